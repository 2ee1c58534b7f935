"""Whoever comes while one transaction is under way shares the next one."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

_LONG = 5.0
"""Seconds after which several things done at once are done one by one instead: one of them may be stuck."""
In = TypeVar("In")
Out = TypeVar("Out")


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[In, Out]):
    one: In
    done: "asyncio.Future[Out]"


class Together(Generic[In, Out]):
    """Runs work on several things at once, in one transaction that holds for all or none.

    When the work fails, each thing is done again alone, so that what is wrong with one is no concern of the others. Two things
    with the same `whose` are never in one group. At most `at_once` groups of `most` are worked on side by side. Work whose
    caller was cancelled is not begun.
    """

    def __init__(
        self, work: Callable[[list[In]], Awaitable[list[Out]]], whose: Callable[[In], Hashable], at_once: int, most: int = 32
    ) -> None:
        self._work = work
        self._whose = whose
        self._most = most
        self._waiting: list[_Waiting[In, Out]] = []
        self._groups = at_once
        self._running: set[asyncio.Task[None]] = set()

    async def run(self, one: In) -> Out:
        """The result for one thing. Raises what doing it alone raised."""
        waiting: _Waiting[In, Out] = _Waiting(one, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if len(self._running) < self._groups:
            self._running.add(asyncio.create_task(self._run()))
        return await waiting.done

    async def _run(self) -> None:
        try:
            while group := self._next():
                if len(group) == 1 or not await self._at_once(group):
                    for waiting in group:
                        await self._alone(waiting)
        finally:  # in the same step in which nothing was found waiting, so that nobody counts on a runner that is leaving
            self._running.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _at_once(self, group: list[_Waiting[In, Out]]) -> bool:
        """Do several things at once; False when that failed or took too long, so that nothing is done yet."""
        try:
            async with asyncio.timeout(_LONG):
                results = await self._work([waiting.one for waiting in group])
        except Exception:  # noqa: BLE001 - each is done again alone, and what is wrong with one is raised there
            return False
        for waiting, result in zip(group, results, strict=True):
            if not waiting.done.done():
                waiting.done.set_result(result)
        return True

    async def _alone(self, waiting: _Waiting[In, Out]) -> None:
        """Do one thing, for as long as its caller waits for it."""
        work = asyncio.ensure_future(self._work([waiting.one]))
        both: set[asyncio.Future[Any]] = {work, waiting.done}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if waiting.done.done():
            work.cancel()
            await asyncio.wait({work})
        elif error := work.exception():
            waiting.done.set_exception(error)
        else:
            waiting.done.set_result(work.result()[0])

    def _next(self) -> list[_Waiting[In, Out]]:
        group: dict[Hashable, _Waiting[In, Out]] = {}
        later = []
        for waiting in self._waiting:
            if waiting.done.done():
                continue
            if len(group) < self._most and self._whose(waiting.one) not in group:
                group[self._whose(waiting.one)] = waiting
            else:
                later.append(waiting)
        self._waiting = later
        return list(group.values())
