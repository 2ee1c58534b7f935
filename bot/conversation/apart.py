"""Follow-ups that tell regions of one name apart: "yang kota", "bukan, yang kabupaten", "utara?"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.context import PLACE_FAMILIES, Context
from bot.conversation.comparing import WHICH_ONE, compared
from bot.conversation.following import LEANING, LIKELY, answer, likeliest, written_last
from bot.conversation.telling import follow_with_place
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import COMPARE, STATUS
from knowledge.language.cues import words
from knowledge.language.wording import Lexicon, tokens, word_list
from knowledge.names.gazetteer import DIRECTIONS
from knowledge.names.lookalikes import up_to_commas
from knowledge.names.mentions import Mention
from knowledge.names.settling import THAT
from knowledge.ranking.attributes import attributes_of
from knowledge.reading import PROVINCE, REGION, Question
from knowledge.records.regions import provinces_meant, twins

_ENDINGS = ("", "nya", "ny", "nye", "nyo", "ne", "na", "ipun")
_BARE = ("kota", "kitha", "kutha", "kotamadya", "kodya", "kabupaten", "kab")
KINDS = {f"{word}{the}": word not in ("kabupaten", "kab") for word in _BARE for the in _ENDINGS}
"""Words for the two kinds of units, and whether each is a kota."""
LED_BY = {"walikota": True, "bupati": False}
"""Whose unit is a kota, said for its kind: "yang walikota"."""
_NOT = "tidak"
"""What may deny a kind, and as well only ask."""
_BRIEF = 5
"""The most words of a message that asks the last question again, whatever else is said, where it was not asked back about."""


def other_kind(turn: Turn, context: Context, question: Question, beside: set[str]) -> Decision | None:
    """Answer "yang kota", "bukan, yang kabupaten": the twin of that kind, under the last question or the one said `beside`."""
    kinds = _kinds_in(question)
    said, beside = list(kinds_said(question)), beside - kinds.keys()
    if len(said) != 1:
        return None
    regions = turn.knowledge.library.regions
    if context.family == COMPARE and (row := _of_kind(turn, context, said[0])):
        return compared(turn, question, row)
    fitting = tuple(code for code in bearing_the_name(turn, context) if regions[code].is_city == said[0])
    points = not beside and "ibu" not in question.core  # "ibu kotanya apa" asks for the capital
    if not fitting and points and len(context.regions) == 1:  # Tangerang Selatan has no kabupaten, Tangerang before it has
        fitting = tuple(code for code in _twins(turn, context.earlier[:1]) if regions[code].is_city == said[0])
    if len(fitting) != 1:
        return None
    if beside & words("asks-difference") and len(context.regions) == 1:
        return compared(turn, question, (context.regions[0], fitting[0]))
    if not (context.regions or context.maybe or points_to_a_kind(question)):
        return None
    asks_more = beside - words("yes-no") - words("has-too") - words("interrogative")
    if attributes_of(sorted(asks_more)) and not points_to_a_kind(question):  # "jumlah cctv di kota berapa"
        return None
    known = turn.knowledge.reader.known
    return asked_of_region(turn, context, question, fitting[0], any(word in known for word in asks_more))


def kinds_said(question: Question) -> set[bool]:
    """The kinds that a message says, and whether each is a kota; without those it denies, and where it only denies one, the other."""
    kinds, denied = _kinds_in(question), _kinds_denied(question)
    return {kinds[word] for word in question.core if word in kinds} - denied or {not kind for kind in denied}


def _kinds_in(question: Question) -> dict[str, bool]:
    """The words for a kind that may be meant so in a message: who leads a unit only after "yang"."""
    text = question.text.lower().replace("wali kota", "walikota")
    return KINDS | {word: kind for word, kind in LED_BY.items() if any(f"{that} {word}" in text for that in THAT)}


def _kinds_denied(question: Question) -> set[bool]:
    """The kinds that a message denies: "dudu kota", "jangan yang kabupaten", "aku sing ora kota"; not "bukan, kota"."""
    kinds, lexicon = _kinds_in(question), Lexicon.load()
    spelled = [plain for word in up_to_commas(tokens(question.text)) for plain in lexicon.standard(word, ())]
    return {kinds[word.rstrip(",")] for at, word in enumerate(spelled) if word.rstrip(",") in kinds and _denies(spelled[:at])}


def _denies(before: list[str]) -> bool:
    """Whether the words before a kind deny it: a "tidak" only right before it and of whom or what is meant, not "ikut tidak kotanya"."""
    if before[-1:] == [_NOT] and set(before[-2:-1]) <= words("writer", "person-of") | {*THAT, *WHICH_ONE}:
        return True
    beside = words("person-of") | {*THAT, *WHICH_ONE}
    nearest = next((word for word in reversed(before) if word not in beside), "")
    return nearest in words("denies-place", "denies-kind")


def names_a_kind(question: Question) -> bool:
    """Whether a message says a kind: "kota", "yang walikota", "yang wali kota"."""
    return bool(KINDS.keys() & set(question.core)) or _that_kind(word_list(question.text)) or _that_kind(question.core)


def points_to_a_kind(question: Question) -> bool:
    """Whether a kind is said as that of a place known already: "kabupatennya", "yang kota"."""
    spoken = word_list(question.text)
    return any(word in KINDS and not word.endswith(_BARE) for word in spoken) or _that_kind(spoken)


def _that_kind(spoken: Sequence[str]) -> bool:
    return any(that in THAT and word in KINDS.keys() | LED_BY for that, word in zip(spoken, spoken[1:], strict=False))


def _of_kind(turn: Turn, context: Context, city: bool) -> list[str]:
    """Of each name compared, the region of that kind; where one was asked back about, beside the only one of the other name."""
    regions, names = turn.knowledge.library.regions, dict[str, list[str]]()
    for code in bearing_the_name(turn, context):
        names.setdefault(regions[code].name, []).append(code)
    asked_back = len({regions[code].name for code in context.regions}) < len(context.regions)
    fitting = [code for same in names.values() for code in same if (asked_back and len(same) == 1) or regions[code].is_city == city]
    return fitting if len(fitting) > 1 else []


def bearing_the_name(turn: Turn, context: Context) -> list[str]:
    """The regions talked about last, or else those before the written answer told now, and all others of their names, by code."""
    return _twins(turn, context.regions or context.maybe or context.earlier[:1])


def _twins(turn: Turn, codes: Iterable[str]) -> list[str]:
    return sorted({twin for code in codes for twin in twins(turn.knowledge.library, code)})


def other_part(turn: Turn, context: Context, question: Question, beside: set[str]) -> Decision | None:
    """Answer "utara?" after Lombok Timur: the region of the same name with another direction; `beside` as for `other_kind`."""
    regions, said = turn.knowledge.library.regions, next(word for word in question.core if word in DIRECTIONS)
    parted = [regions[code].name.split() for code in context.regions]
    stems = {" ".join(parts[:-1] if parts[-1].lower() in DIRECTIONS else parts) for parts in parted}
    fitting = [code for code, region in regions.items() if any(region.name.lower() == f"{stem} {said}".lower() for stem in stems)]
    if len(fitting) != 1:
        return None
    return asked_of_region(turn, context, question, fitting[0], bool(beside))


def asked_of_region(turn: Turn, context: Context, question: Question, code: str, asks: bool) -> Decision | None:
    """The last question, or the aspect the message itself `asks`, of a region."""
    asked = replace(question, places=(Mention(0, 0, (code,)),), years=tuple(context.years))
    if not asks:
        of_places = (context.family or "").startswith(PLACE_FAMILIES)
        there = None if of_places else follow_with_place(turn, context, asked.adding(REGION))
        last = context.of_one if context.family == COMPARE else context.family
        last = STATUS if last is None or written_last(turn, context) else last
        return there or answer(turn, last, asked)
    kinds = _kinds_in(question)
    others = tuple(word for word in question.core if word not in kinds and word != "yang")
    completed = replace(asked, words=others, core=others).adding(REGION)
    found = likeliest(turn, completed, turn.knowledge.candidates(completed), ("daerah-",), LEANING)
    same = len(context.regions) > 1 or len(question.core) <= _BRIEF
    return found or (answer(turn, context.family, asked) if same else None)


def of_those_asked_back(context: Context, question: Question) -> Question:
    """The question with a place of several units narrowed to those just asked back about ("yang di Martapura")."""
    both = [tuple(code for code in place.regions if code in context.regions) for place in question.places]
    places = (replace(place, regions=own or place.regions) for place, own in zip(question.places, both, strict=True))
    return replace(question, places=tuple(replace(one, provinces=()) if len(one.regions) == 1 else one for one in places))


def of_the_province(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang di sumsel" after two regions of one name: the one that lies there."""
    library = turn.knowledge.library
    there = provinces_meant(library, question)
    fitting = tuple(code for code in context.regions if library.regions[code].province_code in there)
    if len(fitting) == len(context.regions):  # that they lie there tells none from another
        return None
    if not fitting:
        fitting = tuple(code for code in bearing_the_name(turn, context) if library.regions[code].province_code in there)
    asked = replace(question, places=(Mention(0, 0, fitting),), years=tuple(context.years))
    return answer(turn, context.family, asked) if fitting else None


def aspect_there(turn: Turn, there: Decision) -> Decision | None:
    """What else a few words ask of the region just told apart ("yang Jawa Barat tahun berapa")."""
    asked = replace(there.question, core=tuple(word for word in there.question.core if word != PROVINCE)).adding(REGION)
    return likeliest(turn, asked, turn.knowledge.candidates(asked), ("daerah-",), LIKELY)
