"""Rank groups of questions for a message: centroid and a small network over letters, words and word pairs, BM25 over each group's words.

A group is one entry, or one family of entries that differ only in a year, a pillar or a region. The whole group is scored,
never its nearest question: more questions must not make false friends. Method and weights after §10 of the house's
measurement on public Indonesian question sets: centroid of L2-normalised TF-IDF over character 2–4-grams and words,
re-normalised, 0.65; BM25 (k1 1.2, b 0.75) as the share of the most it could reach, 0.35; this sum and the softmax of the
network weigh half each.
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.ranking.digests import Numbered
from knowledge.ranking.features import paired, pieces, whole
from knowledge.ranking.network import Network, Vector, shares
from knowledge.ranking.postings import Floats, Postings, Rows
from knowledge.ranking.spreading import each
from knowledge.ranking.texts import Texts
from knowledge.ranking.trained import digest, kept_or_trained
from knowledge.reading import PLACEHOLDERS

Mask = npt.NDArray[np.bool_]
CENTROID_SHARE = 0.65
NETWORK_SHARE = 0.5
_CANDIDATES, _PLACED_CANDIDATES = 5, 3
MOST_TRAINED = 2000
"""Above this many groups no network is trained; centroid and BM25 rank alone."""
_K1, _B = 1.2, 0.75
_FEWEST, _ONE_IN = 2, 5_000
"""Pieces of words seen fewer times, or in less than one in so many questions, are left out: they tell nothing and fill memory."""
_SLIGHT = 0.004
"""Weights of a centroid below this are left out: a third of them, which make up half a percent of its squared length."""
_UNKNOWN = 9.0
"""What one unknown feature adds to the squared length of a question, about the weight of a rare known one."""
_NAMED = 4.0
"""How much more than its idf says it tells that a place, a year or a pillar is named."""
_REMEMBERED, _AT_ONCE = 1_000, 1_000


@dataclass(frozen=True, slots=True)
class Ranked:
    """One group with its scores, all between 0 and 1; and of the whole question: the share of belief in what we refuse, and the energy.

    logit: the network's log-odds of the group before they are shared out; energy: log of the summed odds of
    the allowed groups, high for questions like those trained on (minus the energy of Liu et al. 2020).
    """

    group: str
    score: float
    centroid: float
    bm25: float
    softmax: float = 0.0
    refused: float = 0.0
    energy: float = 0.0
    logit: float = 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of all groups for one question; `logits` are the network's, before any group is ruled out."""

    centroid: Floats
    bm25: Floats
    logits: Floats


