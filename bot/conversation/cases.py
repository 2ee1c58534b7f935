"""Somebody to whom it has happened: what is written after the advice stays with the case, whatever its words would mean alone.

A case is a written answer with advice for people in trouble. After it "udah sy isi" and "harus gimana" ask what to do now, "bayar ga ya"
is met with what says not to, "belum transfer" is good news, "lapor kemana" means this case, and a sentence that asks nothing is heard.
"""

from dataclasses import replace

from bot.context import Context
from bot.conversation.doubting import of_the_message
from bot.conversation.following import FEW, follow, written_last
from bot.conversation.whom_to_ask import asks_whom_to_ask, its_office
from bot.conversation.within import OPEN
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import CHARGED, COMPLAINTS, DECEIVED, REPORTING, is_case, something_demanded
from knowledge.deciding.doing import (
    LOST,
    actions,
    after_it_happened,
    asks_what_to_do,
    asks_whether_to_give,
    forbidding,
    given,
    hands_over,
    of_each,
    only_data,
    proposes,
    shows_evidence,
)
from knowledge.deciding.elliptical import clitic
from knowledge.deciding.excerpts import not_of_it, units_having
from knowledge.deciding.smalltalk import UNEASY, UNPRACTISED
from knowledge.language.cues import said, words
from knowledge.model import Entry

OF_ONE = HAPPENED, DATA_GIVEN, NOT_YET, TO_DO, EITHER, GIVING, PROPOSED, WHERE, PROOF, HEARD, FELT, NO_MORE = (
    "it has happened already",
    "data were given away already",
    "it has not happened yet",
    "what to do in this case",
    "which of two things to do in this case",
    "whether to pay, send or give in this case",
    "whether to do what is proposed in this case",
    "where to report this case",
    "what proof this case needs",
    "heard within a case",
    "a feeling within a case",
    "nothing more within a case",
)
"""The reasons of decisions within a case, all and each: none answers a question of its own."""
LEAKED = "data-pribadi-bocor"
"""The answers for somebody whose data are with others, and on complaints of public services."""
_FEELING = "perasaan"
"""The small talk in which somebody says how he feels."""
_LEAVES, _BRIEF, _OWN = 0.5, 5, 0.9
"""The confidence with which a subject that we refuse ends a case, the most words that ask where to report, and the confidence from which
another answer is meant."""
_LIKELY, _RATHER, _QUESTION = 0.3, 0.7, 6
"""The confidence from which another written answer is offered within a case, that from which another advice is meant, and the most words
that ask whether to give something."""
_IN_TROUBLE, _AT_ALL = 0.2, 0.1
"""The confidence in an advice from which its writer seems in trouble, and from which another one is offered beside it."""


def case_of(turn: Turn, context: Context) -> Entry | None:
    """The case talked about: the last answer, where it was told; what was only offered may be none of the writer's."""
    told = turn.knowledge.library.entries.get(context.entry or "")
    return told if told and is_case(told) else None


