"""Messages that lean on what was said before, completed; each file is one way of leaning."""
