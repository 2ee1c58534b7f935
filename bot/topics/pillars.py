"""The six pillars as a menu."""

from bot.context import Context, keep
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import from_ids
from bot.turn import Turn
from knowledge.names.pillar_names import PILLARS

TOPIC = "pillars"


async def menu(turn: Turn, _: str) -> Answer:
    """/pilar: the six pillars, one button each."""
    entries = turn.knowledge.library.entries
    overview = entries["enam-pilar"]
    keep(turn, Context(overview.id, overview.group))
    choices = tuple(Choice(pillar.replace("-", " ").title(), f"e:{pillar}") for pillar in PILLARS if pillar in entries)
    return Answer(
        overview.text, Outcome.ANSWERED, overview.title, from_ids(turn, overview.sources), choices, overview.id, score=1.0, topic=TOPIC
    )
