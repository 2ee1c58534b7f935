"""Which answer tells what is asked next: "gratis kan?" after an answer is about that answer, one that it links to, or neither.

A small forest (as for the confidence) judges the answers that may be meant, by measures of the message beside each. It is fitted by
`python -m knowledge calibrate-follow-ups` on `content/follow_ups.csv`, what people would ask next after each answer and which answer
tells it, on development dialogues, and on whole questions about other things, which must be left alone.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np

from knowledge.deciding.decide import Decision, Kind
from knowledge.deciding.elliptical import clitic, self_contained
from knowledge.deciding.trees import Forest
from knowledge.language.cues import words as cues
from knowledge.loading import Library
from knowledge.model import Entry, FollowUp
from knowledge.ranking.answers import tells, wants
from knowledge.ranking.groups import Groups
from knowledge.ranking.network import shares
from knowledge.ranking.passages import share_told, shares_word
from knowledge.ranking.phrasings import Phrasings
from knowledge.ranking.telling_of import telling_of
from knowledge.reading import Question, Reader

FILE = Path(__file__).parents[1] / "follow_ups.json"
MEASURES = (
    "last",
    "linked",
    "links_here",
    "asked_so",
    "asked_in_vain",
    "told",
    "told_margin",
    "titled",
    "told_kinds",
    "kinds",
    "centroid",
    "bm25",
    "belief",
    "belief_completed",
    "belief_of_all",
    "belief_of_all_completed",
    "logit",
    "logit_completed",
    "centroid_completed",
    "confidence",
    "confidence_completed",
    "known",
    "same",
    "of_the_year",
    "of_what_is_named",
    "sibling",
    "belief_elsewhere",
    "best_completed",
    "refused_completed",
    "words",
    "points_back",
    "answered",
    "score",
    "computed",
    "self_contained",
    "leaning",
    "candidates",
    "energy",
    "out_of_scope",
    "unknown",
    "social",
    "years",
    "places",
)
Lines = Phrasings[tuple[str, str | None]]
"""What people ask next, by the answer they had and the one that tells it, if any does."""
_ALONE = 3
"""How many answers that the message alone may ask for are looked at."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The forest over MEASURES, and the probability from which one of the answers is told."""

    forest: Forest
    enough: float


@lru_cache(maxsize=1)
def load_forest(path: Path = FILE) -> Fitted:
    """Read what was fitted. Raises OSError when the file is missing."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Fitted(Forest(data["start"], data["trees"]), data["enough"])


def lines_of(follow_ups: Iterable[FollowUp], reader: Reader) -> Lines:
    """What people ask next."""
    asked: dict[tuple[str, str | None], list[tuple[str, ...]]] = {}
    for one in follow_ups:
        asked.setdefault((one.after, one.tells), []).append(reader.read(one.text).words)
    return Phrasings(asked)


@dataclass(frozen=True, slots=True)
class Beside:
    """A message after an answer: the decision on it alone, and it completed by the answer's subject, with how sure each answer is then."""

    last: Entry
    decision: Decision
    completed: Question
    sure: Mapping[str, float]


