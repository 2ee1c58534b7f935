"""Find every mistake in the content at once, each with its file, its field and the mend."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from knowledge.cohorts import CohortTable
from knowledge.language.wording import word_list
from knowledge.loading import CONTENT, FOLLOW_UPS, answer_files, read_yaml, rows
from knowledge.model import NOT_RECORDED, Mistake
from knowledge.quiz_checking import check_quiz

LONGEST_ANSWER, LONGEST_DETAIL, LONGEST_TITLE, FEWEST_QUESTIONS = 700, 2500, 60, 8
_LONGEST_ID = 48
_REQUIRED = ("id", "judul", "tanya", "diperiksa", "tinjau_sebelum")
_KNOWN = frozenset(
    (*_REQUIRED, "jangkar", "jawaban", "rincian", "sumber", "keyakinan", "fakta", "lihat_juga", "keluarga", "slot", "hitung", "tolak")
)
_CONFIDENCES = ("tinggi", "sedang", "rendah")
_REFUSALS = ("luar-topik", NOT_RECORDED)
_ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_BRACES = re.compile(r"\{([^{}]*)\}")
_MARKUP = re.compile(r"</?[a-z]+>|\*\*|__|^#|\]\(", re.MULTILINE)
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")


def check(content: Path = CONTENT) -> list[Mistake]:
    """All mistakes below `content`; an empty list when it is sound."""
    found: list[Mistake] = []
    documents: dict[Path, dict[str, Any]] = {}
    for path in answer_files(content):
        document, mistakes = _read(path, content)
        found += mistakes
        if document is not None:
            documents[path] = document
    sources, mistakes = _sources(content)
    found += mistakes
    ids = {document.get("id") for document in documents.values()}
    numbers = _numbers(content)
    for path, document in documents.items():
        found += [
            Mistake(str(path.relative_to(content)), field, message) for field, message in _answer(path, document, ids, sources, numbers)
        ]
    found += _twice(documents, content)
    found += _notes(content, sources)
    found += _tables(content, sources)
    found += _follow_ups(content, ids)
    found += check_quiz(content)
    return found


def _read(path: Path, content: Path) -> tuple[dict[str, Any] | None, list[Mistake]]:
    name = str(path.relative_to(content))
    try:
        document = read_yaml(path)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" di baris {mark.line + 1}" if mark else ""
        return None, [Mistake(name, "YAML", f"tidak bisa dibaca{where}; periksa titik dua, tanda kutip, dan lekukan baris")]
    if not isinstance(document, dict):
        return None, [Mistake(name, "YAML", "harus berisi id:, judul:, tanya:, dan seterusnya")]
    return document, []


def _sources(content: Path) -> tuple[set[str], list[Mistake]]:
    ids: set[str] = set()
    mistakes = []
    for row in read_yaml(content / "sources.yaml"):
        id_ = row.get("id", "?")
        if id_ in ids:
            mistakes.append(Mistake("sources.yaml", id_, "id dipakai dua kali; beri id lain"))
        ids.add(id_)
        if not row.get("penerbit"):
            mistakes.append(Mistake("sources.yaml", id_, "penerbit kosong; tulis nama penerbitnya"))
        if (day := row.get("tanggal")) is not None and not _DATE.match(str(day)):
            mistakes.append(Mistake("sources.yaml", id_, f"tanggal '{day}' harus YYYY, YYYY-MM, atau YYYY-MM-DD"))
        if (url := row.get("url")) and not str(url).startswith(("http://", "https://")):
            mistakes.append(Mistake("sources.yaml", id_, "url harus diawali http:// atau https://"))
    return ids, mistakes


def _numbers(content: Path) -> set[str]:
    from knowledge.loading import _cohort, _participation  # noqa: PLC0415 - the same reading as at run time

    cohorts = tuple(_cohort(row) for row in rows(content / "regions" / "cohorts.csv"))
    participations = tuple(_participation(row) for row in rows(content / "regions" / "participants.csv"))
    return set(CohortTable(cohorts, participations).placeholders())


def _answer(path: Path, row: dict[str, Any], ids: set[Any], sources: set[str], numbers: set[str]) -> Iterator[tuple[str, str]]:
    for name in _REQUIRED:
        if not row.get(name):
            yield name, "kosong; isi"
    for name in row.keys() - _KNOWN:
        yield name, f"tidak dikenal; yang ada: {', '.join(sorted(_KNOWN))}"
    if row.get("id") != path.stem:
        yield "id", f"'{row.get('id')}' harus sama dengan nama berkas '{path.stem}'"
    if not _ID.match(path.stem) or len(path.stem) > _LONGEST_ID:
        yield "id", f"hanya huruf kecil, angka, dan tanda hubung; paling panjang {_LONGEST_ID}"
    if len(str(row.get("judul") or "")) > LONGEST_TITLE:
        yield "judul", f"{len(row['judul'])} karakter; paling panjang {LONGEST_TITLE}"
    yield from _dates(row)
    yield from _texts(row, numbers)
    asked = row.get("tanya") or []
    if len(asked) < FEWEST_QUESTIONS:
        yield "tanya", f"{len(asked)} pertanyaan; paling sedikit {FEWEST_QUESTIONS}"
    if any(not isinstance(question, str) for question in asked):
        yield "tanya", "tiap pertanyaan harus teks; beri tanda kutip"
    for other in row.get("lihat_juga") or ():
        if other not in ids:
            yield "lihat_juga", f"tidak ada jawaban '{other}'; perbaiki id-nya atau hapus"
    for source in row.get("sumber") or ():
        if source not in sources:
            yield "sumber", f"tidak ada sumber '{source}' dalam sources.yaml; tambahkan atau perbaiki id-nya"
    if not (row.get("hitung") or row.get("tolak")) and not row.get("sumber"):
        yield "sumber", "kosong; tiap jawaban menyebut sumbernya"
    if row.get("keyakinan", "tinggi") not in _CONFIDENCES:
        yield "keyakinan", f"harus salah satu dari {', '.join(_CONFIDENCES)}"
    if row.get("tolak") is not None and row["tolak"] not in _REFUSALS:
        yield "tolak", f"harus salah satu dari {', '.join(_REFUSALS)}"
    if bool(row.get("keluarga")) != bool(row.get("slot")):
        yield "slot", "keluarga dan slot selalu berdua"


def _dates(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    checked, review = row.get("diperiksa"), row.get("tinjau_sebelum")
    for name, day in (("diperiksa", checked), ("tinjau_sebelum", review)):
        if day and not isinstance(day, date):
            yield name, f"'{day}' bukan tanggal; tulis YYYY-MM-DD tanpa tanda kutip"
    if isinstance(checked, date) and isinstance(review, date) and review <= checked:
        yield "tinjau_sebelum", "harus sesudah diperiksa"


def _texts(row: dict[str, Any], numbers: set[str]) -> Iterator[tuple[str, str]]:
    if not row.get("jawaban") and not row.get("hitung") and row.get("tolak") != "luar-topik":
        yield "jawaban", "kosong; isi"
    for name, longest in (("jawaban", LONGEST_ANSWER), ("rincian", LONGEST_DETAIL)):
        text = row.get(name) or ""
        if len(text.strip()) > longest:
            yield name, f"{len(text.strip())} karakter; paling panjang {longest}"
        for placeholder in _BRACES.findall(text):
            if placeholder not in numbers:
                yield name, f"angka '{{{placeholder}}}' tidak dikenal; lihat daftar di content/README.md"
        if _MARKUP.search(text):
            yield name, "ada tanda HTML atau Markdown; tulis teks biasa"


def _twice(documents: dict[Path, dict[str, Any]], content: Path) -> list[Mistake]:
    """The same question in two answers that are not of one family."""
    seen: dict[tuple[str, ...], list[tuple[Path, str]]] = defaultdict(list)
    for path, row in documents.items():
        for question in row.get("tanya") or ():
            seen[tuple(word_list(str(question)))].append((path, str(question)))
    found = []
    for places in seen.values():
        first = places[0][0]
        for path, question in places[1:]:
            other = "sama" if path == first else first.stem
            found.append(Mistake(str(path.relative_to(content)), "tanya", f"'{question}' sudah ada di {other}; hapus salah satu"))
    return found


def _notes(content: Path, sources: set[str]) -> Iterator[Mistake]:
    codes = {row["code"] for row in rows(content / "regions" / "regions.csv")} | {
        row["code"] for row in rows(content / "regions" / "provinces.csv")
    }
    for path in sorted((content / "regions" / "notes").glob("*.yaml")):
        document, mistakes = _read(path, content)
        yield from mistakes
        if document is None:
            continue
        name = str(path.relative_to(content))
        if document.get("kode") not in codes:
            yield Mistake(name, "kode", f"'{document.get('kode')}' tidak ada dalam regions.csv atau provinces.csv")
        for note in document.get("catatan") or ():
            for source in note.get("sumber") or ():
                if source not in sources:
                    yield Mistake(name, "sumber", f"tidak ada sumber '{source}' dalam sources.yaml")
            if note.get("keyakinan") not in _CONFIDENCES:
                yield Mistake(name, "keyakinan", f"harus salah satu dari {', '.join(_CONFIDENCES)}")
            if any(not isinstance(question, str) for question in note.get("tanya") or ()):
                yield Mistake(name, "tanya", "tiap pertanyaan harus teks; beri tanda kutip")


def _follow_ups(content: Path, ids: set[Any]) -> Iterator[Mistake]:
    if not (content / FOLLOW_UPS).exists():
        return
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for number, row in enumerate(rows(content / FOLLOW_UPS), 2):
        asked = (row["after"], tuple(word_list(row["asked"] or "")))
        for name in ("after", "tells"):
            if (row[name] or name == "after") and row[name] not in ids:
                yield Mistake(FOLLOW_UPS, f"baris {number}", f"{name}: tidak ada jawaban '{row[name]}'; perbaiki id-nya")
        if not asked[1]:
            yield Mistake(FOLLOW_UPS, f"baris {number}", "asked kosong; tulis pertanyaan lanjutannya atau hapus barisnya")
        elif asked in seen:
            yield Mistake(FOLLOW_UPS, f"baris {number}", f"'{row['asked']}' sudah ada sesudah {row['after']}; hapus salah satu")
        seen.add(asked)


def _tables(content: Path, sources: set[str]) -> Iterator[Mistake]:
    folder = content / "regions"
    codes = {row["code"] for row in rows(folder / "regions.csv")} | {row["code"] for row in rows(folder / "provinces.csv")}
    for name in ("participants", "evidence", "aliases", "things"):
        for number, row in enumerate(rows(folder / f"{name}.csv"), 2):
            if None in row or None in row.values():
                yield Mistake(
                    f"regions/{name}.csv", f"baris {number}", "jumlah kolom tidak sama dengan judul; beri tanda kutip pada isi yang berkoma"
                )
                continue
            if row["region_code"] not in codes:
                yield Mistake(f"regions/{name}.csv", f"baris {number}", f"kode '{row['region_code']}' tidak ada dalam regions.csv")
            if "recorded" in row and not _DAY.match(row["recorded"]):
                yield Mistake(f"regions/{name}.csv", f"baris {number}", f"recorded '{row['recorded']}' bukan tanggal; tulis YYYY-MM-DD")
            if "confidence" in row and row["confidence"] not in _CONFIDENCES:
                yield Mistake(f"regions/{name}.csv", f"baris {number}", f"confidence harus salah satu dari {', '.join(_CONFIDENCES)}")
    for number, row in enumerate(rows(folder / "cohorts.csv"), 2):
        for source in row["source_ids"].split(";"):
            if source and source not in sources:
                yield Mistake("regions/cohorts.csv", f"baris {number}", f"tidak ada sumber '{source}' dalam sources.yaml")
