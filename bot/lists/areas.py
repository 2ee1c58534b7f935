"""Areas that no list is kept of ("kawasan Danau Toba", "daerah tetangga"): that a list is not narrowed to one is said."""

from dataclasses import replace

from bot.messages import Answer
from bot.turn import Turn
from knowledge.language.cues import words
from knowledge.language.wording import tokens
from knowledge.reading import Question


def with_area_said(turn: Turn, answer: Answer, question: Question) -> Answer:
    """A list, after a word that it holds more than the area asked for, where one is."""
    asks = words("unlisted-area") & set(question.core) and answer.regions
    return replace(answer, text=f"{turn.say('list.no_area')}\n\n{answer.text}") if asks else answer


def provinces_beside(turn: Turn, question: Question) -> tuple[str, ...]:
    """The provinces named beside a region, also one that it lies in."""
    named = turn.knowledge.reader.resolver.mentions(tokens(question.text))
    return tuple(dict.fromkeys(code for one in named if not one.regions for code in one.provinces))
