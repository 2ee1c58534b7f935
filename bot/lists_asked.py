"""Which list of participants a question asks for: of a province, an island or a year, its newest or oldest, or counted by year."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cohort_lists import all_years, count, no_cohort, some_years, which_year
from bot.context import Context, keep, recall
from bot.following import FOLLOWS
from bot.messages import Answer, Choice
from bot.province_table import by_island
from bot.region_lists import Wanted, by_year, island, names_of, of_year, province
from bot.turn import Turn
from knowledge import Decision
from knowledge.aspects import PROVINCE_LIST
from knowledge.cues import said
from knowledge.kinds import KINDS, only
from knowledge.reading import Question
from knowledge.regions import island_groups, participants


def decided(turn: Turn, decision: Decision, subject: str, aspect: str) -> Answer:
    """The list or number a question asks for."""
    question = decision.question
    provinces, years = question.provinces, _years(turn, question)
    before = recall(turn) if decision.reason == FOLLOWS else None
    if years and not set(years) & set(turn.knowledge.library.cohorts.by_year):
        return no_cohort(turn, years[0], decision.score)
    wanted = Wanted(provinces, years, only(question.core) or (before.kind if before else ""))
    if subject == "pulau":
        islands = question.islands or _islands_of(turn, provinces)
        if said("outside-island", question.core):
            islands = tuple(name for name in island_groups(turn.knowledge.library) if name not in islands)
        return island(turn, islands, wanted, decision.score) if islands else by_island(turn, decision)
    if provinces:
        if not years and said("asks-per-year", question.core):
            return _by_year(turn, provinces, decision)
        end = None if years else _at_an_end(turn, provinces, question.core)
        return _of_the_end(turn, provinces, end, decision) if end else province(turn, wanted, 0, decision.score)
    if not years:
        return which_year(turn) if aspect == "jumlah" else all_years(turn, decision.score)
    if years[1:]:
        return some_years(turn, years, decision.score)
    kinds = [wanted.kind] if wanted.kind else list(KINDS) if set(KINDS) <= set(question.core) else []
    return count(turn, years[0], decision.score, kinds) if aspect == "jumlah" else of_year(turn, wanted, 0, decision.score)


def _years(turn: Turn, question: Question) -> tuple[int, ...]:
    """The years asked about in order, with those between two that a stretch is named by ("2019 sampai 2022")."""
    years = tuple(sorted(set(question.years)))
    whole = len(years) > 1 and said("until-year", question.core)
    return tuple(year for year in turn.knowledge.library.cohorts.by_year if years[0] <= year <= years[-1]) if whole else years


def _islands_of(turn: Turn, provinces: Sequence[str]) -> tuple[str, ...]:
    """The island groups that some provinces are of, each once."""
    return tuple(dict.fromkeys(turn.knowledge.library.provinces[code].island for code in provinces))


def _by_year(turn: Turn, codes: tuple[str, ...], decision: Decision) -> Answer:
    """The participants of provinces, under how many each year has."""
    listed, counted = province(turn, Wanted(codes), 0, decision.score), by_year(turn, Wanted(codes))
    return replace(listed, text=f"{counted}\n\n{listed.text}") if counted else listed


def _at_an_end(turn: Turn, codes: tuple[str, ...], core: Sequence[str]) -> int | None:
    """The newest or the oldest year on record, when the newest or the oldest participants are asked for."""
    years = [year for one in participants(turn.knowledge.library, codes) for year in one.years]
    newest, oldest = said("newest", core), said("oldest", core)
    return None if newest == oldest or not years else max(years) if newest else min(years)


def _of_the_end(turn: Turn, codes: tuple[str, ...], year: int, decision: Decision) -> Answer:
    """The participants of that year, with a button for those of all years."""
    names = names_of(turn, codes)
    key = "list.newest" if said("newest", decision.question.core) else "list.oldest"
    listed = province(turn, Wanted(codes, (year,)), 0, decision.score)
    alone = list(listed.regions) if len(listed.regions) == 1 else []
    keep(turn, Context(PROVINCE_LIST, PROVINCE_LIST, alone, list(codes)))
    all_years = Choice(turn.say("list.province", province=names), Wanted(codes).action(0))
    head = turn.say(key, province=names, year=year)
    return replace(listed, text=f"{head}\n\n{listed.text}", choices=(*listed.choices, all_years))
