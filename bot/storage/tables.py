"""The tables. No names, no phone numbers, no text of a question that was answered."""

from datetime import UTC, datetime
from typing import ClassVar

from sqlalchemy import BigInteger, Column, DateTime, Index, Text, UniqueConstraint
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel


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


class Person(SQLModel, table=True):
    """Somebody who wrote to us, known only by a keyed pseudonym of the channel's id."""

    __tablename__: ClassVar[str] = "person"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(max_length=64, unique=True)
    locale: str = Field(default="id", max_length=8)
    role: str = Field(default="warga", max_length=16)
    awaiting: str | None = Field(default=None, max_length=64)
    context: str | None = Field(default=None, sa_column=Column(Text))
    context_at: datetime | None = Field(default=None, sa_column=Column(Moment()))


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


class ClaimedUpdate(SQLModel, table=True):
    """An update of a channel that has been taken, so that a redelivery is not answered twice."""

    __tablename__: ClassVar[str] = "claimed_update"
    __table_args__ = (UniqueConstraint("channel", "update_id"),)
    id: int | None = Field(default=None, primary_key=True)
    channel: str = Field(max_length=16)
    update_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    at: datetime = Field(sa_column=Column(Moment(), nullable=False))
