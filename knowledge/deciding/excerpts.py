"""The part of an answer that tells what is asked: a sentence, or a bullet with the line above it.

Units are compared with the question by the roots of its words, weighed by how telling each is, by the attributes that they name ("bayar",
"gratis"), and by the kind of thing asked for. A word that many units have says little of which one is meant.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.language.affixes import roots, roots_of
from knowledge.language.cues import words as cues
from knowledge.language.numbers import value
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.ranking.answers import tells, wants
from knowledge.ranking.attributes import attributes_of
from knowledge.ranking.passages import says_something
from knowledge.reading import Question

BULLET = "• "
_SENTENCE = re.compile(r"(?<=[.?!])(?<!\b[A-Z]\.)\s+(?=[A-Z“\"(])")
_CLEAR = frozenset(("when", "where", "who"))
"""Kinds of thing that a sentence shows clearly whether it tells them."""
_BEGUN = re.compile(
    r"\b(?:ditandatangani|disahkan|diundangkan|diluncurkan|diperkenalkan|dimulai|mulai|dibentuk|didirikan|diteken|terbit|berdiri|berlaku"
    r"|ditetapkan|sejak|digelar|berlangsung|diadakan|dilaksanakan|diresmikan|dirilis)\b[^.;:]{0,40}?(?:19|20)\d\d"
)
_NUMBERED = re.compile(r"\bNomor \d+ Tahun (?:19|20)\d\d")
_ASIDE, _SINCE = re.compile(r"\([^)]*\)"), "Sejak "
"""How a sentence says when its subject began, and how a law by its number; what is said in brackets; and how one begins that tells
what another thing brought."""
_NAMED = 2.0
"""How much a place or a number that is named tells, as the weight of a word."""
_ENOUGH, _AS_GOOD, _OFTEN, _LITTLE, _UNTOLD, _MOST, _OPENING, _BRIEF = 0.4, 0.9, 0.4, 0.3, 0.7, 2, 3, 3
"""The share of what is asked that is enough; how near the best another unit must be; the share of units from which a word that they have
says little, and how little; what is left of the share where the kind of thing asked for is not seen; the most units told; the first words
of a sentence that may point back; words of one that says nothing alone."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a bullet, with the line that its list stands under or the sentence that it leans on."""

    text: str
    above: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The attributes that it tells."""
        return attributes_of(word_list(self.text))

    @property
    def roots(self) -> frozenset[str]:
        """The roots of its words."""
        return _roots_in(self.text)


def told_in(question: Question, text: str, idf: Callable[[str], float], beside: str = "") -> str | None:
    """The one or two units of a text that tell what is asked; None where nothing tells enough, or much tells it alike.

    `beside` is what is talked about anyway: its words say little.
    """
    units = units_of(text)
    held, known, kinds = [unit.roots for unit in units], _roots_in(beside), wants(question.core)[0]
    asked = [word for word in question.words if says_something(word)]
    named = {word: _NAMED for word in (*_names(question), *(word for word in question.core if word.isdigit()))}
    weights = {word: idf(word) * _telling(word, held, known) for word in asked} | named
    shares = [_share(unit, own, weights, kinds) for unit, own in zip(units, held, strict=True)]
    best = max(shares, default=0.0)
    chosen = [unit for unit, share in zip(units, shares, strict=True) if share >= best * _AS_GOOD]
    return joined(uncounted(_qualified(chosen, units), units)) if best >= _ENOUGH and len(chosen) <= _MOST else None


def of_that_kind(question: Question, text: str) -> str | None:
    """The one or two units of a text that tell a day, a person or a place, where nothing else is asked ("kapan dibuat"); else None."""
    kinds = wants(question.core)[0] & _CLEAR
    units = units_of(text)
    found = uncounted([unit for unit in units if kinds <= tells(unit.text)], units) if kinds else []
    return joined(found) if 0 < len(found) <= _MOST else None


def uncounted(chosen: Sequence[Unit], units: Sequence[Unit]) -> list[Unit]:
    """The units chosen, without a line above that says how many its bullets are ("Ada tiga catatan kritis:") where some are left out."""
    return [replace(unit, above="") if _counts_more(unit.above, chosen, units) else unit for unit in chosen]


def _counts_more(above: str, chosen: Sequence[Unit], units: Sequence[Unit]) -> bool:
    """Whether a line tells the number of the bullets under it, of which not all are chosen."""
    under = [unit for unit in units if unit.above == above and unit.text.startswith(BULLET)]
    return any(value(word) == len(under) for word in word_list(above)) and not all(unit in chosen for unit in under)


def _qualified(chosen: Sequence[Unit], units: Sequence[Unit]) -> list[Unit]:
    """The units, each with the sentence after it that says what it is worth ("Itu susunan lama")."""
    told = {unit.text for unit in chosen}
    of_it = [unit for unit in units if unit.above in told and cues("points-back") & set(word_list(unit.text)[:1])]
    return [unit for unit in units if unit in chosen or unit in of_it]


def not_of_it(question: Question, units: Sequence[Unit]) -> list[Unit]:
    """The units without those that have a word of the question which at most half of them have; all where none is left."""
    having = [roots(word) for word in question.words if says_something(word)]
    telling = [own for own in having if sum(bool(own & unit.roots) for unit in units) <= len(units) / 2]
    return [unit for unit in units if not any(own & unit.roots for own in telling)] or list(units)


def units_having(text: str, wanted: frozenset[str]) -> str:
    """The units of a text that have one of some words, or its root; all of a list where the line above it has."""
    roots_wanted = roots_of(wanted)
    return joined([unit for unit in units_of(text) if roots_wanted & (unit.roots | _roots_in(unit.above if unit.text[:1] == "•" else ""))])


def bullets(text: str) -> list[Unit]:
    """The bullets of a text."""
    return [unit for unit in units_of(text) if unit.text.startswith(BULLET)]


def beginnings(text: str) -> str:
    """The first unit of a text that says when its subject began: signed, in force, launched, held; not what is only said in brackets."""
    units = [unit for unit in units_of(text) if not unit.text.startswith(_SINCE)]
    first = next((unit for said in (_BEGUN, _NUMBERED) for unit in units if said.search(_ASIDE.sub("", unit.text))), None)
    return joined([first]) if first else ""


def joined(units: Sequence[Unit]) -> str:
    """Units in their order, the bullets of one list under its line, nothing twice; a bullet alone is a sentence."""
    if not units:
        return ""
    lines: list[str] = []
    for unit in units:
        bullet = unit.text.startswith(BULLET)
        if unit.above and unit.above not in lines and not any(unit.above in line for line in lines):
            lines.append(unit.above)
        if lines and not bullet and unit.above and lines[-1].endswith(unit.above):
            lines[-1] += f" {unit.text}"
        else:
            lines.append(unit.text)
    alone = len(lines) == 1 and lines[0].startswith(BULLET)
    return as_sentence(lines[0]) if alone else "\n".join(lines)


def as_sentence(bullet: str) -> str:
    """A bullet as a sentence of its own."""
    told = bullet.removeprefix(BULLET).rstrip(";,. ")
    return f"{told[:1].upper()}{told[1:]}{'' if told.endswith(('?', '!')) else '.'}"


def parts_of(entry: Entry) -> list[Unit]:
    """The sentences and bullets of an answer and of its longer part, those that say something."""
    return [unit for unit in units_of(f"{entry.text}\n{entry.detail}") if word_list(unit.text)]


def units_of(text: str) -> list[Unit]:
    """The sentences and bullets of a text, without the one on when it was checked."""
    found: list[Unit] = []
    above = ""
    for line in text.strip().split("\n"):
        if line.startswith(BULLET):
            found.append(Unit(line, above))
            continue
        *sentences, last = _SENTENCE.split(line)
        heads = last.endswith(":")
        above = last if len(word_list(last)) > 1 and heads else ""
        found += _with_what_they_lean_on([*sentences, *([] if heads else [last])])
    return [unit for unit in found if word_list(unit.text)[:1] != ["diperiksa"]]


def _with_what_they_lean_on(sentences: Sequence[str]) -> Iterator[Unit]:
    before = ""
    for sentence in sentences:
        opening = word_list(sentence)[:_OPENING]
        points = any(word in cues("points-back") or word.endswith("nya") for word in opening)
        brief = len(word_list(before)) <= _BRIEF
        yield Unit(sentence, before if points or brief else "")
        before = sentence


def _names(question: Question) -> list[str]:
    """The words of the places that a question names."""
    spoken = word_list(question.text)
    return [word for place in question.places for word in spoken[place.start : place.end]]


def _telling(word: str, held: Sequence[frozenset[str]], known: frozenset[str]) -> float:
    having = sum(bool(roots(word) & own) for own in held)
    return _LITTLE if having > max(1, len(held) * _OFTEN) or roots(word) & known else 1.0


def _share(unit: Unit, own: frozenset[str], weights: Mapping[str, float], kinds: frozenset[str]) -> float:
    met = len(kinds & tells(unit.text)) / len(kinds) if kinds else 1.0
    total = sum(weights.values())
    if not total:
        return met if kinds else 0.0
    met = max(met, _UNTOLD)
    found = {word: weight for word, weight in weights.items() if roots(word) & own or attributes_of([word]) & unit.names}
    rarest = max(weights.values())
    return met * sum(found.values()) / total if rarest in found.values() else 0.0


def _roots_in(text: str) -> frozenset[str]:
    return roots_of(word_list(text.replace("%", "% persen")))
