"""Which way of completing a message is meant: a small forest judges each beside the others, and beside what the rules decided.

The rules of `leaning.py` decide first. What they decided is one rewriting among the others; of keeping it, taking the likeliest other and
asking back which of the two is meant, the one is chosen that can be expected to cost least. Fitted on conversations by
`python -m bot.calibrating`.
"""

import json
import math
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from bot.context import FOLLOWS, SURELY, Context, of_ourselves
from bot.conversation import asked_before, foretold, worded
from bot.conversation.among_its_neighbours import IN_ITS_PROVINCE
from bot.conversation.apart import KINDS, LED_BY, kinds_said
from bot.conversation.asked_before import Said
from bot.conversation.briefly import OF_A_CASE
from bot.conversation.correcting import REASONS as DISPUTES
from bot.conversation.following import only_offered, written_last
from bot.conversation.for_example import OF_WHICH
from bot.conversation.how_good import OF_A_SCORE
from bot.conversation.kept_elsewhere import ELSEWHERE
from bot.conversation.of_a_row import BEYOND, BY_ITS_PLACE
from bot.conversation.of_its_lines import THERE as OF_ITS_LINES
from bot.conversation.of_its_plan import ITS_YEARS
from bot.conversation.rewriting import OF_REGIONS, Rewriting, Rewritings
from bot.conversation.rewriting_measures import MEASURES, measures
from bot.conversation.still_of_it import ITS_OWN
from bot.conversation.whom_to_ask import WHOM_TO_ASK
from bot.conversation.within import about_the_same
from bot.regions.shortly import REASONS as SHORTLY
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import DECEIVED
from knowledge.deciding.aspects import LISTS, NOT_TAKING_PART
from knowledge.deciding.decide import kind_of
from knowledge.deciding.elliptical import clitic, self_contained
from knowledge.deciding.foregone import CORRUPTION, speaks_of_graft
from knowledge.deciding.grave import IN_DANGER
from knowledge.deciding.presumed import OF_ITSELF
from knowledge.deciding.trees import Forest
from knowledge.language.cues import words
from knowledge.model import Entry
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, Question
from knowledge.records.regions import twins

RERANKED = "the likeliest way to complete it"
"""The reason of a decision that was taken instead of what the rules decided."""
UNLIKELY = "no way to complete it is likely"
"""The reason of a decision to ask back."""
ALL_MEASURES = (*MEASURES, *asked_before.MEASURES, *worded.MEASURES)
"""What is measured of each way: beside the others, beside what was meant by others who wrote alike, and by the words of the message."""
FILE = Path(__file__).with_suffix(".json")
Listener = Callable[[Said, Sequence[Rewriting], list[list[float]]], None]
LISTENER: ContextVar[Listener | None] = ContextVar("listener", default=None)
"""Who hears of each message, its rewritings and their measures, while it is fitted; nothing is reranked then."""
_SURE = 0.9
"""The confidence from which a message that is answered as it stands is left alone."""
PRICE, MARGIN = 2.0, 0.1
"""What a wrong answer costs, where to answer nothing costs 1; and by how much less another way must cost than what was decided.

The price is that of `calibrating_follow_ups.py`; margins from 0 to 0.2 differ little.
"""
POSSIBLE = "not understood, with the likeliest ways to complete it"
"""The reason of a decision to offer what may be meant."""
_UNLIKELY, _POSSIBLE, _LIKELY, _OFFERED = 0.3, 0.15, 0.5, 3
"""The probability below which what was decided may give way to asking back: from 0.3 on that withholds what is right as often as not;
that from which a way is offered where nothing was understood, and that of a refusal above which none is; and how many are offered.
"""
_FOR_SURE = frozenset(
    (SURELY, BY_ITS_PLACE, OF_ITS_LINES, ITS_OWN, ITS_YEARS, OF_A_SCORE, ELSEWHERE, IN_ITS_PROVINCE, WHOM_TO_ASK)
    + (*OF_A_CASE, *SHORTLY, *DISPUTES, *OF_ITSELF, OF_WHICH, BEYOND)
)
"""The reasons of decisions that never give way: what is surely asked of a list, one of a row by its place, the years of a plan, what a
score is worth, advice on a case, where a region stands in brief, its office, how a record is corrected, what is taken for granted."""


