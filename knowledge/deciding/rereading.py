"""A second look at messages that the first one did not settle: without the story around the question, and with doubtful names."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from knowledge.deciding.aspects import COMPARE
from knowledge.deciding.decide import Decision, Kind
from knowledge.deciding.grave import IN_DANGER, may_be_danger
from knowledge.deciding.home import introduces
from knowledge.deciding.instead import SIDE_BY_SIDE
from knowledge.deciding.wherever import A_NUMBER, names_a_number, only_to_complain, same_everywhere, wherever
from knowledge.language.cues import said
from knowledge.language.cues import words as cues
from knowledge.language.sentences import asking, asks_for, asks_whether, clauses, interrogatives, pieces
from knowledge.language.wording import word_list
from knowledge.reading import PLACEHOLDERS, PROVINCE, REGION, Question, Reader

_SURE, _QUITE_SURE, _VERY_SURE, _SHORT, _LONG, _MOST_CLAUSES = 0.65, 0.8, 0.9, 3, 12, 4
"""The confidence that makes a place of a misspelt or short name, and of a word that is first of all an ordinary one; and how many
letters a short word has, and words a long message: below that, a story that asks something too forbids to leave it out."""
_STORY, _BARELY, _SEVERAL = 20, 2, 2
"""The words from which a message may be a story around a question, and those too few to ask anything; how many places make a comparison."""
_IN_A_ROW, _KAH, _NOT_AT_ALL = frozenset((REGION, PROVINCE)), "kah", 3


class Rereading:
    """Reads once more and decides once more with `decide`; `asks_of_place` tells whether an answer's group is asked of places."""

    def __init__(self, reader: Reader, decide: Callable[[Question], Decision], asks_of_place: Callable[[str], bool]) -> None:
        self.reader = reader
        self.decide = decide
        self.asks_of_place = asks_of_place

    def decided(self, text: str, question: Question, this_year: int | None) -> Decision:
        """What to do with a message, read as `question`: by the piece of it that asks, by the whole, or by another look at it."""
        piece = None if may_be_danger(question.core) else self._piece(text, question, this_year)
        if piece and piece.score >= _VERY_SURE:
            return piece
        decision = self._again(text, self.decide(question), this_year)
        unsure = decision.kind is not Kind.ANSWERED or decision.reason == SIDE_BY_SIDE
        return piece if piece and unsure else decision

    def _again(self, text: str, decision: Decision, this_year: int | None) -> Decision:
        """What to do with a message after all; `decision` itself when no other look at it is surer."""
        if decision.entry is not None and decision.entry.id == IN_DANGER:
            return decision
        if anywhere := self._wherever(decision):
            return anywhere
        if decision.kind is Kind.ANSWERED:
            return self._rather_of_a_place(text, decision, this_year) or decision
        asked = self._asking(text, decision, this_year) or self._with_doubtful_names(text, decision, this_year)
        return asked or self._clause(text, decision, this_year) or decision

    def _piece(self, text: str, whole: Question, this_year: int | None) -> Decision | None:
        """The decision on the piece of a long message that asks most plainly, where it is an answer and says itself of what; else None.

        Read alone, it is not drowned by the story around it; `whole` is the message as read, whose places must not be left out for
        an answer on none. A name that only goes on a row ("Sragen, sama Wonogiri sudah masuk?") is no piece of its own.
        """
        if len(text.split()) < _STORY:
            return None
        for one, before in self._asking_first(text):
            question = self.reader.read(one, this_year)
            row = before and set(self.reader.read(before).core) <= _IN_A_ROW | cues("leaning")
            if _of_ours(question.core) and not row and not said("unneeded", question.core):
                found = self.decide(question)
                return found if found.kind is Kind.ANSWERED and _says_of_what(found, whole) else None
        return None

    def _asking_first(self, text: str) -> list[tuple[str, str]]:
        """The pieces of a message that seem to ask, those with a question mark first, then those with a word that asks, then the short."""
        ranks = [(self._asks_how_plainly(one), len(one), one, before) for one, before in pieces(text) if len(one.split()) > _BARELY]
        return [(one, before) for rank, _, one, before in sorted(ranks) if rank < _NOT_AT_ALL]

    def _asks_how_plainly(self, piece: str) -> int:
        """How plainly a piece of a message asks, at a glance: 0 with a question mark, 1 by a word or its end, 2 pleading, 3 not at all."""
        core = [plain for word in word_list(piece) for plain in self.reader.lexicon.standard(word, self.reader.known)]
        asks = interrogatives(core) or asks_whether(core) or _KAH in core
        return 0 if piece.endswith("?") else 1 if asks else 2 if asks_for(core) else _NOT_AT_ALL

    def _wherever(self, decision: Decision) -> Decision | None:
        """The decision on what a message asks that is the same in every place, with the place it names."""
        if not same_everywhere(decision.question, decision):
            return None
        asked = wherever(decision.question)
        for one in filter(None, (asked, only_to_complain(asked))):
            found = self.decide(one)
            if found.kind is Kind.ANSWERED and found.entry is not None and found.entry.written:
                return replace(found, question=decision.question, reason=A_NUMBER if names_a_number(asked.core) else found.reason)
        return None

    def _asking(self, text: str, decision: Decision, this_year: int | None) -> Decision | None:
        """The decision on the sentences of a message that ask something, where they stand for themselves.

        Where the whole was refused, only if the story around them says nothing of our subjects.
        """
        parts = asking(text, lambda sentence: _asks(self.reader.read(sentence).core))
        question = self.reader.read(parts[0], this_year) if parts else None
        if parts is None or question is None or not question.words:
            return None
        brief = len(word_list(text)) < _LONG
        refused = decision.kind is Kind.UNKNOWN or decision.refuses
        story = self.reader.read(parts[1]).core if refused or brief else ()
        if (refused and _of_ours(story)) or (brief and _asks(story)):
            return None
        if not question.places and decision.question.places:
            question = replace(question.adding(REGION), places=decision.question.places)
        alone = self.decide(question)
        return alone if alone.kind is Kind.ANSWERED else None

    def _clause(self, text: str, decision: Decision, this_year: int | None) -> Decision | None:
        """The decision on the one clause that asks something ("depok ikut ga?" after "nama saya Budi, 15 tahun,"), where it is very sure.

        What is told around it may name nothing of our subjects that the clause does not name too.
        """
        parts = clauses(text)
        read = [self.reader.read(part, this_year) for part in parts] if len(parts) <= _MOST_CLAUSES else []
        asked = [one for one in read if one.text.rstrip().endswith("?") or _asks(one.core)]
        if len(asked) != 1 or not asked[0].words:
            return None
        around = {value for one in read if one is not asked[0] for value in (*one.values, *one.islands)}
        if not around <= {*asked[0].values, *asked[0].islands}:
            return None
        if not _of_ours(asked[0].core):  # "daftarnya di mana" may be of anything
            return None
        found = self.decide(asked[0])
        enough = _VERY_SURE if decision.kind is Kind.UNKNOWN else _QUITE_SURE
        return found if found.kind is Kind.ANSWERED and found.score >= enough else None

    def _rather_of_a_place(self, text: str, decision: Decision, this_year: int | None) -> Decision | None:
        """The decision with a misspelt name in place of a general answer ("jmbang rncana induknya"), where it is very sure.

        With a short name ("ntt siapa aja") in place of a list for which nothing else is named.
        """
        if decision.score >= 1 or decision.entry is None:
            return None
        listed = decision.entry.compute is not None
        if (listed and decision.question.values) or not (listed or self._strange(decision.question)):
            return None
        found = self._with_doubtful_names(text, decision, this_year)
        sure = found is not None and found.score >= _VERY_SURE and (listed or all(place.fuzzy for place in found.question.places))
        return found if sure else None

    def _strange(self, question: Question) -> bool:
        """Whether a word of a message is none that we know, and so may be a misspelt name."""
        known, standard = self.reader.known, self.reader.lexicon.words
        return any(
            len(word) > _SHORT and word.isalpha() and word not in known and word not in standard for word in word_list(question.text)
        )

    def _with_doubtful_names(self, text: str, decision: Decision, this_year: int | None) -> Decision | None:
        """The decision with names that may as well be none ("rembang gimana", "tubn"), when they make a clear question of places."""
        if decision.question.places:
            return None
        question = self.reader.read(text, this_year, lenient=True)
        if not question.places:
            return None
        found = self.decide(question)
        if found.kind is not Kind.ANSWERED or found.entry is None or not self.asks_of_place(found.entry.group):
            return None
        if introduces(question):
            return found
        enough = _VERY_SURE if any(place.doubtful for place in question.places) else _SURE
        return found if found.score >= enough else None


def _says_of_what(decision: Decision, whole: Question) -> bool:
    """Whether an answer to a piece of a message is of what that piece names, not of a place that only the rest of it names."""
    question, entry = decision.question, decision.entry
    if entry is None or any(place.unclear for place in question.places):
        return False
    regions = {place.regions for place in question.places if place.regions}
    if entry.of_region and (len(regions) < _SEVERAL if entry.id == COMPARE else not question.places):
        return False
    placed = question.places or question.islands or (question.years and not entry.of_region and entry.compute)
    return bool(placed) or not (whole.places or whole.islands)


def _asks(core: Sequence[str]) -> bool:
    """Whether a sentence of these words asks something, or asks for it."""
    return bool(interrogatives(core)) or asks_for(core)


def _of_ours(core: Sequence[str]) -> bool:
    """Whether a story or a clause of these words names something of our subjects: a place, a year, a pillar, a term."""
    return bool(PLACEHOLDERS.intersection(core)) or said("our-subject", core)
