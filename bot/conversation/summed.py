"""Participants counted or listed one after another, asked for together: "jumlah dua tahun itu", "digabung berapa", "jumlahin"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import answer
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_LIST, YEAR_COUNT, YEAR_LIST
from knowledge.language.cues import words
from knowledge.names.mentions import Mention
from knowledge.reading import YEAR, Question

_PAIR, _ROW = 2, 3
"""The years of a pair and of a row of three."""


def summed(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The years, or the provinces, whose participants were told one after another, together, where their sum is asked for."""
    spoken = set(question.core)
    of_two, of_three = spoken & words("both"), spoken & words("all-three")
    adds = spoken & words("sums-up") or (spoken & words("total", "how-many") and (of_two or of_three))
    closed = words("sums-up", "total", "how-many", "both", "all-three", "leaning", "interrogative", "sums-up-beside")
    if not adds or not spoken <= closed | {YEAR} | turn.knowledge.lexicon.fillers or question.places:
        return None
    if question.years and not spoken & words("adds"):
        return None  # "akumulasi sampai 2024"
    if context.family in (YEAR_COUNT, YEAR_LIST):
        named = [*context.counted, *question.years]
        years = named[-_ROW:] if of_three else named[-_PAIR:] if of_two else named
        return answer(turn, YEAR_LIST, replace(question, years=tuple(sorted(set(years))))) if years[1:] else None
    return None if question.years else _of_provinces(turn, context, question)


def _of_provinces(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The participants of the provinces listed now and of those listed before, where both lists were of the same years."""
    codes = (*context.listed_before, *(code for code in context.listed if code not in context.listed_before))
    of_both = context.family in (PROVINCE_LIST, ISLAND_LIST) and context.listed_before and context.years == context.years_before
    if not of_both or len(codes) == len(context.listed):
        return None
    years = tuple(context.years)
    if len(codes) < len(turn.knowledge.library.provinces):
        return answer(turn, PROVINCE_LIST, replace(question, places=(Mention(0, 0, (), codes),), years=years))
    return answer(turn, YEAR_COUNT, replace(question, years=years)) if len(years) == 1 else None
