"""How well the confidence separates: accuracy at a coverage, and the area under the ROC curve against what must be refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.deciding.decide import Decision, Kind


@dataclass(frozen=True, slots=True)
class Sure:
    """One message: how sure we are that it can be answered (0 to 1), whether it can, and whether it was met rightly."""

    confidence: float
    answerable: bool
    right: bool


def confidence(decision: Decision) -> float:
    """How sure a decision is that there is an answer: its score when it gives one, else its best candidate that is no refusal."""
    if decision.kind is Kind.ANSWERED:
        return decision.score
    return max((one.confidence for one in decision.candidates if one.entry and not one.entry.refusal), default=0.0)


def accuracy_at(coverage: float, messages: Sequence[Sure]) -> float | None:
    """Share met rightly among the surest answerable messages that make up `coverage` of them; None when there are none."""
    asked = sorted((one for one in messages if one.answerable), key=lambda one: -one.confidence)
    kept = asked[: round(coverage * len(asked))]
    return round(sum(one.right for one in kept) / len(kept), 4) if kept else None


def auroc(messages: Sequence[Sure]) -> float | None:
    """The chance that an answerable message has a higher confidence than one to be refused (ties count half); None without both.

    Mann–Whitney U over the product of the group sizes.
    """
    ours = sum(one.answerable for one in messages)
    others = len(messages) - ours
    if not ours or not others:
        return None
    wins, below = 0.0, 0
    by_confidence: dict[float, list[int]] = {}
    for one in messages:
        by_confidence.setdefault(one.confidence, [0, 0])[one.answerable] += 1
    for value in sorted(by_confidence):
        refused, answerable = by_confidence[value]
        wins += answerable * (below + refused / 2)
        below += refused
    return round(wins / (ours * others), 4)
