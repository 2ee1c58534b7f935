"""Measurements: `make bench`. Every figure stands beside a named peer measured in the same run."""
