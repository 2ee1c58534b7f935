"""Say so where the answer to what is asked on is the very text just shown, so that nobody thinks he was not heard."""

from dataclasses import replace
from hashlib import blake2s

from bot.context import Context, recall, store
from bot.messages import Answer, Outcome
from bot.turn import Turn
from knowledge import Decision
from knowledge.regions import profile

_SIZE = 6
"""The bytes of a text's digest: enough to know the text just shown again."""


def noted(turn: Turn, answer: Answer) -> Answer:
    """The answer, its text kept in mind as the last one shown."""
    if context := recall(turn):
        context.text_shown = _digest(answer)
        store(turn, context)
    return answer


def once_more(turn: Turn, before: Context | None, answer: Answer) -> Answer:
    """The answer to a message that leans on the last, with a word before it where it is word for word what was shown `before`."""
    same = before is not None and answer.outcome is Outcome.ANSWERED and before.text_shown == _digest(answer)
    noted(turn, answer)
    return replace(answer, text=f"{turn.say('answer.same')}\n\n{answer.text}") if same else answer


def as_recorded(turn: Turn, context: Context, decision: Decision) -> Decision:
    """The decision to tell an aspect of a region again, with the records that stood for it where nothing was on record of the aspect."""
    entry, codes = decision.entry, [code for place in decision.question.places for code in place.regions]
    if not context.records or decision.told or entry is None or entry.id != context.entry or codes != context.regions:
        return decision
    on_record = profile(turn.knowledge.library, codes[0]).records
    return replace(decision, told=tuple(on_record[at] for at in context.records if at < len(on_record)))


def _digest(answer: Answer) -> str:
    return blake2s(answer.text.encode(), digest_size=_SIZE).hexdigest()
