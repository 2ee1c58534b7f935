"""What is told of an event apart from the region it was told of: where an award was handed over, where a cohort signed, who spoke there."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.context import FOLLOWS, YEAR_TOLD, Context
from bot.conversation.following import FEW, answer, written_last
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.excerpts import units_of
from knowledge.language.cues import words
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.names.gazetteer import OFFICES
from knowledge.reading import REGION, Question
from knowledge.records.recorded import by_region
from knowledge.records.regions import profile
from knowledge.records.stages import shows

_AWARDED, _AWARDS = "daerah-penghargaan", "penghargaan-tahun"
_AWARD = "penghargaan"
_OF_A_SIGNING = ("daerah-mou", "daerah-tokoh", "daerah-sumber")
_PERSON = "siapa-"
"""How the names of the answers on a person begin."""
_DEPUTY = "wakil"
_OFFICE = OFFICES | {"kadis", _DEPUTY, "menteri"}
_IN_FULL = {"kadis": "kepala dinas", "wabup": "wakil bupati", "walikota": "wali kota"}


def of_an_event(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What a message asks of the ceremony, of the place of the signing or of a speaker there; None for other messages."""
    question = decision.question
    if not 0 < len(question.core) <= FEW:
        return None
    return _where_awarded(turn, context, question) or _where_signed(turn, context, question) or _who_spoke(turn, context, question)


def _where_awarded(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "acaranya di mana" after the award of a region with the ceremony of that year."""
    core = set(question.core)
    asks = core & words("event-held") and core & (words("asks-where") | words("event-where"))
    if context.family != _AWARDED or len(context.regions) != 1 or not asks or question.places or core & words("other-year"):
        return None
    rows = by_region(turn.knowledge.library).get(context.regions[0], ())
    recorded = {row.span.first.year for row in rows if shows(row, _AWARD) and row.span}
    before = YEAR_TOLD.search(context.topic or "") if _AWARD in (context.topic or "") else None
    years = question.years or context.years or ((int(before[0]),) if before else sorted(recorded)[-1:])
    if len(years) != 1:
        return None
    told = answer(turn, _AWARDS, replace(question, years=tuple(years)))
    return told if told and told.kind is Kind.ANSWERED else None


def _where_signed(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "di Makassar juga?", "acaranya bukan di Makassar dong" after a signing with what is told of that place and the signing."""
    core = set(question.core)
    beside = words("event-held", "held-online", "leaning", "yes-no", "negation", "at-a-spot", "denies", "asks-if-true", "asks-why", "both")
    if REGION not in core or not core & (words("at-a-spot") | words("held-online")) or len(question.places) != 1:
        return None
    if not core - {REGION} <= beside | turn.knowledge.lexicon.fillers | {"beda", "sendiri"}:
        return None
    there, year = set(question.places[0].may_be), _signed_in(turn, context)
    of_it = (one for one in turn.knowledge.library.entries.values() if f"mou-{year}" in one.id and one.written)
    found = next((one for one in of_it if "di" in word_list(one.title) and _names(turn, one, there)), None)
    return Decision(Kind.ANSWERED, question, FOLLOWS, found, 1.0) if found else None


def _signed_in(turn: Turn, context: Context) -> str | None:
    """The one year that the last written answer tells of, or of the cohort of the one region of whose signing was told."""
    if last := written_last(turn, context):
        years = set(YEAR_TOLD.findall(last.id) or YEAR_TOLD.findall(last.text))
    elif len(context.regions) == 1 and context.family in _OF_A_SIGNING:
        years = {str(row.year) for row in profile(turn.knowledge.library, context.regions[0]).firm}
    else:
        return None
    return years.pop() if len(years) == 1 else None


def _names(turn: Turn, entry: Entry, there: set[str]) -> bool:
    return bool(there & {code for place in turn.knowledge.reader.read(entry.title).places for code in place.may_be})


def _who_spoke(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "wakil bupatinya ngomong apa", "dia itu siapa", "kadis kominfonya ikut?" with the answer on that person."""
    core, last = set(question.core), written_last(turn, context)
    speaks = core & words("says-said") and core & words("interrogative")
    who_is = core & words("pronoun") and "siapa" in core and core <= words("leaning", "interrogative", "pronoun") | {"orang"}
    of_office = last is not None and last.id.startswith(_PERSON) and core & _OFFICE and not question.places
    if not (speaks or who_is or of_office):
        return None
    codes = [code for place in question.places for code in place.regions] or context.regions
    if of_office and last:
        people = [one for one in turn.knowledge.library.linked(last) if one.id.startswith(_PERSON) and _holds(one, core)]
        found = people if not _holds(last, core) else []
    else:
        everybody = (one for one in turn.knowledge.library.entries.values() if one.id.startswith(_PERSON))
        people = [one for one in everybody if len(codes) == 1 and codes == _served(turn, one)]
        found = [one for one in people if _holds(one, core)] if core & _OFFICE else sorted(people, key=lambda one: not _leads(one))
    return Decision(Kind.ANSWERED, question, FOLLOWS, found[0], 1.0) if found else None


def _served(turn: Turn, entry: Entry) -> list[str]:
    """The regions that the first sentence on a person names."""
    return [code for place in turn.knowledge.reader.read(_first(entry)).places for code in place.regions]


def _holds(entry: Entry, spoken: Iterable[str]) -> bool:
    """Whether the first sentence on a person says that he holds all offices named; a deputy does not hold the head's."""
    first, named = _first(entry).lower(), {word for word in spoken if word in _OFFICE}
    if _DEPUTY in named:
        return _DEPUTY in first
    return all(re.search(rf"(?<!{_DEPUTY} ){_IN_FULL.get(word, word)}", first) for word in named)


def _first(entry: Entry) -> str:
    return units_of(entry.text)[0].text


def _leads(entry: Entry) -> bool:
    return any(_holds(entry, (office,)) for office in ("bupati", "walikota"))
