"""Getting into a quiz: our own or a campaign's; resumed if it was begun, refused with the reason if it may not begin."""

import hashlib
import random

from bot.i18n import worded_date
from bot.messages import Answer, Choice, Outcome
from bot.quiz.answering import standing
from bot.quiz.picking import offered_code
from bot.quiz.results import result
from bot.quiz.words import PREFIX, TOPIC, question
from bot.storage import attempts, campaigns
from bot.storage.campaigns import PREVIEW
from bot.storage.quiz_tables import Attempt, Campaign, Participant
from bot.storage.subscriptions import local
from bot.turn import Turn
from knowledge.quizzes import LEARN, Form, load_bank

PAIRED = "prapasca"


def learning() -> list[Form]:
    """The quizzes anybody may learn from."""
    return [form for form in load_bank().forms.values() if form.mode == LEARN]


def beginnings() -> tuple[Choice, ...]:
    """A button for each quiz one may learn from."""
    return tuple(Choice(form.title, f"{PREFIX}:j:{form.id}") for form in learning())


async def wished(turn: Turn, wanted: str) -> Answer:
    """A quiz is wanted: the one named, else the one that is open; where none is, one may choose."""
    if code := offered_code(wanted):
        return await begin_or_resume(turn, code)
    if found := await attempts.find(turn.session, turn.person.attempt, turn.person):
        return await standing(turn, *found)
    return Answer(turn.say("quiz.choose"), Outcome.ANSWERED, choices=beginnings(), score=1.0, topic=TOPIC)


def link(turn: Turn, campaign: Campaign) -> str:
    """The address that opens a campaign; where the channel has no links, the command that does."""
    payload = f"k_{campaign.code}"
    return f"https://t.me/{turn.incoming.bot}?start={payload}" if turn.incoming.bot else f"/start {payload}"


async def begin_or_resume(turn: Turn, code: str) -> Answer:
    """The first question of a quiz, or the one where the person stopped."""
    campaign = await _campaign(turn, code)
    if campaign is None:
        return _say(turn, turn.say("quiz.no_such_code", code=code[:24]))
    if turn.incoming.group:
        return _say(turn, turn.say("quiz.private_only", title=campaign.title, link=link(turn, campaign)))
    own = campaign.owner == turn.person.key
    if not own and campaign.published_at is None:
        return _say(turn, turn.say("quiz.no_such_code", code=code[:24]))
    if not own and not campaigns.is_open(campaign, turn.now) and not await attempts.joined(turn.session, campaign, turn.person):
        return _say(turn, turn.say("quiz.closed", title=campaign.title))
    participant = await participant_of(turn, campaign)
    phase = campaign.phase
    taken = await attempts.of_participant(turn.session, participant, phase)
    if taken and not taken[-1].ended and own and not _still_of(campaign, taken[-1]):
        attempts.end(taken[-1], turn.person, attempts.STOPPED, turn.now)
    if taken and not taken[-1].ended:
        return await standing(turn, taken[-1], campaign)
    if not own and not campaigns.is_open(campaign, turn.now):
        return _say(turn, turn.say("quiz.closed", title=campaign.title))
    if taken and not own and 0 < campaign.attempts <= len(taken):
        return await result(turn, taken[-1], campaign, again=True)
    return await _begun(turn, campaign, participant, phase)


async def _campaign(turn: Turn, code: str) -> Campaign | None:
    form = load_bank().forms.get(code)
    if form and form.mode == LEARN:
        return await campaigns.offered(turn.session, code, form.title, form.id, form.mode, turn.now)
    return await campaigns.by_code(turn.session, code)


async def participant_of(turn: Turn, campaign: Campaign) -> Participant:
    """The person as a participant; their arm and pseudonym follow from theirs, so that a repeated update gives the same."""
    own = campaign.owner == turn.person.key
    seed = f"{campaign.id}:{turn.person.key}"
    arm = PREVIEW if own else "AB"[random.Random(f"{seed}:arm").random() < 0.5]  # noqa: S311 - a fair coin, not a secret
    pseudonym = hashlib.sha256(seed.encode()).hexdigest()[:12]
    return await attempts.join(turn.session, campaign, turn.person, pseudonym, arm, turn.now)


def _still_of(campaign: Campaign, attempt: Attempt) -> bool:
    """Whether a trial is of the questions the campaign has now: a draft's may have been changed since."""
    return attempt.mode == campaign.mode and {int(part.partition(":")[0]) for part in attempt.plan.split()} in (
        set(campaigns.versions(campaign, form_after=False)),
        set(campaigns.versions(campaign, form_after=True)),
    )


async def _begun(turn: Turn, campaign: Campaign, participant: Participant, phase: int) -> Answer:
    if campaign.owner is None:
        form, versions = campaign.form, await attempts.versions_of(turn.session, load_bank().of_form(campaign.form))
    else:
        after = bool(campaign.items_after) and (phase == 2) != (participant.arm == "B")
        form = ("post" if after else "pre") if campaign.form == PAIRED else campaign.form
        versions = campaigns.versions(campaign, after)
    attempt = await attempts.begin(
        turn.session, campaign, participant, turn.person, phase=phase, form=form, versions=versions, now=turn.now
    )
    return await question(turn, attempt, _welcome(turn, campaign, len(versions)))


def _welcome(turn: Turn, campaign: Campaign, of: int) -> str:
    """What stands above the first question: the title, the host's words, how it goes."""
    lines = [turn.say("quiz.welcome", title=campaign.title, of=of), campaign.host_text]
    lines.append(turn.say(f"quiz.how_{_how(campaign)}"))
    if campaign.seconds:
        lines.append(turn.say("quiz.how_timed", seconds=campaign.seconds))
    if campaign.closes_at:
        lines.append(turn.say("quiz.open_until", date=worded_date(local(campaign.closes_at).date().isoformat(), turn.person.locale)))
    return "\n".join(line for line in lines if line)


def _how(campaign: Campaign) -> str:
    """How it goes: explained after each answer, at the end, or after the second of two tests."""
    if campaign.mode == LEARN:
        return "learn"
    return "measure_twice" if campaign.items_after else "measure"


def _say(turn: Turn, text: str) -> Answer:
    choices = (Choice(turn.say("quiz.button.practise"), f"{PREFIX}:j:umum"),) if not turn.incoming.group else ()
    return Answer(text, Outcome.ANSWERED, choices=choices, score=1.0, topic=TOPIC)
