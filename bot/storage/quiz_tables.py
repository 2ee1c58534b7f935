"""The tables of quizzes: one row an event, never only totals; people by pseudonym only, no names, no birth dates."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.storage.tables import Moment


def _moment(nullable: bool = True) -> Column[datetime]:
    return Column(Moment(), nullable=nullable)


class ItemVersion(SQLModel, table=True):
    """An item as it was worded when somebody answered it. `options` is a JSON list; `key` the right one's number, from 0."""

    __tablename__: ClassVar[str] = "quiz_item_version"
    __table_args__ = (UniqueConstraint("item", "version"),)
    id: int | None = Field(default=None, primary_key=True)
    item: str = Field(max_length=48)
    version: str = Field(max_length=12)
    pillar: str = Field(max_length=8)
    subject: str = Field(max_length=48)
    level: int
    stem: str = Field(sa_column=Column(Text, nullable=False))
    options: str = Field(sa_column=Column(Text, nullable=False))
    key: int
    explanation: str = Field(sa_column=Column(Text, nullable=False))
    url: str | None = Field(default=None, sa_column=Column(Text))


class Campaign(SQLModel, table=True):
    """A quiz somebody hands out. `items` and `items_after` are numbers of item versions, separated by spaces.

    `owner` is the organiser's pseudonym, None for the quizzes we offer ourselves. A pre/post campaign has `items_after`; its
    `phase` is 1 before and 2 after the session. `attempts` 0 means as often as one likes. `seconds` is the time for a question.
    """

    __tablename__: ClassVar[str] = "quiz_campaign"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=24, unique=True)
    title: str = Field(max_length=80)
    owner: str | None = Field(default=None, max_length=64, index=True)
    region: str = Field(default="", max_length=8)
    form: str = Field(max_length=24)
    mode: str = Field(max_length=8)
    items: str = Field(default="", sa_column=Column(Text, nullable=False))
    items_after: str = Field(default="", sa_column=Column(Text, nullable=False))
    phase: int = 1
    attempts: int = 1
    pass_percent: int = 70
    certificate: bool = False
    seconds: int | None = None
    host_text: str = Field(default="", max_length=300)
    created_at: datetime = Field(sa_column=_moment(False))
    published_at: datetime | None = Field(default=None, sa_column=_moment())
    closes_at: datetime | None = Field(default=None, sa_column=_moment())
    keep_until: datetime | None = Field(default=None, sa_column=_moment())


class Participant(SQLModel, table=True):
    """Somebody in a campaign: the pseudonym its organiser sees, and the arm (A: first form first; B: the other way round)."""

    __tablename__: ClassVar[str] = "quiz_participant"
    __table_args__ = (UniqueConstraint("campaign", "person"),)
    id: int | None = Field(default=None, primary_key=True)
    campaign: int = Field(foreign_key="quiz_campaign.id")
    person: int = Field(foreign_key="person.id", index=True)
    pseudonym: str = Field(max_length=16)
    arm: str = Field(default="A", max_length=1)
    joined_at: datetime = Field(sa_column=_moment(False))


