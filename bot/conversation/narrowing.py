"""Messages that narrow the list just shown: "yang dapat penghargaan siapa aja", "totalnya?", "paling rendah?"."""

from dataclasses import replace

from bot.context import RUNG_OF, YEAR_TOLD, Context
from bot.conversation.apart import bearing_the_name
from bot.conversation.asked_of_lists import all_of_that_year, computed, of_other_years, shown_again
from bot.conversation.following import COUNTING, FEW, answer, surely, written_last
from bot.conversation.of_a_stage import anyone_else, in_order, of_a_stage
from bot.conversation.of_lists import of_those_provinces, provinces_added, provinces_beside, since_when, whether_complete
from bot.conversation.of_provinces import (
    as_provinces,
    more_of_two,
    nth_province,
    of_provinces_themselves,
    orders_provinces,
    place_of_province,
)
from bot.conversation.of_scores import beside_in_rank, bounded, gap_of_it, named_again, of_what_is_scored, ranked, scores_of
from bot.conversation.ordinals import at_an_end
from bot.conversation.unlisted import out_of, who_is_out, who_is_out_there
from bot.lists.excepting import nothing_else
from bot.remembering import stage_told
from bot.stage_names import named
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import (
    ISLAND_LIST,
    LISTS,
    NOT_TAKING_PART,
    PROVINCE_LIST,
    PROVINCE_ORDER,
    SAME_COHORT,
    SCORE,
    SCORES,
    STAGES,
    STATUS,
    YEAR_COUNT,
    YEAR_LIST,
    YEAR_OF,
    one_aspect,
)
from knowledge.deciding.elliptical import clitic
from knowledge.language.cues import parts, said, words
from knowledge.language.kinds import KINDS, only
from knowledge.language.wording import word_list
from knowledge.names.mentions import Mention
from knowledge.reading import ISLAND, PROVINCE, REGION, YEAR, Question

_OF_A_YEAR, _SCORED = (YEAR_LIST, YEAR_COUNT), "evaluasi"
_OF_COHORTS = ("mou-", "asesmen-", "bimtek-", "peserta-", "daftar-")
"""How the names of written answers on the cohort of a year begin."""


