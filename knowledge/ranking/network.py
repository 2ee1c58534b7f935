"""A small network over the same features as the centroid: one hidden layer, then a softmax over the groups.

The hidden layer learns which pieces of words mean alike ("kepanjangan", "singkatan dari"), which no weight of one piece for one
group can. Trained with a cosine-falling step (Loshchilov and Hutter 2017), by Adam (Kingma and Ba 2015) behind the hidden layer and by
AdaGrad (Duchi et al. 2011) with one sum per feature before it, where most features are rare; features and units are dropped at random
(Srivastava et al. 2014) so that no single piece is relied on; seeded. Two of them, from different beginnings, err less than one.
"""

import math
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt

from knowledge.ranking.postings import Floats, Rows

_SEEDS, _UNITS, _EPOCHS, _BATCH, _DROPPED = 2, 128, 12, 128, 0.2
_INNER_STEP, _OUTER_STEP = 0.1, 0.005
_UNITS_DROPPED = 0.2
_FIRST, _SECOND, _TINY = 0.9, 0.999, 1e-8
"""Adam's decay of the mean and of the mean square of the slopes, and what keeps it from dividing by 0; the paper's."""
_SPREAD = 0.3
_MOST = 127
UNIT, SCALE_UNIT = 2.0**-10, 2.0**-16
"""Weights behind the hidden layer are rounded to multiples of UNIT; those before it to 1/127 of the largest of their feature, itself
rounded up to a multiple of SCALE_UNIT."""
Vector = tuple[Rows, Floats]
Doubles = npt.NDArray[np.float64]
Small = npt.NDArray[np.int8]
Batch = tuple[Rows, Doubles, npt.NDArray[np.integer]]
"""The features some examples use, the examples as a full matrix over them with a share dropped, and their groups."""


class Network:
    """Weights before and behind one hidden layer, and their biases.

    inner: features × units, int8; scale: per feature, what they are multiplied by; outer: units × groups, float32.
    """

    def __init__(self, inner: Small, scale: Floats, inner_bias: Floats, outer: Floats, outer_bias: Floats) -> None:
        self.inner, self.scale, self.inner_bias = inner, scale, inner_bias
        self.outer, self.outer_bias = outer, outer_bias

    def logits(self, query: Vector) -> Floats:
        """The log-odds of each group for a query vector; their mean over all groups is 0, so that two networks compare.

        Features beyond those learnt count for nothing.
        """
        rows, weights = query
        learnt = rows < len(self.inner)
        rows, weights = rows[learnt], weights[learnt]
        hidden = np.einsum("r,ru->u", weights * self.scale[rows], self.inner[rows].astype(np.float32)) + self.inner_bias
        odds = np.einsum("u,ug->g", np.maximum(hidden, 0), self.outer) + self.outer_bias
        return np.asarray(odds - odds.mean(), np.float32)


def shares(logits: Floats, allowed: npt.NDArray[np.bool_]) -> Floats:
    """Each group's share of belief among the allowed groups; the shares add up to 1."""
    if not allowed.any():
        return np.zeros(len(logits), np.float32)
    masked = np.where(allowed, logits, -np.inf)
    odds = np.exp(masked - masked.max())
    return np.asarray(odds / odds.sum(), np.float32)


def train(vectors: Sequence[Vector], labels: Sequence[int], rows: int, groups: int) -> Network:
    """Fit on L2-normalised vectors with their group numbers: _SEEDS networks, side by side in one, whose log-odds are the mean of theirs.

    Everything is in double precision and rounded in the end, far above what the order of summation may change, so that the network is
    the same whatever the number of threads or the kind of processor. Raises ValueError without vectors.
    """
    batches = _Batches(vectors, np.asarray(labels))
    with ThreadPoolExecutor(_SEEDS) as pool:
        learnt = list(pool.map(lambda seed: _learn(batches, rows, groups, seed), range(_SEEDS)))
    inner, inner_bias, outer, outer_bias = (list(parts) for parts in zip(*learnt, strict=True))
    whole = np.hstack(inner)
    scale = np.maximum(np.ceil(np.abs(whole).max(1) / _MOST / SCALE_UNIT), 1) * SCALE_UNIT
    small = np.rint(whole / scale[:, None]).astype(np.int8)
    biases = _rounded(np.concatenate(inner_bias)), _rounded(np.mean(outer_bias, 0))
    return Network(small, scale.astype(np.float32), biases[0], _rounded(np.vstack(outer) / _SEEDS), biases[1])


