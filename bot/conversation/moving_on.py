"""Messages that move on by a known step from what was told: some years on or back, to another of two or more, or to their sum."""

from dataclasses import replace

from bot.context import DATED, TIMED, Context
from bot.conversation.apart import bearing_the_name
from bot.conversation.comparing import compared
from bot.conversation.following import LIKELY, a_year_on, answer, likeliest, next_year, surely, year_beside
from bot.conversation.of_a_row import BY_ITS_PLACE
from bot.conversation.pointing import completed
from bot.conversation.summed import summed
from bot.conversation.which_twin import which_of_asked_back
from bot.conversation.years_on import GOES, years_on
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import COMPARE, ISLAND_LIST, PROVINCE_LIST, PROVINCE_ORDER, SCORES, one_aspect
from knowledge.deciding.elliptical import clitic
from knowledge.language.cues import words
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, YEAR, Question

_BRIEF, _PICKS_BRIEF = 5, 7
"""The most words of a message that asks for the other of two, and of one that picks it with its first two ("yang satunya …")."""
_AS_OF, _ = TIMED


def moved_on(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "setahun kemudian temanya?", "yang satunya lagi", "jumlahkan": what was asked last, some years on, of another, or of all."""
    if listed := _on_the_list(turn, context, question):
        return surely(listed)
    there = _a_year_on_there(turn, context, question) or a_year_on(turn, context, question)
    there = there or summed(turn, context, question)
    found = there or _other_of_two(turn, context, question) or which_of_asked_back(turn, context, question)
    return replace(found, reason=BY_ITS_PLACE) if found and not context.days else found


def _a_year_on_there(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The same after an aspect of a region, or how it stood on a day: "setahun kemudian berapa persen"."""
    told = years_on(question.text) is not None and len(context.regions) == 1 and not question.places
    if not told or not (context.family in DATED or context.entry == _AS_OF):
        return None
    beside = "other-year", "many-years", "interrogative", "leaning", "place-topic", "asks-number", "asks-score"
    rest = set(question.core) - words(*beside) - {YEAR, *GOES}
    if context.days:  # "setahun berikutnya ada beda?"
        asks_else = len(rest - words("asks-difference", "yes-no", "has-too")) > 1
        return None if asks_else else answer(turn, context.entry, completed(question, context))
    years = (year_beside(context, question),) if context.years else ()
    return answer(turn, context.family, replace(completed(question, context), years=years)) if not rest else None


def _on_the_list(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The list of a place's participants, of a stage or of scores, some years on: "taun depannya"."""
    listed = context.years and (context.rung or context.family in (PROVINCE_LIST, ISLAND_LIST, PROVINCE_ORDER, SCORES))
    alone = set(question.core) <= words("other-year", "many-years", "leaning", "interrogative") | {YEAR, *GOES}
    if not listed or not alone or question.places or years_on(question.text) is None:
        return None
    return next_year(turn, context, completed(question, replace(context, regions=[])))


def _other_of_two(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang satunya tahun berapa" with the region talked about before the last, or both where they were compared."""
    picks = question.core[:1] == ("yang",) and question.core[1:2] and question.core[1] in words("other-of-two")
    if not words("other-of-two") & set(question.core) or len(question.core) > (_PICKS_BRIEF if picks else _BRIEF):
        return None
    if question.places or _names_a_rank(question) or (not clitic(question) and "lagi" not in question.core):
        return None
    if context.family == COMPARE:
        return compared(turn, question, context.regions)
    if len(context.regions) != 1:
        return None
    other = context.earlier[:1] or [code for code in bearing_the_name(turn, context) if code not in context.regions]
    if len(other) != 1:  # no other of its name, or more than one
        return None
    asked = replace(question, places=(Mention(0, 0, tuple(other)),)).adding(REGION)
    said_more = set(question.core) - words("other-of-two") - words("leaning")
    found = answer(turn, one_aspect(asked), asked) if said_more else None
    found = found or (likeliest(turn, asked, turn.knowledge.candidates(asked), ("daerah-",), LIKELY) if said_more else None)
    return found or answer(turn, context.family, asked)


def _names_a_rank(question: Question) -> bool:
    """Whether "satunya" is the number of a rank ("peringkat satunya siapa"), not the other of two."""
    pairs = zip(question.core, question.core[1:], strict=False)
    return any(rank in words("rank") and number in words("other-of-two") for rank, number in pairs)
