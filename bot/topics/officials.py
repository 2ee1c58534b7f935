"""For officials: the state of the records at a glance."""

from bot.messages import Answer, Choice, Outcome
from bot.turn import Turn
from knowledge.regions import participants

TOPIC = "officials"


async def summary(turn: Turn, _: str) -> Answer:
    """/ringkasan: recorded names per cohort against the number announced, and answers overdue for review."""
    library = turn.knowledge.library
    table = library.cohorts
    lines = [turn.say("summary.year", year=c.year, verified=table.verified(c.year), expected=c.expected) for c in table.cohorts]
    overdue = sum(1 for entry in library.entries.values() if not entry.refusal and turn.now.date() > entry.review_by)
    lines.append(
        turn.say("summary.recorded", regions=sum(bool(one.years) for one in participants(library)), total=table.total(table.last_year))
    )
    lines.append(turn.say("summary.overdue", count=overdue))
    choices = tuple(Choice(str(cohort.year), f"l::{cohort.year}::0") for cohort in table.cohorts)
    return Answer("\n".join(lines), Outcome.ANSWERED, turn.say("summary.title"), choices=choices, score=1.0, topic=TOPIC)
