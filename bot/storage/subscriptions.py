"""Who wants to be told about a region, a province or the country; telling all of them in one statement each."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from sqlalchemy import ColumnElement, String, and_, literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, delete, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.messages import Answer
from bot.packing import packed
from bot.storage.outbox import NOTICE, WAITING
from bot.storage.plan_tables import Subscription
from bot.storage.tables import Moment, Parcel, PersonRow

ON_CHANGE, WEEKLY, MONTHLY = "perubahan", "mingguan", "bulanan"
RHYTHMS = (ON_CHANGE, WEEKLY, MONTHLY)
ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
"""Hours ahead of UTC."""
QUIET_FROM, QUIET_UNTIL, DIGEST_AT = 21, 6, 8
_COLUMNS = ("key", "channel", "lane", "place", "address", "payload", "state", "attempts", "at", "due_at")


def local(moment: datetime, zone: str = "WIB") -> datetime:
    """A moment on the clocks of a time zone; of one we do not know, on those of the capital."""
    return moment.astimezone(timezone(timedelta(hours=ZONES.get(zone, ZONES["WIB"]))))


def awake(now: datetime, zone: str) -> datetime:
    """Now, or the end of the quiet hours (21–06) it lies in, in that time zone."""
    there = local(now, zone)
    if QUIET_UNTIL <= there.hour < QUIET_FROM:
        return now
    morning = there.replace(hour=QUIET_UNTIL, minute=0, second=0, microsecond=0)
    return (morning if there.hour < QUIET_UNTIL else morning + timedelta(days=1)).astimezone(UTC)


def next_digest(now: datetime, rhythm: str, zone: str) -> datetime | None:
    """When the next digest is due: Monday or the first of the month at 08 local time; None for those told on change."""
    today = local(now, zone).replace(hour=DIGEST_AT, minute=0, second=0, microsecond=0)
    if rhythm == WEEKLY:
        due = today + timedelta(days=-today.weekday())
        due += timedelta(days=7 if due <= now else 0)
    elif rhythm == MONTHLY:
        due = today.replace(day=1)
        due = due if due > now else (due + timedelta(days=32)).replace(day=1)
    else:
        return None
    return due.astimezone(UTC)


async def keep(session: AsyncSession, wanted: Subscription) -> None:
    """Begin a subscription, or change the one the person has for this scope."""
    insert = _insert(session)
    row = wanted.model_dump(exclude={"id"})
    again = {name: row[name] for name in ("rhythm", "channel", "place", "address", "seen", "next_at", "timezone")}
    await session.exec(insert(Subscription).values(row).on_conflict_do_update(index_elements=["person", "scope"], set_=again))


async def of(session: AsyncSession, person: str) -> Sequence[Subscription]:
    """What somebody is subscribed to."""
    return (await session.exec(select(Subscription).where(Subscription.person == person).order_by(col(Subscription.scope)))).all()


async def stop(session: AsyncSession, person: str, scope: str | None = None) -> int:
    """End one subscription, or all (no scope); how many ended."""
    which = [col(Subscription.person) == person, *([] if scope is None else [col(Subscription.scope) == scope])]
    return int((await session.exec(delete(Subscription).where(*which))).rowcount)


async def audience(session: AsyncSession, region: str) -> int:
    """How many chats a change of this region would be told to at once."""
    found = select(func.count(func.distinct(Subscription.place))).join(PersonRow, _still_here()).where(*_follows(region))
    return (await session.exec(found)).one()


async def tell(session: AsyncSession, region: str, name: str, answers: Mapping[str, Answer], now: datetime) -> int:
    """Queue a change to everybody who follows the region, by language; each chat once by `name`, after its quiet hours.

    One statement a time zone and language, whatever the number of people. Returns how many were queued.
    """
    queued = 0
    for locale, answer in answers.items():
        for zone in ZONES:
            queued += await _tell(session, region, name, locale, zone, answer, now)
    return queued


async def _tell(session: AsyncSession, region: str, name: str, locale: str, zone: str, answer: Answer, now: datetime) -> int:
    given = (literal(packed(answer)), literal(WAITING), literal(0), literal(now, Moment()), literal(awake(now, zone), Moment()))
    key = literal(f"{name}:", String) + col(Subscription.place)
    who = (
        select(key, Subscription.channel, literal(NOTICE), Subscription.place, Subscription.address, *given)  # type: ignore[call-overload]  # ten columns
        .join(PersonRow, _still_here())
        .where(*_follows(region), Subscription.timezone == zone, PersonRow.locale == locale)
    )
    row = _insert(session)(Parcel).from_select(_COLUMNS, who).on_conflict_do_nothing(index_elements=["key"])
    return int((await session.exec(row)).rowcount)


async def due(session: AsyncSession, now: datetime, limit: int = 100) -> Sequence[Subscription]:
    """Digests that are due, oldest first; those another worker has taken are passed over."""
    found = select(Subscription).where(col(Subscription.next_at) <= now).order_by(col(Subscription.next_at)).limit(limit)
    return (await session.exec(found.with_for_update(skip_locked=True))).all()


def _follows(region: str) -> tuple[Any, ...]:
    scopes = ("", region, region.partition(".")[0])
    return (col(Subscription.scope).in_(scopes), col(Subscription.rhythm) == ON_CHANGE)


def _still_here() -> ColumnElement[bool]:
    """That the person of a subscription has not left."""
    return and_(col(PersonRow.key) == col(Subscription.person), col(PersonRow.left_at).is_(None))


def _insert(session: AsyncSession) -> type[postgresql.Insert] | type[sqlite.Insert]:
    return postgresql.Insert if session.get_bind().dialect.name == "postgresql" else sqlite.Insert
