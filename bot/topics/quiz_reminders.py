"""Ideas that were missed come back after one, three and seven days, if the person asked for it; stopped by one press."""

from datetime import timedelta

from bot.messages import Answer, Choice, Outcome
from bot.quiz.results import marked
from bot.quiz.words import TOPIC, readings, source
from bot.storage import attempts, outbox
from bot.turn import Turn

DAYS = (1, 3, 7)
_MOST = 3


async def start(turn: Turn, number: str) -> Answer:
    """Put three reminders into the outbox, each due on its day."""
    found = await attempts.find(turn.session, int(number), turn.person) if number.isdecimal() else None
    if found is None or not found[0].ended or (found[1].items_after and found[0].phase == 1):
        return _say(turn, turn.say("button.gone"))
    attempt, campaign = found
    versions = [int(part.partition(":")[0]) for part in attempt.plan.split()]
    missed = [(version, one.item) for version, one in zip(versions, await marked(turn, attempt), strict=True) if not one.right][:_MOST]
    stems = "\n".join(f"{at}. {item.stem}" for at, (_, item) in enumerate(missed, 1))
    buttons = [Choice(turn.say("remind.button.answer", number=at), f"ulangj:{version}") for at, (version, _) in enumerate(missed, 1)]
    answer = Answer(
        f"{turn.say('remind.text', title=campaign.title)}\n\n{stems}",
        Outcome.ANSWERED,
        choices=(*buttons, Choice(turn.say("remind.button.stop"), "ulangx:")),
        topic=TOPIC,
        locale=turn.person.locale,
    )
    for days in DAYS:
        await outbox.add(
            turn.session,
            key=f"ulang:{turn.person.id}:{attempt.id}:{days}",
            channel=turn.incoming.channel,
            place=turn.person.place or "",
            address=turn.incoming.chat or turn.incoming.sender,
            answer=answer,
            at=turn.now,
            due_at=turn.now + timedelta(days=days),
        )
    return _say(turn, turn.say("remind.set"))


async def reveal(turn: Turn, version: str) -> Answer:
    """The answer to a reminder's question."""
    if not version.isdecimal() or not await attempts.met(turn.session, turn.person, int(version)):
        return _say(turn, turn.say("button.gone"))
    item = (await attempts.load_items(turn.session, [int(version)]))[0]
    text = f"{item.stem}\n\n{turn.say('quiz.answer', option=item.options[item.key])} {item.explanation}"
    return Answer(text, Outcome.ANSWERED, sources=source(turn, item), choices=readings(turn, [item], 1), score=1.0, topic=TOPIC)


async def stop(turn: Turn, _: str) -> Answer:
    """No more reminders."""
    await outbox.withdraw(turn.session, f"ulang:{turn.person.id}:")
    return _say(turn, turn.say("remind.stopped"))


def _say(turn: Turn, text: str) -> Answer:
    return Answer(text, Outcome.SOCIAL, score=1.0, topic=TOPIC)
