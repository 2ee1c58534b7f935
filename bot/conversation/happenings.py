"""What happened at a time, or who took a step on a day or in a month: "kejadian desember 2022", "yang mou 21 april 2022"."""

from bot.conversation.following import answer
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import STAGES
from knowledge.language.cues import parts, said, words
from knowledge.language.dating import closely
from knowledge.language.numbers import nothing_but
from knowledge.reading import ISLAND, PROVINCE, REGION, YEAR, Question

_CHANGES = "perubahan-daerah"
_BESIDE = (
    "leaning",
    "interrogative",
    "month",
    "part-of-year",
    "names-them",
    "list-narrows",
    "region-kind",
    "has-too",
    "takes-part",
    "happens",
)
_MARKS = {REGION, PROVINCE, ISLAND, YEAR}


def of_a_time(turn: Turn, decision: Decision) -> Decision | None:
    """The decision to list what is dated so; None for other messages, and where the message is answered in full."""
    question = decision.question
    if decision.kind in (Kind.ANSWERED, Kind.SOCIAL) or not question.years or not _only(question):
        return None
    if said("happens", question.core):
        return answer(turn, _CHANGES, question)
    regions = any(place.regions for place in question.places)
    stage = said("names-stage", question.core) and words("region-kind") & set(question.core) and not regions
    return answer(turn, STAGES, question) if stage and closely(question.text, turn.today) else None


def _only(question: Question) -> bool:
    """Whether a message says nothing but a time, a place, a stage, and words that ask."""
    closed = words(*_BESIDE) | parts("names-stage") | _MARKS
    return nothing_but(closed, question.core)
