"""Official updates: proposed step by step, rehearsed, signed by a second official, taken back or published."""

from bot import scopes
from bot.messages import Answer, Choice, Outcome
from bot.plans import proposing, records
from bot.plans.answers import acting_words
from bot.plans.proposing import TOPIC, clock_words, notify_person, rehearsal, sign_choices, summary_line
from bot.plans.words import rung_name, standing_line
from bot.storage import proposals
from bot.storage.plan_tables import Proposal
from bot.storage.proposals import DRAFT, PROPOSED, REFUSED, SIGNED, WITHDRAWN
from bot.turn import Turn
from knowledge.records.stages import DECLINED, PARTS, RUNGS, as_of, standing

AWAITING = "usul"
STAGES = (*(f"{rung}" for rung in RUNGS[:3]), *(f"bimtek.{part}" for part in PARTS), *RUNGS[4:], DECLINED)
_MOST = 10


async def begin(turn: Turn, text: str) -> Answer:
    """/perbarui [daerah]: propose a change for a region in one's scope."""
    await scopes.remember_chat(turn)
    code = text if text in turn.knowledge.library.regions else await _named(turn, text)
    if code is None and (twins := _twins(turn, text)):
        return Answer(turn.say("region.which", count=len(twins)), Outcome.CLARIFY, choices=twins, topic=TOPIC)
    if code is None:
        turn.person.awaiting = f"{AWAITING}:daerah"
        return Answer(turn.say("update.where"), Outcome.CLARIFY, topic=TOPIC)
    acting = await scopes.acting(turn, code)
    if acting is None:
        return _denied(turn, code)
    await proposals.begin(turn.session, code, turn.person.key, acting, turn.now)
    turn.person.awaiting = f"{AWAITING}:tahap"
    now = standing(as_of(await records.of_region(turn, code), None, turn.now))
    choices = tuple(Choice(_stage_name(turn, stage), f"ud:tahap:{stage}") for stage in STAGES)
    text = f"{standing_line(turn, now)}\n\n{turn.say('update.which_stage')}"
    title = turn.say("update.new", name=records.scope_name(turn, code))
    return Answer(text, Outcome.CLARIFY, title, choices=(*choices, _cancel(turn)), topic=TOPIC, columns=2)


async def _named(turn: Turn, text: str) -> str | None:
    if not text.strip():
        return await scopes.only_region(turn)
    places = turn.knowledge.reader.resolver.resolve(text)
    return places[0].regions[0] if places and places[0].regions and not places[0].ambiguous else None


def _twins(turn: Turn, text: str) -> tuple[Choice, ...]:
    """The regions an unclear name may mean."""
    places = turn.knowledge.reader.resolver.resolve(text) if text.strip() else []
    codes = places[0].regions[:_MOST] if places else ()
    regions = turn.knowledge.library.regions
    return tuple(Choice(f"{regions[code].official} ({regions[code].province})", f"u:mulai:{code}") for code in codes)


async def review(turn: Turn, _: str) -> Answer:
    """/tinjau: proposals one may sign."""
    await scopes.remember_chat(turn)
    mine = [one for one in await proposals.waiting(turn.session) if await scopes.acting(turn, one.region)][:_MOST]
    if not mine:
        return Answer(turn.say("update.none_waiting"), Outcome.ANSWERED, score=1.0, topic=TOPIC)
    choices = tuple(Choice(turn.say("button.look", number=one.id), f"u:lihat:{one.id}") for one in mine)
    lines = "\n".join(f"• {summary_line(turn, one)}" for one in mine)
    return Answer(lines, Outcome.ANSWERED, turn.say("update.waiting"), choices=choices, score=1.0, topic=TOPIC, columns=2)


async def pressed(turn: Turn, rest: str) -> Answer:
    """A button of a proposal: "teken:7"."""
    did, _, value = rest.partition(":")
    if did == "mulai":
        return await begin(turn, value)
    proposal = await proposals.find(turn.session, int(value)) if value.isdecimal() else None
    step = _STEPS.get(did)
    if proposal is None or step is None or proposal.state == DRAFT and proposal.proposer != turn.person.key:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    acting = await scopes.acting(turn, proposal.region)
    return await step(turn, proposal, acting) if acting else _denied(turn, proposal.region)


async def _look(turn: Turn, proposal: Proposal, _: str) -> Answer:
    text = f"{summary_line(turn, proposal)}\n{turn.say(f'state.{proposal.state}')}\n\n{await rehearsal(turn, proposal)}"
    choices = sign_choices(turn, proposal) if proposal.state == PROPOSED and proposal.proposer != turn.person.key else ()
    return Answer(text, Outcome.ANSWERED, turn.say("update.look"), choices=choices, score=1.0, topic=TOPIC)


