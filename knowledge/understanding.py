"""Put reading, ranking and deciding together: one message in, one Decision out. Pure; nothing is read after loading."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge.building import Built, reader_of, vocabulary_of
from knowledge.deciding import aspects
from knowledge.deciding.aspects import COMPARE, PILLAR_MEANING, PROVINCE_LIST, STATUS
from knowledge.deciding.calibration import load_calibration
from knowledge.deciding.decide import MORE, Calibration, Candidate, Decision, Kind, kind_of, without_measures
from knowledge.deciding.emergencies import met_with
from knowledge.deciding.follow_ups import Beside, FollowUps, lines_of, load_forest
from knowledge.deciding.foregone import settled
from knowledge.deciding.grave import in_danger, said_gravely
from knowledge.deciding.home import introduces
from knowledge.deciding.instead import NEAR, Instead
from knowledge.deciding.meant import as_meant, corrected
from knowledge.deciding.owned import named_as_own, of_the_writers
from knowledge.deciding.pooling import pooled
from knowledge.deciding.rereading import Rereading
from knowledge.deciding.smalltalk import SmallTalk
from knowledge.language.cues import said, words
from knowledge.language.wording import Lexicon, word_list
from knowledge.loading import Library
from knowledge.model import Entry
from knowledge.names.gazetteer import Gazetteer
from knowledge.names.mentions import Mention
from knowledge.ranking.answers import asks_for_more
from knowledge.ranking.describing import two_pillars
from knowledge.ranking.facts import asking_words
from knowledge.ranking.groups import Groups
from knowledge.ranking.measures import measure
from knowledge.ranking.passages import Passages, only_one_telling
from knowledge.ranking.search import Ranked
from knowledge.reading import REGION, Question, all_there, read_once

MANY, _REMEMBERED, _SOME, _HINTED, _REACH, _REFUSED, _SURE, _BELIEVED, _LIKE = 3, 48, 0.3, 0.2, 0.02, 0.75, 0.7, 0.99, 0.25
UNNAMED, INTRODUCED, REMARK, PLAINLY = "a place that is not named", "where the writer is from", "a remark", "a place and one aspect"
"""The reasons of decisions about the writer's own place, on messages that only name it, on remarks, and on what is plainly asked."""


