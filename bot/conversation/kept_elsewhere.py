"""What is to be deleted or is said to be, and is not kept by us: with a lender, in a post, in a chat that is proof."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context, shown_last
from bot.conversation.cases import LEAKED, case_of
from bot.conversation.following import answer, written_last
from bot.conversation.pointing import completed
from bot.conversation.within import OPEN
from bot.messages import Outcome
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import POSTED, is_case
from knowledge.deciding.aspects import bare
from knowledge.deciding.excerpts import units_having
from knowledge.deciding.grave import DELETION, asks_of_deletion
from knowledge.language.cues import said, words
from knowledge.model import Entry
from knowledge.reading import Question

ELSEWHERE = "kept by somebody else"
"""The reason of a decision on what others keep."""
DELETED = "whether what is talked about will be deleted"
"""The reason of a decision to tell of the last answer what is asked of a deletion that is not ours."""
_RIGHTS = "hak-pemilik-data-pribadi"


def kept_elsewhere(turn: Turn, context: Context | None, decision: Decision) -> Decision:
    """The decision; where what is to be deleted is not with us (a lender has it, a post shows it), what the law says instead.

    A message that does not say what shall go ("dihapus gimana caranya") means what was talked about, not what we keep. One that names
    nothing but a history asks for that of a region; one that would delete a chat that is proof is told its case again.
    """
    core = decision.question.core
    case = case_of(turn, context) if context else None
    if decision.social == "hapus" and case and _is_proof_in(case, core):
        return Decision(Kind.ANSWERED, decision.question, ELSEWHERE, case, decision.score)
    if decision.social == "hapus" and (history := _aspect_alone(decision.question)):
        return answer(turn, history, completed(decision.question, context or Context())) or decision
    last = written_last(turn, context) if context else None
    unsaid = not said("own-data", core) and bool(last or shown_last(turn).met in (Outcome.UNSURE, Outcome.OUT_OF_SCOPE))
    of_data = last and {_RIGHTS, LEAKED} & {last.id, *last.see_also}
    hinted = unsaid and decision.kind in OPEN and any(one.id == DELETION for one in decision.choices)
    meant = decision.social == "hapus" or hinted
    if last and not is_case(last) and decision.kind in OPEN and said("is-deleted", core) and asks_of_deletion(core):
        return Decision(Kind.ANSWERED, decision.question, DELETED, last, 1.0)
    if not meant or said("keeps-for-us", core) or not (case or said("keeps-elsewhere", core) or of_data or unsaid):
        return decision
    posted = case is not None and POSTED in (case.id, *case.see_also)
    told = turn.knowledge.library.entries[POSTED if posted else _RIGHTS]
    return Decision(Kind.ANSWERED, decision.question, ELSEWHERE, told, decision.score)


def _is_proof_in(case: Entry, core: Sequence[str]) -> bool:
    """Whether a chat that is not with us is spoken of ("malu, mau hapus semua chatnya"), in a case in which it is proof to be kept."""
    theirs = said("a-chat", core) and not said("names-us", core)
    return theirs and bool(units_having(case.text, words("proof")))


def _aspect_alone(question: Question) -> str | None:
    """The family of the one aspect that is all a message says, beside words that only ask ("riwayatnya gimana")."""
    asking = words("interrogative", "asks-to-explain")
    return bare(replace(question, core=tuple(word for word in question.core if word not in asking)))
