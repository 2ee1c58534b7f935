"""The evaluation indices on record, the highest first in each year: not a ranking of all, and said so."""

from itertools import groupby

from bot.context import Context, keep
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_records
from bot.turn import Turn
from bot.wanted import names_of
from knowledge.aspects import SCORES
from knowledge.cues import said as is_said
from knowledge.model import Note
from knowledge.reading import Question
from knowledge.regions import provinces_meant
from knowledge.scores import Score, scores

TOPIC = "regions"
_OFFERED = 3


def table(turn: Turn, question: Question | None = None, score: float = 1.0) -> Answer:
    """All indices on record; of the year, the provinces or the island group that the question names, if it does."""
    year = question.years[0] if question and question.years else None
    provinces = provinces_meant(turn.knowledge.library, question) if question else ()
    if question and is_said("outside-island", question.core):
        provinces = tuple(code for code in turn.knowledge.library.provinces if code not in provinces)
    regions = turn.knowledge.library.regions
    found = [one for one in scores(turn.knowledge.library) if not provinces or regions[one.code].province_code in provinces]
    found = [one for one in found if year is None or one.year == year]
    codes = tuple(dict.fromkeys(one.code for one in found))
    keep(turn, Context(SCORES, SCORES, provinces=list(provinces), years=[year] if year else []))
    where = turn.say("list.in", place=names_of(turn, provinces)) if provinces else ""
    said = {"year": f" {year}" if year else "", "place": f" {where}" if where else ""}
    lines = [turn.say("scores.head", regions=len(codes), **said)]
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


def _line(turn: Turn, one: Score) -> str:
    place = turn.knowledge.library.regions[one.code].official
    return turn.say("scores.ranked" if one.rank else "scores.line", region=place, index=one.worded, rank=one.rank or "")
