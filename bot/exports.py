"""Files for a spreadsheet: CSV with a byte order mark, XLSX, JSON. No cell is ever a formula; every row has its sources and its day."""

import csv
import io
import json
from collections.abc import Mapping, Sequence

Row = Mapping[str, str]
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
FORMATS = ("csv", "xlsx", "json")


def safe(value: str) -> str:
    """The value with an apostrophe before it where a spreadsheet could take it for a formula (OWASP, CSV injection)."""
    return f"'{value}" if value.startswith(_RISKY) else value


def as_csv(rows: Sequence[Row]) -> bytes:
    """The rows under a line of names; UTF-8 with a byte order mark, so that spreadsheets read the letters rightly."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    if rows:
        writer.writerow(rows[0])
    writer.writerows([safe(value) for value in row.values()] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def as_xlsx(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    """A workbook with a sheet for each entry, its first line kept in view; all cells are text."""
    import xlsxwriter  # noqa: PLC0415 - slow to load, and few ask for a workbook

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, column in enumerate(rows[0] if rows else ()):
                sheet.write_string(0, at, column, bold)
            for number, row in enumerate(rows, 1):
                for at, value in enumerate(row.values()):
                    sheet.write_string(number, at, safe(value))
            sheet.freeze_panes(1, 0)
            sheet.autofit(300)
    return out.getvalue()


def as_json(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    """The sheets as lists of objects, as they are."""
    return (json.dumps(sheets, ensure_ascii=False, indent=1) + "\n").encode()


def written(sheets: Mapping[str, Sequence[Row]], form: str) -> bytes:
    """The file in one of FORMATS; a CSV holds the first sheet alone."""
    if form == "csv":
        return as_csv(next(iter(sheets.values())))
    return as_xlsx(sheets) if form == "xlsx" else as_json(sheets)
