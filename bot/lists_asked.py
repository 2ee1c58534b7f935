"""Which list of participants a question asks for: of a province, an island or a year, its newest or oldest, or counted by year."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context, keep
from bot.messages import Answer, Choice
from bot.region_lists import all_years, count, island, names_of, of_year, province, which_year
from bot.turn import Turn
from knowledge import Decision
from knowledge.cues import said
from knowledge.regions import participants


def decided(turn: Turn, decision: Decision, subject: str, aspect: str) -> Answer:
    """The list or number a question asks for."""
    question = decision.question
    year = question.years[0] if question.years else None
    provinces = question.provinces
    if subject == "pulau":
        return island(turn, question.islands, year, decision.score) if question.islands else which_year(turn)
    if provinces:
        if not year and said("asks-per-year", question.core):
            return _by_year(turn, provinces, decision)
        end = None if year else _at_an_end(turn, provinces, question.core)
        return _of_the_end(turn, provinces, end, decision) if end else province(turn, provinces, year, 0, decision.score)
    if year is None:
        return which_year(turn) if aspect == "jumlah" else all_years(turn, decision.score)
    return count(turn, year, decision.score) if aspect == "jumlah" else of_year(turn, year, 0, decision.score)


def _by_year(turn: Turn, codes: tuple[str, ...], decision: Decision) -> Answer:
    """The participants of provinces, under how many each year has."""
    found = participants(turn.knowledge.library, codes)
    years = Counter(year for one in found for year in one.years)
    each = [f"• {year}: {count}" for year, count in sorted(years.items())]
    listed = province(turn, codes, None, 0, decision.score)
    head = turn.say("list.by_year", province=names_of(turn, codes))
    return replace(listed, text="\n".join([head, *each, "", listed.text])) if each else listed


def _at_an_end(turn: Turn, codes: tuple[str, ...], core: Sequence[str]) -> int | None:
    """The newest or the oldest year on record, when the newest or the oldest participants are asked for."""
    years = [year for one in participants(turn.knowledge.library, codes) for year in one.years]
    newest, oldest = said("newest", core), said("oldest", core)
    return None if newest == oldest or not years else max(years) if newest else min(years)


def _of_the_end(turn: Turn, codes: tuple[str, ...], year: int, decision: Decision) -> Answer:
    """The participants of that year, with a button for those of all years."""
    names = names_of(turn, codes)
    key = "list.newest" if said("newest", decision.question.core) else "list.oldest"
    listed = province(turn, codes, year, 0, decision.score)
    keep(turn, Context("provinsi-daftar", "provinsi-daftar", provinces=list(codes)))
    all_years = Choice(turn.say("list.province", province=names), f"l:{','.join(codes)}:::0")
    head = turn.say(key, province=names, year=year)
    return replace(listed, text=f"{head}\n\n{listed.text}", choices=(*listed.choices, all_years))
