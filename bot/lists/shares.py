"""What share the regions of a list are of all that could be on it, in percent, with both numbers: "71 persen: 27 dari 38"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context, recall
from bot.lists.narrowed import Narrowed
from bot.lists.wanted import Wanted
from bot.messages import Answer
from bot.turn import Turn
from knowledge.deciding.aspects import LISTS, YEAR_COUNT
from knowledge.language.cues import words
from knowledge.reading import ISLAND, PROVINCE, YEAR, Question
from knowledge.records.regions import certain

_SMALL, _WHOLE = 10, 100
"""Below so many percent one decimal is told."""
_FROM, _NEAR = "dari", 3
"""What a share is taken from, and the words after it that say of what."""


def asks_share(question: Question) -> bool:
    """Whether a message asks how many percent something is."""
    return bool(words("share") & set(question.core))


def with_share(turn: Turn, answer: Answer, question: Question) -> Answer:
    """The list just put together, under the share of the regions on it where the message asks for that."""
    context = recall(turn) if asks_share(question) else None
    told = _told(turn, context, of_participants=asks_of_participants(question.core)) if context else ""
    return replace(answer, text=f"{told}\n\n{answer.text}") if told else answer


def asks_of_participants(core: Sequence[str]) -> bool:
    """Whether a share of all that take part is meant ("peserta dari Jawa", "dari total peserta nasional"), not of the regions there."""
    said = [word for word in core if word != YEAR]
    for at, word in enumerate(said):
        near = said[at + 1 : at + 1 + _NEAR]
        of_all = set(near[:1]) & words("total", "whole") and (words("takes-part") & set(near) or words("nationwide") & set(near[1:2]))
        of_the_country = set(near[:1]) & words("takes-part") and words("nationwide") & set(near)
        from_there = said[at - 1 : at] and said[at - 1] in words("takes-part") and near[:1] and near[0] in (ISLAND, PROVINCE)
        if word == _FROM and (of_all or of_the_country or from_there):
            return True
    return False


def percent(turn: Turn, part: int, whole: int) -> str:
    """How many percent a part is of a whole, as it is written."""
    number = _WHOLE * part / whole
    written = f"{number:.1f}" if 0 < number < _SMALL else f"{number:.0f}"
    return written.replace(".", turn.say("share.point"))


def _told(turn: Turn, context: Context, *, of_participants: bool) -> str:
    """The share of the list last shown, of all that take part or of the regions there; nothing where none was."""
    library = turn.knowledge.library
    if context.rung:
        to = Narrowed.shown(context)
        return _sentence(turn, len(context.found), len(to.among(turn, ",".join(context.provinces))), to.units(turn))
    wanted = Wanted.shown(context)
    if context.entry not in (*LISTS, YEAR_COUNT):
        return ""
    if of_participants and wanted.provinces and not wanted.kind:
        whole = certain(Wanted(years=wanted.years).listed(turn))
        return _sentence(turn, certain(wanted.listed(turn)), whole, turn.say("verdict.participants"))
    among = sum(wanted.among(turn, code) for code in (wanted.provinces or library.provinces))
    cohort = library.cohorts.by_year.get(wanted.years[0]) if len(wanted.years) == 1 else None
    if cohort and not (wanted.provinces or wanted.kind or wanted.without):
        return _sentence(turn, cohort.expected, among, wanted.units(turn), "share.told_by_ministry")
    return _sentence(turn, certain(wanted.listed(turn)), among, wanted.units(turn))


def _sentence(turn: Turn, part: int, whole: int, units: str, key: str = "share.told") -> str:
    """The share in a sentence; nothing where none are on record, which is not that there are none."""
    return turn.say(key, percent=percent(turn, part, whole), part=part, whole=whole, units=units) if part else ""