class Index:
    """Ranks groups; built from the words (already folded and masked) of each group's questions; `refused` are the groups not answered."""

    def __init__(self, questions: Mapping[str, Sequence[tuple[str, ...]]], refused: Collection[str] = ()) -> None:
        self.groups = list(questions)
        self.refused = np.array([group in refused for group in self.groups], bool)
        self.number = {group: at for at, group in enumerate(self.groups)}
        asked = [(self.number[group], words) for group, asked in questions.items() for words in asked]
        kept = self._fit_idf([words for _, words in asked])
        vectors = list(zip((group for group, _ in asked), each(self.vector, [words for _, words in asked]), strict=True))
        self._centroids = Postings.from_columns(self._centroid_columns(vectors), len(self.groups))
        self.words, self._bm25 = self._fit_bm25(questions)
        self.digest = digest(questions, kept)
        self.network = self._fit_network(vectors)

    def scores(self, words: Sequence[str]) -> Scores:
        """What every group scores for a question."""
        query = self.vector(words)
        best = sum(self.word_idf(word) for word in set(words)) * (_K1 + 1)
        said = np.array([self.words[word] for word in set(words) if word in self.words], np.int32)
        bm25 = self._bm25.dot(said, np.ones(len(said), np.float32)) / np.float32(best or 1.0)
        centroid = self._centroids.dot(*query)
        logits = self.network.logits(query) if self.network else centroid * np.float32(10)
        return Scores(centroid, np.asarray(bm25, np.float32), logits)

    def rank(self, scores: Scores, allowed: Mask, first: Mask | None = None) -> list[Ranked]:
        """The best allowed groups and the best of those in `first` (about the place named), best first, leaving out what scores nothing."""
        belief = shares(scores.logits, allowed)
        lexical = CENTROID_SHARE * scores.centroid + (1 - CENTROID_SHARE) * scores.bm25
        total = np.where(allowed & (lexical > 0), NETWORK_SHARE * belief + (1 - NETWORK_SHARE) * lexical, 0)
        order = np.argsort(-total, kind="stable")
        best = list(order[:_CANDIDATES])
        if first is not None:
            best += [at for at in order[first[order]][:_PLACED_CANDIDATES] if at not in best]
        share = float(belief[self.refused].sum())
        energy = float(np.logaddexp.reduce(scores.logits[allowed])) if allowed.any() else 0.0
        return [
            Ranked(
                self.groups[at],
                score=float(total[at]),
                centroid=float(scores.centroid[at]),
                bm25=float(scores.bm25[at]),
                softmax=float(belief[at]),
                refused=share,
                energy=energy,
                logit=float(scores.logits[at]),
            )
            for at in sorted(best, key=lambda at: -total[at])
            if total[at] > 0
        ]

    def word_idf(self, word: str) -> float:
        """How telling a word is: BM25's idf over groups; a word no group has counts as the rarest."""
        row = self.words.get(word)
        return self._idf_held[0 if row is None else self._holders[row]]

    def _fit_idf(self, asked: list[tuple[str, ...]]) -> list[str]:
        """Number the features that tell something and weigh them; the features in the order of their numbers.

        Last come the words asked with only once, of which nothing can be learnt.
        """
        counts = Counter(
            feature for words in asked for feature in dict.fromkeys(piece for word in (*words, *paired(words)) for piece in pieces(word))
        )
        fewest = max(_FEWEST, len(asked) // _ONE_IN)
        kept = [feature for feature, count in counts.items() if count >= fewest or (count > 1 and whole(feature))]
        self._learnt = len(kept)
        kept += [feature for feature, count in counts.items() if count == 1 < fewest and whole(feature)]
        self._rows = Numbered(kept)
        told = (math.log((1 + len(asked)) / (1 + counts[feature])) + 1 for feature in kept)
        named = np.array([_NAMED if feature[1:] in PLACEHOLDERS else 1.0 for feature in kept], np.float32)
        self._idf = np.fromiter(told, np.float32) * named
        self._known: dict[str, tuple[Rows, int]] = {}
        return kept

    def vector(self, words: Sequence[str]) -> Vector:
        """The L2-normalised TF-IDF vector over known features; unknown ones only take their share of the length."""
        found, pairs = {word: self._pieces(word) for word in words}, [piece for pair in paired(words) for piece in pieces(pair)]
        known = self._rows.numbers(pairs)
        rows, counts = np.unique(np.concatenate([known, *(found[word][0] for word in words)]), return_counts=True)
        weights = self._weights(rows, counts)
        unknown = sum(count for _, count in found.values()) + len(set(pairs)) - len(set(known.tolist()))
        length = math.sqrt(float(np.square(weights).sum(dtype=np.float64)) + unknown * _UNKNOWN) or 1.0
        return rows, np.asarray(weights / np.float32(length), np.float32)

    def _weights(self, rows: Rows, counts: npt.NDArray[np.integer]) -> Floats:
        """TF-IDF with the logarithm of the counts, not yet brought to the length of one."""
        return np.asarray((1 + np.log(counts, dtype=np.float32)) * self._idf[rows], np.float32)

    def spread(self, words: Sequence[str]) -> Floats:
        """The same with a place for each known feature, so that its product with the weights of others is the cosine of the two."""
        rows, weights = self.vector(words)
        whole = np.zeros(len(self._idf), np.float32)
        whole[rows] = weights
        return whole

    def texts(self, texts: Sequence[Sequence[str]]) -> Texts:
        """Texts of words by the known features they have, to be held against a `vector`."""
        parts = [self._features(texts[at : at + _AT_ONCE]) for at in range(0, len(texts), _AT_ONCE)]
        features = [one for part, _ in parts for one in part]
        return Texts.of(features, np.array([one for _, unknown in parts for one in unknown], np.float32) * _UNKNOWN, self._idf)

    def _features(self, texts: Sequence[Sequence[str]]) -> tuple[list[Rows], list[int]]:
        """The different known features of a few texts, and how many others each has."""
        terms = list(dict.fromkeys(term for words in texts for term in (*words, *paired(words))))
        parts = [list(pieces(term)) for term in terms]
        numbers = self._rows.found([piece for part in parts for piece in part])
        of = dict(zip(terms, np.split(numbers, np.cumsum([len(part) for part in parts])[:-1]), strict=True))
        found = [np.concatenate([numbers[:0], *(of[term] for term in (*words, *paired(words)))]) for words in texts]
        return [np.unique(one[one >= 0]) for one in found], [int((one < 0).sum()) for one in found]

    def __getstate__(self) -> dict[str, object]:
        """Without the words met so far: each takes more in memory than what it saves when it comes once."""
        return self.__dict__ | {"_known": {}}

    def _pieces(self, word: str) -> tuple[Rows, int]:
        """The numbers of a word's known features, and how many it has that are not known."""
        if (found := self._known.get(word)) is None:
            parts = list(pieces(word))
            known = self._rows.numbers(parts)
            found = known, len(parts) - len(known)
            if len(self._known) < _REMEMBERED:
                self._known[word] = found
        return found

    def _centroid_columns(self, vectors: list[tuple[int, Vector]]) -> list[Mapping[int, float]]:
        sums: list[dict[int, float]] = [defaultdict(float) for _ in self.groups]
        for group, (rows, weights) in vectors:
            total = sums[group]
            for row, weight in zip(rows.tolist(), weights.tolist(), strict=True):
                total[row] += weight
        columns: list[dict[int, float]] = [{} for _ in range(len(self._rows))]
        for group, total in enumerate(sums):
            length = math.sqrt(sum(weight * weight for weight in total.values())) or 1.0
            for row, weight in total.items():
                if weight >= length * _SLIGHT:
                    columns[row][group] = weight / length
        return list(columns)

    def _fit_bm25(self, questions: Mapping[str, Sequence[tuple[str, ...]]]) -> tuple[dict[str, int], Postings]:
        counts = [Counter(word for words in asked for word in words) for asked in questions.values()]
        mean = sum(count.total() for count in counts) / max(len(counts), 1)
        holders = Counter(word for count in counts for word in count)
        self._holders = array("H", holders.values())
        self._idf_held = [math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for n in range(len(counts) + 1)]
        columns: dict[str, dict[int, float]] = {word: {} for word in holders}
        for group, count in enumerate(counts):
            norm = _K1 * (1 - _B + _B * count.total() / mean)
            for word, n in count.items():
                columns[word][group] = self._idf_held[holders[word]] * n * (_K1 + 1) / (n + norm)
        numbers = {word: row for row, word in enumerate(columns)}
        return numbers, Postings.from_columns(list(columns.values()), len(self.groups))

    def _fit_network(self, vectors: list[tuple[int, Vector]]) -> Network | None:
        if len(self.groups) > MOST_TRAINED:
            return None
        numbers = [group for group, _ in vectors]
        learnt = [(rows[rows < self._learnt], weights[rows < self._learnt]) for _, (rows, weights) in vectors]
        return kept_or_trained(self.digest, learnt, numbers, self._learnt, len(self.groups))
