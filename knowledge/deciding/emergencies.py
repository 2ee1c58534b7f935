"""Cries for help: whom to call where something happens right now ("kebakaran di pasar tlg", "anak saya diculik")."""

from collections.abc import Sequence

from knowledge.deciding.decide import Decision, Kind
from knowledge.deciding.grave import IN_DANGER
from knowledge.deciding.robbed import ROBBED, advice_for_robbed
from knowledge.language.cues import said
from knowledge.language.cues import words as cues
from knowledge.reading import YEAR

EMERGENCY = "an emergency"
"""The reason of a decision to tell whom to call."""
POLICE, RESCUE = "layanan-polisi-110", "layanan-112"
"""The answers on the number of the police, and on that for fires, accidents and sudden illness."""
_NUMBERS = (
    (POLICE, "calls-for-police", "calls-for-police-if-cried", "calls-for-police-of-somebody"),
    (RESCUE, "calls-for-rescue", "calls-for-rescue-if-cried", "calls-for-rescue-of-somebody"),
)
"""Each with the words that call for it, those that do beside a cry for help, and those that do where they are said of somebody."""
_LONGEST, _ALONE = 14, 2
"""The most words of a cry for help, and of one that says nothing else."""


def number_to_call(decision: Decision) -> str | None:
    """The answer on the number to call for what happens to somebody; None where nothing does, it is only talked about, or answered."""
    question, core, spoken = decision.question, decision.question.core, set(decision.question.core)
    met = decision.kind is Kind.ANSWERED or (decision.entry is not None and decision.entry.id == IN_DANGER)
    told_of = spoken & cues("hearsay", "counts-cases") or YEAR in spoken or said("our-subject", core)
    if met or told_of or len(core) > _LONGEST:
        return None
    calls = bool(spoken & cues("cries-for-help")) or (bool(spoken & cues("asks-whom-to-call")) and not question.places)
    here = bool(spoken & cues("there-is", "somebody", "writer")) and not question.places
    somebody = spoken & cues("somebody", "writer")
    for number, plainly, if_called, of_somebody in _NUMBERS:
        if said(plainly, core) and (calls or here or len(core) <= _ALONE):
            return number
        if (calls and said(if_called, core)) or (somebody and said(of_somebody, core) and (calls or number == POLICE)):
            return number
    return None


def met_with(decision: Decision) -> tuple[str, str] | None:
    """The answer that somebody in need is met with at once, and why: a number to call, or what to do about money that is gone."""
    if number := number_to_call(decision):
        return number, EMERGENCY
    advice = advice_for_robbed(decision)
    return (advice, ROBBED) if advice else None


def urges(core: Sequence[str]) -> bool:
    """Whether words only cry for help again, or for the number ("tlg", "nomor berapa", "cepat")."""
    cries = cues("cries-for-help", "asks-whom-to-call")
    return bool(set(core) & cries) and set(core) <= cries | cues("leaning", "interrogative", "asks-number")
