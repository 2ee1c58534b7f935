"""Names of places typed with slips: without vowels, or a letter or two off, word by word."""

from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.language.slips import allowance, near_name, spells
from knowledge.names.gazetteer import KIND_WORDS, Gazetteer, consonants, without_vowels

_TIES, _SHORT_WORD, _LEAST, _FEW_CONSONANTS, _MANY_CONSONANTS = 3, 3, 5, 3, 4
_LONG_KINDS = ("kabupaten", "kotamadya", "provinsi")
"""The kind words that are long enough to be typed with slips."""


class Misspelt:
    """Finds the names nearest to what was typed; `ordinary` are words that are never a misspelt name."""

    def __init__(self, gazetteer: Gazetteer, ordinary: Collection[str]) -> None:
        self.gazetteer = gazetteer
        self.ordinary = ordinary
        self._ordinary_of: dict[int, list[str]] = {}
        for word in sorted(word for word in self.ordinary if len(word) > _SHORT_WORD):
            self._ordinary_of.setdefault(len(word), []).append(word)
        self._nearest = lru_cache(maxsize=600)(self._search)
        self._near_first = lru_cache(maxsize=600)(self._firsts)

    def nearest(self, typed: tuple[str, ...], after_kind: bool, lenient: bool = False) -> tuple[tuple[str, ...], ...]:
        """The nearest names, all that are equally near, so that the assistant can ask back.

        After a kind word ("kab") fewer letters are enough; a `lenient` look takes three consonants for a name everywhere.
        """
        return self._nearest(typed, after_kind, lenient)

    def kind(self, word: str) -> str:
        """The kind word that a word misspells ("kabuapten"); else the word itself."""
        if word in KIND_WORDS or self.known(word):
            return word
        return next((kind for kind in _LONG_KINDS if near_name(word, kind)), word)

    def says_no_name(self, word: str) -> bool:
        """Whether a word is an ordinary one, written with its vowels, and part of no name."""
        return len(word) > _SHORT_WORD and word in self.ordinary and word not in self.gazetteer.name_words and consonants(word) != word

    def _search(self, typed: tuple[str, ...], after_kind: bool, lenient: bool) -> tuple[tuple[str, ...], ...]:
        joined, few = "".join(typed), after_kind or lenient
        if len(joined) < (_FEW_CONSONANTS if few else _LEAST) or any(word.isdigit() for word in typed) or self._plain_words(typed):
            return ()
        names = self._without_vowels(typed, joined, few)
        if names and consonants(joined) == joined:
            return names
        if all_there := tuple(name for name in names if _lacks_only_vowels(joined, "".join(name))):
            return all_there  # "smrang" lacks two vowels of Semarang, and would have a wrong letter for Serang
        close = (name for first in self._near_first(len(typed), typed[0]) for name in self.gazetteer.by_first[len(typed), first])
        measured = [(self._distance(typed, name, after_kind), name) for name in close]
        near = sorted((distance, name) for distance, name in measured if distance)
        if names and not (near and near[0][0] < min(OSA.distance(joined, "".join(name)) for name in names)):
            return names  # "kab bangi" lacks two letters of Banggai, but only one of Bangli
        return tuple(name for distance, name in near if distance == near[0][0])[:_TIES]

    def _firsts(self, length: int, word: str) -> tuple[str, ...]:
        """First words of names of `length` words that this word may be a slip of; only itself when it is a known word."""
        if length > 1 and self.known(word, as_form=False):
            return (word,)
        close = process.extract(word, self.gazetteer.first_words[length], scorer=OSA.distance, score_cutoff=2, limit=None)
        return tuple(first for first, _, _ in close)

    def _without_vowels(self, typed: tuple[str, ...], joined: str, few: bool) -> tuple[tuple[str, ...], ...]:
        """Names typed without vowels, or with some of them ("kab. bjngr"), all that fit."""
        letters = consonants(joined)
        if len(letters) < (_FEW_CONSONANTS if few else _MANY_CONSONANTS):
            return ()
        alike = self.gazetteer.by_consonants.get(letters, ())
        fitting = [name for name in alike if len(name) == len(typed) and all(map(spells, typed, name)) and name != typed]
        meant = {self.gazetteer.forms["".join(name)].meant: name for name in reversed(fitting)}
        return tuple(reversed(meant.values()))[:_TIES]

    def nearer_word(self, word: str, name: str) -> bool:
        """Whether an ordinary word is as near to what was typed as the name is."""
        return self._ordinary_within(word, name, OSA.distance(word, name)) is not None

    def clearly_word(self, word: str, name: str) -> bool:
        """Whether an ordinary word is nearer to what was typed than the name is, and has as many letters ("skarang": sekarang)."""
        near = self._ordinary_within(word, name, OSA.distance(word, name) - 1)
        return near is not None and len(near) >= len(word)

    def _ordinary_within(self, word: str, name: str, edits: int) -> str | None:
        """The ordinary word nearest to what was typed, so many edits away at most; None when none is so near.

        Where the name only lacks vowels, the word must be one that lacks vowels too ("blkppn" is no slip of a word of seven letters).
        """
        lengths = range(len(word) - edits, len(word) + edits + 1)
        near = [found for length in lengths for found in self._ordinary_near(word, self._ordinary_of.get(length, []), edits)]
        if consonants(word) == consonants(name) and spells(word, name):
            near = [found for found in near if spells(word, found[1])]
        return min(near)[1] if near else None

    @staticmethod
    def _ordinary_near(word: str, among: list[str], edits: int) -> list[tuple[float, str]]:
        close = process.extract(word, among, scorer=OSA.distance, score_cutoff=edits, limit=None)
        return [(distance, other) for other, distance, _ in close]

    def _plain_words(self, typed: tuple[str, ...]) -> bool:
        """Nothing here can be a misspelt name: a known word alone, or several known ones of which none is part of a name."""
        known = all(self.known(word, as_form=len(typed) == 1) for word in typed)
        return known and (len(typed) == 1 or not self.gazetteer.name_words.intersection(typed))

    def known(self, word: str, as_form: bool = True) -> bool:
        """Whether a word stands for itself: an ordinary word, part of a name, or (`as_form`) a short form of a place."""
        if as_form and word in self.gazetteer.forms:
            return True
        return word in self.ordinary or word.removesuffix("nya") in self.ordinary or word in self.gazetteer.name_words

    def _distance(self, typed: tuple[str, ...], name: tuple[str, ...], after_kind: bool) -> int | None:
        """Edits from name to typed, 0 when equal, None when a word is too far or is itself an ordinary word."""
        total = 0
        for word, meant in zip(typed, name, strict=True):
            if word == meant:
                continue
            if self.known(word, as_form=len(name) == 1) or abs(len(word) - len(meant)) > 2:
                return None
            rest_equal = len(name) > 1 and sum(a != b for a, b in zip(typed, name, strict=True)) == 1
            allowed = max(allowance(meant, after_kind or len(name) > 1), int(rest_equal and len(meant) == _SHORT_WORD))
            distance = OSA.distance(word, meant, score_cutoff=allowed)
            if distance > allowed or (word[0] != meant[0] and distance > 1):
                return None
            total += distance
        return total


def _lacks_only_vowels(typed: str, name: str) -> bool:
    """Whether all consonants of a name were typed, and no others."""
    return without_vowels(typed) == without_vowels(name)
