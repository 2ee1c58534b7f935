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
from knowledge.language.cues import said
from knowledge.reading import Question
from knowledge.records.regions import certain, participants

TOPIC = "regions"


def years_asked(turn: Turn, question: Question) -> tuple[int, ...]:
    """The years asked about in order, with those cohorts between two that a stretch is named by ("2019 sampai 2022")."""
    years = tuple(sorted(set(question.years)))
    whole = len(years) > 1 and said("until-year", question.core)
    return tuple(year for year in turn.knowledge.library.cohorts.by_year if years[0] <= year <= years[-1]) if whole else years


def all_years(turn: Turn, score: float) -> Answer:
    """How many names each cohort has with us and with the ministry, with a button for each: the list of all is too long for one message."""
    library = turn.knowledge.library
    table = library.cohorts
    keep(turn, Context(YEAR_LIST, YEAR_LIST))
    head = turn.say("list.all_head", count=certain(participants(library)), total=table.total(table.last_year), last=table.last_year)
    lines = [
        turn.say("list.all_line", year=year, expected=cohort.expected, verified=table.verified(year))
        for year, cohort in table.by_year.items()
    ]
    return Answer(
        "\n".join([head, "", *lines, "", turn.say("list.all_more")]),
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


def some_years(turn: Turn, years: Sequence[int], score: float) -> Answer:
    """How many regions several cohorts have together, and how many names of each we hold, with a button for each."""
    table = turn.knowledge.library.cohorts
    keep(turn, Context(YEAR_LIST, YEAR_LIST, years=list(years)))
    found = [table.by_year[year] for year in years if year in table.by_year]
    numbers = [cohort.expected for cohort in found]
    said = {"years": ", ".join(map(str, years)), "sum": sum(numbers), "formula": " + ".join(map(str, numbers))}
    lines = [turn.say("list.some_head" if numbers[1:] else "list.some_none", **said), ""] if found else []
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
    elif table.verified(year) < cohort.expected:
        text += " " + _names_held(turn, year)
    formula = table.formula(year) if year <= 2021 else table.step(year)
    text += "\n\n" + turn.say("count.total", year=year, total=table.total(year), formula=formula)
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


def _names_held(turn: Turn, year: int) -> str:
    """How many names of a cohort we hold, and how many not, or not for sure."""
    table = turn.knowledge.library.cohorts
    missing = table.by_year[year].expected - table.verified(year)
    return turn.say("count.names", verified=table.verified(year), missing=missing)


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