class Attempt(SQLModel, table=True):
    """One go through a form. `plan` says which item versions in which order, each with the order of its options: "17:2031 4:0132".

    `position` is how many are answered or left out; `shown_at` when the present question was shown; `ended` is "selesai" or "batal".
    """

    __tablename__: ClassVar[str] = "quiz_attempt"
    __table_args__ = (UniqueConstraint("participant", "phase", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    participant: int = Field(foreign_key="quiz_participant.id")
    campaign: int = Field(foreign_key="quiz_campaign.id", index=True)
    form: str = Field(max_length=24)
    phase: int = 1
    number: int = 1
    mode: str = Field(max_length=8)
    plan: str = Field(sa_column=Column(Text, nullable=False))
    position: int = 0
    score: int = 0
    started_at: datetime = Field(sa_column=_moment(False))
    shown_at: datetime = Field(sa_column=_moment(False))
    finished_at: datetime | None = Field(default=None, sa_column=_moment())
    ended: str = Field(default="", max_length=8)


class Response(SQLModel, table=True):
    """One answer. `shown` is the order in which the options stood, `chosen` the canonical number of the one taken, None = left out.

    An item counts once in an attempt: the first answer stored wins. `ms` is from showing to answering, in milliseconds.
    """

    __tablename__: ClassVar[str] = "quiz_response"
    __table_args__ = (UniqueConstraint("attempt", "item"),)
    id: int | None = Field(default=None, sa_column=Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True))
    attempt: int = Field(sa_column=Column(Integer, ForeignKey("quiz_attempt.id"), nullable=False))
    item: int = Field(foreign_key="quiz_item_version.id")
    position: int
    shown: str = Field(max_length=8)
    chosen: int | None = None
    correct: bool
    presented_at: datetime = Field(sa_column=_moment(False))
    answered_at: datetime = Field(sa_column=_moment(False))
    ms: int
    delivery: str = Field(max_length=8)


class Consent(SQLModel, table=True):
    """That somebody agreed to a text (by its version) or took that back."""

    __tablename__: ClassVar[str] = "quiz_consent"
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id", index=True)
    text_version: str = Field(max_length=16)
    locale: str = Field(max_length=8)
    at: datetime = Field(sa_column=_moment(False))
    withdrawn_at: datetime | None = Field(default=None, sa_column=_moment())


class Profile(SQLModel, table=True):
    """What somebody volunteered about themselves; an empty word = passed over. Nobody under 18 is asked, so nobody under 18 is here."""

    __tablename__: ClassVar[str] = "quiz_profile"
    person: int = Field(foreign_key="person.id", primary_key=True)
    age: str = Field(default="", max_length=8)
    gender: str = Field(default="", max_length=8)
    work: str = Field(default="", max_length=16)
    region: str = Field(default="", max_length=8)
    at: datetime = Field(sa_column=_moment(False))


class Attendance(SQLModel, table=True):
    """That somebody was at a session: checked in, and perhaps out."""

    __tablename__: ClassVar[str] = "quiz_attendance"
    __table_args__ = (UniqueConstraint("participant", "session"),)
    id: int | None = Field(default=None, primary_key=True)
    participant: int = Field(foreign_key="quiz_participant.id")
    session: str = Field(max_length=16)
    check_in: datetime = Field(sa_column=_moment(False))
    check_out: datetime | None = Field(default=None, sa_column=_moment())


class Round(SQLModel, table=True):
    """A quiz in a group, question by question as polls. `plan` as in an attempt; `position` is the poll that is open, from 0.

    `campaign` is the number of the campaign it belongs to, None for one of our own.
    """

    __tablename__: ClassVar[str] = "quiz_round"
    __table_args__ = (Index("ix_quiz_round_place", "place", "ended_at"), Index("ix_quiz_round_campaign", "campaign"))
    id: int | None = Field(default=None, primary_key=True)
    place: str = Field(max_length=64)
    host: str = Field(max_length=64)
    title: str = Field(max_length=80)
    plan: str = Field(sa_column=Column(Text, nullable=False))
    position: int = 0
    campaign: int | None = None
    started_at: datetime = Field(sa_column=_moment(False))
    ended_at: datetime | None = Field(default=None, sa_column=_moment())


class Vote(SQLModel, table=True):
    """One vote in a poll, by the channel's id of it; `round` and `position` follow once that poll is known. The first counts."""

    __tablename__: ClassVar[str] = "quiz_vote"
    __table_args__ = (UniqueConstraint("poll", "voter"), Index("ix_quiz_vote_round", "round", "position"))
    id: int | None = Field(default=None, sa_column=Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True))
    poll: str = Field(max_length=32)
    voter: str = Field(max_length=64)
    shown: int
    at: datetime = Field(sa_column=_moment(False))
    round: int | None = Field(default=None, foreign_key="quiz_round.id")
    position: int | None = None


class Player(SQLModel, table=True):
    """Somebody who wants to stand on a group's board, under a name of their choice or one we made up."""

    __tablename__: ClassVar[str] = "quiz_player"
    __table_args__ = (UniqueConstraint("round", "voter"),)
    id: int | None = Field(default=None, primary_key=True)
    round: int = Field(foreign_key="quiz_round.id")
    voter: str = Field(max_length=64)
    nickname: str = Field(max_length=24)