class FollowUps:
    """Chooses among the last answer, those it links to, and those that the message, alone or completed, seems to ask for."""

    def __init__(self, library: Library, groups: Groups, lines: Lines, fitted: Fitted) -> None:
        self.library = library
        self.groups = groups
        self.lines = lines
        self.fitted = fitted
        self._heard: tuple[Decision | None, dict[str, list[tuple[Entry, float]]]] = None, {}

    @cached_property
    def telling_of(self) -> Mapping[str, tuple[Entry, ...]]:
        """The written answers that name a region and few others, by its code; gathered when first asked for, not at the start."""
        return telling_of(self.library, self.groups)

    def surest(self, judged: Iterable[tuple[Entry, float]]) -> tuple[Entry, float] | None:
        """The answer that tells what a message asks, and how sure that is; None when not sure enough."""
        best, sure = max(judged, key=lambda one: one[1])
        return (best, sure) if sure >= self.fitted.enough else None

    def judged_once(self, decision: Decision, last: Entry, beside: Callable[[Decision, Entry], Beside]) -> list[tuple[Entry, float]]:
        """Each answer that may be meant after the last one, and how sure it is; for the decision last asked about judged only once."""
        if self._heard[0] is not decision:
            self._heard = decision, {}
        judged = self._heard[1]
        if last.id not in judged:
            judged[last.id] = self.judged(beside(decision, last))
        return judged[last.id]

    def judged(self, beside: Beside) -> list[tuple[Entry, float]]:
        """Each answer that may be meant, and how sure it is that it tells what a message asks."""
        entries = self.candidates(beside)
        return list(zip(entries, self.fitted.forest.probabilities(self.measures(beside, entries, self.lines)), strict=True))

    def candidates(self, beside: Beside) -> list[Entry]:
        """The written answers that may be meant."""
        alone = [beside.decision.entry.id] if beside.decision.entry else []
        alone += [one.entry.id for one in beside.decision.candidates[:_ALONE] if one.entry]
        likely = [self.library.entries[id_] for id_ in dict.fromkeys((*beside.sure, *alone))]
        found = (beside.last, *self.library.linked(beside.last), *(entry for entry in likely if entry.written))
        return list({entry.id: entry for entry in found}.values())

    def measures(self, beside: Beside, entries: Sequence[Entry], lines: Lines) -> list[tuple[float, ...]]:
        """The MEASURES of a message beside each entry.

        last, linked, links_here: whether it is the last answer, is linked to by it, links to it; asked_so, asked_in_vain: cosine with the
        nearest of `lines` that it, or no answer, tells; told, titled: share of what is asked that its text tells, whether its title has
        a word of it; told_kinds, kinds: share of the kinds of thing asked for (a date, a person) that it tells, and how many are; centroid,
        bm25, logit: as in Ranked; belief, …_of_all: the network's share of belief among the entries and among all; confidence: the
        forest's; …_completed: the same of the completed message; known: share of the words' weight that its questions or text
        have; same: whether the decision on the message alone is for it; sibling, of_the_year, of_what_is_named: whether it is of the last
        answer's family, of the year asked about, and tells of all places, years and pillars named; belief_elsewhere: the most belief in
        any other; best_, refused_completed: the best confidence, and the belief in what we refuse; the rest: of the message and of the
        decision on it alone.
        """
        last, decision, question, index = beside.last, beside.decision, beside.decision.question, self.groups.index
        alone, completed = index.scores(question.exact), index.scores(beside.completed.exact)
        numbers = [index.number[entry.group] for entry in entries]
        among, everything = np.zeros(len(index.groups), bool), np.ones(len(index.groups), bool)
        among[numbers] = True
        belief, belief_completed = shares(alone.logits, among), shares(completed.logits, among)
        of_all, of_all_completed = shares(alone.logits, everything), shares(completed.logits, everything)
        sure = {one.entry.id: one.confidence for one in decision.candidates if one.entry}
        idf, (kinds, _) = {word: index.word_idf(word) for word in question.words}, wants(question.core)
        weight = sum(idf.values()) or 1.0
        told = [self.told_by(question, entry) for entry in entries]
        asked = [(last.id, None), *((last.id, entry.id) for entry in entries)]
        in_vain, *asked_so = [like or 0.0 for _, like in lines.likenesses(index, question.words, asked)] or [0.0] * len(asked)
        years = {str(year) for year in question.years}
        about_all = (
            float(np.max(of_all[~among], initial=0.0)),
            max(beside.sure.values(), default=0.0),
            float(of_all_completed[index.refused].sum()),
            len(question.core),
            clitic(question),
            decision.kind is Kind.ANSWERED,
            decision.score,
            bool(decision.entry and decision.entry.compute),
            self_contained(decision),
            bool(cues("leaning") & set(question.core)),
            len(entries),
            float(np.logaddexp.reduce(alone.logits)),
            decision.kind is Kind.OUT_OF_SCOPE,
            decision.kind is Kind.UNKNOWN,
            decision.kind is Kind.SOCIAL,
            bool(years),
            bool(question.places),
        )
        rows = []
        for at, (entry, number) in enumerate(zip(entries, numbers, strict=True)):
            group = self.groups.facts[entry.group]
            row = (
                entry.id == last.id,
                entry.id in last.see_also,
                last.id in entry.see_also,
                asked_so[at],
                in_vain,
                told[at],
                told[at] - max((*told[:at], *told[at + 1 :]), default=0.0),
                shares_word(question, entry.title),
                len(kinds & tells(entry.whole)) / len(kinds) if kinds else 1.0,
                len(kinds),
                alone.centroid[number],
                alone.bm25[number],
                belief[number],
                belief_completed[number],
                of_all[number],
                of_all_completed[number],
                alone.logits[number],
                completed.logits[number],
                completed.centroid[number],
                sure.get(entry.id, 0.0),
                beside.sure.get(entry.id, 0.0),
                sum(value for word, value in idf.items() if group.knows(word)) / weight,
                bool(decision.entry and decision.entry.id == entry.id),
                entry.slots.get("tahun") in years,
                group.knows_all(question.values),
                bool(entry.family) and entry.family == last.family and entry.id != last.id,
                *about_all,
            )
            rows.append(tuple(map(float, row)))
        return rows

    def told_by(self, question: Question, entry: Entry) -> float:
        """The share of what a question asks for that a written answer tells, from 0 to 1."""
        return share_told(question, entry.whole, self.groups.index.word_idf)
