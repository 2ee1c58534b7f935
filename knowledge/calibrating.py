"""Fit the confidence and read the thresholds off data: `python -m knowledge calibrate`.

Three kinds of examples: questions held out of the content in five folds, of which every fold also loses a fifth of its
groups, so that their questions must be refused; development questions written by others; and messages that must be
refused. Confidences are cross-fitted; the answer threshold is the one with the lowest cost, where one wrong answer costs
as much as PRICE questions asked back or refused, or a lower one that still keeps wrong answers within RISK of all messages.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from knowledge.evaluating import Case
from knowledge.groups import Groups
from knowledge.loading import Library
from knowledge.measures import MEASURES, measure
from knowledge.model import Entry
from knowledge.reading import Question
from knowledge.trees import LEAF, Forest, Node
from knowledge.understanding import Understanding

PRICE = 8.0
RISK = 0.02
CASE_WEIGHT, HELD_OUT_WEIGHT, GONE_WEIGHT = 1.0, 0.3, 0.3
FOLDS = 5
_TREES, _DEPTH, _STEP = 300, 3, 0.05


@dataclass(frozen=True, slots=True)
class Example:
    """The measures of the best candidate for one question, and whether it was the right one."""

    measures: tuple[float, ...]
    right: bool
    answerable: bool
    weight: float


def calibrate(library: Library, cases: Iterable[Case]) -> dict[str, Any]:
    """The fitted weights, thresholds and risk–coverage curve as plain data."""
    understanding = Understanding(library)
    examples = [*_held_out(understanding), *_from_cases(understanding, cases)]
    cross = _cross_fitted(examples)
    scored = list(zip(cross, examples, strict=True))
    start, trees = _fit(examples)
    asked = [(score, example) for score, example in scored if example.weight == CASE_WEIGHT]
    answer = min(_cheapest(asked), _safest(asked))
    clarify = _quantile([score for score, example in asked if example.right], 0.03)
    topic = min(clarify, _quantile([score for score, example in asked if example.right], 0.01))
    return {
        "measures": list(MEASURES),
        "answer": round(answer, 3),
        "clarify": round(min(clarify, answer), 3),
        "topic": round(topic, 3),
        "sibling": understanding.calibration.sibling,
        "examples": len(examples),
        "price": PRICE,
        "curve": _curve(asked),
        "start": round(start, 5),
        "trees": [[list(node) for node in tree] for tree in trees],
    }


def _held_out(understanding: Understanding) -> list[Example]:
    """Questions of the content, each asked of an index that does not hold it."""
    examples: list[Example] = []
    members = understanding.groups.members
    for fold in range(FOLDS):
        gone = {group for at, group in enumerate(sorted(members)) if at % FOLDS == fold}
        kept = [_without(entry, fold) for entry in understanding.library.entries.values()]
        groups = Groups([entry for entry in kept if entry.group not in gone], understanding.reader)
        for entry in understanding.library.entries.values():
            asked = entry.questions if entry.group in gone else entry.questions[fold::FOLDS]
            for text in asked[:: 4 if entry.group in gone else 1]:
                wanted = None if entry.group in gone else entry.group
                if example := _example(
                    understanding,
                    groups,
                    understanding.reader.read(text),
                    {wanted} if wanted else set(),
                    HELD_OUT_WEIGHT if wanted else GONE_WEIGHT,
                ):
                    examples.append(example)
    return examples


def _without(entry: Entry, fold: int) -> Entry:
    kept = tuple(question for at, question in enumerate(entry.questions) if at % FOLDS != fold)
    return replace(entry, questions=kept or entry.questions)


def _from_cases(understanding: Understanding, cases: Iterable[Case]) -> list[Example]:
    """The development questions, asked of an index from which they were taken out."""
    cases = list(cases)
    texts = {case.text for case in cases}
    entries = understanding.library.entries.values()
    groups = Groups([replace(e, questions=tuple(q for q in e.questions if q not in texts)) for e in entries], understanding.reader)
    found = []
    for case in cases:
        question = understanding.reader.read(case.text)
        if not question.words or understanding.smalltalk.kind(question):
            continue
        wanted = (
            {case.entry, understanding.library.entries[case.entry].group if case.entry in understanding.library.entries else case.entry}
            if case.entry
            else set()
        )
        example = _example(understanding, groups, question, wanted, CASE_WEIGHT)
        if example:
            found.append(example)
    return found


def _example(
    understanding: Understanding, groups: Groups, question: Question, wanted: Collection[str | None], weight: float
) -> Example | None:
    ranked = groups.rank(question, about_place=bool(question.places) and not question.from_place)
    if not ranked:
        return None
    idf = {word: groups.index.word_idf(word) for word in question.words}
    best = ranked[0].group
    measures = measure(question, ranked, [groups.facts(one.group) for one in ranked[:4]], idf)[0]
    right = best in wanted or (not wanted and groups.refusal(best))
    return Example(measures, right, bool(wanted), weight)


def _cross_fitted(examples: Sequence[Example]) -> list[float]:
    """Each example's confidence from a forest that has not seen it."""
    found = [0.0] * len(examples)
    for fold in range(FOLDS):
        forest = Forest(*_fit([example for at, example in enumerate(examples) if at % FOLDS != fold]))
        mine = range(fold, len(examples), FOLDS)
        for at, share in zip(mine, forest.probabilities([examples[at].measures for at in mine]), strict=True):
            found[at] = share
    return found


