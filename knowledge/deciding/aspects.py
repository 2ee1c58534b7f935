"""Which regular question a message can only mean, when the ranking is not sure: a place or a pillar, and one aspect named.

The answers of these families are put together from the tables and say so when nothing is recorded, so that a place with a plain
aspect ("masterplan Garut berlaku sampai kapan") needs no paraphrase that is near. `language/aspects.csv` (form, family) names the
aspects, `language/attributes.csv` what nobody records; a question that names one of those is left alone.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from knowledge.language.cues import phrases, said
from knowledge.language.cues import words as cues
from knowledge.language.wording import Lexicon, stretches
from knowledge.loading import CONTENT, rows
from knowledge.names.gazetteer import OFFICES
from knowledge.ranking.attributes import attributes_of
from knowledge.reading import PILLAR, PLACEHOLDERS, Question
from knowledge.records.periods import WAYS

COMPARE, PILLAR_MEANING, SOURCE = "banding-daerah", "pilar-definisi", "daerah-sumber"
STATUS, PROVINCE_LIST, YEAR_LIST, YEAR_COUNT, STAGES = "daerah-status", "provinsi-daftar", "tahun-daftar", "tahun-jumlah", "tahap-daftar"
PROVINCE_ORDER, MASTERPLAN = "provinsi-urutan", "daerah-masterplan"
YEAR_OF, PROFILE, SAME_COHORT, HISTORY = "daerah-tahun", "daerah-profil", "daerah-seangkatan", "daerah-riwayat"
ISLAND_LIST, NOT_TAKING_PART, TOTAL = "pulau-daftar", "tolak-belum-ikut", "jumlah-peserta"
LISTS = (PROVINCE_LIST, ISLAND_LIST, YEAR_LIST)
"""The families that list participants."""
SCORES, SCORE = "nilai-daftar", "daerah-nilai"
"""The families of all scores on record, and of one region's."""
_PEOPLE = "daerah-tokoh"
_GENERAL = (_PEOPLE, "daerah-tahun", SOURCE, STATUS)
"""Aspects that may stand beside a particular one ("kapan dapat penghargaan"), the more telling first. With them, few other words may."""
_WIDER = (
    ("daerah-regulasi", {"daerah-kelembagaan"}),
    ("daerah-masterplan", {"daerah-biaya", "daerah-quickwin", "daerah-regulasi", "daerah-fokus", "daerah-aplikasi"}),
    ("daerah-bimtek", {"daerah-biaya"}),
    ("daerah-nilai", {"daerah-penghargaan"}),
)
"""Aspects that only say where, when another is named beside them: "program unggulan dalam masterplan"."""
_LISTS = re.compile(r",|&|\b(?:dan|serta|sama|plus|dn|juga|trus|terus)\b", re.IGNORECASE)
_LONGEST, _LOOSE, _LOOSE_OF_PILLAR, _PAIR = 2, 5, 3, 2


@lru_cache(maxsize=2)
def _forms(of: str, content: Path = CONTENT) -> Mapping[tuple[str, ...], str]:
    standard, listed = Lexicon.load(), {}
    for row in rows(content / "language" / "aspects.csv"):
        if row["family"].startswith(of):
            listed[tuple(row["form"].split())] = row["family"]
    plain = {tuple(standard.replace_terms([standard.words.get(word, word) for word in form])): family for form, family in listed.items()}
    return plain | listed


def family(question: Question) -> str | None:
    """The family a question about places, a pillar or a year can only mean; None when it names several aspects, or what nobody records."""
    regions = {place.regions for place in question.places if place.regions}
    provinces = any(place.provinces and not place.regions for place in question.places)
    spoken = set(question.core)
    if (provinces and regions) or question.from_place:
        return None
    if not regions and not question.pillars and not attributes_of(question.core):
        if _asks_of_a_stage(question):
            return STAGES
        if _asks_of_scores(question):
            return SCORES
    if question.islands:
        cohort = question.years and not question.places and spoken & cues("region-kind")
        return ISLAND_LIST if (cohort or _lists(question)) and not _denies(question) and not particular(question.core) else None
    if question.pillars:
        alone = len(question.pillars) == 1 and not question.places and not question.years
        return _of_pillar(question.core) if alone else None
    if len(regions) > 1:
        compared = spoken & cues("side-by-side", "asks-difference", "compares", "takes-part")
        return COMPARE if compared or (_few_beside(question.core) and (named_of_several(question) or several_named(question))) else None
    if regions:
        return _aspect(question.core)
    excepting = provinces and bool(spoken & cues("excepting"))
    if _denies(question) or attributes_of(question.core):
        return None
    if provinces and question.years and said("extreme", question.core) and not spoken & cues("asks-score"):
        return SCORES
    if provinces and said("most-of-all", question.core) and spoken & cues("asks-if-true"):  # "benarkah jatim paling banyak"
        return PROVINCE_ORDER
    if provinces:
        cohort = question.years and spoken & cues("region-kind")
        named, rest = _named(question.core, "daerah-")
        of_status = STATUS in named and not _loose(rest)
        asks = excepting or cohort or of_status or spoken & cues("asks-list-of-regions")
        return PROVINCE_LIST if asks and not particular(question.core) else None
    if len(question.years) == 1 and spoken & cues("region-kind") and not particular(question.core):
        return YEAR_LIST if spoken & cues("asks-list-of-regions") else YEAR_COUNT if spoken & cues("asks-number") else None
    return None


