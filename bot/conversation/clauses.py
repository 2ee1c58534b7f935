"""The clauses of one sentence that ask something each: "pilar apa saja terus Maros ikut tidak", "pengertian smart city dan manfaatnya"."""

import re
from functools import cache

from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.elliptical import clitic, self_contained
from knowledge.language.cues import said, words
from knowledge.language.sentences import asks_whether
from knowledge.reading import Question

_MOST, _FEW = 4, 2
"""The most clauses of a message, and words of one that only names a thing."""
_END = "apa|apaan|[as]?aja|siapa|kapan|berapa|brp|mana|gimana|bagaimana|ga|gak|nggak|tidak|belum|blm"
_AND_ALSO = re.compile(rf"\b({_END})\s+sama\s+(?!si?apa\b)", re.IGNORECASE)
"""What ends a clause that asks, and "and" after it, which between two things is "with" or "the same"."""
_AND_ITS = re.compile(r"\s+(?:sama|beserta)\s+(?=(?:\w+\s+)?\w{3,}nya\b)", re.IGNORECASE)
"""The same before one more thing of what was named ("sama 6 pilarnya")."""


def clauses_of(turn: Turn, whole: Decision) -> tuple[str, ...]:
    """The clauses of a message that ask something each ("Sleman ikut tahun berapa, nilainya berapa").

    Empty where one of them asks nothing, and where several regions are named. Where a clause after the first names the region ("pilar apa
    saja, Maros ikut tidak"), those before it stand alone. Without a region, one that points back to what the first is about names it too.
    """
    cut = tuple(one.strip() for one in _between().split(_AND_ITS.sub(", ", _AND_ALSO.sub(r"\1, ", turn.incoming.text))))
    if not 1 < len(cut) <= _MOST:
        return ()
    read = [turn.knowledge.reader.read(one, turn.today.year) for one in cut]
    regions = [place.regions for place in whole.question.places if place.regions]
    named = [at for at, one in enumerate(read) if any(place.regions for place in one.places)]
    if len(regions) > 1 or len(named) != len(regions) or not all(_asks_on(one, read[0]) for one in read):
        return ()
    points_back = not regions and any(clitic(one) and not (_of_it(one) and _defines(read[0])) for one in read[1:])
    before = [turn.knowledge.decide(one, turn.today.year) for one in cut[: named[0] if named else 0]]
    return cut if not points_back and all(map(told_alone, before)) else ()


def _asks_on(question: Question, first: Question) -> bool:
    """Whether a clause asks something: by a word, by its end, or as one more thing of what the first asks about ("dan manfaatnya")."""
    asks = words("interrogative", "asks-to-explain", "asks-list-of-regions") - {"yang"}
    alone = len(question.core) > 1 and bool(asks & set(question.core) or asks_whether(question.core))
    return alone or _defines(question) or (question is not first and _defines(first) and _of_it(question))


def _defines(first: Question) -> bool:
    """Whether the first clause asks what a smart city or one of its pillars is, and not how it differs from something else."""
    asks = words("defines", "asks-to-explain") & set(first.core) or said("asks-what-it-is", first.core)
    of_ours = first.pillars or words("the-programme") & set(first.core) or "cerdas" in first.core
    return bool(asks and of_ours) and not words("asks-difference", "puts-beside") & set(first.core)


def _of_it(question: Question) -> bool:
    """Whether a clause names little more than one thing of what the first is about ("manfaatnya", "6 pilarnya")."""
    return clitic(question) and (said("our-subject", question.core) or len(question.core) <= _FEW)


def told_alone(decision: Decision) -> bool:
    """Whether a decision is an answer that needs nothing beside it: a written one, or one that names all it is asked of."""
    written = decision.entry is not None and not decision.entry.compute
    return decision.kind is Kind.ANSWERED and (written or self_contained(decision))


@cache
def _between() -> re.Pattern[str]:
    """What stands between clauses: a comma, a word that joins them, or both."""
    joining = "|".join(sorted(words("joins-clauses")))
    return re.compile(rf",\s*(?:(?:{joining})\s+)?|\s+(?:{joining})\s+", re.IGNORECASE)