def _fit(examples: Sequence[Example]) -> tuple[float, list[tuple[Node, ...]]]:
    """Gradient-boosted trees of depth 3 (scikit-learn, needed only here), exported as plain nodes."""
    from sklearn.ensemble import GradientBoostingClassifier  # noqa: PLC0415 - installed for developers only

    boosted = GradientBoostingClassifier(
        n_estimators=_TREES, max_depth=_DEPTH, learning_rate=_STEP, subsample=0.5, min_samples_leaf=30, random_state=0
    )
    measures = np.array([example.measures for example in examples])
    right = np.array([example.right for example in examples])
    boosted.fit(measures, right, sample_weight=np.array([example.weight for example in examples]))
    share = float(boosted.init_.class_prior_[1])
    return math.log(share / (1 - share)), [_nodes(tree[0].tree_) for tree in boosted.estimators_]


def _nodes(tree: Any) -> tuple[Node, ...]:
    rows = zip(tree.feature, tree.threshold, tree.children_left, tree.children_right, tree.value[:, 0, 0], strict=True)
    return tuple(_node(*row) for row in rows)


def _node(measure: int, threshold: float, left: int, right: int, value: float) -> Node:
    if left < 0:
        return (LEAF, 0.0, 0, 0, round(_STEP * float(value), 5))
    return (int(measure), round(float(threshold), 5), int(left), int(right), 0.0)


def _cheapest(scored: Sequence[tuple[float, Example]]) -> float:
    """The threshold with the lowest cost of wrong answers and of right ones withheld."""
    thresholds = np.linspace(0.3, 0.97, 68)
    costs = [sum(e.weight * (PRICE if s >= t and not e.right else float(s < t and e.right)) for s, e in scored) for t in thresholds]
    return float(thresholds[int(np.argmin(costs))])


def _safest(scored: Sequence[tuple[float, Example]]) -> float:
    """The lowest threshold at which wrong answers stay within RISK of all messages."""
    for threshold in np.linspace(0.3, 0.97, 68):
        if sum(score >= threshold and not example.right for score, example in scored) <= RISK * len(scored):
            return float(threshold)
    return 1.0


def _quantile(values: Sequence[float], share: float) -> float:
    return float(np.quantile(np.array(values), share)) if values else 0.0


def _curve(scored: Sequence[tuple[float, Example]]) -> list[dict[str, float]]:
    """Coverage of answerable questions, and wrong answers among those given, at thresholds 0.3 … 0.95."""
    curve = []
    answerable = sum(example.answerable for _, example in scored) or 1
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        given = [example for score, example in scored if score >= threshold]
        wrong = sum(not example.right for example in given)
        curve.append(
            {
                "threshold": threshold,
                "coverage": round(sum(e.answerable and e.right for e in given) / answerable, 3),
                "wrong": round(wrong / (len(given) or 1), 4),
            }
        )
    return curve
