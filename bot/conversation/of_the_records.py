"""What the tables tell of a figure, its worth, or a time that is asked for, whatever the ranking makes of it."""

from bot.context import Context
from bot.conversation.happenings import of_a_time
from bot.conversation.held_against import of_a_list
from bot.conversation.how_good import of_its_worth
from bot.conversation.verifying import of_a_figure
from bot.turn import Turn
from knowledge import Decision


def of_the_records(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The decision to tell that; None for other messages."""
    held = of_its_worth(turn, context, decision) or of_a_list(turn, context, decision)
    return held or of_a_figure(turn, context, decision) or of_a_time(turn, decision)
