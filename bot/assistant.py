"""One Incoming in, one Answer out, one transaction: the door everybody uses."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import structlog
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError

from bot.errors import Unavailable
from bot.i18n import best_locale, speaker
from bot.messages import Answer, Incoming, Outcome
from bot.routes import route
from bot.storage import people, questions, updates
from bot.storage.database import Database
from bot.turn import Turn
from knowledge import Understanding

log = structlog.get_logger()
_KEPT = frozenset({Outcome.UNSURE, Outcome.UNKNOWN, Outcome.OUT_OF_SCOPE})


class Assistant:
    """Answers messages from any channel on one database and one body of knowledge."""

    def __init__(
        self, database: Database, knowledge: Understanding, secret: bytes, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.database = database
        self.knowledge = knowledge
        self.secret = secret
        self.clock = clock

    async def reply(self, incoming: Incoming) -> Answer | None:
        """The answer to a message, saved before it is given back; None when this update was answered before.

        Raises Unavailable when the database cannot be reached.
        """
        try:
            try:
                return await self._reply(incoming)
            except IntegrityError:  # another worker met the same new person at the same moment; nothing was saved here
                return await self._reply(incoming)
        except (OperationalError, InterfaceError, ConnectionError) as error:
            raise Unavailable(type(error).__name__) from None

    async def _reply(self, incoming: Incoming) -> Answer | None:
        began = time.perf_counter()
        now = self.clock()
        async with self.database.session() as session:
            if incoming.update_id is not None and not await updates.claim(session, incoming.channel, incoming.update_id, now):
                return None
            key = people.pseudonym(self.secret, incoming.channel, incoming.sender)
            person = await people.recognise(session, key, best_locale(incoming.locale))
            turn = Turn(incoming, person, session, self.knowledge, speaker(person.locale), now)
            answer = await route(turn)
            spent = (time.perf_counter() - began) * 1000
            questions.note_exchange(
                session,
                at=now,
                channel=incoming.channel,
                topic=answer.topic,
                outcome=answer.outcome,
                entry=answer.entry,
                milliseconds=spent,
            )
            if answer.outcome in _KEPT and answer.asked:
                await questions.note_unanswered(session, answer.asked, answer.outcome, now)
        log.info(
            "answered", channel=incoming.channel, topic=answer.topic, outcome=str(answer.outcome), entry=answer.entry, ms=round(spent, 1)
        )
        return replace(answer, milliseconds=spent, locale=person.locale)
