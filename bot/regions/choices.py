"""The buttons under an answer about a region, and those of the places a name may mean."""

import re

from bot.context import Context, keep
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome
from bot.turn import Turn
from knowledge.model import Entry
from knowledge.names.mentions import Mention
from knowledge.records.regions import Profile, twins

LABEL, _MENTIONS, _MANY = 60, 2, 8
_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")
TOPIC = "regions"
_SHOWN_ASPECTS = ("fokus", "quickwin", "penghargaan", "nilai", "bimtek", "masterplan", "aplikasi")


def onward(turn: Turn, found: Profile, aspect: str) -> tuple[Choice, ...]:
    """Buttons for aspects on which something is recorded, the whole status, and the province."""
    place = turn.knowledge.library.regions[found.code]
    shown = [Choice(turn.say("aspect.status"), f"r:{found.code}:status")] if aspect != "status" else []
    shown += [
        Choice(turn.say(f"aspect.{name}"), f"r:{found.code}:{name}") for name in _SHOWN_ASPECTS if name != aspect and any(found.about(name))
    ]
    shown = shown[:4]
    shown += [Choice(entry.title[:LABEL], f"e:{entry.id}") for entry, _ in mentioned(turn, found).values()]
    others = [code for code in twins(turn.knowledge.library, found.code) if code != found.code]
    shown += [Choice(turn.knowledge.library.regions[code].official, f"r:{code}:{aspect}") for code in others]
    return (*shown, *Wanted((place.province_code,)).choice(turn.say("region.others", province=place.province)))


def mentioned(turn: Turn, found: Profile) -> dict[str, tuple[Entry, str]]:
    """The written answers that name a region of which nothing is recorded, by id, with the sentence that does.

    By its official name where a twin may be meant; a name that is an ordinary word too, where its sentence is read as naming the region.
    """
    library = turn.knowledge.library
    place = library.regions.get(found.code)
    if place is None or found.recorded:
        return {}
    name = re.compile(rf"\b{re.escape(place.official if len(twins(library, found.code)) > 1 else place.name)}\b")
    risky = place.name.lower() in library.risky
    naming = {}
    for entry in library.entries.values():
        told = f"{entry.text}\n{entry.detail}"
        if entry.written and name.search(told):
            sentences = (one for one in _SENTENCE.split(told) if name.search(one) and (not risky or place.code in _named(turn, one)))
            if sentence := next(sentences, None):
                naming[entry.id] = entry, sentence
        if len(naming) == _MENTIONS:
            break
    return naming


def _named(turn: Turn, sentence: str) -> set[str]:
    return {code for mention in turn.knowledge.reader.read(sentence).places for code in mention.regions}


def ask_back(turn: Turn, place: Mention, aspect: str) -> Answer:
    """Which of the places a name may mean, with a button for each."""
    library = turn.knowledge.library
    keep(turn, Context(f"daerah-{aspect}", f"daerah-{aspect}", list(place.regions)[:_MANY], list(place.provinces)))
    choices = [
        Choice(f"{library.regions[code].official} ({library.regions[code].province})", f"r:{code}:{aspect}")
        for code in place.regions[:_MANY]
    ]
    for code in place.provinces:
        choices += Wanted((code,)).choice(turn.say("region.whole_province", province=library.provinces[code].name))
    return Answer(
        turn.say("region.which", count=len(choices)), Outcome.CLARIFY, choices=tuple(choices), regions=place.regions, score=1.0, topic=TOPIC
    )
