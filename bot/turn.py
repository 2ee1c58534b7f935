"""What a topic may use for one message."""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.i18n import Say, speaker
from bot.messages import Did, Incoming
from bot.rules import Rules
from bot.storage.subscriptions import local
from bot.storage.tables import Person
from knowledge import Understanding
from knowledge.reading import Question

_CALLED_OFF = frozenset(
    {"batal", "batalkan", "dibatalkan", "cancel", "ga jadi", "gak jadi", "tidak jadi", "nggak jadi", "gajadi", "batalin"}
)


@dataclass(slots=True)
class Turn:
    """One message being answered: what came in, who sent it, session, knowledge, voice, time and rules."""

    incoming: Incoming
    person: Person
    session: AsyncSession
    knowledge: Understanding
    say: Say
    now: datetime
    rules: Rules = Rules()
    _question: Question | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def question(self) -> Question:
        """The message as it reads by itself, read once; no year is meant by "last year"."""
        if self._question is None:
            self._question = self.knowledge.reader.read(self.incoming.text)
        return self._question

    @property
    def today(self) -> date:
        """The day it is in Jakarta, as whoever says "hari ini" means it; `now` is in UTC, seven hours behind."""
        return local(self.now).date()

    @property
    def role(self) -> str:
        """The person's role; a door that lets one choose (terminal, machine) overrides the stored one for this message."""
        return self.incoming.role or self.person.role

    @property
    def called_off(self) -> bool:
        """Whether somebody says nothing but "batal", as a command or typed ("batal deh")."""
        text = self.incoming.text.lower().strip(" .!")
        if self.incoming.did is Did.COMMAND:
            return text == "batal"
        plain = " ".join(word for word in text.split() if word not in self.knowledge.lexicon.fillers)
        return self.incoming.did is Did.TYPED and plain in _CALLED_OFF


def nobodys(session: AsyncSession, knowledge: Understanding, locale: str, now: datetime, rules: Rules = Rules()) -> Turn:  # noqa: B008 - frozen
    """A turn of nobody's, to put things into words with."""
    return Turn(Incoming("", "", Did.COMMAND, ""), Person(key="", locale=locale), session, knowledge, speaker(locale), now, rules)
