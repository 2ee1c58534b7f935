"""What is recorded about a region, put together from participants, evidence and notes; and lists of regions."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from knowledge.cohorts import is_verified
from knowledge.loading import Library
from knowledge.model import RENDAH, SEDANG, TINGGI, Evidence, Note, Participation, Region
from knowledge.reading import Question

PEOPLE, _SCORE = "tokoh", "nilai"
"""The aspects of those in office, of which no list is kept, and of scores."""
ASPECTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "fokus": (("fokus",), ()),
    "merek": (("merek",), ()),
    "masterplan": (("masterplan",), ("masterplan",)),
    "regulasi": (("regulasi",), ("regulasi",)),
    "quickwin": (("quickwin",), ("quickwin",)),
    "penghargaan": (("penghargaan",), ("penghargaan",)),
    "nilai": (("nilai",), ("evaluasi",)),
    "bimtek": (("bimtek",), ("bimtek",)),
    "mou": (("terpilih",), ("mou", "terpilih")),
    "aplikasi": (("aplikasi", "quickwin"), ("quickwin",)),
    "kelembagaan": (("kelembagaan",), ()),
    PEOPLE: ((PEOPLE,), ()),
    "biaya": (("biaya",), ()),
}
"""Aspect asked about → note aspects and evidence kinds that answer it."""

_SAID_IN_PASSING = {
    "mou": r"mou|nota kesepa",
    "bimtek": r"bimtek",
    "masterplan": r"masterplan selesai|(?:penyelesaian|menyelesaikan|penghargaan|tentang|dalam) masterplan|tentang rencana induk"
    r"|masterplan (?:smart city )?(?:tahun )?20\d\d|\(masterplan\)|masterplan(?: \(rencana induk\))?[^.;]* (?:diatur|ditetapkan)",
    "penghargaan": r"penghargaan",
    "evaluasi": r"evaluasi",
    "quickwin": r"quick win|program prioritas",
    "regulasi": r"peraturan kepala daerah|perbup|perwali|peraturan (?:bupati|wali kota)|sk (?:bupati|wali kota)",
}
"""How the records name a step that has no record of its own."""
_SAID_BESIDE = {"kelembagaan": r"\bdewan\b", "biaya": r"anggaran"}
"""How records of another kind name what is no step, and of which nothing may be recorded by itself."""
_RUNGS_SAID = {
    "mou": r"\bmou\b|nota kesepa",
    "kelembagaan": r"\bdewan\b|tim pelaksana",
    "bimtek": r"bimtek|bimbingan teknis",
    "masterplan": r"masterplan (?:\([^)]*\) )?(?:selesai|sejak|20\d\d)|(?:penyelesaian|memiliki|menyelesaikan) masterplan|rencana induk",
    "penetapan": r"(?:dituangkan dalam|ditetapkan (?:dengan|lewat|dalam)|diatur (?:dengan|dalam)) (?:perbup|perwali|perda|peraturan)",
    "quickwin": r"quick win",
    "evaluasi": r"evaluasi",
    "penghargaan": r"penghargaan",
}
"""How records of one rung speak of another, which is then not said to be without data."""
_IN_OFFICE = re.compile(r"\b(?:Bupati|Wali Kota|Sekda|Sekretaris Daerah|Kepala (?:Dinas|Badan|Diskominfo|Bappeda)[\w ]*?) (?!Nomor\b)[A-Z]")
"""How a note names who held an office."""
STEP_OF = {"nilai": "evaluasi"}
"""The step that an aspect is about, where it has another name."""
_MADE, _PROGRAMMES = "aplikasi", ("quick win", "memasarkan", "mempromosikan", "layanan darurat")
"""The aspect of what a region has made, and how records on others speak of it beside its name."""
_HIDDEN = ("mou", "masterplan")
"""Aspects whose step records on others tell even where it has records: the signing in a cohort's row, the plan that an award was for."""
_NOTES_TOO = ("regulasi", "quickwin", "masterplan", _MADE)
"""Aspects that notes on others speak of too, and how they speak of an evaluation."""
_EVALUATED = " dievaluasi "  # of an evaluation; its name alone says too little: "penghargaan itu bukan evaluasi kementerian"


