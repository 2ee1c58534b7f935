"""Fit the confidence and read the thresholds off data: `python -m knowledge calibrate`.

Four kinds of examples: questions held out of the content, in two folds of five, of which every fold also loses a fifth of its
groups, so that their questions must be refused; development questions written by others; and messages that must be
refused. Confidences are cross-fitted; the answer threshold is the one with the lowest cost, where one wrong answer costs
as much as PRICE questions asked back or refused, or a lower one that still keeps wrong answers within RISK of all messages.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from knowledge.deciding.trees import DEPTH, LEAF, Forest, Node, as_data
from knowledge.loading import Library
from knowledge.measuring.crossing import crossed
from knowledge.measuring.evaluating import Case
from knowledge.model import Entry
from knowledge.ranking.groups import Groups
from knowledge.ranking.measures import MEASURES, measure
from knowledge.reading import Question
from knowledge.understanding import Understanding

PRICE = 8.0
RISK = 0.02
CASE_WEIGHT, HELD_OUT_WEIGHT, GONE_WEIGHT, CROSSED_WEIGHT = 1.0, 0.9, 0.6, 0.3
FOLDS, HELD_OUT = 5, 2
_TREES, _STEP = 200, 0.08
_REFUSAL = MEASURES.index("refusal")


@dataclass(frozen=True, slots=True)
class Example:
    """One question: the measures of its candidates, and which of them are right."""

    measures: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]
    answerable: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """How sure a forest is of its surest candidate for an example, whether that is right, and whether it is a refusal."""

    score: float
    right: bool
    refusal: bool
    example: Example

    @property
    def wrong(self) -> bool:
        """An answer, and not the right one."""
        return not self.right and not self.refusal


def calibrate(library: Library, cases: Iterable[Case]) -> dict[str, Any]:
    """The fitted forest, thresholds and risk–coverage curve as plain data."""
    cases = list(cases)
    understanding = Understanding(without(library, {case.text for case in cases}))
    return fitted(gathered(understanding, cases), understanding.calibration.sibling)


def without(library: Library, texts: Collection[str]) -> Library:
    """The library without these questions: the content holds many of the development questions."""
    kept = {id_: replace(entry, questions=tuple(q for q in entry.questions if q not in texts)) for id_, entry in library.entries.items()}
    return replace(library, entries=kept)


def gathered(understanding: Understanding, cases: Iterable[Case]) -> list[Example]:
    """All examples: development questions, questions crossed with what we do not know, and held-out questions of the content."""
    return [*_from_cases(understanding, cases), *_crossed(understanding), *_held_out(understanding)]


def fitted(examples: Sequence[Example], sibling: float) -> dict[str, Any]:
    """The same, from examples; `sibling` is the lead over a rival below which the assistant asks back."""
    asked = [one for one in _outcomes(examples) if one.example.weight == CASE_WEIGHT]
    start, trees = fit(examples)
    answer = min(_cheapest(asked), _safest(asked))
    clarify = _quantile([one.score for one in asked if one.right and not one.refusal], 0.03)
    topic = min(clarify, _quantile([one.score for one in asked if one.right and not one.refusal], 0.01))
    return {
        "measures": list(MEASURES),
        "answer": round(answer, 3),
        "clarify": round(min(clarify, answer), 3),
        "topic": round(topic, 3),
        "sibling": sibling,
        "examples": len(examples),
        "price": PRICE,
        "curve": _curve(asked),
        **as_data(start, trees),
    }


def _held_out(understanding: Understanding) -> list[Example]:
    """Questions of the content, each asked of an index that does not hold it."""
    examples: list[Example] = []
    members = understanding.groups.members
    for fold in range(HELD_OUT):
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
    """The development questions, asked of an index that does not hold them."""
    entries = understanding.library.entries
    found = []
    for case in cases:
        question = understanding.reader.read(case.text)
        if not question.words or understanding.smalltalk.kind(question):
            continue
        named = (case.entry, *case.also) if case.entry else ()
        wanted = {*named, *(entries[one].group for one in named if one in entries)}
        if example := _example(understanding, understanding.groups, question, wanted, CASE_WEIGHT):
            found.append(example)
    return found


def _crossed(understanding: Understanding) -> list[Example]:
    """Questions made by `crossing`, without those another of the candidates may answer."""
    library, groups, found = understanding.library, understanding.groups, []
    names = sorted(region.name for region in library.regions.values())
    made = crossed(library.entries.values(), groups.facts, sorted(understanding.lexicon.ordinary), names)
    for text, attribute in made:
        question = understanding.reader.read(text)
        ours = [groups.facts[one.group] for one in groups.rank(question) if not groups.refusal(one.group)]
        if attribute and any(attribute in group.attributes for group in ours):
            continue
        if example := _example(understanding, groups, question, set(), CROSSED_WEIGHT):
            found.append(example)
    return found


def _example(
    understanding: Understanding, groups: Groups, question: Question, wanted: Collection[str | None], weight: float
) -> Example | None:
    ranked = groups.rank(question)
    if not ranked:
        return None
    idf = {word: groups.index.word_idf(word) for word in question.words}
    held = [understanding.groups.entry_for(one.group, question) is not None for one in ranked]
    measures = measure(question, ranked, [groups.facts[one.group] for one in ranked], idf, held)
    right = [one.group in wanted or (not wanted and groups.refusal(one.group)) for one in ranked]
    return Example(tuple(measures), tuple(right), bool(wanted), weight)


def cross_fitted(examples: Sequence[Example], folds: Sequence[int]) -> list[tuple[float, int]]:
    """Each example's surest candidate: how sure it is and which, by a forest that has seen no example of the same fold."""
    found = [(0.0, 0)] * len(examples)
    for fold in sorted(set(folds)):
        forest = Forest(*fit([example for example, other in zip(examples, folds, strict=True) if other != fold]))
        for at, example in enumerate(examples):
            if folds[at] == fold:
                sure = forest.probabilities(example.measures)
                best = max(range(len(sure)), key=sure.__getitem__)
                found[at] = sure[best], best
    return found


