"""What was just shown: its next page where that is asked for in words, and a word where the answer is the very same text."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2s

from bot.context import Context, recall, store
from bot.conversation.briefly import OF_A_CASE, in_brief, of_ourselves
from bot.conversation.cases import HAPPENED
from bot.conversation.offered import ON_OURSELVES
from bot.lists.counted import asks_names, asks_number, counted, is_list
from bot.messages import Answer, Outcome
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import LISTS, PROVINCE_ORDER, STAGES, bare, one_aspect
from knowledge.language.cues import words
from knowledge.language.numbers import value
from knowledge.ranking.answers import tells, wants
from knowledge.records.regions import profile

_CLEAR = frozenset({"who", "when", "where", "money"})
"""Kinds of thing that a text shows clearly whether it tells them; a reason may be told in any words."""
_PAGED = (*LISTS, STAGES, PROVINCE_ORDER)
"""What is shown page by page."""
_A_YEAR = "tahun"
_SIZE = 6
"""The bytes of a text's digest: enough to know the text just shown again."""


def noted(turn: Turn, answer: Answer) -> Answer:
    """The answer, its text and its next page kept in mind as the last one shown."""
    if context := recall(turn):
        context.text_shown = _digest(answer)
        before, after = turn.say("button.next", shown="\n").split("\n")
        pages = (one.action for one in answer.choices if one.label.startswith(before) and one.label.endswith(after))
        context.onward = next(pages, "")
        context.back = next((one.action for one in answer.choices if one.label == turn.say("button.previous")), "")
        store(turn, context)
    return answer


def next_page(turn: Turn) -> str | None:
    """The button of the next page of what was shown, where nothing else is asked for ("lanjut", "berikutnya (18 lagi)"), or before.

    Empty where a list was shown to its end; None for other messages.
    """
    context = recall(turn)
    if context is None or not (context.onward or context.entry in _PAGED):
        return None
    read = turn.question
    spoken = {word for word in (*read.words, *read.core) if value(word) is None}
    beside = words("turns-page-beside", "leaning") - {_A_YEAR}  # "tahun berikutnya" is no page
    if context.back and spoken & words("page-before") and spoken <= words("page-before") | beside:
        return context.back
    asked = spoken & words("turns-page") or (context.onward and spoken & words("more-of-it"))
    return context.onward if asked and spoken <= words("turns-page") | beside else None


def once_more(turn: Turn, before: Context | None, answer: Answer, decision: Decision) -> Answer:
    """The answer to a message that leans on the last: where it is word for word what was shown `before`, only what of it is asked.

    Of records, which are lists, all is shown again; where they tell no such person, day, place or money as is asked for, that is said.
    """
    same = before is not None and answer.outcome is Outcome.ANSWERED and before.text_shown == _digest(answer)
    entry = decision.entry
    if entry and entry.written and decision.reason != ON_OURSELVES and (same or decision.reason in OF_A_CASE):
        on_it = before if before and before.entry == entry.id else Context()
        late = on_it.late or decision.reason == HAPPENED
        brief = in_brief(turn, decision, answer, entry, shown=same, heard=on_it.heard, late=late)
        noted(turn, answer if same else brief)
        _count(turn, on_it.heard + 1 if brief.outcome is Outcome.SOCIAL else on_it.heard, late=late)
        return brief
    noted(turn, answer)
    if decision.reason == ON_OURSELVES:
        return of_ourselves(turn, decision, answer)
    if not same:
        return answer
    core = turn.question.core
    if listed := _of_list(turn, answer, core):
        return listed
    asked, _ = wants(core)
    untold = (asked & _CLEAR) - tells(answer.text)
    said = turn.say("answer.same_untold" if untold else "answer.same")
    return replace(answer, text=f"{said}\n\n{answer.text}", outcome=Outcome.UNKNOWN if untold else answer.outcome)


def _of_list(turn: Turn, answer: Answer, core: Sequence[str]) -> Answer | None:
    """The list just shown once more where its names are asked for, or only how many are on it; None for other messages."""
    context = recall(turn)
    if context is None or not is_list(context):
        return None
    number = counted(turn, context, len(answer.regions)) if asks_number(core) else ""
    return replace(answer, text=number, sources=(), footer="") if number else answer if asks_names(core) else None


def _count(turn: Turn, heard: int, *, late: bool) -> None:
    """Keep in mind how many things told of a case were met with an action, and whether it has happened."""
    if context := recall(turn):
        context.heard, context.late = heard, late
        store(turn, context)


def as_recorded(turn: Turn, context: Context, decision: Decision) -> Decision:
    """The decision to tell an aspect of a region again, with the records that stood for it; not where the aspect itself is named anew."""
    entry, codes = decision.entry, [code for place in decision.question.places for code in place.regions]
    question = decision.question
    names_it = one_aspect(question) or bare(question) or words("drops-the-year") & set(question.core)
    if not context.records or names_it or decision.told or entry is None or entry.id != context.entry or codes != context.regions:
        return decision
    on_record = profile(turn.knowledge.library, codes[0]).records
    return replace(decision, told=tuple(on_record[at] for at in context.records if at < len(on_record)))


def _digest(answer: Answer) -> str:
    return blake2s(answer.text.encode(), digest_size=_SIZE).hexdigest()
