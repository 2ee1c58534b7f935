"""Ways of asking that only mean something beside a subject: what people ask next after an answer, and of a record of a place.

"gratis kan?" is a question only after something was told, and "kolam yang mana" only of one region. Beside each subject stand few such
lines, and few subjects are in question at a time, so the nearest line decides; among all answers it would make false friends.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.reading import PLACEHOLDERS
from knowledge.search import Index


@dataclass(frozen=True, slots=True)
class Near:
    """The subject with the nearest line, and how near that is: the cosine of the two, from 0 to 1."""

    subject: str
    likeness: float


class Phrasings:
    """The lines of each subject, as read, a line each: as one text they take a tenth of the room."""

    def __init__(self, lines: Mapping[str, Iterable[Sequence[str]]]) -> None:
        texts = {subject: "\n".join(sorted({" ".join(_said(words)) for words in asked} - {""})) for subject, asked in lines.items()}
        self._lines = {subject: text for subject, text in texts.items() if text}

    def text(self, subject: str) -> str:
        """The lines of a subject."""
        return self._lines.get(subject, "")

    def nearest(self, index: Index, words: Sequence[str], subjects: Iterable[str]) -> Near | None:
        """Which of the subjects has a line most like these words; None when none has any line."""
        said, best = _said(words), None
        for subject in subjects if said else ():
            for line in self._lines.get(subject, "").splitlines():
                likeness = index.likeness(said, line.split())
                if best is None or likeness > best.likeness:
                    best = Near(subject, likeness)
        return best


def _said(words: Sequence[str]) -> list[str]:
    """What is said beside places, years and pillars."""
    return [word for word in words if word not in PLACEHOLDERS]
