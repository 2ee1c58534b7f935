"""A feature × group matrix of which most cells are 0, kept as flat arrays; the fullest rows as they are, which is faster.

Weights take two bytes each: three digits are more than a ranking needs.
"""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]
Rows = npt.NDArray[np.int32]
_FULL = 1 / 5
"""A row with more than this share of its cells filled is kept whole: multiplying it costs less than gathering its cells."""
_MANY_GROUPS = 2_000
"""Of more groups, whole rows take four bytes a weight: widening them costs more time than the room is worth."""


class Postings:
    """For each feature, the groups it weighs in and how much."""

    def __init__(self, sizes: list[int], index: npt.NDArray[np.integer], weights: npt.NDArray[np.floating], groups: int) -> None:
        lengths = np.asarray(sizes, np.int64)
        full = lengths > groups * _FULL
        rows = np.repeat(np.arange(len(lengths)), lengths)
        thin = ~full[rows]
        self.groups = groups
        self.starts = np.concatenate(([0], np.cumsum(np.where(full, 0, lengths)))).astype(np.int32)
        self.index = index[thin].astype(np.min_scalar_type(groups))
        self.weights: Halves = weights[thin].astype(np.float16)
        self.whole = np.where(full, np.cumsum(full) - 1, -1).astype(np.int32)
        shape = int(full.sum()), groups
        self.matrix: Halves | Floats = np.zeros(shape, np.float16) if groups <= _MANY_GROUPS else np.zeros(shape, np.float32)
        self.matrix[self.whole[rows[~thin]], index[~thin]] = weights[~thin]

    @classmethod
    def from_columns(cls, columns: list[Mapping[int, float]], groups: int) -> "Postings":
        """From one mapping of group → weight per feature, in feature order."""
        sizes = [len(column) for column in columns]
        index = np.fromiter((g for column in columns for g in column), np.int32, count=sum(sizes))
        weights = np.fromiter((w for column in columns for w in column.values()), np.float32, count=sum(sizes))
        return cls(sizes, index, weights, groups)

    def dot(self, rows: Rows, weights: Floats) -> Floats:
        """The product of a query (feature numbers and their weights) with every group, as one array of `groups` values."""
        whole = self.whole[rows]
        full = whole >= 0
        # einsum and not BLAS, whose buffers take more than the index
        product = np.einsum("r,rg->g", weights[full], self.matrix[whole[full]].astype(np.float32))
        return np.asarray(product + self._thin(rows[~full], weights[~full]), np.float32)

    def _thin(self, rows: Rows, weights: Floats) -> Floats:
        """The product over rows kept as flat arrays."""
        starts = self.starts[rows]
        lengths = self.starts[rows + 1] - starts
        total = int(lengths.sum())
        if not total:
            return np.zeros(self.groups, np.float32)
        at = np.arange(total) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
        return np.bincount(self.index[at], self.weights[at] * np.repeat(weights, lengths), self.groups).astype(np.float32)