def _outcomes(examples: Sequence[Example]) -> list[Outcome]:
    surest = cross_fitted(examples, [at % FOLDS for at in range(len(examples))])
    return [
        Outcome(score, example.right[best], bool(example.measures[best][_REFUSAL]), example)
        for example, (score, best) in zip(examples, surest, strict=True)
    ]


def fit(examples: Sequence[Example], trees: int = _TREES) -> tuple[float, list[tuple[Node, ...]]]:
    """Gradient-boosted trees (scikit-learn's histogram kind, needed only here) over all candidates, exported as plain nodes."""
    from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: PLC0415 - installed for developers only

    boosted = HistGradientBoostingClassifier(
        max_iter=trees,
        max_depth=DEPTH,
        learning_rate=_STEP,
        min_samples_leaf=30,
        l2_regularization=1.0,
        early_stopping=False,
        random_state=0,
    )
    measures = np.array([measures for example in examples for measures in example.measures])
    right = np.array([right for example in examples for right in example.right])
    weights = np.array([example.weight for example in examples for _ in example.right])
    boosted.fit(measures, right, sample_weight=weights)
    return float(boosted._baseline_prediction[0, 0]), [_nodes(tree[0].nodes) for tree in boosted._predictors]


def _nodes(rows: Any) -> tuple[Node, ...]:
    return tuple(
        (LEAF, 0.0, 0, 0, round(float(row["value"]), 5))
        if row["is_leaf"]
        else (int(row["feature_idx"]), round(float(row["num_threshold"]), 5), int(row["left"]), int(row["right"]), 0.0)
        for row in rows
    )


def _cheapest(asked: Sequence[Outcome]) -> float:
    """The threshold with the lowest cost of wrong answers and of right ones withheld."""
    thresholds = np.linspace(0.3, 0.97, 68)
    costs = [sum(PRICE if o.score >= t and o.wrong else float(o.score < t and o.right) for o in asked) for t in thresholds]
    return float(thresholds[int(np.argmin(costs))])


def _safest(asked: Sequence[Outcome]) -> float:
    """The lowest threshold at which wrong answers stay within RISK of all messages."""
    for threshold in np.linspace(0.3, 0.97, 68):
        if sum(one.score >= threshold and one.wrong for one in asked) <= RISK * len(asked):
            return float(threshold)
    return 1.0


def _quantile(values: Sequence[float], share: float) -> float:
    return float(np.quantile(np.array(values), share)) if values else 0.0


def _curve(asked: Sequence[Outcome]) -> list[dict[str, float]]:
    """Coverage of answerable questions, and wrong answers among those given, at thresholds 0.3 … 0.95."""
    curve = []
    answerable = sum(one.example.answerable for one in asked) or 1
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        given = [one for one in asked if one.score >= threshold]
        right = sum(one.example.answerable and one.right for one in given)
        wrong = sum(one.wrong for one in given)
        row = {"threshold": threshold, "coverage": round(right / answerable, 3), "wrong": round(wrong / (len(given) or 1), 4)}
        curve.append(row)
    return curve
