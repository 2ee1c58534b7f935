"""The house's first ranking, restated: centroid of letter pieces and words 0.65, BM25 over whole groups 0.35, nothing trained.

It reads with today's reader and knows today's questions, so that the comparison shows what word pairs, the trained network and the
fitted confidence add, and not what the content has gained since.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

_CENTROID, _K1, _B, _UNKNOWN = 0.65, 1.2, 0.75, 9.0
Vector = dict[str, float]


class FirstVersion:
    """Ranks groups from the words of their questions, as the first version did."""

    def __init__(self, asked: Mapping[str, Sequence[tuple[str, ...]]]) -> None:
        counts = Counter(feature for questions in asked.values() for words in questions for feature in set(_features(words)))
        total = sum(len(questions) for questions in asked.values())
        self._idf = {feature: math.log((1 + total) / (1 + count)) + 1 for feature, count in counts.items()}
        self._centroids: dict[str, dict[str, float]] = defaultdict(dict)
        for group, questions in asked.items():
            for feature, weight in _unit(_sum(self._vector(words) for words in questions)).items():
                self._centroids[feature][group] = weight
        self._fit_bm25({group: Counter(word for words in questions for word in words) for group, questions in asked.items()})

    def first(self, words: Sequence[str]) -> str | None:
        """The best group; None when nothing is known of the words."""
        best = sum(self._word_idf.get(word, self._rarest) for word in set(words)) * (_K1 + 1) or 1.0
        scores: Counter[str] = Counter()
        for feature, weight in self._vector(words).items():
            for group, held in self._centroids[feature].items():
                scores[group] += _CENTROID * weight * held
        for word in set(words):
            for group, held in self._bm25.get(word, {}).items():
                scores[group] += (1 - _CENTROID) * held / best
        return scores.most_common(1)[0][0] if scores else None

    def _vector(self, words: Sequence[str]) -> Vector:
        counts = Counter(_features(words))
        known = {feature: (1 + math.log(count)) * self._idf[feature] for feature, count in counts.items() if feature in self._idf}
        length = math.sqrt(sum(weight * weight for weight in known.values()) + (len(counts) - len(known)) * _UNKNOWN) or 1.0
        return {feature: weight / length for feature, weight in known.items()}

    def _fit_bm25(self, counts: Mapping[str, Counter[str]]) -> None:
        mean = sum(count.total() for count in counts.values()) / len(counts)
        holders = Counter(word for count in counts.values() for word in count)
        self._word_idf = {word: math.log(1 + (len(counts) - held + 0.5) / (held + 0.5)) for word, held in holders.items()}
        self._rarest = math.log(1 + (len(counts) + 0.5) / 0.5)
        self._bm25: dict[str, dict[str, float]] = defaultdict(dict)
        for group, count in counts.items():
            norm = _K1 * (1 - _B + _B * count.total() / mean)
            for word, many in count.items():
                self._bm25[word][group] = self._word_idf[word] * many * (_K1 + 1) / (many + norm)


def _features(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield f"={word}"
        edged = f" {word} "
        if not word.startswith("<"):
            yield from (edged[at : at + size] for size in (2, 3, 4) for at in range(len(edged) - size + 1))


def _sum(vectors: Iterator[Vector]) -> Vector:
    total: Vector = defaultdict(float)
    for vector in vectors:
        for feature, weight in vector.items():
            total[feature] += weight
    return total


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {feature: weight / length for feature, weight in vector.items()}
