"""Somebody whose money is gone from the bank, who was cheated, or who installed an .apk file, told in few words that nothing answers."""

from knowledge.deciding.advice import DECEIVED
from knowledge.deciding.decide import Decision, Kind
from knowledge.language.cues import said
from knowledge.language.cues import words as cues
from knowledge.language.wording import word_list
from knowledge.reading import YEAR

ROBBED = "money that is gone, or a file that was installed"
"""The reason of a decision to tell what to do about either."""
INSTALLED = "berkas-apk"
"""The answer on .apk files."""
_LONGEST = 14
"""The most words that tell of it."""


def advice_for_robbed(decision: Decision) -> str | None:
    """The answer with what to do, for who tells that money is gone or a file was installed, and is not answered; None for all others.

    The words are taken as they were written: those of the Javanese are seldom known, and would be mended to others.
    """
    question, spoken = decision.question, word_list(decision.question.text)
    if decision.kind not in (Kind.UNSURE, Kind.OUT_OF_SCOPE, Kind.CLARIFY) or question.places or len(spoken) > _LONGEST:
        return None
    if YEAR in question.core or said("our-subject", question.core) or said("spent-or-public", spoken) or said("hearsay", spoken):
        return None
    held = set(spoken) & cues("money-in-a-bank")
    gone = held and set(spoken) & cues("is-gone", "is-stolen")
    stolen = set(spoken) & cues("money-at-hand") and set(spoken) & cues("is-stolen")
    if gone or stolen or said("is-cheated", spoken):
        return DECEIVED
    return INSTALLED if said("harmful-file", spoken) and set(spoken) & cues("is-hit") else None
