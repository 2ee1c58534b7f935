"""Decide what to do with a ranked question: answer, ask back, say we do not know, or say it is not our subject.

The confidence is a logistic of a few measures of the best candidate, fitted by `calibrate` on the content itself; the
thresholds follow from an explicit price (one wrong answer costs as much as eight refusals). Hard rules come before it:
an exact question is answered, a year or pillar we hold nothing on is never answered with a neighbour's value.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from knowledge.model import Entry
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR, Question
from knowledge.search import Ranked

MEASURES = ("score", "margin", "softmax", "centroid", "bm25", "coverage", "unmatched", "anchors", "similar", "agree", "length", "placed")


class Kind(StrEnum):
    """What the assistant does with a message."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    UNSURE = "unsure"
    UNKNOWN = "unknown"
    OUT_OF_SCOPE = "out_of_scope"
    SOCIAL = "social"


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the logistic over MEASURES (the last is the intercept) and the thresholds read off it."""

    weights: tuple[float, ...]
    answer: float
    clarify: float
    topic: float
    sibling: float = 0.1


@dataclass(frozen=True, slots=True)
class Candidate:
    """One group that may be meant, its entry for the slots asked about (None: no fact for them), and our confidence in it."""

    ranked: Ranked
    entry: Entry | None
    confidence: float
    measures: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome, with what it rests on. `social` names the kind of small talk; `reason` the rule that decided, for editors."""

    kind: Kind
    question: Question
    reason: str
    entry: Entry | None = None
    score: float = 0.0
    choices: tuple[Entry, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    social: str | None = None


def confidence(measures: Sequence[float], calibration: Calibration) -> float:
    """The fitted probability that the best candidate is the right one."""
    *weights, intercept = calibration.weights
    total = intercept + sum(weight * value for weight, value in zip(weights, measures, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def measure(
    question: Question,
    ranked: Sequence[Ranked],
    at: int,
    group_words: frozenset[str],
    idf: dict[str, float],
    entry: Entry | None,
    asked: Sequence[str],
) -> tuple[float, ...]:
    """The MEASURES of candidate `at`; `idf` holds each question word's weight, `asked` the group's questions, folded and joined."""
    mine = ranked[at]
    rival = max((other.score for n, other in enumerate(ranked[:6]) if n != at), default=0.0)
    total = sum(idf.values()) or 1.0
    coverage = sum(weight for word, weight in idf.items() if word in group_words) / total
    heaviest = max((weight for word, weight in idf.items() if word not in group_words), default=0.0) / (
        max(idf.values(), default=1.0) or 1.0
    )
    text = " ".join(question.words)
    similar = max((fuzz.token_sort_ratio(text, other) for other in asked), default=0.0) / 100
    placed = float(bool(question.places) and bool(group_words & {REGION, PROVINCE}))
    best_bm25 = max(range(len(ranked)), key=lambda n: ranked[n].bm25, default=at)
    best_centroid = max(range(len(ranked)), key=lambda n: ranked[n].centroid, default=at)
    agree = (best_bm25 == at) + (best_centroid == at)
    return (
        mine.score,
        mine.score - rival,
        mine.softmax,
        mine.centroid,
        mine.bm25,
        coverage,
        heaviest,
        anchored(question, entry),
        similar,
        agree / 2,
        min(len(question.words), 12) / 12,
        placed,
    )


def anchored(question: Question, entry: Entry | None) -> float:
    """The share of the entry's anchor concepts that the question touches; 1 when it names none."""
    if entry is None or not entry.anchors:
        return 1.0
    text = f" {' '.join((*question.words, *question.core))} "
    if YEAR in text:
        text += "tahun "
    if PILLAR in text:
        text += "pilar dimensi smart governance branding economy living society environment "
    touched = sum(any(part in text for part in concept) for concept in entry.anchors)
    return touched / len(entry.anchors)
