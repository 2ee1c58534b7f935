"""One Incoming in, one Answer out, one transaction: the door everybody uses."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import structlog
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, TimeoutError
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import addressing
from bot.conversation import asked_before, foretold, worded
from bot.errors import Unavailable
from bot.i18n import best_locale, speaker
from bot.making import Unmade, aside
from bot.messages import Answer, Did, Incoming, Outcome
from bot.packing import unpacked
from bot.remembering import note_shown
from bot.routes import route
from bot.rules import Rules
from bot.storage import outbox, people, questions, roles
from bot.storage.database import Database
from bot.storage.people import pseudonym
from bot.storage.tables import Person
from bot.together import Together
from bot.turn import Turn
from knowledge import Understanding

log = structlog.get_logger()
_SIDE_BY_SIDE = 6
"""Transactions one process has open on PostgreSQL; its waiting is the others' time."""
_MOST_WANTED = 8
"""Pictures and papers one answer may want."""
_KEPT = frozenset({Outcome.UNSURE, Outcome.UNKNOWN, Outcome.OUT_OF_SCOPE})


class _TakenBefore(Exception):
    """The update was taken by somebody else while we worked on it; what we did is rolled back."""


@dataclass(slots=True)
class _Exchanged:
    """One message answered, not yet saved: who sent it and as we met them, and how it went."""

    incoming: Incoming
    answer: Answer
    person: Person
    before: Person
    held: bool
    spent: float


