"""Messages about the list of a stage just shown, or that ask who reached one after participants: "kalau tahap 3", "selain Mimika?"."""

from dataclasses import replace

from bot.context import RUNG_OF, Context
from bot.conversation.asked_of_lists import shown_again
from bot.conversation.following import answer, surely
from bot.conversation.of_lists import of_those_provinces
from bot.lists.excepting import left_out, nothing_else
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_LIST, PROVINCE_ORDER, STAGES, STATUS, YEAR_OF
from knowledge.deciding.elliptical import clitic
from knowledge.language.cues import parts, said, words
from knowledge.language.numbers import value
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, YEAR, Question
from knowledge.records.guidance import stage_asked

_GUIDANCE, _PAIR = "bimtek", 2
_ANY_STAGE = frozenset(("tahap", "tahapan"))


def of_a_stage(turn: Turn, context: Context, question: Question) -> Decision | None:
    """What is asked of a stage after a list; None when the message is none of that."""
    if question.islands:
        return None
    if told := _without_it(turn, context, question) or _how_far_there(turn, context, question):
        return told
    if question.places:
        return None
    return (
        _another_step(turn, context, question) or _how_far(turn, context, question) or _of_the_provinces_compared(turn, context, question)
    )


def anyone_else(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "selain yang sudah disebut siapa lagi" after a list with the same one, which is all there is on record."""
    asks = said("anyone-else", question.core) and not (question.places or question.islands)
    listed = context.provinces and not context.regions and (context.rung or context.entry in (PROVINCE_LIST, ISLAND_LIST))
    beside = words("leaning", "names-them", "list-narrows", "has-too", "who-else") | parts("anyone-else")
    if not asks or not listed or context.onward or not set(question.core) <= beside:
        return None
    return surely(shown_again(turn, context, question))


def in_order(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "urutkan per tahun", "urutkan dari yang terbaru" after a list with the same one in that order."""
    listed = context.rung or (context.entry == PROVINCE_LIST and context.provinces)
    beside = words("leaning", "names-them", "list-narrows", "before-place", "sorts", "takes-part") | {"tahun", "angkatan", "menurut"}
    closed = beside | parts("newest") | parts("oldest") | parts("asks-per-year") | parts("names-stage")
    if not listed or not words("sorts") & set(question.core) or question.places or question.islands or not set(question.core) <= closed:
        return None
    return surely(shown_again(turn, context, question))


def _without_it(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "selain Mimika?" after a region of the list shown before: that list without it."""
    if len(context.regions) != 1 or not nothing_else(turn, question) or left_out(turn, question) != tuple(context.regions):
        return None
    regions = turn.knowledge.library.regions
    there = list(dict.fromkeys(regions[code].province_code for code in context.members if code in regions))
    of_stage = context.family in RUNG_OF and len(there) == 1
    provinces = there if of_stage else context.listed if context.family in (STATUS, YEAR_OF) else []
    if not provinces:
        return None
    asked = replace(question, places=(Mention(0, 0, (), tuple(provinces)),))
    return surely(answer(turn, STAGES if of_stage else PROVINCE_LIST, asked))


def _how_far_there(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "kalau NTB?" after how far the regions of a province have come with the same of another."""
    alone = question.provinces and not any(place.regions for place in question.places)
    of_all = context.entry == STAGES and context.provinces and not context.rung
    closed = words("leaning", "before-place", "names-them", "list-narrows") | {PROVINCE}
    return surely(answer(turn, STAGES, question)) if alone and of_all and set(question.core) <= closed else None


def _another_step(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "kalau tahap 3" after who came to a stage of guidance, "yang sudah tahap 4" after participants: who came as far."""
    core = set(question.core)
    numbers = {word for word in core if value(word.removeprefix("ke")) is not None}
    participants = _participants(context) and core & {"yang", "siapa", "mana", "sudah"}
    defines = "apa" in core and "saja" not in core
    closed = words("leaning", "names-them", "list-narrows", "has-too", "step") | numbers | {"ke", YEAR}
    if not (context.rung == _GUIDANCE or participants) or defines or not stage_asked(question.core) or not core <= closed:
        return None
    return surely(shown_again(turn, replace(context, rung=_GUIDANCE), question))


def _how_far(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "bimtek sampai mana", "masterplannya gimana" after participants: who of there reached it; "tahapnya": how far all are."""
    core = set(question.core)
    closed = words("leaning", "names-them", "list-narrows", "has-too") | parts("names-stage")
    asks = said("names-stage", question.core) and ("sampai", "mana") in zip(question.core, question.core[1:], strict=False)
    if _of_all_stages(question):
        closed, asks = closed | _ANY_STAGE | words("interrogative", "now"), True
    if not _participants(context) or context.regions or not asks or not core <= closed:
        return None
    return surely(answer(turn, STAGES, replace(of_those_provinces(context, question), years=question.years)))


def _of_all_stages(question: Question) -> bool:
    """Whether the stage of each is asked for, not how many there are ("tahapnya", "tahapannya sampai mana")."""
    return bool(_ANY_STAGE & set(question.core)) and clitic(question) and not words("asks-number") & set(question.core)


def _of_the_provinces_compared(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang dapat penghargaan dari dua provinsi itu" after provinces were compared: who of them reached that stage."""
    compared = context.entry == PROVINCE_ORDER and len(context.provinces) >= _PAIR
    kinds = ("leaning", "names-them", "list-narrows", "has-too", "wins-award", "both", "before-place", "names-provinces", "there")
    closed = words(*kinds, "asked-with-not", "how-many", "total", "interrogative") | parts("names-stage") | {YEAR}
    if not compared or not said("names-stage", question.core) or not set(question.core) <= closed:
        return None
    return surely(answer(turn, STAGES, replace(of_those_provinces(context, question), years=question.years)))


def _participants(context: Context) -> bool:
    """Whether the participants of somewhere were listed last."""
    return context.entry in (PROVINCE_LIST, ISLAND_LIST) and bool(context.provinces) and not context.rung
