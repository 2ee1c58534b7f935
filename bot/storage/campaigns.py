"""Campaigns: made, found, published, closed, counted. Nothing here commits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.attempts import DONE
from bot.storage.quiz_tables import Attempt, Attendance, Campaign, Participant, Player, Response, Round, Vote

PREVIEW = "P"
"""The arm of the organiser, whose own attempts count nowhere."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Who joined, began and finished a campaign; in each phase."""

    registered: int
    started: dict[int, int]
    finished: dict[int, int]


async def by_code(session: AsyncSession, code: str) -> Campaign | None:
    """The campaign with a code, however it is written."""
    return (await session.exec(select(Campaign).where(Campaign.code == code.strip().lower()))).one_or_none()


async def owned_by(session: AsyncSession, owner: str | None) -> Sequence[Campaign]:
    """Campaigns of an organiser, newest first; of everybody when None."""
    found = select(Campaign).where(col(Campaign.owner).is_not(None)).order_by(col(Campaign.id).desc()).limit(20)
    return (await session.exec(found if owner is None else found.where(Campaign.owner == owner))).all()


async def offered(session: AsyncSession, code: str, title: str, form: str, mode: str, now: datetime) -> Campaign:
    """A quiz of our own under this code: open to everybody, as often as one likes. Made when it is first asked for."""
    found = await by_code(session, code)
    if found is None:
        found = Campaign(code=code, title=title, form=form, mode=mode, attempts=0, created_at=now, published_at=now)
        try:
            async with session.begin_nested():
                session.add(found)
        except IntegrityError:  # another worker made it at the same moment
            found = await by_code(session, code)
    if found is None:
        raise LookupError(code)
    return found


async def add(session: AsyncSession, campaign: Campaign) -> Campaign:
    """Keep a new campaign."""
    session.add(campaign)
    await session.flush()
    return campaign


async def counts(session: AsyncSession, campaign: Campaign) -> Counts:
    """How many joined, began and finished; each person once a phase, the organiser not at all."""
    counted = (Participant.campaign == campaign.id, Participant.arm != PREVIEW)
    registered = select(func.count()).select_from(Participant).where(*counted)
    people = func.count(func.distinct(col(Attempt.participant)))
    begun = select(Attempt.phase, people).join(Participant, col(Participant.id) == Attempt.participant)
    begun = begun.where(*counted).group_by(col(Attempt.phase))
    done = begun.where(Attempt.ended == DONE)
    return Counts(
        (await session.exec(registered)).one(),
        dict((await session.exec(begun)).all()),
        dict((await session.exec(done)).all()),
    )


def is_open(campaign: Campaign, now: datetime) -> bool:
    """Whether somebody may begin now; who has begun may finish even after."""
    return campaign.published_at is not None and campaign.published_at <= now and (campaign.closes_at is None or now < campaign.closes_at)


def versions(campaign: Campaign, form_after: bool) -> list[int]:
    """The item versions of a campaign's first or second form."""
    return [int(number) for number in (campaign.items_after if form_after else campaign.items).split()]


async def forget_expired(session: AsyncSession, now: datetime) -> int:
    """Delete attempts, answers, votes and participants of campaigns whose deletion day has come; how many campaigns that were."""
    due = (await session.exec(select(Campaign).where(col(Campaign.keep_until) <= now))).all()
    for campaign in due:
        await forget_participants(session, select(Participant.id).where(Participant.campaign == campaign.id))
        rounds = select(Round.id).where(Round.campaign == campaign.id)
        await session.exec(delete(Vote).where(col(Vote.round).in_(rounds)))
        await session.exec(delete(Player).where(col(Player.round).in_(rounds)))
        campaign.keep_until = None
        if campaign.published_at:  # what is answered from now on would be kept for good
            campaign.closes_at = min(campaign.closes_at or now, now)
    return len(due)


async def forget_participants(session: AsyncSession, people: Select[Any]) -> None:
    """Delete participants (a SELECT of their ids) with all their attempts and answers; in SQL, as drivers take only so many values."""
    attempts = select(Attempt.id).where(col(Attempt.participant).in_(people))
    await session.exec(delete(Response).where(col(Response.attempt).in_(attempts)))
    await session.exec(delete(Attempt).where(col(Attempt.participant).in_(people)))
    await session.exec(delete(Attendance).where(col(Attendance.participant).in_(people)))
    await session.exec(delete(Participant).where(col(Participant.id).in_(people)))


async def forget_unagreed(session: AsyncSession, attempt: Attempt) -> None:
    """Delete somebody who did not agree from the campaign of this attempt."""
    await forget_participants(session, select(Participant.id).where(Participant.id == attempt.participant))


async def attend(session: AsyncSession, participant: Participant, day: str, now: datetime) -> Attendance:
    """Check a participant into a day's session, or out of it when they are in already."""
    same = (Attendance.participant == participant.id, Attendance.session == day)
    found = (await session.exec(select(Attendance).where(*same))).one_or_none()
    if found is None:
        found = Attendance(participant=participant.id or 0, session=day, check_in=now)
        session.add(found)
    else:
        found.check_out = now
    return found


async def attended(session: AsyncSession, campaign: Campaign) -> int:
    """How many participants were at a session of a campaign."""
    here = select(func.count(func.distinct(col(Attendance.participant)))).join(Participant, col(Participant.id) == Attendance.participant)
    return (await session.exec(here.where(Participant.campaign == campaign.id, Participant.arm != PREVIEW))).one()
