"""Files officials open in a spreadsheet: right letters, no formulas, every row with sources and a day."""

import csv
import io
import json
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import exports
from bot.assistant import Assistant
from bot.i18n import speaker
from bot.messages import Did, Incoming
from bot.plans import sheets
from bot.storage.database import Database
from bot.storage.tables import Person
from bot.turn import Turn
from knowledge import Understanding

RISKY = ("=1+1", "+62", "-1", "@SUM(A1)", "\tx", "\rx", "\nx")


@pytest.mark.parametrize("value", RISKY)
def test_nothing_is_a_formula(value: str) -> None:
    row = {"nama": value}
    (_, cells) = list(csv.reader(io.StringIO(exports.as_csv([row]).decode("utf-8-sig"), newline="")))
    assert cells == [f"'{value}"]
    sheet = openpyxl.load_workbook(io.BytesIO(exports.as_xlsx({"status": [row]})))["status"]
    cell = sheet["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'")


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=30), min_size=1, max_size=4))
def test_a_csv_keeps_every_value(values: list[str]) -> None:
    row = {f"k{at}": value for at, value in enumerate(values)}
    content = exports.as_csv([row])
    assert content.startswith(b"\xef\xbb\xbf")
    _, read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [cell.removeprefix("'") for cell in read] == [value.removeprefix("'") for value in values]


async def test_the_status_of_every_region_with_its_sources(database: Database, understanding: Understanding) -> None:
    now = datetime(2026, 11, 27, tzinfo=UTC)
    async with database.session() as session:
        turn = Turn(Incoming("", "", Did.COMMAND, ""), Person(key=""), session, understanding, speaker("id"), now)
        tables = await sheets.sheets(turn, "")
    assert len(tables["status"]) == 514
    by_code = {row["kode"]: row for row in tables["status"]}
    assert by_code["93.04"]["posisi"] == "tanpa-data"
    assert (by_code["73.22"]["mou_tanggal"], by_code["73.22"]["mou_bukti"]) == ("2022-04-21", "diberitakan")
    assert by_code["33.02"]["angkatan"] == "2019", "a contested year is not counted"
    assert {row["per_tanggal"] for row in tables["status"]} == {"2026-11-27"}
    assert all(row["sumber"] or row["tingkat_bukti"] == "klaim" for row in tables["bukti"])
    book = openpyxl.load_workbook(io.BytesIO(exports.written(tables, "xlsx")), read_only=True)
    assert book.sheetnames == ["status", "bukti"]
    assert json.loads(exports.written(tables, "json"))["status"] == tables["status"]


async def test_files_come_with_the_command(assistant: Assistant) -> None:
    for form, names in {"csv": ["status", "bukti"], "xlsx": ["status"]}.items():
        answer = await assistant.reply(Incoming("terminal", "x", Did.COMMAND, f"ekspor {form} bali", role="pejabat"))
        assert answer
        assert [document.name for document in answer.documents] == [f"pandu-{name}-51-2026-11-22.{form}" for name in names]
