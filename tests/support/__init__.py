"""What the tests share: doors, conversations, a database server."""
