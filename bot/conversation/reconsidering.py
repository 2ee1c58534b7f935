"""What a decision gives way to when it is looked at once more, in the light of what was told."""

from bot.context import Context
from bot.conversation.by_form import or_by_form
from bot.conversation.carrying import carried
from bot.conversation.in_the_thread import or_in_the_thread
from bot.conversation.still_of_it import of_its_year
from bot.conversation.telling_again import as_recorded
from bot.conversation.told_by_tables import or_of_tables
from bot.turn import Turn
from knowledge import Decision


def reconsidered(turn: Turn, context: Context | None, decision: Decision, final: Decision) -> Decision:
    """What was decided, or what it gives way to by what was told last, by its form, or by the tables."""
    final = carried(turn, context, decision, as_recorded(turn, context, final)) if context else final
    final = or_by_form(turn, context, or_of_tables(turn, context, final))
    return of_its_year(turn, context, decision, or_in_the_thread(turn, context, decision, final) if context else final)
