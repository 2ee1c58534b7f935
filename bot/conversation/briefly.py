"""Of a written answer, only what is asked: for a message that leans on an answer just shown, or that stays with a case."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.conversation.cases import DATA_GIVEN, EITHER, GIVING, HAPPENED, HEARD, NO_MORE, NOT_YET, PROOF, TO_DO, WHERE, asks
from bot.conversation.still_of_it import BEGUN
from bot.messages import Answer, Choice, Outcome
from bot.regions.choices import LABEL
from bot.sourcing import checked
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.advice import REPORTING, is_case
from knowledge.deciding.doing import actions, after_it_happened, forbidding, of_a_child, of_each
from knowledge.deciding.excerpts import asks_when, beginnings, bullets, joined, names_only, of_that_kind, told_in, units_having
from knowledge.language.cues import words
from knowledge.model import Entry

_FIRST = 3
"""The actions of an advice that are told first."""
_PARTS: Mapping[str, Callable[[Entry, Sequence[str]], str]] = {
    HAPPENED: lambda entry, core: joined(after_it_happened(entry.text, core)),
    DATA_GIVEN: lambda entry, _: joined(bullets(entry.text)),
    WHERE: lambda entry, _: units_having(entry.text, words("reports")),
    PROOF: lambda entry, _: units_having(entry.whole.partition("\n")[2], words("proof")),
    EITHER: lambda entry, core: joined(of_each(core, entry.text)),
    GIVING: lambda entry, _: joined(forbidding(entry.text)[:1]),
    BEGUN: lambda entry, _: beginnings(entry.whole),
}
"""What of an advice is told for a reason."""
_OUTCOMES = {HEARD: Outcome.SOCIAL, NO_MORE: Outcome.UNKNOWN}
OF_A_CASE = (*_PARTS, TO_DO, NOT_YET, HEARD, NO_MORE)
"""The reasons of decisions that are told in brief, shown before or not."""
_RATHER_WHOLE = (TO_DO, HEARD, NO_MORE)
"""Those of them that are met with the whole advice where it was not sent yet."""
_MOST = 3


def in_brief(turn: Turn, decision: Decision, answer: Answer, entry: Entry, *, shown: bool, heard: int, late: bool) -> Answer:
    """The part of a written answer that is asked for, all of it a button away; where no part tells it, that it was not found.

    `shown`: whether all of it was sent; `heard`: how many things told of the case were met with an action one after another;
    `late`: whether it has happened.
    """
    question, reason = decision.question, decision.reason
    brief = replace(answer, choices=_onward(turn, answer, entry), outcome=_OUTCOMES.get(reason, answer.outcome))
    if reason == NOT_YET:
        return _undated(brief, turn.say("case.not_yet"))
    if reason in _RATHER_WHOLE and is_case(entry) and not shown:
        return answer
    acts = actions(entry.text, late=late) if is_case(entry) else []
    if reason == TO_DO:
        part: str | None = joined(acts[:_FIRST])
    else:
        part = _PARTS[reason](entry, question.core) if reason in _PARTS else _told(turn, decision, entry)
    if part:
        return _dated(turn, replace(brief, text=part, outcome=answer.outcome), entry)
    if reason == BEGUN:
        return _untold(brief, turn.say("answer.no_date"))
    of_another = reason not in OF_A_CASE and bool(question.values or names_only(question, entry.title) or asks_when(question))
    if of_another or reason == TO_DO or (reason in _PARTS and reason != GIVING):
        # it may tell of the place, the year or the day in other words, or is asked for as a whole
        return replace(answer, text=f"{turn.say('answer.same')}\n\n{answer.text}") if shown else answer
    hears = reason == HEARD or (is_case(entry) and reason not in OF_A_CASE and not asks(decision))
    if not acts and hears:
        return _undated(brief, turn.say("case.thanks"))
    if not acts:
        return _untold(brief, turn.say("answer.not_found" if shown else "answer.not_told"))
    said = turn.say("case.do_not" if reason == GIVING else "case.heard" if hears else "case.not_found")
    act = joined([replace(acts[heard % len(acts) if hears else 0], above="")])
    outcome = Outcome.SOCIAL if hears else brief.outcome if reason == GIVING else Outcome.UNKNOWN
    return _dated(turn, replace(brief, text=f"{said}\n\n{act}", outcome=outcome), entry)


def of_ourselves(turn: Turn, decision: Decision, answer: Answer) -> Answer:
    """The part of what we tell of ourselves that is asked for."""
    part = told_in(decision.question, answer.text, turn.knowledge.groups.index.word_idf, decision.entry.title if decision.entry else "")
    return replace(answer, text=part or turn.say("answer.not_found"))


def _told(turn: Turn, decision: Decision, entry: Entry) -> str | None:
    """The sentences that tell what is asked; of somebody who says how young he is, those on children."""
    if decision.reason == NO_MORE:
        return None
    question = decision.question
    told = told_in(question, f"{entry.text}\n{entry.detail}", turn.knowledge.groups.index.word_idf, entry.title)
    if told or not is_case(entry):
        return told or of_that_kind(question, entry.text)
    return units_having(entry.text, words("of-a-child")) if of_a_child(question.core) else None


def _dated(turn: Turn, answer: Answer, entry: Entry) -> Answer:
    """The answer with the day it was checked, where the part told does not say it."""
    when = checked(turn, entry)
    dated = when.rstrip(".") in f"{answer.text} {answer.footer}"
    return answer if dated else replace(answer, footer=f"{when} {answer.footer}".strip())


def _undated(answer: Answer, text: str) -> Answer:
    """The answer with a text that tells nothing of what we hold."""
    return replace(answer, text=text, sources=(), footer="")


def _untold(answer: Answer, text: str) -> Answer:
    """The answer with a text that says that what is asked was not found."""
    return replace(_undated(answer, text), outcome=Outcome.UNKNOWN)


def _onward(turn: Turn, answer: Answer, entry: Entry) -> tuple[Choice, ...]:
    """All of the answer, whom to turn to where it is a case, and what it links to."""
    whole = Choice(turn.say("button.more"), f"e:{entry.id}")
    reporting = turn.knowledge.library.entries[REPORTING]
    where = (Choice(reporting.title[:LABEL], f"e:{reporting.id}"),) if is_case(entry) else ()
    related = [one for one in answer.choices if not one.action.startswith("d:")]
    return tuple({one.action: one for one in (whole, *where, *related)}.values())[: _MOST + 1]