class Understanding:
    """Everything needed to decide on a message, built once from a Library."""

    def __init__(self, library: Library, calibration: Calibration | None = None, built: Built | None = None) -> None:
        self.library = library
        self.calibration = calibration or load_calibration()
        self.lexicon = Lexicon.load()
        self.smalltalk = SmallTalk.load()
        self.gazetteer = Gazetteer(library)
        vocabulary = built.vocabulary if built else vocabulary_of(library, self.gazetteer.name_words)
        self.reader = reader_of(self.lexicon, self.gazetteer, vocabulary, self.library)
        self.groups = built.groups if built else Groups(library.entries.values(), self.reader)
        self.passages = built.passages if built else Passages(library, self.reader, self.groups.index)
        asked_next = built.asked_next if built else lines_of(library.follow_ups, self.reader)
        self.follow_ups = FollowUps(library, self.groups, asked_next, load_forest())
        self.instead = Instead(library, self.groups, self.passages)
        self.rereading = Rereading(self.reader, self.decide_question, self.groups.about_places)
        self._decided = lru_cache(maxsize=_REMEMBERED)(lambda text, year: without_measures(self.considered(text, year)))

    def decide(self, text: str, this_year: int | None = None) -> Decision:
        """What to do with a message standing alone; `this_year` makes "last year" a year. What many ask is decided once."""
        return self._decided(text, this_year)

    def considered(self, text: str, this_year: int | None = None) -> Decision:
        """The same, with the measures of each candidate."""
        question = as_meant(self.reader.read(text := corrected(text, self.reader), this_year))
        if (social := self.smalltalk.kind(question)) and not in_danger(question.core):
            return Decision(Kind.SOCIAL, question, f"small talk: {social}", social=social, score=1.0)
        if not question.words:
            return Decision(Kind.OUT_OF_SCOPE, question, "no readable words")
        decision = self.rereading.decided(text, question, this_year)
        remark = None if decision.kind is Kind.ANSWERED else self.smalltalk.remark(question)
        if met := met_with(decision):
            return self._answer(question, met[0], self.calibration.answer, met[1], decision.candidates)
        return Decision(Kind.SOCIAL, question, REMARK, social=remark, score=1.0) if remark else decision

    def decide_question(self, question: Question) -> Decision:
        """What to do with a message already read."""
        return self.instead.of_its_pillar(question, self.instead.told(question, self._by_answers(question)))

    def _by_answers(self, question: Question) -> Decision:
        if group := self.groups.exactly(question):
            unclear = any(place.ambiguous for place in question.places) and not self.groups.members[group][0].written
            meant = (unclear and aspects.family(question)) or group
            return self._answer(question, meant, 1.0, "word for word", tuple(self.candidates(question)))
        if question.from_place and not said("there", question.core):
            asked = of_the_writers(question, question.places, self.lexicon.fillers) or question.without_places()
            if (away := self.decide_question(asked)).kind is Kind.ANSWERED:
                return away
        found = said_gravely(question, ranked := self.candidates(question))
        if own := self._own_place(question, ranked):
            return own
        if told := settled(question, self.library):
            return self._answer(question, told[0], self.calibration.answer, told[1], found)
        if introduces(question):
            return self._answer(question, STATUS, self.calibration.answer, INTRODUCED, found)
        if pillars := two_pillars(question):
            choices = tuple(one for one in self.groups.members[PILLAR_MEANING] if one.slots.get("pilar") in pillars)
            return Decision(Kind.CLARIFY, question, "two pillars", None, self.calibration.clarify, choices, found)
        return self._weigh(question, found)

    def _own_place(self, question: Question, ranked: Sequence[Candidate]) -> Decision | None:
        """Answer "kota saya ikut apa tidak": a question about a place that is not named; the assistant asks which."""
        if question.places or (own := named_as_own(question.core)) is None or any(one.general for one in ranked[:1]):
            return None
        marked = (*question.core[: own.start], REGION, *question.core[own.stop :])
        found = tuple(self.candidates(replace(question, words=marked, core=marked, places=(Mention(0, 0, ("",)),))))
        if not found or found[0].confidence < self.calibration.answer or self.groups.refusal(found[0].ranked.group):
            return None
        return self._answer(question, found[0].ranked.group, found[0].confidence, UNNAMED, found)

    def _weigh(self, question: Question, found: tuple[Candidate, ...]) -> Decision:
        if not found:
            return self._placed(question, found) or Decision(Kind.OUT_OF_SCOPE, question, "no known words")
        best = found[0]
        if len(question.places) == 1 and best.written and not best.general and not aspects.beside_place(question):
            return self._placed(question, found) or self._refuse(question, found)
        if plain := self._plainly(question, found):
            return plain
        if self.groups.refusal(best.ranked.group):
            return self._refused(question, found)
        if best.confidence < self.calibration.clarify:
            return self._placed(question, found) or self._refuse(question, found)
        if not best.general and any(place.ambiguous for place in question.places) and self.groups.about_places(best.ranked.group):
            group = STATUS if best.entry and self.instead.of_another(question, best.entry) else best.ranked.group
            return self._answer(question, group, best.confidence, "a place to ask back about", found)
        rivals = self._rivals(found)
        if rivals and STATUS in {one.ranked.group for one in (best, *rivals)} and any(place.regions for place in question.places):
            return self._answer(question, STATUS, best.confidence, NEAR, found)
        elsewhere = self.groups.elsewhere(question, [one.ranked.group for one in found])
        if best.confidence >= self.calibration.answer and not rivals and not elsewhere:
            return self._answer(question, best.ranked.group, best.confidence, "confident", found)
        if (placed := self._placed(question, found)) and placed.kind is Kind.ANSWERED:
            return placed
        reason = "near candidates" if rivals else "not sure enough"
        return Decision(Kind.CLARIFY, question, reason, None, best.confidence, self._offers(found), found)

    def _plainly(self, question: Question, found: tuple[Candidate, ...]) -> Decision | None:
        """Answer a place (or a year) and the one aspect named, where nothing else is likelier."""
        if (meant := aspects.family(question)) is None:
            return None
        best, group = found[0], found[0].ranked.group
        own = max((one.confidence for one in found if one.ranked.group in (meant, aspects.of_each(meant, question))), default=0.0)
        refused = self.groups.refusal(group)
        if own < (_HINTED if refused else _REACH):
            return None
        of_years = self.groups.computed(group) and not self.groups.elsewhere(question, [one.ranked.group for one in found])
        ours = self.calibration.answer if of_years or self.groups.facts[group].entry.compute else _SURE
        needed = (_REFUSED if own < _SOME else 1.0) if refused else ours
        if best.confidence >= needed and (refused or not self.instead.recorded(question, group, meant)):
            return None
        return self._answer(question, meant, max(best.confidence, self.calibration.answer), PLAINLY, found)

    def candidates(self, question: Question) -> list[Candidate]:
        """The best groups the question can mean, with our confidence in each, the surest first."""
        ranked = self.groups.rank(question)
        entries = [self.groups.entry_for(one.group, question) for one in ranked]
        measured = self.measures(question, ranked, [entry is not None for entry in entries])
        found = [Candidate(*one) for one in zip(ranked, entries, self.calibration.forest.probabilities(measured), measured, strict=True)]
        return pooled(question, sorted(found, key=lambda one: -one.confidence), self.groups)

    def measures(self, question: Question, ranked: Sequence[Ranked], held: Sequence[bool]) -> list[tuple[float, ...]]:
        """The measures of ranked groups; `held` says which have an answer for the year or pillar asked about."""
        idf = {word: self.groups.index.word_idf(word) for word in question.words}
        return measure(question, ranked, [self.groups.facts[one.group] for one in ranked], idf, held)

    def asked_next(self, decision: Decision, last: Entry) -> tuple[Entry, float] | None:
        """The written answer that tells what is asked after the last one, and how sure that is; None when not sure enough."""
        return self.follow_ups.surest(self.asked_after(decision, last))

    def asked_after(self, decision: Decision, last: Entry) -> list[tuple[Entry, float]]:
        """The written answers that may be meant after the last one, and how sure each is."""
        return self.follow_ups.judged_once(decision, last, self.beside)

    def beside(self, decision: Decision, last: Entry) -> Beside:
        """A message decided alone beside the last answer."""
        completed = decision.question.adding(*self.subject(last))
        return Beside(last, decision, completed, {one.entry.id: one.confidence for one in self.candidates(completed) if one.entry})

    def subject(self, entry: Entry) -> tuple[str, ...]:
        """The words for what an entry is about: its title without the words that ask."""
        return tuple(word for word in read_once(self.reader, entry.title).exact if word not in asking_words())

    def _answer(self, question: Question, group: str, score: float, reason: str, found: tuple[Candidate, ...]) -> Decision:
        entry = self.groups.entry_for(group, question)
        if entry is None:
            return self._without_slot(question, group, score, found)
        if entry.refusal:
            return Decision(kind_of(entry), question, f"a subject we refuse, {reason}", entry, score, self._offers(found), found)
        if entry.of_itself:
            return Decision(kind_of(entry), question, reason, entry, score, candidates=found, social=entry.of_itself)
        if entry.written and asks_for_more((*question.core, "", *word_list(question.text)), self.groups.facts[entry.group].listed):
            return Decision(Kind.UNKNOWN, question, MORE, None, score, (entry,), found)
        return Decision(Kind.ANSWERED, question, reason, entry, score, (), found)

    def _without_slot(self, question: Question, group: str, score: float, found: tuple[Candidate, ...]) -> Decision:
        """The question is known, its year or pillar is missing or one we hold nothing on."""
        members = self.groups.members[group]
        slot = next(iter(members[0].slots))
        if (slot == "tahun" and question.years) or (slot == "pilar" and question.pillars):
            return Decision(Kind.UNKNOWN, question, f"no fact for the {slot} asked about", None, score, self._offers(found), found)
        if described := (not question.places and only_one_telling(question, members)) or self.groups.described(group, question):
            return Decision(Kind.ANSWERED, question, f"the {slot} described", described, score, (), found)
        return Decision(Kind.CLARIFY, question, f"which {slot}?", None, score, tuple(members[-6:]), found)

    def _refused(self, question: Question, found: tuple[Candidate, ...]) -> Decision:
        """A subject we refuse seems meant: say so, unless one of ours is likely too; then offer that."""
        best = found[0]
        ours = tuple(one for one in found if not self.groups.refusal(one.ranked.group))
        if ours and ours[0].confidence >= self.calibration.answer and ours[0].ranked.softmax >= _BELIEVED:
            return self._answer(question, ours[0].ranked.group, ours[0].confidence, "the ranking has no doubt", found)
        if ours and ours[0].confidence >= self.calibration.offer:
            return Decision(Kind.UNSURE, question, "refused or ours", None, ours[0].confidence, self._offers(ours), found)
        if best.confidence >= self.calibration.clarify and best.ranked.score >= _LIKE:
            return self._answer(question, best.ranked.group, best.confidence, "nearest to a subject we refuse", found)
        if best.confidence >= self.calibration.clarify and not question.places:
            kind = Kind.UNKNOWN if said("our-subject", question.words) else Kind.OUT_OF_SCOPE
            return Decision(kind, question, "like nothing we answer", None, best.confidence, self._offers(found), found)
        return self._placed(question, found) or self._refuse(question, found)

    def _rivals(self, found: Sequence[Candidate]) -> list[Candidate]:
        near = max(found[0].confidence - self.calibration.sibling, self.calibration.clarify)
        return [other for other in found[1:] if other.confidence >= near and not self.groups.refusal(other.ranked.group)]

    def _placed(self, question: Question, found: Sequence[Candidate]) -> Decision | None:
        """A place named without a question we know: its whole record, or the offer of it when other things were said too."""
        if not question.places:
            return None
        question = all_there(question)
        entry = self.groups.members[STATUS if any(place.regions for place in question.places) else PROVINCE_LIST][0]
        several = len({place.regions for place in question.places if place.regions}) > 1 and not any(one.fuzzy for one in question.places)
        if several and not question.years and words("side-by-side") & set(question.core):
            return Decision(Kind.ANSWERED, question, "several places: side by side", self.groups.members[COMPARE][0], 0.7, (), tuple(found))
        if not aspects.beside_place(question):
            return Decision(Kind.ANSWERED, question, "a place and nothing else", entry, 0.8, (), tuple(found))
        likely = [one.entry for one in found if one.entry and one.entry.compute and one.confidence >= _REACH and one.entry is not entry]
        offers = (*likely[: MANY - 1], entry)
        return Decision(Kind.UNSURE, question, "a place, with a question we do not know", None, 0.4, offers, tuple(found))

    def _refuse(self, question: Question, found: Sequence[Candidate]) -> Decision:
        best = found[0].confidence if found else 0.0
        ours = sum(one.confidence for one in found if not self.groups.refusal(one.ranked.group))  # two answers may share what is ours
        if ours < self.calibration.topic and not said("our-subject", question.words):
            return Decision(Kind.OUT_OF_SCOPE, question, "below the topic floor", None, best, (), tuple(found))
        return Decision(Kind.UNSURE, question, "below the answer floor", None, best, self._offers(found), tuple(found))

    def _offers(self, found: Sequence[Candidate]) -> tuple[Entry, ...]:
        return tuple(e for one in found if not (e := one.entry or self.groups.members[one.ranked.group][-1]).refusal)[:MANY]
