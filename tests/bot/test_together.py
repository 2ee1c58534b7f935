"""Things done in one transaction: all or none, and what is wrong with one is no concern of the others."""

import asyncio

import pytest

from bot.together import Together


class Work:
    def __init__(self) -> None:
        self.groups: list[list[str]] = []
        self.open = asyncio.Event()

    async def __call__(self, group: list[str]) -> list[str]:
        self.groups.append(group)
        await self.open.wait()
        if "stuck" in group:
            await asyncio.sleep(60)
        if "broken" in group:
            raise RuntimeError("broken")
        return [one.upper() for one in group]


async def test_whoever_waits_shares_the_next_transaction() -> None:
    work = Work()
    together = Together(work, whose=lambda one: one, at_once=1)
    first = asyncio.create_task(together.run("a"))
    await asyncio.sleep(0)
    rest = [asyncio.create_task(together.run(one)) for one in ("b", "c", "b")]
    await asyncio.sleep(0.01)
    work.open.set()
    assert await asyncio.gather(first, *rest) == ["A", "B", "C", "B"]
    assert work.groups == [["a"], ["b", "c"], ["b"]], "two of the same person never stand in one group"


async def test_one_that_fails_or_is_stuck_is_alone_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.together._LONG", 0.1)
    work = Work()
    together = Together(work, whose=lambda one: one, at_once=1)
    first = asyncio.create_task(together.run("a"))
    await asyncio.sleep(0)
    broken, stuck, well = (asyncio.create_task(together.run(one)) for one in ("broken", "stuck", "well"))
    await asyncio.sleep(0.01)
    work.open.set()
    with pytest.raises(RuntimeError, match="broken"):
        await broken
    await asyncio.sleep(0.05)
    stuck.cancel()
    assert await well == "WELL"
    assert await first == "A"
    with pytest.raises(asyncio.CancelledError):
        await stuck


async def test_nobody_waits_for_a_runner_that_is_leaving() -> None:
    work = Work()
    work.open.set()
    together = Together(work, whose=lambda one: one, at_once=1)
    for number in range(200):
        assert await asyncio.wait_for(together.run(str(number)), 1) == str(number)
