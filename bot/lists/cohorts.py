"""Cohorts in numbers: one, some or all of them, with a button for the names of each."""

from collections.abc import Sequence

from bot.context import Context, keep
from bot.i18n import in_a_row
from bot.lists.apart import in_each_of
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_ids
from bot.turn import Turn
from knowledge.deciding.aspects import YEAR_COUNT, YEAR_LIST
from knowledge.language.cues import words
from knowledge.reading import Question
from knowledge.records.periods import years_meant
from knowledge.records.regions import certain, participants

TOPIC = "regions"
_PAIR = 2


def years_asked(turn: Turn, question: Question) -> tuple[int, ...]:
    """The years asked about in order; of those before, after or between years, or other than them, those that have a cohort."""
    return years_meant(question, turn.knowledge.library.cohorts.by_year)


def all_years(turn: Turn, score: float, core: Sequence[str] = ()) -> Answer:
    """How many names each cohort has with us and with the ministry, with a button for each: the list of all is too long for one message.

    Where the largest or the smallest is asked for ("tahun berapa paling banyak peserta"), that is said first.
    """
    library = turn.knowledge.library
    table = library.cohorts
    keep(turn, Context(YEAR_LIST, YEAR_LIST))
    head = turn.say("list.all_head", count=certain(participants(library)), total=table.total(table.last_year), last=table.last_year)
    lines = [
        turn.say("list.all_line", year=year, expected=cohort.expected, verified=table.verified(year))
        for year, cohort in table.by_year.items()
    ]
    return Answer(
        "\n".join([*_at_an_end(turn, core), head, "", *lines, "", turn.say("list.all_more")]),
        Outcome.ANSWERED,
        turn.say("list.all"),
        from_ids(turn, dict.fromkeys(source for cohort in table.cohorts for source in cohort.sources)),
        Wanted().of_years(table.by_year),
        YEAR_LIST,
        score=score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
        columns=4,
    )


def _at_an_end(turn: Turn, core: Sequence[str]) -> list[str]:
    """Which cohort is the largest or the smallest, or lacks most names with us, where that is asked for; nothing for other questions."""
    table, least, lacks = turn.knowledge.library.cohorts, words("least") & set(core), words("names-held") & set(core)
    if not (least or words("most") & set(core)) or (least and lacks):
        return []
    numbers = {year: one.expected - (table.verified(year) if lacks else 0) for year, one in table.by_year.items()}
    end = (min if least else max)(numbers.values())
    years = in_a_row((year for year, number in numbers.items() if number == end), turn.person.locale)
    key = "list.most_missing" if lacks else "list.fewest_in" if least else "list.most_in"
    return [turn.say(key, years=years, count=end), ""]


def _held_against(turn: Turn, years: Sequence[int], core: Sequence[str]) -> list[str]:
    """Which of two cohorts is larger and by how many, where that is asked for; nothing for other questions."""
    numbers = {year: cohort.expected for year, cohort in turn.knowledge.library.cohorts.by_year.items() if year in years}
    asks = words("asks-gap", "compares", "least", "most") & set(core)
    if not asks or len(numbers) != _PAIR or len(years) != _PAIR:
        return []
    more, less = sorted(numbers, key=lambda year: -numbers[year])
    gap = numbers[more] - numbers[less]
    said = {"more": more, "less": less, "many": numbers[more], "few": numbers[less], "gap": gap}
    return [turn.say("list.more_in" if gap else "list.as_many_in", **said), ""]


def some_years(turn: Turn, years: Sequence[int], score: float, core: Sequence[str] = ()) -> Answer:
    """How many regions several cohorts have together, and how many names of each we hold, with a button for each.

    Of two that are held against each other the larger is said first.
    """
    table = turn.knowledge.library.cohorts
    keep(turn, Context(YEAR_LIST, YEAR_LIST, years=list(years)))
    found = [table.by_year[year] for year in years if year in table.by_year]
    numbers = [cohort.expected for cohort in found]
    said = {"years": ", ".join(map(str, years)), "sum": sum(numbers), "formula": " + ".join(map(str, numbers))}
    again = sum(cohort.repeats for cohort in found)
    new = f"{turn.say('list.some_new', repeats=again, new=sum(numbers) - again)} " if again else ""
    of_some = turn.say("list.some_head" if numbers[1:] else "list.some_none", new=new, **said)
    lines = _held_against(turn, years, core)
    lines += [_total(turn, years[-1]) if _all_up_to(turn, years) else of_some, ""] if found else []
    for year in years:
        cohort = table.by_year.get(year)
        if cohort is None:
            lines.append(f"• {turn.say('list.no_cohort', year=year)}")
            continue
        repeats = f" {turn.say('list.some_repeats', repeats=cohort.repeats)}" if cohort.repeats else ""
        lines.append(turn.say("list.all_line", year=year, expected=cohort.expected, verified=table.verified(year)) + repeats)
    lines += ["", each] if (each := in_each_of(turn, years)) else []
    return Answer(
        "\n".join(lines),
        Outcome.ANSWERED,
        turn.say("list.all"),
        from_ids(turn, dict.fromkeys(source for cohort in found for source in cohort.sources)),
        Wanted().of_years(cohort.year for cohort in found),
        YEAR_LIST,
        score=score,
        topic=TOPIC,
        footer="" if all(table.verified(one.year) >= one.expected for one in found) else turn.say("list.incomplete"),
        columns=4,
    )


