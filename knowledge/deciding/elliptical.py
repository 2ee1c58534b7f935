"""Messages that leave something out: whether one is answered as it stands, and whether a word in it points back."""

from knowledge.deciding.decide import Decision, Kind
from knowledge.language.cues import parts, said, words
from knowledge.language.wording import Lexicon, word_list
from knowledge.reading import Question

_SHORT, _FEW, _LONG_WORD = 2, 4, 4
_THE = ("e", "é")
_CLITICS = ("nya", "ne", "na", "nyo", "nye", "ny")


def self_contained(decision: Decision) -> bool:
    """Whether a message is answered as it stands: all it needs is named, or it is one of ours word for word; and nothing points back."""
    if decision.kind is not Kind.ANSWERED or decision.entry is None:
        return False
    question, kind = decision.question, (decision.entry.compute or "").partition(".")[0]
    of_all_years = decision.score >= 1 and not clitic(question)
    if (kind == "tahun" and not (question.years or of_all_years)) or (kind in ("daerah", "provinsi") and not question.places):
        return False
    few = _SHORT if said("our-subject", question.core) else _FEW
    return not clitic(question) or len(question.core) > few


def clitic(question: Question) -> bool:
    """Whether a word ends in -nya or its like, or stands for somebody ("dia"), and so points back."""
    if words("pronoun") & set(question.core):
        return True
    spoken = word_list(question.text)
    if any(one in _THE and two in words("interrogative") for one, two in zip(question.core, question.core[1:], strict=False)):
        return True
    if any(word.endswith(_THE) and word[:-1] in parts("our-subject") for word in spoken):  # a Javanese -e, as in "quick wine"
        return True
    ending = any(len(word) > _LONG_WORD and word.endswith(_CLITICS) and not _whole(word, question) for word in spoken)
    return ending or any(word in _CLITICS for word in spoken[1:])


def _whole(word: str, question: Question) -> bool:
    """Whether the ending is part of the word itself, which reading leaves on ("punya", "bagaimana", "rencana")."""
    read = Lexicon.load().words.get(word, word)
    return read in question.core and read.endswith(_CLITICS)
