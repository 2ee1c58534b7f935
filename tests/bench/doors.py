"""Updates answered per second, and from an update's delivery to its reply: a bare echo bot, and ours."""

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.faults.workers import free_port

ROOT = Path(__file__).parents[2]
PREFIX: list[str] = []
TOKEN = "1000001:" + "A" * 35


def run(name: str, command: list[str], count: int, load: dict[str, Any], database: str = "", hook: bool = False) -> dict[str, Any]:
    """One bot under one load, from processes that start fresh."""
    port, web = free_port(), free_port()
    settings = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_BASE": f"http://127.0.0.1:{port}",
        "PANDU_SECRET": "bench",
        "MESSAGES_PER_SECOND": "0",
        "LOG_LEVEL": "error",
        "PYTHONPATH": str(ROOT),
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/tmp"),
    }
    settings |= {"DATABASE_URL": database} if database else {}
    settings |= {"WEBHOOK_URL": f"http://127.0.0.1:{web}", "PORT": str(web), "HOST": "127.0.0.1"} if hook else {}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        settings["DATA_DIR"] = folder
        wire = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.wire"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert wire.stdin and wire.stdout
        wire.stdin.write(json.dumps({"load": load, "port": port}) + "\n")
        wire.stdin.flush()
        wire.stdout.readline()
        bots = [
            subprocess.Popen([*PREFIX, sys.executable, *command], env=settings, cwd=ROOT, stderr=subprocess.DEVNULL) for _ in range(count)
        ]
        stack.callback(lambda: [bot.wait(30) for bot in bots])
        stack.callback(lambda: [bot.terminate() for bot in bots])
        time.sleep(4.0 if count == 1 else 6.0)
        wire.stdin.write("go\n")
        wire.stdin.flush()
        found: dict[str, Any] = json.loads(wire.stdout.readline())
        found["bot_cpu"] = [round(_cpu(bot.pid), 2) for bot in bots]
        wire.wait(10)
    return {"name": name, **found}


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
