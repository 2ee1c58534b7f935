"""What is done beside answering: publish what was signed, send digests, drop old drafts. Any worker may call it at any time."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.assistant import Assistant
from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.plans.proposing import publish
from bot.plans.words import event_line, told
from bot.storage import campaigns, outbox, plans, proposals, subscriptions
from bot.storage.plan_tables import Grant, Subscription
from bot.storage.tables import PersonRow
from bot.turn import Turn, nobodys

log = structlog.get_logger()
_DIGESTS, _ROUNDS, _LINES = 100, 10, 15
_Chore = Callable[[Assistant, datetime], Awaitable[int]]


async def due(assistant: Assistant, now: datetime) -> int:
    """Do what is due; how many things were done. Each is claimed by a conditional update or a locked row; one that fails stops no other."""
    return sum([await _tried(chore, assistant, now) for chore in (_publish, _forget, _digests)])


async def _tried(chore: _Chore, assistant: Assistant, now: datetime) -> int:
    try:
        return await chore(assistant, now)
    except Exception as error:  # it is tried again in the next round; the others must not wait for it
        log.error("chore failed", chore=chore.__name__, kind=type(error).__name__)
        return 0


async def _forget(assistant: Assistant, now: datetime) -> int:
    """Delete drafts nobody went on with, and the answers of campaigns whose deletion day has come; how many campaigns that were."""
    async with assistant.database.session() as session:
        await proposals.forget_drafts(session, now)
        return await campaigns.forget_expired(session, now)


async def _publish(assistant: Assistant, now: datetime) -> int:
    async with assistant.database.session() as session:
        numbers = await proposals.due(session, now)
    return sum([await _published(assistant, number, now) for number in numbers])


async def _published(assistant: Assistant, number: int, now: datetime) -> bool:
    try:
        async with assistant.database.session() as session:
            proposal = await proposals.find(session, number)
            link = await publish(_turn(assistant, session, now), proposal) if proposal else None
    except Exception as error:  # it stays signed and is tried again; the others must not wait for it
        log.error("not published", proposal=number, kind=type(error).__name__)
        return False
    if link:
        log.info("published", number=link.number, region=link.region, rung=link.rung)
    return link is not None


async def _digests(assistant: Assistant, now: datetime) -> int:
    """Queue the digests that are due, some at a time."""
    done = 0
    for _ in range(_ROUNDS):
        sent = await _digest(assistant, now)
        done += sent
        if not sent:
            break
    return done


async def _digest(assistant: Assistant, now: datetime) -> int:
    async with assistant.database.session() as session:
        found = await subscriptions.due(session, now, _DIGESTS)
        for one in found:
            await _told(assistant, session, one, now)
    return len(found)


async def _told(assistant: Assistant, session: AsyncSession, one: Subscription, now: datetime) -> None:
    """Queue one digest unless there is nothing in it, and set the day of the next."""
    person = (await session.exec(select(PersonRow).where(PersonRow.key == one.person))).one_or_none()
    length, _ = await plans.head(session)
    turn = _turn(assistant, session, now, person.locale if person else "id")
    answer = await digest(turn, one)
    when = one.next_at or now
    one.seen, one.next_at = length, subscriptions.next_digest(now, one.rhythm, one.timezone)
    if answer and person and person.left_at is None:
        key = f"digest:{one.id}:{when.date()}"
        due_at = subscriptions.awake(now, one.timezone)
        await outbox.add(session, key=key, channel=one.channel, place=one.place, address=one.address, answer=answer, at=now, due_at=due_at)


async def digest(turn: Turn, one: Subscription) -> Answer | None:
    """What changed in a scope since the last digest; for officials also what waits for a signature. None when there is nothing."""
    inside = set(records.codes(turn, one.scope))
    fresh = [event for event in await plans.events(turn.session) if (event.number or 0) > one.seen and event.region in inside]
    held = select(Grant.id).where(Grant.person == one.person, Grant.revoked_at == None).limit(1)  # noqa: E711 - SQL's IS NULL
    official = (await turn.session.exec(held)).first() is not None
    waiting = sum(proposal.region in inside for proposal in await proposals.waiting(turn.session)) if official else 0
    if not fresh and not waiting:
        return None
    regions = turn.knowledge.library.regions
    rows = [row for event in fresh[-_LINES:] for row in told([event])]
    lines = [event_line(turn, row, "" if one.scope in regions else regions[row.event.region].official) for row in rows]
    parts = [turn.say("digest.head", count=len(fresh)), "\n".join(lines)] if fresh else []
    parts += [turn.say("sum.waiting", count=waiting)] if waiting else []
    choices = [Choice(turn.say("button.history"), f"h:{one.scope}:0")] if one.scope in regions else []
    choices.append(Choice(turn.say("button.stop"), f"lb:{one.scope}"))
    title = turn.say(f"digest.{one.rhythm}", name=records.scope_name(turn, one.scope))
    return Answer("\n\n".join(parts), Outcome.ANSWERED, title, choices=tuple(choices), topic="digest", locale=turn.person.locale)


def _turn(assistant: Assistant, session: AsyncSession, now: datetime, locale: str = "id") -> Turn:
    """A turn of nobody's, to put things into words with."""
    return nobodys(session, assistant.knowledge, locale, now, assistant.rules)
