"""Groups: one line on joining, what the bot can read there, and leaving quietly."""

from bot.messages import SILENCE, Answer, Outcome
from bot.storage import outbox
from bot.turn import Turn

TOPIC = "groups"


async def joined(turn: Turn, _: str) -> Answer:
    """Say one line in a group that took the bot in; a person who unblocked it hears nothing."""
    if not turn.incoming.group:
        return SILENCE
    return Answer(turn.say("group.joined"), Outcome.SOCIAL, topic=TOPIC)


async def told(turn: Turn, _: str) -> Answer:
    """What it hears in a group, and what it can do there."""
    return Answer(turn.say("group.told"), Outcome.SOCIAL, score=1.0, topic=TOPIC)


async def left(turn: Turn, _: str) -> Answer:
    """Let go of what still waits for a chat that blocked the bot or put it out."""
    if not turn.incoming.group:
        turn.person.left_at = turn.now
    await outbox.retire(turn.session, turn.person.place or "", "left")
    return SILENCE


async def check(turn: Turn, _: str) -> Answer:
    """/cekgrup: which messages of this group reach the bot, and how to change that."""
    if not turn.incoming.group:
        return Answer(turn.say("group.only_there"), Outcome.SOCIAL, topic=TOPIC)
    key = "group.reads_all" if turn.incoming.reads_all else "group.reads_addressed"
    return Answer(turn.say(key), Outcome.SOCIAL, topic=TOPIC)
