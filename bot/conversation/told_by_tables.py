"""Messages that nothing written answers, and a table can: shares, scores, stages of a place, who took part twice, who is not certain."""

from collections.abc import Callable
from dataclasses import replace

from bot.context import Context
from bot.conversation.asked_of_lists import averages, beside
from bot.conversation.following import AGAIN, FEW, answer, surely
from bot.conversation.of_provinces import as_provinces, orders_provinces
from bot.lists.apart import KIND_OF_UNIT
from bot.lists.furthest import asks_furthest
from bot.lists.provinces_by_ladder import asks_ladder
from bot.lists.provinces_by_stage import asks_of_each
from bot.lists.shares import asks_share
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import (
    ISLAND_LIST,
    PROVINCE_LIST,
    PROVINCE_ORDER,
    SCORES,
    STAGES,
    TOTAL,
    YEAR_COUNT,
    YEAR_LIST,
    family,
)
from knowledge.deciding.decide import MORE
from knowledge.language.cues import parts, said, words
from knowledge.language.kinds import KINDS, listed_kind, only
from knowledge.reading import ISLAND, PILLAR, PROVINCE, REGION, YEAR, Question

_OF_ITSELF = "a stage, and of whom"
"""The reason of a decision that takes nothing from the last question."""
_SEVERAL = (("siapa", "saja"), ("apa", "saja"))
"""The words with which a message begins that asks for all there are; "mana saja" is read as the second."""
_WHICH_ONE = {("yang", "mana"), ("yang", "berapa")}
"""What asks which of them a place is, not for a list."""
_AFTER_THE_LAST, _BETWEEN = "setelah-2024", "tahun-2020-tanpa-angkatan"


def or_of_tables(turn: Turn, context: Context | None, decision: Decision) -> Decision:
    """The decision; in place of one that answers nothing, what a table tells."""
    return _of_tables(turn, context, decision) or decision


