"""Published changes of plans: an append-only chain in which each carries the hash of the one before."""

import hashlib
import json
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from urllib.parse import urlsplit

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.plan_tables import PlanChain, PlanUpdate, Proposal
from bot.storage.subscriptions import local
from knowledge.records.stages import OFFICIAL, PRESS, UNPROVEN, Event, Voice

GENESIS = "0" * 64
_HASHED = tuple(name for name in PlanUpdate.model_fields if name != "hash")
_events: dict[str, tuple[Event, ...]] = {}
"""The events of the chain that ends in a hash; only the last one is kept."""


async def append(
    session: AsyncSession, proposal: Proposal, *, organisation: str, before: str, after: str, replaces: int | None, at: datetime
) -> PlanUpdate:
    """Publish a proposal as the next link of the chain; waits for whoever is appending."""
    length, head = await _lock(session)
    link = PlanUpdate(
        **{name: getattr(proposal, name) for name in _TAKEN},
        number=length,
        organisation=organisation,
        before=before,
        after=after,
        replaces=replaces,
        recorded_at=at.astimezone(UTC).replace(microsecond=0),
        previous=head,
        hash="",
    )
    link.hash = digest(link)
    session.add(link)
    await session.exec(update(PlanChain).where(col(PlanChain.id) == 1).values(head=link.hash))
    await session.flush()
    return link


_TAKEN = ("region", "rung", "part", "happened", "note", "url", "file_name", "file_hash", "proposed_as", "signed_as", "single")


def digest(link: PlanUpdate) -> str:
    """SHA-256 of the link without its own hash, as JSON with sorted keys, no spaces, UTF-8, times in UTC."""
    told = {name: getattr(link, name) for name in _HASHED}
    told["recorded_at"] = link.recorded_at.astimezone(UTC).isoformat()
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


async def head(session: AsyncSession) -> tuple[int, str]:
    """How many changes there are, and the hash of the last."""
    found = (await session.exec(select(PlanChain.length, PlanChain.head).where(PlanChain.id == 1))).first()
    return found or (0, GENESIS)


async def links(session: AsyncSession, after: int = 0) -> AsyncIterator[PlanUpdate]:
    """The chain after a number, in order."""
    found = await session.stream_scalars(select(PlanUpdate).where(PlanUpdate.number > after).order_by(col(PlanUpdate.number)))
    async for link in found:
        yield link


async def first_broken(session: AsyncSession) -> tuple[int, int | None]:
    """How many links were checked, and the number of the first that does not fit; None when all do and none is missing."""
    previous, checked = GENESIS, 0
    async for link in links(session):
        if (link.number, link.previous, link.hash) != (checked + 1, previous, digest(link)):
            return checked, checked + 1
        previous, checked = link.hash, checked + 1
    length, end = await head(session)
    return checked, None if (length, end) == (checked, previous) else checked + 1


async def of_region(session: AsyncSession, region: str) -> Sequence[PlanUpdate]:
    """The published changes of one region, oldest first."""
    return (await session.exec(select(PlanUpdate).where(PlanUpdate.region == region).order_by(col(PlanUpdate.number)))).all()


async def standing_one(session: AsyncSession, region: str, rung: str, part: str) -> PlanUpdate | None:
    """The last published change of a region on a rung: what a new one corrects."""
    found = select(PlanUpdate).where(PlanUpdate.region == region, PlanUpdate.rung == rung, PlanUpdate.part == part)
    return (await session.exec(found.order_by(col(PlanUpdate.number).desc()).limit(1))).first()


async def events(session: AsyncSession, region: str | None = None) -> tuple[Event, ...]:
    """Official updates as events, of one region or all; those of all are kept until the chain grows."""
    if region is not None:
        return tuple(event(link) for link in await of_region(session, region))
    _, end = await head(session)
    if end not in _events:
        found = tuple([event(link) async for link in links(session)])
        _events.clear()
        _events[end] = found
    return _events[end]


def event(link: PlanUpdate) -> Event:
    """A published change as an event, with the document it rests on as its source."""
    return Event(
        link.region,
        link.rung,
        link.note,
        link.happened or None,
        link.recorded_at,
        (voice(link.organisation, link.url, link.file_hash, link.recorded_at),),
        link.part,
        number=link.number,
        replaces=link.replaces,
        single=link.single,
    )


def voice(organisation: str, url: str, file_hash: str, at: datetime) -> Voice:
    """What an update rests on: a file or a page of a public body, another page, or the bare word of an official."""
    host = urlsplit(url).hostname or ""
    official = bool(file_hash) or host.endswith(".go.id")
    kind = OFFICIAL if official else PRESS if url else UNPROVEN
    return Voice(f"{organisation} lewat Pandu", kind, organisation, local(at).date().isoformat(), url or None)


async def _lock(session: AsyncSession) -> tuple[int, str]:
    """Take the end of the chain for this transaction; gives the next number and the last hash."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    start = insert(PlanChain).values(id=1, length=0, head=GENESIS)
    await session.exec(start.on_conflict_do_nothing(index_elements=["id"]))
    taken = update(PlanChain).where(col(PlanChain.id) == 1).values(length=PlanChain.length + 1)
    row = (await session.exec(taken.returning(col(PlanChain.length), col(PlanChain.head)))).one()
    return row[0], row[1]