def of_the_case(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What a message asks of the case whatever it would ask alone; None where it asks something else."""
    case, question = case_of(turn, context), decision.question
    if question.places or not 0 < len(question.core) <= FEW:
        return None
    if asked := of_the_message(turn, context, decision) or _where(turn, context, case, decision):
        return asked
    if case is None:
        return _paid(turn, context, decision)
    if said("of-the-programme", question.core):
        return None
    if done := _what_to_do(case, decision):
        return done
    gave = hands_over(question.core) and said("happened", question.core)  # "waduh, sudah saya kasih"
    if _told_of_a_step(case, decision):
        return _told(decision, HEARD, case)
    if decision.kind is Kind.SOCIAL and not gave:
        return _told(decision, FELT, case) if decision.social in (_FEELING, UNEASY, UNPRACTISED) else None
    if _asks_another(decision, case):
        return decision if decision.entry and (is_case(decision.entry) or case.id in decision.entry.see_also) else None
    handed = hands_over(question.core)
    deed = set(question.core) - words("leaning", "writer")
    lucky = said("luckily", question.core) and "tidak" in question.core and "ada" not in question.core
    if handed and ("belum" in question.core or lucky) and not asks(decision):
        return _told(decision, NOT_YET, case)
    alone = len(deed) == 1 and (not asks(decision) or deed <= words("says-aloud"))  # "sy kasih", "sy sebutin"
    happened = said("happened", question.core) or alone
    if handed and happened and "tidak" not in question.core:
        return _belated(turn, case, decision)
    if not words("proof") & set(question.core):
        return None
    near = follow(turn, context, decision)
    entry = near.entry if near and near.entry else case
    return _told(decision, PROOF, entry) if units_having(entry.whole, words("proof")) else near


def _paid(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What to do for somebody who was warned not to pay in the name of the programme, and says that he has."""
    core, last = decision.question.core, written_last(turn, context)
    warned = last is not None and last.id == CHARGED and not asks(decision)
    paid = hands_over(core) and said("happened", core) and not {"tidak", "belum"} & set(core)
    return _told(decision, HAPPENED, turn.knowledge.library.entries[DECEIVED]) if warned and paid else None


def _what_to_do(case: Entry, decision: Decision) -> Decision | None:
    """What a message asks to be told to do in a case, if it asks for nothing else."""
    core = decision.question.core
    if asks_what_to_do(core):
        return _told(decision, TO_DO, case)
    if of_each(core, case.text):
        return _told(decision, EITHER, case)
    if shows_evidence(core):
        return _told(decision, PROOF, case)
    other = decision.entry if decision.kind is Kind.ANSWERED and decision.score >= _RATHER else None
    weighty = [word for word in core if word not in words("leaning")]
    gives = len(weighty) <= _QUESTION and asks_whether_to_give(core) and (other is None or other is case or not is_case(other))
    if gives and (forbidding(case.text) or something_demanded(case)):
        return _told(decision, GIVING, case)
    proposed = decision.kind is not Kind.SOCIAL and proposes(core) and (other is None or other is case)
    return _told(decision, PROPOSED, case) if proposed else None


def _told_of_a_step(case: Entry, decision: Decision) -> bool:
    """Whether it is told that a step of the advice is done, or cannot be done ("polisi udah sy lapor", "bank ga ngangkat")."""
    question, core = decision.question, decision.question.core
    done = said("happened", core) or (words("negation") - {"belum"}) & set(core[:-1])
    stated = core[-1] in words("happened") and "?" not in question.text  # "bank jg udh"
    if not done or "belum" in core or hands_over(core) or (asks(decision) and not stated):
        return False
    acts = actions(case.text)
    return len(not_of_it(question, acts)) < len(acts)


def stays(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What nothing else understands after a case: that it was heard, or where it asks, that no more is known; not what we surely refuse."""
    case, question = case_of(turn, context), decision.question
    if case is None or decision.kind not in OPEN or question.places or question.years or len(question.core) > FEW:
        return None
    if said("of-the-programme", question.core):
        return None
    if asks(decision) and (_may_ask_another(decision, case) or (decision.refuses and decision.score >= _LEAVES)):
        return None
    heard = FELT if words("fears") & set(question.core) else HEARD
    return _told(decision, NO_MORE if asks(decision) else heard, case)


def without_age(turn: Turn, context: Context | None, decision: Decision) -> Decision:
    """The decision; where nothing but an age or an amount is said ("15 tahun"), one that opens no subject with a written answer."""
    core = decision.question.core
    numbers = [word for word in core if word.isdigit() or word in words("small-number")]
    units = set(core) & words("counts-age")
    bare = numbers and units and set(core) - set(numbers) <= units | words("leaning")
    after = context is not None and bool(written_last(turn, context) or context.offered)
    opens = decision.entry is not None and decision.entry.written and decision.score < 1
    if not bare or decision.question.places or not (after or opens):
        return decision
    return replace(decision, kind=Kind.UNSURE, entry=None, score=0.0, choices=(), candidates=())


def asks(decision: Decision) -> bool:
    """Whether a message asks something, if only by a "tidak" or "belum" at its end."""
    question = decision.question
    spoken = [word for word in question.core if word not in words("leaning")]
    ends = bool(spoken) and spoken[-1] in words("negation", "ends-asking")
    asking = words("interrogative", "asks-for", "asks-whether", "asks-how", "asks-where")
    why = words("asks-why") & set(question.core[:-1])  # at the end "kok" only stresses
    return "?" in question.text or ends or bool(asking & set(question.core) or why)


def _asks_another(decision: Decision, case: Entry) -> bool:
    """Whether a message surely asks for another answer."""
    own = decision.entry is not None and decision.entry.id != case.id and not clitic(decision.question)
    return decision.kind is Kind.ANSWERED and own and decision.score >= _OWN


def _may_ask_another(decision: Decision, case: Entry) -> bool:
    """Whether another written answer is likely enough to be offered."""
    best = decision.candidates[0] if decision.candidates else None
    likely = best is not None and best.written and best.entry is not case and best.confidence >= _LIKELY
    return likely or decision.kind is Kind.CLARIFY


def _where(turn: Turn, context: Context, case: Entry | None, decision: Decision) -> Decision | None:
    """Where to report the case: what its own answer says of it, or the first linked one that says so.

    Of a public service, and where nothing but a region was talked about, the channel for complaints of services.
    """
    question, library = decision.question, turn.knowledge.library
    meant = decision.entry is not None and decision.entry.id == REPORTING
    asked = meant or words("asks-where", "asks-who", "asks-where-in-words") & set(question.core)
    if asked and case is None and asks_whom_to_ask(context, question):
        return its_office(turn, context, question)
    if not asked or len(question.core) > _BRIEF or not set(question.core) <= words("asks-where-to-report", "leaning", "before-place"):
        return None
    if context.offered == COMPLAINTS or (case is None and context.about_region):
        return Decision(Kind.ANSWERED, question, WHERE, library.entries[COMPLAINTS], 1.0)
    reports = meant or words("reports") & set(question.core)
    if case is None or case.id == REPORTING or not (reports or _channels(case)):  # "dimana" asks of it something else
        return None
    found = next((one for one in (case, *library.linked(case)) if one.id != REPORTING and _channels(one)), None)
    return Decision(Kind.ANSWERED, question, WHERE, found, 1.0) if found else None


def _channels(entry: Entry) -> bool:
    """Whether an answer names where to report: a number or an address."""
    units = units_having(entry.text, words("reports"))
    return any(word.isdigit() for word in units.split()) or ".id" in units or "SPKT" in units


def _belated(turn: Turn, case: Entry, decision: Decision) -> Decision | None:
    """What to do once it has happened: the part of the case on it, or the answer on it that leads back to the case.

    A message that names the case itself ("terlanjur kasih kode OTP") is of that one; data given away are another matter than money.
    """
    core, known = decision.question.core, turn.knowledge.library.entries
    named = decision.entry if decision.kind is Kind.ANSWERED else None
    case = named if named and is_case(named) and after_it_happened(named.text, core) else case
    if after_it_happened(case.text, core):
        return _told(decision, HAPPENED, case)
    if only_data(core):
        return _told(decision, DATA_GIVEN, known[LEAKED])
    twins = (one for one in known.values() if one.written and case.id in one.see_also)
    twin = next((one for one in twins if said("belated", one.title.lower().split())), None)
    twin = twin or (known[DECEIVED] if given(core) & LOST else None)
    return _told(decision, HAPPENED, twin) if twin else None


def _told(decision: Decision, reason: str, entry: Entry) -> Decision:
    return Decision(Kind.ANSWERED, decision.question, reason, entry, 1.0)


def help_offered(turn: Turn, decision: Decision) -> tuple[Entry, ...]:
    """For a message that is likeliest one of somebody in trouble: the advice that may be meant, and where to report what."""
    ours = [(one.entry, one.confidence) for one in decision.candidates if one.entry and not one.entry.refusal]
    if decision.refuses or not ours or not is_case(ours[0][0]) or ours[0][1] < _IN_TROUBLE:
        return ()
    likely = [entry for entry, sure in ours if is_case(entry) and sure >= _AT_ALL]
    return tuple({one.id: one for one in (*likely[:2], turn.knowledge.library.entries[REPORTING])}.values())
