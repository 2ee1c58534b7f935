"""From process start to the first answer, memory, and a long run of questions; peer: Python importing the same libraries."""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
_RUNS = 5
_QUESTION = "kenapa 141 bukan 148?\n"
_LIBRARIES = """
import sqlmodel, sqlalchemy.ext.asyncio, aiosqlite, numpy, rapidfuzz
import typer, rich.console, prompt_toolkit, structlog, babel.messages.pofile
"""


def report() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as home:
        _run([sys.executable, "-m", "knowledge", "build"], "", home)
        peer = [_run([sys.executable, "-c", _LIBRARIES], "", home) for _ in range(_RUNS)]
        chat = [_run([sys.executable, "-m", "bot", "chat"], _QUESTION, home) for _ in range(_RUNS)]
        many = "".join(json.dumps({"id": n, "turns": [text]}) + "\n" for n, text in enumerate(_questions(1000)))
        long_run = _run([sys.executable, "-m", "bot", "ask", "--jsonl"], many, home)
    bare = tuple(statistics.median(values) for values in zip(*peer, strict=True))
    talk = tuple(statistics.median(values) for values in zip(*chat, strict=True))
    print(f"{'start':44}{'seconds':>9}{'ratio':>7}{'MB':>7}{'ratio':>7}")
    rows = {
        "Python importing the same libraries": bare,
        "terminal chat, one question, whole process": talk,
        "ask --jsonl, 1,000 questions": long_run,
    }
    for name, (seconds, memory) in rows.items():
        print(f"{name:44}{seconds:>9.2f}{seconds / bare[0]:>7.2f}{memory:>7.0f}{memory / bare[1]:>7.2f}")
    print()


def _questions(count: int) -> list[str]:
    import yaml

    rows = yaml.safe_load((ROOT / "tests/knowledge/region_questions.yaml").read_text(encoding="utf-8"))
    texts = [row["teks"] for row in rows]
    return (texts * (count // len(texts) + 1))[:count]


def _run(command: list[str], feed: str, home: str) -> tuple[float, float]:
    """Wall seconds and peak resident MB of one process."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATA_DIR": home}
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as given:
        given.write(feed)
        given.seek(0)
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, cwd=home, env=environment)  # noqa: S603 - our own command
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} failed")
    scale = 1024 if resource.getpagesize() and sys.platform != "darwin" else 1024 * 1024
    return time.perf_counter() - began, usage.ru_maxrss / scale
