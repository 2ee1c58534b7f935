"""Proposals on their way to being published. Each step is one conditional update, so that of two people at once one is too late."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.plan_tables import Proposal, Trail
from knowledge.records.stages import DECLINED

DRAFT, PROPOSED, SIGNED, PUBLISHED, WITHDRAWN, REFUSED = "draf", "diajukan", "ditandatangani", "terbit", "ditarik", "ditolak"
DRAFTS_LAST = timedelta(days=2)


def is_whole(draft: Proposal) -> bool:
    """Whether a draft says what is needed; that a region does not take part is never recorded without a document."""
    return bool(draft.rung and draft.happened and (draft.rung != DECLINED or draft.url or draft.file_hash))


async def begin(session: AsyncSession, region: str, proposer: str, acting: str, now: datetime) -> Proposal:
    """A new draft; the person's earlier drafts go."""
    await session.exec(delete(Proposal).where(col(Proposal.proposer) == proposer, col(Proposal.state) == DRAFT))
    draft = Proposal(region=region, proposer=proposer, proposed_as=acting, at=now)
    session.add(draft)
    await session.flush()
    return draft


async def find(session: AsyncSession, number: int) -> Proposal | None:
    """The proposal with this number, as it is now."""
    return (await session.exec(select(Proposal).where(Proposal.id == number).execution_options(populate_existing=True))).one_or_none()


async def draft_of(session: AsyncSession, proposer: str) -> Proposal | None:
    """The person's draft."""
    return (await session.exec(select(Proposal).where(Proposal.proposer == proposer, Proposal.state == DRAFT))).first()


async def move(session: AsyncSession, proposal: Proposal, before: str, after: str, acting: str, at: datetime, **values: Any) -> bool:
    """Take a proposal from one state to the next and note who did; False when somebody was faster."""
    step = update(Proposal).where(col(Proposal.id) == proposal.id, col(Proposal.state) == before).values(state=after, **values)
    if not (await session.exec(step)).rowcount:
        return False
    await note(session, proposal, after, acting, at)
    await session.refresh(proposal)
    return True


async def note(session: AsyncSession, proposal: Proposal, did: str, acting: str, at: datetime) -> None:
    """Add a line to the trail."""
    session.add(Trail(proposal=proposal.id or 0, region=proposal.region, did=did, acting=acting, at=at))


async def waiting(session: AsyncSession) -> Sequence[Proposal]:
    """Proposals nobody has signed yet, oldest first."""
    return (await session.exec(select(Proposal).where(Proposal.state == PROPOSED).order_by(col(Proposal.id)))).all()


async def due(session: AsyncSession, now: datetime) -> Sequence[int]:
    """The numbers of signed proposals whose undo window is over."""
    found = select(Proposal.id).where(Proposal.state == SIGNED, col(Proposal.publish_at) <= now).order_by(col(Proposal.id))
    return [number for number in (await session.exec(found)).all() if number is not None]


async def trail(session: AsyncSession, region: str) -> Sequence[tuple[Trail, Proposal]]:
    """What was done to the proposals of a region, oldest first."""
    found = select(Trail, Proposal).join(Proposal, col(Proposal.id) == col(Trail.proposal)).where(Trail.region == region)
    return (await session.exec(found.order_by(col(Trail.id)))).all()


async def forget_person(session: AsyncSession, person: str, now: datetime) -> None:
    """Let nothing here lead to somebody: drafts go, what waits for a signature is withdrawn, the rest keeps role and scope only.

    One that is signed already is published as it is; a word of chance stands in the person's place, so that nobody equals them.
    """
    await session.exec(delete(Proposal).where(col(Proposal.proposer) == person, col(Proposal.state) == DRAFT))
    own = select(Proposal).where(Proposal.proposer == person, Proposal.state == PROPOSED)
    for proposal in (await session.exec(own)).all():
        await move(session, proposal, PROPOSED, WITHDRAWN, proposal.proposed_as, now)
    nobody = secrets.token_hex(16)
    await session.exec(update(Proposal).where(col(Proposal.proposer) == person).values(proposer=nobody))
    await session.exec(update(Proposal).where(col(Proposal.signer) == person).values(signer=nobody))


async def forget_drafts(session: AsyncSession, now: datetime) -> None:
    """Drop drafts nobody went on with."""
    await session.exec(delete(Proposal).where(col(Proposal.state) == DRAFT, col(Proposal.at) < now - DRAFTS_LAST))