@lru_cache(maxsize=1)
def load_forest(path: Path = FILE) -> Forest:
    """Read what was fitted. Raises OSError when the file is missing."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Forest(data["start"], data["trees"])


def reranked(turn: Turn, context: Context, heard: Decision, final: Decision) -> Decision:
    """The final decision on what was `heard`; or the likeliest other way to complete it, where that is surer; or which is meant."""
    twin = _of_the_kind_said(turn, heard, final)
    final = twin or final
    alone = bool(twin) or _settled(heard, final) or _stands_alone(heard, final)
    said = Said(heard.question.core, _told_last(turn, context))
    foresees = {} if alone else foretold.foretelling().shares(said, turn.knowledge.groups.index)
    found = [] if alone else Rewritings(turn, context, heard).beside(final, foresees)
    rows = measures(turn, context, heard, final, found) if found else []
    if listener := LISTENER.get():
        listener(said, found, rows)
        return final
    if alone:
        return final
    known, spoken = asked_before.load(turn.knowledge.groups.index).measures(said, found), worded.load().measures(said, found, rows)
    decided, *others = load_forest().probabilities([[*one, *two, *three] for one, two, three in zip(rows, known, spoken, strict=True)])
    answered = final.kind is Kind.ANSWERED
    told = decided if answered else 1.0
    placed = {one.entry.id for one in found if one.entry and one.codes and one.entry.group.startswith(OF_REGIONS)}
    # asked of no region, what tells of one would only ask which
    whole = [(sure, one) for sure, one in zip(others, found[1:], strict=True) if one.codes or not one.entry or one.entry.id not in placed]
    last = written_last(turn, context)
    whole = [(sure, one) for sure, one in whole if not _of_elsewhere(turn, context, heard, one)]
    whole = [(sure, one) for sure, one in whole if not _of_another(turn, context, heard, one, last)]
    ways = ((_cost(one, sure, told), sure, one) for sure, one in whole)
    instead, sure, best = min(ways, key=lambda way: way[0], default=(math.inf, 0.0, found[0]))
    keeping, asking = (1 - decided) * (PRICE if answered else 1.0), 1 + MARGIN if decided < _UNLIKELY else math.inf
    if best.entry and instead < min(keeping, asking):
        taken = _taken(best, best.entry, sure, final)
        return _of_the_kind_said(turn, heard, taken) or taken
    if answered and final is heard and heard.score < _SURE and _of_elsewhere(turn, context, heard, found[0]):
        written = tuple(one.entry for one in heard.candidates if one.entry and one.written and one.entry is not final.entry)
        return replace(heard, kind=Kind.CLARIFY, reason=UNLIKELY, entry=None, choices=written[:_OFFERED])
    if answered:
        return _asked_back(final, best, decided) if asking < keeping else final
    return _with_ways(final, sorted(whole, key=lambda way: -way[0]), decided)


def _of_elsewhere(turn: Turn, context: Context, heard: Decision, one: Rewriting) -> bool:
    """Whether a way tells how another region takes complaints, where none is named and nothing but a region was talked about.

    Or of the place talked about what is asked of the whole country.
    """
    if one.codes and not heard.question.places and words("nationwide") & set(heard.question.core):
        return True
    complains = words("complains-to", "complaint") & set(heard.question.core)
    if one.entry is None or not complains or heard.question.places or context.answers or len(context.regions) != 1:
        return False
    there = replace(heard.question, places=(Mention(0, 0, tuple(context.regions)),))
    return turn.knowledge.instead.of_another(there, one.entry)


def _of_another(turn: Turn, context: Context, heard: Decision, one: Rewriting, last: Entry | None) -> bool:
    """Whether a way tells what was only offered and is not asked for, or another's role where that of the last subject is asked for.

    Or who takes part, where it is asked who is not on record.
    """
    if one.entry and one.entry.id in LISTS and heard.entry and heard.entry.id == NOT_TAKING_PART:
        return True
    if one.entry is None or not one.entry.written or one.entry is last:
        return False
    others = last is not None and clitic(heard.question) and not about_the_same(turn, heard.question, last, one.entry)
    return others or only_offered(context, heard, one.entry)


def _told_last(turn: Turn, context: Context) -> str:
    """The family or entry told last: what was told of ourselves, or else the last question."""
    told = of_ourselves(turn.knowledge.library, context)
    return told.id if told else context.last


def _cost(one: Rewriting, sure: float, told: float) -> float:
    """What taking this way can be expected to cost.

    A refusal only withholds; it is taken where it is not unlikely, as it names a subject too, and likelier than what would be told else
    (`told`, 1 where nothing would be).
    """
    if one.entry is None or one.entry.id == IN_DANGER or (one.entry.refusal and (sure <= told or sure < _UNLIKELY)):
        return math.inf
    return (1 - sure) * (1.0 if one.entry.refusal else PRICE) + MARGIN


def _taken(one: Rewriting, entry: Entry, sure: float, final: Decision) -> Decision:
    """The decision to take this way, which is of this entry; beside a refusal what was decided first is offered."""
    offered = (final.entry,) if final.entry and entry.refusal else ()
    return Decision(kind_of(entry), one.question, RERANKED, entry, sure, offered, social=entry.of_itself or None)


def _asked_back(final: Decision, best: Rewriting, decided: float) -> Decision:
    """Which of two is meant, where neither is likely: what was decided, or the likeliest other; if a button can stand for both."""
    question = final.question if final.question.places else best.question
    entries = [one for one in (final.entry, best.entry) if one and (one.written or _asked_of_a_place(one, question))]
    if not entries[1:] or (final.question.places and best.codes and best.question.places != final.question.places):
        return final
    return Decision(Kind.CLARIFY, question, UNLIKELY, None, decided, tuple(entries))


def _with_ways(final: Decision, ways: Sequence[tuple[float, Rewriting]], refused: float) -> Decision:
    """What was not understood, with the likeliest ways to complete it to choose from; unless it most likely asks for nothing we know."""
    told = [one for sure, one in ways if sure >= _POSSIBLE and one.entry and not one.entry.refusal]
    if final.kind not in (Kind.UNSURE, Kind.OUT_OF_SCOPE) or refused > _LIKELY or not told:
        return final
    question = told[0].question
    fitting = [one.entry for one in told if one.entry and (one.entry.written or one.question.places == question.places)]
    offered = {entry.id: entry for entry in fitting}
    return Decision(Kind.UNSURE, question, POSSIBLE, None, refused, tuple(offered.values())[:_OFFERED])


def _asked_of_a_place(entry: Entry, question: Question) -> bool:
    """Whether a computed answer is one on the region, or the province, that a question names."""
    subject = (entry.compute or "").partition(".")[0]
    return bool(any(place.regions for place in question.places) if subject == "daerah" else subject == "provinsi" and question.provinces)


def _settled(heard: Decision, final: Decision) -> bool:
    """Whether what was decided never gives way: small talk, help for who wants to hurt himself or says he was deceived, advice on a case.

    Nor does what is decided for one of the reasons of _FOR_SURE, the twin that nothing but its kind is said of ("yang kota"), and the last
    question asked of a region that is only named.
    """
    told, core = final.entry.id if final.entry else "", set(heard.question.core)
    kinds = KINDS.keys() | LED_BY.keys()
    twin = final.kind is Kind.ANSWERED and bool(core & kinds) and core <= kinds | words("leaning", "negation")
    harmed = told == DECEIVED and heard.kind is Kind.SOCIAL  # "waduh, sudah saya kasih"
    graft = told == CORRUPTION and speaks_of_graft(heard.question.core)
    small_talk = final.kind is Kind.SOCIAL and not told
    sure = final.reason in _FOR_SURE or (heard.reason in _FOR_SURE and heard.entry is final.entry)
    only_named = heard.question.core == (REGION,) and final.reason == FOLLOWS
    return twin or harmed or graft or small_talk or sure or only_named or told == IN_DANGER


def _of_the_kind_said(turn: Turn, heard: Decision, final: Decision) -> Decision | None:
    """What was decided of a region, of the other region of its name where its kind is said ("kabupatennya dapat penghargaan apa")."""
    library, core = turn.knowledge.library, set(heard.question.core)
    kinds = kinds_said(heard.question)
    codes = [code for place in final.question.places for code in place.regions]
    of_region = final.kind is Kind.ANSWERED and final.entry is not None and final.entry.of_region
    if not of_region or len(codes) != 1 or len(kinds) != 1 or heard.question.places or "ibu" in core:
        return None
    if library.regions[codes[0]].is_city in kinds:
        return final
    other = [code for code in twins(library, codes[0]) if library.regions[code].is_city in kinds]
    return replace(final, question=replace(final.question, places=(Mention(0, 0, tuple(other)),))) if len(other) == 1 else None


def _stands_alone(heard: Decision, final: Decision) -> bool:
    """Whether a message is a question of its own, answered as it stands: what was talked about never changes what it means.

    So is one that names several places, or one by a name of several, one of the whole country that is refused, and one of the parts of a
    message, completed by the part before it.
    """
    places = heard.question.places
    named = len(places) > 1 or any(place.ambiguous for place in places)
    refused = heard.refuses and bool(words("nationwide") & set(heard.question.core))
    own = refused or (self_contained(heard) and (named or heard.score >= _SURE))
    return heard.reason == FOLLOWS or (final is heard and own)
