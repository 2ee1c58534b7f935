"""What somebody said who was just told of, or asked for: "dia bilang apa", "pernyataannya apa", "apa kata beliau".

Nobody else's words are put into his mouth: where none of his are on record, that is said.
"""

from bot.context import Context
from bot.conversation.says_who import PART, written_just_told
from bot.remembering import remember
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.elliptical import clitic
from knowledge.deciding.excerpts import units_of
from knowledge.language.cues import parts, words
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.reading import Question

_OF_A_PERSON, _OF_WORDS = "siapa-", "kutipan-"
"""How the names of the answers begin that tell of a person, and of what one said."""
_UNTOLD = "tolak-ucapan-tak-tercatat"
UNSAID = "nothing that he said is on record"
"""The reason of a decision to tell that no words of somebody are on record."""


def what_was_said(turn: Turn, context: Context, question: Question) -> str | None:
    """The action that tells what the person just told of said: the sentences with his words, or else the answer on them."""
    last = written_just_told(turn, context)
    if last is None or not last.id.startswith(_OF_A_PERSON) or not _asks_what_he_said(turn, question):
        return None
    if found := _spoken(last):
        return f"{PART}:{last.id}={','.join(map(str, found))}"
    return next((f"e:{one.id}" for one in turn.knowledge.library.linked(last) if one.id.startswith(_OF_WORDS)), None)


def unsaid(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The decision to tell that his words are not on record, of somebody of whom no answer tells any; kept in mind."""
    question = decision.question
    if context is None or not words("pronoun") & set(question.core) or not _asks_what_he_said(turn, question):
        return None
    last = written_just_told(turn, context)
    if last and (last.id.startswith(_OF_WORDS) or _spoken(last)):
        return None
    found = Decision(Kind.UNKNOWN, question, UNSAID, turn.knowledge.library.entries[_UNTOLD], 1.0)
    remember(turn, found)
    return found


def _asks_what_he_said(turn: Turn, question: Question) -> bool:
    """Whether nothing is asked but what a person said whom the message does not name."""
    spoken, says = set(question.core), words("says-so", "says-it", "utters")
    what = {"apa", "bagaimana"}
    of_him = words("pronoun") & spoken or clitic(question) or spoken <= says | what
    if question.values or not says & spoken or not of_him or not (what & spoken or clitic(question)):
        return False
    beside = words("beside-utters", "leaning", "pronoun") | parts("our-subject")
    return not spoken - says - beside - turn.knowledge.lexicon.fillers


def _spoken(entry: Entry) -> list[int]:
    """Where the sentences of an answer stand that tell what somebody said, from 0."""
    return [at for at, unit in enumerate(units_of(entry.text)) if words("says-it") & set(word_list(unit.text))]
