"""The evaluation indices on record, the highest first in each year: not a ranking of all, and said so."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from itertools import groupby

from bot.context import Context, keep
from bot.i18n import in_a_row
from bot.lists.excepting import kind_listed, left_out
from bot.lists.narrowed import event_years
from bot.lists.wanted import names_of
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_records
from bot.turn import Turn
from knowledge.deciding.aspects import SCORES
from knowledge.language.cues import phrases, words
from knowledge.language.cues import said as is_said
from knowledge.model import Note
from knowledge.reading import REGION, Question
from knowledge.records.periods import in_runs
from knowledge.records.regions import provinces_meant
from knowledge.records.scores import Score, scores, worded

TOPIC, _ANEW = "regions", "evaluasi"
"""The word by which the scores are asked for anew, whatever they were narrowed to."""
_OFFERED, _FEW, _PAIR = 3, 3, 2
"""The regions that get a button, the most that are named where none has an index, and the indices between which a gap is told."""


def table(turn: Turn, question: Question | None = None, score: float = 1.0, before: Context | None = None) -> Answer:
    """All indices on record; of the year, the kind, the regions, the provinces or the island group that the question names, if it does.

    Where it follows the table shown `before`, of the kind, and above or below the number, to which that was narrowed.
    """
    years = event_years(turn, question, cohorts=None) if question else ()
    provinces = provinces_meant(turn.knowledge.library, question) if question else ()
    regions = turn.knowledge.library.regions
    out = set(left_out(turn, question)) if question else set()
    named = kind_listed(turn, question) if question and REGION not in question.core else ""
    before = None if question and _ANEW in question.core else before
    kind = named or (before.kind if before else "")
    own = {code for place in question.places for code in place.regions if code not in out} if question else set()
    found = [one for one in scores(turn.knowledge.library) if not provinces or regions[one.code].province_code in provinces]
    found = [one for one in found if (not years or one.year in years) and (not own or one.code in own)]
    found = [one for one in found if regions[one.code].is_of(kind) and not {one.code, regions[one.code].province_code} & out]
    asked = bound_in(question.text if question else "") or (before.limit if before else "")
    limited, limit = _limited(turn, asked, found)
    found = [one for one in found if one in limited]
    codes = tuple(dict.fromkeys(one.code for one in found))
    narrowed = sorted(own) or (list(codes) if out else [])
    keep(turn, Context(SCORES, SCORES, provinces=list(provinces), years=list(years), found=narrowed, kind=kind, limit=asked))
    where = turn.say("list.in", place=names_of(turn, provinces)) if provinces else _of_those(turn, own)
    when = f" {in_a_row(in_runs(years), turn.person.locale)}" if years else ""
    units = kind or turn.say("list.units")
    said = {"year": when, "place": f" {where}" if where else "", "limit": limit, "units": units, "kind": f" {kind}" if kind else ""}
    first = [part for tell in (_extreme, _gap) if (told := tell(turn, question, found)) for part in (told, "")]
    lines = [*_mean(turn, question, found), *first, turn.say("scores.head", regions=len(codes), **said)]
    for told, same in groupby(found, key=lambda one: one.year):
        lines += ["", turn.say("scores.year", year=told), *(_line(turn, one) for one in same)]
    return Answer(
        "\n".join(lines) if found else turn.say("scores.none", **said),
        Outcome.ANSWERED,
        turn.say("scores.title"),
        from_records(turn, sorted((one.record for one in found), key=lambda record: isinstance(record, Note))),
        tuple(Choice(regions[code].official, f"r:{code}:nilai") for code in codes[:_OFFERED]),
        SCORES,
        codes or provinces,
        score,
        topic=TOPIC,
        footer=" ".join([turn.say("scores.partial"), *_above_the_ranked(turn, found)]),
    )


def _mean(turn: Turn, question: Question | None, found: Sequence[Score]) -> list[str]:
    """The mean of the indices shown, where it is asked for: only of those of one evaluation, and else why there is none."""
    if question is None or not is_said("mean", question.core) or not found:
        return []
    years, editions = {one.year for one in found}, {one.edition for one in found}
    if len(years) > 1:
        return [turn.say("scores.mean_of_years", years=in_a_row(sorted(years), turn.person.locale)), ""]
    if editions == {""} or len(editions) > 1:
        return [turn.say("scores.mean_of_stages"), ""]
    mean = sum(one.hundredths for one in found) / len(found) / 100
    return [turn.say("scores.mean", mean=f"{mean:.2f}".replace(".", ","), count=len(found)), ""]


def _of_those(turn: Turn, codes: Collection[str]) -> str:
    """The regions alone of which indices are told, by name where they are few; nothing where all are."""
    names = [turn.knowledge.library.regions[code].official for code in sorted(codes)]
    named = in_a_row(names, turn.person.locale) if len(names) <= _FEW else turn.say("scores.so_many", count=len(names))
    return turn.say("scores.of", names=named) if names else ""


def bound_in(text: str) -> str:
    """What a message says of a number above or below which indices are asked for ("di atas 3"); empty where it says nothing of one."""
    return next((told[0] for kind in ("above", "below") if (told := _bound(kind).search(text))), "")


def _limited(turn: Turn, asked: str, found: list[Score]) -> tuple[list[Score], str]:
    """The indices above or below a number, asked for as `bound_in` gives it, and how that is said; all where none is."""
    for kind, sign in (("above", 1), ("below", -1)):
        if told := _bound(kind).search(asked):
            least = round(float(told[1].replace(",", ".")) * 100)
            kept = [one for one in found if sign * one.hundredths > sign * least]
            return kept, f" {turn.say(f'scores.{kind}', index=worded(least))}"
    return found, ""


@cache
def _bound(kind: str) -> re.Pattern[str]:
    said = "|".join(sorted(" ".join(phrase) for phrase in phrases(kind)))
    return re.compile(rf"\b(?:{said})\s+([0-4](?:[.,]\d{{1,2}})?)\b")


def _extreme(turn: Turn, question: Question | None, found: Sequence[Score]) -> str:
    """The highest or the lowest index of each year, where one is asked for: those of two years are not held against each other."""
    core = set(question.core) if question else set[str]()
    lowest = bool(words("lowest") & core)
    if not found or not (lowest or words("highest") & core):
        return ""
    by_year = {year: list(same) for year, same in groupby(found, key=lambda one: one.year)}
    several = {year: same for year, same in by_year.items() if len(same) > 1} or by_year
    if len(several) > 1 and all(len(same) == 1 for same in several.values()):
        return turn.say("compare.no_score")
    each = []
    for year, of_year in several.items():
        end = of_year[-1 if lowest else 0].hundredths
        names = [turn.knowledge.library.regions[one.code].official for one in of_year if one.hundredths == end]
        each.append(f"{in_a_row(names, turn.person.locale)} {worded(end)} ({year})")
    return turn.say("scores.lowest" if lowest else "scores.highest", each="; ".join(each))


def _gap(turn: Turn, question: Question | None, found: Sequence[Score]) -> str:
    """The gap between two indices of one year or of one region, where that is asked for."""
    asked = question is not None and words("asks-gap") & set(question.core) and len(found) == _PAIR
    if not asked or (found[0].year != found[1].year and found[0].code != found[1].code):
        return ""
    return turn.say("compare.gap", gap=worded(abs(found[0].hundredths - found[1].hundredths)))


def _above_the_ranked(turn: Turn, found: Sequence[Score]) -> list[str]:
    """That an index without a rank is higher than the one ranked first, of each year in which it is: the ranks are not of all."""
    said = []
    for _, same in groupby(found, key=lambda one: one.year):
        shown = list(same)
        ranked = min((one for one in shown if one.rank), key=lambda one: one.rank or 0, default=None)
        above = [one for one in shown if ranked and not one.rank and one.hundredths > ranked.hundredths]
        if ranked and above:
            regions = turn.knowledge.library.regions
            names = in_a_row([f"{regions[one.code].official} ({one.worded})" for one in above], turn.person.locale)
            said.append(turn.say("scores.above_ranked", above=names, ranked=regions[ranked.code].official, rank=ranked.rank or ""))
    return said


def _line(turn: Turn, one: Score) -> str:
    place = turn.knowledge.library.regions[one.code].official
    return turn.say("scores.ranked" if one.rank else "scores.line", region=place, index=one.worded, rank=one.rank or "")
