"""The end of a quiz: the score, bars for the pillars, what to learn next, and what the campaign gives besides."""

from bot.messages import Answer, Choice, Outcome
from bot.quiz.words import PREFIX, TOPIC, Marked, missed, pillar_lines, readings, score
from bot.storage import attempts, quiz_people
from bot.storage.quiz_tables import Attempt, Campaign, Participant
from bot.turn import Turn
from knowledge.quizzes import LEARN, percent


async def marked(turn: Turn, attempt: Attempt) -> list[Marked]:
    """Every question of an attempt with whether it was answered rightly; what was not reached counts as not right."""
    items = await attempts.load_items(turn.session, [int(part.partition(":")[0]) for part in attempt.plan.split()])
    given = await attempts.responses(turn.session, attempt)
    right = {response.position for response in given if response.correct}
    return [Marked(item, position in right) for position, item in enumerate(items)]


async def result(turn: Turn, attempt: Attempt, campaign: Campaign, *, again: bool = False) -> Answer:
    """What a person hears at the end; `again` when they come back and may not go once more. It has been seen then."""
    if turn.person.attempt == attempt.id:
        turn.person.attempt = None
    if attempt.ended == attempts.STOPPED:
        said = turn.say("quiz.stopped", answered=attempt.position, of=attempts.size(attempt.plan))
        return Answer(said, Outcome.ANSWERED, choices=_more(turn, campaign), score=1.0, topic=TOPIC)
    if campaign.items_after and attempt.phase == 1:
        return Answer(turn.say("quiz.first_test_done", title=campaign.title), Outcome.ANSWERED, score=1.0, topic=TOPIC)
    found = await marked(turn, attempt)
    parts = [
        turn.say("quiz.once_only") if again else "",
        score(turn, found),
        await _change(turn, attempt, campaign),
        pillar_lines(turn, found),
        missed(turn, found, explain=campaign.mode != LEARN),
    ]
    return Answer(
        "\n\n".join(part for part in parts if part),
        Outcome.ANSWERED,
        turn.say("quiz.result", title=campaign.title),
        choices=(*readings(turn, [one.item for one in found if not one.right], 3), *await _offers(turn, attempt, campaign, found)),
        score=1.0,
        topic=TOPIC,
    )


async def _change(turn: Turn, attempt: Attempt, campaign: Campaign) -> str:
    """Before and after, for somebody who took both tests."""
    if not campaign.items_after or attempt.phase != 2:
        return ""
    participant = await turn.session.get(Participant, attempt.participant)
    before = await attempts.of_participant(turn.session, participant, 1) if participant else []
    done = next((one for one in before if one.ended == attempts.DONE), None)
    if done is None:
        return ""
    return turn.say("quiz.before_after", before=done.score, after=attempt.score, of=attempts.size(attempt.plan))


async def _offers(turn: Turn, attempt: Attempt, campaign: Campaign, found: list[Marked]) -> tuple[Choice, ...]:
    """Picture, certificate, reminders, profile: each only where it makes sense."""
    choices = []
    if len({one.item.pillar for one in found}) > 1:
        choices.append(Choice(turn.say("quiz.button.picture"), f"gambar:{attempt.id}"))
    if campaign.certificate and percent(attempt.score, len(found)) >= campaign.pass_percent:
        choices.append(Choice(turn.say("quiz.button.certificate"), f"sert:{attempt.id}"))
    if any(not one.right for one in found):
        choices.append(Choice(turn.say("quiz.button.remind"), f"ulang:{attempt.id}"))
    if campaign.owner and await quiz_people.told(turn.session, turn.person) is None:
        choices.append(Choice(turn.say("quiz.button.profile"), "profil:"))
    return (*choices, *_more(turn, campaign))


def _more(turn: Turn, campaign: Campaign) -> tuple[Choice, ...]:
    if campaign.owner is None:
        return (Choice(turn.say("quiz.button.again"), f"{PREFIX}:j:{campaign.code}"),)
    return (Choice(turn.say("quiz.button.practise"), f"{PREFIX}:j:umum"),)
