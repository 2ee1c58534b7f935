"""Where an answer goes: whose turn it is, which chat, which earlier messages it changes, and its place in the outbox."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.messages import Answer, Did, Incoming
from bot.storage import outbox
from bot.storage.attempts import waits
from bot.storage.people import pseudonym
from bot.storage.tables import Person


def person(secret: bytes, incoming: Incoming) -> str:
    """The sender's pseudonym."""
    return pseudonym(secret, incoming.channel, incoming.sender)


def place(secret: bytes, incoming: Incoming) -> str:
    """The chat's pseudonym."""
    return pseudonym(secret, f"{incoming.channel} chat", incoming.chat or incoming.sender)


def key(incoming: Incoming) -> str:
    """The name under which an update is claimed and its reply is kept."""
    return f"{incoming.channel}:{incoming.update_id}"


def seat(who: Person, secret: bytes, incoming: Incoming) -> None:
    """Begin a turn: what was said in another chat is forgotten, so that nothing private is picked up in a group."""
    if incoming.did in (Did.INLINE, Did.VOTED):  # done in some other chat, of which we are not told
        return
    here = place(secret, incoming)
    if who.place != here:
        quiz = who.awaiting if waits(who.awaiting) else None  # quizzes are in one chat only, whatever is said elsewhere
        who.place, who.awaiting, who.context, who.context_at = here, quiz, None, None
    if incoming.did is not Did.LEFT:
        who.left_at = None


async def aimed(session: AsyncSession, secret: bytes, incoming: Incoming, answer: Answer) -> Answer:
    """The answer with the messages it changes, quotes or ends."""
    if answer.closes:
        poll = await outbox.with_poll(session, answer.closes)
        answer = replace(answer, ends=(poll.sent or "").split(" ")[-1] if poll else None)
    if incoming.edited and incoming.message:
        earlier = await outbox.reply_about(session, place(secret, incoming), incoming.message)
        if earlier:
            return replace(answer, edits=tuple((earlier.sent or "").split()))
    if answer.replaces and incoming.did is Did.PRESSED and incoming.message:
        return replace(answer, edits=(incoming.message,))
    return replace(answer, quotes=incoming.message) if incoming.group and incoming.did is not Did.JOINED else answer


def parcel(
    secret: bytes, incoming: Incoming, answer: Answer, now: datetime, *, held: bool = False, error: str | None = None
) -> dict[str, Any]:
    """The row that claims the update and keeps its reply: with the door that sends it now, or waiting when `held`."""
    return outbox.as_row(
        key=key(incoming),
        channel=incoming.channel,
        place=place(secret, incoming),
        address=incoming.chat or incoming.sender,
        answer=answer,
        at=now,
        lane=outbox.REPLY,
        state=outbox.WAITING if held else outbox.SENDING,
        due_at=now if held else now + outbox.LEASE,
        about=incoming.message,
        error=error,
    )
