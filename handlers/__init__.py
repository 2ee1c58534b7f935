"""Telegram's side of the door; no wording, no decisions."""

from handlers.application import application_for

__all__ = ["application_for"]