def aspect_of(record: Note | Evidence) -> str:
    """The aspect a note or a row of evidence belongs to; "status" when it is of none in particular."""
    kind = record.aspect if isinstance(record, Note) else record.kind
    return next((aspect for aspect, kinds in ASPECTS.items() if kind in kinds[not isinstance(record, Note)]), "status")


def code_of(record: Note | Evidence) -> str:
    """The code of the place a note or a row of evidence is about."""
    return record.code if isinstance(record, Note) else record.region_code


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything recorded about one region (or province, for notes)."""

    code: str
    participations: tuple[Participation, ...]
    evidence: tuple[Evidence, ...]
    notes: tuple[Note, ...]
    things: tuple[str, ...] = ()
    """The names of what it has made, in small letters."""

    @property
    def recorded(self) -> bool:
        """Whether anything at all is recorded."""
        return bool(self.participations or self.evidence or self.notes)

    @property
    def records(self) -> tuple[Evidence | Note, ...]:
        """All that is recorded but the cohorts, in the order of the files."""
        return (*self.evidence, *self.notes)

    @property
    def firm(self) -> tuple[Participation, ...]:
        """Cohorts in which the region is recorded without contradiction and on a credible source."""
        return tuple(row for row in self.participations if is_verified(row))

    @property
    def unsure(self) -> tuple[Participation, ...]:
        """Cohorts that are only inferred, or on which sources disagree."""
        return tuple(row for row in self.participations if not is_verified(row))

    @property
    def confidence(self) -> str:
        """The best confidence among the cohorts recorded."""
        found = {row.confidence for row in self.firm}
        return next((level for level in (TINGGI, SEDANG) if level in found), RENDAH)

    def in_passing(self, aspect: str) -> tuple[Participation | Evidence | Note, ...]:
        """Records of other kinds that name the step an aspect is about ("MoU 22 Mei 2017; penghargaan …")."""
        made = "|".join(map(re.escape, (*self.things, *_PROGRAMMES))) if aspect == _MADE else ""
        named = made or (_SAID_IN_PASSING | _SAID_BESIDE).get(STEP_OF.get(aspect, aspect), "")
        texts: list[tuple[Participation | Evidence | Note, str]] = [(row, row.status) for row in self.firm]
        texts += [(row, row.value) for row in self.evidence]
        texts += [(note, note.text) for note in self.notes] if aspect in _NOTES_TOO else []
        texts += [(note, note.text) for note in self.notes if aspect == _SCORE and _EVALUATED in note.text]
        return tuple(record for record, text in texts if named and re.search(named, text.lower()))

    @property
    def said_rungs(self) -> frozenset[str]:
        """The rungs that any record speaks of, in whatever words."""
        texts = [row.status for row in self.participations] + [f"{row.kind} {row.value}" for row in self.evidence]
        told = "\n".join([*texts, *(note.text for note in self.notes)]).lower()
        return frozenset(rung for rung, named in _RUNGS_SAID.items() if re.search(named, told))

    def about(self, aspect: str) -> tuple[tuple[Note, ...], tuple[Evidence, ...]]:
        """Notes and evidence on one aspect of ASPECTS; on people, whatever note names one in office."""
        aspects, kinds = ASPECTS[aspect]
        people = aspect == PEOPLE
        told = tuple(n for n in self.notes if n.aspect in aspects or (people and _IN_OFFICE.search(n.text)))
        return told, tuple(e for e in self.evidence if e.kind in kinds)

    def telling(self, aspect: str) -> tuple[Participation | Evidence | Note, ...]:
        """The records that tell of one aspect of ASPECTS: notes and evidence on it, and what tells it beside them."""
        notes, rows = self.about(aspect)
        return (*notes, *rows, *self.beside(aspect))

    def beside(self, aspect: str) -> tuple[Participation | Evidence | Note, ...]:
        """The records on others that name it in passing: where none is on the aspect, or where these may tell less of it.

        A cohort's row adds nothing to evidence of its year.
        """
        notes, rows = self.about(aspect)
        told = (*notes, *rows)
        if told and aspect not in _HIDDEN:
            return ()
        dated = {(row.date or "")[:4] for row in rows}
        passing = (record for record in self.in_passing(aspect) if record not in told)
        return tuple(one for one in passing if not (isinstance(one, Participation) and str(one.year) in dated))


def profile(library: Library, code: str) -> Profile:
    """The profile of a region or province code; empty when nothing is recorded."""
    return Profile(
        code,
        tuple(sorted((row for row in library.participations if row.region_code == code), key=lambda row: row.year)),
        tuple(sorted((row for row in library.evidence if row.region_code == code), key=lambda row: row.date or "9999")),
        tuple(note for note in library.notes if note.code == code),
        tuple(name.lower() for name, (of, _) in library.things.items() if of == code),
    )


def is_step(aspect: str) -> bool:
    """Whether an aspect of ASPECTS is a step that a place takes on a day, such as signing the memorandum."""
    return STEP_OF.get(aspect, aspect) in _SAID_IN_PASSING


def recorded_on(library: Library, aspect: str) -> frozenset[str]:
    """The codes of all places with notes or evidence on one aspect of ASPECTS; of people, only those noted under it."""
    aspects, kinds = ASPECTS[aspect]
    noted = (note.code for note in library.notes if note.aspect in aspects)
    return frozenset((*noted, *(row.region_code for row in library.evidence if row.kind in kinds)))


def nothing_on(library: Library, codes: Iterable[str], aspect: str) -> bool:
    """Whether the aspect, one of ASPECTS, is asked of places (by code) on which nothing is recorded about it."""
    found = [any(profile(library, code).about(aspect)) for code in codes] if aspect in ASPECTS else []
    return bool(found) and not any(found)


def twins(library: Library, code: str) -> tuple[str, ...]:
    """All regions that share this one's name (kota and kabupaten), itself included."""
    name = library.regions[code].name
    return tuple(other for other, region in library.regions.items() if region.name == name)


