"""Tests: behaviour first, as conversations; each part on its own beside them."""
