"""Who is not on record in a province: the list, and the messages that ask for it after others."""

from dataclasses import replace

from bot.context import FOLLOWS, Context, keep
from bot.conversation.following import answer
from bot.lists.excepting import left_out
from bot.lists.participants import TOPIC
from bot.lists.wanted import Wanted, names_of
from bot.messages import Answer, Outcome
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import NOT_TAKING_PART, PROVINCE_LIST, STATUS, particular
from knowledge.language.cues import said as is_said
from knowledge.language.cues import words
from knowledge.language.kinds import only
from knowledge.names.mentions import Mention
from knowledge.reading import Question
from knowledge.records.regions import participants


def not_recorded(turn: Turn, question: Question, score: float) -> Answer:
    """The regions of provinces, perhaps of one kind or without some, that are not in our list: that is not that they did not take part."""
    library, codes = turn.knowledge.library, question.provinces
    wanted = Wanted(codes, kind=only(question.core), without=left_out(turn, question))
    found = {one.region.code for one in participants(library, codes)} | {*wanted.without}
    asked = (one for one in library.regions.values() if one.province_code in codes and one.is_of(wanted.kind))
    names = [one.official for one in asked if one.code not in found]
    keep(turn, Context(NOT_TAKING_PART, PROVINCE_LIST, provinces=list(codes)))
    said = {"province": names_of(turn, codes), "count": len(names), "all": sum(wanted.among(turn, code) for code in codes)}
    said["units"] = wanted.units(turn)
    head = turn.say("list.not_recorded" if names else "list.all_recorded", **said)
    return Answer(
        "\n".join([head, *(["", *(f"• {name}" for name in names)] if names else [])]),
        Outcome.UNKNOWN,
        turn.say("list.province", province=said["province"]),
        choices=Wanted(codes).choice(turn.say("list.province", province=said["province"])),
        score=score,
        topic=TOPIC,
    )


def who_is_out(turn: Turn, context: Context, decision: Decision, question: Question) -> Decision | None:
    """Answer "yang belum ikut", "berarti mereka tidak ikut?" of the province talked about; "yang belum apa" of a region with its steps."""
    codes = _province_of(turn, context)
    if not codes:
        return None
    asked = replace(question, places=(Mention(0, 0, (), codes),))
    if decision.entry is not None and decision.entry.id == NOT_TAKING_PART:
        of_taking_part = words("takes-part", "on-record") & set(question.core)
        if context.about_region and not of_taking_part:
            return answer(turn, STATUS, replace(question, places=(Mention(0, 0, tuple(context.regions[:1])),)))
        return replace(decision, question=asked)
    bare = "belum" in question.core and set(question.core) <= words("leaning", "names-them") | {"belum", "berapa", "yang"}
    of_more = question.years or words("asks-reason") & set(question.core) or particular(question.core)
    means = bare or (is_said("means-out", question.core) and not of_more)
    return out_of(turn, asked) if context.family == PROVINCE_LIST and not context.rung and means else None


def out_of(turn: Turn, asked: Question) -> Decision:
    """That we cannot say who takes no part, asked of some provinces."""
    return Decision(Kind.UNKNOWN, asked, FOLLOWS, turn.knowledge.library.entries[NOT_TAKING_PART], 1.0)


def _province_of(turn: Turn, context: Context) -> tuple[str, ...]:
    """The provinces last listed, or that of the region last talked about."""
    if context.regions:
        return tuple(dict.fromkeys(turn.knowledge.library.regions[code].province_code for code in context.regions))
    return tuple(context.provinces) if context.family == PROVINCE_LIST else ()
