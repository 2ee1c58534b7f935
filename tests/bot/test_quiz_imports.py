"""Questions a campaign brings: three kinds of file, every fault with its row and column, nothing kept while one is wrong."""

import io
import time
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from bot.assistant import Assistant
from bot.messages import Attachment, Did, Incoming
from bot.quiz.imports import read
from bot.storage.quiz_tables import ItemVersion
from tests.bot.test_campaigns import Somebody

HEAD = "soal,a,b,c,d,kunci,penjelasan,pilar,tingkat\n"
GOOD = (
    HEAD
    + 'Kode OTP boleh diberikan kepada?,Kurir,Petugas bank,Teman,Tidak seorang pun,D,"OTP hanya untuk Anda, bukan orang lain.",aman,1\n'
)
GIFT = r"""
// dari Moodle
$CATEGORY: $course$/aman

::OTP:: Kode OTP boleh diberikan kepada? {
  ~Kurir
  ~Petugas bank \= teller
  ~%-50%Teman#salah
  =Tidak seorang pun
  ####OTP hanya untuk Anda.
}
"""


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_three_kinds_of_file_give_the_same_item() -> None:
    row = [
        "Kode OTP boleh diberikan kepada?",
        "Kurir",
        "Petugas bank",
        "Teman",
        "Tidak seorang pun",
        "D",
        "OTP hanya untuk Anda.",
        "aman",
        1,
    ]
    files = {"a.csv": GOOD.encode(), "a.xlsx": workbook(HEAD.strip().split(","), row), "a.gift": GIFT.encode()}
    for name, content in files.items():
        found = read(name, content, "k1")
        assert found.faults == (), name
        assert [(i.id, i.stem, i.key, i.pillar) for i in found.items] == [("k1-01", "Kode OTP boleh diberikan kepada?", 3, "aman")]
    assert read("a.gift", GIFT.encode(), "k1").items[0].options[1:3] == ("Petugas bank = teller", "Teman")


@pytest.mark.parametrize(
    ("row", "place", "field"),
    [
        ("Apa?,a,b,c,d,E,karena,aman,1", "baris 2", "kunci"),
        ("Apa?,a,b,c,d,A,karena,cerdas,1", "baris 2", "pilar"),
        ("Apa?,a,b,c,d,A,karena,aman,9", "baris 2", "tingkat"),
        (f"Apa?,a,b,c,{'x' * 101},A,karena,aman,1", "baris 2", "pilihan D"),
        (f"{'x' * 301},a,b,c,d,A,karena,aman,1", "baris 2", "soal"),
        ("Apa?,a,a,c,d,A,karena,aman,1", "baris 2", "pilihan"),
        ("Apa?,a,b,c,d,A,,aman,1", "baris 2", "penjelasan"),
        ("Apa?,a,b,c,d,A,k,aman,1\nApa?,a,b,c,d,A,k,aman,1", "berkas", "soal"),
    ],
)
def test_each_fault_is_named_with_row_and_column(row: str, place: str, field: str) -> None:
    assert [(fault.place, fault.field) for fault in read("a.csv", (HEAD + row).encode(), "k1").faults] == [(place, field)]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"%PDF", "bukan CSV"),
        ("a.csv", b"soal,a\n", "tidak ada kolom"),
        ("a.csv", b"\xff\xfe\x00", "UTF-8"),
        ("a.xlsx", b"bukan zip", "XLSX"),
    ],
)
def test_a_file_that_is_none_is_refused(name: str, content: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read(name, content, "k1")


@given(st.text(max_size=400), st.sampled_from(["a.gift", "a.csv"]))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_the_reading(text: str, name: str) -> None:
    try:
        found = read(name, text.encode("utf-8", "replace"), "k1")
    except ValueError:
        return
    assert found.items or found.faults


async def test_a_campaign_of_own_questions(assistant: Assistant) -> None:
    organiser = Somebody(assistant, "1", "kampanye")
    await organiser.says("/kampanye buat Soal Kami")
    await organiser.presses("Pilih soal")
    assert "kunci (A–D)" in (await organiser.presses("Soal sendiri")).text

    async def send(content: str, caption: str = "") -> str:
        async def given() -> bytes:
            return content.encode()

        file = Attachment("soal.csv", len(content), given)
        answer = await assistant.reply(Incoming("telegram", "1", Did.SENT, caption, role="kampanye", chat="1", file=file))
        assert answer is not None
        organiser.last = answer
        return answer.text

    assert "baris 2, kunci" in await send(HEAD + "Apa?,a,b,c,d,E,karena,aman,1")
    assert "1 soal, semuanya benar" in await send(GOOD, "periksa")
    async with assistant.database.session() as session:
        assert (await session.exec(select(ItemVersion).where(ItemVersion.item == "k1-01"))).all() == []
    assert "Soal sendiri, 1 soal" in await send(GOOD)
    assert "Soal sendiri" in (await organiser.presses("Kembali ke kampanye")).text, "one can go on from there"
    assert "Kode OTP boleh" in (await organiser.presses("Coba")).text


def test_a_damaged_file_is_named_and_not_raised() -> None:
    whole = workbook(HEAD.strip().split(","))

    def damaged(part: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(whole)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in source.namelist():
                content = source.read(name)
                copy.writestr(name, content[: len(content) // 2] if name.endswith(part) else content)
        return out.getvalue()

    packed = bytearray(whole)
    at = packed.find(b"xl/worksheets/sheet1.xml") + 30
    packed[at : at + 20] = b"\xff" * 20
    for content in (damaged("sheet1.xml"), damaged("workbook.xml"), bytes(packed)):
        with pytest.raises(ValueError, match="utuh"):
            read("a.xlsx", content, "k1")
    with pytest.raises(ValueError, match="tanda kutip"):
        read("a.csv", f'{HEAD}"{"x" * 200_000}'.encode(), "k1")
    with pytest.raises(ValueError, match="UTF-8"):
        read("a.csv", GOOD.replace("Kurir", "Ku\0rir").encode(), "k1")


def test_a_sheet_that_says_it_is_endless_keeps_nobody_waiting() -> None:
    for row, column in ((1_048_576, 9), (20_000, 16_384)):
        book = openpyxl.Workbook()
        book.active.append(HEAD.strip().split(","))
        book.active.cell(row, column).value = " "
        out = io.BytesIO()
        book.save(out)
        began = time.perf_counter()
        assert [fault.what for fault in read("a.xlsx", out.getvalue(), "k1").faults] == ["tidak ada soal di dalamnya"]
        assert time.perf_counter() - began < 0.5


def test_a_hash_sign_in_gift_is_kept() -> None:
    found = read("a.gift", GIFT.replace("~Kurir", r"~Tagar \#Kurir#bukan").encode(), "k1")
    assert found.faults == () and found.items[0].options[0] == "Tagar #Kurir"
