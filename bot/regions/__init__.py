"""One region, or several side by side, in sentences and buttons."""
