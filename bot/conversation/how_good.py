"""What a score just told, or named, is worth: "segitu bagus ga", "2,53 itu tinggi?", "maksimal berapa", "kok cuma segitu"."""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import FEW, answer, written_last
from bot.conversation.pointing import completed
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import SCORE, SCORES
from knowledge.deciding.decide import kind_of
from knowledge.language.cues import said, words
from knowledge.language.numbers import nothing_but
from knowledge.reading import REGION, YEAR, Question
from knowledge.records.claims import index_claimed

OF_A_SCORE = "what a score is worth"
"""The reason of a decision on a score that was told or named, whatever its words would mean alone."""
_GRADES, _SCALE, _REASONS, _TIPS = "predikat-evaluasi", "indeks-kota-cerdas", "tolak-alasan-tak-tercatat", "tolak-kiat-menang"
"""The answers on grades and on the scale, and the refusals of reasons and of advice on how to score higher."""
_OF_QUIZZES = ("reliabilitas-", "skor-kuis-")
"""How the names of the answers begin that are on figures of quizzes."""
_ENDS = frozenset({"tidak", "apa", "atau", "sudah"})


def of_its_worth(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """What is known of how good a score is, how high one can be, why it is no higher and how it rises; None for other messages."""
    question = decision.question
    after_scores = context is not None and context.family in (SCORE, SCORES)
    last = written_last(turn, context) if context else None
    if last is not None and last.id.startswith(_OF_QUIZZES):
        return None
    if question.places or question.islands or question.pillars or not 0 < len(question.core) <= FEW:
        return None
    if not question.years and (after_scores or index_claimed(question.text) is not None) and (asked := _scale_asked(turn, question)):
        return _told(turn, asked, question)
    if context is None or not context.of_one_region:
        return None
    if context.family == SCORE and decision.entry is not None and decision.entry.id == _TIPS:
        return _told(turn, _TIPS, question)
    if not _asks_why(turn, question):
        return None
    then = answer(turn, SCORE, completed(question, context)) if question.years and context.family == SCORE else None
    return replace(then, reason=OF_A_SCORE) if then else None if question.years else _told(turn, _REASONS, question)


def _told(turn: Turn, id_: str, question: Question) -> Decision:
    """The decision to tell an entry, which is on all regions."""
    entry = turn.knowledge.library.entries[id_]
    return Decision(kind_of(entry), replace(question, places=()), OF_A_SCORE, entry, 1.0)


def _scale_asked(turn: Turn, question: Question) -> str:
    """The answer on grades or on the scale, where nothing but that is asked of a score; else empty."""
    spoken, beside = set(question.core), words("leaning", "interrogative", "yes-no", "beside-grade") | turn.knowledge.lexicon.fillers
    asks = "?" in question.text or spoken & _ENDS or spoken & {"kategori", "predikat", "predikatnya"}
    if words("asks-grade") & spoken and asks and nothing_but(beside | words("asks-grade"), question.core):
        return _GRADES
    highest = said("asks-highest", question.core) and nothing_but(beside | words("asks-highest"), question.core)
    return _SCALE if highest else ""


def _asks_why(turn: Turn, question: Question) -> bool:
    """Whether nothing is asked but why a score is no higher ("kok cuma segitu"), or where the one of a year is."""
    spoken = set(question.core)
    little = words("asks-why-so-little") & spoken
    closed = (
        words("asks-why", "asks-reason", "asks-why-so-little", "beside-grade", "leaning", "interrogative") | turn.knowledge.lexicon.fillers
    )
    marks = {REGION, YEAR, "nya"}
    return bool(words("asks-why", "asks-reason") & spoken and little) and nothing_but(closed | marks, question.core)