@dataclass(frozen=True, slots=True)
class Listed:
    """One region in a list: the years it is recorded for on a credible source, and those that are not certain."""

    region: Region
    years: tuple[int, ...]
    unsure: tuple[int, ...]


def participants(library: Library, provinces: Iterable[str] | None = None, years: Collection[int] = ()) -> list[Listed]:
    """Regions recorded as participants, of some provinces by code and of some years (of all where none is named), by their codes."""
    wanted = None if provinces is None else set(provinces)
    rows: dict[str, list[Participation]] = {}
    for row in library.participations:
        region = library.regions.get(row.region_code)
        if region is None or (wanted is not None and region.province_code not in wanted) or (years and row.year not in years):
            continue
        rows.setdefault(row.region_code, []).append(row)
    return [_listed(library.regions[code], found) for code, found in sorted(rows.items())]


def _listed(region: Region, rows: list[Participation]) -> Listed:
    firm = {row.year for row in rows if is_verified(row)}
    return Listed(region, tuple(sorted(firm)), tuple(sorted({row.year for row in rows} - firm)))


def certain(found: Iterable[Listed]) -> int:
    """How many of those listed are recorded for some year on a credible source."""
    return sum(bool(one.years) for one in found)


def regions_in(library: Library, province: str, kind: str = "") -> int:
    """How many kabupaten and kota a province has, by its code; of one kind ("kota") where one is named."""
    return sum(region.province_code == province and region.is_of(kind) for region in library.regions.values())


def island_groups(library: Library) -> tuple[str, ...]:
    """The names of the island groups, each once, in the order of their first province."""
    return tuple(dict.fromkeys(province.island for province in library.provinces.values()))


def island_provinces(library: Library, island: str) -> tuple[str, ...]:
    """The province codes of an island group."""
    return tuple(code for code, province in library.provinces.items() if province.island == island)


def islands_meant(library: Library, question: Question) -> tuple[str, ...]:
    """The names of the island groups a question asks of: those it names, or all others where it asks outside them ("luar Jawa")."""
    outside = question.islands_left_out
    return tuple(name for name in island_groups(library) if name not in outside) if outside else question.islands


def provinces_meant(library: Library, question: Question) -> tuple[str, ...]:
    """The codes of the provinces a question names, and of those of the island groups it asks of, each once."""
    around = (code for island in islands_meant(library, question) for code in island_provinces(library, island))
    return tuple(dict.fromkeys((*question.provinces, *around)))
