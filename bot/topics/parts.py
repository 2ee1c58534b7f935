"""Parts of a written answer, asked for in words: its gist, one point of its list, or what is left when all of it was shown."""

from bot.messages import Answer, Choice, Outcome
from bot.regions.choices import LABEL
from bot.sourcing import checked, from_ids
from bot.turn import Turn
from knowledge.deciding.excerpts import joined, units_of
from knowledge.model import Entry

TOPIC = "asking"
_LINKED = 3


async def part(turn: Turn, rest: str) -> Answer:
    """Sentences or bullets of an answer: "bimtek-1:0", "mou-2018:1,3"; all bullets of the list where the answer begins with one."""
    id_, _, at = rest.partition(":")
    found = turn.knowledge.library.entries.get(id_)
    units = units_of(found.text) if found and found.written else []
    numbers = [int(one) for one in at.split(",") if one.isdecimal() and int(one) < len(units)]
    if found is None or not numbers:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    first = units[0]
    shown = [one for one in units if one.above == first.above] if at == "0" and first.text.startswith("•") else [units[n] for n in numbers]
    choices = (Choice(turn.say("button.more"), f"e:{found.id}"), *_linked(turn, found))
    sources, footer = from_ids(turn, found.sources), checked(turn, found)
    return Answer(joined(shown), Outcome.ANSWERED, found.title, sources, choices, found.id, score=1.0, topic=TOPIC, footer=footer)


async def at_the_end(turn: Turn, id_: str) -> Answer:
    """More is asked for of a list, or of a written answer by its id, shown to its end."""
    found = turn.knowledge.library.entries.get(id_)
    if found is None:
        return Answer(turn.say("list.only_these"), Outcome.SOCIAL, topic=TOPIC)
    linked = _linked(turn, found)
    text = turn.say("answer.all_told" if linked else "answer.nothing_further")
    return Answer(text, Outcome.ANSWERED, found.title, choices=linked, entry=found.id, score=1.0, topic=TOPIC)


def _linked(turn: Turn, found: Entry) -> tuple[Choice, ...]:
    return tuple(Choice(one.title[:LABEL], f"e:{one.id}") for one in turn.knowledge.library.linked(found)[:_LINKED])
