"""What people agreed to and told about themselves for quizzes; and how they see it, and take it back."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.campaigns import forget_participants
from bot.storage.quiz_tables import Attempt, Attendance, Campaign, Consent, Participant, Profile, Response
from bot.storage.tables import Person

CONSENT_TEXT = "2026-11"
"""The version of the text people agree to; change it with the wording `quiz.consent`, so that they are asked again."""


async def agreed(session: AsyncSession, person: Person) -> bool:
    """Whether the person agreed to the present text and did not take it back."""
    if person.id is None:
        return False
    same = (Consent.person == person.id, Consent.text_version == CONSENT_TEXT, col(Consent.withdrawn_at).is_(None))
    return (await session.exec(select(Consent.id).where(*same).limit(1))).first() is not None


async def agree(session: AsyncSession, person: Person, now: datetime) -> None:
    """Keep that the person agrees to the present text."""
    if not await agreed(session, person) and person.id is not None:
        session.add(Consent(person=person.id, text_version=CONSENT_TEXT, locale=person.locale, at=now))


async def withdraw(session: AsyncSession, person: Person, now: datetime) -> None:
    """Take consent back: answers, attempts and profile are deleted at once; only that there was a consent stays."""
    if person.id is None:
        return
    for consent in (await session.exec(select(Consent).where(Consent.person == person.id, col(Consent.withdrawn_at).is_(None)))).all():
        consent.withdrawn_at = now
    await forget_participants(session, select(Participant.id).where(Participant.person == person.id))
    await forget_profile(session, person)
    person.attempt = None


async def profile(session: AsyncSession, person: Person, now: datetime) -> Profile:
    """The person's profile, empty the first time."""
    await session.flush()
    found = await session.get(Profile, person.id)
    if found is None:
        found = Profile(person=person.id or 0, at=now)
        session.add(found)
    return found


async def told(session: AsyncSession, person: Person) -> Profile | None:
    """What the person told about themselves; None when nothing was."""
    return await session.get(Profile, person.id) if person.id is not None else None


async def forget_profile(session: AsyncSession, person: Person) -> None:
    """Keep nothing the person told about themselves."""
    await session.exec(delete(Profile).where(col(Profile.person) == person.id))


async def kept(session: AsyncSession, person: Person) -> Sequence[tuple[Campaign, Attempt, Response]]:
    """Every answer we keep of the person, for them to see."""
    found = (
        select(Campaign, Attempt, Response)
        .join(Attempt, col(Attempt.campaign) == Campaign.id)
        .join(Participant, col(Participant.id) == Attempt.participant)
        .join(Response, col(Response.attempt) == Attempt.id)
        .where(Participant.person == person.id)
        .order_by(col(Response.id))
    )
    return (await session.exec(found)).all()


async def attended(session: AsyncSession, person: Person) -> Sequence[tuple[Campaign, Attendance]]:
    """The sessions the person was checked into, for them to see."""
    found = (
        select(Campaign, Attendance)
        .join(Participant, col(Participant.campaign) == Campaign.id)
        .join(Attendance, col(Attendance.participant) == Participant.id)
        .where(Participant.person == person.id)
        .order_by(col(Attendance.id))
    )
    return (await session.exec(found)).all()
