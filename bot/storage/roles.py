"""Who holds which role, where; and the invitations that give one."""

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.i18n import DEFAULT_LOCALE
from bot.storage.plan_tables import Grant, Invitation, SummarySeen
from bot.storage.tables import Person, PersonRow

ADMIN, MINISTRY, PROVINCE, REGION, CURATOR, CAMPAIGN, RESIDENT = (
    "admin",
    "kementerian",
    "provinsi",
    "daerah",
    "kurator",
    "kampanye",
    "warga",
)
STRONGEST = (MINISTRY, PROVINCE, REGION, CURATOR, CAMPAIGN)
INVITATIONS_LAST = timedelta(days=7)


def _hashed(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


async def invite(session: AsyncSession, code: str, role: str, scope: str, now: datetime) -> Invitation:
    """Keep an invitation, by the hash of its code."""
    invitation = Invitation(code=_hashed(code), role=role, scope=scope, at=now, expires_at=now + INVITATIONS_LAST)
    session.add(invitation)
    await session.flush()
    return invitation


async def accept(
    session: AsyncSession, code: str, person: Person, *, channel: str, place: str, address: str, now: datetime
) -> Invitation | None:
    """Give the person what the invitation says; None when it is unknown, used, revoked or too old."""
    open_ = (col(Invitation.used_at).is_(None), col(Invitation.revoked_at).is_(None), col(Invitation.expires_at) > now)
    used = update(Invitation).where(col(Invitation.code) == _hashed(code), *open_).values(used_at=now)
    if not (await session.exec(used)).rowcount:
        return None
    invitation = (await session.exec(select(Invitation).where(Invitation.code == _hashed(code)))).one()
    same = (Grant.person == person.key, Grant.role == invitation.role, Grant.scope == invitation.scope)
    grant = (await session.exec(select(Grant).where(*same))).one_or_none()
    grant = grant or Grant(person=person.key, role=invitation.role, scope=invitation.scope, channel="", place="", address="")
    grant.channel, grant.place, grant.address, grant.at, grant.revoked_at = channel, place, address, now, None
    session.add(grant)
    await session.flush()
    person.role = await _restate(session, person.key)
    return invitation


async def of(session: AsyncSession, person: str) -> Sequence[Grant]:
    """The roles somebody holds now."""
    return (await session.exec(select(Grant).where(Grant.person == person, col(Grant.revoked_at).is_(None)).order_by(col(Grant.id)))).all()


async def everybody(session: AsyncSession) -> Sequence[Grant]:
    """All roles held now, oldest first."""
    return (await session.exec(select(Grant).where(col(Grant.revoked_at).is_(None)).order_by(col(Grant.id)))).all()


async def signers(session: AsyncSession, region: str, but: str) -> Sequence[Grant]:
    """The officials who may sign for a region, each once, without one of them."""
    scopes = ("", region, region.partition(".")[0])
    held = (col(Grant.revoked_at).is_(None), col(Grant.role).in_((ADMIN, MINISTRY, PROVINCE, REGION)))
    found = select(Grant).where(*held, col(Grant.scope).in_(scopes), Grant.person != but)
    return list({grant.person: grant for grant in (await session.exec(found)).all()}.values())


async def invitations(session: AsyncSession, now: datetime) -> Sequence[Invitation]:
    """Invitations that can still be used."""
    open_ = (col(Invitation.used_at).is_(None), col(Invitation.revoked_at).is_(None), col(Invitation.expires_at) > now)
    return (await session.exec(select(Invitation).where(*open_).order_by(col(Invitation.id)))).all()


async def revoke(session: AsyncSession, grant: int, now: datetime, by: Person) -> Grant | None:
    """Take a role away; the grant as it was, None when there is no such role held.

    `by` is the person whose turn it is, as it may be their own. The chat's address goes from the row with the role.
    """
    found = (await session.exec(select(Grant).where(Grant.id == grant, col(Grant.revoked_at).is_(None)))).one_or_none()
    if found is None:
        return None
    held = Grant(**found.model_dump())
    found.revoked_at, found.place, found.address = now, "", ""
    await session.flush()
    role = await _restate(session, found.person)
    by.role = role if found.person == by.key else by.role
    return held


async def standing(session: AsyncSession, person: str) -> tuple[str, str]:
    """The strongest role somebody holds now, an admin's included, and their language."""
    row = (await session.exec(select(PersonRow.role, PersonRow.locale).where(PersonRow.key == person))).one_or_none()
    role, locale = row or (RESIDENT, DEFAULT_LOCALE)
    return (ADMIN if any(grant.role == ADMIN for grant in await of(session, person)) else role), locale


async def forget(session: AsyncSession, person: Person) -> int:
    """Delete every role of somebody with the chat it was to be reached in; how many were held."""
    held = len(await of(session, person.key))
    await session.exec(delete(Grant).where(col(Grant.person) == person.key))
    await session.exec(delete(SummarySeen).where(col(SummarySeen.person) == person.key))
    person.role = await _restate(session, person.key)
    return held


async def revoke_invitation(session: AsyncSession, number: int, now: datetime) -> bool:
    """Make an invitation worthless; False when it was used or is gone."""
    open_ = (col(Invitation.used_at).is_(None), col(Invitation.revoked_at).is_(None))
    return bool((await session.exec(update(Invitation).where(col(Invitation.id) == number, *open_).values(revoked_at=now))).rowcount)


async def _restate(session: AsyncSession, person: str) -> str:
    """Write the strongest role somebody holds to their row, where commands look it up; gives that role."""
    held = {grant.role for grant in await of(session, person)} - {ADMIN}
    role = next((role for role in STRONGEST if role in held), RESIDENT)
    await session.exec(update(PersonRow).where(col(PersonRow.key) == person).values(role=role))
    return role


async def forget_admins(session: AsyncSession, channel: str, but: Collection[str], now: datetime) -> None:
    """Let go of the chats of admins whom the settings, which name those of one channel, no longer name."""
    gone = (col(Grant.role) == ADMIN, col(Grant.channel) == channel, col(Grant.revoked_at).is_(None), col(Grant.person).not_in(but))
    await session.exec(update(Grant).where(*gone).values(revoked_at=now, place="", address=""))


async def contact(session: AsyncSession, person: str, channel: str, place: str, address: str, now: datetime) -> None:
    """Keep the chat of an admin named in the settings; gives no right, as those are looked up in the settings each time."""
    same = (Grant.person == person, Grant.role == ADMIN, Grant.scope == "")
    grant = (await session.exec(select(Grant).where(*same))).one_or_none()
    grant = grant or Grant(person=person, role=ADMIN, scope="", channel=channel, place=place, address=address, at=now)
    grant.channel, grant.place, grant.address, grant.revoked_at = channel, place, address, None
    session.add(grant)
