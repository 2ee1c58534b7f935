"""What single records tell of a place, for questions that none of the written answers or aspects was made for."""

from bot.context import Context, keep
from bot.messages import Answer, Outcome
from bot.regions.choices import onward
from bot.regions.said_first import of_the_year, only_named, whether_planned
from bot.regions.verdicts import said_before, verdict
from bot.regions.words import record_text
from bot.sourcing import from_records
from bot.turn import Turn
from knowledge import Decision
from knowledge.records.periods import years_through
from knowledge.records.regions import ASPECTS, aspect_of, code_of, profile

TOPIC = "regions"


async def decided(turn: Turn, decision: Decision) -> Answer:
    """The records the decision found, with their sources; and where to go on."""
    library, records = turn.knowledge.library, decision.told
    code = code_of(records[0])
    family = decision.entry.id if decision.entry else ""
    aspect, place = family.removeprefix("daerah-"), library.regions.get(code)
    found = profile(library, code)
    at = [number for number, one in enumerate(found.records) if one in records] if place else []
    keep(turn, Context(family, family, [code] if place else [], [] if place else [code], list(decision.question.years), records=at))
    own = aspect not in ASPECTS or not place or any(aspect_of(record) == aspect for record in records)
    planned = await whether_planned(turn, found, aspect) if place else ""
    first = planned or ("" if own else only_named(turn, found, aspect))
    text = "\n\n".join(record_text(turn, record) for record in records)
    text = of_the_year(turn, text, aspect, years_through(decision.question)) if place and own and not first else text
    answer = Answer(
        f"{first}\n\n{text}".strip(),
        Outcome.ANSWERED,
        f"{place.official}, {place.province}" if place else turn.say("region.province", province=library.provinces[code].name),
        from_records(turn, records),
        onward(turn, found, aspect) if place else (),
        family,
        (code,) if place else (),
        decision.score,
        topic=TOPIC,
    )
    return said_before(turn, await verdict(turn, found, aspect, decision.question), answer) if place else answer
