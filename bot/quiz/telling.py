"""What is asked of quizzes as such: what is kept and how long, the pass mark, marking, groups, two tests, age, small numbers, stopping."""

from bot.messages import Answer, Choice, Outcome
from bot.quiz.hearing import names_quiz
from bot.quiz.words import TOPIC
from bot.turn import Turn
from knowledge.deciding.doing import of_a_child
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.quizzes import load_bank
from knowledge.reading import Question
from knowledge.statistics import FEWEST_FOR_DISCRIMINATION, FEWEST_PAIRS

_PARTS = ("keeping", "age", "seen", "privacy", "pair", "pass", "marking", "few", "stop")
"""The parts that may be asked for; the first whose words are said counts."""
_AGE, _MAY = "age", frozenset({"boleh", "bisa", "ikut"})
"""The part on people under age, and what asks of them whether they may take one."""
_OF_DATA = frozenset({"keeping", "privacy", _AGE})
"""The parts that tell what becomes of data."""


def part_of(asked: Question) -> str:
    """The part of what is told of quizzes that a message asks for; empty for none or another."""
    young = of_a_child(word_list(asked.text)) and bool(_MAY & set(asked.core))
    return _AGE if young else next((part for part in _PARTS if said(f"quiz-asks-{part}", asked.core)), "")


def asks_of_data(asked: Question) -> bool:
    """Whether a message asks what becomes of data given in a quiz."""
    return part_of(asked) in _OF_DATA


def told_of(turn: Turn, asked: Question) -> Answer | None:
    """What is told of the part of quizzes that a message asks for; None where it asks for no part alone."""
    part = part_of(asked)
    if not part:
        return None
    numbers = {"passing": load_bank().pass_percent, "items": FEWEST_FOR_DISCRIMINATION, "pairs": FEWEST_PAIRS}
    return Answer(turn.say(f"quiz.told.{part}", **numbers), Outcome.ANSWERED, score=1.0, topic=TOPIC)


def wants_deletion(question: Question) -> bool:
    """Whether somebody wants the data of his quizzes deleted, and nothing else ("hapus jawaban kuis saja, langganan jangan")."""
    core = question.core
    if not (names_quiz(core) and words("quiz-deletes-of") & set(core) and words("quiz-deletes") & set(core)):
        return False
    asking = words("interrogative", "asks-when", "asks-how", "asks-number") - words("quiz-deletes-of")
    asks = asking & set(core) or "?" in question.text
    unwanted = any(before == "jangan" and after in words("quiz-deletes") for before, after in zip(core, core[1:], strict=False))
    return not asks and not unwanted


def ask_deletion(turn: Turn) -> Answer:
    """Whether what is kept of one's quizzes shall be deleted; nothing else is."""
    sure = Choice(turn.say("mydata.button.sure"), "datakuis:yes")
    return Answer(turn.say("mydata.sure"), Outcome.CLARIFY, choices=(sure,), score=1.0, topic=TOPIC)
