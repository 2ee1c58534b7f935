"""The evaluation indices that the records tell, read from their sentences: "Indeks 3,31 pada 2022 (3,06 pada 2021)".

The ministry's index runs from 0 to 4 (`indeks-kota-cerdas` among the answers). A rank is told only where the same record tells it.
"""

import re
from dataclasses import dataclass

from knowledge.loading import Library
from knowledge.model import Evidence, Note
from knowledge.records.regions import aspect_of, code_of

_ASPECT = "nilai"
_INDEX = r"(?P<index>[0-4],\d\d)(?!\d)"
_YEAR = r"(?P<year>20\d\d)"
_TOLD = (
    re.compile(rf"{_INDEX} (?:pada |\(){_YEAR}"),
    re.compile(rf"(?:tahap I+|untuk|indeks) {_YEAR}\b[^.;()]*? {_INDEX}"),
)
_SPBE = re.compile(r"indeks SPBE", re.IGNORECASE)
_OF_ANOTHER_KIND = re.compile(r"SPBE|survei|skor total", re.IGNORECASE)
_RANK = re.compile(rf"{_YEAR}: peringkat (?P<rank>\d+)")


@dataclass(frozen=True, slots=True)
class Score:
    """The index of one region in one year, in hundredths, with the record that tells it, and the rank told with it."""

    code: str
    year: int
    hundredths: int
    record: Note | Evidence
    rank: int | None = None

    @property
    def edition(self) -> str:
        """Which of the evaluations of its year the record says it is from ("II"); empty where it does not say."""
        text = self.record.text if isinstance(self.record, Note) else self.record.value
        found = re.search(rf"[Ee]valuasi tahap (I+) {self.year}", text)
        return found[1] if found else ""

    @property
    def worded(self) -> str:
        """The index as it is written in Indonesian: "3,38"."""
        return worded(self.hundredths)


def worded(hundredths: int) -> str:
    """Hundredths as a decimal number is written in Indonesian: "0,35"."""
    return f"{hundredths // 100},{hundredths % 100:02}"


def scores(library: Library) -> list[Score]:
    """Every index told of a kabupaten or kota: the latest year first, then the highest; one told twice counts once."""
    found: dict[tuple[str, int, int], Score] = {}
    records: tuple[Note | Evidence, ...] = (*library.evidence, *library.notes)
    for record in records:
        if aspect_of(record) == _ASPECT and code_of(record) in library.regions:
            for score in _told(record):
                found.setdefault((score.code, score.year, score.hundredths), score)
    return sorted(found.values(), key=lambda one: (-one.year, -one.hundredths, one.code))


def scores_of(library: Library, code: str) -> list[Score]:
    """The indices of one region, the earliest year first."""
    return sorted((one for one in scores(library) if one.code == code), key=lambda one: one.year)


def of_other_index(note: Note) -> bool:
    """Whether a note tells another index than that of the programme's evaluation, and no score of it."""
    return bool(_SPBE.search(note.text))


def years_scored(text: str) -> frozenset[int]:
    """The years of which a text tells an index."""
    return frozenset(int(one["year"]) for one in _found(text))


def _told(record: Note | Evidence) -> list[Score]:
    ranks = {rank["year"]: int(rank["rank"]) for rank in _RANK.finditer(record.text)}
    each = ((int(one["year"]), int(one["index"].replace(",", "")), ranks.get(one["year"])) for one in _found(record.text))
    return [Score(code_of(record), year, index, record, rank) for year, index, rank in each]


def _found(text: str) -> list[re.Match[str]]:
    """Where a text tells an index of the programme's evaluation with its year."""
    return [] if _OF_ANOTHER_KIND.search(text) else [one for pattern in _TOLD for one in pattern.finditer(text)]
