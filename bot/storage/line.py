"""A line before a door that one may pass at a time, where somebody in a hurry goes next."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Line:
    """Like asyncio.Lock, first come first served, but urgent work does not wait behind the rest."""

    def __init__(self) -> None:
        self._busy = False
        self._waiting: deque[asyncio.Future[None]] = deque()

    @asynccontextmanager
    async def turn(self, urgent: bool = False) -> AsyncIterator[None]:
        """Have the door to oneself."""
        if self._busy:
            await self._wait(urgent)
        self._busy = True
        try:
            yield
        finally:
            self._next()

    async def _wait(self, urgent: bool) -> None:
        mine = asyncio.get_running_loop().create_future()
        (self._waiting.appendleft if urgent else self._waiting.append)(mine)
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._next()
            raise

    def _next(self) -> None:
        """Let the next one in; the door stays busy on their behalf."""
        while self._waiting:
            mine = self._waiting.popleft()
            if not mine.done():
                mine.set_result(None)
                return
        self._busy = False
