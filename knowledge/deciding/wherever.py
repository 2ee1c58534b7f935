"""What is asked beside a place and is the same in every one: where to complain ("jalan rusak di Nganjuk lapor kemana"), the number 112."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.deciding.decide import Decision, Kind
from knowledge.language.cues import said, words
from knowledge.language.wording import Lexicon
from knowledge.reading import PROVINCE, REGION, Question

A_NUMBER = "a number that is the same everywhere"
"""The reason of a decision on such a number, of which nothing is recorded for the place."""
_IN, _TO = "di", "ke"


def same_everywhere(question: Question, decision: Decision) -> bool:
    """Whether a question that names a place, and that no answer of ours was written for, asks for what is the same wherever it is asked."""
    told = decision.kind is Kind.ANSWERED and decision.entry is not None and (decision.entry.written or decision.told)
    return bool(question.places) and not told and (asks_to_complain(question.core) or names_a_number(question.core))


def asks_to_complain(core: Sequence[str]) -> bool:
    """Whether it is asked where, how or to whom something is to be reported; not who reports ("siapa yang melapor")."""
    at = next((place for place, word in enumerate(core) if word in words("complains-to")), None)
    if at is None:
        return False
    pairs = zip(core, core[1:], strict=False)
    whom = words("asks-who") & set(core[at + 1 :]) or any(before == _TO and word in words("asks-who") for before, word in pairs)
    return bool(whom or set(core) & words("asks-where", "asks-where-in-words", "asks-how")) or said("asks-by-what-way", core)


def wherever(question: Question) -> Question:
    """The question without its places, nor the "di" that stood before one."""
    return replace(question, core=_without_in(question.core), words=_without_in(question.words)).without_places()


def only_to_complain(question: Question) -> Question | None:
    """The question without what it complains of, where that is the programme or nothing in particular; None where more is said."""
    keeps = words("complains-to", "asks-where", "asks-where-in-words", "asks-who", "asks-how")
    beside = words("complained-of", "leaning") | Lexicon.load().fillers
    if not asks_to_complain(question.core) or not set(question.core) <= keeps | beside:
        return None
    kept = tuple(word for word in question.core if word in keeps)
    return replace(question, core=kept, words=kept)


def names_a_number(core: Sequence[str]) -> bool:
    """Whether a number is named that people call in the whole country."""
    return bool(set(core) & words("the-same-everywhere"))


def _without_in(spoken: Sequence[str]) -> tuple[str, ...]:
    pairs = zip(spoken, (*spoken[1:], ""), strict=True)
    return tuple(word for word, after in pairs if not (word == _IN and after in (REGION, PROVINCE)))
