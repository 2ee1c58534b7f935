"""Updates answered per second, and from an update's delivery to its reply: a bare echo bot, and ours; then memory over many updates."""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.faults.workers import free_port
from tests.support.postgres import postgres_url

ROOT = Path(__file__).parents[2]
TOKEN = "1000001:" + "A" * 35
_UPDATES, _MANY, _CHATS, _RATE = 2000, 6000, 100, 100.0
_ECHO = ["-m", "tests.bench.echo"]


@dataclass(frozen=True)
class Bot:
    """One bot to measure: its command, how many processes of it, on which database, and how updates reach it."""

    name: str
    command: tuple[str, ...]
    count: int = 1
    database: str = ""
    hook: bool = False


def report() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder) / "pg") as url:
        url = url.replace("postgresql://", "postgresql+asyncpg://")
        bots = [
            Bot("bare PTB echo, polling", (*_ECHO, "one")),
            Bot("bare PTB echo, concurrent_updates", (*_ECHO, "concurrent")),
            Bot("Pandu, polling, SQLite", ("-m", "bot", "poll")),
            Bot("Pandu, webhook, SQLite", ("-m", "bot", "webhook"), hook=True),
            Bot("Pandu, polling, PostgreSQL", ("-m", "bot", "poll"), database=url),
            Bot("Pandu, webhook, PostgreSQL", ("-m", "bot", "webhook"), database=url, hook=True),
            Bot("Pandu, webhook, PostgreSQL, 2 workers", ("-m", "bot", "webhook"), 2, url, hook=True),
        ]
        _table(bots)
        _memory(Bot("Pandu, polling, SQLite", ("-m", "bot", "poll")))


def _table(bots: list[Bot]) -> None:
    """Under full load with questions as people ask them and with none asked before; then with time to spare."""
    usual, new, calm = _load(_MANY), _load(_UPDATES, often=False), _load(500, rate=_RATE)
    rows = [(bot.name, run(bot, usual), run(bot, new), run(bot, calm)) for bot in bots]
    best, best_new = (max(row[at]["per_second"] for row in rows if "echo" in row[0]) for at in (1, 2))
    heads = f"{'updates':40}{'a second':>9}{'ratio':>7}{'ms CPU':>8}{'all new':>9}{'ratio':>7}"
    print(f"{heads}{'p50 ms':>8}{'p95':>7}{'p99':>7}   at {_RATE:.0f} a second")
    for name, row, fresh, quiet in rows:
        cpu = sum(row["cpu"]) / row["answered"] * 1000
        rate, rate_new = row["per_second"], fresh["per_second"]
        times = f"{quiet['p50']:>8.1f}{quiet['p95']:>7.1f}{quiet['p99']:>7.1f}"
        print(f"{name:40}{rate:>9.0f}{rate / best:>7.2f}{cpu:>8.2f}{rate_new:>9.0f}{rate_new / best_new:>7.2f}{times}")
    print()


def _memory(bot: Bot) -> None:
    """Resident memory of one process as updates go by."""
    found = run(bot, _load(100_000, seconds=1800))
    sizes = found["resident"]
    print(f"memory after {found['answered']:,} updates: {sizes[-1]:.0f} MB; after the first tenth {sizes[len(sizes) // 10]:.0f} MB")
    print()


def _load(updates: int, rate: float = 0.0, seconds: int = 240, often: bool = True) -> dict[str, Any]:
    """People ask what the twin files hold: a few questions often and most seldom (Zipf's law), or each question once."""
    dice = random.Random(7)
    files = sorted((ROOT / "tests/knowledge/questions").glob("*.yaml"))
    questions = [row["teks"] for path in files for row in yaml.safe_load(path.read_text(encoding="utf-8"))["pertanyaan"]]
    dice.shuffle(questions)
    asked = dice.choices(questions, [1 / rank for rank in range(1, len(questions) + 1)], k=updates) if often else questions
    return {"questions": asked, "updates": updates, "chats": _CHATS, "rate": rate, "seconds": seconds}


def run(bot: Bot, load: dict[str, Any]) -> dict[str, Any]:
    """One bot under one load, from processes that start fresh; `cpu` is what each used from the first update to the last."""
    port, web = free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        wire = stack.enter_context(_wire(load | {"workers": bot.count}, port))
        settings = _settings(bot, folder, port, web)
        command = [sys.executable, *bot.command]
        bots = [subprocess.Popen(command, env=settings, cwd=ROOT, stderr=subprocess.DEVNULL) for _ in range(bot.count)]  # noqa: S603 - our own
        stack.callback(lambda: [one.wait(30) for one in bots])
        stack.callback(lambda: [one.terminate() for one in bots])
        _begin(wire)
        before = [_cpu(one.pid) for one in bots]
        found = _watched(wire, [one.pid for one in bots])
        found["cpu"] = [_cpu(one.pid) - cpu for one, cpu in zip(bots, before, strict=True)]
    return found


def _wire(load: dict[str, Any], port: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.bench.wire"]
    wire = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT)  # noqa: S603 - our own
    assert wire.stdin and wire.stdout
    wire.stdin.write(json.dumps({"load": load, "port": port}) + "\n")
    wire.stdin.flush()
    wire.stdout.readline()
    return wire


def _begin(wire: "subprocess.Popen[str]") -> None:
    """Let the load begin when the bot is ready."""
    assert wire.stdin and wire.stdout
    wire.stdin.write("go\n")
    wire.stdin.flush()
    wire.stdout.readline()


def _watched(wire: "subprocess.Popen[str]", pids: list[int]) -> dict[str, Any]:
    """What was measured, with the resident megabytes of the processes now and then."""
    assert wire.stdout
    os.set_blocking(wire.stdout.fileno(), False)
    resident, line = [], ""
    while not line:
        resident.append(sum(_resident(pid) for pid in pids))
        time.sleep(0.5)
        line = wire.stdout.readline() or ""
    return {**json.loads(line), "resident": resident}


def _settings(bot: Bot, folder: str, port: int, web: int) -> dict[str, str]:
    settings = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_BASE": f"http://127.0.0.1:{port}",
        "PANDU_SECRET": "bench",
        "MESSAGES_PER_SECOND": "0",
        "LOG_LEVEL": "error",
        "DATA_DIR": folder,
        "PYTHONPATH": str(ROOT),
        "PATH": os.environ["PATH"],
    }
    settings |= {"DATABASE_URL": bot.database} if bot.database else {}
    return settings | ({"WEBHOOK_URL": f"http://127.0.0.1:{web}", "PORT": str(web), "HOST": "127.0.0.1"} if bot.hook else {})


def _cpu(pid: int) -> float:
    """Seconds of processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024
