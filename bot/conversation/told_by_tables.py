"""Messages that nothing written answers, and a table can: shares, scores of a year, who took part twice, who is not certain."""

from collections.abc import Callable
from dataclasses import replace

from bot.context import Context
from bot.conversation.asked_of_lists import averages, beside
from bot.conversation.following import AGAIN, FEW, answer
from bot.lists.apart import KIND_OF_UNIT, TOTAL
from bot.lists.shares import asks_share
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_LIST, SCORES, STAGES, YEAR_COUNT, YEAR_LIST
from knowledge.deciding.decide import MORE
from knowledge.language.cues import parts, said, words
from knowledge.language.kinds import KINDS
from knowledge.reading import ISLAND, PROVINCE, YEAR, Question

_AFTER_THE_LAST, _BETWEEN = "setelah-2024", "tahun-2020-tanpa-angkatan"


def or_of_tables(turn: Turn, context: Context | None, decision: Decision) -> Decision:
    """The decision; in place of one that answers nothing, what a table tells."""
    return _of_tables(turn, context, decision) or decision


def _of_tables(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """What a table tells of a message that was not answered, or that plainly asks for no more; None where none can, or more is said."""
    question = decision.question
    if any(place.regions for place in question.places) or question.pillars:
        return None
    plain = _after(turn, context, question) if context else None
    if plain := plain or (None if context and context.row else _repeated(turn, question)):
        return plain
    if decision.kind in (Kind.ANSWERED, Kind.SOCIAL):
        return None
    if decision.reason == MORE and question.years and words("takes-part") & set(question.core):
        return answer(turn, YEAR_LIST, question)
    if len(question.core) > FEW + 2:
        return None
    tellers: tuple[Callable[[Turn, Question], Decision | None], ...] = (_share, _scores, _doubtful, _kinds, _islands)
    return next((told for tell in tellers if (told := tell(turn, question))), None)


def _only(question: Question, more: frozenset[str]) -> bool:
    """Whether a message says nothing but what may stand beside a list, marks of places and years, and these words."""
    return set(question.core) <= beside() | more | {YEAR, PROVINCE, ISLAND}


def _share(turn: Turn, question: Question) -> Decision | None:
    """Answer "berapa persen daerah yang sudah punya masterplan", "persentase peserta di Indonesia"."""
    about = words("takes-part", "nationwide", "whole", "region-kind") | parts("names-stage")
    if not asks_share(question) or not about & set(question.core) or not _only(question, parts("names-stage")):
        return None
    if said("names-stage", question.core):
        return answer(turn, STAGES, question)
    if question.islands or question.places:
        return answer(turn, ISLAND_LIST if question.islands else PROVINCE_LIST, question)
    return answer(turn, YEAR_COUNT if len(question.years) == 1 else TOTAL, question)


def _scores(turn: Turn, question: Question) -> Decision | None:
    """Answer "rangking 2024 dong", "berapa rata-rata nilai evaluasi 2024"."""
    asks = words("asks-score", "rank") & set(question.core)
    closed = words("asks-score", "extreme", "highest-of", "rank") | parts("mean") | frozenset({"evaluasi"})
    if not asks or not (question.years or averages(question)) or not _only(question, closed):
        return None
    return answer(turn, SCORES, question)


def _repeated(turn: Turn, question: Question) -> Decision | None:
    """Answer "sebutkan semua daerah yang ikut dua kali"."""
    twice = said("more-than-once", question.core) and not question.years
    if not twice or not words("takes-part") & set(question.core) or not _only(question, parts("more-than-once")):
        return None
    return answer(turn, PROVINCE_LIST if question.places else YEAR_LIST, question)


def _doubtful(turn: Turn, question: Question) -> Decision | None:
    """Answer "daerah mana yang belum dapat dipastikan"."""
    named = words("takes-part", "region-kind") & set(question.core)
    if not said("not-certain", question.core) or not named or not _only(question, parts("not-certain")):
        return None
    return answer(turn, PROVINCE_LIST if question.places else YEAR_LIST, question)


def _kinds(turn: Turn, question: Question) -> Decision | None:
    """Answer "persentase kota dibanding kabupaten" with how many of each kind we have."""
    both = set(KINDS) <= set(question.core) and not question.places and not question.islands
    if not both or not _only(question, words("compares", "puts-beside", "how-many")):
        return None
    return answer(turn, YEAR_COUNT if len(question.years) == 1 else TOTAL, question)


def _islands(turn: Turn, question: Question) -> Decision | None:
    """Answer "bandingkan peserta Sumatera dan Kalimantan"."""
    beside_one_another = len(question.islands) > 1 and words("puts-beside") & set(question.core)
    return answer(turn, ISLAND_LIST, question) if beside_one_another and _only(question, words("puts-beside", "joins-places")) else None


def _after(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "sisanya berapa" after how many take part, "di 2018" after kota and kabupaten, "kenapa tidak ada" after a year without any."""
    core, cohorts = set(question.core), turn.knowledge.library.cohorts
    if context.entry == TOTAL and words("rest-of-all") & core and core <= words("rest-of-all") | beside():
        told = answer(turn, TOTAL, question)
        return replace(told, reason=AGAIN) if told else None  # what is left of all stands in it
    if context.entry in (TOTAL, KIND_OF_UNIT) and question.years and core <= beside() | {YEAR}:
        return answer(turn, YEAR_COUNT, replace(question, core=(*question.core, *KINDS)))
    none = context.family in (YEAR_COUNT, YEAR_LIST) and context.years and not set(context.years) & set(cohorts.by_year)
    if none and words("asks-reason") & core and core <= words("asks-reason", "negation") | beside():
        return answer(turn, _AFTER_THE_LAST if context.years[0] > cohorts.last_year else _BETWEEN, question)
    return None
