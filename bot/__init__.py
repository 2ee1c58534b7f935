"""The assistant and what it stands on: one Incoming in, one Answer out."""
