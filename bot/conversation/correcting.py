"""Somebody of a region's own office who disputes its record or adds to it ("kami sudah punya perbupnya"), or asks how he may do so."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.conversation.carrying import untold
from bot.conversation.following import answer
from bot.conversation.pointing import completed
from bot.scopes import OFFICIALS
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import SCORE, one_aspect
from knowledge.language.cues import said, words
from knowledge.reading import REGION, Question
from knowledge.records.claims import index_claimed

DISPUTED, ACCESS = REASONS = ("the record of a region is disputed", "how one comes to be an official here")
"""The reasons of decisions to tell how a record is corrected, and who may do so."""
_CORRECTIONS, _ACCESS, _ACTS = "koreksi", "peran", "tolak-minta-tindakan"
"""What is told of ourselves for them, and the refusal to change a record on request, which does not hold for officials."""
_LONGEST = 16


def of_a_correction(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The decision to tell how a record is corrected, or how one comes to be allowed to; None for other messages."""
    question, core = decision.question, turn.question.core
    if not 0 < len(core) <= _LONGEST or decision.social == _CORRECTIONS:
        return None
    spoken = set(core)
    if said("asks-access", core) and spoken & words("gives-access") and spoken & {"siapa", "admin"} != {"siapa"} and not question.places:
        return Decision(Kind.SOCIAL, question, ACCESS, score=1.0, social=_ACCESS)
    refused = decision.entry is not None and decision.entry.id == _ACTS
    if refused and (turn.role in OFFICIALS or words("own-proof") & spoken):
        return _told(question)
    if not _of_one_region(context, question) or _asks(question.text, core):
        return None
    asked = completed(question, context) if context else question
    owned = bool(words("ours") & spoken and words("own-proof") & spoken)
    of_the_record = words("writer") & spoken and {"data", "catatan"} & spoken
    corrects = words("asks-to-correct") & spoken and (words("claims-otherwise", "own-proof", "ours") & spoken or of_the_record)
    claims = owned and (words("claims-otherwise") & spoken or (words("holds-it") & spoken and not _on_record(turn, asked)))
    if not corrects and not claims and not said("sends-proof", core):
        return None
    told = answer(turn, SCORE, asked) if index_claimed(question.text) is not None else None
    return replace(told, reason=DISPUTED) if told else _told(question)


def _told(question: Question) -> Decision:
    return Decision(Kind.SOCIAL, question, DISPUTED, score=1.0, social=_CORRECTIONS)


def _of_one_region(context: Context | None, question: Question) -> bool:
    """Whether one region is named, or else talked about."""
    if question.places:
        return len(question.places) == 1 and len(question.places[0].regions) == 1
    return context is not None and context.of_one_region


def _on_record(turn: Turn, asked: Question) -> bool:
    """Whether something is on record of the one aspect that is said to be there."""
    meant = one_aspect(asked.adding(REGION))
    told = answer(turn, meant, asked) if meant else None
    return told is not None and not untold(turn, told)


def _asks(text: str, core: Sequence[str]) -> bool:
    """Whether something is asked, if only by a "belum" at the end."""
    asking = words("interrogative", "asks-why") - words("yes-no")
    return "?" in text or bool(asking & set(core)) or core[-1] in words("negation", "ends-asking")
