"""The groups of questions the ranking scores: one entry, or a family; with what each needs a question to name."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from sys import intern

from knowledge.language.cues import words as cues
from knowledge.model import Entry
from knowledge.ranking.describing import Described
from knowledge.ranking.digests import Numbered
from knowledge.ranking.facts import groups_of
from knowledge.ranking.fitting import Fitting
from knowledge.ranking.search import Index, Ranked
from knowledge.ranking.spreading import each
from knowledge.reading import ISLAND, PILLAR, PROVINCE, REGION, Question, Reader

_BARE: dict[tuple[str, ...], str] = {
    (REGION,): "daerah-status",
    (PROVINCE,): "provinsi-daftar",
    (PILLAR,): "pilar-definisi",
    (ISLAND,): "pulau-daftar",
}
"""What is meant when nothing but a place or a pillar is named."""
_HOW_MANY = ("berapa", "jumlah")
"""What asks no more than its second word alone."""
_PLACES = {REGION, PROVINCE}
_SENTENCE = re.compile(r"(?<=[.?!:;])\s+|\n+")
_MANY_MEMBERS = 8
_SOME, _SELDOM, _LONG = 0.3, 0.1, 10
"""The share of its questions that name a place from which a group is asked of places, and up to which it hardly ever is; the words of a
message from which it is long."""


class Groups:
    """Entries by group, their questions as the matcher reads them, and the index over them."""

    def __init__(self, entries: Iterable[Entry], reader: Reader) -> None:
        members: dict[str, list[Entry]] = {}
        for entry in entries:
            members.setdefault(entry.group, []).append(entry)
        entries_read = iter(each(partial(_read, reader), [entry for same in members.values() for entry in same]))
        read = {group: [[tuple(map(intern, words)) for words in next(entries_read)] for _ in same] for group, same in members.items()}
        asked_by = {group: [words for asked in each for words in asked] for group, each in read.items()}
        self._described = _described(members, read)
        told_by = {group: _told(same, reader) for group, same in members.items()}
        self.members = {group: [replace(entry, questions=()) for entry in same] for group, same in members.items()}
        self.index = Index(asked_by, {group for group, same in members.items() if same[0].refusal})
        self.facts = groups_of(asked_by, told_by, {group: same[0] for group, same in self.members.items()}, self.index.words)
        self.fitting = Fitting(asked_by, told_by)
        self._exact = _Exact(_by_words({group: self._of_any_place(group, asked) for group, asked in asked_by.items()}), list(self.members))
        self.contradicted = _contradicted(asked_by, {group for group, same in self.members.items() if same[0].refusal})
        """Refusal and answer that hold a question of the same reading, with that reading: one of the two must go."""

    def rank(self, question: Question) -> list[Ranked]:
        """The groups the question can mean, best first; those about places stand among them when it names one."""
        if not question.words:
            return []
        about = self.fitting.about_place(question) if question.places and not question.from_place else None
        return self.index.rank(self.index.scores(question.exact), self.fitting.allowed(question), about)

    def exactly(self, question: Question) -> str | None:
        """The group that holds this very question, if only one does; of a place with answers of its own, only with that place."""
        bare = _BARE.get(question.words)
        found = self._exact.get(question.exact) or (bare if bare in self.members else None)
        if not found and not self.fitting.told_of(question):
            found = self._exact.get(question.words)
        found = found or self._exact.get(_named(question))
        counts = question.words[: len(_HOW_MANY)] == _HOW_MANY
        return found or (self.exactly(replace(question, words=question.words[1:])) if counts else None)

    def entry_for(self, group: str, question: Question) -> Entry | None:
        """The group's entry for the year or pillar asked about; None when it has none for them."""
        members = self.members[group]
        if not members[0].slots:
            return members[0]
        if dated := self._dated(members, question):
            return dated
        wanted = [{"tahun": str(year)} for year in question.years] + [{"pilar": pillar} for pillar in question.pillars]
        return next((member for slots in wanted for member in members if member.slots == slots), None)

    def described(self, group: str, question: Question) -> Entry | None:
        """The group's entry for the pillar that a question describes and does not name; None when none is, or a place not told of."""
        found = self._described.value(question.words) if self.facts[group].knows_all(question.values) else None
        return next((member for member in self.members[group] if found and member.slots.get("pilar") == found), None)

    def _of_any_place(self, group: str, asked: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """The questions that mean the same of any place: in a family by year or pillar, those that name none ("Bangli bimtek I kapan")."""
        first = self.members[group][0]
        return [words for words in asked if not _PLACES & set(words)] if first.family and not first.compute else asked

    def _dated(self, members: Sequence[Entry], question: Question) -> Entry | None:
        """The member that tells of the very month asked about ("tes november 2021" was for 2022), if only one does."""
        months = [f"{month} {year}" for month in cues("month") & set(question.core) for year in question.years]
        telling = [member for member in members if any(month in member.text.lower() for month in months)]
        return telling[0] if len(telling) == 1 else None

    def about_places(self, group: str) -> bool:
        """Whether people name places when they ask this."""
        return self.facts[group].placed > 0

    def elsewhere(self, question: Question, ranked: Sequence[str]) -> bool:
        """Whether a place is asked about, the first group knows nothing of it, and one that is asked about places is in reach.

        A long message may only mention a place beside a subject that is hardly ever asked of one.
        """
        facts = self.facts[ranked[0]]
        codes = [f"<{code}>" for place in question.places for code in (*place.regions, *place.provinces)]
        asked_of_places = facts.placed >= _SOME and not facts.entry.family
        if not codes or question.from_place or facts.entry.compute or asked_of_places or any(map(facts.knows, codes)):
            return False
        mentioned = len(question.core) > _LONG and facts.placed < _SELDOM
        return not mentioned and any(self.facts[group].placed >= _SOME for group in ranked[1:])

    def computed(self, group: str) -> bool:
        """Whether its answers are put together from the tables, or are one of a family."""
        first = self.members[group][0]
        return bool(first.compute or first.family)

    def refusal(self, group: str) -> bool:
        """Whether this is a subject we refuse."""
        return bool(self.members[group][0].refusal)


def _named(question: Question) -> tuple[str, ...]:
    """What a message only asks to be told about ("jelaskan … dong", "… itu apa"); no words when it asks something else."""
    asks = cues("asks-to-explain") & set(question.words) or {"itu", "apa"} <= set(question.words)
    return tuple(word for word in question.words if word not in cues("asks-to-explain") and word not in ("itu", "apa")) if asks else ()


def _described(members: Mapping[str, Sequence[Entry]], read: Mapping[str, Sequence[Sequence[tuple[str, ...]]]]) -> Described:
    """What is said of each pillar in the questions of all families by pillar that do not name it."""
    asked: dict[str, list[tuple[str, ...]]] = {}
    for group, same in members.items():
        for entry, questions in zip(same, read[group], strict=True):
            if "pilar" in entry.slots:
                asked.setdefault(entry.slots["pilar"], []).extend(words for words in questions if PILLAR not in words)
    return Described(asked)


def _said(words: tuple[str, ...]) -> bool:
    """Whether anything is said beside placeholders and their values."""
    return any(not word.startswith("<") for word in words)


def _read(reader: Reader, entry: Entry) -> list[tuple[str, ...]]:
    """The words of each of an entry's questions; the values behind its placeholders too where the entry is about just these."""
    texts = entry.questions if entry.refusal else (*entry.questions, entry.title)
    read = [_without_qualifier(reader.read(text)) for text in texts]
    by_words = entry.family or entry.compute or entry.refusal
    return [words for question in read if (words := question.words if by_words else question.exact)]


def _told(members: list[Entry], reader: Reader) -> frozenset[str]:
    """The words the answers tell, with the places, years and pillars in them; of large families the first members stand for all."""
    texts = (text for entry in members[:_MANY_MEMBERS] for text in (entry.title, entry.text, entry.detail))
    return frozenset(intern(word) for text in texts for sentence in _SENTENCE.split(text) for word in reader.read(sentence).exact)


def _without_qualifier(question: Question) -> Question:
    """A province beside a region only says which one; in real questions it has been dropped by then."""
    if REGION not in question.words or PROVINCE not in question.words:
        return question
    return replace(question, words=tuple(word for word in question.words if word != PROVINCE))


def _by_words(asked_by: dict[str, list[tuple[str, ...]]]) -> dict[tuple[str, ...], str]:
    """Question → group, for questions only one group holds."""
    exact: dict[tuple[str, ...], str] = {}
    twice = set()
    for group, asked in asked_by.items():
        for words in asked:
            if exact.setdefault(words, group) != group:
                twice.add(words)
    return {words: group for words, group in exact.items() if words not in twice and _said(words)}


def _contradicted(asked_by: Mapping[str, Sequence[tuple[str, ...]]], refused: Collection[str]) -> tuple[tuple[str, str, str], ...]:
    """Refusal, answer and the words they share, for questions that read the same though their texts differ ("nilai X 2026")."""
    refusing = {words: group for group in refused for words in asked_by[group]}
    answering = ((words, group) for group, asked in asked_by.items() if group not in refused for words in asked)
    return tuple(sorted({(refusing[words], group, " ".join(words)) for words, group in answering if words in refusing}))


class _Exact:
    """Question → group."""

    def __init__(self, groups: Mapping[tuple[str, ...], str], names: Sequence[str]) -> None:
        number = {name: at for at, name in enumerate(names)}
        self._questions = Numbered(map(" ".join, groups), [number[group] for group in groups.values()])
        self._names = names

    def get(self, words: tuple[str, ...]) -> str | None:
        at = self._questions.number(" ".join(words))
        return None if at is None else self._names[at]
