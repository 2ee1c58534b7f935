"""How far a region has come, what comes next for it, what is missing, or all of it in brief: "sudah sampai mana", "singkat saja".

Told in a few lines (`regions/shortly.py`), of the region named or else of the one talked about.
"""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import AGAIN, answer
from bot.conversation.pointing import completed
from bot.regions.shortly import HOW_FAR, IN_SHORT, MISSING, NEXT, NOT_JUDGED, REASONS, RUNGS_AT_ONCE, SUMMED_UP, TAKES_PART
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import HISTORY, STATUS, YEAR_OF
from knowledge.language.cues import parts, said, words
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, Question
from knowledge.records.guidance import MOST, stage_asked

AS_IT_IS = (AGAIN, *REASONS)
"""The reasons of decisions whose answers are told as they are, whether they were shown before or not."""
_WHOLE = (STATUS, YEAR_OF, HISTORY)
"""What tells of a region as a whole, so that "sudah sampai mana" asks of no aspect."""
_STAGES, _GUIDANCE = frozenset({"tahap", "tahapan"}), "daerah-bimtek"
"""The words for a stage of any kind, and what tells of the guidance, which has stages of its own."""
_DOCUMENT, _LONGEST = "tolak-buatkan-dokumen", 14
"""The refusal to write a document, and the most words of a message."""
_ASKING = ("leaning", "interrogative", "yes-no", "ends-asking", "now", "ours", "writer", "beside-the-standing")
_SUMMING = ("in-short-beside", "in-short-for", "asks-for", "leaning", "interrogative", "yes-no", "takes-part", "negation", "ours", "writer")
"""Words beside those that ask how far it is, and beside those that ask for it in brief."""


def of_how_far(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The decision to tell where the one region that a message is about stands, where it asks for that and for nothing else."""
    question = decision.question
    if question.years or question.islands or question.pillars or not 0 < len(question.core) <= _LONGEST:
        return None
    if next_guidance := _after_a_stage(turn, question):
        return next_guidance
    place = _region(context, question)
    reason = _asked(turn, context, decision) if place else None
    if place is None or reason is None:
        return None
    asked = replace(completed(question, context) if context else question, places=(place,), years=())
    of_guidance = reason == HOW_FAR and not question.places and context is not None and context.family == _GUIDANCE
    told = answer(turn, _GUIDANCE if of_guidance else STATUS, asked)
    return replace(told, reason=AGAIN if of_guidance else reason) if told else None


def _region(context: Context | None, question: Question) -> Mention | None:
    """The one region named, or else the one talked about."""
    if question.places:
        own = question.places[0]
        return own if len(question.places) == 1 and len(own.regions) == 1 and not own.provinces and not question.from_place else None
    return Mention(0, 0, tuple(context.regions)) if context and context.of_one_region else None


def _asked(turn: Turn, context: Context | None, decision: Decision) -> str | None:
    """What of a region is asked for, one of the reasons of `regions/shortly.py`; None for something else."""
    core, spoken = decision.question.core, set(decision.question.core)
    family = context.family if context and not decision.question.places else STATUS
    beside = words(*_ASKING) | turn.knowledge.lexicon.fillers | {REGION}
    of_whole = family in _WHOLE or bool(_STAGES & spoken)
    if words("rungs-at-once") & spoken and spoken <= beside | words("rungs-at-once", "asks-for"):
        return RUNGS_AT_ONCE
    if words("passed-or-failed") & spoken and spoken <= beside | words("passed-or-failed", "or-between") | parts("our-subject"):
        return NOT_JUDGED
    if not spoken <= beside | parts("asks-missing") | words("asks-for"):
        return _in_brief(turn, context, decision)
    if of_whole and said("rungs-at-once", core):
        return RUNGS_AT_ONCE
    if of_whole and said("asks-missing", core):
        return MISSING
    if of_whole and (said("asks-next", core) or (spoken <= words("next-alone", "leaning") and words("next-alone") & spoken)):
        return NEXT
    if said("asks-how-far", core):
        return RUNGS_AT_ONCE if {"apa", "saja"} <= spoken else HOW_FAR
    return _in_brief(turn, context, decision)


def _in_brief(turn: Turn, context: Context | None, decision: Decision) -> str | None:
    """Whether the record of a region is asked for in brief: of one just told, or of one named for somebody who wants it written."""
    core, spoken = decision.question.core, set(decision.question.core)
    brief = said("in-short", core) and spoken <= words("in-short", *_SUMMING) | parts("in-short") | turn.knowledge.lexicon.fillers
    if not decision.question.places:
        if not brief or context is None or context.family not in _WHOLE:
            return None
        return TAKES_PART if words("takes-part") & spoken else SUMMED_UP if words("in-short-for") & spoken else IN_SHORT
    refused = decision.kind is Kind.UNKNOWN and decision.entry is not None and decision.entry.id == _DOCUMENT
    rest = spoken - words("all-of-it", "all-of-it-beside", *_SUMMING) - turn.knowledge.lexicon.fillers - {REGION}
    return SUMMED_UP if refused and (said("in-short", core) or words("all-of-it") & spoken) and not rest else None


def _after_a_stage(turn: Turn, question: Question) -> Decision | None:
    """Answer "setelah bimtek 1 apa" with the next stage of the guidance."""
    stage, spoken = stage_asked(question.core), set(question.core)
    after = spoken & {"setelah", "sesudah", "habis"} and "bimtek" in spoken and not question.places
    beside = words(*_ASKING) | turn.knowledge.lexicon.fillers | {"bimtek", str(stage)}
    told = answer(turn, f"bimtek-{stage + 1}", question) if after and 0 < stage < MOST and spoken <= beside else None
    return replace(told, reason=NEXT) if told else None
