"""Where a region stands in a few lines, instead of its whole record: how far it has come, what is missing, what is on record in brief."""

from collections.abc import Callable, Mapping

from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.plans.answers import ladder_of
from bot.plans.words import event_line, missing_line, standing_line
from bot.plans.words import sources as told_sources
from bot.plans.words import told as told_as_lines
from bot.regions.said_first import missing_first
from bot.regions.verdicts import each_index
from bot.regions.words import cohort_words
from bot.turn import Turn
from knowledge.records.regions import Profile, profile
from knowledge.records.scores import scores_of
from knowledge.records.stages import Event, Standing, as_of, standing

TOPIC = "regions"
HOW_FAR, MISSING, NEXT, IN_SHORT, SUMMED_UP, TAKES_PART, RUNGS_AT_ONCE, NOT_JUDGED = REASONS = (
    "how far a region has come",
    "what is missing of a region",
    "what comes next for a region",
    "a region's record in brief",
    "a summary of a region's record",
    "whether a region takes part, in brief",
    "the ladder of a region",
    "whether a region passed or failed",
)
"""The reasons of decisions to tell no more of a region than that."""
_STEPS = "tahapan-pendampingan"
"""The answer on all steps in their order."""
_BESIDE = {NEXT: _STEPS, NOT_JUDGED: "evaluasi-bukan-vonis"}
"""The answer that is offered beside what is told."""


async def told(turn: Turn, code: str, reason: str, score: float) -> Answer | None:
    """What a decision for one of `REASONS` tells of a region; None where nothing is recorded of it, so that there is nothing to shorten."""
    found, events = profile(turn.knowledge.library, code), as_of(await records.of_region(turn, code), None, turn.now)
    if not found.recorded and not events:
        return None
    if reason == RUNGS_AT_ONCE:
        return await ladder_of(turn, code)
    place, ladder = turn.knowledge.library.regions[code], standing(events)
    choices = [Choice(turn.say("button.ladder"), f"t:{code}")] if events else []
    offered = turn.knowledge.library.entries[_BESIDE[reason]] if reason in _BESIDE else None
    choices += [Choice(offered.title, f"e:{offered.id}")] if offered else []
    return Answer(
        "\n\n".join(filter(None, (tell(turn, found, ladder) for tell in _LINES[reason]))),
        Outcome.ANSWERED,
        f"{place.official}, {place.province}",
        told_sources(turn, _highest(ladder) if reason in (HOW_FAR, NOT_JUDGED) else events),
        (*choices, Choice(turn.say("aspect.status"), f"r:{code}:status")),
        "daerah-status",
        (code,),
        score,
        topic=TOPIC,
    )


def _position(turn: Turn, found: Profile, ladder: Standing) -> str:
    return standing_line(turn, ladder, bool(found.firm) or not found.participations)


def _last_step(turn: Turn, _: Profile, ladder: Standing) -> str:
    """The latest event of the highest rung, with its date and source."""
    lines = told_as_lines(event for event in _highest(ladder) if not event.contested)
    return event_line(turn, lines[-1]) if lines else ""


def _highest(ladder: Standing) -> tuple[Event, ...]:
    return ladder.rungs[ladder.highest].events if ladder.highest else ()


def _untold(turn: Turn, found: Profile, ladder: Standing) -> str:
    return "" if ladder.declined else missing_line(turn, ladder, found.said_rungs)


def _untold_first(turn: Turn, found: Profile, ladder: Standing) -> str:
    return "" if ladder.declined else missing_first(turn, ladder, found.said_rungs)


def _then(turn: Turn, _: Profile, ladder: Standing) -> str:
    """That what is done next is not on record, and where the general order stands."""
    return "" if ladder.declined else turn.say("region.next", title=turn.knowledge.library.entries[_STEPS].title)


def _no_verdict(turn: Turn, _: Profile, __: Standing) -> str:
    """That our records judge no region, only tell what it has reached."""
    return turn.say("region.not_judged")


def _cohort(turn: Turn, found: Profile, _: Standing) -> str:
    return cohort_words(turn, found)


def _scores(turn: Turn, found: Profile, _: Standing) -> str:
    """The indices on record, each with its year."""
    own = scores_of(turn.knowledge.library, found.code)
    return turn.say("region.scores", each=each_index(turn, own)) if own else ""


_LINES: Mapping[str, tuple[Callable[[Turn, Profile, Standing], str], ...]] = {
    HOW_FAR: (_position, _last_step),
    MISSING: (_untold_first, _position),
    NEXT: (_untold_first, _position, _then),
    IN_SHORT: (_cohort, _position, _scores),
    SUMMED_UP: (_cohort, _position, _scores, _untold),
    TAKES_PART: (_cohort, _position),
    NOT_JUDGED: (_no_verdict, _position, _last_step),
}
"""What is told for each reason, in this order."""
