"""How many pillars there are, said first where a number of them is held to be so: "kan pilarnya 7"."""

from dataclasses import replace

from bot.messages import Answer
from bot.turn import Turn
from knowledge.deciding.presumed import SIX_PILLARS, number_presumed, pillars_counted
from knowledge.model import Entry
from knowledge.names.pillar_names import PILLARS
from knowledge.reading import Question


def with_number(turn: Turn, question: Question, entry: Entry, told: Answer) -> Answer:
    """The answer on all pillars, under whether there are as many of them as the message says; other answers as they are."""
    claimed = number_presumed(question.core) if entry.id == SIX_PILLARS and pillars_counted(question) else None
    if claimed is None:
        return told
    first = turn.say("pillars.so_many" if claimed == len(PILLARS) else "pillars.not_so_many", claimed=claimed, count=len(PILLARS))
    return replace(told, text=f"{first}\n\n{told.text}")
