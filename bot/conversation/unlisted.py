"""Who is not on record in a province: the list, and the messages that ask for it after others."""

from collections import Counter
from collections.abc import Set
from dataclasses import replace

from bot.context import FOLLOWS, Context, keep
from bot.conversation.following import answer, surely
from bot.lists.cohorts import years_asked
from bot.lists.excepting import kind_listed, left_out
from bot.lists.participants import TOPIC
from bot.lists.wanted import Wanted, names_of
from bot.messages import Answer, Outcome
from bot.plans.records import scope_name
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import (
    COMPARE,
    ISLAND_LIST,
    LISTS,
    NOT_TAKING_PART,
    PROVINCE_LIST,
    PROVINCE_ORDER,
    STAGES,
    STATUS,
    particular,
)
from knowledge.language.cues import parts, words
from knowledge.language.cues import said as is_said
from knowledge.language.numbers import value
from knowledge.model import Region
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, Question
from knowledge.records.regions import participants, provinces_meant

_MOST, _LISTED = 40, (PROVINCE_LIST, ISLAND_LIST, STAGES)
"""The most regions that are named, and the lists of participants somewhere, or of how far those of there have come."""


def not_recorded(turn: Turn, question: Question, score: float) -> Answer:
    """The regions somewhere, of a kind, cohorts or without some where asked, that are not in our list: not that they did not take part."""
    library, codes = turn.knowledge.library, provinces_meant(turn.knowledge.library, question)
    wanted = Wanted(codes, years_asked(turn, question), kind_listed(turn, question), left_out(turn, question))
    found = {one.region.code for one in participants(library, codes, wanted.years)} | {*wanted.without}
    asked = [one for one in library.regions.values() if one.province_code in codes and one.is_of(wanted.kind)]
    missing = [one for one in asked if one.code not in found]
    keep(turn, Context(NOT_TAKING_PART, PROVINCE_LIST, provinces=list(codes), years=list(wanted.years)))
    place = scope_name(turn, ",".join(codes)) if codes[1:] else names_of(turn, codes)
    when = f" {turn.say('list.as_participant', year=wanted.in_years(turn).strip())}" if wanted.years else ""
    said = {"province": place, "year": when, "units": wanted.units(turn)}
    numbers = {"count": len(missing), "all": sum(wanted.among(turn, code) for code in codes)}
    head = turn.say("list.not_recorded" if missing else "list.all_recorded", **said, **numbers)
    listed = replace(wanted, kind="", without=())
    return Answer(
        "\n".join([head, *(["", *_lines(turn, missing)] if missing else [])]),
        Outcome.UNKNOWN,
        turn.say("list.province", province=said["province"]),
        choices=listed.choice(turn.say("list.province", province=said["province"])),
        score=score,
        topic=TOPIC,
    )


def _lines(turn: Turn, missing: list[Region]) -> list[str]:
    """Each region by its name; how many each province has where they are too many to name."""
    if len(missing) <= _MOST:
        return [f"• {one.official}" for one in missing]
    each = Counter(one.province_code for one in missing)
    return [f"• {turn.knowledge.library.provinces[code].name}: {count}" for code, count in each.items()]


def who_is_out(turn: Turn, context: Context, decision: Decision, question: Question) -> Decision | None:
    """Answer "yang belum ikut", "berarti mereka tidak ikut?" of the province talked about; "yang belum apa" of a region with its steps.

    After those who have reached a stage, "yang belum" are those of whom that is not recorded.
    """
    codes, core, listed = _province_of(turn, context), set(question.core), context.entry in _LISTED
    if not codes and not (context.rung and listed and not context.regions):
        return None
    asked = replace(question, places=(Mention(0, 0, (), codes),) if codes else ())
    no, beside = _asked_with_not(core), words("leaning", "names-them", "list-narrows", "asked-with-not") | {"berapa"} | _remaining(core)
    bare = "belum" in core and core <= beside
    if context.rung and no and core <= beside | words("has-too") | _reaching(context.rung):
        return surely(answer(turn, STAGES, replace(asked, years=tuple(context.years))))
    if not codes:
        return None
    unrecorded = parts("without-record") if is_said("without-record", question.core) else frozenset[str]()
    if listed and not context.rung and (no or unrecorded) and core <= beside | unrecorded | words("takes-part") - {"apa"}:
        return surely(out_of(turn, replace(asked, core=(*question.core, context.kind, "saja") if context.kind else question.core)))
    if decision.entry is not None and decision.entry.id == NOT_TAKING_PART:
        of_taking_part = words("takes-part", "on-record") & core
        if context.about_region and not of_taking_part:
            family = COMPARE if context.family == COMPARE else STATUS
            last = context.regions if family == COMPARE else context.regions[:1]
            return answer(turn, family, replace(question, places=tuple(Mention(0, 0, (code,)) for code in last)))
        return replace(decision, question=asked)
    of_more = question.years or words("asks-reason") & set(question.core) or particular(question.core)
    means = bare or (is_said("means-out", question.core) and not of_more)
    return out_of(turn, asked) if context.family == PROVINCE_LIST and not context.rung and means else None


def who_is_out_there(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "Jawa Tengah kan? yang belum siapa saja" after a list: who there is not on record, or has not reached the stage listed."""
    core, listed = set(question.core), context.family in (*LISTS, PROVINCE_ORDER, STAGES)
    beside = words("leaning", "names-them", "list-narrows", "asked-with-not", "asks-assent", "before-place") | _remaining(core) | {PROVINCE}
    named = bool(question.provinces) and not any(place.regions for place in question.places)
    if not listed or not named or not _asked_with_not(core - {PROVINCE}) or not core <= beside:
        return None
    return surely(answer(turn, STAGES, replace(question, years=tuple(context.years))) if context.rung else out_of(turn, question))


def _remaining(core: Set[str]) -> frozenset[str]:
    """The words that say how many are left, where the message says so ("tinggal 4 yang belum")."""
    left = words("remains")
    return left | {word for word in core if value(word) is not None} if left & core else frozenset[str]()


def _asked_with_not(core: Set[str]) -> bool:
    """Whether those are asked for that are not: "yang belum", "belum?", "siapa yang tidak"; "belum ada lagi ya" asks for none."""
    return bool(words("asked-with-not") & core) and (bool(core & {"yang", "siapa", "mana", "berapa"}) or core == {"belum"})


def _reaching(rung: str) -> frozenset[str]:
    """The words that say of a stage that it was reached: an award is won."""
    return words("wins-award") if rung == "penghargaan" else frozenset()


def out_of(turn: Turn, asked: Question) -> Decision:
    """That we cannot say who takes no part, asked of some provinces."""
    return Decision(Kind.UNKNOWN, asked, FOLLOWS, turn.knowledge.library.entries[NOT_TAKING_PART], 1.0)


def _province_of(turn: Turn, context: Context) -> tuple[str, ...]:
    """The provinces last listed, or that of the region last talked about."""
    if context.regions and context.entry not in _LISTED:
        return tuple(dict.fromkeys(turn.knowledge.library.regions[code].province_code for code in context.regions))
    return tuple(context.provinces) if context.family in _LISTED else ()
