"""What is asked of quizzes as such: what is kept and how long, the pass mark, marking, groups, two tests, age, small numbers, stopping."""

from bot.messages import Answer, Outcome
from bot.quiz.words import TOPIC
from bot.turn import Turn
from knowledge.language.cues import said
from knowledge.quizzes import load_bank
from knowledge.statistics import FEWEST_FOR_DISCRIMINATION, FEWEST_PAIRS

_PARTS = ("keeping", "age", "seen", "privacy", "pair", "pass", "marking", "few", "stop")
"""The parts that may be asked for; the first whose words are said counts."""
_OF_DATA = frozenset({"keeping", "privacy", "age"})
"""The parts that tell what becomes of data."""


def part_of(turn: Turn, asked: str) -> str:
    """The part of what is told of quizzes that a message asks for; empty for none or another."""
    core = turn.knowledge.reader.read(asked).core
    return next((part for part in _PARTS if said(f"quiz-asks-{part}", core)), "")


def asks_of_data(turn: Turn, asked: str) -> bool:
    """Whether a message asks what becomes of data given in a quiz."""
    return part_of(turn, asked) in _OF_DATA


def told_of(turn: Turn, asked: str) -> Answer | None:
    """What is told of the part of quizzes that a message asks for; None where it asks for no part alone."""
    part = part_of(turn, asked)
    if not part:
        return None
    numbers = {"passing": load_bank().pass_percent, "items": FEWEST_FOR_DISCRIMINATION, "pairs": FEWEST_PAIRS}
    return Answer(turn.say(f"quiz.told.{part}", **numbers), Outcome.ANSWERED, score=1.0, topic=TOPIC)
