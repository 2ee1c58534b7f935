"""Rank groups of questions for a message: centroid and softmax over letters and words, BM25 over each group's words.

A group is one entry, or one family of entries that differ only in a year, a pillar or a region. The whole group is scored,
never its nearest question: more questions must not make false friends. Method and weights after §10 of the house's
measurement on public Indonesian question sets: centroid of L2-normalised TF-IDF over character 2–4-grams and words,
re-normalised, 0.65; BM25 (k1 1.2, b 0.75) as the share of the most it could reach, 0.35; this sum and the softmax weigh half each.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.postings import Postings
from knowledge.softmax import Softmax, train

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
CENTROID_SHARE = 0.65
SOFTMAX_SHARE = 0.5
_K1, _B = 1.2, 0.75
_FEWEST = 2
"""Pieces of words seen fewer times are left out: they tell nothing and fill memory."""
_UNKNOWN = 9.0
"""What one unknown feature adds to the squared length of a question, about the weight of a rare known one."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One group with its scores, all between 0 and 1."""

    group: str
    score: float
    centroid: float
    bm25: float
    softmax: float = 0.0


class Index:
    """Ranks groups; built from the words (already folded and masked) of each group's questions."""

    def __init__(self, questions: Mapping[str, Sequence[tuple[str, ...]]]) -> None:
        self.groups = list(questions)
        self.number = {group: at for at, group in enumerate(self.groups)}
        self.words = {group: frozenset(word for words in asked for word in words) for group, asked in questions.items()}
        vectors = [(self.number[group], Counter(features(words))) for group, asked in questions.items() for words in asked]
        self._fit_idf(vectors)
        self._rows = {feature: row for row, feature in enumerate(self._idf)}
        self._centroids = Postings.from_columns(self._centroid_columns(vectors), len(self.groups))
        self._words, self._bm25 = self._fit_bm25(questions)
        self._softmax = self._fit_softmax(vectors)

    def rank(self, words: Sequence[str], allowed: Mask, most: int = 20) -> list[Ranked]:
        """The allowed groups (a mask in the order of `groups`), best first; an empty list when no feature of `words` is known."""
        if not words:
            return []
        vector = self._vector(Counter(features(words)))
        shares = self._softmax.shares(vector, allowed)
        centroid = self._centroids.dot(vector)
        best = sum(self.word_idf(word) for word in set(words)) * (_K1 + 1)
        said = {self._words[word]: 1.0 for word in words if word in self._words}
        bm25 = self._bm25.dot(said) / np.float32(best or 1.0)
        score = SOFTMAX_SHARE * shares + (1 - SOFTMAX_SHARE) * (CENTROID_SHARE * centroid + (1 - CENTROID_SHARE) * bm25)
        score[~allowed] = 0
        order = np.argsort(-score, kind="stable")[:most]
        return [
            Ranked(self.groups[at], float(score[at]), float(centroid[at]), float(bm25[at]), float(shares[at]))
            for at in order
            if score[at] > 0
        ]

    def word_idf(self, word: str) -> float:
        """How telling a word is: BM25's idf over groups; a word no group has counts as the rarest."""
        return self._idf_words.get(word, self._idf_rarest)

    def _fit_idf(self, vectors: list[tuple[int, Counter[str]]]) -> None:
        counts = Counter(feature for _, vector in vectors for feature in vector)
        total = len(vectors)
        kept = ((feature, count) for feature, count in counts.items() if count >= _FEWEST or feature.startswith("="))
        self._idf = {feature: math.log((1 + total) / (1 + count)) + 1 for feature, count in kept}

    def _vector(self, counts: Counter[str]) -> dict[int, float]:
        """The L2-normalised TF-IDF vector over known features; unknown ones only take their share of the length."""
        known = {feature: (1 + math.log(count)) * self._idf[feature] for feature, count in counts.items() if feature in self._idf}
        unknown = len(counts) - len(known)
        length = math.sqrt(sum(weight * weight for weight in known.values()) + unknown * _UNKNOWN) or 1.0
        return {self._rows[feature]: weight / length for feature, weight in known.items()}

    def _centroid_columns(self, vectors: list[tuple[int, Counter[str]]]) -> list[Mapping[int, float]]:
        sums: list[dict[int, float]] = [defaultdict(float) for _ in self.groups]
        for group, counts in vectors:
            total = sums[group]
            for row, weight in self._vector(counts).items():
                total[row] += weight
        columns: list[dict[int, float]] = [{} for _ in self._rows]
        for group, total in enumerate(sums):
            length = math.sqrt(sum(weight * weight for weight in total.values())) or 1.0
            for row, weight in total.items():
                columns[row][group] = weight / length
        return list(columns)

    def _fit_bm25(self, questions: Mapping[str, Sequence[tuple[str, ...]]]) -> tuple[dict[str, int], Postings]:
        counts = [Counter(word for words in asked for word in words) for asked in questions.values()]
        mean = sum(count.total() for count in counts) / max(len(counts), 1)
        holders = Counter(word for count in counts for word in count)
        self._idf_words = {word: math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for word, n in holders.items()}
        self._idf_rarest = math.log(1 + (len(counts) + 0.5) / 0.5)
        columns: dict[str, dict[int, float]] = {word: {} for word in holders}
        for group, count in enumerate(counts):
            norm = _K1 * (1 - _B + _B * count.total() / mean)
            for word, n in count.items():
                columns[word][group] = self._idf_words[word] * n * (_K1 + 1) / (n + norm)
        numbers = {word: row for row, word in enumerate(columns)}
        return numbers, Postings.from_columns(list(columns.values()), len(self.groups))

    def _fit_softmax(self, vectors: list[tuple[int, Counter[str]]]) -> Softmax:
        examples = [self._vector(counts) for _, counts in vectors]
        return train(examples, [group for group, _ in vectors], len(self._rows), len(self.groups))


def features(words: Sequence[str]) -> Iterator[str]:
    """Words, and the 2–4-letter pieces of each word with its edges marked; placeholders stay whole."""
    for word in words:
        yield f"={word}"
        if word.startswith("<"):
            continue
        edged = f" {word} "
        for size in (2, 3, 4):
            for at in range(len(edged) - size + 1):
                yield edged[at : at + size]
