"""What is measured of a candidate, for the confidence to rest on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from knowledge.model import Entry
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR, Question
from knowledge.search import Ranked

MEASURES = (
    "score",
    "margin",
    "softmax",
    "centroid",
    "bm25",
    "coverage",
    "unmatched",
    "anchors",
    "similar",
    "agree",
    "length",
    "placed",
    "refusal",
)
_RIVALS, _LONG = 6, 12


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of a candidate's group: all its words, its questions as joined words, its first entry."""

    words: frozenset[str]
    questions: tuple[str, ...]
    entry: Entry


def measure(question: Question, ranked: Sequence[Ranked], at: int, group: Group, idf: Mapping[str, float]) -> tuple[float, ...]:
    """The MEASURES of candidate `at`, each between 0 and 1 (margin: -1 to 1); `idf` holds each question word's weight.

    coverage: share of the question's word weight the group knows; unmatched: weight of the heaviest word it does not
    know; similar: nearest of its questions by rapidfuzz token_sort_ratio; agree: whether centroid and BM25 put it first.
    """
    mine = ranked[at]
    rival = max((other.score for n, other in enumerate(ranked[:_RIVALS]) if n != at), default=0.0)
    heaviest = max(idf.values(), default=1.0) or 1.0
    matched = sum(weight for word, weight in idf.items() if word in group.words)
    strange = max((weight for word, weight in idf.items() if word not in group.words), default=0.0)
    nearest = process.extractOne(" ".join(question.words), group.questions, scorer=fuzz.token_sort_ratio)
    agree = (max(one.bm25 for one in ranked) == mine.bm25) + (max(one.centroid for one in ranked) == mine.centroid)
    return (
        mine.score,
        mine.score - rival,
        mine.softmax,
        mine.centroid,
        mine.bm25,
        matched / (sum(idf.values()) or 1.0),
        strange / heaviest,
        anchored(question, group.entry),
        nearest[1] / 100 if nearest else 0.0,
        agree / 2,
        min(len(question.words), _LONG) / _LONG,
        float(bool(question.places) and bool(group.words & {REGION, PROVINCE})),
        float(bool(group.entry.refusal)),
    )


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
