"""What is said about an open quiz without going on with it: how far one is, the score so far, why, paused; the place is kept."""

from bot.messages import Answer, Outcome
from bot.quiz.answering import onward, standing
from bot.quiz.words import TOPIC, feedback, source
from bot.storage import attempts
from bot.storage.quiz_tables import Attempt, Campaign
from bot.turn import Turn
from knowledge.quizzes import LEARN


def how_far(turn: Turn, attempt: Attempt) -> Answer:
    """At which question the person is, and how many are left."""
    of = attempts.size(attempt.plan)
    return _aside(turn, attempt, turn.say("quiz.how_far", number=attempt.position + 1, of=of, left=of - attempt.position))


def score_so_far(turn: Turn, attempt: Attempt, campaign: Campaign) -> Answer:
    """How many answers were right so far; of a test, when its score is shown."""
    if attempt.mode != LEARN:
        return _aside(turn, attempt, _score_told(turn, campaign))
    left = attempts.size(attempt.plan) - attempt.position
    return _aside(turn, attempt, turn.say("quiz.score_so_far", right=attempt.score, answered=attempt.position, left=left))


def paused(turn: Turn, attempt: Attempt) -> Answer:
    """What was answered is kept, how to go on, and how to end it."""
    key = "quiz.paused" if attempt.position else "quiz.paused_before"
    return _aside(turn, attempt, turn.say(key, answered=attempt.position, of=attempts.size(attempt.plan)))


async def why(turn: Turn, attempt: Attempt, campaign: Campaign, *, changing: bool = False) -> Answer | None:
    """The question last answered once more, with its explanation, its source and what to read; None before the first answer.

    `changing` where another answer is wanted: the first one counts. Of a test nothing is explained before its end.
    """
    if attempt.mode != LEARN:
        if changing and not attempt.position:
            return None
        said = turn.say("quiz.first_counts_test") if changing else _score_told(turn, campaign)
        return await standing(turn, attempt, campaign, said=said)
    last = await _last(turn, attempt)
    if last is None:
        return None
    asked, chosen = last
    return feedback(turn, attempt, asked, chosen, turn.say("quiz.first_counts" if changing else "quiz.once_more"))


async def sources(turn: Turn, attempt: Attempt) -> Answer | None:
    """The page on which the fact of the question last answered was checked; None where nothing was answered or it has no source."""
    last = await _last(turn, attempt) if attempt.mode == LEARN else None
    if last is None:
        return None
    asked, _ = last
    lines = source(turn, asked.placed.item)
    if not lines:
        return None
    text = f"{asked.placed.item.stem}\n\n{asked.placed.item.explanation}"
    more = (onward(turn, attempt),)
    return Answer(text, Outcome.ANSWERED, turn.say("sources.title"), lines, more, score=1.0, topic=TOPIC, every_source=True)


def comforted(turn: Turn, attempt: Attempt) -> Answer:
    """A kind word for somebody who thinks little of himself, and the way on."""
    return _aside(turn, attempt, turn.say("quiz.comfort"))


def _score_told(turn: Turn, campaign: Campaign) -> str:
    """When the score of a test is told."""
    return turn.say(f"quiz.score_{'after_both' if campaign.items_after else 'at_the_end'}")


async def _last(turn: Turn, attempt: Attempt) -> tuple[attempts.Step, int | None] | None:
    """The question answered last, and what was chosen; None before the first answer."""
    given = await attempts.responses(turn.session, attempt)
    return (await attempts.step(turn.session, attempt.plan, given[-1].position), given[-1].chosen) if given else None


def _aside(turn: Turn, attempt: Attempt, text: str) -> Answer:
    return Answer(text, Outcome.ANSWERED, choices=(onward(turn, attempt),), score=1.0, topic=TOPIC)
