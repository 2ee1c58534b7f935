"""What is measured of a candidate, for the confidence to rest on."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from knowledge.model import Entry
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR, Question
from knowledge.search import Ranked

MEASURES = (
    "score",
    "margin",
    "softmax",
    "entropy",
    "centroid",
    "centroid_margin",
    "bm25",
    "bm25_margin",
    "coverage",
    "unmatched",
    "anchors",
    "similar",
    "similar_margin",
    "contained",
    "contained_margin",
    "whole",
    "words",
    "questions",
    "placed",
    "dated",
    "pillared",
    "refusal",
)
_RIVALS = 5


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of a candidate's group: all its words, its questions as joined words, its first entry."""

    words: frozenset[str]
    questions: tuple[str, ...]
    entry: Entry


def measure(question: Question, ranked: Sequence[Ranked], groups: Sequence[Group], idf: Mapping[str, float]) -> list[tuple[float, ...]]:
    """The MEASURES of the first candidates; `groups` are their groups in order, `idf` each question word's weight.

    entropy: of the softmax shares, in nats; …_margin: lead over the best rival; coverage: share of the question's word
    weight the group knows; unmatched: the weight it does not know; similar, contained, whole: nearest of its questions by
    rapidfuzz token_sort_ratio, token_set_ratio and ratio; words, questions: how many there are.
    """
    text, weight = " ".join(question.words), sum(idf.values())
    similar = [_nearest(text, group.questions, fuzz.token_sort_ratio) for group in groups]
    contained = [_nearest(text, group.questions, fuzz.token_set_ratio) for group in groups]
    entropy = -sum(one.softmax * math.log(one.softmax + 1e-9) for one in ranked)
    found: list[tuple[float, ...]] = []
    for at, (mine, group) in enumerate(zip(ranked, groups, strict=False)):
        rivals = [one for n, one in enumerate(ranked[: _RIVALS + 1]) if n != at]
        matched = sum(value for word, value in idf.items() if word in group.words)
        measures = (
            mine.score,
            mine.score - max((one.score for one in rivals), default=0.0),
            mine.softmax,
            entropy,
            mine.centroid,
            mine.centroid - max((one.centroid for one in rivals), default=0.0),
            mine.bm25,
            mine.bm25 - max((one.bm25 for one in rivals), default=0.0),
            matched / (weight or 1.0),
            weight - matched,
            anchored(question, group.entry),
            similar[at],
            similar[at] - _best_other(similar, at),
            contained[at],
            contained[at] - _best_other(contained, at),
            _nearest(text, group.questions, fuzz.ratio),
            float(len(question.words)),
            float(len(group.questions)),
            float(bool(question.places) and bool(group.words & {REGION, PROVINCE})),
            float(bool(question.years)),
            float(bool(question.pillars)),
            float(bool(group.entry.refusal)),
        )
        found.append(measures)
    return found


def _nearest(text: str, questions: Sequence[str], scorer: Callable[..., float]) -> float:
    found = process.extractOne(text, questions, scorer=scorer)
    return found[1] / 100 if found else 0.0


def _best_other(values: Sequence[float], at: int) -> float:
    return max((value for n, value in enumerate(values) if n != at), default=0.0)


def anchored(question: Question, entry: Entry) -> float:
    """The share of the entry's anchor concepts that the question touches; 1 when it names none."""
    if not entry.anchors:
        return 1.0
    text = f" {' '.join((*question.words, *question.core))} "
    if YEAR in text:
        text += "tahun "
    if PILLAR in text:
        text += "pilar dimensi smart governance branding economy living society environment "
    return sum(any(part in text for part in concept) for concept in entry.anchors) / len(entry.anchors)
