"""Every way a message may be completed from the conversation, with how sure the ranking is of each (query rewriting).

The message may stand alone, ask of the place, the year or the pillar talked about, ask the last question of something else, hold two
regions side by side, ask on after an answer told or offered before, or ask for what is foretold. Which of them is meant is judged in
`reranking.py`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.context import Context, of_ourselves
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import COMPARE, PROVINCE_LIST, one_aspect
from knowledge.deciding.decide import Candidate
from knowledge.model import Entry, province_of
from knowledge.names.mentions import Mention
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR, Question

SOURCES = (
    "alone",
    "of the region",
    "of the region before",
    "of the province",
    "of the year",
    "of the pillar",
    "the same of another",
    "two regions",
    "with the subject",
    "after the answer",
    "after the answer before",
    "after what was offered",
    "foretold",
)
"""Where a rewriting comes from."""
ALONE, THERE, BEFORE, PROVINCE_THERE, THAT_YEAR, THAT_PILLAR, SAME, TWO_REGIONS, SUBJECT, *_AFTER, FORETOLD = SOURCES
AFTER, AFTER_EARLIER, AFTER_OFFERED = _AFTER
ABOUT_PLACES = ("daerah-", "banding-", "provinsi-", "tahun-", "pulau-", "tahap-", "nilai-", "perubahan-")
"""What the families whose answers name regions begin with; a written answer on a region does not say of which it is."""
OF_REGIONS = ("daerah-", "banding-", "perubahan-")
"""Of these, what those begin with that tell of the regions, or of the province, that a question names."""
REFUSED, SMALL_TALK, ASKED_BACK = "refuse", "social", "ask"
"""What a message may ask for, where it asks for no answer: a refusal, a word of small talk, or to be asked which is meant."""
REACTIONS = frozenset((REFUSED, SMALL_TALK, ASKED_BACK))
_MOST, _FORETOLD = 5, 0.1
"""How many ways of one source are held, and how likely a group is that is held because it is foretold."""
_OF_PROVINCES = (PROVINCE_LIST, "provinsi-urutan")


@dataclass(slots=True, eq=False)
class Rewriting:
    """What may be meant: an entry asked of what a question names; None where what was decided answers nothing by an entry.

    `sure`: by source, how sure the ranking (or the judge of follow-ups) is, from 0 to 1; `belief`: by source, the network's share of
    belief; `named`: whether the entry is for the aspect that the words name.
    """

    question: Question
    entry: Entry | None
    sure: dict[str, float] = field(default_factory=dict)
    belief: dict[str, float] = field(default_factory=dict)
    named: bool = False

    @property
    def meets(self) -> frozenset[str]:
        """The names of what this way would meet: its entry and its family, or reactions."""
        if self.entry is None:
            return REACTIONS
        return frozenset({self.entry.id, self.entry.group}) | (frozenset({REFUSED}) if self.entry.refusal else frozenset())

    @property
    def codes(self) -> list[str]:
        """The codes of the regions and provinces it is asked of."""
        return [code for place in self.question.places for code in (*place.regions, *place.provinces)]


class Rewritings:
    """The rewritings of a message, each once."""

    def __init__(self, turn: Turn, context: Context, heard: Decision) -> None:
        self._knowledge = turn.knowledge
        self._context = context
        self._heard = heard
        self._found: dict[tuple[str, tuple[str, ...]], Rewriting] = {}
        self._add(ALONE, heard.question, heard.candidates[:_MOST])
        self._of_what_was_talked_about()
        self._same_of_another()
        self._after_answers()

    def beside(self, decided: Decision, foretold: Mapping[str, float]) -> list[Rewriting]:
        """What was decided, then all the others, with what was foretold: how likely each group or reaction is asked for."""
        told = decided.entry if decided.kind in (Kind.ANSWERED, Kind.SOCIAL) and not decided.told else None
        first = self._of(decided.question, told) if told else Rewriting(decided.question, None)
        self._foretold(foretold)
        ways = [first, *(one for one in self._found.values() if one is not first)]
        for one in ways:
            one.sure[FORETOLD] = sum(foretold.get(name, 0.0) for name in one.meets)
        return ways

    def _foretold(self, foretold: Mapping[str, float]) -> None:
        """The likeliest groups that no other way has, asked of what is named or was talked about last."""
        met = {one.entry.group for one in self._found.values() if one.entry}
        likely = sorted((-share, group) for group, share in foretold.items() if share >= _FORETOLD and group not in met)
        for _, group in likely[:_MOST]:
            if group in self._knowledge.groups.members:
                question = self._of_what_was_last(group)
                if entry := self._knowledge.groups.entry_for(group, question):
                    self._of(question, entry)

    def _of_what_was_last(self, group: str) -> Question:
        """The message with the places, years and pillars of the conversation where it names none, as far as a group asks of them."""
        context = self._context
        codes = context.members or context.regions
        last = tuple(_place([code]) for code in codes) if group == COMPARE else (_place(context.regions[:1]),)
        if group in _OF_PROVINCES:
            last = (_place((), context.provinces[:1] or [province_of(code) for code in context.regions[:1]]),)
        return self._as_talked_about(tuple(place for place in last if place.may_be))

    def _as_talked_about(self, places: tuple[Mention, ...]) -> Question:
        """The message with these places, and the years and pillars of the conversation, where it names none."""
        asked, context = self._heard.question, self._context
        years, pillars = asked.years or tuple(context.years), asked.pillars or tuple(context.pillars)
        return replace(asked, places=asked.places or places, years=years, pillars=pillars)

    def _of(self, question: Question, entry: Entry) -> Rewriting:
        """The rewriting that asks this entry of what the question names, found before or added now."""
        key = entry.id, question.values if entry.compute else ()
        return self._found.setdefault(key, Rewriting(question, entry))

    def _add(self, source: str, question: Question, found: Iterable[Candidate]) -> None:
        meant = one_aspect(question)
        for one in found:
            if one.entry:
                own = self._of(question, one.entry)
                own.sure.setdefault(source, one.confidence)
                own.belief.setdefault(source, one.ranked.softmax)
                own.named = own.named or one.entry.group == meant

    def _of_what_was_talked_about(self) -> None:
        for source, question in self._completed():
            self._add(source, question, self._knowledge.candidates(question)[:_MOST])

    def _completed(self) -> Iterator[tuple[str, Question]]:
        """The message with a place, a year or a pillar that was talked about, where it names none itself."""
        asked, context = self._heard.question, self._context
        if not asked.places:
            for source, codes in ((THERE, context.regions), (BEFORE, context.earlier)):
                if codes:
                    yield source, replace(asked, places=(_place(codes[:1]),)).adding(REGION)
            if context.provinces:
                yield PROVINCE_THERE, replace(asked, places=(_place((), context.provinces[:1]),)).adding(PROVINCE)
        if not asked.years and context.years:
            yield THAT_YEAR, replace(asked, years=tuple(context.years[:1])).adding(YEAR)
        if not asked.pillars and context.pillars:
            yield THAT_PILLAR, replace(asked, pillars=tuple(context.pillars[:1])).adding(PILLAR)
        if with_subject := self._with_the_subject():
            yield SUBJECT, with_subject

    def _with_the_subject(self) -> Question | None:
        """The message with the words for what the last answer was about, of the region, year or pillar it was about."""
        asked, context = self._heard.question, self._context
        told = self._knowledge.library.entries.get(context.entry or "")
        subject = self._knowledge.subject(told) if told else ()
        there = {REGION: _place(context.regions[:1]), PROVINCE: _place((), context.provinces[:1])}
        places = asked.places or tuple(place for mark, place in there.items() if mark in subject and place.may_be)
        said = tuple(word for word in subject if word not in asked.core and (places or word not in there))
        years, pillars = asked.years or tuple(context.years[:1]), asked.pillars or tuple(context.pillars[:1])
        return replace(asked, places=places, years=years, pillars=pillars).adding(*said) if said else None

    def _same_of_another(self) -> None:
        """The last question of what is named now, the rest as before; of two regions, both."""
        asked, context, groups = self._heard.question, self._context, self._knowledge.groups
        last = (_place(context.regions, context.provinces),) if context.regions or context.provinces else ()
        family = context.family or ""
        if family in groups.members:
            whole = self._as_talked_about(last)
            if entry := groups.entry_for(family, whole):
                self._of(whole, entry).sure[SAME] = 1.0
        named = [code for place in asked.places for code in place.regions]
        if len(named) == 1 and len(context.regions) == 1 and named != context.regions:
            both = replace(asked, places=(_place(context.regions), *asked.places))
            self._of(both, groups.members[COMPARE][0]).sure[TWO_REGIONS] = 1.0

    def _after_answers(self) -> None:
        entries, context = self._knowledge.library.entries, self._context
        before = [*zip((AFTER, AFTER_EARLIER), context.answers, strict=False), (AFTER_OFFERED, context.offered)]
        if own := of_ourselves(self._knowledge.library, context):
            self._of(self._heard.question, own).sure[AFTER_OFFERED] = 1.0
        for source, id_ in before:
            if id_ in entries and entries[id_].written:
                for entry, sure in self._knowledge.asked_after(self._heard, entries[id_]):
                    self._of(self._heard.question, entry).sure.setdefault(source, sure)


def _place(regions: Sequence[str], provinces: Sequence[str] = ()) -> Mention:
    return Mention(0, 0, tuple(regions), tuple(provinces))
