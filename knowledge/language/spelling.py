"""Mend unknown words towards the vocabulary of the knowledge base: typing slips, and words typed without their vowels."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from string import ascii_lowercase

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.language.affixes import bare
from knowledge.language.wordsets import Words

_MIN_LETTERS, _MIN_CONSONANTS = 4, 4
_OFTEN = 8
"""Only words that the content uses this often draw a misspelt one to them."""
_LONG = 8
_MOST = 8
_SLIP_LETTERS, _FEW_CONSONANTS, _SELDOM, _OFTENER, _FAR_OFTENER = 5, 3, 150, 8, 20
_VOWELS = "aeiou"
_LIKELIER = 5
"""How many times likelier a word is that only has a letter more than the typed one: letters are left out more often than struck wrong."""
_EVERYDAY = 200
"""Words used this often draw one with two letters swapped though it could be made with affixes too ("peserat"), or, without a vowel, one
of five letters or more ("smsrt")."""
_ENDINGS = ("nya", "lah", "kah")


class Speller:
    """`vocabulary` are the words mended towards, with how often the content uses each; `also_known` are left alone too."""

    def __init__(self, vocabulary: Mapping[str, int], also_known: Sequence[Collection[str]]) -> None:
        self.known = Words(vocabulary, *also_known)
        self._counts = vocabulary
        self._by_length: dict[int, list[str]] = {}
        self._by_consonants: dict[str, list[str]] = {}
        for word in sorted(vocabulary, key=lambda word: (-vocabulary[word], word)):
            if len(word) >= _MIN_LETTERS and word.isalpha() and vocabulary[word] >= _OFTEN:
                self._by_length.setdefault(len(word), []).append(word)
                self._by_consonants.setdefault(_consonants(word), []).append(word)
        self._mend = lru_cache(maxsize=1_200)(self._search)

    def mend(self, word: str) -> str:
        """The nearest known word, or the word itself when it is known, short, numeric or nothing is near."""
        if len(word) < _MIN_LETTERS or word in self.known or not word.isalpha():
            return word
        return self._mend(word)

    def _search(self, word: str) -> str:
        if swapped := self._swapped(word):
            return swapped
        if self._derived(word):
            return word
        found = self._without_vowels(word) or self._near(word)
        for ending in _ENDINGS if not found else ():
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _MIN_LETTERS:
                found = self._without_vowels(stem) or self._near(stem)
        return found or word

    def _swapped(self, word: str) -> str | None:
        """The everyday word that this one is with two neighbouring letters swapped."""
        pairs = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1))
        return max((one for one in pairs if self._counts.get(one, 0) >= _EVERYDAY), key=self._counts.__getitem__, default=None)

    def _derived(self, word: str) -> bool:
        """Whether the word is a known one with Indonesian affixes ("berdampingan"), so that it is no slip."""
        return any(root in self.known for root in bare(word))

    def _without_vowels(self, word: str) -> str | None:
        """The commonest word that has these consonants and, in order, at least these vowels ("pnghrgaan")."""
        consonants = _consonants(word)
        if len(consonants) < _MIN_CONSONANTS:
            return None
        return next((one for one in self._by_consonants.get(consonants, ()) if one[0] == word[0] and _within(word, one)), None)

    def _near(self, word: str) -> str | None:
        """The nearest word by OSA distance, one edit up to seven letters and two above.

        Of equally near ones those that begin alike, then the commonest, one that only has a letter more counting _LIKELIER times; short
        letters without a vowel are none.
        """
        voweled = bool(set(_VOWELS) & set(word))
        if not voweled and len(word) < _SLIP_LETTERS:
            return None
        allowed = 1 if len(word) < _LONG else 2
        near = [one for length in range(len(word) - allowed, len(word) + allowed + 1) for one in self._by_length.get(length, ())]
        close = process.extract(word, near, scorer=OSA.distance, score_cutoff=allowed, limit=_MOST)
        likely = {one: self._counts[one] * (_LIKELIER if _within(word, one) else 1) for one, *_ in close}
        best = min(close, key=lambda one: (one[1], one[0][0] != word[0], -likely[one[0]]), default=None)
        return best[0] if best and (voweled or self._counts[best[0]] >= _EVERYDAY) else None


class Slips:
    """Tells typing slips among words by how often each is used: those near one that is used far more often."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._by_consonants: dict[str, list[str]] = {}
        for word in counts:
            self._by_consonants.setdefault(_consonants(word), []).append(word)

    def __contains__(self, word: str) -> bool:
        """Whether a seldom word is one edit away from one used _FAR_OFTENER times as often, or one used _OFTENER times without vowels.

        Letters in another order, up to two edits, count like one edit where the consonants are the same.
        """
        count = self._counts[word]
        if len(word) < _MIN_LETTERS or count > _SELDOM:
            return False
        if len(word) >= _SLIP_LETTERS and any(self._counts.get(one, 0) >= _FAR_OFTENER * count for one in _one_edit(word)):
            return True
        consonants = _consonants(word)
        alike = self._by_consonants[consonants] if len(consonants) >= _FEW_CONSONANTS else ()
        fuller = (one for one in alike if len(one) > len(word) and one[0] == word[0] and _within(word, one))
        muddled = (one for one in alike if len(word) > _SLIP_LETTERS and OSA.distance(word, one, score_cutoff=2) <= 2)
        return any(self._counts[one] >= _OFTENER * count for one in fuller) or any(
            self._counts[one] >= _FAR_OFTENER * count for one in muddled
        )


def _one_edit(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in ascii_lowercase)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in ascii_lowercase)


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in _VOWELS)


def _within(typed: str, word: str) -> bool:
    """Whether the letters of `typed` stand in `word` in this order."""
    letters = iter(word)
    return all(letter in letters for letter in typed)
