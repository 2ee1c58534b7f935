"""Which list of participants a question asks for: of a province, an island or a year, its newest or oldest, or counted by year."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context, follows, keep, recall
from bot.lists.apart import not_certain, of_several_cohorts
from bot.lists.areas import with_area_said
from bot.lists.cohorts import all_years, count, names_held, no_cohort, some_years, which_year, years_asked
from bot.lists.excepting import kind_listed, left_out
from bot.lists.ordering import order_asked
from bot.lists.participants import by_year, island, of_year, on_page, province
from bot.lists.province_table import by_island
from bot.lists.verdicts import with_verdict
from bot.lists.wanted import Wanted, names_of
from bot.messages import Answer
from bot.sourcing import from_ids, merged
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_LIST
from knowledge.language.cues import said, words
from knowledge.language.kinds import KINDS, only
from knowledge.reading import ISLAND, PROVINCE, REGION, Question
from knowledge.records.regions import island_groups, island_provinces, islands_meant, provinces_meant


def decided(turn: Turn, decision: Decision, subject: str, aspect: str) -> Answer:
    """The list or number a question asks for; said to be all where that is asked ("cuma itu?", "siapa lagi")."""
    core, wanted = decision.question.core, Wanted(years=years_asked(turn, decision.question))
    listed_so = with_verdict(turn, _list(turn, decision, subject, aspect), wanted, decision.question)
    answer = with_area_said(turn, listed_so, decision.question)
    asks_if_all = follows(decision) and (said("only-that", core) or said("anyone-else", core))
    listed = any(code in turn.knowledge.library.regions for code in answer.regions)
    if not asks_if_all or not listed or answer.choices or left_out(turn, decision.question):
        return answer
    return replace(answer, text=f"{turn.say('list.only_these')}\n\n{answer.text}")


def _list(turn: Turn, decision: Decision, subject: str, aspect: str) -> Answer:
    question = decision.question
    before = recall(turn) if follows(decision) else None
    without, years = _without(turn, question, before), years_asked(turn, question)
    provinces = tuple(code for code in question.provinces if code not in without)
    if years and not set(years) & set(turn.knowledge.library.cohorts.by_year):
        return no_cohort(turn, years[0], decision.score)
    wanted = Wanted(provinces, years, kind_listed(turn, question) or (before.kind if before else ""), without)
    meant = tuple(code for code in provinces_meant(turn.knowledge.library, question) if code not in without)
    if said("not-certain", question.core):
        return _uncertain(turn, replace(wanted, provinces=meant), decision.score)
    if said("more-than-once", question.core) and not years:
        return of_several_cohorts(turn, replace(wanted, provinces=meant), decision.score)
    if subject == "pulau" or (question.islands and not provinces):
        islands = islands_meant(turn.knowledge.library, question) or _islands_of(turn, provinces)
        there = replace(wanted, provinces=tuple(code for name in islands for code in island_provinces(turn.knowledge.library, name)))
        end = None if years or not islands else _at_an_end(turn, there, question.core)
        wanted = replace(wanted, years=(end,)) if end else wanted
        beside = len(islands) > 1 and (words("puts-beside", "asks-gap") & set(question.core) or "lebih" in question.core)
        return island(turn, islands, wanted, decision.score) if islands and not beside else by_island(turn, decision)
    if provinces:
        wanted = replace(wanted, order=order_asked(question.core))
        if not years and said("asks-per-year", question.core):
            return _by_year(turn, wanted, decision)
        end = None if years or wanted.order else _at_an_end(turn, wanted, question.core)
        if end:
            return _of_the_end(turn, replace(wanted, years=(end,)), decision)
        return province(turn, wanted, 0, decision.score)
    of_a_kind = not years and aspect != "jumlah" and wanted.kind and not words("most", "least") & set(question.core)
    if of_a_kind or (without and len(years) != 1):
        return island(turn, island_groups(turn.knowledge.library), wanted, decision.score)
    if not years:
        return which_year(turn) if aspect == "jumlah" else all_years(turn, decision.score, question.core)
    if years[1:]:
        return some_years(turn, years, decision.score, question.core)
    named = set(KINDS) & set(question.core) and not only(question.core)
    kinds = list(KINDS) if named else [wanted.kind] if wanted.kind else []
    return count(turn, years[0], decision.score, kinds) if aspect == "jumlah" and not without else of_year(turn, wanted, 0, decision.score)


def _uncertain(turn: Turn, wanted: Wanted, score: float) -> Answer:
    """The participants that are not certain, under how many names we hold of all that the ministry counts."""
    found = not_certain(turn, wanted, score)
    held = "" if wanted.provinces or wanted.kind else names_held(turn, wanted.years)
    counted = (one for one in turn.knowledge.library.cohorts.cohorts if held and one.year in wanted.years)
    sources = merged(from_ids(turn, (source for one in counted for source in one.sources)), found.sources)
    return replace(found, text=f"{held}\n\n{found.text}".strip(), sources=sources)


def _without(turn: Turn, question: Question, before: Context | None) -> tuple[str, ...]:
    """What the list is asked without, by code: also what the last one was, unless the message names a place that it asks for."""
    out, names_place = left_out(turn, question), {REGION, PROVINCE, ISLAND} & set(question.core)
    carried = before.without if before and (out or not names_place) else []
    return tuple(dict.fromkeys((*carried, *out)))


def _islands_of(turn: Turn, provinces: Sequence[str]) -> tuple[str, ...]:
    """The island groups that some provinces are of, each once."""
    return tuple(dict.fromkeys(turn.knowledge.library.provinces[code].island for code in provinces))


def _by_year(turn: Turn, wanted: Wanted, decision: Decision) -> Answer:
    """The participants of provinces, under how many each year has."""
    listed, counted = province(turn, wanted, 0, decision.score), by_year(turn, wanted)
    return replace(listed, text=f"{counted}\n\n{listed.text}") if counted else listed


def _at_an_end(turn: Turn, wanted: Wanted, core: Sequence[str]) -> int | None:
    """The newest or the oldest year on record, when the newest or the oldest participants are asked for."""
    years = [year for one in wanted.listed(turn) for year in one.years]
    newest, oldest = said("newest", core), said("oldest", core)
    return None if newest == oldest or not years else max(years) if newest else min(years)


def _of_the_end(turn: Turn, wanted: Wanted, decision: Decision) -> Answer:
    """The participants of that year, with a button for those of all years."""
    names = names_of(turn, wanted.provinces)
    key = "list.newest" if said("newest", decision.question.core) else "list.oldest"
    listed = province(turn, wanted, 0, decision.score)
    alone = list(listed.regions) if len(listed.regions) == 1 else []
    keep(turn, replace(wanted, years=()).about(PROVINCE_LIST, on_page(wanted.listed(turn), 0), alone))
    of_all_years = replace(wanted, years=()).choice(turn.say("list.province", province=names))
    head = turn.say(key, province=names, year=wanted.years[0])
    return replace(listed, text=f"{head}\n\n{listed.text}", choices=(*listed.choices, *of_all_years))
