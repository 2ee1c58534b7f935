"""What is measured of a candidate, for the confidence to rest on."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from knowledge.answers import listed, share_of, tells, wants
from knowledge.attributes import answered, asked_words, attributes_of
from knowledge.cues import words as cues
from knowledge.fitting import is_value
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
    "coverage_margin",
    "unmatched",
    "told",
    "told_margin",
    "rarest_untold",
    "anchors",
    "similar",
    "similar_margin",
    "contained",
    "contained_margin",
    "place_fit",
    "year_fit",
    "pillar_fit",
    "values",
    "kind_fit",
    "kind_margin",
    "slot_held",
    "words",
    "questions",
    "computed",
    "refusal",
    "asked_untold",
    "attributes_untold",
    "other_side",
    "told_kinds",
    "refused_share",
    "energy",
    "logit",
)
KINDS = ("who", "when", "number", "where", "why", "how", "difference", "example", "whether", "list", "meaning", "purpose", "source")
"""What a question asks for, by its question word; the words are the cues "asks-who" and so on."""
_PLACED = {REGION, PROVINCE}
_FEW, _MOST = 8, 64
"""How many questions to look at where none has a telling word, and how many a group keeps to be compared with."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of a candidate's group.

    The words of its questions, and those only its answers have; a sample of its questions, each with its words in alphabetical order; the
    share of its questions that name a place, a year, a pillar, or ask for each of KINDS ("" for none of them); the attributes it answers;
    the kinds of thing its answer tells, and how many things it lists.
    """

    words: frozenset[str]
    told: frozenset[str]
    questions: tuple[str, ...]
    placed: float
    dated: float
    pillared: float
    kinds: Mapping[str, float]
    attributes: frozenset[str]
    tells: frozenset[str]
    listed: int
    entry: Entry


def group_of(asked: Sequence[tuple[str, ...]], told: frozenset[str], entry: Entry) -> Group:
    """The Group of the questions asked (words with placeholders and values) and the words its answers tell."""
    count = len(asked)
    placed = sum(bool(_PLACED.intersection(words)) for words in asked) / count
    asks = [kinds_of(words) for words in asked]
    kinds = {kind: sum(kind in one for one in asks) / count for kind in KINDS} | {"": asks.count(frozenset()) / count}
    plain = dict.fromkeys(" ".join(sorted(word for word in words if not is_value(word))) for words in asked)
    words, sample = frozenset(word for one in asked for word in one), _evenly(tuple(plain))
    attributes = answered(asked, told, bool(entry.refusal))
    dated, pillared, answer = _share(asked, YEAR), _share(asked, PILLAR), f"{entry.text}\n{entry.detail}"
    return Group(words, told - words, sample, placed, dated, pillared, kinds, attributes, tells(answer), listed(answer), entry)


def measure(
    question: Question, ranked: Sequence[Ranked], groups: Sequence[Group], idf: Mapping[str, float], held: Sequence[bool]
) -> list[tuple[float, ...]]:
    """The MEASURES of the candidates, in their order.

    `groups` are theirs, `idf` is each question word's weight, `held` whether the group has an answer for the year or pillar
    asked about. entropy: of the softmax shares, in nats; …_margin: lead over the best rival; coverage, told: share of the question's word
    weight that the group's questions, or they and its answers, know; similar, contained: nearest of its questions by rapidfuzz
    ratio of the sorted words and by token_set_ratio; …_fit: share of its questions alike in naming a place, a year, a pillar, in
    asking for the same kind of thing; values: share of the years, pillars and places asked about that it knows; asked_untold: the
    weight of the rarest word beside the question word that the group never uses; attributes_untold: how many attributes asked for it
    does not answer; other_side: the best score of a refusal, or for a refusal that of an answer;
    told_kinds: how much of the kinds of thing asked for (a reason, a person, a list …) the answer tells;
    refused_share, energy, logit: as in Ranked.
    """
    if not ranked:
        return []
    weight = sum(idf.values()) or 1.0
    text, kinds = " ".join(sorted(question.words)), kinds_of(question.core) or {""}
    telling = sorted(idf, key=lambda word: -idf[word])[:2]
    wanted, attributes, kinds_wanted = asked_words(question.words), attributes_of(question.core), wants(question.core)
    columns = {
        "score": [one.score for one in ranked],
        "centroid": [one.centroid for one in ranked],
        "bm25": [one.bm25 for one in ranked],
        "coverage": [sum(value for word, value in idf.items() if word in group.words) / weight for group in groups],
        "told": [sum(value for word, value in idf.items() if word in group.words or word in group.told) / weight for group in groups],
        "similar": [_nearest(text, group.questions) for group in groups],
        "contained": [_containing(text, telling, group.questions) for group in groups],
        "kind": [sum(group.kinds[kind] for kind in kinds) / len(kinds) for group in groups],
    }
    best = {
        side: max((one.score for one, group in zip(ranked, groups, strict=True) if bool(group.entry.refusal) is side), default=0.0)
        for side in (False, True)
    }
    margins = {name: _margins(values) for name, values in columns.items()}
    entropy = -sum(one.softmax * math.log(one.softmax + 1e-9) for one in ranked)
    return [
        (
            mine.score,
            margins["score"][at],
            mine.softmax,
            entropy,
            mine.centroid,
            margins["centroid"][at],
            mine.bm25,
            margins["bm25"][at],
            columns["coverage"][at],
            margins["coverage"][at],
            weight * (1 - columns["coverage"][at]),
            columns["told"][at],
            margins["told"][at],
            max((value for word, value in idf.items() if word not in group.words and word not in group.told), default=0.0),
            anchored(question, group.entry),
            columns["similar"][at],
            margins["similar"][at],
            columns["contained"][at],
            margins["contained"][at],
            group.placed if question.places else 1 - group.placed,
            group.dated if question.years else 1 - group.dated,
            group.pillared if question.pillars else 1 - group.pillared,
            _values_known(question, group),
            columns["kind"][at],
            margins["kind"][at],
            float(held[at]),
            float(len(question.words)),
            float(len(group.questions)),
            float(bool(group.entry.compute)),
            float(bool(group.entry.refusal)),
            max((idf[word] for word in wanted if word not in group.words and word not in group.told), default=0.0),
            float(len(attributes - group.attributes)),
            best[not group.entry.refusal],
            1.0 if group.entry.compute or group.entry.refusal else share_of(kinds_wanted, group.tells, group.listed),
            mine.refused,
            mine.energy,
            mine.logit,
        )
        for at, (mine, group) in enumerate(zip(ranked, groups, strict=True))
    ]


def kinds_of(words: Sequence[str]) -> frozenset[str]:
    """Which of KINDS the words of a question ask for."""
    said = set(words)
    return frozenset(kind for kind in KINDS if said & cues(f"asks-{kind}"))


def anchored(question: Question, entry: Entry) -> float:
    """The share of the entry's anchor concepts that the question touches; 1 when it names none."""
    if not entry.anchors:
        return 1.0
    text = f" {' '.join((*question.words, *question.core))} {question.text.lower()} "
    if YEAR in text:
        text += "tahun "
    if PILLAR in text:
        text += "pilar dimensi smart governance branding economy living society environment "
    return sum(any(part in text for part in concept) for concept in entry.anchors) / len(entry.anchors)


