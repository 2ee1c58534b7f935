"""What is measured of a candidate, for the confidence to rest on."""

import math
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from knowledge.model import Entry
from knowledge.ranking.answers import share_of, wants
from knowledge.ranking.attributes import asked_words, attributes_of
from knowledge.ranking.facts import Group, kinds_of
from knowledge.ranking.search import Ranked
from knowledge.reading import PILLAR, YEAR, Question

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
_FEW = 8
"""How many questions to look at where none has a telling word."""


def measure(
    question: Question, ranked: Sequence[Ranked], groups: Sequence[Group], idf: Mapping[str, float], held: Sequence[bool]
) -> list[tuple[float, ...]]:
    """The MEASURES of the candidates, in their order.

    `groups` are theirs, `idf` is each question word's weight, `held` whether the group has an answer for the year or pillar
    asked about. entropy: of the softmax shares, in nats; …_margin: lead over the best rival; coverage, told: share of the question's word
    weight that the group's questions, or they and its answers, know; similar, contained: nearest of a sample of its questions by rapidfuzz
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
    samples = [group.samples for group in groups]
    missing = [{word: value for word, value in idf.items() if not group.knows(word)} for group in groups]
    columns = {
        "score": [one.score for one in ranked],
        "centroid": [one.centroid for one in ranked],
        "bm25": [one.bm25 for one in ranked],
        "coverage": [sum(value for word, value in idf.items() if word in group.words) / weight for group in groups],
        "told": [1 - sum(one.values()) / weight for one in missing],
        "similar": [_nearest(text, sample) for sample in samples],
        "contained": [_containing(text, telling, sample) for sample in samples],
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
            max(missing[at].values(), default=0.0),
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
            float(len(samples[at])),
            float(bool(group.entry.compute)),
            float(bool(group.entry.refusal)),
            max((missing[at].get(word, 0.0) for word in wanted), default=0.0),
            float(len(attributes - group.attributes)),
            best[not group.entry.refusal],
            share_of(kinds_wanted, group.tells, group.listed) if group.entry.written else 1.0,
            mine.refused,
            mine.energy,
            mine.logit,
        )
        for at, (mine, group) in enumerate(zip(ranked, groups, strict=True))
    ]


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
    return sum(anything or group.knows(value) for value in values) / len(values)
