"""Whom to ask about a region, asked after what is on record of it: its own office ("tanyanya ke siapa", "ke dinas mana tanyanya")."""

from bot.context import Context
from bot.conversation.pointing import completed
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.decide import kind_of
from knowledge.language.cues import words
from knowledge.reading import Question

WHOM_TO_ASK = "whom to ask about a region"
"""The reason of a decision to name the office of a region."""
_ASKING, _LONGEST = frozenset(("tanya", "ditanya", "bertanya", "tanyakan", "menanyakan")), 5
"""Words of who wants to ask somebody, not to complain, and the most words of such a message."""
_OFFICE = "tolak-kontak-dinas"


def asks_whom_to_ask(context: Context, question: Question) -> bool:
    """Whether nothing is said but that somebody is to be asked, after a region was talked about."""
    spoken = set(question.core)
    closed = words("asks-where-to-report", "leaning", "before-place", "its-office") | _ASKING
    return bool(context.about_region and _ASKING & spoken) and len(question.core) <= _LONGEST and spoken <= closed


def its_office(turn: Turn, context: Context, question: Question) -> Decision:
    """What is told of the offices of regions, about the region talked about."""
    office = turn.knowledge.library.entries[_OFFICE]
    return Decision(kind_of(office), completed(question, context), WHOM_TO_ASK, office, 1.0)


def with_its_office(turn: Turn, decision: Decision, text: str) -> str:
    """What is told of the offices of regions, under which one to ask; other texts as they are."""
    codes = [code for place in decision.question.places for code in place.regions]
    if decision.reason != WHOM_TO_ASK or not codes:
        return text
    return f"{turn.say('ask.its_office', region=turn.knowledge.library.regions[codes[0]].official)} {text}"
