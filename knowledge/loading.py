"""Read the content folder into a Library. Trusts what `checking` has passed; finds content beside this file."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.cohorts import CohortTable, fill
from knowledge.model import FIRST_RECORDED, Cohort, Entry, Evidence, FollowUp, Note, Participation, Province, Region, Source

CONTENT = Path(__file__).parent / "content"
ANSWER_FOLDERS = ("program", "process", "pillars", "terms", "literacy", "families", "refusals")
FOLLOW_UPS = "follow_ups.csv"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Library:
    """Everything read from the content folder, keyed the way it is asked for."""

    entries: dict[str, Entry]
    sources: dict[str, Source]
    provinces: dict[str, Province]
    regions: dict[str, Region]
    aliases: tuple[tuple[str, str, bool], ...]
    ambiguous: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
    risky: dict[str, str]
    things: dict[str, tuple[str, str]]
    participations: tuple[Participation, ...]
    evidence: tuple[Evidence, ...]
    notes: tuple[Note, ...]
    follow_ups: tuple[FollowUp, ...]
    cohorts: CohortTable

    def linked(self, entry: Entry) -> list[Entry]:
        """The written answers that an entry links to."""
        found = (self.entries[id_] for id_ in entry.see_also if id_ in self.entries)
        return [one for one in found if one.written]

    def around(self, entry: Entry) -> list[Entry]:
        """The written answers that an entry links to and those that these link to, each once."""
        return list({one.id: one for linked in self.linked(entry) for one in (linked, *self.linked(linked))}.values())


@lru_cache(maxsize=2)
def load_library(content: Path = CONTENT) -> Library:
    """Read all content below `content`. Raises OSError or yaml.YAMLError when a file cannot be read at all."""
    regions_dir = content / "regions"
    participations = tuple(_participation(row) for row in rows(regions_dir / "participants.csv"))
    cohorts = CohortTable(tuple(_cohort(row) for row in rows(regions_dir / "cohorts.csv")), participations)
    numbers = cohorts.placeholders()
    return Library(
        entries={entry.id: entry for entry in (_entry(read_yaml(path), numbers) for path in answer_files(content))},
        sources={row["id"]: _source(row) for row in read_yaml(content / "sources.yaml")},
        provinces={row["code"]: _province(row) for row in rows(regions_dir / "provinces.csv")},
        regions={row["code"]: _region(row) for row in rows(regions_dir / "regions.csv")},
        aliases=tuple((row["alias"], row["region_code"], row["ambiguous"] == "yes") for row in rows(regions_dir / "aliases.csv")),
        ambiguous={
            row["surface"]: (_codes(row["region_codes"]), _codes(row["province_codes"])) for row in rows(regions_dir / "ambiguous.csv")
        },
        risky={row["surface"]: row["other_meaning"] for row in rows(regions_dir / "risky_words.csv")},
        things={row["name"]: (row["region_code"], row["read_as"]) for row in rows(regions_dir / "things.csv")},
        participations=participations,
        evidence=tuple(_evidence(row) for row in rows(regions_dir / "evidence.csv")),
        notes=tuple(note for path in sorted((regions_dir / "notes").glob("*.yaml")) for note in _notes(read_yaml(path))),
        follow_ups=tuple(FollowUp(row["after"], row["tells"] or None, row["asked"]) for row in rows(content / FOLLOW_UPS)),
        cohorts=cohorts,
    )


def answer_files(content: Path = CONTENT) -> list[Path]:
    """Every answer file, in a stable order."""
    return [path for folder in ANSWER_FOLDERS for path in sorted((content / folder).glob("*.yaml"))]


def read_yaml(path: Path) -> Any:
    """The parsed document; libyaml when the installed PyYAML has it, as it is ten times faster."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=_Loader)  # noqa: S506 - always a SafeLoader


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV with a header line."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def load_pillar_forms(content: Path = CONTENT) -> dict[tuple[str, ...], str]:
    """Ways to name a pillar, from `language/pillars.csv`."""
    return {tuple(row["form"].split()): row["pillar"] for row in rows(content / "language" / "pillars.csv")}


def load_islands(content: Path = CONTENT) -> dict[str, str]:
    """Ways to name an island group, from `language/islands.csv`."""
    return {row["form"]: row["island"] for row in rows(content / "language" / "islands.csv")}


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code for code in text.split(";") if code)


def _entry(row: dict[str, Any], numbers: dict[str, str]) -> Entry:
    return Entry(
        id=row["id"],
        title=row["judul"],
        questions=tuple(str(question) for question in row["tanya"]),
        anchors=tuple(tuple(part.strip() for part in anchor.split("|")) for anchor in row.get("jangkar") or ()),
        text=fill(row.get("jawaban") or "", numbers).strip(),
        detail=fill(row.get("rincian") or "", numbers).strip(),
        sources=tuple(row.get("sumber") or ()),
        checked=row["diperiksa"],
        review_by=row["tinjau_sebelum"],
        confidence=row.get("keyakinan", "tinggi"),
        see_also=tuple(row.get("lihat_juga") or ()),
        facts=tuple(row.get("fakta") or ()),
        family=row.get("keluarga"),
        slots={key: str(value) for key, value in (row.get("slot") or {}).items()},
        compute=row.get("hitung"),
        refusal=row.get("tolak"),
    )


def _source(row: dict[str, Any]) -> Source:
    return Source(row["id"], row.get("judul"), row["penerbit"], row.get("url"), row.get("tanggal"))


def _province(row: dict[str, str]) -> Province:
    aliases = tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip())
    return Province(row["code"], row["name"], aliases, row["pulau"])


def _region(row: dict[str, str]) -> Region:
    return Region(
        code=row["code"],
        kind=row["type"],
        name=row["name"],
        province_code=row["province_code"],
        province=row["province"],
        capital=row["capital"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        timezone=row["timezone"],
    )


def _participation(row: dict[str, str]) -> Participation:
    return Participation(
        region_code=row["region_code"],
        year=int(row["year"]),
        status=row["status"],
        confidence=row["confidence"],
        contested=row["contested"] == "ya",
        url=row["source_url"] or None,
        publisher=row["publisher"],
        date=row["source_date"] or None,
        note=row["note"],
        recorded=_recorded(row["recorded"]),
    )


def _evidence(row: dict[str, str]) -> Evidence:
    return Evidence(
        region_code=row["region_code"],
        kind=row["kind"],
        stage=row["stage"],
        value=row["value"],
        date=row["date"] or None,
        url=row["source_url"] or None,
        publisher=row["publisher"],
        confidence=row["confidence"],
        recorded=_recorded(row["recorded"]),
    )


def _recorded(day: str | None) -> datetime:
    try:
        return datetime.fromisoformat(day or "").replace(tzinfo=UTC)
    except ValueError:  # the checking of the content tells the writer
        return FIRST_RECORDED


def _notes(document: dict[str, Any]) -> Iterator[Note]:
    for note in document["catatan"]:
        day = str(note.get("dicatat") or FIRST_RECORDED.date())
        yield Note(
            document["kode"],
            note["aspek"],
            note["teks"].strip(),
            tuple(note["sumber"] or ()),
            note["keyakinan"],
            _recorded(day),
            tuple(note.get("tanya") or ()),
        )


def _cohort(row: dict[str, str]) -> Cohort:
    return Cohort(int(row["year"]), int(row["expected"]), int(row["repeats"]), _codes(row["source_ids"]))
