"""The shape of the house: imports run downhill, files stay small, nothing of this machine gets in."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter import cli

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "knowledge", "locales")
LONGEST = 250
_MACHINE = re.compile(r"(?<![\w/.-])/(work|root|home)/|pypi\.org|files\.pythonhosted|-----BEGIN")

BREACHES = {
    "knowledge/cohorts.py": "import bot.messages",
    "knowledge/ranking/search.py": "import sqlmodel",
    "bot/topics/pillars.py": "import bot.topics.welcome",
    "bot/topics/welcome.py": "import telegram",
    "handlers/menu.py": "import bot.storage.people",
    "bot/messages.py": "import bot.assistant",
    "bot/lists/wanted.py": "import bot.conversation.leaning",
    "bot/quiz/words.py": "import bot.quiz.joining",
    "bot/plans/records.py": "import bot.plans.answers",
}


def test_imports_run_downhill() -> None:
    assert cli.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


@pytest.mark.parametrize(("file", "line"), BREACHES.items())
def test_each_contract_can_fail(file: str, line: str, tmp_path: Path) -> None:
    for name in (*PACKAGES, "pyproject.toml"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(tmp_path / name)], check=True)  # noqa: S603, S607 - our own files
    broken = tmp_path / file
    broken.write_text(f"{line}\n{broken.read_text(encoding='utf-8')}", encoding="utf-8")
    command = [sys.executable, "-c", "import sys; from importlinter import cli; sys.exit(cli.lint_imports(no_cache=True))"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path)})  # noqa: S603 - as above
    assert done.returncode == 1, done.stdout
    assert "broken" in done.stdout.lower()


def test_no_file_outgrows_its_room() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for package in PACKAGES for path in (ROOT / package).rglob("*.py")}
    assert {str(path.relative_to(ROOT)): size for path, size in sizes.items() if size > LONGEST} == {}


def test_nothing_of_this_machine_is_written_down() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()  # noqa: S607 - git of the path
    texts = [ROOT / name for name in listed if Path(name).suffix in {".py", ".md", ".toml", ".yaml", ".lock", ".csv", ".po", ".txt"}]
    found = [str(path) for path in texts if path.exists() and path != Path(__file__) and _MACHINE.search(path.read_text(encoding="utf-8"))]
    assert found == []
