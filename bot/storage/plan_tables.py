"""The tables about plans: official updates as a chain, proposals on their way, who may propose, who wants to be told."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.storage.tables import Moment


def _moment(*, nullable: bool = False) -> datetime:
    found: datetime = Field(default=None, sa_column=Column(Moment(), nullable=nullable))
    return found


class PlanUpdate(SQLModel, table=True):
    """One published change: never edited, never deleted. A correction is a new one that `replaces` an earlier number.

    `happened` is when it was true (precision kept), `recorded_at` when it was published. `proposed_as` and `signed_as` are roles
    with their scope, not people. `previous` and `hash` chain it to the change before.
    """

    __tablename__: ClassVar[str] = "plan_update"
    __table_args__ = (Index("ix_plan_update_region", "region"),)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    region: str = Field(max_length=8)
    rung: str = Field(max_length=16)
    part: str = Field(default="", max_length=2)
    happened: str = Field(max_length=24)
    note: str = Field(default="", sa_column=Column(Text, nullable=False))
    url: str = Field(default="", sa_column=Column(Text, nullable=False))
    file_name: str = Field(default="", max_length=128)
    file_hash: str = Field(default="", max_length=64)
    organisation: str = Field(max_length=64)
    proposed_as: str = Field(max_length=32)
    signed_as: str = Field(max_length=32)
    single: bool = False
    before: str = Field(default="", max_length=32)
    after: str = Field(default="", max_length=32)
    replaces: int | None = None
    recorded_at: datetime = _moment()
    previous: str = Field(max_length=64, unique=True)
    hash: str = Field(max_length=64, unique=True)


class PlanChain(SQLModel, table=True):
    """The end of the chain: how many changes there are, and the hash of the last; one row."""

    __tablename__: ClassVar[str] = "plan_chain"
    id: int = Field(primary_key=True)
    length: int = 0
    head: str = Field(max_length=64)


class Proposal(SQLModel, table=True):
    """A change on its way: draft, proposed, signed (waiting out the undo window), published, withdrawn or refused."""

    __tablename__: ClassVar[str] = "plan_proposal"
    __table_args__ = (Index("ix_plan_proposal_state", "state", "publish_at"),)
    id: int | None = Field(default=None, primary_key=True)
    region: str = Field(max_length=8)
    rung: str = Field(default="", max_length=16)
    part: str = Field(default="", max_length=2)
    happened: str = Field(default="", max_length=24)
    note: str = Field(default="", sa_column=Column(Text, nullable=False))
    url: str = Field(default="", sa_column=Column(Text, nullable=False))
    file_name: str = Field(default="", max_length=128)
    file_hash: str = Field(default="", max_length=64)
    state: str = Field(default="draf", max_length=16)
    proposer: str = Field(max_length=64)
    proposed_as: str = Field(max_length=32)
    signer: str | None = Field(default=None, max_length=64)
    signed_as: str = Field(default="", max_length=32)
    single: bool = False
    at: datetime = _moment()
    publish_at: datetime | None = _moment(nullable=True)
    number: int | None = None


class Trail(SQLModel, table=True):
    """What was done to a proposal, when, and in which role and scope; only ever added to."""

    __tablename__: ClassVar[str] = "plan_trail"
    __table_args__ = (Index("ix_plan_trail_proposal", "proposal"),)
    id: int | None = Field(default=None, primary_key=True)
    proposal: int
    region: str = Field(max_length=8)
    did: str = Field(max_length=16)
    acting: str = Field(max_length=32)
    at: datetime = _moment()


class Grant(SQLModel, table=True):
    """A role somebody holds: for the whole country (empty scope), a province or a region; with the chat to notify."""

    __tablename__: ClassVar[str] = "role_grant"
    __table_args__ = (UniqueConstraint("person", "role", "scope"),)
    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(max_length=64, index=True)
    role: str = Field(max_length=16)
    scope: str = Field(default="", max_length=8)
    channel: str = Field(max_length=16)
    place: str = Field(max_length=64)
    address: str = Field(max_length=64)
    at: datetime = _moment()
    revoked_at: datetime | None = _moment(nullable=True)


class Invitation(SQLModel, table=True):
    """A link that gives a role once; only the hash of its code is kept."""

    __tablename__: ClassVar[str] = "invitation"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=64, unique=True)
    role: str = Field(max_length=16)
    scope: str = Field(default="", max_length=8)
    at: datetime = _moment()
    expires_at: datetime = _moment()
    used_at: datetime | None = _moment(nullable=True)
    revoked_at: datetime | None = _moment(nullable=True)


class Subscription(SQLModel, table=True):
    """Somebody who wants to be told about a region, a province or the country; `scope` is a code, empty for the country.

    `rhythm` is "perubahan", "mingguan" or "bulanan"; `seen` the number of the last change told in a digest, `next_at` when the
    next is due. `address` is needed to write to them and goes when they stop.
    """

    __tablename__: ClassVar[str] = "subscription"
    __table_args__ = (
        UniqueConstraint("person", "scope"),
        Index("ix_subscription_scope", "scope", "rhythm"),
        Index("ix_subscription_due", "next_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(max_length=64, index=True)
    scope: str = Field(default="", max_length=8)
    rhythm: str = Field(max_length=12)
    channel: str = Field(max_length=16)
    place: str = Field(max_length=64)
    address: str = Field(max_length=64)
    timezone: str = Field(max_length=4)
    seen: int = 0
    at: datetime = _moment()
    next_at: datetime | None = _moment(nullable=True)


class SummarySeen(SQLModel, table=True):
    """The last change an official had seen when they last asked for a summary of a scope."""

    __tablename__: ClassVar[str] = "summary_seen"
    person: str = Field(primary_key=True, max_length=64)
    scope: str = Field(default="", primary_key=True, max_length=8)
    number: int = 0
    at: datetime = _moment()
