"""People stand in line: one chat's updates one after another, different chats side by side."""

import asyncio
from collections.abc import Awaitable, Callable


class Lines:
    """Runs work in order within a chat, at most `most` at a time over all chats."""

    def __init__(self, most: int = 32) -> None:
        self._room = asyncio.Semaphore(most)
        self._last: dict[int, asyncio.Task[None]] = {}
        self._all: set[asyncio.Task[None]] = set()

    def put(self, chat: int, work: Callable[[], Awaitable[None]]) -> "asyncio.Task[None]":
        """Begin the work as soon as everything put before for the same chat has ended, well or not."""
        task = asyncio.create_task(self._run(self._last.get(chat), work))
        self._last[chat] = task
        self._all.add(task)
        task.add_done_callback(lambda done: self._left(chat, done))
        return task

    def __len__(self) -> int:
        """How much is in hand."""
        return len(self._all)

    async def finish(self, seconds: float) -> bool:
        """Wait for everything in hand; after `seconds` the rest is cancelled. True when nothing had to be."""
        if not self._all:
            return True
        _, late = await asyncio.wait(set(self._all), timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
        return not late

    async def _run(self, before: "asyncio.Task[None] | None", work: Callable[[], Awaitable[None]]) -> None:
        if before and not before.done():
            await asyncio.wait([before])
        async with self._room:
            await work()

    def _left(self, chat: int, task: "asyncio.Task[None]") -> None:
        self._all.discard(task)
        if self._last.get(chat) is task:
            del self._last[chat]
        if not task.cancelled():
            task.exception()
