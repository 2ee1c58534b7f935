"""One Incoming in, one Answer out, one transaction: the door everybody uses."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import structlog
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, TimeoutError
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import addressing
from bot.errors import Unavailable
from bot.i18n import best_locale, speaker
from bot.messages import Answer, Did, Incoming, Outcome
from bot.packing import unpacked
from bot.routes import route
from bot.rules import Rules
from bot.storage import outbox, people, questions
from bot.storage.database import Database
from bot.storage.people import pseudonym
from bot.turn import Turn
from knowledge import Understanding

log = structlog.get_logger()
_KEPT = frozenset({Outcome.UNSURE, Outcome.UNKNOWN, Outcome.OUT_OF_SCOPE})


class _TakenBefore(Exception):
    """The update was taken before, or by somebody else while we worked on it; what we did is rolled back."""


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
        self.rules = rules

    async def reply(self, incoming: Incoming) -> Answer | None:
        """The answer to a message, saved before it is given back; None when the door has nothing to send now.

        An update that was taken before is not answered again: its reply is given back if nobody has sent it or is sending it.
        Raises Unavailable when the database cannot be reached.
        """
        with _reachable():
            try:
                try:
                    return await self._reply(incoming)
                except IntegrityError:  # another worker met the same new person at the same moment; nothing was saved here
                    return await self._reply(incoming)
            except _TakenBefore:
                return await self._stored(incoming)

    async def apologise(self, incoming: Incoming, error: str) -> Answer | None:
        """Set aside an update that could not be answered, noting what went wrong; the apology goes out once. Raises Unavailable."""
        locale = best_locale(incoming.locale)
        sorry = Answer(speaker(locale)("error.sorry"), Outcome.SOCIAL, topic="error", locale=locale)
        with _reachable():
            async with self.database.session() as session:
                parcel = await addressing.post(session, self.secret, incoming, sorry, self.clock(), error=outbox.SET_ASIDE + error)
        return replace(sorry, parcel=parcel) if parcel else None

    async def _reply(self, incoming: Incoming) -> Answer | None:
        began, now = time.perf_counter(), self.clock()
        async with self.database.session() as session:
            person = await people.recognise(session, addressing.person(self.secret, incoming), best_locale(incoming.locale))
            before = people.noted(person)
            held = await self._held(session, incoming)
            addressing.seat(person, self.secret, incoming)
            if person.key in self.admins and incoming.role is None:
                incoming = replace(incoming, role="admin")
            answer = await route(Turn(incoming, person, session, self.knowledge, speaker(person.locale), now, self.rules))
            await people.save(session, person, before)
            spent = (time.perf_counter() - began) * 1000
            await _note(session, incoming, answer, now, spent)
            answer = await addressing.aimed(session, self.secret, incoming, replace(answer, milliseconds=spent, locale=person.locale))
            if incoming.update_id is not None:
                parcel = await addressing.post(session, self.secret, incoming, answer, now, held=held)
                if parcel is None:
                    raise _TakenBefore
                answer = replace(answer, parcel=parcel)
        log.info(
            "answered", channel=incoming.channel, topic=answer.topic, outcome=str(answer.outcome), entry=answer.entry, ms=round(spent, 1)
        )
        return None if held or answer.silent else answer

    async def _held(self, session: AsyncSession, incoming: Incoming) -> bool:
        """Whether the reply must wait in the outbox for an earlier one to the same chat. Raises _TakenBefore."""
        if incoming.update_id is None:
            return False
        taken, held = await outbox.standing(session, addressing.key(incoming), addressing.place(self.secret, incoming))
        if taken:
            raise _TakenBefore
        return held

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


async def _note(session: AsyncSession, incoming: Incoming, answer: Answer, now: datetime, spent: float) -> None:
    """Keep how it went; a question only when it could not be answered, and never one still being typed."""
    if answer.silent or incoming.did is Did.INLINE:
        return
    await questions.note_exchange(
        session, at=now, channel=incoming.channel, topic=answer.topic, outcome=answer.outcome, entry=answer.entry, milliseconds=spent
    )
    if answer.outcome in _KEPT and answer.asked:
        await questions.note_unanswered(session, answer.asked, answer.outcome, now)