def narrowed(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What the list of a province, of scores, or of other answers is narrowed to; None when the message is none of that."""
    question, entry = _as_provinces(context, decision.question), decision.entry
    if context.entry != PROVINCE_ORDER and orders_provinces(question):
        return None
    if context.entry == NOT_TAKING_PART and (only(question.core) or nothing_else(turn, question)):
        return out_of(turn, of_those_provinces(context, question))
    read_anew = question is not decision.question
    narrower = (narrow(turn, context, question) for narrow in _NARROWER)
    if found := next(filter(None, narrower), None) or _from_there(turn, context, question, read_anew):
        return found
    if of_years := _of_its_years(turn, context, decision):
        return of_years
    nowhere = not (question.places or question.islands)
    if out := who_is_out(turn, context, decision, question) if nowhere else who_is_out_there(turn, context, question):
        return out
    listing = (STAGES, PROVINCE_LIST, *([ISLAND_LIST] if context.entry == SCORES or context.rung else []))
    of_lists = entry is not None and (entry.group in listing or (entry.group in _OF_A_YEAR and _open(context, question)))
    ours = decision.kind is not Kind.ANSWERED or of_lists
    of_the_country = words("nationwide") & set(question.core) and words("rank") & set(question.core)
    if not ours or of_the_country or len(question.core) > FEW or any(place.regions for place in question.places):
        return None
    of_two = "lebih" in question.core and context.earlier
    of_all = (context.family == SCORE and not of_two) or words("nationwide") & set(question.core)
    of_there = context.family == PROVINCE_LIST and words("asks-score") & set(question.core)
    of_scores = context.entry == SCORES and named(" ".join(question.core)) in (None, _SCORED)
    if of_scores or ((of_all or of_there) and said("extreme", question.core)):
        return scores_of(turn, context, question)
    how_many = words("total", "how-many") | {"berapa"}
    if context.rung and set(question.core) <= words("leaning") | how_many | {"sudah"}:
        return shown_again(turn, context, question)
    if _again(context, question) and context.family in (PROVINCE_LIST, ISLAND_LIST):
        return shown_again(turn, context, question)
    stands = words("region-kind") & set(question.core) or said("that-year", question.core)
    of_a_year = context.family in _OF_A_YEAR and context.years and not stands
    if question.places or question.years or not (of_a_year or context.family in (PROVINCE_LIST, ISLAND_LIST)):
        return None
    there = of_those_provinces(context, question)
    if said("names-stage", question.core) and len(context.regions) == 1 and clitic(question):
        of_it = replace(question, places=(Mention(0, 0, tuple(context.regions)),)).adding(REGION)
        if meant := one_aspect(of_it):
            return answer(turn, meant, of_it)
    if said("names-stage", question.core):
        same = named(question.text) == context.rung and words("points-back") & set(question.core)
        there = replace(there, years=tuple(context.years)) if same else there
        return None if words("nationwide") & set(question.core) else answer(turn, STAGES, there)
    if of_a_year:
        return None
    ends = at_an_end(question.core)
    again = entry is not None and entry.group in _OF_A_YEAR
    return answer(turn, context.family, there) if there.places and (ends or again) else None


def of_the_list_before(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "yang paling dulu ikut siapa", "semuanya berapa", "yang kota saja" after a region of the list that was shown before."""
    question, core = decision.question, set(decision.question.core)
    ends = at_an_end(question.core)
    who = {"siapa", "mana"} & core and words("takes-part") & core
    one_kind = only(question.core) and len(bearing_the_name(turn, context)) == 1
    back = said("back-to-list", question.core)
    if not context.listed or context.row or not (who or ends or one_kind or back or words("whole") & core):
        return None
    if decision.entry and decision.entry.written:
        return None
    return narrowed(turn, Context(PROVINCE_LIST, PROVINCE_LIST, provinces=context.listed), decision)


def _as_provinces(context: Context, question: Question) -> Question:
    """The question with names that are a province's and a region's too ("yang dari Gorontalo") read as the province's, after a list."""
    return as_provinces(question) if context.family in LISTS and not context.rung else question


def _of_its_years(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "siapa saja" after what a cohort signed with those of that year; "yang baru masuk 2024 mana" after a place's list with its."""
    question, entry = decision.question, decision.entry
    if entry is None or entry.group not in _OF_A_YEAR or question.places or question.islands:
        return None
    if not question.years:
        of_it = context.years and _of_a_cohort(turn, context)
        return answer(turn, entry.group, replace(question, years=tuple(context.years))) if of_it else None
    picks = context.family in (PROVINCE_LIST, ISLAND_LIST) and context.provinces and question.core[0] == "yang"
    return answer(turn, context.family, of_those_provinces(context, question)) if picks else None


def _again(context: Context, question: Question) -> bool:
    """Whether a few words only ask who they are that were just listed ("siapa aja tu bang"), or whether that is all ("cuma itu?")."""
    which = ("apa", "saja") in zip(question.core, question.core[1:], strict=False)
    names = {"siapa", "mana", "nama", "sebut", "sebutkan"} & set(question.core)
    asks = which or names or any(said(kind, question.core) for kind in ("only-that", "back-to-list", "asks-same-year"))
    beside = words("leaning", "names-them", "list-narrows", "no-more", "same-year-of-two", "same-year-beside", "whole", "there")
    return bool(asks and context.provinces) and not question.places and set(question.core) <= beside


def _from_there(turn: Turn, context: Context, question: Question, read_anew: bool) -> Decision | None:
    """Answer "yang dari Bali saja" after the participants of a year: those of that year from there.

    Of a province that was first read as a region, those of all years where none was talked about.
    """
    marks = {PROVINCE, ISLAND} & set(question.core)
    outside = ISLAND in marks and context.family in (ISLAND_LIST, PROVINCE_LIST)
    of_what = context.years or context.rung or read_anew or outside or _stage_listed(turn, context)
    if PROVINCE in marks and (own := of_provinces_themselves(turn, context, question)):
        return own
    if not marks or question.years or any(place.regions for place in question.places) or not of_what:
        return None
    beside = words("leaning", "before-place", "names-them", "list-narrows") | COUNTING
    listed = context.family in (*LISTS, YEAR_COUNT) or _of_a_cohort(turn, context)
    staged = not listed and _stage_listed(turn, context)
    if not set(question.core) - marks <= beside | (words("has-too") if staged or context.rung else frozenset()) or not (listed or staged):
        return None
    of_scores = staged and stage_told(turn, context) == _SCORED
    family = SCORES if of_scores else STAGES if context.rung or staged else ISLAND_LIST if question.islands else PROVINCE_LIST
    told = answer(turn, family, replace(question, years=tuple(context.years)))
    return surely(told) if family == STAGES else told


def _of_a_cohort(turn: Turn, context: Context) -> bool:
    """Whether the last answer is a written one on the cohort of a year: its MoU, its selection, its names."""
    last = written_last(turn, context)
    return last is not None and bool(YEAR_TOLD.search(last.id)) and last.id.startswith(_OF_COHORTS)


def _stage_listed(turn: Turn, context: Context) -> bool:
    """Whether the last answer is a written one on who reached a stage: the winners of a year, regulations."""
    last = written_last(turn, context)
    of_many = last is not None and bool(YEAR_TOLD.search(last.id) or said("lists-regions", word_list(last.title)))
    return of_many and bool(stage_told(turn, context))


def _without(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "selain Bali", "kecuali Denpasar" after a list: the same one without it."""
    scored = context.entry == SCORES
    if not (scored or context.family in LISTS) or question.years or not nothing_else(turn, question):
        return None
    if scored:
        return answer(turn, SCORES, replace(of_what_is_scored(context, question), years=tuple(context.years)))
    return shown_again(turn, context, question)


def _of_one_kind(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang kota saja", "kotanya aja" after a list: those of that kind."""
    core, named = set(question.core), [kind for kind in KINDS if kind in question.core]
    picks = only(question.core) or (len(named) == 1 and ("yang" in core or clitic(question)))
    if context.family not in (*LISTS, YEAR_COUNT, SCORES, STAGES) or question.places or context.regions[1:] or not picks:
        return None
    denied = words("left-out", "has-too") if only(question.core) else frozenset[str]()
    if not core - set(KINDS) - {YEAR} <= denied | words("leaning", "names-them", "list-narrows") | COUNTING:
        return None
    there = of_what_is_scored if context.family == SCORES else of_those_provinces
    asked = replace(there(context, question), core=(*question.core, only(question.core) or named[0], "saja"))
    family = STAGES if context.rung else YEAR_LIST if context.family == YEAR_COUNT and not core & words("how-many") else context.family
    return answer(turn, family, replace(asked, years=question.years or tuple(context.years)))


def _who_else(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "selain dia siapa lagi tahun itu", "selain Balikpapan?" after what one region reached: the others that did, or took part."""
    beside, core = words("leaning", "names-them", "list-narrows", "takes-part", "has-too", "who-else", "excepting"), set(question.core)
    named = [place.regions for place in question.places] == [tuple(context.regions)] and context.family in RUNG_OF
    itself = named and words("excepting") & core and core <= words("excepting", "leaning", "names-them") | {REGION}
    asks = itself or (not question.places and said("someone-else", question.core))
    if len(context.regions) != 1 or not asks or not core <= beside | {YEAR, REGION}:
        return None
    if context.family in RUNG_OF:
        return answer(turn, STAGES, replace(question, places=(), years=question.years or tuple(context.years)))
    there = (Mention(0, 0, tuple(context.regions)),)
    return answer(turn, SAME_COHORT, replace(question, places=there)) if context.family in (YEAR_OF, STATUS) else None


def _open(context: Context, question: Question) -> bool:
    """Whether a message that seems to ask for the regions of a year may as well be about the list just shown ("yang 2021 siapa")."""
    return not question.years or (context.entry == SCORES and not words("takes-part", "region-kind") & set(question.core))


def _counted(turn: Turn, context: Context, question: Question) -> Decision | None:
    """How many the list of a province just shown has in all, or in each year."""
    by_year, core = said("asks-per-year", question.core), set(question.core) - turn.knowledge.lexicon.fillers
    beside = parts("asks-per-year") if by_year else frozenset[str]()
    listed = context.family in (PROVINCE_LIST, ISLAND_LIST) and context.provinces and not (question.places or question.years)
    beside_number = words("leaning", "list-narrows", "region-kind", "takes-part") | {"berapa", "semua"}
    how_many = "berapa" in core and core <= beside_number - {"tahun"}
    counts = by_year or how_many or said("total", question.core) or said("how-many", question.core)
    if not listed or not counts or not (how_many or core <= COUNTING | beside):
        return None
    if context.rung and not by_year and not words("takes-part") & core:
        return shown_again(turn, context, question)
    family = PROVINCE_LIST if by_year else context.family
    return answer(turn, family, replace(of_those_provinces(context, question), years=() if by_year else tuple(context.years)))


_NARROWER = (
    *(in_order, of_a_stage, anyone_else, since_when, computed, gap_of_it, named_again, provinces_added, whether_complete, provinces_beside),
    *(_without, nth_province, ranked, _counted, _of_one_kind, of_other_years, all_of_that_year, _who_else, place_of_province),
    *(more_of_two, bounded, beside_in_rank),
)
"""What a message may ask of the list just shown, the first that fits counts."""
