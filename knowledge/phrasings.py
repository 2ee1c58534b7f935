"""Ways of asking that only mean something beside a subject: what people ask next after an answer, and of a record of a place.

"gratis kan?" is a question only after something was told, and "kolam yang mana" only of one region. Beside each subject stand few such
lines, and few subjects are in question at a time, so the nearest line decides; among all answers it would make false friends.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge.reading import PLACEHOLDERS
from knowledge.search import Index, cosine

Subject = TypeVar("Subject", bound=Hashable)


@dataclass(frozen=True)
class Near(Generic[Subject]):
    """The subject with the nearest line, and how near that is: the cosine of the two, from 0 to 1."""

    subject: Subject
    likeness: float


class Phrasings(Generic[Subject]):
    """The lines of each subject, as read, a line each: as one text they take a tenth of the room."""

    def __init__(self, lines: Mapping[Subject, Iterable[Sequence[str]]]) -> None:
        texts = {subject: "\n".join(sorted({" ".join(_said(words)) for words in asked} - {""})) for subject, asked in lines.items()}
        self._lines = {subject: text for subject, text in texts.items() if text}

    def text(self, subject: Subject) -> str:
        """The lines of a subject."""
        return self._lines.get(subject, "")

    def nearest(self, index: Index, words: Sequence[str], subjects: Iterable[Subject]) -> Near[Subject] | None:
        """Which of the subjects has a line most like these words; None when none has any line."""
        said = _said(words)
        asked = index.vector(said)
        best: Near[Subject] | None = None
        for subject in subjects if said else ():
            for line in self._lines.get(subject, "").splitlines():
                likeness = cosine(asked, index.vector(line.split()))
                if best is None or likeness > best.likeness:
                    best = Near(subject, likeness)
        return best


def _said(words: Sequence[str]) -> list[str]:
    """What is said beside places, years and pillars."""
    return [word for word in words if word not in PLACEHOLDERS]
