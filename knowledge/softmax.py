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
Vector = tuple[Rows, Floats]


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
    """Fit on L2-normalised vectors with their group numbers."""
    rng = np.random.default_rng(seed)
    targets = np.asarray(labels)
    weights, bias = np.zeros((rows, groups), np.float32), np.zeros(groups, np.float32)
    steps = EPOCHS * math.ceil(len(vectors) / BATCH)
    done = 0
    for _ in range(EPOCHS):
        order = rng.permutation(len(vectors))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            step = STEP * 0.5 * (1 + math.cos(math.pi * done / steps))
            done += 1
            used, dense = _dense([vectors[at] for at in batch])
            dense *= (rng.random(dense.shape) >= DROPPED) / np.float32(1 - DROPPED)
            slope = _slope(dense @ weights[used] * _SHARPNESS + bias, targets[batch])
            weights[used] -= step * (dense.T @ slope)
            bias -= step * 0.01 * slope.sum(0)
    return Softmax(Postings.from_dense(weights, float(np.abs(weights).max()) * _FLOOR), bias)


def _dense(batch: Sequence[Vector]) -> tuple[Rows, Floats]:
    """The features a batch uses, and the batch as a full matrix over them."""
    used = np.unique(np.concatenate([rows for rows, _ in batch]))
    matrix = np.zeros((len(batch), len(used)), np.float32)
    for at, (rows, weights) in enumerate(batch):
        matrix[at, np.searchsorted(used, rows)] = weights
    return used, matrix


def _slope(logits: Floats, targets: npt.NDArray[np.integer]) -> Floats:
    odds = np.exp(logits - logits.max(1, keepdims=True))
    slope = odds / odds.sum(1, keepdims=True)
    slope[np.arange(len(targets)), targets] -= 1
    return np.asarray(slope, np.float32)