class Assistant:
    """Answers messages from any channel on one database and one body of knowledge."""

    def __init__(
        self,
        database: Database,
        knowledge: Understanding,
        secret: bytes,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        admins: Iterable[str] = (),
        rules: Rules = Rules(),  # noqa: B008 - frozen
    ) -> None:
        self.database = database
        self.knowledge = knowledge
        self.secret = secret
        self.clock = clock
        self.admins = frozenset(pseudonym(secret, "telegram", id_) for id_ in admins)
        self.rules = replace(rules, key=secret)
        self._together = Together(self._exchange_again, lambda incoming: incoming.sender, 1 if database.single else _SIDE_BY_SIDE)

    async def open(self) -> None:
        """Begin to serve Telegram: who is no longer an admin there is no longer brought what admins are."""
        with _reachable():
            async with self.database.session() as session:
                await roles.forget_admins(session, "telegram", self.admins, self.clock())

    def ready(self) -> "Assistant":
        """Itself, with what the first message that leans on another would wait for, and everybody with it, read beforehand."""
        asked_before.load(self.knowledge.groups.index)
        foretold.load()
        worded.load()
        return self

    async def reply(self, incoming: Incoming) -> Answer | None:
        """The answer to a message, saved before it is given back; None when the door has nothing to send now.

        An update that was taken before is not answered again: its reply is given back if nobody has sent it or is sending it.
        Raises Unavailable when the database cannot be reached.
        """
        with _reachable():
            try:
                found = await self._with_what_it_wants(incoming)
            except _TakenBefore:
                found = None
            return _to_send(found) if found else await self._stored(incoming)

    async def apologise(self, incoming: Incoming, error: str) -> Answer | None:
        """Set aside an update that could not be answered, noting what went wrong; the apology goes out once. Raises Unavailable."""
        locale = best_locale(incoming.locale)
        sorry = Answer(speaker(locale)("error.sorry"), Outcome.SOCIAL, topic="error", locale=locale)
        with _reachable():
            async with self.database.session() as session:
                row = addressing.parcel(self.secret, incoming, sorry, self.clock(), error=outbox.SET_ASIDE + error)
                numbers = await outbox.add_all(session, [row])
        return replace(sorry, parcel=numbers[0]) if numbers else None

    async def _with_what_it_wants(self, incoming: Incoming) -> _Exchanged | None:
        """Exchange; pictures it wants are made between one try and the next."""
        wanted: list[Unmade] = []
        try:
            while True:
                try:
                    return await self._together.run(incoming)
                except Unmade as unmade:
                    if len(wanted) == _MOST_WANTED:
                        raise
                    wanted.append(unmade)
                await wanted[-1].make()
        finally:
            for one in wanted:
                one.forget()

    async def _exchange_again(self, messages: list[Incoming]) -> list[_Exchanged | None]:
        """Exchange; one message alone once more when another worker met the same new person at the same moment."""
        try:
            return await self._exchange(messages)
        except IntegrityError:  # nothing was saved here
            if len(messages) > 1:
                raise
            return await self._exchange(messages)

    async def _exchange(self, messages: list[Incoming]) -> list[_Exchanged | None]:
        """Answer messages and save what came of them, all or none; None for an update that was taken before."""
        now = self.clock()
        async with self.database.session() as session:
            with aside():
                found = await self._answer_all(session, messages, now)
            done = [one for one in found if one]
            await people.save(session, [(one.person, one.before) for one in done])
            await questions.note_exchanges(session, [_line(one, now) for one in done if _noted(one)])
            claimed = [one for one in done if one.incoming.update_id is not None]
            rows = [addressing.parcel(self.secret, one.incoming, one.answer, now, held=one.held) for one in claimed]
            numbers = await outbox.add_all(session, rows) if rows else []
            if numbers is None:
                raise _TakenBefore
            for one, number in zip(claimed, numbers, strict=True):
                one.answer = replace(one.answer, parcel=number)
        return found

    async def _answer_all(self, session: AsyncSession, messages: list[Incoming], now: datetime) -> list[_Exchanged | None]:
        """What each message comes to, in order; everybody is met and every update looked up at once."""
        keys = [addressing.person(self.secret, one) for one in messages]
        met = await people.recognise(session, {key: best_locale(one.locale) for key, one in zip(keys, messages, strict=True)})
        places = {addressing.key(one): addressing.place(self.secret, one) for one in messages if one.update_id is not None}
        taken, owed = await outbox.standing(session, places)
        found: list[_Exchanged | None] = []
        for key, one in zip(keys, messages, strict=True):
            name = addressing.key(one)
            held = places.get(name) in owed
            found.append(None if name in taken else await self._answer(session, one, met[key], held, now))
        return found

    async def _answer(self, session: AsyncSession, incoming: Incoming, person: Person, held: bool, now: datetime) -> _Exchanged:
        """What the topic says, with everything it needs to be sent, and how we met the person."""
        began, before = time.perf_counter(), copy(person)
        addressing.seat(person, self.secret, incoming)
        if person.key in self.admins and incoming.role is None:
            incoming = replace(incoming, role="admin")
        turn = Turn(incoming, person, session, self.knowledge, speaker(person.locale), now, self.rules)
        answer = note_shown(turn, await route(turn))
        spent = (time.perf_counter() - began) * 1000
        if answer.outcome in _KEPT and answer.asked and incoming.did is not Did.INLINE:
            await questions.note_unanswered(session, answer.asked, answer.outcome, now)
        answer = await addressing.aimed(session, self.secret, incoming, replace(answer, milliseconds=spent, locale=person.locale))
        return _Exchanged(incoming, answer, person, before, held, spent)

    async def _stored(self, incoming: Incoming) -> Answer | None:
        async with self.database.session() as session:
            parcel = await outbox.take_again(session, addressing.key(incoming), self.clock(), outbox.LEASE)
            return replace(unpacked(parcel.payload), parcel=parcel.id) if parcel and parcel.payload else None


@contextmanager
def _reachable() -> Iterator[None]:
    """Turn every way in which a database can be away into Unavailable."""
    try:
        yield
    except (OperationalError, InterfaceError, TimeoutError, ConnectionError) as error:
        raise Unavailable(type(error).__name__) from None
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Unavailable(type(error).__name__) from None
        raise


def _to_send(one: _Exchanged) -> Answer | None:
    """What the door sends now, once it is saved; logged without anything of the person's."""
    answer = one.answer
    about = {"channel": one.incoming.channel, "topic": answer.topic, "outcome": str(answer.outcome), "entry": answer.entry}
    log.info("answered", **about, ms=round(one.spent, 1))
    return None if one.held or answer.silent else answer


def _noted(one: _Exchanged) -> bool:
    """Whether a line is kept of it: not of silence, and not of a question still being typed."""
    return not one.answer.silent and one.incoming.did is not Did.INLINE


def _line(one: _Exchanged, now: datetime) -> dict[str, Any]:
    answer = one.answer
    how = {"topic": answer.topic, "outcome": str(answer.outcome), "entry": answer.entry, "milliseconds": one.spent}
    return {"at": now, "channel": one.incoming.channel, **how}