def count(turn: Turn, year: int, score: float, kinds: Sequence[str] = ()) -> Answer:
    """How many regions one cohort has, how many of those named are of each of some kinds ("kota"), and the total up to then."""
    table = turn.knowledge.library.cohorts
    cohort = table.by_year.get(year)
    keep(turn, Context(YEAR_COUNT, YEAR_COUNT, years=[year], kind=kinds[0] if len(kinds) == 1 else ""))
    if cohort is None:
        return no_cohort(turn, year, score)
    text = turn.say("count.year", year=year, expected=cohort.expected)
    if cohort.repeats:
        text += " " + turn.say("count.repeats", repeats=cohort.repeats)
    if kinds:
        found = participants(turn.knowledge.library, years=(year,))
        each = (f"{certain(one for one in found if one.region.is_of(kind))} {kind}" for kind in kinds)
        text += " " + turn.say("count.kinds", verified=table.verified(year), each=in_a_row(each, turn.person.locale))
    elif table.verified(year) != cohort.expected:
        text += " " + _names_held(turn, year)
    text += "\n\n" + _total(turn, year)
    of_year = Wanted(years=(year,)).choice(turn.say("list.year", year=year))
    choices = (*of_year, Choice(turn.say("button.all_years"), "e:total-per-tahun"))
    return Answer(
        text,
        Outcome.ANSWERED,
        turn.say("count.title", year=year),
        from_ids(turn, cohort.sources),
        choices,
        YEAR_COUNT,
        score=score,
        topic=TOPIC,
    )


def names_held(turn: Turn, years: Sequence[int]) -> str:
    """Of one cohort, or of all where no year is named, how many the ministry counts and how many names we hold; empty for several."""
    table = turn.knowledge.library.cohorts
    if len(years) == 1 and years[0] in table.by_year:
        return f"{turn.say('count.year', year=years[0], expected=table.by_year[years[0]].expected)} {_names_held(turn, years[0])}"
    held, total = certain(participants(turn.knowledge.library)), table.total(table.last_year)
    return "" if years else turn.say("count.names_of_all", year=table.last_year, total=total, verified=held, missing=total - held)


def _total(turn: Turn, year: int) -> str:
    """How many regions all cohorts up to a year have, each counted once, in a sentence."""
    table = turn.knowledge.library.cohorts
    formula = table.formula(year) if year <= 2021 else table.step(year)
    return turn.say("count.total", year=year, total=table.total(year), formula=formula)


def _all_up_to(turn: Turn, years: Sequence[int]) -> bool:
    """Whether years are all cohorts from the first on, some of which repeated: of those the numbers do not add up."""
    table = turn.knowledge.library.cohorts
    return list(years) == list(table.by_year)[: len(years)] and any(table.by_year[year].repeats for year in years)


def _names_held(turn: Turn, year: int) -> str:
    """How many names of a cohort we hold, and how many not, or not for sure; or how many more than the ministry counts."""
    table = turn.knowledge.library.cohorts
    missing = table.by_year[year].expected - table.verified(year)
    return turn.say("count.names" if missing > 0 else "count.more_names", verified=table.verified(year), missing=abs(missing))


def without_cohort(turn: Turn, year: int) -> str:
    """That a year has no cohort, in a sentence: it came before the first, between two, or after the last."""
    first, last = min(turn.knowledge.library.cohorts.by_year), turn.knowledge.library.cohorts.last_year
    key = "count.before" if year < first else "count.none" if year <= last else "count.after"
    return turn.say(key, year=year, first=first, last=last)


def no_cohort(turn: Turn, year: int, score: float) -> Answer:
    """That a year has no cohort, and what is known of it instead."""
    table = turn.knowledge.library.cohorts
    first, last = min(table.by_year), table.last_year
    entry = None if year < first else "tahun-2020-tanpa-angkatan" if year <= last else "setelah-2024"
    found = turn.knowledge.library.entries.get(entry or "")
    choices = (Choice(found.title, f"e:{found.id}"),) if found else ()
    sources = from_ids(turn, found.sources) if found else from_ids(turn, table.by_year[first].sources)
    return Answer(
        without_cohort(turn, year),
        Outcome.ANSWERED,
        turn.say("count.title", year=year),
        sources,
        choices,
        YEAR_COUNT,
        score=score,
        topic=TOPIC,
    )


def which_year(turn: Turn) -> Answer:
    """Ask back about the year, with a button for each cohort."""
    return Answer(
        turn.say("list.which_year"), Outcome.CLARIFY, choices=Wanted().of_years(turn.knowledge.library.cohorts.by_year), topic=TOPIC
    )
