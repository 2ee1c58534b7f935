"""Who has reached a stage: "daerah mana di Jatim yang sudah punya masterplan", and the pages of such a list."""

from dataclasses import replace

from bot import stage_names
from bot.context import follows, recall
from bot.lists import stages
from bot.lists.areas import with_area_said
from bot.lists.awards import most_awarded
from bot.lists.excepting import left_out
from bot.lists.furthest import asks_furthest, furthest
from bot.lists.narrowed import NOT, Narrowed, asked_first, denied, narrowed_by
from bot.lists.ordering import order_asked
from bot.lists.provinces_by_stage import asks_of_each, by_stage
from bot.lists.shares import with_share
from bot.lists.split_provinces import with_stage_as_it_was
from bot.messages import Answer, Outcome
from bot.plans import records
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROVINCE_LIST, SCORES
from knowledge.language.cues import said, words
from knowledge.records.guidance import MOST, stage_asked
from knowledge.records.regions import provinces_meant
from knowledge.records.stages import RUNGS

TOPIC = "plans"


def asks(turn: Turn, decision: Decision) -> bool:
    """Whether a question asks for the regions that have reached a stage; a province's list may name one as well."""
    group, core = decision.entry.group if decision.entry else None, decision.question.core
    if group in (SCORES, PROVINCE_LIST) and decision.question.provinces and asks_furthest(core):
        return True
    named = stage_names.named(decision.question.text) if group == "provinsi-daftar" and not decision.question.years else None
    return group == "tahap-daftar" or named not in (None, "terpilih")


async def decided(turn: Turn, decision: Decision) -> Answer:
    """Who has reached a stage: "daerah mana di Jatim yang sudah punya masterplan"."""
    out = left_out(turn, decision.question)
    provinces = tuple(code for code in provinces_meant(turn.knowledge.library, decision.question) if code not in out)
    scope = ",".join(provinces)
    context = recall(turn) if follows(decision) else None
    named = asked_first(decision.question) or ("penghargaan" if words("wins") & set(decision.question.core) else "")
    rung = named or (context.rung if context else "") or ("penghargaan" if decision.question.pillars else "")
    rung = rung or ("bimtek" if stage_asked(decision.question.core) else "")
    if rung and not provinces and asks_of_each(decision.question.core) and not denied(decision.question, rung):
        return await by_stage(turn, decision, rung, stage_asked(decision.question.core) if rung == "bimtek" else 0)
    if not rung and provinces:
        return await furthest(turn, scope, decision.score, narrowed_by(turn, decision, context, "", 0))
    if not rung:
        return Answer(turn.say("stage.which"), Outcome.CLARIFY, choices=stages.choices(turn, scope), topic=TOPIC, columns=2)
    before = context.step if context and rung == context.rung else 0
    all_held = MOST if words("done") & set(decision.question.core) else 0
    step = (stage_asked(decision.question.core) or all_held or before) if rung == "bimtek" else 0
    to = replace(narrowed_by(turn, decision, context, rung, step), order=order_asked(decision.question.core))
    still_denied = context is not None and context.denied and not named and "sudah" not in decision.question.core
    listed = await stages.reached(turn, scope, rung, 0, decision.score, to, still_denied or denied(decision.question, rung))
    listed = await with_stage_as_it_was(turn, listed, scope, rung, to)
    told = with_area_said(turn, with_share(turn, listed, decision.question), decision.question)
    told = most_awarded(turn, told, rung, decision.question)
    if context and said("anyone-else", decision.question.core) and told.regions and not told.choices:
        told = replace(told, text=f"{turn.say('list.only_these')}\n\n{told.text}")
    told_of = {rung, *(one.removeprefix(NOT) for one in to.also)}
    others = [other for other in stage_names.all_named(decision.question.text) if other not in told_of]
    return replace(told, choices=(*told.choices, *stages.choices(turn, scope, others)))


async def page(turn: Turn, rest: str) -> Answer:
    """A button of a stage's list: "73:masterplan:1", narrowed as `Narrowed` says: "73:bimtek:1:kota:2021:4:2021-2023"."""
    scope, rung, page, *narrowed = [*rest.split(":"), "", "", ""][: max(3, rest.count(":") + 1)]
    if not records.known_scope(turn, scope) or rung not in RUNGS:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    return await stages.reached(turn, scope, rung, int(page) if page.isdecimal() else 0, narrowed=Narrowed.pressed(turn, narrowed))
