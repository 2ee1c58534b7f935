"""A sparse feature × group matrix kept as three flat arrays."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


class Postings:
    """For each feature, the groups it weighs in and how much."""

    def __init__(self, sizes: list[int], index: npt.NDArray[np.integer], weights: npt.NDArray[np.floating], groups: int) -> None:
        self.starts = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        self.index = index.astype(np.min_scalar_type(groups))
        self.weights = weights.astype(np.float16)
        self.groups = groups

    @classmethod
    def from_columns(cls, columns: list[Mapping[int, float]], groups: int) -> "Postings":
        """From one mapping of group → weight per feature, in feature order."""
        sizes = [len(column) for column in columns]
        index = np.fromiter((g for column in columns for g in column), np.int32, count=sum(sizes))
        weights = np.fromiter((w for column in columns for w in column.values()), np.float32, count=sum(sizes))
        return cls(sizes, index, weights, groups)

    @classmethod
    def from_dense(cls, matrix: Floats, floor: float) -> "Postings":
        """From a full matrix, leaving out weights nearer to 0 than `floor`."""
        kept = np.abs(matrix) >= floor
        return cls(kept.sum(1).tolist(), np.nonzero(kept)[1], matrix[kept], matrix.shape[1])

    def dot(self, query: Mapping[int, float]) -> Floats:
        """The product of a query (feature number → weight) with every group, as one array of `groups` values."""
        spans = [slice(self.starts[row], self.starts[row + 1]) for row in query]
        if not spans:
            return np.zeros(self.groups, np.float32)
        index = np.concatenate([self.index[span] for span in spans])
        weights = np.concatenate([self.weights[span] for span in spans]).astype(np.float32)
        scale = np.repeat(np.fromiter(query.values(), np.float32, len(query)), [span.stop - span.start for span in spans])
        return np.bincount(index, weights * scale, self.groups).astype(np.float32)
