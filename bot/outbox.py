"""The outbox as the doors see it: take what is due, and say what became of it. Every call is a transaction of its own."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from pydantic import ValidationError
from sqlalchemy import func

from bot.messages import Answer
from bot.packing import unpacked
from bot.storage import outbox
from bot.storage.database import Database
from bot.storage.outbox import NOTICE, REPLY
from bot.storage.tables import Parcel

__all__ = ["NOTICE", "REPLY", "Outbox", "Outgoing"]
log = structlog.get_logger()
NOTICES_A_SECOND = 25.0
"""Telegram allows about 30 messages a second to different people; this leaves room for replies."""
LASTS = timedelta(hours=48)
_MOST_ATTEMPTS = 12
_LONGEST_PAUSE = 600.0
_GATHER = 0.01
"""Seconds for which confirmations are gathered to be saved together; what a kill in between doubles, Telegram may show twice."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to send: its number in the outbox, the chat's address, which attempt this is, and the messages sent before."""

    parcel: int | None
    address: str
    answer: Answer
    attempt: int = 1
    done: tuple[str, ...] = ()
    trace: str = ""


@dataclass(frozen=True, slots=True)
class _Delivered:
    parcel: int
    sent: str
    poll_id: str | None
    poll_key: str | None
    saved: asyncio.Future[None]


