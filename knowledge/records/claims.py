"""Figures that a message holds against the records ("3,21 ya?", "juara 2"), and the ranks that the records of a region tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.language.cues import said, words
from knowledge.language.numbers import value
from knowledge.model import RENDAH, Evidence, Note
from knowledge.records.regions import Profile

_INDEX = re.compile(r"(?<![\d.,])(?P<whole>[0-4])[.,](?P<rest>\d\d?)(?![\d.,]*\d)")
_PERCENT = re.compile(r"(?<![\d.,])(?P<percent>\d{1,3})(?:[.,]\d+)?\s*(?:%|persen|percent)", re.IGNORECASE)
_AT = r"di (?:[A-Z][a-z]+)(?: [A-Z][a-z]+)*"
_AMONG = rf"(?: dari \d+| {_AT}| (?:secara )?nasional)"
_RANK = re.compile(
    rf"[Pp]eringkat(?:nya)? (?:ke-)?(?P<first>\d+{_AMONG}?)(?: dan (?:ke-)?(?P<second>\d+{_AMONG}))?|(?P<highest>tertinggi {_AT})"
)
"""How records tell ranks; that something is the highest of a province is what somebody says of it."""
_TENTHS = 1


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as a record tells it ("4 di Jawa Timur", "tertinggi di Sumatera Selatan"), with its year and the record."""

    told: str
    year: str
    record: Evidence | Note

    @property
    def number(self) -> int:
        """The rank: the first where it is told without a number."""
        return int(self.told.split()[0]) if self.numbered else 1

    @property
    def numbered(self) -> bool:
        """Whether a number is told, and not only that it is the highest."""
        return self.told[0].isdigit()

    @property
    def nationwide(self) -> bool:
        """Whether it is said to be one among all in the country."""
        return self.told.endswith("nasional")

    @property
    def local(self) -> bool:
        """Whether it is said to be one in a province."""
        return bool(re.search(_AT, self.told))


def index_claimed(text: str) -> int | None:
    """The evaluation index that a message names, in hundredths; None where it names none."""
    found = _INDEX.search(text)
    if not found:
        return None
    rest = found["rest"] + ("0" if len(found["rest"]) == _TENTHS else "")
    return int(found["whole"]) * 100 + int(rest)


def percent_claimed(text: str) -> int | None:
    """The percentage that a message names; None where it names none."""
    found = _PERCENT.search(text)
    return int(found["percent"]) if found else None


def rank_claimed(core: Sequence[str]) -> int | None:
    """The rank that a message names ("juara 2", "nomor satu"), the first where it says that none is better; None where it names none."""
    ranked = words("rank") & set(core) - words("joins-rank")
    pairs = zip(core, core[1:], strict=False)
    named = (value(after) for word, after in pairs if ranked and word in words("rank"))
    number = next((one for one in named if one is not None), None)
    return 1 if number is None and said("is-first", core) else number


def asks_rank(core: Sequence[str]) -> bool:
    """Whether a rank is named or asked for."""
    asked = words("rank") & set(core) - words("joins-rank") and "berapa" in core
    return bool(asked) or said("out-of-how-many", core) or rank_claimed(core) is not None


def asks_change(core: Sequence[str]) -> bool:
    """Whether it is asked by how much something rose or fell ("naik berapa poin")."""
    return bool(words("trend") & set(core)) and bool(words("asks-number") & set(core))


def ranks(found: Profile) -> list[Rank]:
    """The ranks that the records of a region tell, each once."""
    told: dict[str, Rank] = {}
    for record in found.records:
        if record.confidence == RENDAH:
            continue
        text, year = (record.text, "") if isinstance(record, Note) else (record.value, (record.date or "")[:4])
        for one in _RANK.finditer(text):
            for words_ in filter(None, (one["highest"], one["first"], one["second"])):
                plain = words_.replace("secara ", "")
                told.setdefault(plain, Rank(plain, year, record))
    return list(told.values())
