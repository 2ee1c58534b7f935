"""Of a written answer, only what is asked: for a message that leans on an answer just shown, or that stays with a case."""

from dataclasses import replace

from bot.conversation.cases import HAPPENED, HEARD, NO_MORE, NOT_YET, PROOF, WHERE, asks
from bot.i18n import worded_date
from bot.messages import Answer, Choice, Outcome
from bot.regions.choices import LABEL
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.advice import REPORTING, is_case
from knowledge.deciding.excerpts import names_only, told_in, units_having
from knowledge.language.cues import words
from knowledge.model import Entry

_HAVING = {HAPPENED: "belated", WHERE: "reports", PROOF: "proof"}
"""What the part told has a word of."""
_OTHERWISE = {NOT_YET: "case.not_yet", HEARD: "case.heard"}
"""What is said where no part tells anything of it."""
_OUTCOMES = {HEARD: Outcome.SOCIAL, NO_MORE: Outcome.UNKNOWN}
OF_A_CASE = (*_HAVING, *_OTHERWISE, NO_MORE)
"""The reasons of decisions that are told in brief, shown before or not."""
_MOST = 3


def in_brief(turn: Turn, decision: Decision, answer: Answer, entry: Entry, *, shown: bool) -> Answer:
    """The part of a written answer that is asked for, all of it a button away; where no part tells it, that no more is known."""
    whole = f"{entry.text}\n{entry.detail}"
    part: str | None
    if decision.reason in _HAVING:
        part = units_having(whole if decision.reason == PROOF else entry.text, words(_HAVING[decision.reason]))
        if not part:
            return answer
    elif decision.reason in (NOT_YET, NO_MORE):
        part = None
    else:
        part = told_in(decision.question, whole, turn.knowledge.groups.index.word_idf, entry.title)
    choices = _onward(turn, answer, entry)
    if not part and (decision.question.values or names_only(decision.question, entry.title)):
        # it may tell of the place or the year in other words, or is asked for as a whole
        return replace(answer, text=f"{turn.say('answer.same')}\n\n{answer.text}") if shown else answer
    if not part:
        heard = is_case(entry) and not asks(decision)
        otherwise = _OTHERWISE.get(decision.reason) or ("case.heard" if heard else "answer.no_more" if shown else "answer.not_told")
        outcome = _OUTCOMES.get(decision.reason, answer.outcome)
        return replace(answer, text=turn.say(otherwise), outcome=outcome, choices=choices, sources=(), footer="")
    checked = turn.say("answer.checked", date=worded_date(entry.checked.isoformat(), turn.person.locale))
    dated = checked.rstrip(".") in f"{part} {answer.footer}"
    return replace(answer, text=part, choices=choices, footer=answer.footer if dated else f"{checked} {answer.footer}".strip())


def of_ourselves(turn: Turn, decision: Decision, answer: Answer) -> Answer:
    """The part of what we tell of ourselves that is asked for."""
    part = told_in(decision.question, answer.text, turn.knowledge.groups.index.word_idf, decision.entry.title if decision.entry else "")
    return replace(answer, text=part or turn.say("answer.no_more"))


def _onward(turn: Turn, answer: Answer, entry: Entry) -> tuple[Choice, ...]:
    """All of the answer, whom to turn to where it is a case, and what it links to."""
    whole = Choice(turn.say("button.more"), f"e:{entry.id}")
    reporting = turn.knowledge.library.entries[REPORTING]
    where = (Choice(reporting.title[:LABEL], f"e:{reporting.id}"),) if is_case(entry) else ()
    related = [one for one in answer.choices if not one.action.startswith("d:")]
    return tuple({one.action: one for one in (whole, *where, *related)}.values())[: _MOST + 1]
