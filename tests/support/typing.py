"""Names for what fixtures give."""

from collections.abc import Awaitable, Callable

Conversation = Callable[[str], Awaitable[None]]
