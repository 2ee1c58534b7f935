"""Follow-ups that what we know of the last subject tells: "diluncurkan tahun berapa", "ada berapa sungai yang ditata"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, written_last
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.elliptical import clitic
from knowledge.language.affixes import roots, roots_of
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.names.mentions import Mention
from knowledge.ranking.passages import says_something, shares_word
from knowledge.reading import Question

_ENOUGH, _SURELY, _BRIEF, _VERY_BRIEF, _PICKED = 0.6, 0.9, 6, 4, 2
OPEN = frozenset((Kind.UNSURE, Kind.OUT_OF_SCOPE, Kind.UNKNOWN, Kind.CLARIFY))
"""The kinds of decisions that answer nothing."""


def within(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What the records of the last region, the last written answer or one linked to it tell; None when they tell too little of it."""
    question = decision.question
    if len(question.core) > FEW or question.places:
        return None
    if decision.kind in OPEN:
        return _of_region(turn, context, decision) or _of_answer(turn, context, decision)
    return _rather_of_the_last(turn, context, decision) if _points_back(decision) else None


def _points_back(decision: Decision) -> bool:
    """Whether a brief question has a -nya or the like, or a very brief one names nothing that it is about ("diluncurkan kapan")."""
    question, core = decision.question, decision.question.core
    if len(core) > _BRIEF or decision.score >= 1 or question.years or question.pillars:
        return False
    return clitic(question) or (len(core) <= _VERY_BRIEF and not said("our-subject", core) and not any(word.isdigit() for word in core))


def _rather_of_the_last(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "sampai kapan berlakunya" after copyright: what the last answer tells better than the one that seems meant."""
    last, other, question = written_last(turn, context), decision.entry, decision.question
    if last is None or other is None or other.compute or other.id == last.id or other.id in last.see_also:
        return None
    own = turn.knowledge.follow_ups.told_by(question, last)
    if own < _SURELY or own < turn.knowledge.follow_ups.told_by(question, other):
        return None
    return Decision(Kind.ANSWERED, question, "the last answer tells it", last, own)


def _of_region(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    if len(context.regions) != 1 or words("excepting") & set(decision.question.core):
        return None
    asked = replace(decision.question, places=(Mention(0, 0, tuple(context.regions)),))
    unknown = decision.kind is Kind.OUT_OF_SCOPE and decision.entry is None
    core = decision.question.core
    picks = core[:1] == ("yang",) and "berapa" not in core and (not decision.refuses or len(core) <= _PICKED)
    of_it = unknown or picks  # words we do not know, and what is picked out, may be of its records
    told = turn.knowledge.instead.told(asked, replace(decision, kind=Kind.UNSURE) if of_it else decision)
    return told if told.told else None


def _of_answer(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What tells most of it; of equals, what has it in its title, and else the last answer, which is what is talked about.

    A question that names nothing ("siapa saja") is one about the last answer alone.
    """
    last, question = written_last(turn, context), decision.question
    if last is None:
        return None
    names_a_thing = any(map(says_something, question.words))
    linked = turn.knowledge.library.linked(last) if names_a_thing and len(question.core) <= _BRIEF else []
    if clitic(question):  # "perannya" is that of what was told
        linked = [entry for entry in linked if about_the_same(turn, question, last, entry)]
    told = [(turn.knowledge.follow_ups.told_by(question, entry), shares_word(question, entry.title), entry) for entry in (last, *linked)]
    share, _, best = max(told, key=lambda one: one[:2])
    return Decision(Kind.ANSWERED, question, "told within the last subject", best, share) if share >= _ENOUGH else None


def about_the_same(turn: Turn, question: Question, last: Entry, other: Entry) -> bool:
    """Whether the title of an answer names nothing, beside what is asked, that the last answer does not speak of ("Peran Indosat")."""
    asked, told = roots_of(question.words), roots_of(word_list(last.whole))
    rest = [word for word in turn.knowledge.subject(other) if says_something(word) and not word.isdigit() and not roots(word) & asked]
    return not rest or any(roots(word) & told for word in rest)
