"""Decide what to do with a ranked question: answer, ask back, say we do not know, or say it is not our subject.

The confidence is a logistic of a few measures of the best candidate, fitted by `calibrate` on the content itself; the
thresholds follow from an explicit price (one wrong answer costs as much as eight refusals). Hard rules come before it:
an exact question is answered, a year or pillar we hold nothing on is never answered with a neighbour's value.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.model import Entry
from knowledge.reading import Question
from knowledge.search import Ranked


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
    """Weights of the logistic over measures.MEASURES (the last is the intercept) and the thresholds read off it."""

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
