"""Put reading, ranking and deciding together: one message in, one Decision out. Pure; nothing is read after loading."""

from collections.abc import Sequence
from functools import cached_property

from knowledge.calibration import load_calibration
from knowledge.decide import Calibration, Candidate, Decision, Kind, confidence, measure
from knowledge.gazetteer import Gazetteer
from knowledge.loading import Library
from knowledge.model import Entry
from knowledge.places import Resolver
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR, Question, Reader, load_islands, load_pillar_forms
from knowledge.search import Index, Ranked
from knowledge.smalltalk import SmallTalk
from knowledge.wording import Lexicon, Speller, word_set

MANY = 3
_PLACEHOLDERS = frozenset((REGION, PROVINCE, YEAR, PILLAR))
STATUS, PROVINCE_LIST, PILLAR_DEFINITION = "daerah-status", "provinsi-daftar", "pilar-definisi"


class Understanding:
    """Everything needed to decide on a message, built once from a Library."""

    def __init__(self, library: Library, calibration: Calibration | None = None) -> None:
        self.library = library
        self.calibration = calibration or load_calibration()
        self.lexicon = Lexicon.load()
        self.smalltalk = SmallTalk.load()
        self.gazetteer = Gazetteer(library)
        self.members = _members(library)
        self.reader = self._reader()
        self.asked = self._asked()
        self.index = Index(self.asked)
        self.joined = {group: tuple(" ".join(words) for words in asked) for group, asked in self.asked.items()}
        self.exact = self._exact()

    def decide(self, text: str) -> Decision:
        """What to do with a message standing alone."""
        question = self.reader.read(text)
        if social := self.smalltalk.kind(question):
            return Decision(Kind.SOCIAL, question, f"small talk: {social}", social=social, score=1.0)
        if not question.words:
            return Decision(Kind.OUT_OF_SCOPE, question, "no readable words")
        return self.decide_question(question)

    def decide_question(self, question: Question) -> Decision:
        """What to do with a message already read."""
        candidates = self.candidates(question)
        if group := self.exact.get(question.words):
            return self._exactly(question, group, candidates)
        if not candidates:
            return self._placed(question, candidates) or Decision(Kind.OUT_OF_SCOPE, question, "no known words")
        return self._by_confidence(question, candidates)

    def candidates(self, question: Question, most: int = 5) -> list[Candidate]:
        """The best groups with their confidence, best first."""
        ranked = self.index.rank(question.exact)
        idf = {word: self.index.word_idf(word) for word in question.words}
        found = []
        for at, one in enumerate(ranked[:most]):
            entry = self.entry_for(one.group, question)
            measures = measure(question, ranked, at, self.index.words[one.group], idf, self.members[one.group][0], self.joined[one.group])
            found.append(Candidate(one, entry, confidence(measures, self.calibration), measures))
        return sorted(found, key=lambda candidate: -candidate.confidence)

    def entry_for(self, group: str, question: Question) -> Entry | None:
        """The group's entry for the year or pillar asked about; None when it has none for them."""
        members = self.members[group]
        if not members[0].slots:
            return members[0]
        wanted = {"tahun": [str(year) for year in question.years], "pilar": list(question.pillars)}
        for member in members:
            if all(value in wanted.get(slot, ()) for slot, value in member.slots.items()):
                return member
        return None

    def _by_confidence(self, question: Question, candidates: Sequence[Candidate]) -> Decision:
        best, calibration = candidates[0], self.calibration
        found = tuple(candidates)
        entry = best.entry
        if question.places and not self._about_places(best):
            return self._placed(question, found) or self._refuse(question, found)
        if best.confidence < calibration.clarify:
            return self._placed(question, found) or self._refuse(question, found)
        if entry is None:
            return Decision(Kind.UNKNOWN, question, "no fact for the year or pillar asked about", None, best.confidence, self._offers(found), found)
        if entry.refusal:
            return self._refusal(question, entry, best, found)
        rivals = [other for other in candidates[1:] if best.confidence - other.confidence < calibration.sibling and other.entry]
        if best.confidence >= calibration.answer and not rivals:
            return Decision(Kind.ANSWERED, question, "confident", entry, best.confidence, (), found)
        return Decision(Kind.CLARIFY, question, "near candidates" if rivals else "not sure enough", None, best.confidence, self._offers(found), found)

    def _about_places(self, candidate: Candidate) -> bool:
        words = self.index.words[candidate.ranked.group]
        return bool(words & {REGION, PROVINCE})

    def _refusal(self, question: Question, entry: Entry, best: Candidate, found: tuple[Candidate, ...]) -> Decision:
        if best.confidence < self.calibration.clarify:
            return self._refuse(question, found)
        kind = Kind.UNKNOWN if entry.refusal == "tidak-ada" else Kind.OUT_OF_SCOPE
        return Decision(kind, question, "a subject we refuse", entry, best.confidence, self._offers(found), found)

    def _exactly(self, question: Question, group: str, candidates: Sequence[Candidate]) -> Decision:
        entry = self.entry_for(group, question)
        found = tuple(candidates)
        if entry is None:
            return Decision(Kind.UNKNOWN, question, "no fact for the year or pillar asked about", None, 1.0, self._offers(found), found)
        if entry.refusal:
            kind = Kind.UNKNOWN if entry.refusal == "tidak-ada" else Kind.OUT_OF_SCOPE
            return Decision(kind, question, "a subject we refuse, word for word", entry, 1.0, (), found)
        return Decision(Kind.ANSWERED, question, "word for word", entry, 1.0, (), found)

    def _placed(self, question: Question, found: Sequence[Candidate]) -> Decision | None:
        """A place named without a question we know: show what is recorded about it."""
        if not question.places:
            return None
        family = STATUS if any(place.regions for place in question.places) else PROVINCE_LIST
        unknown = [word for word in question.words if word not in _PLACEHOLDERS and word not in self.reader.known]
        if len(unknown) > len(question.words) / 2:
            return None
        return Decision(Kind.ANSWERED, question, "a place without a known question", self.members[family][0], 0.5, (), tuple(found))

    def _refuse(self, question: Question, found: Sequence[Candidate]) -> Decision:
        best = found[0].confidence if found else 0.0
        if best < self.calibration.topic:
            return Decision(Kind.OUT_OF_SCOPE, question, "below the topic floor", None, best, (), tuple(found))
        return Decision(Kind.UNSURE, question, "below the answer floor", None, best, self._offers(found), tuple(found))

    def _offers(self, found: Sequence[Candidate]) -> tuple[Entry, ...]:
        offered = [candidate.entry or self.members[candidate.ranked.group][-1] for candidate in found]
        return tuple(entry for entry in offered if not entry.refusal)[:MANY]

    def _reader(self) -> Reader:
        """Two passes: the first reads the content to learn its words, the second may mend towards them."""
        forms, islands = load_pillar_forms(), load_islands()
        vocabulary = self._vocabulary
        names = self.gazetteer.name_words
        ordinary = (vocabulary | self.lexicon.ordinary | set(self.lexicon.words)) - names
        resolver = Resolver(self.gazetteer, ordinary)
        speller = Speller(vocabulary - names, self.lexicon.ordinary | vocabulary | names)
        return Reader(self.lexicon, resolver, forms, islands, speller)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        entries = self.library.entries.values()
        asked = {word for entry in entries for question in entry.questions for word in word_set(question)}
        told = {word for entry in entries for word in word_set(entry.text)}
        return frozenset(word for word in asked | told if not word.isdigit())

    def _asked(self) -> dict[str, list[tuple[str, ...]]]:
        """Each group's questions as the matcher reads them; values behind placeholders only where the entry is about them."""
        asked: dict[str, list[tuple[str, ...]]] = {}
        for group, members in self.members.items():
            for entry in members:
                for text in (*entry.questions, entry.title):
                    question = self.reader.read(text)
                    words = question.words if entry.family else question.exact
                    asked.setdefault(group, []).append(words)
        return asked

    def _exact(self) -> dict[tuple[str, ...], str]:
        exact: dict[tuple[str, ...], str] = {}
        twice = set()
        for group, asked in self.asked.items():
            for words in asked:
                plain = tuple(word for word in words if word in _PLACEHOLDERS or not word.startswith("<"))
                if exact.setdefault(plain, group) != group:
                    twice.add(plain)
        return {words: group for words, group in exact.items() if words not in twice and len(words) > 1 and not _values(self.asked[group], words)}


def _values(asked: list[tuple[str, ...]], plain: tuple[str, ...]) -> bool:
    """Whether the question meant a particular year, pillar or place, which the plain words alone do not show."""
    return any(words != plain and words[: len(plain)] == plain for words in asked)


def _members(library: Library) -> dict[str, list[Entry]]:
    members: dict[str, list[Entry]] = {}
    for entry in library.entries.values():
        members.setdefault(entry.group, []).append(entry)
    return members


def best_words(ranked: Sequence[Ranked]) -> str:
    """The first three groups in a line, for logs of editors' commands."""
    return ", ".join(f"{one.group} {one.score:.2f}" for one in ranked[:MANY])
