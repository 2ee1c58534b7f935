"""What is said first of a region: whether its plan is finished, what is missing, that others only name it, that the year is not told."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.context import RUNG_OF
from bot.plans import records
from bot.plans.words import untold_steps
from bot.turn import Turn
from knowledge.language.cues import said, words
from knowledge.model import Evidence, Note
from knowledge.records.periods import in_runs
from knowledge.records.recorded import by_region
from knowledge.records.regions import Profile
from knowledge.records.stages import Standing, as_of, shows, standing

_PLAN, _SCORE, _SIGNING = "masterplan", "nilai", "mou"
_TOLD_BY_OTHERS = ("aplikasi", "tokoh")
"""Aspects that have no kind of record of their own alone: what others tell of them is all there is."""
_YEARLY = frozenset({"nilai", "penghargaan", "bimtek", "mou", "masterplan", "regulasi"})
"""Aspects that are of one year, or of a period."""
_EACH_YEAR = frozenset({"nilai", "penghargaan", "bimtek"})
"""Aspects of which each year has its own record, which does not speak against another."""
_YEAR = re.compile(r"\b20\d\d\b")
_WRITTEN_ON = re.compile(r"(?<=[A-Za-z.]) \((?:[\d–]+ )?(?:[A-Z][a-z]+ )?20\d\d\)|dikutip media pada (?:[A-Z][a-z]+ )?20\d\d")
"""The day on which a source wrote, in brackets after its name."""
_PERIOD = re.compile(r"\b(20\d\d)–(20\d\d)\b")


async def whether_planned(turn: Turn, found: Profile, aspect: str) -> str:
    """Whether the master plan is on record as finished, where that is asked or where only other records tell of it; else nothing."""
    core = turn.question.core
    asks = words("done") & set(core)
    if aspect != _PLAN or not found.telling(aspect) or not (asks or not any(found.about(aspect))):
        return ""
    ladder = standing(as_of(await records.of_region(turn, found.code), None, turn.now))
    name = turn.knowledge.library.regions[found.code].official
    whether = asks and not (words("interrogative", "asks-when") - words("yes-no")) & set(core)
    if not ladder.planned:
        return turn.say("region.not_planned", name=name) if asks else ""
    best = max(ladder.rungs[name].grade for name in ("masterplan", "penetapan") if name in ladder.rungs)
    return turn.say("region.planned_yes" if whether else "region.planned", name=name, grade=turn.say(f"grade.{best.word}"))


def asks_for_the_missing(core: Sequence[str]) -> bool:
    """Whether it is asked what is not on record yet ("yang belum apa saja", "kurang apa")."""
    return said("asks-missing", core)


def what_is_missing(turn: Turn, found: Standing, told: Collection[str]) -> str:
    """The steps of which nothing is recorded, nor `told` of by others, where it is asked what is missing of a region that takes part."""
    if not found.highest or not asks_for_the_missing(turn.question.core):
        return ""
    return missing_first(turn, found, told)


def missing_first(turn: Turn, found: Standing, told: Collection[str]) -> str:
    """The steps of which nothing is recorded, nor `told` of by others, or that there are none."""
    steps = untold_steps(turn, found, told)
    return turn.say("region.missing_first", steps=steps) if steps else turn.say("region.missing_none")


def only_named(turn: Turn, found: Profile, aspect: str) -> str:
    """That nothing of its own is on record of an aspect, said before the records that name it; nothing where they tell the step."""
    if aspect in _TOLD_BY_OTHERS or any(found.about(aspect)):
        return ""
    if aspect == _SCORE:
        return turn.say("region.no_score")
    rung = RUNG_OF.get(f"daerah-{aspect}", aspect)
    if any(shows(event, rung) for event in by_region(turn.knowledge.library).get(found.code, ())):
        return ""
    return turn.say("region.only_named", aspect=turn.say(f"aspect.{aspect}").lower())


def only_chosen(turn: Turn, found: Profile, aspect: str) -> str:
    """That no signing is on record, said before the records of how a region was chosen; nothing where some record names a signing."""
    if aspect != _SIGNING or _SIGNING in found.said_rungs:
        return ""
    return turn.say("region.only_chosen", name=turn.knowledge.library.regions[found.code].official)


def of_the_year(turn: Turn, text: str, aspect: str, years: tuple[int, ...]) -> str:
    """The text, saying first that the year asked about is not in it: a score of another year must not pass for that one.

    Of scores each year asked about has to be in it, and not only as the day on which a source wrote.
    """
    if aspect not in _YEARLY or not years:
        return text
    events = _without_sources(text) if aspect == _SCORE else text
    periods = [(int(first), int(last)) for first, last in _PERIOD.findall(events)]
    untold = [year for year in years if not (str(year) in events or any(first <= year <= last for first, last in periods))]
    if not untold or (aspect != _SCORE and len(untold) < len(years)):
        return text
    none = text.startswith(turn.say("region.no_score"))  # which says itself what is on record
    return f"{turn.say('region.none_that_year' if none else 'region.not_that_year', years=', '.join(in_runs(untold)))}\n\n{text}"


def narrowed_to(found: Profile, aspect: str, years: Sequence[int]) -> tuple[Profile, tuple[int, ...]]:
    """What is recorded, on one aspect only of these years where something of them is; and the other years left out of it."""
    if aspect not in _EACH_YEAR or not years:
        return found, ()
    notes, rows = found.about(aspect)
    told = {note: _without_sources(note.text) if aspect == _SCORE else note.text for note in notes}
    dated: dict[Note | Evidence, set[int]] = {note: _years(text) for note, text in told.items()}
    dated |= {row: _years(f"{row.date} {row.value}" if aspect == _SCORE else row.date or row.value) for row in rows}
    left_out = {record for record, of in dated.items() if of and not of & set(years)}
    if not left_out or all(record in left_out or not of for record, of in dated.items()):
        return found, ()
    kept = (tuple(note for note in found.notes if note not in left_out), tuple(row for row in found.evidence if row not in left_out))
    others = {year for record in left_out for year in dated[record]} - set(years)
    return replace(found, notes=kept[0], evidence=kept[1]), tuple(sorted(others))


def _without_sources(text: str) -> str:
    """A text without the days on which those it quotes wrote: "Tribun Timur (3 Januari 2024)"."""
    return _WRITTEN_ON.sub("", text)


def _years(text: str) -> set[int]:
    """The years that a text names."""
    return set(map(int, _YEAR.findall(text)))
