"""Many participants at once, written through the same storage functions a conversation uses."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import select

from bot.storage import attempts, campaigns
from bot.storage.database import Database
from bot.storage.quiz_tables import Campaign
from bot.storage.tables import PersonRow


async def answer_all(database: Database, code: str, rights: Sequence[int], now: datetime, first: int = 1000) -> None:
    """Person n goes through the campaign's present form with `rights`[n] right answers; arms alternate."""
    async with database.session() as session:
        campaign = await campaigns.by_code(session, code)
        assert campaign
        for number, right in enumerate(rights):
            key = f"crowd {first + number}"
            person = (await session.exec(select(PersonRow).where(PersonRow.key == key))).one_or_none() or PersonRow(key=key)
            session.add(person)
            participant = await attempts.join(session, campaign, person, key[-12:], "AB"[number % 2], now)
            form, versions = _form(campaign, participant.arm)
            attempt = await attempts.begin(
                session, campaign, participant, person, phase=campaign.phase, form=form, versions=versions, now=now
            )
            for position in range(attempts.size(attempt.plan)):
                asked = await attempts.step(session, attempt.plan, position)
                key_, wrong = asked.placed.item.key, (asked.placed.item.key + 1 + number % 3) % 4
                await attempts.record(session, attempt, asked, key_ if position < right else wrong, now, "button")
            attempts.end(attempt, person, attempts.DONE, now)


def _form(campaign: Campaign, arm: str) -> tuple[str, list[int]]:
    after = bool(campaign.items_after) and (campaign.phase == 2) != (arm == "B")
    form = ("post" if after else "pre") if campaign.items_after else campaign.form
    return form, campaigns.versions(campaign, after)
