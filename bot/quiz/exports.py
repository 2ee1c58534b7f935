"""A campaign's answers as files: CSV and XLSX, a row for each answer and for each attempt. No cell is ever a formula."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from typing import Any, BinaryIO

from bot.exports import safe
from bot.storage import quiz_results
from bot.storage.quiz_tables import Campaign
from bot.turn import Turn

Row = Mapping[str, Any]
_AT_ONCE = 2_000
_LAST_ROW = 1_048_575
"""The last row of a sheet, from 0 (Excel's specifications and limits)."""
DICTIONARY = (
    ("campaign", "Kode kampanye"),
    ("pseudonym", "Nama samaran peserta, berlaku dalam kampanye ini saja"),
    ("arm", "A: form awal dulu; B: form akhir dulu (penyilangan acak)"),
    ("attempt", "Nomor percobaan"),
    ("form", "Form yang dikerjakan"),
    ("phase", "1: sebelum sesi; 2: sesudah sesi"),
    ("attempt_number", "Percobaan keberapa; statistik memakai yang pertama"),
    ("mode", "belajar: dijelaskan tiap soal; ukur: tanpa penjelasan sampai akhir"),
    ("position", "Urutan soal bagi peserta ini, dari 0"),
    ("item, version", "Id soal dan versinya; versi berubah bila kata-katanya berubah"),
    ("pillar, subject, level", "Pilar, pokok, tingkat 1-3"),
    ("stem, options", "Bunyi soal, dan pilihannya (JSON) dalam urutan asli"),
    ("key", "Nomor pilihan yang benar dalam urutan asli, dari 0"),
    ("shown", "Urutan pilihan yang dilihat peserta: 2031 berarti huruf A adalah pilihan asli nomor 2"),
    ("chosen", "Nomor pilihan yang diambil dalam urutan asli; kosong = tidak dijawab"),
    ("correct, omitted", "1 atau 0"),
    ("presented_at, answered_at", "Waktu soal tampil dan waktu dijawab, UTC"),
    ("ms", "Milidetik dari tampil sampai dijawab menurut jam bot"),
    ("delivery", "button: tombol; typed: huruf diketik"),
    ("started_at, finished_at, ended", "Mulai, selesai, dan cara selesai: selesai atau batal; kosong = belum"),
    ("answered, score", "Banyak soal terjawab, dan yang benar"),
    ("rapid", "1: sepertiga soal atau lebih dijawab di bawah 3 detik; perlu dilihat, belum tentu menebak"),
    ("grup: votes, right, share", "Polling dalam grup, terpisah dari jawaban pribadi: suara, yang benar, dan bagiannya"),
    ("cerita_diri: people", "Yang menceritakan dirinya; <10 dan sel yang bisa membukanya disembunyikan"),
)
"""What each column means, for the sheet that goes with the data."""


def _cell(value: Any) -> Any:
    """A cell's value: text is made safe, times become text, yes and no 1 and 0."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds")
    return safe(value) if isinstance(value, str) else value


async def as_csv(turn: Turn, campaign: Campaign) -> bytes:
    """What `write_csv` writes."""
    out = io.BytesIO()
    await write_csv(turn, campaign, out)
    return out.getvalue()


async def write_csv(turn: Turn, campaign: Campaign, out: BinaryIO) -> None:
    """Every answer; UTF-8 with a byte order mark, so that spreadsheets read the letters rightly."""
    written = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(written)
    first = True
    async for row in quiz_results.rows(turn.session, "v_responses", campaign):
        if first:
            writer.writerow(row)
            first = False
        writer.writerow(["" if value is None else _cell(value) for value in row.values()])
    written.detach()


async def as_xlsx(turn: Turn, campaign: Campaign, more: Mapping[str, Sequence[Row]]) -> bytes:
    """What `write_xlsx` writes."""
    out = io.BytesIO()
    await write_xlsx(turn, campaign, more, out)
    return out.getvalue()


async def write_xlsx(turn: Turn, campaign: Campaign, more: Mapping[str, Sequence[Row]], out: BinaryIO) -> None:
    """A workbook: answers, attempts, `more` sheets, and what the columns mean. Rows go from the database to a file as they come."""
    book = _Workbook(out)
    rapid = await quiz_results.rapid(turn.session, campaign)
    async for rows in _together(quiz_results.rows(turn.session, "v_responses", campaign)):
        await asyncio.to_thread(book.add, "jawaban", rows)
    async for rows in _together(quiz_results.rows(turn.session, "v_attempts", campaign)):
        await asyncio.to_thread(book.add, "percobaan", [row | {"rapid": row["attempt"] in rapid} for row in rows])
    dictionary = [{"kolom": column, "arti": meaning} for column, meaning in DICTIONARY]
    for name, told in {**more, "kamus": dictionary}.items():
        await asyncio.to_thread(book.add, name, told)
    await asyncio.to_thread(book.close)


async def _together(rows: AsyncIterator[dict[str, Any]]) -> AsyncIterator[list[dict[str, Any]]]:
    """Rows by the thousand, so that a thread is worth its while; an empty list once when there are none."""
    held: list[dict[str, Any]] = []
    async for row in rows:
        held.append(row)
        if len(held) == _AT_ONCE:
            yield held
            held = []
    yield held


class _Workbook:
    """A workbook written row by row: XlsxWriter keeps one row in memory and the rest in a temporary file."""

    def __init__(self, out: BinaryIO) -> None:
        import xlsxwriter  # noqa: PLC0415 - slow to load, and few ask for a workbook

        self._book = xlsxwriter.Workbook(out, {"constant_memory": True})
        self._bold = self._book.add_format({"bold": True})
        self._sheets: dict[str, tuple[Any, int, int]] = {}
        """Name → the sheet being written, its next row, and which of that name it is."""

    def add(self, name: str, rows: Sequence[Row]) -> None:
        """Write rows at the end of a sheet; one that is full is followed by another."""
        sheet, number, part = self._sheets.get(name) or (self._begun(name, rows), 1, 1)
        for row in rows:
            if number > _LAST_ROW:
                number, part = 1, part + 1
                sheet = self._begun(f"{name} {part}", rows)
            for at, value in enumerate(row.values()):
                _write(sheet, number, at, _cell(value))
            number += 1
        self._sheets[name] = sheet, number, part

    def close(self) -> None:
        """Finish the file."""
        self._book.close()

    def _begun(self, title: str, rows: Sequence[Row]) -> Any:
        """A new sheet, its first row the columns' names."""
        sheet = self._book.add_worksheet(title)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 30, 16)
        for at, column in enumerate(rows[0] if rows else ()):
            sheet.write_string(0, at, column, self._bold)
        return sheet


def _write(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, str(value))
