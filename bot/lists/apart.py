"""Participants that a list tells apart: those of more than one cohort, those that are not certain, and each kind counted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.context import keep
from bot.i18n import in_a_row
from bot.lists.shares import asks_share, percent
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_rows
from bot.turn import Turn
from knowledge.deciding.aspects import PROVINCE_LIST, TOTAL, YEAR_LIST
from knowledge.language.cues import words
from knowledge.language.kinds import KINDS
from knowledge.model import Participation
from knowledge.reading import Question
from knowledge.records.regions import Listed, certain, participants

TOPIC = "regions"
KIND_OF_UNIT = "kabupaten-kota-cerdas"
"""The written answer on kota and kabupaten."""
_REPEATING, _TWICE = "tujuh-daerah-mengulang-2021", 2


def of_several_cohorts(turn: Turn, wanted: Wanted, score: float) -> Answer:
    """The participants on record for more than one cohort, and those that may be; what the ministry says of 2021 behind a button."""
    listed = wanted.listed(turn)
    found = [one for one in listed if len(one.years) >= _TWICE]
    perhaps = [one for one in listed if one not in found and len(one.years) + len(one.unsure) >= _TWICE]
    said = {"count": len(found), "units": wanted.units(turn), "place": wanted.in_provinces(turn)}
    parts = [*wanted.but(turn), turn.say("list.several" if found else "list.several_none", **said)]
    parts += ["\n".join(f"• {_line(turn, one)}" for one in found)] if found else []
    parts += [turn.say("list.several_perhaps", names="; ".join(_line(turn, one) for one in perhaps))] if perhaps else []
    entry = turn.knowledge.library.entries.get(_REPEATING)
    choices = (Choice(entry.title, f"e:{entry.id}"),) if entry and not wanted.provinces else ()
    return _answer(turn, wanted, "\n\n".join(parts), found or perhaps, score, choices, several=True)


def in_each_of(turn: Turn, years: Sequence[int]) -> str:
    """Who is on record for each of some cohorts, in a sentence; nothing where nobody is."""
    each = [one.region.official for one in participants(turn.knowledge.library, years=years) if set(years) <= set(one.years)]
    named = in_a_row(years, turn.person.locale)
    return turn.say("list.in_each", years=named, names=in_a_row(each, turn.person.locale)) if each else ""


def not_certain(turn: Turn, wanted: Wanted, score: float) -> Answer:
    """The participants whose taking part, or whose year, is not certain, each with why."""
    found = [one for one in wanted.listed(turn) if one.unsure]
    said = {"count": len(found), "place": wanted.in_provinces(turn), "year": wanted.in_years(turn)}
    lines = [f"• {one.region.official} ({row.year}): {row.note}" for one in found for row in _doubted(turn, one)]
    text = "\n".join(
        [*wanted.but(turn), turn.say("list.not_certain" if found else "list.all_certain", **said), *([""] if lines else []), *lines]
    )
    return _answer(turn, wanted, text, found, score)


def by_kind(turn: Turn, kinds: Iterable[str] = KINDS, share: bool = False) -> str:
    """How many kota and how many kabupaten our list of all participants has, in a sentence."""
    found = participants(turn.knowledge.library)
    verified, counts = certain(found), {kind: certain(one for one in found if one.region.is_of(kind)) for kind in kinds}
    of_all = {
        kind: f" ({turn.say('share.alone', percent=percent(turn, count, verified))})" if share else "" for kind, count in counts.items()
    }
    each = (f"{count} {kind}{of_all[kind]}" for kind, count in counts.items())
    return turn.say("count.kinds", verified=verified, each=in_a_row(each, turn.person.locale))


def _doubted(turn: Turn, one: Listed) -> Iterable[Participation]:
    """The rows of a region that are not certain."""
    rows = turn.knowledge.library.participations
    return (row for row in rows if row.region_code == one.region.code and row.year in one.unsure)


def _line(turn: Turn, one: Listed) -> str:
    """A region with its years, those in doubt said to be so."""
    years = in_a_row(one.years, turn.person.locale)
    doubt = f"{in_a_row(one.unsure, turn.person.locale)} {turn.say('list.unsure')}" if one.unsure else ""
    return f"{one.region.official}: {'; '.join(part for part in (years, doubt) if part)}"


def _answer(
    turn: Turn, wanted: Wanted, text: str, found: list[Listed], score: float, choices: tuple[Choice, ...] = (), several: bool = False
) -> Answer:
    """An answer about some participants, which are what is talked about then."""
    entry = PROVINCE_LIST if wanted.provinces else YEAR_LIST
    keep(turn, replace(wanted.about(entry, found), several=several))
    codes = tuple(one.region.code for one in found)
    rows = (row for row in turn.knowledge.library.participations if row.region_code in codes)
    sources, footer = from_rows(turn, rows), turn.say("list.incomplete")
    return Answer(text, Outcome.ANSWERED, turn.say("list.all"), sources, choices, entry, codes, score, topic=TOPIC, footer=footer)


def with_kinds(turn: Turn, answer: Answer, question: Question) -> Answer:
    """The answer on how many take part, with how many kota and kabupaten we have where one is asked about ("berapa kota yang ikut")."""
    core = set(question.core)
    asks = set(KINDS) & core and (words("how-many", "share") | {"berapa", "lebih"}) & core
    if answer.entry not in (TOTAL, KIND_OF_UNIT) or not asks:
        return answer
    return replace(answer, text=f"{by_kind(turn, share=asks_share(question))}\n\n{answer.text}")
