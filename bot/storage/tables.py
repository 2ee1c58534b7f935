"""The tables. No names, no phone numbers, no text of a question that was answered."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

from sqlalchemy import BigInteger, Column, DateTime, Index, Integer, Text, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

_PENDING, _POLLED = text("state IN ('waiting', 'sending')"), text("poll_id IS NOT NULL")


class Moment(TypeDecorator[datetime]):
    """A point in time, always UTC and always aware, on every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Store as UTC."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: object) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Give back an aware time; SQLite forgets the zone."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


@dataclass(slots=True)
class Person:
    """A row of PersonRow as a plain value, read and saved by `people`: the ORM takes longer to make one than SQLite to find it."""

    id: int | None = None
    key: str = ""
    locale: str = "id"
    role: str = "warga"
    place: str | None = None
    awaiting: str | None = None
    context: str | None = None
    context_at: datetime | None = None
    left_at: datetime | None = None
    attempt: int | None = None


class PersonRow(SQLModel, table=True):
    """Somebody who wrote to us, known only by a keyed pseudonym of the channel's id.

    `place` is the pseudonym of the chat that `awaiting` and `context` belong to; `left_at` is when they blocked us; `attempt` is
    the quiz they are in the middle of.
    """

    __tablename__: ClassVar[str] = "person"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(max_length=64, unique=True)
    locale: str = Field(default="id", max_length=8)
    role: str = Field(default="warga", max_length=16)
    place: str | None = Field(default=None, max_length=64)
    awaiting: str | None = Field(default=None, max_length=64)
    context: str | None = Field(default=None, sa_column=Column(Text))
    context_at: datetime | None = Field(default=None, sa_column=Column(Moment()))
    left_at: datetime | None = Field(default=None, sa_column=Column(Moment()))
    attempt: int | None = None


class Exchange(SQLModel, table=True):
    """One answered message: what it was about and how it went; not what was asked, not by whom."""

    __tablename__: ClassVar[str] = "exchange"
    __table_args__ = (Index("ix_exchange_at", "at"),)
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=Column(Moment(), nullable=False))
    channel: str = Field(max_length=16)
    topic: str = Field(max_length=32)
    outcome: str = Field(max_length=16)
    entry: str | None = Field(default=None, max_length=64)
    milliseconds: float = 0.0


class UnansweredQuestion(SQLModel, table=True):
    """A question we could not answer, folded to plain words, with how often it came; no sender."""

    __tablename__: ClassVar[str] = "unanswered_question"
    id: int | None = Field(default=None, primary_key=True)
    text: str = Field(max_length=512, unique=True)
    outcome: str = Field(max_length=16)
    count: int = 1
    first_at: datetime = Field(sa_column=Column(Moment(), nullable=False))
    last_at: datetime = Field(sa_column=Column(Moment(), nullable=False))


class Parcel(SQLModel, table=True):
    """One message on its way out, and the claim on the update it answers: once each, by `key`.

    `place` is the chat's pseudonym; `address` and `payload` (the Answer as JSON) are kept only until the channel confirmed it.
    `due_at` is when it may be tried (again); while it is being sent, when that attempt counts as lost. `about` is the channel's
    id of the message answered, `sent` those of the messages it became, separated by spaces.
    """

    __tablename__: ClassVar[str] = "outbox"
    __table_args__ = (
        Index("ix_outbox_pending", "lane", "due_at", postgresql_where=_PENDING, sqlite_where=_PENDING),
        Index("ix_outbox_about", "place", "about"),
        Index("ix_outbox_poll", "poll_id", postgresql_where=_POLLED, sqlite_where=_POLLED),
    )
    id: int | None = Field(default=None, sa_column=Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True))
    key: str = Field(max_length=96, unique=True)
    channel: str = Field(max_length=16)
    lane: str = Field(default="reply", max_length=8)
    place: str = Field(default="", max_length=64)
    address: str | None = Field(default=None, max_length=64)
    payload: str | None = Field(default=None, sa_column=Column(Text))
    state: str = Field(default="waiting", max_length=8)
    attempts: int = 0
    at: datetime = Field(sa_column=Column(Moment(), nullable=False))
    due_at: datetime = Field(sa_column=Column(Moment(), nullable=False))
    about: str | None = Field(default=None, max_length=32)
    sent: str | None = Field(default=None, max_length=255)
    poll_id: str | None = Field(default=None, max_length=32)
    poll_key: str | None = Field(default=None, max_length=64)
    error: str | None = Field(default=None, max_length=128)


class Pace(SQLModel, table=True):
    """When the next notice may leave, over all workers together; one row."""

    __tablename__: ClassVar[str] = "pace"
    id: int = Field(primary_key=True)
    next_at: datetime = Field(sa_column=Column(Moment(), nullable=False))
