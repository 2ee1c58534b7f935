"""What a message asks for after the last answer, as a small network foretells it that has learnt from known follow-ups.

It sees what the ranking believes of the message alone, its words and pairs of words, and the family told last. Of the ranking it sees
the groups by their names and nothing within, so that what it has learnt still holds when the ranking is trained anew.
`foretold.npz` is made by `python -m bot.calibrating`.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

import numpy as np

from bot.conversation.asked_before import Said
from knowledge.ranking.features import paired
from knowledge.ranking.network import Network, Vector, shares
from knowledge.ranking.search import Index
from knowledge.ranking.trained import PARTS

FILE = Path(__file__).with_suffix(".npz")
_BELIEVED, _SEEN = 30, 1e-4
"""How many groups that the ranking believes in are seen, and the least share of belief."""
_WORDS, _TOLD = 0.5, 0.7
"""How much all words of a message weigh together, and the family told last, where the beliefs weigh one; chosen on writers left out."""


class Foretold:
    """The fitted network; `features` are the names of what it sees, in its order, `asked` those of what it foretells."""

    def __init__(self, network: Network, features: Sequence[str], asked: Sequence[str]) -> None:
        self._network = network
        self._rows = {name: row for row, name in enumerate(features)}
        self._asked = tuple(asked)

    def shares(self, said: Said, index: Index) -> dict[str, float]:
        """How likely each group, or reaction, is asked for; together 1."""
        logits = self._network.logits(vector(said.words, said.after, index, self._rows))
        return dict(zip(self._asked, shares(logits, np.ones(len(logits), bool)).tolist(), strict=True))

    def save(self, path: Path = FILE) -> None:
        """Write what was fitted."""
        features, asked = np.array("\n".join(self._rows)), np.array("\n".join(self._asked))
        np.savez_compressed(path, features=features, asked=asked, **{part: getattr(self._network, part) for part in PARTS})


HELD_OUT: ContextVar[Foretold | None] = ContextVar("held out", default=None)
"""What has not learnt from the conversation that is played, while the judges of ways are fitted; used instead of what is kept."""


def foretelling() -> Foretold:
    """What foretells now: what is kept, but while others are fitted. Raises OSError when its file is missing."""
    return HELD_OUT.get() or load()


@lru_cache(maxsize=1)
def load(path: Path = FILE) -> Foretold:
    """Read what was fitted. Raises OSError when the file is missing."""
    with np.load(path) as data:
        network = Network(*(data[part] for part in PARTS))
        return Foretold(network, str(data["features"]).split("\n"), str(data["asked"]).split("\n"))


def seen(words: Sequence[str]) -> set[str]:
    """The words and pairs of words of a message, by the names they are seen under."""
    return {*words, *paired(words)}


def believed(group: str) -> str:
    """The name under which a group is seen that the ranking believes in."""
    return f"~{group}"


def told(after: str) -> str:
    """The name under which the family told last is seen."""
    return f">{after}"


def vector(words: Sequence[str], after: str, index: Index, rows: Mapping[str, int]) -> Vector:
    """What is seen of a message after a family ("" for a message alone): the numbers of the features, and how much each weighs."""
    logits = index.scores(words).logits
    belief = shares(logits, np.ones(len(logits), bool))
    likeliest = [at for at in np.argsort(-belief)[:_BELIEVED].tolist() if belief[at] > _SEEN]
    beliefs = _weighed(((believed(index.groups[at]), float(belief[at])) for at in likeliest), 1.0, rows)
    spoken = _weighed(((one, 1.0) for one in sorted(seen(words))), _WORDS, rows)
    both = {**beliefs, **spoken, **_weighed([(told(after), 1.0)], _TOLD, rows)}
    return np.fromiter(both, np.int32, len(both)), np.fromiter(both.values(), np.float32, len(both))


def _weighed(named: Iterable[tuple[str, float]], length: float, rows: Mapping[str, int]) -> dict[int, float]:
    """By number, the square roots of the shares of known features, brought to a length together."""
    known = {rows[name]: share for name, share in named if name in rows}
    total = sum(known.values()) or 1.0
    return {row: length * (share / total) ** 0.5 for row, share in known.items()}
