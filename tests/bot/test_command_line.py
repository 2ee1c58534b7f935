"""The command line as a person starts it: each failure one clear sentence and exit code 1; the chat works in a poor terminal."""

import asyncio
import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from bot.quiz import signing
from bot.storage.attempts import versions_of
from bot.storage.database import Database
from bot.storage.quiz_tables import Campaign
from knowledge.quizzes import load_bank
from tests.support.crowds import answer_all
from tests.telegram.server import BotApiServer

ROOT = Path(__file__).parents[2]


async def run(*arguments: str, feed: str = "", **settings: str) -> tuple[int, str, str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *arguments, env=environment, cwd=settings["DATA_DIR"], stdin=-1, stdout=-1, stderr=-1
    )
    out, error = await asyncio.wait_for(process.communicate(feed.encode()), 30)
    return process.returncode or 0, out.decode("utf-8", "replace"), error.decode("utf-8", "replace")


@pytest.fixture
def home(tmp_path: Path) -> str:
    return str(tmp_path)


async def test_the_chat_works_with_piped_input(home: str) -> None:
    code, out, error = await run(
        "bot", "chat", feed="kenapa 141 bukan 148?\n1\n:pejabat\n/ringkasan\n:sumber\n:apa\n:keluar\n", DATA_DIR=home, LC_ALL="C.UTF-8"
    )
    assert (code, error) == (0, "")
    assert "25 + 50 + 25 + 48 − 7 = 141" in out
    assert "Ringkasan Indonesia" in out
    assert "Perintah terminal" in out
    assert "Sampai jumpa" in out
    assert "\x1b[" not in out
    assert (Path(home) / "pandu.db").exists()


async def test_the_chat_works_without_utf8(home: str) -> None:
    code, out, error = await run(
        "bot", "chat", feed="kenapa 141 bukan 148?\n", DATA_DIR=home, LC_ALL="POSIX", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )
    assert (code, error) == (0, "")
    assert "25 + 50 + 25 + 48 - 7 = 141" in out


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, "TELEGRAM_TOKEN is not set"),
        ({"TELEGRAM_TOKEN": "rusak"}, "does not look like a bot token"),
        ({"TELEGRAM_TOKEN": "1:a", "DATABASE_URL": "mysql://x"}, "DATABASE_URL"),
        ({"TELEGRAM_TOKEN": "1:a", "DATABASE_URL": "postgresql://u:geheim@127.0.0.1:1/x"}, "cannot be used"),
        ({"TELEGRAM_TOKEN": "1:a", "TELEGRAM_API_BASE": "http://127.0.0.1:1"}, "cannot be reached"),
    ],
)
async def test_what_somebody_can_mend_is_one_sentence(settings: dict[str, str], sentence: str, home: str) -> None:
    code, _, error = await run("bot", "poll", DATA_DIR=home, **settings)
    assert code == 1
    assert sentence in error
    assert len(error.strip().splitlines()) == 1
    assert "Traceback" not in error
    assert "geheim" not in error


async def test_a_token_telegram_refuses(home: str) -> None:
    async with BotApiServer() as server:
        base = server.base_url.removesuffix("/bot")
        code, _, error = await run("bot", "poll", DATA_DIR=home, TELEGRAM_TOKEN="999:wrong", TELEGRAM_API_BASE=base)
    assert code == 1
    assert "refused TELEGRAM_TOKEN" in error


async def test_json_lines_leave_nothing_behind(home: str) -> None:
    code, out, _ = await run("bot", "ask", "--jsonl", feed='{"id": 1, "turns": ["apa itu spbe"]}\n', DATA_DIR=home)
    assert code == 0
    assert json.loads(out)["replies"][0]["entry"] == "spbe"
    assert list(Path(home).iterdir()) == []


async def test_places_are_resolved_line_by_line(home: str) -> None:
    feed = '{"surface": "kab bogor"}\n{"surface": "bogor"}\n{"surface": "batu bara hitam"}\nrusak\n'
    code, out, _ = await run("knowledge", "resolve", "--jsonl", feed=feed, DATA_DIR=home)
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [answer.get("decision") for answer in answers] == ["one", "ask", "none", None]
    assert answers[0]["codes"] == ["32.01"]
    assert "surface" in answers[3]["error"]


