"""The outbox: what is on its way out, each once by its key, in order within a chat.

A row is *waiting* (may be tried from `due_at`), *sending* (a worker has it until `due_at`; then that attempt counts as lost),
*sent* (kept two days, without text or address, so that a redelivered update is not answered twice) or *dead*.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, insert, not_, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.messages import Answer
from bot.packing import packed
from bot.storage.statements import run
from bot.storage.tables import Pace, Parcel, PersonRow

REPLY, NOTICE = "reply", "notice"
WAITING, SENDING, SENT, DEAD = "waiting", "sending", "sent", "dead"
PENDING = (WAITING, SENDING)
SET_ASIDE = "set aside: "
_TABLE: Any = Parcel.__table__  # type: ignore[attr-defined]  # SQLModel does not tell mypy of the table
_ADD = {
    name: upsert(_TABLE).on_conflict_do_nothing(index_elements=["key"]).returning(_TABLE.c.id)
    for name, upsert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_ADD_MANY = insert(_TABLE)
_NUMBERS = select(_TABLE.c.key, _TABLE.c.id).where(_TABLE.c.key.in_(bindparam("keys", expanding=True)))
_OWED = and_(_TABLE.c.lane == REPLY, or_(_TABLE.c.state == WAITING, _TABLE.c.state == SENDING))
_STANDING = select(_TABLE.c.key, _TABLE.c.place, _OWED.label("owed")).where(
    or_(
        _TABLE.c.key.in_(bindparam("keys", expanding=True)),
        and_(_TABLE.c.place.in_(bindparam("places", expanding=True)), _OWED),
    )
)
_CONFIRM = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("number"))
    .values(state=SENT, payload=None, address=None, sent=bindparam("ids"), poll_id=bindparam("poll"), poll_key=bindparam("named"))
)
POLLS_LAST = timedelta(days=30)
"""How much longer than other messages a poll is known, so that late votes count and it can be ended."""
LEASE = timedelta(seconds=20)
"""How long one attempt to send may take before it counts as lost and somebody else tries."""


async def add(
    session: AsyncSession,
    *,
    key: str,
    channel: str,
    place: str,
    address: str,
    answer: Answer | None,
    at: datetime,
    lane: str = NOTICE,
    state: str = WAITING,
    due_at: datetime | None = None,
    about: str | None = None,
    error: str | None = None,
) -> int | None:
    """Put a message into the outbox; its number, or None when this key is there already. No answer: the bare claim on an update."""
    row = as_row(
        key=key,
        channel=channel,
        place=place,
        address=address,
        answer=answer,
        at=at,
        lane=lane,
        state=state,
        due_at=due_at,
        about=about,
        error=error,
    )
    number: int | None = (await run(session, _ADD[session.get_bind().dialect.name], row)).scalar_one_or_none()
    return number


def as_row(*, answer: Answer | None, state: str, address: str, due_at: datetime | None, **row: Any) -> dict[str, Any]:
    """A message as `add_all` takes it; what `add` says of each value holds here."""
    said = answer is not None and not answer.silent
    return row | {
        "address": address if said else None,
        "payload": packed(answer) if answer and said else None,
        "state": state if said else SENT,
        "attempts": int(said and state == SENDING),
        "due_at": due_at or row["at"],
    }


async def add_all(session: AsyncSession, rows: list[dict[str, Any]]) -> list[int] | None:
    """Put messages into the outbox; their numbers. One whose key is there already: None; among several: IntegrityError."""
    if len(rows) == 1:
        number = (await run(session, _ADD[session.get_bind().dialect.name], rows[0])).scalar_one_or_none()
        return None if number is None else [number]
    await run(session, _ADD_MANY, rows)
    found = (await run(session, _NUMBERS, {"keys": [row["key"] for row in rows]})).all()
    numbers = {row.key: row.id for row in found}
    return [numbers[row["key"]] for row in rows]


async def standing(session: AsyncSession, places: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """Of updates' keys with their chats' places: which updates were taken before, and which chats an earlier reply still waits for."""
    if not places:
        return set(), set()
    rows = (await run(session, _STANDING, {"keys": list(places), "places": list({*places.values()})})).all()
    return {row.key for row in rows if row.key in places}, {row.place for row in rows if row.owed}


async def take(session: AsyncSession, lane: str, now: datetime, lease: timedelta, limit: int) -> Sequence[Parcel]:
    """Take up to `limit` due messages, oldest first: none that another worker has, none before an earlier one to the same chat."""
    due = select(Parcel).where(Parcel.lane == lane, _free(now)).order_by(col(Parcel.id)).limit(limit)
    return [_taken(parcel, now, lease) for parcel in (await session.exec(due.with_for_update(skip_locked=True))).all()]


async def take_again(session: AsyncSession, key: str, now: datetime, lease: timedelta) -> Parcel | None:
    """Take the reply with this key for a redelivered update, if it is due: not sent, nobody sending it, none to the chat before it."""
    parcel = (await session.exec(select(Parcel).where(Parcel.key == key, _free(now)).with_for_update())).one_or_none()
    return _taken(parcel, now, lease) if parcel else None


def _free(now: datetime) -> ColumnElement[bool]:
    earlier = aliased(Parcel)
    same_chat = and_(col(earlier.place) == col(Parcel.place), col(earlier.lane) == col(Parcel.lane))
    begun = or_(col(earlier.attempts) > 0, col(earlier.due_at) <= now)  # one meant for another day keeps nobody waiting
    blocked = exists().where(same_chat, begun, col(earlier.id) < col(Parcel.id), col(earlier.state).in_(PENDING))
    return and_(col(Parcel.state).in_(PENDING), col(Parcel.due_at) <= now, not_(blocked))


def _taken(parcel: Parcel, now: datetime, lease: timedelta) -> Parcel:
    parcel.state, parcel.due_at, parcel.attempts = SENDING, now + lease, parcel.attempts + 1
    return parcel


async def confirm(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    """Write that messages were sent: `number`, the channel's `ids` of what it became, the `poll`'s id and what we `named` it."""
    await run(session, _CONFIRM, rows)


async def settle(session: AsyncSession, parcel: int, **now: Any) -> None:
    """Write what became of a message."""
    await session.exec(update(Parcel).where(col(Parcel.id) == parcel).values(**now))


async def retire(session: AsyncSession, place: str, error: str) -> None:
    """Let go of everything still waiting for a chat that does not want us any more."""
    gone = {"state": DEAD, "error": error, "payload": None, "address": None}
    await session.exec(update(Parcel).where(col(Parcel.place) == place, col(Parcel.state).in_(PENDING)).values(**gone))


async def withdraw(session: AsyncSession, key: str) -> None:
    """Take back what was not sent yet and whose key begins so."""
    await session.exec(delete(Parcel).where(col(Parcel.key).startswith(key, autoescape=True), col(Parcel.state) == WAITING))


async def forget_notices(session: AsyncSession, place: str) -> None:
    """Take back the notices that still wait for a chat."""
    await session.exec(delete(Parcel).where(col(Parcel.place) == place, col(Parcel.lane) == NOTICE, col(Parcel.state) == WAITING))


async def refused(session: AsyncSession, parcel: int, error: str, left_at: datetime | None) -> None:
    """A message was refused because its chat does not want us: retire the chat, and remember when its person left, if it is one's own."""
    place = (await session.exec(select(Parcel.place).where(col(Parcel.id) == parcel))).one()
    await retire(session, place, error)
    if left_at:
        await session.exec(update(PersonRow).where(col(PersonRow.place) == place).values(left_at=left_at))


