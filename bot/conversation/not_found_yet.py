"""Names that the ministry counts and we do not hold: "kok di daftarmu cuma 41?", "yang 9 lagi siapa", "12 yang belum ketemu itu siapa"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import answer
from bot.conversation.of_a_row import BY_ITS_PLACE
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_LIST, TOTAL, YEAR_COUNT, YEAR_LIST
from knowledge.language.cues import said, words
from knowledge.language.numbers import nothing_but, value
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, REGION, YEAR, Question
from knowledge.records.regions import certain, participants

_UNCERTAIN = ("belum", "pasti")


def of_the_missing(turn: Turn, context: Context | None, question: Question) -> Decision | None:
    """The participants that are not certain, under how many names we hold, where the others or why they are so few is asked."""
    asks = words("asks-reason", "asks-who", "which-region") & set(question.core) or "kemana" in question.core
    closed = words("leaning", "asks-reason", "asks-who", "which-region", "names-held", "list-narrows", "takes-part", "not-found-beside")
    if not asks or not nothing_but(closed | {YEAR, PROVINCE, REGION}, question.core) or not all(p.provinces for p in question.places):
        return None
    numbers = {value(word) for word in question.core} - {None}
    asked, found = question.adding(*_UNCERTAIN), None
    if question.provinces:
        there = replace(asked, places=(Mention(0, 0, (), question.provinces),))
        found = answer(turn, PROVINCE_LIST, there) if numbers and said("not-certain", question.core) else None
    elif (year := _year(context, question)) is not None:
        table = turn.knowledge.library.cohorts
        cohort, held = table.by_year.get(year), table.verified(year)
        short = cohort is not None and held < cohort.expected and numbers & {held, cohort.expected - held}
        found = answer(turn, YEAR_LIST, replace(asked, years=(year,))) if short else None
    elif context is not None and context.entry == TOTAL:
        held, table = certain(participants(turn.knowledge.library)), turn.knowledge.library.cohorts
        found = answer(turn, YEAR_LIST, asked) if numbers & {held, table.total(table.last_year) - held} else None
    return replace(found, reason=BY_ITS_PLACE) if found else None


def _year(context: Context | None, question: Question) -> int | None:
    """The one year named, or else the one whose participants were counted or listed."""
    counted = context is not None and context.family in (YEAR_COUNT, YEAR_LIST)
    years = question.years or (context.years if context is not None and counted else ())
    return years[0] if len(years) == 1 else None
