"""The server's time: it runs with the real clock and can be pushed ahead."""

import asyncio
import contextlib
import time


class Clock:
    """Real time plus whatever the test has advanced it by."""

    def __init__(self) -> None:
        """Start at the present moment."""
        self._ahead = 0.0
        self._moved = asyncio.Event()

    def now(self) -> float:
        """Return the server's idea of the Unix time."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Push time ahead and wake everything that was waiting for it."""
        self._ahead += seconds
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

    async def sleep(self, seconds: float) -> None:
        """Wait until the server's time has passed by that much, really or by advance()."""
        until = self.now() + seconds
        while (left := until - self.now()) > 0:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), left)
