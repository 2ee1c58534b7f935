"""`python -m bot check`, `setup` and `outbox` as an operator runs them: a real process, a Bot API server, one line for each thing."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from tests.telegram.server import BotApiServer

ROOT = Path(__file__).parents[2]


async def run(*command: str, folder: Path, **settings: str) -> tuple[int, str]:
    """Exit code, and everything it printed."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATA_DIR": str(folder), **settings}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *command, cwd=folder, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await process.communicate()
    return process.returncode or 0, said.decode()


def at(server: BotApiServer) -> dict[str, str]:
    return {"TELEGRAM_TOKEN": server.token, "TELEGRAM_API_BASE": server.base_url.removesuffix("/bot")}


async def test_a_good_setup_is_a_line_for_each_thing(tmp_path: Path) -> None:
    async with BotApiServer() as server:
        await run("migrate", folder=tmp_path)
        code, said = await run("check", folder=tmp_path, **at(server))
    assert code == 0, said
    assert [line.split(":")[0] for line in said.splitlines()] == [
        f"ok   {name}" for name in ("settings", "content", "database", "token", "webhook")
    ]


async def test_five_broken_setups_are_each_named(tmp_path: Path) -> None:
    async with BotApiServer() as server:
        hook = {"WEBHOOK_URL": "https://pandu.example.go.id"}
        broken: list[tuple[dict[str, str], str]] = [
            ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL scheme 'mysql' is not supported"),
            ({}, "TELEGRAM_TOKEN is not set"),
            (at(server) | {"TELEGRAM_TOKEN": "1:AA"}, "Telegram refused TELEGRAM_TOKEN"),
            (at(server) | {"DATABASE_URL": "postgresql://nobody:geheim@127.0.0.1:1/x"}, "FAIL database"),
            (at(server) | hook, "WEBHOOK_URL is set but Telegram has none yet"),
        ]
        found = await asyncio.gather(*(run("check", folder=tmp_path, **settings) for settings, _ in broken))
    for (_, sentence), (code, said) in zip(broken, found, strict=True):
        assert code == 1
        assert sentence in said
        assert "Traceback" not in said and "geheim" not in said


async def test_setup_tells_telegram_everything_in_both_languages(tmp_path: Path) -> None:
    async with BotApiServer() as server:
        server.person(1001, first_name="Sari")
        code, said = await run("setup", folder=tmp_path, ADMIN_IDS="1001,999999", **at(server))
        scopes = [(call.params.get("scope"), call.params.get("language_code")) for call in server.calls_of("setMyCommands")]
        names = len(server.calls_of("setMyName"))
    assert code == 0, said
    assert len(scopes) == 6
    assert any("1001" in str(scope) for scope, _ in scopes)
    assert names == 2


async def test_the_outbox_is_shown_without_words_or_addresses(tmp_path: Path) -> None:
    code, said = await run("outbox", folder=tmp_path)
    assert code == 0 and said == ""
    code, said = await run("outbox", "--revive", "tidak-ada", folder=tmp_path)
    assert "no message given up under this key" in said


@pytest.mark.parametrize("url", ["ftp://x", "http://pandu.example.go.id"])
async def test_a_webhook_must_be_https(tmp_path: Path, url: str) -> None:
    code, said = await run("check", folder=tmp_path, WEBHOOK_URL=url)
    assert code == 1
    assert "must start with https://" in said
