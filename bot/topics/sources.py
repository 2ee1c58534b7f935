"""The sources of the answer that was just shown, with addresses."""

from bot.context import Context, follows, recall, shown_last
from bot.conversation.citing import CITED
from bot.i18n import in_a_row
from bot.messages import Answer, Outcome, SourceLine
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import NOT_TAKING_PART, SOURCE
from knowledge.language.cues import said, words
from knowledge.records.regions import ASPECTS, certain, participants, profile

TOPIC = "asking"
_OF_THE_LAST = "sumber"
"""The word of small talk that asks for the sources of the last answer."""


async def told(turn: Turn, which: str) -> Answer:
    """Every source of the last answer, with addresses; as what is to be cited ("kutip"), or the one at a place, from 1 ("2")."""
    context = recall(turn)
    cited = shown_last(turn).cited
    lines = tuple(SourceLine(title, publisher or "", date or "", iso, url) for title, publisher, date, iso, url in cited)
    if not lines:
        return Answer(_none(turn, context), Outcome.SOCIAL, topic=TOPIC)
    alone = which.isdecimal() and 0 < int(which) <= len(lines)
    text = turn.say("sources.one", number=which, count=len(lines)) if alone else turn.say("sources.count", count=len(lines))
    return Answer(
        f"{turn.say('sources.cite')} {text}" if which == CITED else text,
        Outcome.ANSWERED,
        turn.say("sources.title"),
        lines[int(which) - 1 :][:1] if alone else lines,
        every_source=True,
        entry=context.entry if context else None,
        regions=tuple(context.regions) if context else (),
        score=1.0,
        topic=TOPIC,
    )


def _none(turn: Turn, context: Context | None) -> str:
    """Why there are none: nothing was answered yet, nothing is on record of the regions asked about, or the answer cites nothing."""
    library = turn.knowledge.library
    unknown = [library.regions[code].official for code in (context.regions if context else ()) if not profile(library, code).recorded]
    if unknown:
        return turn.say("sources.unknown", name=in_a_row(unknown, turn.person.locale))
    if context and context.entry == NOT_TAKING_PART:
        return turn.say("sources.of_the_missing", count=certain(participants(library)))
    return turn.say("sources.not_cited" if context else "sources.none")


def asked(turn: Turn, decision: Decision) -> bool:
    """Whether the sources of the last answer are asked for, also where it told one aspect of a region, and of no other place."""
    if decision.social == _OF_THE_LAST:
        return True
    if not follows(decision) or decision.entry is None or decision.entry.group != SOURCE:
        return False
    context = recall(turn)
    if context is None or not context.regions or not context.cited:
        return False
    message, aspect = turn.question, (context.entry or "").removeprefix("daerah-")
    doubts = words("asks-reason", "doubts-it") & set(message.core)
    return aspect in ASPECTS and not message.places and not doubts and said("asks-source", message.core)
