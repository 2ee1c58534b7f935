"""A campaign's own questions: asked for, read, checked; used only when every one is sound."""

from bot.making import content_of
from bot.messages import Answer, Choice, Did, Outcome
from bot.quiz import imports
from bot.quiz.campaigns import OWN, TOPIC, card, of, set_items
from bot.quiz.imports import Imported
from bot.storage.quiz_tables import Campaign
from bot.turn import Turn
from knowledge.quizzes import LEARN

AWAITING = "impor"
_BIGGEST, _SHOWN = 1_000_000, 12
_CHECK_ONLY = "periksa"


async def ask(turn: Turn, number: str) -> Answer:
    """The button "own questions": wait for a file."""
    campaign = await of(turn, number)
    if campaign is None or campaign.published_at:
        return _say(turn.say("button.gone"))
    turn.person.awaiting = f"{AWAITING}:{campaign.id}"
    return Answer(turn.say("import.send"), Outcome.CLARIFY, score=1.0, topic=TOPIC)


async def heard(turn: Turn, awaiting: str) -> Answer:
    """The file: its faults, or the campaign with the new questions."""
    campaign = await of(turn, awaiting.removeprefix(f"{AWAITING}:"))
    if campaign is None or campaign.published_at:
        return _say(turn.say("button.gone"))
    file = turn.incoming.file
    if turn.incoming.did is not Did.SENT or file is None:
        return _say(turn.say("import.no_file"))
    turn.person.awaiting = awaiting
    if file.size > _BIGGEST:
        return _say(turn.say("import.too_big"))
    try:
        found = imports.read(file.name, await content_of(file), f"k{campaign.id}")
    except (ValueError, OSError) as error:
        return _say(turn.say("import.unreadable", why=str(error)))
    if found.faults:
        return _faults(turn, found)
    if turn.incoming.text.strip().lower() == _CHECK_ONLY:
        return _say(turn.say("import.fine", count=len(found.items)))
    return await _use(turn, campaign, found)


async def _use(turn: Turn, campaign: Campaign, found: Imported) -> Answer:
    turn.person.awaiting = None
    campaign.form, campaign.mode = OWN, LEARN
    await set_items(turn, campaign, found.items)
    back = (Choice(turn.say("campaign.button.kembali"), f"kamp:k:{campaign.id}"),)
    return Answer(await card(turn, campaign), Outcome.ANSWERED, campaign.title, choices=back, score=1.0, topic=TOPIC)


def _faults(turn: Turn, found: Imported) -> Answer:
    lines = [turn.say("import.fault", place=fault.place, field=fault.field, what=fault.what) for fault in found.faults[:_SHOWN]]
    return _say("\n".join([turn.say("import.faults", count=len(found.faults)), *(f"• {line}" for line in lines)]))


def _say(text: str) -> Answer:
    return Answer(text, Outcome.SOCIAL, score=1.0, topic=TOPIC)
