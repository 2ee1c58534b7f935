"""Parts of a written answer, asked for in words: its gist, one point of its list, or what is left when all of it was shown."""

from bot.context import recall
from bot.conversation.citing import WHEN_CHECKED
from bot.messages import Answer, Choice, Outcome
from bot.regions.choices import LABEL
from bot.sourcing import checked, from_ids
from bot.turn import Turn
from knowledge.deciding.enumerated import enumerated
from knowledge.deciding.excerpts import BULLET, as_sentence, bullets, joined, uncounted, units_of
from knowledge.model import Entry

TOPIC = "asking"
_LINKED, _STATUS = 3, "status"


async def part(turn: Turn, rest: str) -> Answer:
    """The gist of an answer ("bimtek-1"); what it lists at a place, from 1 ("bimtek-1:2"); or sentences of it, from 0 ("mou-2018=1,3").

    Or the day on which it was checked ("bimtek-1:diperiksa").
    """
    of, _, sentences = rest.partition("=")
    id_, _, at = of.partition(":")
    found = turn.knowledge.library.entries.get(id_)
    if found is None or not found.written:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    told, when = found.text, checked(turn, found)
    piece = _sentences(told, sentences) if sentences else _one(told, at) if at else _gist(told)
    shown = when if at == WHEN_CHECKED else piece
    if not shown:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    choices = (Choice(turn.say("button.more"), f"e:{found.id}"), *_linked(turn, found))
    sources, footer = from_ids(turn, found.sources), "" if shown == when else when
    return Answer(shown, Outcome.ANSWERED, found.title, sources, choices, found.id, score=1.0, topic=TOPIC, footer=footer)


def _gist(text: str) -> str:
    """The first sentence of a text, or all bullets of the list that it begins with."""
    units = units_of(text)
    heads = units[0].text.startswith(BULLET)
    return joined([one for one in units if one.above == units[0].above] if heads else units[:1])


def _sentences(text: str, numbers: str) -> str:
    """The sentences and bullets of a text with some numbers ("1,3"), from 0; empty where it has none of them."""
    units, wanted = units_of(text), numbers.split(",")
    return joined(uncounted([unit for at, unit in enumerate(units) if str(at) in wanted], units))


def _one(text: str, at: str) -> str:
    """What a text lists at a place, from 1, alone as a sentence; empty where it has none there."""
    listed = [one.text.removeprefix(BULLET) for one in bullets(text)] or enumerated(text)
    if not at.isdecimal() or not 0 < int(at) <= len(listed):
        return ""
    return as_sentence(listed[int(at) - 1])


async def at_the_end(turn: Turn, id_: str) -> Answer:
    """More is asked for of a list, or of a written answer by its id, shown to its end."""
    found = turn.knowledge.library.entries.get(id_)
    if found is None:
        return Answer(turn.say("list.only_these"), Outcome.SOCIAL, topic=TOPIC)
    context = recall(turn)
    if found.of_region and context and context.of_one_region:
        whole = (Choice(turn.say("aspect.status"), f"r:{context.regions[0]}:{_STATUS}"),) if not found.id.endswith(_STATUS) else ()
        return Answer(turn.say("region.only_that"), Outcome.ANSWERED, choices=whole, entry=found.id, score=1.0, topic=TOPIC)
    linked = _linked(turn, found)
    text = turn.say("answer.all_told" if linked else "answer.nothing_further")
    return Answer(text, Outcome.ANSWERED, found.title, choices=linked, entry=found.id, score=1.0, topic=TOPIC)


def _linked(turn: Turn, found: Entry) -> tuple[Choice, ...]:
    return tuple(Choice(one.title[:LABEL], f"e:{one.id}") for one in turn.knowledge.library.linked(found)[:_LINKED])
