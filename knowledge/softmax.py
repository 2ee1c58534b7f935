"""A linear softmax over the same features as the centroid: learns which pieces tell neighbouring groups apart.

Plain stochastic gradient descent with a cosine-falling step, no penalty, seeded.
"""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from knowledge.postings import Floats, Postings

EPOCHS, BATCH, STEP = 8, 32, 1.0
_SHARPNESS = 10.0
_FLOOR = 1 / 254
"""Weights smaller than this share of the largest are left out."""


class Softmax:
    """Sparse weights of features × groups, and a bias per group."""

    def __init__(self, weights: Postings, bias: Floats) -> None:
        self.weights = weights
        self.bias = bias

    def shares(self, query: Mapping[int, float], allowed: npt.NDArray[np.bool_]) -> Floats:
        """Each group's share of belief for a query vector, among the allowed groups only; the shares add up to 1."""
        if not query or not allowed.any():
            return np.zeros(len(self.bias), np.float32)
        logits = self.weights.dot(query) * np.float32(_SHARPNESS) + self.bias
        logits[~allowed] = -np.inf
        shares = np.exp(logits - logits.max())
        return np.asarray(shares / shares.sum(), np.float32)


def train(vectors: Sequence[Mapping[int, float]], labels: Sequence[int], rows: int, groups: int, seed: int = 0) -> Softmax:
    """Fit on L2-normalised vectors (feature number → weight) with their group numbers."""
    rng = np.random.default_rng(seed)
    examples = [(np.fromiter(v, np.int64, len(v)), np.fromiter(v.values(), np.float32, len(v))) for v in vectors]
    targets = np.asarray(labels)
    weights, bias = np.zeros((rows, groups), np.float32), np.zeros(groups, np.float32)
    steps = EPOCHS * math.ceil(len(examples) / BATCH)
    done = 0
    for _ in range(EPOCHS):
        order = rng.permutation(len(examples))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            step = STEP * 0.5 * (1 + math.cos(math.pi * done / steps))
            done += 1
            logits = np.stack([examples[i][1] @ weights[examples[i][0]] for i in batch]) * _SHARPNESS + bias
            shares = np.exp(logits - logits.max(1, keepdims=True))
            shares /= shares.sum(1, keepdims=True)
            shares[np.arange(len(batch)), targets[batch]] -= 1
            for row, i in enumerate(batch):
                weights[examples[i][0]] -= step * examples[i][1][:, None] * shares[row]
            bias -= step * 0.01 * shares.sum(0)
    return Softmax(Postings.from_dense(weights, float(np.abs(weights).max()) * _FLOOR), bias)
