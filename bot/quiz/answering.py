"""Where somebody is in a quiz: an answer is kept, the next question or the result shown, consent asked before anything is stored."""

from datetime import timedelta

from bot.messages import Answer, Choice, Outcome
from bot.quiz.results import result
from bot.quiz.words import PREFIX, TOPIC, feedback, question
from bot.storage import attempts, campaigns, quiz_people
from bot.storage.attempts import CONSENT, UNSEEN
from bot.storage.quiz_tables import Attempt, Campaign
from bot.turn import Turn
from knowledge.quizzes import LEARN

REMINDED = timedelta(days=1)
"""How long a quiz that waits is still spoken of."""


async def answered(turn: Turn, attempt: Attempt, campaign: Campaign, position: int, slot: int, how: str) -> Answer:
    """Keep an answer and show what comes next; an old or repeated press only says where the person is.

    `position` is the question's place, `slot` the option's as shown, both from 0; `how` is "button" or "typed".
    """
    if attempt.ended or position != attempt.position:
        return await standing(turn, attempt, campaign, pressed=position)
    if not await quiz_people.agreed(turn.session, turn.person):
        return ask_consent(turn, attempt, slot)
    asked = await attempts.step(turn.session, attempt.plan, position)
    late = bool(campaign.seconds and position) and turn.now - attempt.shown_at > timedelta(seconds=campaign.seconds or 0)
    chosen = None if late else asked.placed.order[slot]
    if not await attempts.record(turn.session, attempt, asked, chosen, turn.now, how):
        return await standing(turn, attempt, campaign, pressed=position)
    if attempt.position >= attempts.size(attempt.plan):
        attempts.end(attempt, turn.person, attempts.DONE, turn.now)
    if attempt.mode != LEARN:
        return await show(turn, attempt, campaign)
    turn.person.attempt = attempt.id  # until the result has been seen
    turn.person.awaiting = None if attempt.ended else UNSEEN
    return feedback(turn, attempt, asked, chosen)


async def show(turn: Turn, attempt: Attempt, campaign: Campaign) -> Answer:
    """The present question, from now; or the result when there is none left."""
    if attempt.ended:
        return await result(turn, attempt, campaign)
    turn.person.attempt = attempt.id
    if campaign.seconds is None or attempt.mode == LEARN:
        attempt.shown_at = turn.now
    return await question(turn, attempt)


async def standing(turn: Turn, attempt: Attempt, campaign: Campaign, pressed: int | None = None, said: str = "") -> Answer:
    """Where the person is: for the button of an old question (its place from 0), a second phone, or coming back; `said` stands above it."""
    if attempt.ended:
        return await result(turn, attempt, campaign)
    of, here = attempts.size(attempt.plan), attempt.position + 1
    if pressed is None:
        before = said or turn.say("quiz.resumed", title=campaign.title, number=here, of=of)
        attempts.show_again(attempt, campaign, turn.now)
    else:
        before = turn.say("quiz.old_button", pressed=pressed + 1, number=here)
    turn.person.attempt = attempt.id
    return await question(turn, attempt, before)


async def stopped(turn: Turn, attempt: Attempt, campaign: Campaign) -> Answer:
    """The quiz is ended; what was answered stays."""
    if not attempt.ended:
        attempts.end(attempt, turn.person, attempts.STOPPED, turn.now)
    return await result(turn, attempt, campaign)


def ask_consent(turn: Turn, attempt: Attempt, slot: int, said: str = "") -> Answer:
    """Whether the answer in `slot` may be kept; the plain words for yes and no are heard until then. `said` stands above."""
    turn.person.awaiting = f"{CONSENT}:{attempt.position}:{slot}"
    choices = (
        Choice(turn.say("quiz.button.agree"), f"{PREFIX}:c:{attempt.id}:{attempt.position}:{slot}"),
        Choice(turn.say("quiz.button.refuse"), f"{PREFIX}:x:{attempt.id}"),
    )
    text = said or turn.say("quiz.consent")
    return Answer(text, Outcome.CLARIFY, choices=choices, replaces=not said, score=1.0, topic=TOPIC)


async def agreed(turn: Turn, attempt: Attempt, campaign: Campaign, position: int, slot: int) -> Answer:
    """Consent is kept, and the answer that waited for it."""
    await quiz_people.agree(turn.session, turn.person, turn.now)
    return await answered(turn, attempt, campaign, position, slot, "button")


async def refused(turn: Turn, attempt: Attempt) -> Answer:
    """No consent: nothing of the attempt is kept. Somebody who had agreed before keeps what they have."""
    if not await quiz_people.agreed(turn.session, turn.person):
        await campaigns.forget_unagreed(turn.session, attempt)
        turn.person.attempt = turn.person.awaiting = None
    return Answer(turn.say("quiz.refused"), Outcome.SOCIAL, score=1.0, topic=TOPIC)


def onward(turn: Turn, attempt: Attempt) -> Choice:
    """The button to the present question, or to the result when there is none left."""
    return Choice(turn.say("quiz.button.result" if attempt.ended else "quiz.button.resume"), f"{PREFIX}:n:{attempt.id}")
