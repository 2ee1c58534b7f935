"""Ways of asking that only mean something beside a subject: what people ask next after an answer, and of a record of a place.

"gratis kan?" is a question only after something was told, and "kolam yang mana" only of one region. Beside each subject stand few such
lines, and few subjects are in question at a time, so the nearest line decides; among all answers it would make false friends.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from knowledge.ranking.postings import Floats
from knowledge.ranking.search import Index
from knowledge.reading import PLACEHOLDERS

Subject = TypeVar("Subject", bound=Hashable)
_IN_PLAY = 64
"""Subjects whose vectors are kept for the moment: a conversation turns around a dozen answers."""


@dataclass(frozen=True)
class Near(Generic[Subject]):
    """The subject with the nearest line, and how near that is: the cosine of the two, from 0 to 1."""

    subject: Subject
    likeness: float


class Phrasings(Generic[Subject]):
    """The lines of each subject, as read, a line each: as one text they take a tenth of the room that their vectors take."""

    def __init__(self, lines: Mapping[Subject, Iterable[Sequence[str]]], index: Index | None = None) -> None:
        """With an `index` the vectors are kept beside the lines, for where many subjects are in question at a time."""
        texts = {subject: "\n".join(sorted({" ".join(_said(words)) for words in asked} - {""})) for subject, asked in lines.items()}
        self._lines = {subject: text for subject, text in texts.items() if text}
        self._vectors = {subject: _Vectors(index, text) for subject, text in self._lines.items()} if index else {}
        self._in_play: dict[Subject, _Vectors] = {}

    def text(self, subject: Subject) -> str:
        """The lines of a subject."""
        return self._lines.get(subject, "")

    def nearest(self, index: Index, words: Sequence[str], subjects: Iterable[Subject]) -> Near[Subject] | None:
        """Which of the subjects has a line most like these words; None when none has any line."""
        near = [Near(subject, like) for subject, like in self.likenesses(index, words, subjects) if like is not None]
        return max(near, key=lambda one: one.likeness, default=None)

    def likenesses(self, index: Index, words: Sequence[str], subjects: Iterable[Subject]) -> list[tuple[Subject, float | None]]:
        """How like these words the most alike line of each subject is; None for one without lines."""
        if not (said := _said(words)):
            return []
        asked = index.spread(said)
        texts = [(subject, self.text(subject)) for subject in subjects]
        return [
            (subject, (self._vectors.get(subject) or self._made(index, subject, text)).nearest(asked) if text else None)
            for subject, text in texts
        ]

    def _made(self, index: Index, subject: Subject, text: str) -> "_Vectors":
        """The vectors of a subject's lines, kept while it is among the last that were in question."""
        made = self._in_play.pop(subject, None) or _Vectors(index, text)
        self._in_play[subject] = made
        if len(self._in_play) > _IN_PLAY:
            del self._in_play[next(iter(self._in_play))]
        return made

    def __getstate__(self) -> dict[str, object]:
        """Without what is only kept for the moment."""
        return self.__dict__ | {"_in_play": {}}


class _Vectors:
    """The vectors of a text's lines, end to end."""

    def __init__(self, index: Index, text: str) -> None:
        vectors = [index.vector(line.split()) for line in text.splitlines()]
        self._rows = np.concatenate([rows for rows, _ in vectors])
        self._weights = np.concatenate([weights for _, weights in vectors])
        self._line = np.repeat(np.arange(len(vectors), dtype=np.min_scalar_type(len(vectors))), [len(rows) for rows, _ in vectors])

    def nearest(self, asked: Floats) -> float:
        """How alike the most alike line is, from 0 to 1, to a question whose weights stand in their features' places."""
        return float(np.bincount(self._line, self._weights * asked[self._rows]).max())


def _said(words: Sequence[str]) -> list[str]:
    """What is said beside places, years and pillars."""
    return [word for word in words if word not in PLACEHOLDERS]
