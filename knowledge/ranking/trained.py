"""The ranking's network as it was trained last, kept beside the code: who did not change the content need not train.

`python -m knowledge build` writes it after a change. It fits only the very questions it was trained on, by their digest; for others
the network is trained anew, which takes three to four minutes and comes to the same on every machine.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from knowledge.ranking.network import Network, Vector, train

KEPT = Path(__file__).parents[1] / "trained.npz"
_VERSION = 9
"""To be raised when questions are turned into vectors in another way, or trained on in another way."""
_UNREADABLE = (OSError, EOFError, BadZipFile, KeyError, ValueError)
PARTS = ("inner", "scale", "inner_bias", "outer", "outer_bias")


def digest(questions: Mapping[str, Sequence[tuple[str, ...]]], features: Iterable[str]) -> str:
    """Changes whenever a question, the order of groups, a feature or `_VERSION` does."""
    told = sha256(f"{_VERSION} {' '.join(features)}".encode())
    for group, asked in questions.items():
        told.update("\n".join((group, *(" ".join(words) for words in asked), "")).encode())
    return told.hexdigest()


def kept_or_trained(of: str, vectors: Sequence[Vector], labels: Sequence[int], rows: int, groups: int) -> Network:
    """The kept network if `of` is the digest of the questions it was trained on; else one trained now on what they came to."""
    return _read(of, rows, groups) or train(vectors, labels, rows, groups)


def keep(network: Network, of: str) -> bool:
    """Write a network down with the digest of its questions, unless that is the one kept; whether anything was written."""
    if of == _kept_digest():
        return False
    fresh = KEPT.with_name("new.npz")
    np.savez_compressed(fresh, digest=np.array(of), **{name: getattr(network, name) for name in PARTS})
    fresh.replace(KEPT)
    return True


def _kept_digest() -> str:
    with suppress(*_UNREADABLE), np.load(KEPT) as kept:
        return str(kept["digest"])
    return ""


def _read(wanted: str, rows: int, groups: int) -> Network | None:
    with suppress(*_UNREADABLE), np.load(KEPT) as kept:
        if str(kept["digest"]) == wanted:
            network = Network(*(kept[name] for name in PARTS))
            return network if network.inner.shape[0] == rows and network.outer.shape[1] == groups else None
    return None
