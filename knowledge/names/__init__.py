"""Names of places and pillars in a message, however typed."""
