"""The base records as events: participants, evidence and notes of the content folder, each with its sources and dates."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from knowledge.cohorts import is_verified
from knowledge.language.dating import MONTHS, Span, spoken, written
from knowledge.loading import CONTENT, Library, rows
from knowledge.model import RENDAH, TINGGI, Evidence, Note, Participation
from knowledge.records.dated import years_told
from knowledge.records.guidance import parts_told
from knowledge.records.scores import of_other_index, years_scored
from knowledge.records.stages import OFFICIAL, OTHER, PARTS, PRESS, UNPROVEN, Event, Voice

_SIGNS = {
    "mou": re.compile(r"\bmou\b", re.I),
    "bimtek": re.compile(r"\bbimtek\b", re.I),
    "masterplan": re.compile(r"masterplan (?:selesai|20\d\d)", re.I),
    "penghargaan": re.compile(r"\bpenghargaan\b", re.I),
    "evaluasi": re.compile(r"\bevaluasi\b", re.I),
}
"""How the status of a cohort's row names a rung; "Terpilih" needs no sign, as every row says that much."""
_OF_THE_PLAN = re.compile(r"(?:penghargaan (?:penyelesaian |untuk )?|pemaparan |menyelesaikan |\()masterplan", re.I)
_ENACTED = re.compile(r"masterplan|rencana induk|peta jalan", re.I)
_COUNCIL = re.compile(r"\b(?:dewan|tim)\b", re.I)
_BEFORE = re.compile(r"^sebelum masa program", re.I)
_LETTER = re.compile(r"^surat", re.I)
_PLANNED = re.compile(r"direncanakan|persiapan", re.I)
_BEING_WRITTEN = re.compile(r"(?:penyusunan|menyusun(?: ulang)?) masterplan|memperbarui masterplan|direncanakan", re.I)
"""A plan that is being written is none that is finished."""
_INVITED = re.compile(r"diundang ke penandatanganan", re.I)
"""Who is invited to a signing has not signed."""
_FINISHED = re.compile(r"daerah yang menyelesaikan masterplan", re.I)
"""An award of the programme that also says that the plan is finished."""
_ALL_HELD = re.compile(r"empat kali bimtek", re.I)
"""A record of something else that also says that all guidance was held by then."""
_OTHER_AWARD = re.compile(
    r"^(?!.*(?:Gerakan|Smart City Award)).*\b(?:ISNA|RKCI|Rating Kota Cerdas|bukan penghargaan Kominfo)\b", re.I | re.S
)
"""Another award than those of the programme, and none of these."""
_PERIOD = re.compile(r"20\d\d[–-]20\d\d")
"""The years a plan is for, which say nothing of when it was written."""
_MONTH = "|".join(MONTHS)
_DAYS = re.compile(rf"\s*(?:\d+ (?:{_MONTH})[–-])?(?:\d+(?:[–-]\d+)? )?(?:{_MONTH}) 20\d\d", re.I)
"""The date in a part of a status; it is shown by itself."""
_NOTE_RUNGS = {
    "terpilih": "terpilih",
    "kelembagaan": "kelembagaan",
    "bimtek": "bimtek",
    "masterplan": "masterplan",
    "quickwin": "quickwin",
    "nilai": "evaluasi",
}
"""Aspect of a note → rung; "regulasi" and "penghargaan" are read from its words."""


@lru_cache(maxsize=1)
def publishers() -> dict[str, tuple[str, str]]:
    """Publisher → kind and organisation, for those that are not press."""
    return {row["publisher"]: (row["kind"], row["organisation"]) for row in rows(CONTENT / "regions" / "publishers.csv")}


class _Kept(NamedTuple):
    """What is read off a library once."""

    library: Library
    events: dict[str, tuple[Event, ...]]
    sure: frozenset[tuple[str, str, str | None]]


_kept: list[_Kept] = []
"""Of the library read last; there is one at run time."""


def by_region(library: Library) -> dict[str, tuple[Event, ...]]:
    """Every region or province with a record → its events, in the order of the files."""
    return _of(library).events


def sure_steps(library: Library) -> frozenset[tuple[str, str, str | None]]:
    """Region, rung and date of what the rows of cohorts tell that are as sure as two sources make them."""
    return _of(library).sure


def _of(library: Library) -> _Kept:
    if not _kept or _kept[0].library is not library:
        sure = (row for row in library.participations if row.confidence == TINGGI and is_verified(row))
        steps = frozenset((event.region, event.rung, event.happened) for row in sure for event in of_cohort(row))
        _kept[:] = [_Kept(library, _grouped(library), steps)]
    return _kept[0]


def _grouped(library: Library) -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for event in _events(library):
        found.setdefault(event.region, []).append(event)
    return {code: tuple(events) for code, events in found.items()}


def _events(library: Library) -> Iterator[Event]:
    awards = [row for row in library.evidence if row.kind == "penghargaan"]
    for row in library.participations:
        for event in of_cohort(row):
            given = {_rung(award) for award in awards if _same_award(award, event)} if event.rung == "penghargaan" else set()
            yield replace(event, rung=given.pop()) if len(given) == 1 else event
    told: dict[tuple[str, str], set[int]] = {}
    for evidence in library.evidence:
        for event in _of_evidence(evidence):
            if evidence.confidence != RENDAH:  # a row well enough to be told; a note tells its rung only of other years
                told.setdefault((event.region, event.rung), set()).update(years_told(event) if event.voices else ())
            yield event
    for note in library.notes:
        if rung := _note_rung(note):
            event = Event(note.code, rung, note.text, None, note.recorded, _cited(library, note))
            by_rows = told.get((note.code, rung))
            if by_rows is None or years_told(event) - by_rows:
                yield event


