"""What nothing else answers is asked of what the conversation spoke of: answers told before, those that tell of the region, or the year.

"bayar ga" after two answers on joining is asked of the first of them, "kok kecil banget" after the money of Ambon of the answer on that
money, "kenapa ada yang nulis 70" after the number of 2021 of the answer on the two numbers of that year.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.context import YEAR_TOLD, Context
from bot.conversation.apart import points_to_a_kind
from bot.conversation.by_form import RUMOUR
from bot.conversation.carrying import untold
from bot.conversation.cases import NO_MORE
from bot.conversation.following import of_that_year, only_offered
from bot.conversation.within import OPEN
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import STATUS
from knowledge.deciding.grave import IN_DANGER
from knowledge.model import Entry
from knowledge.names.mentions import Mention
from knowledge.ranking.attributes import attributes_of
from knowledge.ranking.passages import shares_word
from knowledge.reading import Question

THREAD = "asked of what the conversation spoke of"
"""The reason of a decision to tell an answer on something that was spoken of before."""
_ENOUGH, _EARLIER, _OF_A_PLACE, _MOST, _LONG = 0.7, 0.75, 0.8, 6, 16
"""The probability from which an answer is told, those where it is told beside the answer before the last and where a place is named, the
most answers on a region that are looked at, and the most words of a message."""


def or_in_the_thread(turn: Turn, context: Context, heard: Decision, final: Decision) -> Decision:
    """The final decision on what was `heard`; in place of one that leaves it open, the answer on something spoken of that tells it.

    A subject that we refuse gives way only to an answer that is surer, and where a region stands to none.
    """
    question = heard.question
    if not 0 < len(question.core) <= _LONG or any(place.unclear for place in question.places):
        return final
    if points_to_a_kind(question) and context.earlier:  # "kabupatennya dapat penghargaan apa" is of the twin of a region told before
        return final
    if final.reason == RUMOUR or (final.entry is not None and final.entry.id == IN_DANGER):
        return final
    aspect = final.kind is Kind.ANSWERED and final.entry is not None and final.entry.group != STATUS
    nothing = aspect and not question.places and untold(turn, final)
    if final.kind not in OPEN and final.reason != NO_MORE and not nothing:
        return final
    enough = final.score if final.refuses else 0.0
    before = max(_told_before(turn, context, heard), key=_surest, default=None)
    of_it = None if nothing else max(_of_the_region(turn, context, heard), key=_surest, default=None)
    best = max((one for one in (before, of_it) if one and one[1] >= enough), key=_surest, default=None)
    if best is None:
        return final
    place = _region(context, heard) if best is of_it and not question.places else ""
    told_there = place and best[0] in turn.knowledge.follow_ups.telling_of.get(place, ())
    asked = replace(question, places=(Mention(0, 0, (place,)),)) if told_there else question
    return Decision(Kind.ANSWERED, asked, THREAD, *best)


def _surest(told: tuple[Entry, float]) -> float:
    return told[1]


def _told_before(turn: Turn, context: Context, heard: Decision) -> Iterable[tuple[Entry, float]]:
    """What is told, with how sure it is, by an answer told or offered before, or one that seems meant beside it."""
    entries, first = turn.knowledge.library.entries, context.answers[:1]
    for id_ in dict.fromkeys((*context.answers, context.offered)):
        if id_ in entries and entries[id_].written:
            enough = _ENOUGH if id_ in (*first, context.offered) else _EARLIER
            found = _fitting(turn, heard, _judged(turn, heard, entries[id_]), enough)
            yield from (one for one in found if one[0].id in context.answers or not only_offered(context, heard, one[0]))


def _of_the_region(turn: Turn, context: Context, heard: Decision) -> Iterable[tuple[Entry, float]]:
    """What is told by an answer on the region named or talked about and few others, or by one of its year whose title has what is asked."""
    library, question, code = turn.knowledge.library, heard.question, _region(context, heard)
    of_it = turn.knowledge.follow_ups.telling_of.get(code, ())[:_MOST]
    joined = (one.year for one in library.participations if one.region_code == code)
    years = set(map(str, question.years or context.years or joined))
    dated = (entry for entry in library.entries.values() if entry.written and years & set(YEAR_TOLD.findall(entry.id)))
    titled = [entry for entry in dated if entry not in of_it and shares_word(question, entry.title)]
    for last in (one for one in (*of_it, *titled) if _tells(turn, question, one)):  # to judge one costs a ranking
        own = (one for one in _judged(turn, heard, last) if one[0] == last)
        yield from _fitting(turn, heard, own, _ENOUGH)


def _judged(turn: Turn, heard: Decision, last: Entry) -> Iterable[tuple[Entry, float]]:
    """The answers that may be meant after this one, with how sure it is."""
    return turn.knowledge.asked_after(heard, last)


def _region(context: Context, heard: Decision) -> str:
    """The code of the region named, or else talked about."""
    return next(iter([code for place in heard.question.places for code in place.regions] or context.regions or context.earlier), "")


def _fitting(turn: Turn, heard: Decision, judged: Iterable[tuple[Entry, float]], enough: float) -> Iterable[tuple[Entry, float]]:
    """Of what may be told, what is surely meant and tells what is named."""
    for entry, sure in judged:
        if sure >= (_OF_A_PLACE if heard.question.places else enough) and _tells(turn, heard.question, entry):
            yield entry, sure


def _tells(turn: Turn, question: Question, entry: Entry) -> bool:
    """Whether an answer tells of the places, pillars and years named, and of the attributes asked for."""
    facts, named = turn.knowledge.groups.facts[entry.group], (value for value in question.values if not YEAR_TOLD.search(value))
    return facts.knows_all(named) and attributes_of(question.core) <= facts.attributes and of_that_year(question, entry)
