"""What we remember. Functions take a session and never commit."""
