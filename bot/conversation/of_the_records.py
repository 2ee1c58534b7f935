"""What is told from the records whatever the ranking makes of a message: of a region's record, or of a figure, its worth, or a time."""

from bot.context import Context
from bot.conversation.among_its_neighbours import of_its_neighbours
from bot.conversation.at_odds import of_scores_at_odds
from bot.conversation.correcting import of_a_correction
from bot.conversation.doubting import why_numbers_differ
from bot.conversation.happenings import of_a_time
from bot.conversation.held_against import of_a_list
from bot.conversation.how_far import of_how_far
from bot.conversation.how_good import of_its_worth
from bot.conversation.moving_on import moved_on
from bot.conversation.not_found_yet import of_the_missing
from bot.conversation.verifying import of_a_figure
from bot.turn import Turn
from knowledge import Decision


def of_the_record(turn: Turn, context: Context | None, decision: Decision, own: Decision | None) -> Decision | None:
    """What a message asks of a region's record: to correct it, how far it is, how it stands among others; or the next, unless `own`."""
    told = of_a_correction(turn, context, decision) or of_how_far(turn, context, decision) or of_its_neighbours(turn, context, decision)
    return told or (moved_on(turn, context, decision.question) if context and own is None else None)


def of_the_records(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The decision to tell of a figure; None for other messages."""
    if at_odds := of_scores_at_odds(turn, decision):
        return at_odds
    held = of_its_worth(turn, context, decision) or of_the_missing(turn, context, decision.question) or of_a_list(turn, context, decision)
    held = held or (why_numbers_differ(turn, context, decision.question) if context else None)
    return held or of_a_figure(turn, context, decision) or of_a_time(turn, decision)