class Outbox:
    """What is on its way out of one database, for any number of workers."""

    def __init__(self, database: Database, clock: Callable[[], datetime], dice: Callable[[], float] = random.random) -> None:
        self.database = database
        self.clock = clock
        self.dice = dice
        self._delivered: list[_Delivered] = []
        self._saving: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Begin: where this process is the only one, what its forerunner was sending is free at once."""
        if self.database.single:
            async with self.database.session() as session:
                await outbox.release(session, self.clock())

    async def take(self, lane: str, limit: int) -> list[Outgoing]:
        """Up to `limit` messages that are due, at most one a chat; ours to send for the time of a lease."""
        async with self.database.session() as session:
            parcels = await outbox.take(session, lane, self.clock(), outbox.LEASE, limit)
            return [found for parcel in parcels if (found := _opened(parcel))]

    async def delivered(self, parcel: int, messages: tuple[str, ...], poll: tuple[str, str] | None = None) -> None:
        """Confirm a message, with the channel's ids of what it became, and of its poll and our key of it.

        Confirmations that come within a hundredth of a second are saved together.
        """
        poll_id, poll_key = poll or (None, None)
        one = _Delivered(parcel, " ".join(messages), poll_id, poll_key, asyncio.get_running_loop().create_future())
        self._delivered.append(one)
        if self._saving is None or self._saving.done():
            self._saving = asyncio.create_task(self._save())
        await one.saved

    async def progressed(self, parcel: int, messages: tuple[str, ...], seconds: float = 0.0) -> None:
        """Remember the first messages of several, so that another attempt goes on after them; the lease begins again.

        It is longer by the `seconds` that what comes next may take.
        """
        await self._settle(parcel, sent=" ".join(messages) or None, due_at=self.clock() + outbox.LEASE + timedelta(seconds=seconds))

    async def postponed(self, going: Outgoing, error: str, seconds: float | None = None) -> float:
        """Let it be tried again after `seconds`, or after a pause that grows with the attempts and is never quite the same.

        Gives back the pause in seconds; a message that has failed too often is given up. To wait for its turn is not to fail.
        """
        if going.parcel is None or (seconds is None and going.attempt >= _MOST_ATTEMPTS):
            await self.given_up(going, error)
            return 0.0
        pause = seconds if seconds is not None else min(2.0 ** (going.attempt - 1), _LONGEST_PAUSE) * (0.5 + self.dice() / 2)
        again = {"state": outbox.WAITING, "due_at": self.clock() + timedelta(seconds=pause), "error": func.coalesce(Parcel.error, error)}
        if seconds is not None:
            again["attempts"] = max(going.attempt - 1, 1)  # not 0: what was tried keeps its place before later ones
        await self._settle(going.parcel, **again)
        return pause

    async def given_up(self, going: Outgoing, error: str) -> None:
        """Set a message aside for somebody to look at (`python -m bot outbox`)."""
        log.error("message given up", error=error, trace=going.trace)
        if going.parcel is not None:
            await self._settle(going.parcel, state=outbox.DEAD, error=error)

    async def moved(self, going: Outgoing, address: str) -> None:
        """The chat has another address now; try again at once."""
        if going.parcel is not None:
            await self._settle(going.parcel, state=outbox.WAITING, due_at=self.clock(), address=address)

    async def refused(self, going: Outgoing, error: str, *, group: bool = False) -> None:
        """The chat does not want us any more: nothing waits for it any longer; out of a `group` nobody has left by that."""
        if going.parcel is None:
            return
        async with self.database.session() as session:
            await outbox.refused(session, going.parcel, error, None if group else self.clock())

    async def turn(self) -> float:
        """Seconds until one more notice may leave, over all workers; the turn is ours."""
        now = self.clock()
        async with self.database.session() as session:
            return ((await outbox.next_turn(session, now, NOTICES_A_SECOND)) - now).total_seconds()

    async def counts(self) -> dict[tuple[str, str], int]:
        """How many messages there are by lane and state."""
        async with self.database.session() as session:
            return await outbox.counts(session)

    async def tidy(self) -> None:
        """Forget what was sent or given up two days ago."""
        async with self.database.session() as session:
            await outbox.forget(session, self.clock() - LASTS)

    async def _settle(self, parcel: int, **now: object) -> None:
        async with self.database.session() as session:
            await outbox.settle(session, parcel, **now)

    async def _save(self) -> None:
        while self._delivered:
            await asyncio.sleep(_GATHER)
            batch, self._delivered = self._delivered, []
            try:
                await self._save_batch(batch)
            except Exception as error:  # noqa: BLE001 - whoever waits must hear of it, whatever it is
                for one in batch:
                    if not one.saved.done():  # whoever waited may have been cancelled
                        one.saved.set_exception(error)
            else:
                for one in batch:
                    if not one.saved.done():
                        one.saved.set_result(None)

    async def _save_batch(self, batch: list[_Delivered]) -> None:
        rows = [{"number": one.parcel, "ids": one.sent, "poll": one.poll_id, "named": one.poll_key} for one in batch]
        async with self.database.session(urgent=True) as session:
            await outbox.confirm(session, rows)


def _opened(parcel: Parcel) -> Outgoing | None:
    """The row as a message; one that this release cannot read is given up in the same transaction."""
    try:
        answer = unpacked(parcel.payload or "")
    except ValidationError:
        parcel.state, parcel.error = outbox.DEAD, "payload unreadable"
        return None
    return Outgoing(parcel.id, parcel.address or "", answer, parcel.attempts, tuple((parcel.sent or "").split()), parcel.key)


async def report(database: Database, revive: str, now: datetime) -> AsyncIterator[str]:
    """The outbox in lines for an operator: counts, then what was given up and why; first a message revived by its key, if asked."""
    async with database.session() as session:
        if revive:
            done = await outbox.revive(session, revive, now)
            yield f"{revive}: will be tried again." if done else f"{revive}: no message given up under this key still has its text."
        for (lane, state), count in sorted((await outbox.counts(session)).items()):
            yield f"{lane:8}{state:9}{count:>8}"
        for parcel in await outbox.dead(session):
            yield f"{parcel.at:%Y-%m-%d %H:%M} {parcel.lane} {parcel.key} after {parcel.attempts} attempts: {parcel.error}"
        for parcel in await outbox.set_aside(session):
            yield f"{parcel.at:%Y-%m-%d %H:%M} set aside {parcel.key}: {parcel.error}"
