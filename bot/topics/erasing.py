"""/hapus: everything kept about a person goes: quiz answers, subscriptions, roles and the chats kept for them."""

from bot.context import recall
from bot.conversation.cases import case_of
from bot.messages import Answer, Choice, Outcome
from bot.plans.answers import acting_words
from bot.storage import campaigns, outbox, proposals, quiz_people, roles, rounds, subscriptions
from bot.turn import Turn
from knowledge.deciding.grave import DELETION, asks_of_deletion, speaks_of_deletion

TOPIC = "erasing"
PREFIX = AWAITING = "hapus"
_YES = frozenset({"ya", "iya", "yes", "ya hapus", "ya hapus semuanya", "setuju", "hapus"})
_NO = frozenset({"tidak", "ga", "gak", "nggak", "enggak", "ndak", "no", "jangan", "jangan dihapus", "tidak usah", "ga usah", "gak usah"})
_CALLED_OFF = "batal"
_WISHES = frozenset({"hapus data saya", "hapus semua data saya", "hapus akun saya", "hapus dataku", "delete my data", "erase my data"})


def is_wish(turn: Turn) -> bool:
    """Whether somebody typed nothing but that their data shall go; not in a case, where others may keep them."""
    context = recall(turn)
    return _plain(turn.incoming.text) in _WISHES and not (context and case_of(turn, context))


async def told(turn: Turn, asked: str) -> Answer:
    """What a question about deleting leads to: the deletion where it is asked for, else what is kept and how it is deleted.

    `asked` is the question, empty after a button.
    """
    core = turn.knowledge.reader.read(asked).core
    if not asked or (speaks_of_deletion(core) and not asks_of_deletion(core)):
        return await command(turn, "")
    ours = turn.knowledge.library.entries[DELETION]
    return Answer(turn.say("privacy"), Outcome.SOCIAL, choices=(Choice(ours.title, f"p:{ours.of_itself}"),), score=1.0, topic=TOPIC)


async def command(turn: Turn, _: str) -> Answer:
    """What is kept of this person, and a button that erases it."""
    if turn.incoming.group:
        return _say(turn, turn.say("erase.private"))
    answers = len(await quiz_people.kept(turn.session, turn.person))
    told = await quiz_people.told(turn.session, turn.person) is not None
    following = len(await subscriptions.of(turn.session, turn.person.key))
    held = [grant for grant in await roles.of(turn.session, turn.person.key) if grant.role != roles.ADMIN]
    lines = [
        turn.say("erase.answers", count=answers) if answers else "",
        turn.say("erase.told") if told else "",
        turn.say("erase.subscriptions", count=following) if following else "",
        *(turn.say("erase.role", role=acting_words(turn, f"{grant.role} {grant.scope}".strip())) for grant in held),
    ]
    kept = "\n".join(f"• {line}" for line in lines if line)
    parts = [turn.say("erase.kept") + "\n" + kept if kept else turn.say("erase.little"), turn.say("erase.sure")]
    if held:
        parts.append(turn.say("erase.trail"))
    if await campaigns.owned_by(turn.session, turn.person.key):
        parts.append(turn.say("erase.campaigns"))
    if turn.role == roles.ADMIN:
        parts.append(turn.say("erase.admin"))
    choices = (Choice(turn.say("mydata.button.sure"), f"{PREFIX}:ya"), Choice(turn.say("button.cancel"), f"{PREFIX}:{_CALLED_OFF}"))
    turn.person.awaiting = AWAITING
    return Answer("\n\n".join(parts), Outcome.CLARIFY, turn.say("erase.title"), choices=choices, score=1.0, topic=TOPIC)


async def heard(turn: Turn, _: str) -> Answer | None:
    """A typed "ya" or "tidak" instead of the buttons; None lets anything else be answered as what it is."""
    typed = _plain(turn.incoming.text)
    if typed in _NO:
        return await pressed(turn, _CALLED_OFF)
    return await pressed(turn, "ya") if typed in _YES else None


async def pressed(turn: Turn, what: str) -> Answer:
    """The buttons: erased at once, in this transaction, or left as it is."""
    if what == _CALLED_OFF:
        return _say(turn, turn.say("erase.called_off"))
    if what != "ya" or turn.incoming.group:
        return _say(turn, turn.say("button.gone"))
    person, session = turn.person, turn.session
    await quiz_people.withdraw(session, person, turn.now)
    await rounds.forget(session, person)
    await outbox.withdraw(session, f"ulang:{person.id}:")
    await subscriptions.stop(session, person.key)
    await outbox.forget_notices(session, person.place or "")
    await proposals.forget_person(session, person.key, turn.now)
    held = await roles.forget(session, person)
    person.context = person.context_at = None
    return Answer(turn.say("erase.done"), Outcome.SOCIAL, score=1.0, topic=TOPIC, menu=turn.role if held else "")


def _plain(text: str) -> str:
    return " ".join(text.lower().strip(" .!").split())


def _say(turn: Turn, text: str) -> Answer:
    return Answer(text, Outcome.SOCIAL, score=1.0, topic=TOPIC)
