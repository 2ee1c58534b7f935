"""Which regular question about regions a message can only mean, when the ranking is not sure: a place, and one aspect named.

The answers of these families are put together from the tables and say so when nothing is recorded, so that a place with a plain
aspect ("masterplan Garut berlaku sampai kapan") needs no paraphrase that is near. `language/aspects.csv` (form, family) names the
aspects, `language/attributes.csv` what nobody records; a question that names one of those is left alone.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from knowledge.attributes import attributes_of
from knowledge.cues import phrases
from knowledge.cues import words as cues
from knowledge.loading import CONTENT, rows
from knowledge.reading import Question
from knowledge.wording import Lexicon

COMPARE = "banding-daerah"
STATUS, PROVINCE_LIST, YEAR_LIST, YEAR_COUNT = "daerah-status", "provinsi-daftar", "tahun-daftar", "tahun-jumlah"
_GENERAL = ("daerah-tokoh", "daerah-tahun", "daerah-sumber", STATUS)
"""Aspects that may stand beside a particular one ("kapan dapat penghargaan"), the more telling first."""
_WIDER = (
    ("daerah-regulasi", {"daerah-kelembagaan"}),
    ("daerah-masterplan", {"daerah-biaya", "daerah-quickwin", "daerah-regulasi", "daerah-fokus", "daerah-aplikasi"}),
    ("daerah-bimtek", {"daerah-biaya"}),
    ("daerah-nilai", {"daerah-penghargaan"}),
)
"""Aspects that only say where, when another is named beside them: "program unggulan dalam masterplan"."""
_LONGEST = 2


@lru_cache(maxsize=1)
def _forms(content: Path = CONTENT) -> Mapping[tuple[str, ...], str]:
    standard = Lexicon.load()
    listed = {tuple(row["form"].split()): row["family"] for row in rows(content / "language" / "aspects.csv")}
    plain = {tuple(standard.replace_terms([standard.words.get(word, word) for word in form])): family for form, family in listed.items()}
    return plain | listed


def family(question: Question) -> str | None:
    """The family a question about places or a year can only mean; None when it names several aspects, or something nobody records."""
    regions = {place.regions for place in question.places if place.regions}
    provinces = any(place.provinces and not place.regions for place in question.places)
    said = set(question.core)
    if (provinces and regions) or question.from_place or question.pillars or question.islands:
        return None
    if len(regions) > 1:
        return COMPARE if said & (cues("side-by-side") | cues("asks-difference") | cues("compares")) else None
    if regions:
        return _aspect(question.core)
    if said & cues("negation") or attributes_of(question.core):
        return None
    if provinces:
        return PROVINCE_LIST if said & cues("asks-list-of-regions") and not _particular(question.core) else None
    if len(question.years) == 1 and said & cues("region-kind") and not _particular(question.core):
        return YEAR_LIST if said & cues("asks-list-of-regions") else YEAR_COUNT if said & cues("asks-number") else None
    return None


def _aspect(words: Sequence[str]) -> str | None:
    named, rest = _named(words)
    if attributes_of(rest):
        return None
    particular = set(named) - set(_GENERAL)
    for wide, narrow in _WIDER:
        if wide in particular and particular & narrow:
            particular.discard(wide)
    if particular:
        return particular.pop() if len(particular) == 1 else None
    general = next((one for one in _GENERAL if one in named), None)
    return general or (STATUS if _told(words) else None)


def _told(words: Sequence[str]) -> bool:
    """Whether to be told of the programme is asked, without saying what: "cerita dong soal smart city di …"."""
    text = f" {' '.join(words)} "
    return bool(set(words) & cues("tell-me")) and any(f" {' '.join(phrase)} " in text for phrase in phrases("our-subject"))


def _particular(words: Sequence[str]) -> bool:
    return bool(set(_named(words)[0]) - set(_GENERAL))


def _named(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The families whose forms stand in the words, the longest forms first, and the words left over."""
    forms, named, rest, at = _forms(), [], [], 0
    while at < len(words):
        for length in range(_LONGEST, 0, -1):
            if found := forms.get(tuple(words[at : at + length])):
                named.append(found)
                at += length
                break
        else:
            rest.append(words[at])
            at += 1
    return named, rest
