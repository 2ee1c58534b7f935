"""Fit which way of completing a message is meant (`reranking.py`): `python -m bot.calibrating`.

The conversations among the tests are played through the whole assistant, the rules alone deciding; every way of completing a message is
measured beside what they decided, held against the follow-ups of all other conversations (`asked_before.py`), judged by the words of
the message as those of other conversations speak for it (`worded.py`), and beside what a network foretells that has learnt from others
(`foretold.py`). The forest learns from those that no rule was mended by
(`unmended_dialogues.yaml`), where the rules err as often as on strangers, and from those of `tests/conversations`
(`checked_dialogues.yaml`), so that nothing checked by hand is given up. `apart_dialogues.yaml` is left out, to measure by.
"""

import asyncio
import json
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import structlog

import knowledge
from bot.assistant import Assistant
from bot.calibrating_foretold import fit_foretold, lines_of, questions_of
from bot.calibrating_words import FOLDS, Heard, fit_words, held_out
from bot.conversation import asked_before
from bot.conversation.asked_before import AskedBefore, Known, Line, Said
from bot.conversation.foretold import HELD_OUT, Foretold
from bot.conversation.reranking import ALL_MEASURES, FILE, LISTENER
from bot.conversation.rewriting import Rewriting
from bot.conversation.worded import Worded
from bot.dialogues import Expected, asked_by, met, right
from bot.machine import CHANNEL
from bot.messages import Did, Incoming
from bot.storage.database import MEMORY, Database
from knowledge.deciding.trees import as_data
from knowledge.loading import read_yaml
from knowledge.measuring.calibrating import Example, fit
from knowledge.measuring.calibrating_follow_ups import APART

TESTS = Path(__file__).parents[1] / "tests" / "knowledge"
UNMENDED, CHECKED = "unmended_dialogues", "checked_dialogues"
"""The conversations that the rules were not mended by, and those checked by hand."""
_WEIGHTS, _TREES = {UNMENDED: 1.0, CHECKED: 2.0}, 600
"""How much what the forest learns from weighs; the others only tell what was meant by those who wrote alike."""


def calibrate(tests: Path = TESTS, questions: Sequence[Line] | None = None) -> tuple[dict[str, Any], list[Line], Worded, Foretold]:
    """The fitted forest as plain data, the follow-ups to hold messages against, how words speak for the ways, and what foretells.

    `questions` are those that stand alone to foretell from; the content's where left out.
    """
    understanding = knowledge.load()
    dialogues = _dialogues_of(tests)
    *without, foretold = _learnt(dialogues, questions_of(understanding) if questions is None else questions, understanding)
    heard = asyncio.run(_played(dialogues, understanding, without))
    lines = [one.line for one in heard]
    weighed = [one for one in heard if one.found]
    examples = _examples(heard, weighed, AskedBefore(Known.of(lines, understanding.groups.index), understanding.groups.index))
    start, trees = fit(examples, _TREES)
    fitted = {
        "measures": list(ALL_MEASURES),
        "examples": len(examples),
        **as_data(start, trees),
    }
    return fitted, lines, fit_words(weighed), foretold


def _dialogues_of(tests: Path = TESTS) -> dict[str, list[Expected]]:
    """The turns of each conversation to learn from, by its name."""
    paths = sorted(path for path in tests.glob("*dialogues.yaml") if path.stem != APART)
    return {f"{path.stem} {number}": one["giliran"] for path in paths for number, one in enumerate(read_yaml(path))}


def _learnt(
    dialogues: Mapping[str, Sequence[Expected]], questions: Sequence[Line], understanding: knowledge.Understanding
) -> list[Foretold]:
    """What foretells, learnt from all conversations but those of each part in turn, and last from all."""
    lines = [list(lines_of(turns, understanding)) for turns in dialogues.values()]
    parts = [[line for at, own in enumerate(lines) if at % FOLDS != part for line in own] for part in range(FOLDS + 1)]
    return [fit_foretold(some, questions, understanding) for some in parts]


def _examples(heard: Sequence[Heard], weighed: Sequence[Heard], known: AskedBefore) -> list[Example]:
    """The follow-ups that are `weighed`, each held against all that were `heard` but in its own conversation, and judged by its words."""
    own: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(heard):
        own[one.conversation].append(number)
    examples = []
    for one, spoken in zip(weighed, held_out(weighed), strict=True):
        if one.weight:
            beside = known.measures(one.line.said, one.found, own[one.conversation])
            measures = tuple((*row, *more, *words) for row, more, words in zip(one.rows, beside, spoken, strict=True))
            examples.append(Example(measures, one.good, any(one.good), one.weight))
    return examples


async def _played(
    dialogues: Mapping[str, Sequence[Expected]], understanding: knowledge.Understanding, without: Sequence[Foretold]
) -> list[Heard]:
    """Each follow-up as the rules alone decide on it, and its ways, foretold by what did not learn from its part (`without` it)."""
    database = Database(MEMORY)
    await database.prepare()
    assistant = Assistant(database, understanding, b"calibrating")
    told: list[tuple[Said, Sequence[Rewriting], list[list[float]]]] = []
    LISTENER.set(lambda *one: told.append(one))
    heard = []
    for number, (conversation, turns) in enumerate(dialogues.items()):
        HELD_OUT.set(without[number % FOLDS])
        for turn in turns:
            told.clear()
            answer = await assistant.reply(Incoming(CHANNEL, conversation, Did.TYPED, turn["teks"]))
            if answer and len(told) == 1 and turn.keys() > {"teks"}:
                ((said, found, rows),) = told
                good = (met(answer, turn), *(right(one, turn) for one in found[1:]))
                weight = _WEIGHTS.get(conversation.partition(" ")[0], 0.0)
                heard.append(Heard(conversation, Line(said, asked_by(turn)), found, rows, good, weight))
    await database.close()
    return heard


def main() -> None:
    """Fit, and write what was fitted, and the follow-ups to hold messages against, each beside the file that uses it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    fitted, lines, words, foretold = calibrate()
    foretold.save()
    asked_before.save(lines)
    words.save()
    FILE.write_text(json.dumps(fitted) + "\n", encoding="utf-8")
    print(f"{fitted['examples']} contoh.")  # noqa: T201 - a command's own words


if __name__ == "__main__":
    main()
