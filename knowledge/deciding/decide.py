"""Decide what to do with a ranked question: answer, ask back, say we do not know, or say it is not our subject.

The confidence is a small forest over measures of the best candidate, fitted by `calibrate` on the content itself; the
thresholds follow from an explicit price (one wrong answer costs as much as eight refusals). Hard rules come before it:
an exact question is answered, a year or pillar we hold nothing on is never answered with a neighbour's value.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from knowledge.deciding.trees import Forest
from knowledge.model import NOT_RECORDED, Entry, Evidence, Note
from knowledge.ranking.search import Ranked
from knowledge.reading import Question


class Kind(StrEnum):
    """What the assistant does with a message."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    UNSURE = "unsure"
    UNKNOWN = "unknown"
    OUT_OF_SCOPE = "out_of_scope"
    SOCIAL = "social"


def kind_of(entry: Entry) -> Kind:
    """What is done with a message that an entry is taken for."""
    if entry.refusal:
        return Kind.UNKNOWN if entry.refusal == NOT_RECORDED else Kind.OUT_OF_SCOPE
    return Kind.SOCIAL if entry.of_itself else Kind.ANSWERED


MORE = "more is to be listed than the answer lists"
"""The reason of a decision that no record may replace."""

_ALMOST = 0.9
"""The confidence from which an answer is nearly sure."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The forest over measures.MEASURES and the thresholds read off it."""

    forest: Forest
    answer: float
    clarify: float
    topic: float
    sibling: float = 0.1
    offer: float = 0.2
    """From this confidence on an answer is offered where a refusal seems likelier."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One group that may be meant, its entry for the slots asked about (None: no fact for them), and our confidence in it."""

    ranked: Ranked
    entry: Entry | None
    confidence: float
    measures: tuple[float, ...]

    @property
    def written(self) -> bool:
        """Whether it is a written answer."""
        return self.entry is not None and self.entry.written

    @property
    def general(self) -> bool:
        """Whether it is a written answer that is nearly sure, whatever place is named beside the question."""
        return self.written and self.confidence >= _ALMOST


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
    told: tuple[Note | Evidence, ...] = ()
    """The records of the place that tell what is asked, where no answer of ours was written for it."""

    @property
    def refuses(self) -> bool:
        """Whether it is about a subject that we refuse."""
        return self.entry is not None and bool(self.entry.refusal)


def without_measures(decision: Decision) -> Decision:
    """The decision as it is remembered: what its candidates were measured by takes most of the room, and only editors look at it."""
    return replace(decision, candidates=tuple(replace(one, measures=()) for one in decision.candidates))