def bare(question: Question) -> str | None:
    """The family of the one particular aspect that is all a message says ("masterplan?", "penghargaan"), where nothing is asked of it."""
    if cues("interrogative", "asks-to-explain") & set(question.core):
        return None
    core = [word for word in question.core if word not in cues("leaning")]
    named, rest = _named(core, "daerah-")
    return named[0] if len(named) == 1 and named[0] not in _GENERAL and not rest else None


def one_aspect(question: Question) -> str | None:
    """The family of the one particular aspect that a question about a region names beside words that only ask; None for others."""
    meant = family(question)
    return meant if meant and meant.startswith("daerah-") and meant not in _GENERAL else None


def named_of_several(question: Question) -> str | None:
    """The one particular aspect ("penghargaan") asked of several regions, "tokoh" where only an office is named ("wali kota").

    None for none, several, or one that nobody records.
    """
    named, rest = _named(question.core, "daerah-")
    particular = _narrowest(set(named) - set(_GENERAL))
    if not particular and (OFFICES.intersection(question.core) or said("office", question.core)):
        particular = {_PEOPLE}
    return particular.pop().removeprefix("daerah-") if len(particular) == 1 and not attributes_of(rest) else None


def several_of_one(question: Question) -> tuple[str, ...]:
    """The families of particular aspects asked of one region in a row ("status masterplan, nilai evaluasi, dan penghargaan Maros").

    Empty for fewer than two, where one is left out or more is said than that, and for what nobody records.
    """
    regions = {place.regions for place in question.places}
    return several_named(question) if len(regions) == 1 and all(regions) else ()


def several_named(question: Question) -> tuple[str, ...]:
    """The families of two or more particular aspects named in a row, whatever they are asked of."""
    found = list(stretches(question.core, _LONGEST, _forms("daerah-").get))
    first = next((at for at, (_, family) in enumerate(found) if family not in (None, *_GENERAL)), len(found))
    particular = dict.fromkeys(family for _, family in found[first:] if family and family not in _GENERAL)
    beside = [word for word, family in found[first:] if family is None]
    left_out = cues("negation", "excepting") & set(question.core) or attributes_of(beside) or len(_loose(beside)) > _LOOSE
    return tuple(particular) if len(particular) > 1 and _LISTS.search(question.text) and not left_out else ()


def of_each(meant: str, question: Question) -> str:
    """The family that asks of one region what is compared; `meant` itself where it is no comparison, or of whole records."""
    aspect = named_of_several(question) if meant == COMPARE else None
    return f"daerah-{aspect}" if aspect else meant


def _of_pillar(words: Sequence[str]) -> str | None:
    named, rest = _named(words, "pilar-")
    closed = PLACEHOLDERS | _closed() | cues("beside-pillar")
    loose = [word for word in rest if word not in closed]
    particular = set(named) - {PILLAR_MEANING}
    if attributes_of(rest) or len(loose) > (_LOOSE_OF_PILLAR if particular else 0):
        return None
    return particular.pop() if len(particular) == 1 else PILLAR_MEANING if named and not particular else None


