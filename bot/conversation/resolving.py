"""Which places a message means in the light of what was talked about: "banggai masterplannya?" after Kabupaten Banggai, "lha pati?"."""

from dataclasses import replace

from bot.context import DATED, Context
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import LISTS
from knowledge.language.cues import words
from knowledge.language.kinds import KINDS
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, YEAR, Question

_BRIEF, _SHORT, _LEADS, _CLEARLY, _CITY = 6, 4, 2, 0.7, "kota"
"""The most words of a message that a doubtful name is looked for in, and of one that is about it if it stands among the first two; the
confidence of a clear question of it, and the kind of unit that a city is."""
_BESIDE = words(
    "leaning", "plain-with-place", "takes-part", "yes-no", "among-them", "has-too", "list-narrows", "asks-reason", "there", "asked-with-not"
)
"""Words that ask nothing of a place but what was asked of the last, or whether it is one of them."""


def as_talked_about(turn: Turn, context: Context, decision: Decision) -> Decision:
    """The decision, with a name of several regions taken for the one of them that was talked about, and a doubtful one for a place.

    A name is doubtful that is a common word too: it is a place where the message says next to nothing else.
    """
    if decision.kind is Kind.SOCIAL:
        return decision
    if decision.told and context.about_region and not _asks_which_place(decision.question):
        decision = replace(decision, kind=Kind.UNSURE, entry=None, told=())
    decision = _with_a_doubtful_name(turn, context, decision) or decision
    spoken = set(decision.question.core)
    if spoken & words("both", "side-by-side", "asks-difference") or set(KINDS) <= spoken:
        return decision
    alone = spoken <= words("leaning") | {REGION}  # "kalau Solok?" may be either, whichever of them stands on the list
    listed = [] if alone else context.members
    places = tuple(_known(turn, context, place, listed) for place in decision.question.places)
    return decision if places == decision.question.places else replace(decision, question=replace(decision.question, places=places))


def _known(turn: Turn, context: Context, place: Mention, listed: list[str]) -> Mention:
    """A place that may be several regions as the one that was talked about, the only one listed, or the one of the kind that was."""
    regions = turn.knowledge.library.regions
    if not place.ambiguous or place.provinces:
        return place
    for told in (context.regions, context.row, context.earlier, listed):
        own = tuple(code for code in place.regions if code in told)
        if own and (told is not listed or len(own) == 1):
            return replace(place, regions=own)
    city = {regions[code].is_city for code in context.row} | ({context.kind == _CITY} if context.kind else set[bool]())
    fitting = tuple(code for code in place.regions if regions[code].is_city in city)
    return replace(place, regions=fitting) if len(city) == 1 and len(fitting) == 1 else place


def _asks_which_place(question: Question) -> bool:
    """Whether a question names a place, or asks for one ("kota mana yang pakai tanda tangan elektronik"), whatever was talked about."""
    return bool(question.places) or bool(words("region-kind") & set(question.core) and words("which-region") & set(question.core))


def _with_a_doubtful_name(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The decision on what is read leniently, when it is a place and next to nothing else: "eh maaf, maksud saya Kudus", "lha pati?".

    Where regions are talked about, a clear question of it will do too ("kudus menang gak?"), or a short one that begins with it ("tegal
    urutan berapa").
    """
    question = decision.question
    of_places = context.about_region or context.family in LISTS
    settled = decision.kind is Kind.ANSWERED or (decision.refuses and not of_places)
    if settled or len(question.core) > _BRIEF or any(word.startswith("<") and word != YEAR for word in question.core):
        return None
    read = turn.knowledge.reader.read(question.text, turn.today.year, lenient=True)
    if REGION not in read.core:
        return None
    found = turn.knowledge.decide_question(read)
    when = words("asks-when", "beside-event") if context.family in DATED else frozenset[str]()  # "garut kapan?" after a workshop
    alone = not set(read.core) - {REGION, YEAR} - _BESIDE - when - turn.knowledge.lexicon.fillers
    if decision.refuses:
        return found if set(read.core) <= _BESIDE | words("rank") | {REGION, YEAR, "berapa"} else None
    clear = of_places and found.kind is Kind.ANSWERED and found.entry is not None and found.entry.group.startswith("daerah-")
    of_it = of_places and REGION in read.core[:_LEADS] and len(read.core) <= _SHORT
    return found if alone or of_it or (clear and found.score >= _CLEARLY) else None
