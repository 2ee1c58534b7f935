"""Fold what people type into plain words: Unicode, repeated letters, chat spelling, slang, regional words, endings.

Nothing here knows what a question means, and nothing maps a word the knowledge base itself uses to another one.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from knowledge.loading import CONTENT, rows

Found = TypeVar("Found")
MAX_CHARACTERS = 500
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_TOKEN = re.compile(r"[a-z0-9]+", re.IGNORECASE)
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_DOUBLED = re.compile(r"^([a-z]{2,})2(?:nya|nye|nyo|ne|na)?$")
_ENDINGS = ("nyakah", "nya", "lah", "kah", "ku", "mu", "pun")
_REGIONAL_ENDINGS = ("nipun", "ipun", "nyo", "nye", "na", "ne", "e", "no")
"""Javanese, Sundanese, Minang and Betawi -nya; cut only where a word of the knowledge base remains."""
_ASKING = ("lah", "kah")
_MIN_STEM, _MIN_REGIONAL_STEM = 3, 4
_THE = "nya"
_ROMAN = frozenset(("iii", "viii"))


@dataclass(frozen=True, slots=True)
class Token:
    """One run of letters or digits: as typed (`raw`), folded to lower case (`word`), and where it began in the folded text."""

    raw: str
    word: str
    start: int
    end: int


def fold(text: str) -> str:
    """Unicode compatibility form without invisible characters and accents, cut at 500 characters."""
    text = text[: MAX_CHARACTERS * 2]
    if text.isascii():
        return text[:MAX_CHARACTERS]
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return text[:MAX_CHARACTERS]


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    return [Token(m.group(), m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(fold(text))]


def word_list(text: str) -> list[str]:
    """The folded words of a text."""
    return [token.word for token in tokens(text)]


def word_set(text: str) -> frozenset[str]:
    """The distinct folded words of a text."""
    return frozenset(word_list(text))


def said_twice(word: str) -> str:
    """A word written with a 2 for being said twice, in full ("muko2": "mukomuko"); any other word as it is."""
    doubled = _DOUBLED.match(word) if "2" in word else None
    return doubled.group(1) * 2 if doubled else word


class Lexicon:
    """Word lists from `content/language/`: chat spelling and slang, regional and English words, terms, fillers."""

    def __init__(
        self, words: dict[str, str], terms: dict[tuple[str, ...], tuple[str, ...]], fillers: frozenset[str], ordinary: frozenset[str]
    ) -> None:
        self.words = words
        self.terms = terms
        self.fillers = fillers
        self.ordinary = ordinary
        self._longest_term = max((len(term) for term in terms), default=1)
        self._first_of_terms = frozenset(first for first, *_ in filter(None, terms))

    @classmethod
    @lru_cache(maxsize=2)
    def load(cls, content: Path = CONTENT) -> "Lexicon":
        """Read the word lists below `content/language/`."""
        folder = content / "language"
        words = {row["form"]: row["standard"] for name in ("slang", "regional") for row in rows(folder / f"{name}.csv")}
        terms = {tuple(row["form"].split()): tuple(row["standard"].split()) for row in rows(folder / "terms.csv")}
        fillers = frozenset(row["word"] for row in rows(folder / "fillers.csv"))
        ordinary = frozenset(row["word"] for row in rows(folder / "ordinary.csv"))
        return cls(words, terms, fillers, ordinary)

    def standard(self, word: str, known: Collection[str]) -> list[str]:
        """The plain words for one folded word; a word the knowledge base uses is left alone unless it is listed as chat spelling."""
        word = _unstretch(word, known)
        if doubled := _DOUBLED.match(word):
            word = doubled.group(1)
        if mapped := self.words.get(word):
            return mapped.split()
        if word in known and not (word.endswith(_THE) and word.removesuffix(_THE) in known and len(word) >= _MIN_STEM + len(_THE)):
            return [word]
        return self._without_ending(word, known)

    def replace_terms(self, words: list[str]) -> list[str]:
        """Rewrite programme terms of one or more words, however spelled, to their usual form; longest first."""
        return rewrite(words, self._longest_term, self.terms.get, self._first_of_terms)

    def _without_ending(self, word: str, known: Collection[str]) -> list[str]:
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _MIN_STEM:
                if (mapped := self.words.get(stem)) and (len(stem) > _MIN_STEM or ending not in _ASKING):
                    return mapped.split()
                if stem in known:
                    return [stem]
        if word[:-2] + word[:-3:-1] in known:
            return [word]
        for ending in _REGIONAL_ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _MIN_REGIONAL_STEM and (stem in known or stem in self.words):
                return self.words.get(stem, stem).split()
        return [word]


def rewrite(
    words: list[str], longest: int, lookup: Callable[[tuple[str, ...]], Sequence[str] | None], first: Container[str] | None = None
) -> list[str]:
    """Words with every stretch that `lookup` knows, of at most `longest` words, replaced by what it gives; `first` as in `stretches`."""
    result: list[str] = []
    for word, standard in stretches(words, longest, lookup, first):
        if standard is None:
            result.append(word)
        else:
            result.extend(standard)
    return result


def stretches(
    words: Sequence[str], longest: int, lookup: Callable[[tuple[str, ...]], Found | None], first: Container[str] | None = None
) -> Iterator[tuple[str, Found | None]]:
    """Each stretch of at most `longest` words that `lookup` knows, longest first, and the words between: first word, and what was found.

    `first`: the words such a stretch can begin with, where they are known.
    """
    at = 0
    while at < len(words):
        most = min(longest, len(words) - at) if first is None or words[at] in first else 0
        for length in range(most, 0, -1):
            if (found := lookup(tuple(words[at : at + length]))) is not None:
                yield words[at], found
                at += length
                break
        else:
            yield words[at], None
            at += 1


def strip_fillers(words: list[str], fillers: Collection[str], keep: int = 3) -> list[str]:
    """Drop greetings and fillers, but never below `keep` words: a bare "halo min" must still be a greeting."""
    kept = [word for word in words if word not in fillers]
    return kept if len(kept) >= keep else words


def _unstretch(word: str, known: Collection[str]) -> str:
    if not _STRETCHED.search(word) or word in known or word in _ROMAN:
        return word
    double = _STRETCHED.sub(r"\1\1", word)
    return double if double in known else _STRETCHED.sub(r"\1", word)