def _aspect(words: Sequence[str]) -> str | None:
    named, rest = _named(words, "daerah-")
    loose = _loose(rest)
    if "siapa" in words and OFFICES.intersection(words) and not attributes_of(rest) and len(loose) <= _LOOSE:
        return _PEOPLE
    of_a_step = {word for step, word in zip(words, words[1:], strict=False) if step in cues("step")}
    if attributes_of(rest) or any(word.isdigit() for word in loose if word not in of_a_step):
        return None
    particular = _narrowest(set(named) - set(_GENERAL))
    if particular:
        counted = "berapa" in words and not set(words) & cues("numbers-a-thing")
        return particular.pop() if len(particular) == 1 and len(loose) <= _LOOSE and not counted else None
    if STATUS in named:
        return ("daerah-tahun" if "daerah-tahun" in named else STATUS) if len(loose) <= _LOOSE else None
    if not loose and (general := next((one for one in _GENERAL if one in named), None)):
        return general
    return STATUS if said("tell-me", words) and said("our-subject", words) else None


def beside_place(question: Question) -> set[str]:
    """The words of a message that say more than any place may be named with."""
    return set(question.words) - cues("plain-with-place") - cues("abuse") - Lexicon.load().fillers - (PLACEHOLDERS - {PILLAR})


def _loose(rest: Sequence[str]) -> list[str]:
    """Of the words of a question about places that name no aspect, those that add something to it."""
    return [word for word in rest if word not in PLACEHOLDERS and word not in _closed()]


def _lists(question: Question) -> bool:
    """Whether participants are asked for, and nothing else ("semua peserta se-Kalimantan ada berapa")."""
    spoken, part = set(question.core), cues("takes-part")
    lists = cues("asks-list-of-regions", "whole", "asks-number") - part
    other = set(_loose(question.core)) - lists - part - cues("region-kind", "list-narrows", "leaning")
    return bool(spoken & part and spoken & lists - {"yang"}) and not other


def _few_beside(words: Sequence[str]) -> bool:
    """Whether little is said beside the aspects named."""
    return len(_loose(_named(words, "daerah-")[1])) <= _LOOSE


def _narrowest(particular: set[str]) -> set[str]:
    """Aspects without those that only say where another one is asked about."""
    return particular - {wide for wide, narrow in _WIDER if particular & narrow}


@lru_cache(maxsize=1)
def _closed() -> frozenset[str]:
    """Words that add nothing to what is asked of a place."""
    kinds = ("plain-with-place", "place-topic", "generic", "leaning", "before-place", "from-place", "writer", "tell-me")
    return cues(*kinds, "interrogative", "abuse") | Lexicon.load().fillers


def _asks_of_a_stage(question: Question) -> bool:
    """Whether it is asked which regions, or how many, have reached a stage or have not, and nothing else ("bimtek Jawa Barat").

    Where no place is named, the regions are: as what is asked for, counted, or awarded. A year makes the chosen those of a cohort.
    """
    spoken, there = set(question.core), question.places or question.islands
    asks = (spoken & cues("which-region", "asks-number") or "yang" in spoken) and spoken & cues("region-kind", "winners")
    stages = phrases("names-stage") - {(word,) for word in cues("takes-part") if question.years}
    named = any(f" {' '.join(stage)} " in f" {' '.join(question.core)} " for stage in stages)
    asking = cues("asks-list-of-regions", "asks-number", "nationwide", "joins-conditions", "negation", "winners", "under-way", *WAYS)
    other = (word for word in _named(question.core, "daerah-")[1] if not word.isdigit() or (len(word) > 1 and not spoken & cues("winners")))
    if not named or spoken & cues("asks-reason", "asks-why") or not (there or asks):
        return False
    return not set(other) - PLACEHOLDERS - _closed() - asking


def _asks_of_scores(question: Question) -> bool:
    """Whether the scores of a province or an island group are asked for, and nothing else ("nilai Jawa Timur")."""
    named, rest = _named(question.core, "daerah-")
    alone = set(named) - set(_GENERAL) == {SCORE} and not _loose(rest) and not _denies(question)
    return alone and bool(question.places or question.islands)


def _denies(question: Question) -> bool:
    """Whether something is denied, not only a place or a year left out."""
    excepting = cues("excepting") if question.provinces or question.years else frozenset[str]()
    outside = {"bukan"} if said("outside-island", question.core) or said("excepts-a-year", question.core) else set[str]()
    return bool(set(question.core) & (cues("negation") - excepting - outside))


def particular(words: Sequence[str]) -> bool:
    """Whether a particular aspect is named, more than when, who or whether."""
    return bool(set(_named(words, "daerah-")[0]) - set(_GENERAL))


def _named(words: Sequence[str], of: str) -> tuple[list[str], list[str]]:
    """The families whose forms stand in the words, the longest forms first, and the words left over."""
    found = list(stretches(words, _LONGEST, _forms(of).get))
    return [family for _, family in found if family], [word for word, family in found if family is None]
