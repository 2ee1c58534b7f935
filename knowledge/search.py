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

from knowledge.softmax import train

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
CENTROID_SHARE = 0.65
SOFTMAX_SHARE = 0.5
_K1, _B = 1.2, 0.75


@dataclass(frozen=True, slots=True)
class Ranked:
    """One group with its scores, all between 0 and 1."""

    group: str
    score: float
    centroid: float
    bm25: float
    softmax: float = 0.0


class Postings:
    """A sparse feature × group matrix kept as three flat arrays."""

    def __init__(self, columns: Mapping[str, Mapping[int, float]], groups: int) -> None:
        self.rows = {feature: at for at, feature in enumerate(columns)}
        self.groups = groups
        sizes = [len(column) for column in columns.values()]
        self.starts = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        self.index = np.fromiter((g for column in columns.values() for g in column), np.int32, count=sum(sizes))
        self.weights = np.fromiter((w for column in columns.values() for w in column.values()), np.float32, count=sum(sizes))

    def dot(self, query: Mapping[str, float]) -> Floats:
        """The query's product with every group, as one array of `groups` values."""
        index, weights = [], []
        for feature, weight in query.items():
            if (row := self.rows.get(feature)) is not None:
                span = slice(self.starts[row], self.starts[row + 1])
                index.append(self.index[span])
                weights.append(self.weights[span] * np.float32(weight))
        if not index:
            return np.zeros(self.groups, np.float32)
        return np.bincount(np.concatenate(index), np.concatenate(weights), self.groups).astype(np.float32)


class Index:
    """Ranks groups; built from the words (already folded and masked) of each group's questions."""

    def __init__(self, questions: Mapping[str, Sequence[tuple[str, ...]]]) -> None:
        self.groups = list(questions)
        self.number = {group: at for at, group in enumerate(self.groups)}
        self.words = {group: frozenset(word for words in asked for word in words) for group, asked in questions.items()}
        vectors = [(self.number[group], Counter(features(words))) for group, asked in questions.items() for words in asked]
        self._fit_idf(vectors)
        self._centroids = Postings(self._centroid_columns(vectors), len(self.groups))
        self._bm25 = Postings(self._bm25_columns(questions), len(self.groups))
        self._softmax = train(
            [self._vector(counts) for _, counts in vectors], [group for group, _ in vectors], self._centroids.rows, len(self.groups)
        )

    def rank(self, words: Sequence[str], allowed: Mask, most: int = 20) -> list[Ranked]:
        """The allowed groups (a mask in the order of `groups`), best first; an empty list when no feature of `words` is known."""
        if not words:
            return []
        vector = self._vector(Counter(features(words)))
        shares = self._softmax.shares([self._centroids.rows[f] for f in vector], list(vector.values()), allowed)
        centroid = self._centroids.dot(vector)
        best = sum(self.word_idf(word) for word in set(words)) * (_K1 + 1)
        bm25 = self._bm25.dot(dict.fromkeys(words, 1.0)) / np.float32(best or 1.0)
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
        self._idf = {feature: math.log((1 + total) / (1 + count)) + 1 for feature, count in counts.items()}

    def _vector(self, counts: Counter[str]) -> dict[str, float]:
        vector = {feature: (1 + math.log(count)) * self._idf[feature] for feature, count in counts.items() if feature in self._idf}
        unknown = sum(1 for feature in counts if feature not in self._idf)
        length = math.sqrt(sum(weight * weight for weight in vector.values()) + unknown * self._unknown_weight()) or 1.0
        return {feature: weight / length for feature, weight in vector.items()}

    def _unknown_weight(self) -> float:
        return 9.0

    def _centroid_columns(self, vectors: list[tuple[int, Counter[str]]]) -> dict[str, dict[int, float]]:
        sums: list[dict[str, float]] = [defaultdict(float) for _ in self.groups]
        for group, counts in vectors:
            total = sums[group]
            for feature, weight in self._vector(counts).items():
                total[feature] += weight
        columns: dict[str, dict[int, float]] = defaultdict(dict)
        for group, total in enumerate(sums):
            length = math.sqrt(sum(weight * weight for weight in total.values())) or 1.0
            for feature, weight in total.items():
                columns[feature][group] = weight / length
        return columns

    def _bm25_columns(self, questions: Mapping[str, Sequence[tuple[str, ...]]]) -> dict[str, dict[int, float]]:
        counts = [Counter(word for words in asked for word in words) for asked in questions.values()]
        mean = sum(count.total() for count in counts) / max(len(counts), 1)
        holders = Counter(word for count in counts for word in count)
        self._idf_words = {word: math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for word, n in holders.items()}
        self._idf_rarest = math.log(1 + (len(counts) + 0.5) / 0.5)
        columns: dict[str, dict[int, float]] = defaultdict(dict)
        for group, count in enumerate(counts):
            norm = _K1 * (1 - _B + _B * count.total() / mean)
            for word, n in count.items():
                columns[word][group] = self._idf_words[word] * n * (_K1 + 1) / (n + norm)
        return columns


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