def _of_tables(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """What a table tells of a message that was not answered, or that plainly asks for no more; None where none can, or more is said."""
    question = decision.question
    if any(place.regions for place in question.places):
        return _of_the_province(turn, decision)
    if question.pillars:
        return None if decision.kind in (Kind.ANSWERED, Kind.SOCIAL) else _awarded(turn, question)
    plain = _after(turn, context, question) if context else None
    if plain := plain or (None if context and context.row else _repeated(turn, question)):
        return plain
    if most := _of_all_years(turn, question):
        return most
    if decision.kind in (Kind.ANSWERED, Kind.SOCIAL):
        return None
    if decision.reason == MORE and question.years and words("takes-part") & set(question.core):
        return answer(turn, YEAR_LIST, question)
    if len(question.core) > FEW + 2:
        return None
    tellers: tuple[Callable[[Turn, Question], Decision | None], ...]
    tellers = (_listed, _share, _furthest, _scores, _kinds, _one_kind, _islands, _provinces, _years, _names, _there)
    return next((told for tell in tellers if (told := tell(turn, question))), None)


def _of_the_province(turn: Turn, decision: Decision) -> Decision | None:
    """Answer "siapa di Jambi yang ikut", "list jambi" of the province: who of a name that is a city's too asks for several."""
    question, spoken = decision.question, set(decision.question.core)
    asked = as_provinces(question)
    if decision.kind is not Kind.SOCIAL and (told := _listed(turn, asked)):
        return told
    several = question.core[:2] in _SEVERAL and "yang" in spoken
    who = (several or {"siapa", "mana"} & spoken) and (words("takes-part") & spoken or said("names-stage", question.core))
    settled = decision.kind is Kind.SOCIAL or (decision.kind is Kind.ANSWERED and not several)
    if settled or asked is question or not who:
        return None
    found = turn.knowledge.decide_question(asked)
    listed = found.kind is Kind.ANSWERED and found.entry is not None and found.entry.group in (PROVINCE_LIST, STAGES)
    return replace(found, reason=_OF_ITSELF) if listed else None


def _listed(turn: Turn, question: Question) -> Decision | None:
    """Answer "jambi siapa aja", "gorontalo yg ikut" with those of the province."""
    return answer(turn, PROVINCE_LIST, question) if question.provinces and _lists(question) else None


def _lists(question: Question) -> bool:
    """Whether a message says nothing but a place and that those of there are to be named or counted ("jambi siapa aja")."""
    core = [word for word in question.core if word not in (REGION, PROVINCE)]
    spoken = set(core)
    named = {"saja", "daftar"} & spoken or ("yang" in spoken and words("takes-part") & spoken)
    counted = "berapa" in spoken and {"ada", "yang"} & spoken
    one = len(question.places) == 1 and len(core) < len(question.core) and not (question.islands or question.years)
    if not (one and (named or counted)) or words("negation") & spoken or _WHICH_ONE & set(zip(core, core[1:], strict=False)):
        return False
    return spoken <= words("asks-list-of-regions") | beside()


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
    """Answer "rangking 2024 dong", "berapa rata-rata nilai evaluasi 2024", "nilai evaluasi kabupaten saja", "… se-Indonesia"."""
    asks = words("asks-score", "rank") & set(question.core)
    closed = words("asks-score", "extreme", "highest-of", "rank", "lowest") | parts("mean") | frozenset({"evaluasi"})
    nationwide = words("nationwide") & set(question.core) and not words("rank") & set(question.core)
    narrowed = question.years or averages(question) or said("extreme", question.core) or nationwide
    of_a_kind = words("asks-score") & set(question.core) and only(question.core)
    if not asks or not (narrowed or of_a_kind) or not _only(question, closed):
        return None
    return answer(turn, SCORES, question)


def _repeated(turn: Turn, question: Question) -> Decision | None:
    """Answer "sebutkan semua daerah yang ikut dua kali"."""
    twice = said("more-than-once", question.core) and not question.years
    if not twice or not words("takes-part") & set(question.core) or not _only(question, parts("more-than-once")):
        return None
    return answer(turn, PROVINCE_LIST if question.places else YEAR_LIST, question)


def doubtful(turn: Turn, question: Question) -> Decision | None:
    """Answer "daerah mana yang belum dapat dipastikan"."""
    named = words("takes-part", "region-kind") & set(question.core)
    if not said("not-certain", question.core) or not named or not _only(question, parts("not-certain") | words("beside-certain")):
        return None
    return answer(turn, PROVINCE_LIST if question.places else YEAR_LIST, question)


def _kinds(turn: Turn, question: Question) -> Decision | None:
    """Answer "persentase kota dibanding kabupaten" with how many of each kind we have."""
    both = set(KINDS) <= set(question.core) and not question.places and not question.islands
    if not both or not _only(question, words("compares", "puts-beside", "how-many")):
        return None
    return answer(turn, YEAR_COUNT if len(question.years) == 1 else TOTAL, question)


def _one_kind(turn: Turn, question: Question) -> Decision | None:
    """Answer "daftar kota yang ikut se-Indonesia", "kota saja berapa yang ikut" with all participants of that kind, or how many."""
    spoken = set(question.core)
    named = listed_kind(question.core) and words("takes-part") & spoken and not (question.places or question.islands or question.years)
    if not named or words("negation") & spoken or not _only(question, words("the-programme")):
        return None
    return answer(turn, TOTAL if spoken & (words("how-many") | {"berapa"}) else YEAR_LIST, question)


def _names(turn: Turn, question: Question) -> Decision | None:
    """Answer "angkatan 2018 nama yang belum ketemu berapa", "angkatan mana paling banyak kurangnya" with how many names we hold."""
    spoken = set(question.core)
    asks = words("names-held") & spoken and spoken & ({"nama"} | words("most")) and not (question.places or question.islands)
    of_cohorts = question.years or words("of-a-cohort") & spoken
    closed = words("names-held", "negation", "complete", "most", "highest-of", "of-a-cohort")
    if not asks or not of_cohorts or not _only(question, closed):
        return None
    return answer(turn, YEAR_COUNT if len(question.years) == 1 else YEAR_LIST, question)


def _islands(turn: Turn, question: Question) -> Decision | None:
    """Answer "bandingkan peserta Sumatera dan Kalimantan", "pulau mana paling banyak peserta"."""
    spoken = set(question.core)
    of_two = len(question.islands) > 1 and words("puts-beside", "asks-gap") & spoken
    of_all = not question.islands and words("before-island") & spoken and words("most", "least") & spoken
    closed = words("puts-beside", "joins-places", "asks-gap", "most", "least", "highest-of", "before-island")
    return answer(turn, ISLAND_LIST, question) if (of_two or of_all) and not question.places and _only(question, closed) else None


def _provinces(turn: Turn, question: Question) -> Decision | None:
    """Answer "provinsi mana paling banyak bimtek", "provinsi dengan nilai tertinggi", "tahap per provinsi"."""
    ends, spoken = words("highest-of", "asks-score", "most", "least", "highest", "lowest"), set(question.core)
    closed = ends | words("names-provinces", "sums-up", "for-each", "stands", "step") | parts("names-stage") | {"menurut", "jauh"}
    laddered = not question.years and asks_ladder(question.core)
    by_ladder = laddered and words("sums-up", "for-each") & spoken and words("names-provinces") & spoken
    of_each = asks_of_each(question.core) and said("names-stage", question.core) and not (question.places or question.islands)
    asks = of_each or by_ladder or orders_provinces(question)
    return answer(turn, PROVINCE_ORDER, question) if asks and _only(question, closed) else None


def _years(turn: Turn, question: Question) -> Decision | None:
    """Answer "lebih banyak mana peserta 2018 atau 2022", "total peserta 2021 sampai 2023", "tahun berapa paling banyak peserta"."""
    spoken, ends = set(question.core), words("most", "least")
    of_some = len(question.years) > 1 and spoken & words("asks-gap", "compares", "total", "how-many", "puts-beside")
    of_all = not question.years and ends & spoken and "tahun" in spoken
    closed = ends | words("asks-gap", "compares", "joins-places", "puts-beside", "highest-of") | parts("until-year") | frozenset({"tahun"})
    asks = (of_some or of_all) and words("takes-part", "region-kind") & spoken and not (question.places or question.islands)
    return answer(turn, YEAR_LIST, question) if asks and _only(question, closed) else None


def _of_all_years(turn: Turn, question: Question) -> Decision | None:
    """Answer "tahun berapa paling banyak peserta", whatever years were talked about."""
    ends = words("most", "least") & set(question.core) and {"tahun", "angkatan"} & set(question.core)
    return surely(_years(turn, question)) if ends and not question.years else None


def _furthest(turn: Turn, question: Question) -> Decision | None:
    """Answer "tahap tertinggi di NTT siapa", "progres tiap kabupaten di NTB": how far the regions of there have come."""
    there = (question.places or question.islands) and not question.years
    closed = words("stands", "step", "extreme", "highest-of", "each-of-them") | frozenset({"menurut", "terakhir", "jauh"})
    told = answer(turn, STAGES, question) if there and asks_furthest(question.core) and _only(question, closed) else None
    return replace(told, reason=_OF_ITSELF) if told else None


def _there(turn: Turn, question: Question) -> Decision | None:
    """Answer "masterplan Jawa Timur", "nilai Sulawesi", "peserta 2022 yang belum MoU": who of there reached a stage, or has a score."""
    meant = family(question)
    told = answer(turn, meant, question) if meant in (STAGES, SCORES) else None
    return replace(told, reason=_OF_ITSELF) if told else None


def _awarded(turn: Turn, question: Question) -> Decision | None:
    """Answer "daerah dengan penghargaan smart branding", "kabupaten yang dapat smart society": whom an award for a pillar went to."""
    asks = words("wins-award") & set(question.core) and words("region-kind", "which-region") & set(question.core)
    told = answer(turn, STAGES, question) if asks and _only(question, words("wins-award") | {PILLAR}) else None
    return replace(told, reason=_OF_ITSELF) if told else None


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
