"""Who may act where: roles with their scope, and the chats of those who may sign."""

from bot.storage import roles
from bot.storage.plan_tables import Grant
from bot.storage.roles import ADMIN, CAMPAIGN, CURATOR, MINISTRY, PROVINCE, REGION, RESIDENT
from bot.turn import Turn
from knowledge.model import Region

EVERYWHERE = frozenset({ADMIN, MINISTRY, "pejabat"})
"""Roles for the whole country; "pejabat" is the terminal's word for somebody who tries things out."""
OFFICIALS = EVERYWHERE | {PROVINCE, REGION}
"""Roles that may have summaries and files, and propose changes."""
EVERYBODY, CAMPAIGNERS = OFFICIALS | {RESIDENT, CURATOR, CAMPAIGN}, EVERYWHERE | {CAMPAIGN}
"""All roles, and those that may run quiz campaigns."""


async def acting(turn: Turn, code: str) -> str | None:
    """In which role somebody may propose or sign for a region, such as "daerah 73.22"; None when in none."""
    if turn.incoming.role in EVERYWHERE:
        return turn.incoming.role
    for grant in await roles.of(turn.session, turn.person.key):
        if grant.role == MINISTRY:
            return MINISTRY
        if grant.role in (PROVINCE, REGION) and grant.scope in (code, code.partition(".")[0]):
            return f"{grant.role} {grant.scope}"
    return None


async def only_region(turn: Turn) -> str | None:
    """The one region somebody is responsible for, if it is one."""
    held = [grant for grant in await roles.of(turn.session, turn.person.key) if grant.role in (MINISTRY, PROVINCE, REGION)]
    return held[0].scope if len(held) == 1 and held[0].role == REGION and turn.role not in EVERYWHERE else None


async def remember_chat(turn: Turn) -> None:
    """Keep the chat of an admin, who needs no invitation, so that proposals can be brought to them, and to nobody else."""
    if turn.role == ADMIN and turn.person.place and not turn.incoming.group:
        await roles.contact(turn.session, turn.person.key, turn.incoming.channel, turn.person.place, address(turn), turn.now)


def address(turn: Turn) -> str:
    """The chat an answer goes to."""
    return turn.incoming.chat or turn.incoming.sender


async def chats_of(turn: Turn, person: str) -> list[Grant]:
    """The chats in which somebody with a role can be reached, each once."""
    found = await roles.of(turn.session, person)
    return list({grant.place: grant for grant in found}.values())


def organisation(acting_as: str, regions: dict[str, Region], provinces: dict[str, str]) -> str:
    """The public body somebody acts for: the ministry, a province's or a region's government."""
    role, _, scope = acting_as.partition(" ")
    if role == REGION and scope in regions:
        region = regions[scope]
        return f"{'Pemkot' if region.is_city else 'Pemkab'} {region.name}"
    return f"Pemprov {provinces[scope]}" if role == PROVINCE and scope in provinces else "Kementerian"
