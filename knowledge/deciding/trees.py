"""A small gradient-boosted forest, as plain arrays: the confidence that a candidate is the right one.

Fitted offline by `knowledge.measuring.calibrating`; here it is only evaluated. Each tree is a list of nodes
(measure, threshold, left, right, value); a node with measure -1 is a leaf.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

Node = tuple[int, float, int, int, float]
LEAF = -1
DEPTH = 4


def as_data(start: float, trees: Iterable[Iterable[Node]]) -> dict[str, Any]:
    """A fitted forest as the plain data that it is kept as."""
    return {"start": round(start, 5), "trees": [[list(node) for node in tree] for tree in trees]}


class Forest:
    """Trees of depth DEPTH at most, whose leaf values add up, from `start`, to the log-odds."""

    def __init__(self, start: float, trees: Sequence[Sequence[Node]]) -> None:
        self.start = start
        nodes = [node for tree in trees for node in tree] or [(LEAF, 0.0, 0, 0, 0.0)]
        roots = np.cumsum([0, *(len(tree) for tree in trees)])[: max(len(trees), 1)]
        leaf = np.array([node[0] == LEAF for node in nodes])
        own = np.arange(len(nodes))
        first = np.repeat(roots, [len(tree) for tree in trees] or [1])
        onward = np.array([node[2:4] for node in nodes]) + first[:, None]
        self._roots = roots[None, :]
        self._measure = np.where(leaf, 0, [node[0] for node in nodes])
        self._threshold = np.where(leaf, np.inf, [node[1] for node in nodes])
        self._next = np.where(leaf[:, None], own[:, None], onward).ravel()
        self._value = np.array([node[4] for node in nodes])

    def probabilities(self, measures: Sequence[Sequence[float]]) -> list[float]:
        """For each row of measures, a probability between 0 and 1."""
        if not measures:
            return []
        rows = np.asarray(measures, np.float64)
        flat, base = rows.ravel(), (np.arange(len(rows)) * rows.shape[1])[:, None]
        at = np.broadcast_to(self._roots, (len(rows), self._roots.shape[1]))
        for _ in range(DEPTH):
            right = flat.take(base + self._measure.take(at)) > self._threshold.take(at)
            at = self._next.take(2 * at + right)
        total = self.start + self._value.take(at).sum(1)
        return [float(share) for share in 1 / (1 + np.exp(-np.clip(total, -30, 30)))]
