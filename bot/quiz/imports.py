"""Reading questions a campaign brings: CSV, XLSX and Moodle's GIFT. Everything is checked before anything is kept."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.quiz_checking import item_faults
from knowledge.quizzes import LETTERS, PILLARS, Item

MOST = 60
"""Questions in one file."""
_ROWS, _WIDTH = 1_000, 50
"""How far a sheet is read."""
_COLUMNS = ("soal", "a", "b", "c", "d", "kunci", "penjelasan", "pilar", "tingkat")
_BLOCK = re.compile(r"(?<!\\)\{(.*?)(?<!\\)\}", re.DOTALL)
_OPTION = re.compile(r"(?<!\\)([=~])(.*?)(?=(?<!\\)[=~]|\Z)", re.DOTALL)
_FEEDBACK = re.compile(r"(?<!\\)#")
_WEIGHT = re.compile(r"^%-?\d+(\.\d+)?%")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: where ("baris 3", "soal 2"), in which column, and what to do."""

    place: str
    field: str
    what: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds: the items, or the faults; never both used."""

    items: tuple[Item, ...]
    faults: tuple[Fault, ...]


def read(name: str, content: bytes, prefix: str) -> Imported:
    """Read a file by its name's ending; items get ids that begin with `prefix`. Raises ValueError when it is none of the three."""
    ending = name.lower().rpartition(".")[2]
    if ending == "csv":
        rows = _csv(content)
    elif ending == "xlsx":
        rows = _xlsx(content)
    elif ending in ("gift", "txt"):
        rows = _gift(content)
    else:
        raise ValueError("bukan CSV, XLSX, atau GIFT")
    try:
        return _checked(list(rows), prefix)
    except csv.Error as error:
        raise ValueError(f"susunan CSV-nya rusak ({error}); periksa tanda kutipnya") from None


def _checked(rows: list[tuple[str, dict[str, str]]], prefix: str) -> Imported:
    items, faults = [], []
    if not rows:
        faults.append(Fault("berkas", "soal", "tidak ada soal di dalamnya"))
    if len(rows) > MOST:
        faults.append(Fault("berkas", "soal", f"{len(rows)} soal; paling banyak {MOST}"))
    for number, (place, row) in enumerate(rows[:MOST], 1):
        item, found = _item(row, f"{prefix}-{number:02}")
        faults += [Fault(place, field, what) for field, what in found]
        if item:
            faults += [Fault(place, field, what) for field, what in item_faults(item)]
            items.append(item)
    stems = [item.stem for item in items]
    faults += [Fault("berkas", "soal", f"“{stem[:40]}” ada dua kali") for stem in sorted(set(stems)) if stems.count(stem) > 1]
    return Imported(tuple(items), tuple(faults))


def _item(row: dict[str, str], id_: str) -> tuple[Item | None, list[tuple[str, str]]]:
    key, level = row.get("kunci", "").strip().upper(), row.get("tingkat", "").strip() or "1"
    pillar = row.get("pilar", "").strip().lower()
    faults = []
    if key not in tuple(LETTERS):
        faults.append(("kunci", f"“{key}” harus A, B, C, atau D"))
    if level not in ("1", "2", "3"):
        faults.append(("tingkat", f"“{level}” harus 1, 2, atau 3"))
    if pillar not in PILLARS:
        faults.append(("pilar", f"“{pillar}” harus salah satu dari {', '.join(PILLARS)}"))
    if faults:
        return None, faults
    options = tuple(row.get(letter.lower(), "").strip() for letter in LETTERS)
    stem, why = row.get("soal", "").strip(), row.get("penjelasan", "").strip()
    return Item(id_, pillar, "sendiri", int(level), stem, options, LETTERS.index(key), why), []


def _csv(content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    text = _decoded(content)
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    _need(reader.fieldnames or [])
    for row in reader:
        plain = {(name or "").strip().lower(): value or "" for name, value in row.items() if isinstance(value, str) or value is None}
        if any(value.strip() for value in plain.values()):
            yield f"baris {reader.line_num}", plain


def _xlsx(content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and few bring a workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > 20_000_000:
                raise ValueError("isinya terlalu besar setelah dibuka")
        sheet: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
        # a sheet may say that it is a million rows long or thousands of columns wide; reading so far would keep everybody waiting
        found = list(sheet.iter_rows(max_row=_ROWS, max_col=_WIDTH, values_only=True))
    except (zipfile.BadZipFile, zlib.error, SyntaxError, EOFError, RuntimeError, KeyError, IndexError, TypeError, AttributeError, OSError):
        raise ValueError("bukan buku kerja XLSX yang utuh") from None  # SyntaxError: XML that breaks off; RuntimeError: encrypted
    rows = iter(found)
    names = [str(name or "").strip().lower() for name in next(rows, ())]
    _need(names)
    for number, row in enumerate(rows, 2):
        plain = {name: _cell(value) for name, value in zip(names, row, strict=False)}
        if any(plain.values()):
            yield f"baris {number}", plain


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def _gift(content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Multiple-choice questions of GIFT: `Soal {=benar ~salah ~salah ~salah ####penjelasan}`; $CATEGORY names the pillar."""
    text = "\n".join(line for line in _decoded(content).splitlines() if not line.lstrip().startswith("//"))
    pillar, number = "", 0
    for block in re.split(r"\n\s*\n", text):
        if category := re.match(r"\s*\$CATEGORY:\s*(\S+)", block):
            pillar = category[1].rpartition("/")[2].lower()
            block = block[category.end() :]
        if not block.strip():
            continue
        number += 1
        yield f"soal {number}", {**_gift_question(block), "pilar": pillar}


def _gift_question(block: str) -> dict[str, str]:
    found = _BLOCK.search(block)
    if found is None:
        return {"soal": block.strip()}
    answers, _, why = found[1].partition("####")
    options = [(sign, _FEEDBACK.split(_WEIGHT.sub("", text.strip()))[0].strip()) for sign, text in _OPTION.findall(answers)]
    rights = [n for n, (sign, _) in enumerate(options) if sign == "="]
    stem = re.sub(r"^\s*::.*?::", "", block[: found.start()], flags=re.DOTALL) + block[found.end() :]
    row = {"soal": _unescaped(re.sub(r"^\s*\[\w+\]", "", stem)), "penjelasan": _unescaped(why)}
    row["kunci"] = LETTERS[rights[0]] if len(rights) == 1 and rights[0] < len(LETTERS) and len(options) == len(LETTERS) else ""
    return row | {letter.lower(): _unescaped(text) for letter, (_, text) in zip(LETTERS, options, strict=False)}


def _unescaped(text: str) -> str:
    return re.sub(r"\\([~=#{}:])", r"\1", text).strip()


def _need(names: Any) -> None:
    lacking = [name for name in _COLUMNS if name not in {(given or "").strip().lower() for given in names}]
    if lacking:
        raise ValueError(f"tidak ada kolom {', '.join(lacking)}")


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise ValueError("hurufnya bukan UTF-8; simpan ulang sebagai CSV UTF-8") from None
    if "\0" in text:  # UTF-16, or no text at all; PostgreSQL keeps no such sign
        raise ValueError("hurufnya bukan UTF-8; simpan ulang sebagai CSV UTF-8")
    return text
