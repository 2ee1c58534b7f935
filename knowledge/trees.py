"""A small gradient-boosted forest, as plain data: the confidence that a candidate is the right one.

Fitted offline by `knowledge.calibrating`; here it is only evaluated. Each tree is a list of nodes
(measure, threshold, left, right, value); a node with measure -1 is a leaf.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Node = tuple[int, float, int, int, float]
LEAF = -1


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaf values add up, from `start`, to the log-odds."""

    start: float
    trees: tuple[tuple[Node, ...], ...]

    def probability(self, measures: Sequence[float]) -> float:
        """Between 0 and 1."""
        total = self.start
        for tree in self.trees:
            measure, threshold, left, right, value = tree[0]
            while measure != LEAF:
                measure, threshold, left, right, value = tree[left if measures[measure] <= threshold else right]
            total += value
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
