"""A small real Bot API server on loopback, with simulated people, for the bot's tests."""
