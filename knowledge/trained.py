"""The ranking's softmax as it was trained last, kept beside the code: who did not change the content need not train.

`python -m knowledge build` writes it after a change. It fits only the very questions it was trained on, by their digest; for others
the softmax is trained anew, which takes most of a minute and comes to the same on every machine.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from knowledge.postings import Postings
from knowledge.softmax import UNIT, Softmax, Vector, train

KEPT = Path(__file__).parent / "trained.npz"
_VERSION = 1
"""To be raised when questions are turned into vectors in another way, or trained on in another way."""


def digest(questions: Mapping[str, Sequence[tuple[str, ...]]], features: Iterable[str]) -> str:
    """Changes whenever a question, the order of groups, a feature or `_VERSION` does."""
    told = sha256(f"{_VERSION} {' '.join(features)}".encode())
    for group, asked in questions.items():
        told.update("\n".join((group, *(" ".join(words) for words in asked), "")).encode())
    return told.hexdigest()


def kept_or_trained(of: str, vectors: Sequence[Vector], labels: Sequence[int], rows: int, groups: int) -> Softmax:
    """The kept softmax if `of` is the digest of the questions it was trained on; else one trained now on what they came to."""
    return _read(of, rows, groups) or train(vectors, labels, rows, groups)


def keep(softmax: Softmax, of: str) -> bool:
    """Write a softmax down with the digest of its questions, unless that is the one kept; whether anything was written.

    Weights are whole multiples of UNIT and take two bytes each.
    """
    if of == _kept_digest():
        return False
    sizes, index, weights = softmax.weights.flat()
    whole = {"weights": np.rint(weights / UNIT).astype(np.int16), "bias": np.rint(softmax.bias / UNIT).astype(np.int32)}
    np.savez_compressed(KEPT, digest=np.array(of), sizes=sizes.astype(np.uint16), index=index, **whole)
    return True


def _kept_digest() -> str:
    try:
        with np.load(KEPT) as kept:
            return str(kept["digest"])
    except (OSError, KeyError, ValueError):
        return ""


def _read(wanted: str, rows: int, groups: int) -> Softmax | None:
    if _kept_digest() != wanted:
        return None
    with np.load(KEPT) as kept:
        sizes, index, weights, bias = (kept[name] for name in ("sizes", "index", "weights", "bias"))
    if len(sizes) != rows:
        return None
    return Softmax(Postings(sizes.tolist(), index, weights.astype(np.float32) * np.float32(UNIT), groups), bias * np.float32(UNIT))
