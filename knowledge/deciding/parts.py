"""Which part of an answer tells what is asked, where the two share no word: a statistical translation model (IBM Model 1).

People ask for a part in other words than its own: "bayar ga" for "gratis", "kalau cerpen?" for "karya tulis". How likely a word of a part
makes a word of a question is learnt from all questions of all answers, of which it is not known which part they ask for (Berger and
others, "Bridging the lexical chasm", 2000). `parts.npz` is made by `python -m knowledge calibrate-parts`.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from knowledge.deciding.excerpts import BULLET, Unit
from knowledge.language.affixes import roots
from knowledge.language.wording import word_list
from knowledge.ranking.digests import Numbered
from knowledge.reading import Question

FILE = Path(__file__).parents[1] / "parts.npz"
Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.integer]
Made = TypeVar("Made", npt.NDArray[np.float32], npt.NDArray[np.float64])
_KINDS = {
    "url": re.compile(r"\b[\w-]+\.(?:go\.|or\.|co\.)?(?:id|com|org)\b"),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
    "day": re.compile(r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)"),
    "number": re.compile(r"\b\d[\d.,]*"),
    "percent": re.compile(r"\bpersen\b|%"),
    "law": re.compile(r"\b(?:UU|PP|Perpres|Permen|Perbup|Perwali|Perda|Pasal|Peraturan)\b"),
    "name": re.compile(r"(?<=[a-z,] )[A-Z][a-z]+"),
    "letters": re.compile(r"\b[A-Z]{2,}\b"),
    "negation": re.compile(r"\b(?:tidak|bukan|jangan|belum|tanpa)\b", re.IGNORECASE),
    "example": re.compile(r"\b(?:contoh|misalnya|seperti)", re.IGNORECASE),
    "telephone": re.compile(r"\b(?:1\d\d|08[\d-]{6,})\b"),
    "author": re.compile(r"\b(?:menurut|ditulis|memuat|menulis|sumber)\b", re.IGNORECASE),
}
"""What of a part a question may ask for, whatever its words: each a mark of the part beside them."""
_SHORTEST, _ABOVE = 4, 12
"""The fewest letters of a root, and how many words of the line above a list are marks of its bullets."""
_ENOUGH, _SURE = 0.5, 0.7
"""The share from which a part is told (five of six were the one asked for, on follow-ups sorted by hand), and told unasked."""
TRANSLATED, OF_THE_ANSWER, ANYWHERE = 0.6, 0.2, 0.2
"""How likely a word of a question comes from the part, from any part of the answer, and from anything that is asked at all; between 0.45
and 0.7 for the first makes no difference on follow-ups sorted by hand."""


class Parts:
    """What was learnt: how likely marks of a part make words of a question."""

    def __init__(self, words: Numbered, marks: Numbered, often: Floats, pairs: Rows, chances: Floats) -> None:
        """`pairs` are mark x number of words + word, sorted; `often` and `chances` are shares of words."""
        self._words, self._marks, self._often = words, marks, often
        self._pairs, self._chances = pairs, chances

    def shares(self, words: Sequence[str], parts: Sequence[Unit]) -> list[float]:
        """How likely each part is the one asked for with these words; together 1, all alike where no word tells."""
        spoken = self._words.numbers(list(dict.fromkeys(map(stem, words))))
        if not parts:
            return []
        translated = np.array([self._translated(marks_of(part), spoken) for part in parts]).reshape(len(parts), len(spoken))
        logs = np.log(mixed(translated, self._often[spoken])).sum(1)
        likely = np.exp(logs - logs.max())
        return [float(one) for one in likely / likely.sum()]

    def _translated(self, marks: Iterable[str], spoken: Rows) -> Floats:
        """How likely the marks of a part make each of some words."""
        numbers = self._marks.numbers(sorted(marks))
        wanted = numbers[:, None].astype(np.int64) * len(self._words) + spoken
        at = np.minimum(np.searchsorted(self._pairs, wanted), len(self._pairs) - 1)
        found = np.where(self._pairs[at] == wanted, self._chances[at], np.float32(0))
        return np.asarray(found.sum(0) / max(len(numbers), 1) ** 0.5, np.float32)


def mixed(translated: Made, often: Made) -> Made:
    """How likely words are made: by each part, by any part of the answer, or by anything that is asked; (part, word)."""
    whole: Made = TRANSLATED * translated + OF_THE_ANSWER * translated.mean(0) + ANYWHERE * often
    return whole


def likeliest_part(question: Question, parts: Sequence[Unit]) -> list[Unit]:
    """The part of some that tells what is asked; none where we are not sure enough."""
    shares = load().shares(question.words, parts)
    best = max(range(len(parts)), key=shares.__getitem__, default=None)
    return [parts[best]] if best is not None and shares[best] >= _ENOUGH else []


def likeliest_first(question: Question, parts: Sequence[Unit]) -> list[Unit]:
    """Parts in their order, but first the one that somebody who asks nothing speaks of, where we are sure of it."""
    shares = load().shares(question.words, parts)
    first = [part for part, share in zip(parts, shares, strict=True) if share >= _SURE]
    return [*first, *(part for part in parts if part not in first)]


def marks_of(part: Unit) -> set[str]:
    """What of a part may make words of a question: its words, its kinds, the words of the line above it, that it is a bullet."""
    words = {stem(word) for word in word_list(part.text.replace("%", "% persen"))}
    kinds = {f"={kind}" for kind, pattern in _KINDS.items() if pattern.search(part.text)}
    above = {f"^{stem(word)}" for word in word_list(part.above)[:_ABOVE]}
    return words | kinds | above | ({"=bullet"} if part.text.startswith(BULLET) else set())


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The shortest word that one may be made of by affixes; all numbers are one."""
    if word.startswith("<") or word.isdigit():
        return "#" if word.isdigit() else word
    return min((root for root in roots(word) if len(root) >= _SHORTEST), key=lambda root: (len(root), root), default=word)


@lru_cache(maxsize=1)
def load(path: Path = FILE) -> Parts:
    """Read what was learnt. Raises OSError when the file is missing."""
    with np.load(path) as kept:
        words, marks = (Numbered(str(kept[name]).split("\n")) for name in ("words", "marks"))
        return Parts(words, marks, kept["often"], kept["pairs"], kept["chances"].astype(np.float32))