def _same_award(award: Evidence, event: Event) -> bool:
    """Whether a row tells more of an award that a cohort's row names: of the region, and at that time."""
    given, named = written(award.date), event.span
    return award.region_code == event.region and bool(given and named and given.meets(named))


def of_cohort(row: Participation) -> Iterator[Event]:
    """A cohort's row: chosen in that year; and each further rung its status names, with the date it gives."""
    said = _Said(row.recorded, _voices(row) if row.confidence != RENDAH else (), row.contested)
    yield said.event(row.region_code, "terpilih", row.status, str(row.year))
    for part in row.status.split(";") if is_verified(row) else ():
        for rung, sign in _SIGNS.items():
            if not sign.search(part) or (rung == "masterplan" and _BEING_WRITTEN.search(part)) or (rung == "mou" and _INVITED.search(part)):
                continue
            for number in parts_told(part) if rung == "bimtek" else ("",):
                yield said.event(row.region_code, rung, _DAYS.sub("", part).strip(), _within(part, row.year), number)


class _Said(NamedTuple):
    """What all events of one row share."""

    recorded: datetime
    voices: tuple[Voice, ...]
    contested: bool

    def event(self, region: str, rung: str, text: str, happened: str | None, part: str = "") -> Event:
        """One event of the row; what happened after a source was published is none of what it tells."""
        when = written(happened)
        told = tuple(voice for voice in self.voices if rung == "terpilih" or not _older(voice, when))
        return Event(region, rung, text, happened, self.recorded, told, part, contested=self.contested)


def _older(voice: Voice, when: Span | None) -> bool:
    """Whether a source was published before something happened."""
    published = written(voice.date)
    return bool(when and published and published.last < when.first)


def _of_evidence(row: Evidence) -> Iterator[Event]:
    voices = _voices(row) if row.confidence != RENDAH else ()
    rung = _rung(row)
    if _FINISHED.search(row.value):
        yield Event(row.region_code, "masterplan", row.value, row.date, row.recorded, voices)
    for number in PARTS if row.kind != "bimtek" and _ALL_HELD.search(row.value) else ():
        yield Event(row.region_code, "bimtek", row.value, row.date, row.recorded, voices, number, latest=True)
    numbers = PARTS if row.stage == "1-4" else (row.stage,)
    for number in numbers:
        earlier = row.stage == "1-4" and number != PARTS[-1]
        yield Event(row.region_code, rung, row.value, row.date, row.recorded, voices, number, latest=earlier)


def _rung(row: Evidence) -> str:
    planned = row.kind == "evaluasi" and _PLANNED.search(row.value) and not years_scored(row.value)
    if planned or _BEFORE.search(row.value) or row.kind == "asesmen" or (row.kind == "mou" and _LETTER.search(row.value)):
        return OTHER
    if row.kind == "penghargaan":
        return _awarded(row.value)
    return _enacting(row.value) if row.kind == "regulasi" else row.kind


def _enacting(text: str) -> str:
    """A rule that sets the plan, one that makes council and team, or one on smart cities in general."""
    if _ENACTED.search(text):
        return "penetapan"
    return "kelembagaan" if _COUNCIL.search(text) else OTHER


def _awarded(text: str) -> str:
    """An award that is not the programme's, one for finishing the plan, or one of the programme."""
    if _OTHER_AWARD.search(text):
        return OTHER
    if _FINISHED.search(text):
        return "penghargaan"
    return "masterplan" if _OF_THE_PLAN.search(text) else "penghargaan"


def tells_award(note: Note) -> bool:
    """Whether a note tells an award of the programme, well enough to be told."""
    return note.aspect == "penghargaan" and _note_rung(note) not in (None, OTHER)


def _note_rung(note: Note) -> str | None:
    if note.confidence == RENDAH:
        return None
    if (note.aspect == "masterplan" and _BEING_WRITTEN.search(note.text)) or (note.aspect == "nilai" and of_other_index(note)):
        return None
    if note.aspect == "penghargaan":
        return _awarded(note.text)
    return _enacting(note.text) if note.aspect == "regulasi" else _NOTE_RUNGS.get(note.aspect)


def _within(part: str, year: int) -> str | None:
    """The date a part of a status gives: "MoU (nota kesepahaman) 21 April 2022"; else the cohort's year."""
    part = _PERIOD.sub("", part)
    if not re.search(r"20\d\d", part):
        return str(year)
    days = re.search(r"(\d+)[–-](\d+) (?=[A-Z])", part)
    last = spoken(part.replace(days[0], f"{days[2]} ") if days else part, date(year, 12, 31))
    if last and days and last.first == last.last and int(days[1]) < last.last.day:
        return Span(last.last.replace(day=int(days[1])), last.last).iso
    return last.iso if last else str(year)


def _voices(row: Participation | Evidence) -> tuple[Voice, ...]:
    names = [name.strip() for name in row.publisher.split(";") if name.strip()]
    published = row.date if isinstance(row, Participation) else None
    return tuple(_voice(name, published, None if at else row.url) for at, name in enumerate(names))


def _voice(name: str, published: str | None, url: str | None) -> Voice:
    kind, organisation = publishers().get(name, (PRESS, ""))
    return Voice(name, kind if kind in (OFFICIAL, PRESS) else UNPROVEN, organisation, published, url)


def _cited(library: Library, note: Note) -> tuple[Voice, ...]:
    cited = [library.sources[id_] for id_ in note.sources if id_ in library.sources]
    return tuple(_voice(source.publisher, source.date, source.url) for source in cited)
