"""The writer's own place, kept apart from the places talked about: "bandingkan kami dengan Garut", "nilai kami", "kabupaten saya"."""

from dataclasses import replace

from bot.context import Context, keep, recall, store
from bot.conversation.following import answer
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import COMPARE, PROVINCE_LIST, named_of_several
from knowledge.deciding.home import Home, home_named
from knowledge.deciding.owned import of_the_writers
from knowledge.language.cues import said, words
from knowledge.language.wording import strip_fillers
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, Question
from knowledge.records.regions import profile

_OF_A_PLACE = ("daerah.", "provinsi.")
"""What is computed of a region or of a province, as an entry names it."""
_SIGNED, _BACK = frozenset({"tangan", "teken", "ttd", "menandatangani", "mou", "meneken"}), 3
"""What is done at a place that is not asked about, and within how many words before it."""


def said_home(turn: Turn) -> Home | None:
    """Where the message says that its writer is from, and what else it says."""
    return home_named(turn.incoming.text, lambda text, lenient: turn.knowledge.reader.read(text, turn.now.year, lenient))


def keep_home(turn: Turn, told: Home | None, own: Decision | None) -> None:
    """Keep where the writer said to be from; what was asked as his `own` ("nilai kami") tells it too, where he has not said it."""
    context = recall(turn)
    asked = own.question.places[:1] if own and not (context and context.home) else ()
    places = [told.place] if told else asked
    codes = [code for place in places if not place.provinces for code in place.regions]
    if not codes:
        return
    if context is None:
        keep(turn, Context(home=codes))
    else:
        context.home = codes
        store(turn, context)


def of_our_own(turn: Turn, context: Context | None, decision: Decision, told: Home | None) -> Decision | None:
    """The decision on a message that calls something its writer's own, asked of where he is from, or else of the last place.

    None for all other messages, and where our tables do not answer it of that place.
    """
    home, question = _home(context, told), _beside_the_home(turn, decision.question, told)
    if not words("ours", "own-place-word") & set(question.core):
        return None
    if home is None:
        return _whose(turn, question)
    known = told is not None or bool(context and context.home)
    question = _without_where_it_was(question) if known else question
    named = {code for place in question.places for code in place.may_be}
    if not named and context and context.regions and home.regions and _compares(question):
        return _beside_the_last(turn, context, home, question)
    if named and not named <= set(home.may_be):
        return _beside_others(turn, home, question)
    written = decision.kind is Kind.ANSWERED and decision.entry is not None and decision.entry.written
    asked = of_the_writers(question, (home,), turn.knowledge.lexicon.fillers)
    if asked is None and known and not written and _asks_of_us(question):
        asked = _naming(turn, home, question)
    return _of_tables(turn, asked) if asked else None


def stands_alone(own: Decision | None) -> bool:
    """Whether what is asked of the writer's place names all it needs: places beside it, or a province and its year."""
    return own is not None and own.entry is not None and own.entry.group in (COMPARE, PROVINCE_LIST)


def of_the_place_meant(context: Context, turn: Turn, decision: Decision) -> Decision | None:
    """The decision on "kabupaten saya", asked of where the writer said to be from, or on "kota ini", asked of the place talked about.

    None where that is not known: a place talked about need not be the writer's.
    """
    here = words("here") & set(decision.question.core)
    codes = tuple(context.regions if here and len(context.regions) == 1 else context.home)
    group = decision.entry.group if decision.entry else None
    return answer(turn, group, replace(decision.question, places=(Mention(0, 0, codes),))) if codes else None


def _home(context: Context | None, told: Home | None) -> Mention | None:
    """The one place that is the writer's: the one he says or said to be from, or else the one talked about."""
    if told:
        return told.place
    codes = tuple(context.home or context.regions) if context else ()
    place = Mention(0, 0, codes, () if codes or context is None else tuple(context.provinces))
    return place if len(place.may_be) == 1 else None


def _beside_the_home(turn: Turn, question: Question, told: Home | None) -> Question:
    """What a message asks beside saying where its writer is from."""
    if told is None:
        return question
    if told.rest:
        return turn.knowledge.reader.read(told.rest, turn.now.year)
    if REGION not in question.core or {place.regions for place in question.places} != {told.place.regions}:
        return question
    core = question.core[question.core.index(REGION) + 1 :]
    return replace(question, core=core, words=tuple(strip_fillers(list(core), turn.knowledge.lexicon.fillers)), places=())


def _without_where_it_was(question: Question) -> Question:
    """The question without the one place at which it says that something was signed ("kapan bupati kami teken di Makassar")."""
    at = question.core.index(REGION) if REGION in question.core and len(question.places) == 1 else 0
    held = _SIGNED & set(question.core[max(at - _BACK, 0) : at])
    return question.without_places() if at and question.core[at - 1] == "di" and held else question


def _compares(question: Question) -> bool:
    """Whether something is held against something."""
    return bool(words("asks-difference", "measures", "puts-beside") & set(question.core))


def _asks_of_us(question: Question) -> bool:
    """Whether a message asks one aspect of the writer's place ("kapan kami bimtek"), or only turns to it ("kalau kami?")."""
    turns = set(question.core) <= words("leaning", "ours", "own-place-word", "turns-to-us")
    return turns or bool(words("own-place-word") & set(question.core)) or named_of_several(question) is not None


def _naming(turn: Turn, home: Mention, question: Question) -> Question:
    """The question with the name of the writer's place where he says "kami" or "kotaku", before the other places it names."""
    at = next(at for at, word in enumerate(question.core) if word in words("ours", "own-place-word"))
    core = (*question.core[:at], REGION, *question.core[at + 1 :])
    plain = tuple(strip_fillers(list(core), turn.knowledge.lexicon.fillers))
    return replace(question, core=core, words=plain, places=(home, *question.places))


def _beside_others(turn: Turn, home: Mention, question: Question) -> Decision | None:
    """Answer "bandingkan kami dengan Luwu Utara": the writer's place beside those named; in a province, what is asked of it there."""
    if question.provinces and said("asks-same-year", question.core):
        years = tuple(row.year for row in profile(turn.knowledge.library, home.regions[0]).firm) if home.regions else ()
        return answer(turn, PROVINCE_LIST, replace(question, years=question.years or years))
    if question.provinces:
        owned = of_the_writers(question, (home,), turn.knowledge.lexicon.fillers)
        return _of_tables(turn, owned) if owned else None
    return answer(turn, COMPARE, _naming(turn, home, question)) if _compares(question) else None


def _beside_the_last(turn: Turn, context: Context, home: Mention, question: Question) -> Decision | None:
    """Answer "kami lebih tinggi?" after another region: the writer's place beside it; of several compared, their own rule tells."""
    if len(context.regions) != 1 or context.regions[0] in home.regions:
        return None
    return answer(turn, COMPARE, replace(question, places=(home, Mention(0, 0, tuple(context.regions)))))


def _whose(turn: Turn, question: Question) -> Decision | None:
    """Ask which place is the writer's where it is to be held against others and he has not said."""
    held = _compares(question) and any(place.regions for place in question.places)
    return answer(turn, COMPARE, replace(question, places=())) if held else None


def _of_tables(turn: Turn, asked: Question) -> Decision | None:
    """The decision on a question about a place, if our tables answer it."""
    own = turn.knowledge.decide_question(asked)
    told = own.kind is Kind.ANSWERED and (bool(own.told) or (own.entry is not None and (own.entry.compute or "").startswith(_OF_A_PLACE)))
    return own if told else None
