"""From process start to the first answer, memory, and a long run of questions; peer: Python importing the same libraries."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_RUNS = 5
_QUESTION = "kenapa 141 bukan 148?\n"
_LIBRARIES = """
import sqlmodel, sqlalchemy.ext.asyncio, aiosqlite, numpy, rapidfuzz
import typer, rich.console, prompt_toolkit, structlog, babel.messages.pofile
"""
_SMALL = """
import resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[1:], stdin=sys.stdin, stdout=subprocess.DEVNULL, check=True)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def report() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as home:
        _run([sys.executable, "-m", "knowledge", "build"], "", home)
        _run([sys.executable, "-m", "bot.conversation"], "", home)
        peer = [_run([sys.executable, "-c", _LIBRARIES], "", home) for _ in range(_RUNS)]
        chat = [_run([sys.executable, "-m", "bot", "chat"], _QUESTION, home) for _ in range(_RUNS)]
        many = "".join(json.dumps({"id": n, "turns": [text]}) + "\n" for n, text in enumerate(_questions(1000)))
        long_run = _run([sys.executable, "-m", "bot", "ask", "--jsonl"], many, home)
        talks = "".join(json.dumps({"id": n, "turns": turns}) + "\n" for n, turns in enumerate(_conversations()))
        talked = _run([sys.executable, "-m", "bot", "ask", "--jsonl"], talks, home)
    bare = tuple(statistics.median(values) for values in zip(*peer, strict=True))
    talk = tuple(statistics.median(values) for values in zip(*chat, strict=True))
    print(f"{'start':44}{'seconds':>9}{'ratio':>7}{'MB':>7}{'ratio':>7}")
    rows = {
        "Python importing the same libraries": bare,
        "terminal chat, one question, whole process": talk,
        "ask --jsonl, 1,000 questions": long_run,
        "ask --jsonl, 850 conversations": talked,
    }
    for name, (seconds, memory) in rows.items():
        print(f"{name:44}{seconds:>9.2f}{seconds / bare[0]:>7.2f}{memory:>7.0f}{memory / bare[1]:>7.2f}")
    print()


def _questions(count: int) -> list[str]:
    texts = [row["teks"] for row in _rows("region_questions")]
    return (texts * (count // len(texts) + 1))[:count]


def _conversations() -> list[list[str]]:
    return [[turn["teks"] for turn in row["giliran"]] for row in _rows("apart_dialogues")]


def _rows(name: str) -> Any:
    import yaml

    return yaml.safe_load((ROOT / f"tests/knowledge/{name}.yaml").read_text(encoding="utf-8"))


def _run(command: list[str], feed: str, home: str) -> tuple[float, float]:
    """Wall seconds and peak resident MB of one process, begun by a small one: a process inherits the peak of who begins it."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATA_DIR": home}
    with tempfile.TemporaryFile("w+") as given:
        given.write(feed)
        given.seek(0)
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-c", _SMALL, *command], stdin=given, capture_output=True, cwd=home, env=environment, check=True, text=True
        )
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory) / (1024 if sys.platform != "darwin" else 1024 * 1024)
