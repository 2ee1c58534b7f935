"""What the last written answer, or one beside it, tells of a place, a pillar or the year ("papua kebagian berapa persen"), or next."""

from collections.abc import Iterable
from dataclasses import replace

from bot.context import FOLLOWS, YEAR_TOLD, Context
from bot.conversation.following import BEGINS, FEW, LEANING, LIKELY, THING, answer, likeliest, of_that_year, outweighs_table, written_last
from bot.conversation.of_its_lines import of_there
from bot.messages import Answer
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import LISTS, STATUS, YEAR_OF, one_aspect
from knowledge.deciding.elliptical import self_contained
from knowledge.deciding.pooling import OF_A_REGION
from knowledge.deciding.presumed import WHERE_LAUNCHED
from knowledge.deciding.wherever import A_NUMBER
from knowledge.language.cues import said, words
from knowledge.model import Entry
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, Question
from knowledge.records.regions import profile

NOT_THERE = "nothing is recorded there of what is talked about"
"""The reason of a decision to tell where a region stands instead."""
_ENOUGH, _CLEARLY = 0.4, 0.85
"""The confidence in an answer on the year talked about that is enough to tell it, and that of a clear question about a region."""


def told_there(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "papua kebagian berapa persen" with the written answer asked next after the last one that tells it of all that is named."""
    question, last = decision.question, written_last(turn, context)
    if last is None or not question.places or len(question.core) > FEW or self_contained(decision):
        return None
    question = replace(question, places=tuple(_of_those_told(turn, last, place) for place in question.places))
    decision = replace(decision, question=question)
    told = turn.knowledge.asked_next(decision, last)
    if told is None or not of_that_year(question, told[0]) or not _knows(turn, told[0], question.values):
        return None
    of_a_table = decision.entry is not None and decision.entry.compute is not None
    its_own = of_a_table and decision.score >= _CLEARLY  # "penajam tahun berapa"
    fits = not of_a_table or (not its_own and outweighs_table(turn, last, *told))
    return Decision(Kind.ANSWERED, question, "asked next after the last answer", *told) if fits else None


def _of_those_told(turn: Turn, last: Entry, place: Mention) -> Mention:
    """A place that may be several ("Jogja") as the one of them that the last answer tells of."""
    may_be = (*place.regions, *place.provinces) if place.unclear else ()
    told = [code for code in may_be if _knows(turn, last, (f"<{code}>",))]
    if len(told) != 1:
        return place
    return replace(place, regions=tuple(c for c in place.regions if c in told), provinces=tuple(c for c in place.provinces if c in told))


def after_that(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "abis itu?", "setelah itu apa" with the next of a row of answers that are numbered ("bimtek-4" after "bimtek-3")."""
    last, spoken = written_last(turn, context), set(question.core)
    stem, _, number = last.id.rpartition("-") if last else ("", "", "")
    if not number.isdigit() or not said("after-that", question.core) or not spoken <= words("after-that-beside", "leaning"):
        return None
    return answer(turn, f"{stem}-{int(number) + 1}", question)


def _knows(turn: Turn, entry: Entry, values: Iterable[str]) -> bool:
    """Whether an answer tells of all these places, years and pillars."""
    return turn.knowledge.groups.facts[entry.group].knows_all(values)


def linked_there(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang di Surabaya gimana" with the answer on that place which the last one links to."""
    last, there = written_last(turn, context), {code for place in question.places for code in place.may_be}
    about = [
        entry
        for entry in (turn.knowledge.library.around(last) if last else ())
        if there & {code for place in turn.knowledge.reader.read(entry.title).places if not place.unclear for code in place.may_be}
    ]
    return Decision(Kind.ANSWERED, question, FOLLOWS, about[0], 1.0) if len(about) == 1 else None


def follow_with_place(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "kalau Kebumen?", "di sana ada?" after a written answer: the same, asked of that region ("quick win" of Kebumen)."""
    last = written_last(turn, context)
    if last is None or REGION not in question.words:
        return None
    asked = question.adding(*turn.knowledge.subject(last))
    candidates = turn.knowledge.candidates(asked)
    best = candidates[0] if candidates else None
    other = best.entry if best and best.written and best.entry and best.entry.id != last.id else None
    if best and other and best.confidence >= LIKELY and _knows(turn, other, question.values):
        return Decision(Kind.ANSWERED, question, FOLLOWS, other, best.confidence)
    spoken, whether = set(question.core), words("yes-no")
    if spoken & whether and spoken <= {REGION} | whether | words("leaning", "asked-with-not"):  # only what is recorded there can tell
        told = turn.knowledge.instead.told(asked, Decision(Kind.UNSURE, asked, FOLLOWS))
        return told if told.told else answer(turn, one_aspect(asked), question) or _untold(turn, question)
    found = likeliest(turn, asked, candidates, ("daerah-",), LEANING)
    return found or answer(turn, one_aspect(asked), question)


def _untold(turn: Turn, question: Question) -> Decision | None:
    """Where a region stands, told because nothing is recorded of the last answer's subject there."""
    status = answer(turn, STATUS, question) if words("at-a-spot") & set(question.core) else None
    return replace(status, reason=NOT_THERE) if status else None


def nothing_there(turn: Turn, decision: Decision, reply: Answer) -> Answer:
    """The answer, after a word that nothing is recorded there of what the conversation is about, where that is why it is told."""
    if decision.reason != NOT_THERE or len(reply.regions) != 1:
        return reply
    name = turn.knowledge.library.regions[reply.regions[0]].official
    return replace(reply, text=f"{turn.say('region.nothing_there', name=name)}\n\n{reply.text}")


def not_of_there(turn: Turn, decision: Decision, told: Answer) -> Answer:
    """The answer, after a word that nothing is recorded of it where it is asked, where it tells of other regions alone.

    Of a list of examples, only those that are there.
    """
    if decision.reason == WHERE_LAUNCHED:
        return told
    if there := of_there(turn, decision, told):
        return there
    places = [place for place in decision.question.places if len(place.may_be) == 1 and place.regions]
    alone = len(places) == len(decision.question.places) == 1 and not decision.question.from_place
    elsewhere = decision.entry and (decision.reason == A_NUMBER or turn.knowledge.instead.of_another(decision.question, decision.entry))
    if not alone or not elsewhere:
        return told
    name = turn.knowledge.library.regions[places[0].regions[0]].official
    return replace(told, text=f"{turn.say('region.nothing_there', name=name)}\n\n{told.text}")


def told_of_it(turn: Turn, context: Context, question: Question, plain: set[str]) -> Decision | None:
    """Answer "bojonegoro termasuk?", "purwakarta kok hilang" with the last written answer, where that tells of the region."""
    last = written_last(turn, context)
    codes = {code for place in question.places for code in place.regions if not place.unclear}
    most = THING + 1 + (last is not None and last.id in BEGINS)
    if last is None or len(question.core) > most or not plain & words("among-them") or len(codes) != 1:
        return None
    if last.group in OF_A_REGION and plain & words("has-too"):  # "kota Tangerang dapat?": the text may name it for another reason
        return answer(turn, OF_A_REGION[last.group], question)
    of_the_programme = last.id in BEGINS and plain <= words("among-them", "leaning", "nth", "yes-no", "ends-asking")
    told = None if turn.knowledge.instead.of_another(question, last) else _telling(turn, last, question, codes)
    return told or (answer(turn, YEAR_OF, question) if of_the_programme else None)


def of_that_pillar(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "kalau smart branding?" with the last written answer, where that is of no one pillar and tells of this one."""
    if decision.kind is Kind.ANSWERED and decision.entry and decision.entry.written:
        return None
    question = decision.question
    last = written_last(turn, context)
    if last is None or "pilar" in last.slots or len(question.core) > THING + 1:
        return None
    return _telling(turn, last, question, question.pillars)


def _telling(turn: Turn, last: Entry, question: Question, values: Iterable[str]) -> Decision | None:
    """The last answer, if it tells of all these places or pillars."""
    known = _knows(turn, last, (f"<{value}>" for value in values))
    return Decision(Kind.ANSWERED, question, FOLLOWS, last, 1.0) if known else None


def of_the_year_told(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "kenapa ada yang bilang 70" after the number of 2021 with the answer on that year which is likeliest asked for."""
    best = next(iter(decision.candidates), None)
    open_ = decision.kind in (Kind.UNSURE, Kind.CLARIFY) and not context.about_region
    if not open_ or best is None or best.entry is None or not best.written or best.confidence < _ENOUGH:
        return None
    told = YEAR_TOLD.search(best.entry.id)
    return answer(turn, best.ranked.group, decision.question, best.confidence) if told and int(told[0]) in context.years else None


def listed_then(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "siapa saja dari Jawa Timur pada angkatan itu": a list, of the year talked about."""
    question, entry = decision.question, decision.entry
    if entry is None or decision.kind is not Kind.ANSWERED or entry.group not in LISTS or not (question.provinces or question.islands):
        return None
    years = context.years or [row.year for code in context.regions for row in profile(turn.knowledge.library, code).firm]
    if question.years or not years or not said("that-year", question.core):
        return None
    return answer(turn, entry.group, replace(question, years=tuple(sorted(set(years)))))