async def _propose(turn: Turn, proposal: Proposal, acting: str) -> Answer:
    if not proposals.is_whole(proposal) or not await proposals.move(turn.session, proposal, DRAFT, PROPOSED, acting, turn.now):
        return _too_late(turn, proposal)
    told = await proposing.ask_for_signatures(turn, proposal)
    choices = [Choice(turn.say("button.withdraw"), f"u:tarik:{proposal.id}")]
    if turn.rules.single:
        choices.insert(0, Choice(turn.say("button.single"), f"u:sendiri:{proposal.id}"))
    text = turn.say("update.proposed", number=proposal.id, count=told)
    return Answer(text, Outcome.ANSWERED, choices=tuple(choices), score=1.0, topic=TOPIC)


async def _sign(turn: Turn, proposal: Proposal, acting: str) -> Answer:
    if proposal.proposer == turn.person.key:
        return Answer(turn.say("update.not_yourself"), Outcome.SOCIAL, topic=TOPIC)
    return await _signed(turn, proposal, acting, single=False)


async def _alone(turn: Turn, proposal: Proposal, acting: str) -> Answer:
    """One signature, where the settings allow it; marked for everybody to see."""
    if not turn.rules.single or proposal.proposer != turn.person.key:
        return Answer(turn.say("update.not_yourself"), Outcome.SOCIAL, topic=TOPIC)
    return await _signed(turn, proposal, acting, single=True)


async def _signed(turn: Turn, proposal: Proposal, acting: str, *, single: bool) -> Answer:
    when = turn.now + turn.rules.undo
    said = {"signer": turn.person.key, "signed_as": acting, "single": single, "publish_at": when}
    if not await proposals.move(turn.session, proposal, PROPOSED, SIGNED, acting, turn.now, **said):
        return _too_late(turn, proposal)
    zone = turn.knowledge.library.regions[proposal.region].timezone
    clock = clock_words(turn, when, zone)
    text = turn.say("update.signed", line=summary_line(turn, proposal), signer=acting_words(turn, acting), time=clock)
    back = (Choice(turn.say("button.withdraw"), f"u:tarik:{proposal.id}"),)
    answer = Answer(text, Outcome.ANSWERED, choices=back, score=1.0, topic=TOPIC)
    if not single:
        await notify_person(turn, proposal.proposer, f"teken:{proposal.id}", answer)
    return answer


async def _refuse(turn: Turn, proposal: Proposal, acting: str) -> Answer:
    if not await proposals.move(turn.session, proposal, PROPOSED, REFUSED, acting, turn.now):
        return _too_late(turn, proposal)
    answer = Answer(turn.say("update.refused", line=summary_line(turn, proposal)), Outcome.ANSWERED, score=1.0, topic=TOPIC)
    await notify_person(turn, proposal.proposer, f"tolak:{proposal.id}", answer)
    return answer


async def _withdraw(turn: Turn, proposal: Proposal, acting: str) -> Answer:
    """Take a proposal back, signed or not, as long as it is not published."""
    for state in (SIGNED, PROPOSED):
        if proposal.state == state and await proposals.move(turn.session, proposal, state, WITHDRAWN, acting, turn.now):
            answer = Answer(turn.say("update.withdrawn", line=summary_line(turn, proposal)), Outcome.ANSWERED, score=1.0, topic=TOPIC)
            for person in dict.fromkeys(key for key in (proposal.proposer, proposal.signer) if key):
                await notify_person(turn, person, f"tarik:{proposal.id}", answer)
            return answer
    return _too_late(turn, await proposals.find(turn.session, proposal.id or 0) or proposal)


_STEPS = {
    "lihat": _look,
    "ajukan": _propose,
    "teken": _sign,
    "sendiri": _alone,
    "tolak": _refuse,
    "tarik": _withdraw,
}


def _stage_name(turn: Turn, stage: str) -> str:
    rung, _, part = stage.partition(".")
    name = rung_name(turn, rung, part)
    return name[:1].upper() + name[1:]


def _cancel(turn: Turn) -> Choice:
    return Choice(turn.say("button.cancel"), "ud:batal")


def _too_late(turn: Turn, proposal: Proposal) -> Answer:
    return Answer(turn.say("update.too_late", state=turn.say(f"state.{proposal.state}")), Outcome.SOCIAL, topic=TOPIC)


def _denied(turn: Turn, code: str) -> Answer:
    name = records.scope_name(turn, code)
    return Answer(turn.say("update.not_yours", name=name), Outcome.SOCIAL, topic="denied", entry=f"perbarui {code}")
