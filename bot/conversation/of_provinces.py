"""Messages about the table of provinces just shown: the second, the fewest, which have none, which has more."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, answer
from bot.conversation.of_lists import of_those_provinces
from bot.conversation.ordinals import numbered
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_LIST, PROVINCE_ORDER, STAGES
from knowledge.deciding.foregone import denies_part
from knowledge.language.cues import said, words
from knowledge.names.mentions import Mention
from knowledge.reading import Question


def orders_provinces(question: Question) -> bool:
    """Whether a message asks which province has most or fewest of something, or the highest, whatever was listed before."""
    spoken = set(question.core)
    asks = words("names-provinces") & spoken and words("most", "least", "highest", "lowest") & spoken
    return bool(asks) and not (question.places or question.islands)


def nth_province(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang kedua?", "paling sedikit?", "yang kosong?" after the table of provinces: that one's list, or the table again."""
    number, core = numbered(question.core), set(question.core)
    of_all = words("whole") & core and words("region-kind", "takes-part") & core
    ordered = number or of_all or words("least", "none-at-all", "most", "asks-gap") & core
    ordered = ordered or said("none-there", question.core) or denies_part(question.core)
    named = question.places or question.islands
    if context.entry != PROVINCE_ORDER or not ordered or named or len(question.core) > FEW:
        return None
    if number and 0 < number <= len(context.shown):
        there = replace(question, places=(Mention(0, 0, (), (context.shown[number - 1],)),), years=tuple(context.years))
        return answer(turn, STAGES if context.rung else PROVINCE_LIST, there)
    asked = question if words("names-provinces") & core else of_those_provinces(context, question)
    return answer(turn, PROVINCE_ORDER, replace(asked, years=question.years or tuple(context.years)))
