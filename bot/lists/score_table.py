"""The evaluation indices on record, the highest first in each year: not a ranking of all, and said so."""

from collections.abc import Sequence
from itertools import groupby

from bot.context import Context, keep
from bot.i18n import in_a_row
from bot.lists.excepting import left_out
from bot.lists.wanted import names_of
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_records
from bot.turn import Turn
from knowledge.deciding.aspects import SCORES
from knowledge.language.cues import said as is_said
from knowledge.model import Note
from knowledge.reading import Question
from knowledge.records.regions import provinces_meant
from knowledge.records.scores import Score, scores

TOPIC = "regions"
_OFFERED = 3


def table(turn: Turn, question: Question | None = None, score: float = 1.0) -> Answer:
    """All indices on record; of the year, the regions, the provinces or the island group that the question names, if it does."""
    year = question.years[0] if question and question.years else None
    provinces = provinces_meant(turn.knowledge.library, question) if question else ()
    if question and is_said("outside-island", question.core):
        provinces = tuple(code for code in turn.knowledge.library.provinces if code not in provinces)
    regions = turn.knowledge.library.regions
    out = set(left_out(turn, question)) if question else set()
    own = {code for place in question.places for code in place.regions if code not in out} if question else set()
    found = [one for one in scores(turn.knowledge.library) if not provinces or regions[one.code].province_code in provinces]
    found = [one for one in found if (year is None or one.year == year) and (not own or one.code in own)]
    found = [one for one in found if not {one.code, regions[one.code].province_code} & out]
    codes = tuple(dict.fromkeys(one.code for one in found))
    narrowed = sorted(own) or (list(codes) if out else [])
    keep(turn, Context(SCORES, SCORES, provinces=list(provinces), years=[year] if year else [], found=narrowed))
    where = turn.say("list.in", place=names_of(turn, provinces)) if provinces else ""
    said = {"year": f" {year}" if year else "", "place": f" {where}" if where else ""}
    lines = [*_mean(turn, question, found), turn.say("scores.head", regions=len(codes), **said)]
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
        footer=turn.say("scores.partial"),
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


def _line(turn: Turn, one: Score) -> str:
    place = turn.knowledge.library.regions[one.code].official
    return turn.say("scores.ranked" if one.rank else "scores.line", region=place, index=one.worded, rank=one.rank or "")