def _learn(batches: "_Batches", rows: int, groups: int, seed: int) -> tuple[Doubles, Doubles, Doubles, Doubles]:
    """The weights and biases before and behind the hidden layer of one network."""
    rng = np.random.default_rng(seed)
    inner, seen = rng.standard_normal((rows, _UNITS)) * _SPREAD, np.zeros(rows)
    outer = _Adam(rng.standard_normal((_UNITS, groups)) / math.sqrt(_UNITS))
    inner_bias, outer_bias = _Adam(np.zeros(_UNITS)), _Adam(np.zeros(groups))
    for done, (used, dense, targets) in enumerate(batches.epochs(rng)):
        fall = 0.5 * (1 + math.cos(math.pi * done / (_EPOCHS * batches.count)))
        hidden = dense @ inner[used] + inner_bias.values
        live = ((hidden > 0) & (rng.random(hidden.shape) >= _UNITS_DROPPED)) / (1 - _UNITS_DROPPED)
        slope = _slope((hidden * live) @ outer.values + outer_bias.values, targets) / len(targets)
        back = (slope @ outer.values.T) * live
        outer.move((hidden * live).T @ slope, _OUTER_STEP * fall)
        outer_bias.move(slope.sum(0), _OUTER_STEP * fall)
        inner_bias.move(back.sum(0), _OUTER_STEP * fall)
        moved = dense.T @ back
        seen[used] += np.square(moved).mean(1)
        inner[used] -= (_INNER_STEP * fall / (np.sqrt(seen[used]) + _TINY))[:, None] * moved
    return inner, inner_bias.values, outer.values, outer_bias.values


class _Adam:
    """Weights with the running means of their slopes and of the squares of these."""

    def __init__(self, values: Doubles) -> None:
        self.values = values
        self._mean, self._square, self._moves = np.zeros_like(values), np.zeros_like(values), 0

    def move(self, slope: Doubles, step: float) -> None:
        self._moves += 1
        self._mean += (slope - self._mean) * (1 - _FIRST)
        self._square += (slope * slope - self._square) * (1 - _SECOND)
        mean, square = self._mean / (1 - _FIRST**self._moves), self._square / (1 - _SECOND**self._moves)
        self.values -= step * mean / (np.sqrt(square) + _TINY)


class _Batches:
    """The vectors end to end, and which group each belongs to."""

    def __init__(self, vectors: Sequence[Vector], targets: npt.NDArray[np.integer]) -> None:
        self._starts = np.cumsum([0, *(len(rows) for rows, _ in vectors)])
        self._rows = np.concatenate([rows for rows, _ in vectors])
        self._weights = np.concatenate([weights for _, weights in vectors]).astype(np.float64) / (1 - _DROPPED)
        self._targets = targets
        self.count = math.ceil(len(vectors) / _BATCH)

    def epochs(self, rng: "np.random.Generator") -> Iterator[Batch]:
        """All batches of _EPOCHS epochs, in random order."""
        for _ in range(_EPOCHS):
            order = rng.permutation(len(self._targets))
            for start in range(0, len(order), _BATCH):
                yield self._batch(order[start : start + _BATCH], rng)

    def _batch(self, chosen: npt.NDArray[np.integer], rng: "np.random.Generator") -> Batch:
        at = np.concatenate([np.arange(self._starts[one], self._starts[one + 1]) for one in chosen])
        who = np.repeat(np.arange(len(chosen)), self._starts[chosen + 1] - self._starts[chosen])
        kept = rng.random(len(at)) >= _DROPPED
        used, column = np.unique(self._rows[at[kept]], return_inverse=True)
        matrix = np.zeros((len(chosen), len(used)))
        matrix[who[kept], column] = self._weights[at[kept]]
        return used, matrix, self._targets[chosen]


def _rounded(values: Doubles) -> Floats:
    return np.asarray(np.rint(values / UNIT) * UNIT, np.float32)


def _slope(logits: Doubles, targets: npt.NDArray[np.integer]) -> Doubles:
    odds = np.exp(logits - logits.max(1, keepdims=True))
    slope = odds / odds.sum(1, keepdims=True)
    slope[np.arange(len(targets)), targets] -= 1
    return np.asarray(slope)
