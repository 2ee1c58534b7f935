"""Short texts by the features they have, held in two bytes for each: its weight there is the feature's own over the text's length."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.ranking.postings import Floats, Rows


@dataclass(frozen=True, slots=True)
class Texts:
    """Which texts have each feature, how much each feature weighs, and how long each text is, as the root of its squared weights.

    A feature counts once in a text however often it is there, as it seldom is more than once in what is short.
    """

    starts: Rows
    having: npt.NDArray[np.integer]
    weights: Floats
    lengths: Floats

    @classmethod
    def of(cls, features: Sequence[Rows], unknown: Floats, weights: Floats) -> "Texts":
        """From the different features of each text, and what those that are not known add to its squared length."""
        rows, text = np.concatenate(features), np.repeat(np.arange(len(features)), [len(one) for one in features])
        order = np.argsort(rows, kind="stable")
        squared = np.bincount(text, np.square(weights[rows]), len(features)) + unknown
        starts = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=len(weights))))).astype(np.int32)
        lengths = np.sqrt(np.maximum(squared, np.finfo(np.float32).tiny)).astype(np.float32)
        return cls(starts, text[order].astype(np.min_scalar_type(len(features))), weights, lengths)

    def likeness(self, rows: Rows, weights: Floats) -> Floats:
        """The cosine of each text to a query, its different features and their weights, brought to the length of one."""
        shared = np.zeros(len(self.lengths), np.float32)
        spans = zip(self.starts[rows].tolist(), self.starts[rows + 1].tolist(), (weights * self.weights[rows]).tolist(), strict=True)
        for first, end, weight in spans:
            shared[self.having[first:end]] += weight  # no text has a feature twice
        return np.asarray(shared / self.lengths, np.float32)
