"""What a question takes for granted and our records may deny: that a place takes no part, how many pillars there are, where it began."""

from collections.abc import Sequence

from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_LIST, STATUS, YEAR_OF
from knowledge.language.cues import parts, said
from knowledge.language.cues import words as cues
from knowledge.language.numbers import nothing_but, value
from knowledge.reading import ISLAND, PROVINCE, REGION, YEAR, Question

LAUNCH, SIX_PILLARS, PILLAR_WORD = "peluncuran-2017", "enam-pilar", "pilar"
"""The answers on where the movement was launched and on its pillars, and the word for one of these."""
WHY_NOT, WHERE_LAUNCHED = OF_ITSELF = ("why a place takes no part, if it takes none", "where the movement was launched")
"""The reasons of decisions on a question that names itself all it is of."""
_HUNDRED, _LAUNCHED = "100", 2017
"""How many it was named after, and the year of its launch: what tells it from what a region launched."""
_CITY = ("kota", "cerdas", "pintar")
"""What a smart city is called in our language."""
_ONLY = frozenset(("cuma", "hanya"))
_NOT, _THERE = frozenset(("tidak", "belum")), frozenset(("daftar", "situ"))


def presumed(question: Question) -> tuple[str, str] | None:
    """The group that tells whether what a question takes for granted is so, and why; None for other questions."""
    if _asks_why_not(question):
        return _of_its_place(question), WHY_NOT
    if pillars_counted(question):
        return SIX_PILLARS, "how many pillars there are"
    return (LAUNCH, WHERE_LAUNCHED) if _says_where_it_began(question) else None


def why_not_beside() -> frozenset[str]:
    """The words beside which a place is only asked why it takes no part, or is not on record: that it was not chosen has its reasons."""
    kinds = ("asks-reason", "asks-why", "leaning", "takes-part", "on-record", "names-them", "yes-no", "negation", "remarks")
    return (cues(*kinds) | {REGION, YEAR} | _THERE) - cues("chosen")


def pillars_counted(question: Question) -> bool:
    """Whether it is asked how many pillars there are, or a number of them is named, and nothing else ("kan pilarnya 7")."""
    core = question.core
    if PILLAR_WORD not in core or question.places or question.years or question.pillars or question.islands:
        return False
    counts = cues("asks-number") & {*core} or said("how-many", core) or number_presumed(core) is not None
    beside = cues("leaning", "softens", "interrogative", "asks-number", "how-many", "asks-assent", "counts-officially", "no-more", "yes-no")
    return bool(counts) and nothing_but(beside | cues("the-programme", "asks-if-true", "says-so") | {PILLAR_WORD, *_CITY}, core)


def number_presumed(core: Sequence[str]) -> int | None:
    """The only number that is named of the pillars, where it is held to be so ("kan pilarnya 7"); not which of them ("pilar ke 7")."""
    numbers = [(before, number) for before, word in zip(("", *core), core, strict=False) if (number := value(word)) is not None]
    holds = cues("asks-assent", "doubts-if-asked", "asks-if-true") & {*core} or _ONLY & {*core}
    return numbers[0][1] if len(numbers) == 1 and numbers[0][0] != "ke" and holds else None


def _asks_why_not(question: Question) -> bool:
    """Whether it is asked of one place, and nothing else, why it takes no part or is not on record ("kenapa Bali tidak ikut")."""
    spoken = set(question.core)
    denies = spoken & _NOT and spoken & (cues("takes-part", "on-record") - cues("chosen") | {"ada"})
    one = len({place.may_be for place in question.places}) + len(question.islands) == 1
    beside = why_not_beside() | parts("our-subject") | cues("the-programme") | {PROVINCE, ISLAND, *_CITY}
    return one and bool(denies and spoken & cues("asks-reason", "asks-why")) and spoken <= beside


def _of_its_place(question: Question) -> str:
    """The family that tells whether the one place asked about takes part."""
    if question.islands:
        return ISLAND_LIST
    of_region = any(place.regions for place in question.places)
    return (YEAR_OF if question.years else STATUS) if of_region else PROVINCE_LIST


def _says_where_it_began(question: Question) -> bool:
    """Whether a place is named as the one where the movement was launched, and nothing else ("smart city 2017 diluncurkan di Jakarta")."""
    core, spoken = question.core, set(question.core)
    at_a_place = any(word in cues("at-a-spot") and after in (REGION, PROVINCE) for word, after in zip(core, core[1:], strict=False))
    the_movement = question.years == (_LAUNCHED,) or (not question.years and spoken & {"gerakan", _HUNDRED})
    beside = cues("launched", "leaning", "softens", "asks-assent", "asks-whether", "interrogative", "at-a-spot", "the-programme")
    closed = beside | parts("our-subject") | {REGION, PROVINCE, YEAR, _HUNDRED, *_CITY}
    return bool(at_a_place and the_movement and spoken & cues("launched")) and spoken <= closed
