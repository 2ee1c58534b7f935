"""What an advice tells somebody to do: its actions in their order, what it says not to do, and what to do once it has happened."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.deciding.excerpts import Unit, units_of
from knowledge.language.affixes import roots, roots_of
from knowledge.language.cues import parts, said
from knowledge.language.cues import words as cues
from knowledge.language.numbers import value
from knowledge.language.wording import word_list
from knowledge.ranking.passages import says_something

_KINDS = ("money", "code", "data", "use")
"""What may have been given away: each a kind of words, "gives-<kind>"."""
LOST = frozenset(("money", "code"))
"""What is lost once it is given away, and may be got back in time."""
_PROPOSED = (("saja", "ya"), ("saja", "yah"), ("saja", "kan"))
"""The words with which something is proposed."""
_EXAMPLE = "Contoh"
"""How a sentence begins that only shows something."""
_BRIEF, _OF_AGE = 3, 18
"""The most words that name one side of a choice, and the age from which somebody is no child."""


def asks_what_to_do(core: Sequence[str]) -> bool:
    """Whether a message asks for nothing but what to do ("saya harus gimana", "apa yang pertama dilakukan", "terus")."""
    return said("asks-what-to-do", core) and set(core) <= parts("asks-what-to-do") | cues("asks-what-to-do-beside", "writer", "softens")


def hands_over(core: Sequence[str]) -> bool:
    """Whether words speak of sending, paying, giving, opening or filling in something; a writer gives what he says aloud ("sy sebutin")."""
    said_aloud = cues("writer") & set(core) and cues("says-aloud") & set(core)
    return bool(said_aloud) or any(roots(word) & cues("hands-over") for word in core)


def proposes(core: Sequence[str]) -> bool:
    """Whether words propose something to be told whether to do it ("hapus aja ya smsnya", "sy pake aja ya")."""
    return any(pair in _PROPOSED for pair in pairwise(core)) and not cues("interrogative") & set(core)


def advised(text: str, core: Sequence[str]) -> list[Unit]:
    """What a text tells of that which is proposed; the first that it tells somebody to do where it does not speak of it."""
    named = roots_of(word for word in core if says_something(word))
    acts = actions(text)
    return [unit for unit in acts if named & unit.roots][:1] or acts[:1]


def asks_whether_to_give(core: Sequence[str]) -> bool:
    """Whether words ask if something should be paid, sent or given ("bayar ga ya", "kalau saya kirim setengahnya", "kasih jangan")."""
    elsewhere = cues("asks-how", "asks-where", "asks-who", "asks-when", "asks-number", "asks-why", "asks-whether-it-is-so", "happened")
    return hands_over(core) and said("whether-to-give", core) and not elsewhere & set(core)


def shows_evidence(core: Sequence[str]) -> bool:
    """Whether words ask if evidence may be shown to somebody who helps ("screenshotnya kasih ke guru bk boleh?"), not to a stranger."""
    spoken = set(core)
    return bool(spoken & cues("proof", "shown-as-evidence") and spoken & cues("helps-the-young")) and said("whether-to-give", core)


def actions(text: str, *, late: bool = False) -> list[Unit]:
    """The sentences and bullets that tell somebody to do or to leave something, in their order.

    Where it has happened (`late`), those for that come first.
    """
    found = [unit for unit in units_of(text) if _says_to_act(word_list(unit.text)) and not unit.text.startswith(_EXAMPLE)]
    first = after_it_happened(text, ()) if late else []
    return [*first, *(unit for unit in found if unit not in first)]


def _says_to_act(row: Sequence[str]) -> bool:
    """Whether words tell somebody to do or to leave something; "lewat telepon" only names a way."""
    after_a_way = {at for at, word in enumerate(row, 1) if word in cues("names-a-way")}
    return any(word in cues("acts", "forbids") and at not in after_a_way for at, word in enumerate(row))


def forbidding(text: str) -> list[Unit]:
    """The sentences and bullets that say not to pay, send, give or open something."""
    return [unit for unit in units_of(text) if cues("forbids") & set(word_list(unit.text)) and hands_over(word_list(unit.text))]


def given(words: Sequence[str]) -> frozenset[str]:
    """What is given away according to some words: money, a code, data, or money put to use."""
    return frozenset(kind for kind in _KINDS if cues(f"gives-{kind}") & set(words))


def only_data(words: Sequence[str]) -> bool:
    """Whether words say that nothing but data were given away."""
    return given(words) == {"data"}


def after_it_happened(text: str, core: Sequence[str]) -> list[Unit]:
    """What a text says for when it has happened; of several, what is for that which was given away.

    Nothing where something was given away that the text does not speak of.
    """
    told = roots_of(cues("belated"))
    late = [unit for unit in units_of(text) if told & (unit.roots | (Unit(unit.above).roots if unit.text.startswith("•") else set()))]
    what = given(core)
    of_it = [unit for unit in late if what & given(word_list(unit.text))]
    return of_it if what else late


def of_a_child(core: Sequence[str]) -> bool:
    """Whether words say that somebody is under age: a class at school, or an age below eighteen."""
    young = any(0 < (value(word) or 0) < _OF_AGE for word in core)
    return bool(cues("child") & set(core)) or (young and bool(cues("says-age") & set(core)))


def of_each(core: Sequence[str], text: str) -> list[Unit]:
    """For a choice of two things ("ke bank dulu apa polisi dulu"), what a text tells to do about each, in its order; else nothing."""
    at = next((place for place, word in enumerate(core) if place and word in cues("or-between")), 0)
    sides = [[word for word in side if _names_what(word)] for side in (core[:at], core[at + 1 :])]
    if not at or not all(0 < len(side) <= _BRIEF for side in sides):
        return []
    units, acts = units_of(text), [unit for unit in actions(text) if not cues("forbids") & set(word_list(unit.text))]
    told = [next((unit for unit in (*acts, *units) if any(roots(word) & unit.roots for word in side)), None) for side in sides]
    chooses = len(core) <= _BRIEF or bool(cues("compares", "asks-earlier", "chooses-beside") & set(core))
    return [unit for unit in units if unit in told] if all(told) or chooses else []


def _names_what(word: str) -> bool:
    """Whether a word of a choice names what is chosen."""
    return says_something(word) and word not in cues("compares", "asks-earlier", "leaning", "hands-over", "reports")
