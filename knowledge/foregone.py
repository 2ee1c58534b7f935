"""What a question can only mean whatever the ranking says: a writer in danger, two years held against each other, who is not on record."""

from knowledge.aspects import NOT_TAKING_PART, SOURCE, YEAR_OF, particular
from knowledge.cues import phrases, said
from knowledge.cues import words as cues
from knowledge.reading import YEAR, Question
from knowledge.rereading import IN_DANGER

TWO_YEARS = "two years held against each other"
"""The reason of a decision on one of two years."""
_PAIR = 2
"""Years that are held against each other."""


def settled(question: Question) -> tuple[str, str] | None:
    """The group that a question can only mean whatever the ranking says, and why; None for most."""
    if said("in-danger", question.core):
        return IN_DANGER, "the writer is in danger"
    if meant := _of_two_years(question):
        return meant, TWO_YEARS
    return (NOT_TAKING_PART, "who is not on record") if _asks_who_is_out(question) else None


def _asks_who_is_out(question: Question) -> bool:
    """Whether the regions of a province are asked for that do not take part, or are not on record ("yang belum tercatat di Jabar")."""
    corrects = {"bukan"} if said("corrects", question.core) else set[str]()  # "bukan, maksudku yang paling dulu ikut" denies nothing
    spoken = set(question.core) - corrects
    named = bool(question.provinces) and not any(place.regions for place in question.places)
    out = (spoken & cues("negation")) - cues("excepting") and spoken & (cues("takes-part") | cues("on-record"))
    return bool(named and out and spoken & cues("which-region")) and not particular(question.core)


def _of_two_years(question: Question) -> str | None:
    """What is asked where two years of one region are held against each other ("ada yang nulis 2018, ada yang 2023"); None for others."""
    if len(question.years) != _PAIR or len(question.places) != 1 or len(question.places[0].regions) != 1:
        return None
    pairs = zip(question.core, question.core[1:], strict=False)
    spoken = set(question.core)
    rows = zip(question.core, question.core[1:], question.core[2:], strict=False)
    either = any(one == two == YEAR and joined in cues("or-between") for one, joined, two in rows)
    asked = either or bool(spoken & (cues("holds-against") | cues("asks-reason"))) or said("which-is-right", question.core)
    if not (asked or sum(pair in phrases("some-say") for pair in pairs) > 1) or particular(question.core):
        return None
    return SOURCE if set(question.core) & (cues("asks-source") | cues("asks-reason")) else YEAR_OF
