"""A linear softmax over the same features as the centroid: learns which pieces tell neighbouring groups apart.

Plain stochastic gradient descent with a cosine-falling step and features dropped at random (dropout after Srivastava et
al. 2014, so that no single piece is relied on), no penalty, seeded.
"""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from knowledge.postings import Floats, Postings, Rows

EPOCHS, BATCH, STEP, DROPPED = 10, 128, 2.0, 0.2
_SHARPNESS = 10.0
_FLOOR = 1 / 254
"""Weights smaller than this share of the largest are left out."""
UNIT = 2.0**-10
"""Weights are rounded to multiples of this, about a tenth of the least that is kept."""
Vector = tuple[Rows, Floats]
Doubles = npt.NDArray[np.float64]


class Softmax:
    """Sparse weights of features × groups, and a bias per group."""

    def __init__(self, weights: Postings, bias: Floats) -> None:
        self.weights = weights
        self.bias = bias

    def logits(self, query: Vector) -> Floats:
        """The log-odds of each group, up to a constant, for a query vector."""
        return np.asarray(self.weights.dot(*query) * np.float32(_SHARPNESS) + self.bias, np.float32)


def shares(logits: Floats, allowed: npt.NDArray[np.bool_]) -> Floats:
    """Each group's share of belief among the allowed groups; the shares add up to 1."""
    if not allowed.any():
        return np.zeros(len(logits), np.float32)
    masked = np.where(allowed, logits, -np.inf)
    odds = np.exp(masked - masked.max())
    return np.asarray(odds / odds.sum(), np.float32)


def train(vectors: Sequence[Vector], labels: Sequence[int], rows: int, groups: int, seed: int = 0) -> Softmax:
    """Fit on L2-normalised vectors with their group numbers.

    Sums are in double precision and the weights rounded in the end, far above what the order of summation may change, so that the
    model is the same whatever the number of threads or the kind of processor.
    """
    rng = np.random.default_rng(seed)
    examples = _Examples(vectors, np.asarray(labels))
    weights, bias = np.zeros((rows, groups)), np.zeros(groups)
    steps = EPOCHS * math.ceil(len(vectors) / BATCH)
    done = 0
    for _ in range(EPOCHS):
        order = rng.permutation(len(vectors))
        for start in range(0, len(order), BATCH):
            step = STEP * 0.5 * (1 + math.cos(math.pi * done / steps))
            done += 1
            used, dense, targets = examples.batch(order[start : start + BATCH], rng)
            slope = _slope(dense @ weights[used] * _SHARPNESS + bias, targets)
            weights[used] -= step * (dense.T @ slope)
            bias -= step * 0.01 * slope.sum(0)
    rounded = _rounded(weights)
    return Softmax(Postings.from_dense(rounded, float(np.abs(rounded).max()) * _FLOOR), _rounded(bias))


class _Examples:
    """The vectors end to end, and which group each belongs to."""

    def __init__(self, vectors: Sequence[Vector], targets: npt.NDArray[np.integer]) -> None:
        self._starts = np.cumsum([0, *(len(rows) for rows, _ in vectors)])
        self._rows = np.concatenate([rows for rows, _ in vectors])
        self._weights = np.concatenate([weights for _, weights in vectors]).astype(np.float64) / (1 - DROPPED)
        self._targets = targets

    def batch(self, chosen: npt.NDArray[np.integer], rng: np.random.Generator) -> tuple[Rows, Doubles, npt.NDArray[np.integer]]:
        """The features some examples use, the examples as a full matrix over them with a share dropped, and their groups."""
        at = np.concatenate([np.arange(self._starts[one], self._starts[one + 1]) for one in chosen])
        who = np.repeat(np.arange(len(chosen)), self._starts[chosen + 1] - self._starts[chosen])
        kept = rng.random(len(at)) >= DROPPED
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
