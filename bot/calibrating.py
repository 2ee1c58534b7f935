"""Fit which way of completing a message is meant (`reranking.py`): `python -m bot.calibrating`.

The conversations among the tests are played through the whole assistant, the rules alone deciding; every way of completing a message is
measured beside what they decided. Those the rules were not mended by (`unmended_dialogues.yaml`) weigh more: there the rules err as often
as on strangers. `apart_dialogues.yaml` is left out, to measure by.
"""

import asyncio
import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import structlog

import knowledge
from bot.assistant import Assistant
from bot.conversation.reranking import FILE, LISTENER
from bot.conversation.rewriting import Rewriting
from bot.conversation.rewriting_measures import MEASURES
from bot.dialogues import met, right
from bot.machine import CHANNEL
from bot.messages import Did, Incoming
from bot.storage.database import MEMORY, Database
from knowledge.loading import read_yaml
from knowledge.measuring.calibrating import Example, fit

TESTS = Path(__file__).parents[1] / "tests" / "knowledge"
UNMENDED, APART = "unmended_dialogues", "apart_dialogues"
"""The conversations that the rules were not mended by, and those that nothing is fitted on."""
UNMENDED_WEIGHT, _TREES = 3.0, 400


def calibrate(tests: Path = TESTS) -> dict[str, Any]:
    """The fitted forest as plain data."""
    played = asyncio.run(_all(sorted(path for path in tests.glob("*dialogues.yaml") if path.stem != APART)))
    start, trees = fit(played, _TREES)
    return {
        "measures": list(MEASURES),
        "examples": len(played),
        "start": round(start, 5),
        "trees": [[list(node) for node in tree] for tree in trees],
    }


async def _all(paths: Sequence[Path]) -> list[Example]:
    database = Database(MEMORY)
    await database.prepare()
    assistant = Assistant(database, knowledge.load(), b"calibrating")
    heard: list[tuple[Sequence[Rewriting], list[list[float]]]] = []
    LISTENER.set(lambda found, rows: heard.append((found, rows)))
    played = []
    for path in paths:
        for number, dialogue in enumerate(read_yaml(path)):
            for at, turn in enumerate(dialogue["giliran"]):
                heard.clear()
                answer = await assistant.reply(Incoming(CHANNEL, f"{path.stem} {number}", Did.TYPED, turn["teks"]))
                if at and answer and len(heard) == 1:
                    played.append(_example(turn, *heard[0], UNMENDED_WEIGHT if path.stem == UNMENDED else 1.0, is_met=met(answer, turn)))
    await database.close()
    return played


def _example(turn: Mapping[str, Any], found: Sequence[Rewriting], rows: list[list[float]], weight: float, *, is_met: bool) -> Example:
    """The ways of completing one message, the decided one first: that one is right where its reply was what is asked for."""
    good = (is_met, *(right(one, turn) for one in found[1:]))
    return Example(tuple(map(tuple, rows)), good, any(good), weight)


def main() -> None:
    """Fit, and write what was fitted beside `reranking.py`."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    fitted = calibrate()
    FILE.write_text(json.dumps(fitted) + "\n", encoding="utf-8")
    print(f"{fitted['examples']} contoh.")  # noqa: T201 - a command's own words


if __name__ == "__main__":
    main()