async def test_an_editor_sees_why(home: str) -> None:
    code, out, _ = await run("knowledge", "ask", "luwu utara fokusnya apa", DATA_DIR=home)
    assert code == 0
    assert "73.22" in out
    assert "daerah-fokus" in out


async def test_the_status_goes_into_a_file_and_the_chain_is_checked(home: str) -> None:
    code, out, error = await run("bot", "export", "status", "--scope", "73", "--output", "status.csv", DATA_DIR=home)
    assert (code, out, error) == (0, "", "")
    lines = (Path(home) / "status.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 25
    assert lines[0].startswith("kode,kabupaten_kota,provinsi,angkatan,posisi")
    for wrong, sentence in {"--format=doc": "csv, xlsx, json", "--scope=99": "no province or region"}.items():
        code, out, error = await run("bot", "export", "status", wrong, DATA_DIR=home)
        assert (code, out) == (1, "")
        assert sentence in error
        assert error.count("\n") == 1
    code, out, _ = await run("bot", "verify-chain", DATA_DIR=home)
    assert code == 0
    assert "Changes: 0, all sound" in out


async def test_a_certificate_is_proved_without_a_register(home: str) -> None:
    signed = signing.sign(b"only for tests", "melati", 7, 83, date(2026, 11, 22), "Siti Aminah")
    secret = {"DATA_DIR": home, "PANDU_SECRET": "only for tests"}
    code, out, _ = await run("bot", "verify-certificate", signed, "siti aminah", **secret)
    assert code == 0 and "83%" in out
    other = "b" if signed[5].lower() != "b" else "c"
    for forged in ((f"{signed[:5]}{other}{signed[6:]}",), (signed, "Budi")):
        code, out, error = await run("bot", "verify-certificate", *forged, **secret)
        assert (code, out) == (1, "") and error.count("\n") == 1


async def test_a_campaigns_answers_go_into_a_file(home: str) -> None:
    database = Database(f"sqlite+aiosqlite:///{home}/pandu.db")
    await database.prepare()
    now = datetime(2026, 11, 22, tzinfo=UTC)
    async with database.session() as session:
        items = " ".join(map(str, await versions_of(session, load_bank().of_form("umum"))))
        session.add(Campaign(code="melati", title="M", owner="x", form="umum", mode="ukur", items=items, created_at=now, published_at=now))
    await answer_all(database, "melati", [12, 3], now)
    await database.close()
    secret = {"DATA_DIR": home, "DATABASE_URL": f"sqlite:///{home}/pandu.db"}
    code, out, error = await run("bot", "export", "quiz", "melati", "--output", "melati.xlsx", **secret)
    assert (code, out, error) == (0, "", "")
    book = openpyxl.load_workbook(Path(home) / "melati.xlsx", read_only=True)
    assert sum(1 for _ in book["jawaban"].rows) == 25
    for wrong, said in {("tiada",): "no campaign", ("melati", "--output", "melati.doc"): ".csv or .xlsx"}.items():
        code, out, error = await run("bot", "export", "quiz", *wrong, **secret)
        assert (code, out, error.count("\n")) == (1, "", 1) and said in error


async def test_what_cannot_be_a_button_or_a_file_does_not_end_the_chat(home: str) -> None:
    feed = f"{'9' * 5000}\n:berkas ~nosuchuser/x\n:berkas {'x' * 5000}\n:keluar\n"
    code, out, error = await run("bot", "chat", feed=feed, DATA_DIR=home, LC_ALL="C.UTF-8")
    assert (code, error) == (0, "") and "Sampai jumpa" in out


async def test_a_database_goes_to_any_revision_there_is(home: str) -> None:
    for revision, sentence in (("0003", ""), ("0004", ""), ("0002", ""), ("9999", "9999")):
        code, out, error = await run("bot", "migrate", "--revision", revision, DATA_DIR=home)
        assert (code, out) == (int(bool(sentence)), "") and sentence in error, error
        assert error.count("\n") == code, error
    database = Database(f"sqlite+aiosqlite:///{home}/pandu.db")
    assert await database.revision() == "0002"
    await database.close()


async def test_a_key_that_cannot_be_kept_is_one_sentence() -> None:
    code, _, error = await run("bot", "verify-certificate", "X", DATA_DIR="/proc")
    assert code == 1 and error.count("\n") == 1, error