def _evenly(questions: tuple[str, ...]) -> tuple[str, ...]:
    """Questions from the whole list, _MOST at most: hands change along it."""
    many = len(questions)
    return questions if many <= _MOST else tuple(questions[at * many // _MOST] for at in range(_MOST))


def _nearest(text: str, questions: Sequence[str]) -> float:
    found = process.extractOne(text, questions, scorer=fuzz.ratio)
    return found[1] / 100 if found else 0.0


def _containing(text: str, telling: Sequence[str], questions: Sequence[str]) -> float:
    """Over the questions with one of the two most telling words; where none has one, over the first few, as all are far."""
    first, last = telling[0], telling[-1]
    near = [question for question in questions if first in question or last in question]
    found = process.extractOne(text, near or questions[:_FEW], scorer=fuzz.token_set_ratio)
    return found[1] / 100 if found else 0.0


def _margins(values: Sequence[float]) -> list[float]:
    """Each value's lead over the best of the others."""
    if len(values) == 1:
        return [values[0]]
    first, second = sorted(values, reverse=True)[:2]
    return [value - (second if value == first else first) for value in values]


def _values_known(question: Question, group: Group) -> float:
    values = question.values
    if not values:
        return 1.0
    anything = bool(group.entry.compute or group.entry.family)
    return sum(anything or value in group.words or value in group.told for value in values) / len(values)


def _share(asked: Sequence[tuple[str, ...]], mark: str) -> float:
    return sum(mark in words for words in asked) / len(asked)
