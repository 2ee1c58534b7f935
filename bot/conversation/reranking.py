"""Which way of completing a message is meant: a small forest judges each beside the others, and beside what the rules decided.

The rules of `leaning.py` decide first. What they decided is one rewriting among the others; of keeping it, taking the likeliest other and
asking back which of the two is meant, the one is chosen that can be expected to cost least. Fitted on conversations by
`python -m bot.calibrating`.
"""

import json
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from bot.context import FOLLOWS, PLACE_FAMILIES, Context
from bot.conversation.briefly import OF_A_CASE
from bot.conversation.of_a_row import BY_ITS_PLACE
from bot.conversation.rewriting import Rewriting, Rewritings
from bot.conversation.rewriting_measures import measures
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.elliptical import self_contained
from knowledge.deciding.rereading import IN_DANGER
from knowledge.deciding.trees import Forest
from knowledge.model import Entry
from knowledge.reading import Question

RERANKED = "the likeliest way to complete it"
"""The reason of a decision that was taken instead of what the rules decided."""
UNLIKELY = "no way to complete it is likely"
"""The reason of a decision to ask back."""
FILE = Path(__file__).with_suffix(".json")
LISTENER: ContextVar[Callable[[Sequence[Rewriting], list[list[float]]], None] | None] = ContextVar("listener", default=None)
"""Who hears of the rewritings and their measures, while it is fitted; nothing is reranked then."""
_SURE, _NEARLY = 0.9, 0.95
"""The confidence from which a message that a written answer meets as it stands is left alone, and what follows from the last question."""
PRICE, MARGIN = 2.0, 0.2
"""What a wrong answer costs, where to answer nothing costs 1; and by how much less another way must cost than what was decided.

The price is that of `calibrating_follow_ups.py`; margins from 0 to 0.2 differ little.
"""
_AS_LIKELY = 0.5
"""The probability from which what was asked of the region talked about is not left for anything else."""


@lru_cache(maxsize=1)
def load_forest(path: Path = FILE) -> Forest:
    """Read what was fitted. Raises OSError when the file is missing."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Forest(data["start"], data["trees"])


def reranked(turn: Turn, context: Context, heard: Decision, final: Decision) -> Decision:
    """The final decision on what was `heard`; or the likeliest other way to complete it, where that is surer; or which is meant."""
    if _settled(heard, final) or _stands_alone(heard, final):
        return final
    found = Rewritings(turn, context, heard).beside(final)
    rows = measures(turn, context, heard, final, found)
    if listener := LISTENER.get():
        listener(found, rows)
        return final
    decided, *others = load_forest().probabilities(rows)
    ways = zip(others, found[1:], strict=True)
    answers = [(sure, one) for sure, one in ways if one.entry and not (one.entry.refusal or one.entry.of_itself)]
    sure, best = max(answers, key=lambda one: one[0], default=(0.0, found[0]))
    answered = final.kind is Kind.ANSWERED
    if answered and final.entry and final.entry.group.startswith(PLACE_FAMILIES[0]) and decided >= _AS_LIKELY:
        return final
    keeping, asking = (1 - decided) * (PRICE if answered else 1.0), 1 + MARGIN
    instead = (1 - sure) * PRICE + MARGIN
    if instead < min(keeping, asking):
        return Decision(Kind.ANSWERED, best.question, RERANKED, best.entry, sure)
    return _asked_back(final, best, decided) if answered and asking < keeping else final


def _asked_back(final: Decision, best: Rewriting, decided: float) -> Decision:
    """Which of two is meant, where neither is likely: what was decided, or the likeliest other; if a button can stand for both."""
    question = final.question if final.question.places else best.question
    entries = [one for one in (final.entry, best.entry) if one and (one.written or _asked_of_a_place(one, question))]
    if not entries[1:] or (final.question.places and best.codes and best.question.places != final.question.places):
        return final
    return Decision(Kind.CLARIFY, question, UNLIKELY, None, decided, tuple(entries))


def _asked_of_a_place(entry: Entry, question: Question) -> bool:
    """Whether a computed answer is one on the region, or the province, that a question names."""
    subject = (entry.compute or "").partition(".")[0]
    return bool(any(place.regions for place in question.places) if subject == "daerah" else subject == "provinsi" and question.provinces)


def _settled(heard: Decision, final: Decision) -> bool:
    """Whether what was decided never gives way: small talk, help for who wants to hurt himself, advice on a case, and what is certain.

    That is one of a row by its place, what follows for sure from the last question, and what the records of a place tell.
    """
    told = final.entry.id if final.entry else ""
    needed = _NEARLY if final.reason == FOLLOWS else 1.0
    certain = bool(final.told) or final.reason in (BY_ITS_PLACE, *OF_A_CASE) or (final is not heard and final.score >= needed)
    return certain or told == IN_DANGER or (final.kind is Kind.SOCIAL and not told)


def _stands_alone(heard: Decision, final: Decision) -> bool:
    """Whether a message is a question of its own, answered as it stands: what was talked about never changes what it means."""
    computed = heard.entry is not None and bool(heard.entry.compute)
    return final is heard and self_contained(heard) and (computed or heard.score >= _SURE)
