"""Texts numbered in the order given, or as told, kept as sorted digests: a tenth of the room that a dict of the texts takes.

Two of a hundred thousand texts have the same digest of eight bytes once in billions of times (birthday bound).
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import numpy as np

from knowledge.ranking.postings import Rows

_BYTES = 8


class Numbered:
    """The texts' numbers; a text that is not among them has none."""

    def __init__(self, texts: Iterable[str], numbers: Sequence[int] | None = None) -> None:
        """`numbers` are those of the texts, from 0 in their order where left out."""
        digests = _digests(list(texts))
        order = np.argsort(digests, kind="stable")
        told = (
            np.arange(len(digests), dtype=np.int32) if numbers is None else np.array(numbers, np.min_scalar_type(max(numbers, default=0)))
        )
        self._digests, self._numbers = digests[order], told[order]

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers(self, texts: Sequence[str]) -> Rows:
        """The number of each text, in their order; those that have none are left out."""
        found = self.found(texts)
        return found[found >= 0]

    def found(self, texts: Sequence[str]) -> Rows:
        """The number of each text, -1 for those that have none."""
        wanted = _digests(texts)
        if not len(self):
            return np.full(len(wanted), -1, np.int32)
        at = np.minimum(np.searchsorted(self._digests, wanted), len(self) - 1)
        return np.where(self._digests[at] == wanted, self._numbers[at].astype(np.int32), np.int32(-1))

    def number(self, text: str) -> int | None:
        """The number of one text."""
        found = self.numbers([text])
        return int(found[0]) if len(found) else None


def _digests(texts: Sequence[str]) -> "np.ndarray[tuple[int], np.dtype[np.uint64]]":
    return np.frombuffer(b"".join(blake2b(text.encode(), digest_size=_BYTES).digest() for text in texts), np.uint64)
