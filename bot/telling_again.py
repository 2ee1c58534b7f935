"""What was just shown: its next page where that is asked for in words, and a word where the answer is the very same text."""

from dataclasses import replace
from hashlib import blake2s

from bot.context import Context, recall, store
from bot.messages import Answer, Outcome
from bot.turn import Turn
from knowledge import Decision
from knowledge.answers import tells, wants
from knowledge.aspects import LISTS, STAGES
from knowledge.cues import words
from knowledge.regions import profile

_CLEAR = frozenset({"who", "when", "where", "money"})
"""Kinds of thing that a text shows clearly whether it tells them; a reason may be told in any words."""
_PAGED = (*LISTS, STAGES)
"""What is shown page by page."""
_SIZE = 6
"""The bytes of a text's digest: enough to know the text just shown again."""


def noted(turn: Turn, answer: Answer) -> Answer:
    """The answer, its text and its next page kept in mind as the last one shown."""
    if context := recall(turn):
        context.text_shown = _digest(answer)
        before, after = turn.say("button.next", shown="\n").split("\n")
        pages = (one.action for one in answer.choices if one.label.startswith(before) and one.label.endswith(after))
        context.onward = next(pages, "")
        store(turn, context)
    return answer


def next_page(turn: Turn) -> str | None:
    """The button of the next page of what was shown, where nothing else is asked for ("lanjut", "sisanya?"); None for other messages.

    Empty where a list was shown to its end.
    """
    context = recall(turn)
    if context is None or not (context.onward or context.entry in _PAGED):
        return None
    spoken = set(turn.knowledge.reader.read(turn.incoming.text).words)
    asked = spoken & words("turns-page") and spoken <= words("turns-page", "turns-page-beside", "leaning")
    return context.onward if asked else None


def once_more(turn: Turn, before: Context | None, answer: Answer) -> Answer:
    """The answer to a message that leans on the last, with a word before it where it is word for word what was shown `before`.

    Where the message asks for a person, a day, a place or money, and the text tells none, that is said.
    """
    same = before is not None and answer.outcome is Outcome.ANSWERED and before.text_shown == _digest(answer)
    noted(turn, answer)
    if not same:
        return answer
    asked, _ = wants(turn.knowledge.reader.read(turn.incoming.text).core)
    untold = (asked & _CLEAR) - tells(answer.text)
    return replace(answer, text=f"{turn.say('answer.same_untold' if untold else 'answer.same')}\n\n{answer.text}")


def as_recorded(turn: Turn, context: Context, decision: Decision) -> Decision:
    """The decision to tell an aspect of a region again, with the records that stood for it where nothing was on record of the aspect."""
    entry, codes = decision.entry, [code for place in decision.question.places for code in place.regions]
    if not context.records or decision.told or entry is None or entry.id != context.entry or codes != context.regions:
        return decision
    on_record = profile(turn.knowledge.library, codes[0]).records
    return replace(decision, told=tuple(on_record[at] for at in context.records if at < len(on_record)))


def _digest(answer: Answer) -> str:
    return blake2s(answer.text.encode(), digest_size=_SIZE).hexdigest()
