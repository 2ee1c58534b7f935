"""A small gradient-boosted forest, as plain arrays: the confidence that a candidate is the right one.

Fitted offline by `knowledge.calibrating`; here it is only evaluated. Each tree is a list of nodes
(measure, threshold, left, right, value); a node with measure -1 is a leaf.
"""

from collections.abc import Sequence

import numpy as np

Node = tuple[int, float, int, int, float]
LEAF = -1
DEPTH = 4


class Forest:
    """Trees of depth DEPTH at most, whose leaf values add up, from `start`, to the log-odds."""

    def __init__(self, start: float, trees: Sequence[Sequence[Node]]) -> None:
        self.start = start
        size = max((len(tree) for tree in trees), default=1)
        padded = [[*tree, *[(LEAF, 0.0, 0, 0, 0.0)] * (size - len(tree))] for tree in trees] or [[(LEAF, 0.0, 0, 0, 0.0)]]
        self._measure = np.array([[node[0] for node in tree] for tree in padded], np.int16)
        self._threshold = np.array([[node[1] for node in tree] for tree in padded], np.float64)
        self._next = np.array([[node[2:4] for node in tree] for tree in padded], np.int16)
        self._value = np.array([[node[4] for node in tree] for tree in padded], np.float64)
        self._trees = np.arange(len(padded))[None, :]

    def probabilities(self, measures: Sequence[Sequence[float]]) -> list[float]:
        """For each row of measures, a probability between 0 and 1."""
        if not measures:
            return []
        rows = np.asarray(measures, np.float64)
        at = np.zeros((len(rows), self._trees.shape[1]), np.int16)
        for _ in range(DEPTH):
            measure = self._measure[self._trees, at]
            right = np.take_along_axis(rows, np.maximum(measure, 0), 1) > self._threshold[self._trees, at]
            onward = self._next[self._trees, at, right.astype(np.int8)]
            at = np.where(measure == LEAF, at, onward)
        total = self.start + self._value[self._trees, at].sum(1)
        return [float(share) for share in 1 / (1 + np.exp(-np.clip(total, -30, 30)))]
