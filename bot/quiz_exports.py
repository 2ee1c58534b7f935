"""A campaign's answers as files: CSV and XLSX, a row for each answer and for each attempt. No cell is ever a formula."""

import asyncio
import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.exports import safe
from bot.storage import quiz_results
from bot.storage.quiz_tables import Campaign
from bot.turn import Turn

Row = Mapping[str, Any]
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
    """Every answer; UTF-8 with a byte order mark, so that spreadsheets read the letters rightly."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    first = True
    async for row in quiz_results.rows(turn.session, "v_responses", campaign):
        if first:
            writer.writerow(row)
            first = False
        writer.writerow(["" if value is None else _cell(value) for value in row.values()])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


async def as_xlsx(turn: Turn, campaign: Campaign) -> bytes:
    """A workbook: answers, attempts, and what the columns mean."""
    sheets = {
        "jawaban": [row async for row in quiz_results.rows(turn.session, "v_responses", campaign)],
        "percobaan": [row async for row in quiz_results.rows(turn.session, "v_attempts", campaign)],
        "kamus": [{"kolom": column, "arti": meaning} for column, meaning in DICTIONARY],
    }
    return await asyncio.to_thread(_workbook, sheets)


def _workbook(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - slow to load, and few ask for a workbook

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, 30, 16)
            for at, column in enumerate(rows[0] if rows else ()):
                sheet.write_string(0, at, column, bold)
            for number, row in enumerate(rows, 1):
                for at, value in enumerate(row.values()):
                    _write(sheet, number, at, _cell(value))
    return out.getvalue()


def _write(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, str(value))