async def release(session: AsyncSession, now: datetime) -> None:
    """Let everything that is being sent be tried at once: for a process that knows that it is alone."""
    await session.exec(update(Parcel).where(col(Parcel.state) == SENDING).values(due_at=now))


async def reply_about(session: AsyncSession, place: str, about: str) -> Parcel | None:
    """The newest reply to a message, to be changed when that message is edited."""
    found = select(Parcel).where(Parcel.place == place, Parcel.about == about, Parcel.lane == REPLY, col(Parcel.sent).is_not(None))
    return (await session.exec(found.order_by(col(Parcel.id).desc()).limit(1))).first()


async def poll_key(session: AsyncSession, poll_id: str) -> str | None:
    """Our key of a poll, by the channel's id of it."""
    return (await session.exec(select(Parcel.poll_key).where(Parcel.poll_id == poll_id).limit(1))).first()


async def with_poll(session: AsyncSession, key: str) -> Parcel | None:
    """The message that carried the poll with this key."""
    return (await session.exec(select(Parcel).where(Parcel.poll_key == key).order_by(col(Parcel.id).desc()).limit(1))).first()


async def next_turn(session: AsyncSession, now: datetime, a_second: float) -> datetime:
    """When one more notice may leave so that all workers together send at most `a_second`; reserves that turn."""
    gap = timedelta(seconds=1 / a_second)
    await session.exec(_insert(session)(Pace).values(id=1, next_at=now).on_conflict_do_nothing(index_elements=["id"]))
    pace = (await session.exec(select(Pace).where(Pace.id == 1).with_for_update())).one()
    turn = max(pace.next_at, now)
    pace.next_at = turn + gap
    return turn


async def counts(session: AsyncSession) -> dict[tuple[str, str], int]:
    """How many messages there are by lane and state."""
    rows = await session.exec(select(Parcel.lane, Parcel.state, func.count()).group_by(Parcel.lane, Parcel.state))
    return {(lane, state): count for lane, state, count in rows.all()}


async def dead(session: AsyncSession, limit: int = 50) -> Sequence[Parcel]:
    """The newest messages that were given up."""
    return (await session.exec(select(Parcel).where(Parcel.state == DEAD).order_by(col(Parcel.id).desc()).limit(limit))).all()


async def set_aside(session: AsyncSession, limit: int = 50) -> Sequence[Parcel]:
    """The newest updates that could not be answered and got an apology."""
    found = select(Parcel).where(Parcel.lane == REPLY, Parcel.state == SENT, col(Parcel.error).startswith(SET_ASIDE))
    return (await session.exec(found.order_by(col(Parcel.id).desc()).limit(limit))).all()


async def revive(session: AsyncSession, key: str, now: datetime) -> bool:
    """Let a dead message that still has its text be tried again; False when there is none."""
    again = {"state": WAITING, "due_at": now, "attempts": 0, "error": None}
    which = (col(Parcel.key) == key, col(Parcel.state) == DEAD, col(Parcel.payload).is_not(None))
    return bool((await session.exec(update(Parcel).where(*which).values(**again))).rowcount)


async def forget(session: AsyncSession, before: datetime) -> None:
    """Drop what was sent or given up before then; Telegram redelivers an update for 24 hours at most. A poll may be voted in for longer."""
    done = or_(col(Parcel.poll_id).is_(None), col(Parcel.at) < before - POLLS_LAST)
    await session.exec(delete(Parcel).where(col(Parcel.at) < before, col(Parcel.state).in_((SENT, DEAD)), done))


def _insert(session: AsyncSession) -> Any:
    return postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
