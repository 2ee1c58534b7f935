"""Of a written answer, only what is asked: for a message that leans on an answer just shown, or that stays with a case."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.conversation.cases import DATA_GIVEN, EITHER, FELT, GIVING, HAPPENED, HEARD, NO_MORE, NOT_YET, PROOF, PROPOSED, TO_DO, WHERE, asks
from bot.conversation.still_of_it import BEGUN
from bot.messages import Answer, Choice, Outcome
from bot.regions.choices import LABEL
from bot.sourcing import checked
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.advice import REPORTING, is_case
from knowledge.deciding.doing import actions, advised, after_it_happened, forbidding, of_a_child, of_each
from knowledge.deciding.emergencies import POLICE, RESCUE
from knowledge.deciding.excerpts import (
    BULLET,
    Unit,
    beginnings,
    bullets,
    joined,
    not_of_it,
    of_that_kind,
    parts_of,
    told_in,
    units_having,
)
from knowledge.deciding.parts import likeliest_first, likeliest_part
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.model import Entry

_FIRST = 6
"""The actions of an advice that are told first."""
_PARTS: Mapping[str, Callable[[Entry, Sequence[str]], str]] = {
    HAPPENED: lambda entry, core: joined(after_it_happened(entry.text, core)),
    DATA_GIVEN: lambda entry, _: joined(bullets(entry.text)),
    WHERE: lambda entry, _: units_having(entry.text, words("reports")),
    PROOF: lambda entry, _: units_having(entry.whole.partition("\n")[2], words("proof")),
    EITHER: lambda entry, core: joined(of_each(core, entry.text)),
    GIVING: lambda entry, _: joined(forbidding(entry.text)[:1]),
    PROPOSED: lambda entry, core: joined([replace(one, above="") for one in advised(entry.text, core)]),
    BEGUN: lambda entry, _: beginnings(entry.whole),
}
"""What of an advice is told for a reason."""
_OUTCOMES = {HEARD: Outcome.SOCIAL, FELT: Outcome.SOCIAL, NO_MORE: Outcome.UNKNOWN}
OF_A_CASE = (*_PARTS, TO_DO, NOT_YET, HEARD, FELT, NO_MORE)
"""The reasons of decisions that are told in brief, shown before or not."""
_RATHER_WHOLE = (TO_DO, HEARD, FELT, NO_MORE)
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
    if entry.id in (POLICE, RESCUE) and words("asks-number", "asks-whom-to-call", "cries-for-help") & set(question.core):
        return answer
    if reason in _RATHER_WHOLE and is_case(entry) and not shown:
        return answer
    acts = actions(entry.text, late=late) if is_case(entry) else []
    spoken = replace(decision, question=turn.question)  # as it was written, before it was completed
    hears = reason in (HEARD, FELT) or (is_case(entry) and reason not in OF_A_CASE and not asks(spoken))
    if hears and said("happened", question.core):
        return _heard(turn, brief, entry, decision, acts, heard)
    if reason == TO_DO:
        part: str | None = joined(acts[:_FIRST])
    else:
        part = _PARTS[reason](entry, question.core) if reason in _PARTS else _told(turn, decision, entry, guesses=not hears)
    if part:
        lead = f"{turn.say('case.advised')}\n\n" if reason == PROPOSED or (is_case(entry) and part.startswith(BULLET)) else ""
        return _dated(turn, replace(brief, text=f"{lead}{part}", outcome=answer.outcome), entry)
    if reason == BEGUN:
        return _untold(brief, turn.say("answer.no_date"))
    if hears:
        return _heard(turn, brief, entry, decision, acts, heard)
    if reason not in (GIVING, NO_MORE):  # it is believed to tell it, in words that none of its sentences shares
        return replace(answer, text=f"{turn.say('answer.same')}\n\n{answer.text}") if shown else answer
    if not acts:
        return _untold(brief, turn.say("answer.not_found" if shown else "answer.not_told"))
    told = f"{turn.say('case.do_not' if reason == GIVING else 'case.not_found')}\n\n{joined([replace(acts[0], above='')])}"
    return _dated(turn, replace(brief, text=told, outcome=brief.outcome if reason == GIVING else Outcome.UNKNOWN), entry)


def _heard(turn: Turn, brief: Answer, entry: Entry, decision: Decision, acts: Sequence[Unit], heard: int) -> Answer:
    """What is told without asking: met with what to do about it, or next, not with what is done already; a fear, with whom to turn to."""
    question = decision.question
    felt = decision.reason == FELT or bool(words("fears") & set(question.core))
    over = said("happened", question.core) or "tidak" in question.core
    left = not_of_it(question, acts) if over else acts
    if words("belated") & set(question.core):  # what it says not to do comes too late
        left = [unit for unit in left if not words("forbids") & set(word_list(unit.text))] or left
    if not of_a_child(question.core):
        left = [unit for unit in left if not words("of-a-child") & set(word_list(unit.text)[:3])] or left
    near = [unit for unit in left if words("stands-by") & set(word_list(unit.text))] if felt else []
    if not left:
        return _undated(brief, turn.say("case.thanks"))
    order = near or likeliest_first(question, left)
    act = joined([replace(order[heard % len(order)], above="")])
    text = f"{turn.say('case.felt' if felt else 'case.heard')}\n\n{act}"
    return _dated(turn, replace(brief, text=text, outcome=Outcome.SOCIAL), entry)


def of_ourselves(turn: Turn, decision: Decision, answer: Answer) -> Answer:
    """The part of what we tell of ourselves that is asked for."""
    part = told_in(decision.question, answer.text, turn.knowledge.groups.index.word_idf, decision.entry.title if decision.entry else "")
    return replace(answer, text=part or turn.say("answer.not_found"))


def _told(turn: Turn, decision: Decision, entry: Entry, *, guesses: bool) -> str | None:
    """The sentences that tell what is asked; of somebody who says how young he is, those on children.

    `guesses`: whether the part is told that is likeliest asked for in other words.
    """
    if decision.reason == NO_MORE:
        return None
    question = decision.question
    told = told_in(question, f"{entry.text}\n{entry.detail}", turn.knowledge.groups.index.word_idf, entry.title)
    if not told and not is_case(entry):
        told = of_that_kind(question, entry.text)
    if not told and is_case(entry) and of_a_child(question.core):
        told = units_having(entry.text, words("of-a-child"))
    if told or not guesses:
        return told
    doing = is_case(entry) and said("asks-what-to-do", question.core)
    return joined(likeliest_part(question, actions(entry.text) if doing else parts_of(entry)))


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
