"""Subjects too grave for the ranking alone: that somebody is in danger, or wants all data about him deleted, needs words that say so."""

from collections.abc import Iterator, Sequence

from knowledge.deciding.decide import Candidate
from knowledge.language.cues import Phrase, phrases, said
from knowledge.language.cues import words as cues
from knowledge.language.wording import stretches
from knowledge.reading import Question

IN_DANGER = "tolak-niat-menyakiti-diri"
"""The refusal for somebody who wants to hurt himself."""
DELETION = "pandu-hapus"
"""What deletes all that is kept about the writer."""
GRAVE_KINDS = (("in-danger", "despair", "dies"), ("despair-with-another",))
"""The kinds of words that speak of danger, and those that do beside others."""
_ALWAYS, _SURE, _NEVER, _PAIR, _NEAR = 0.0, 0.75, 1.0, 2, 4
"""The confidence from which danger is meant where words say so, where one does that is said of harmless things too, and where none does;
how many of the latter say it together, and how many words at most stand between a thing and what befell it."""


def in_danger(core: Sequence[str]) -> bool:
    """Whether words can only be those of somebody in danger, whatever the ranking says."""
    rest = _without_plain_trouble(core)
    return said("in-danger", rest) or any(_wished_before(rest, at) for at, _ in _said_at(rest, ("dies",)))


def may_be_danger(core: Sequence[str]) -> bool:
    """Whether some words speak of danger, so that the ranking may find the writer in it."""
    return _enough(IN_DANGER, core) < _NEVER


def said_gravely(question: Question, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """What may be meant, without danger and deletion where no words speak of them."""
    return tuple(one for one in found if one.confidence >= _enough(one.ranked.group, question.core))


def _enough(group: str, core: Sequence[str]) -> float:
    """The confidence from which a group is meant by these words."""
    if group == IN_DANGER:
        return _enough_for_danger(core)
    return _NEVER if group == DELETION and not speaks_of_deletion(core) else _ALWAYS


def _enough_for_danger(core: Sequence[str]) -> float:
    """The confidence from which somebody is in danger who writes these words."""
    rest = _without_plain_trouble(core)
    if said("despair", rest) or said("in-danger", rest):
        return _ALWAYS
    half = cues("despair-with-another") & set(rest)
    wished = cues("negation", "wishes-for-it") & set(rest)
    return _ALWAYS if len(half) >= _PAIR else _SURE if half and wished else _NEVER


def speaks_of_deletion(core: Sequence[str]) -> bool:
    """Whether words speak of deleting, and do not only ask whether or when something will be deleted that may be anybody's."""
    return said("speaks-of-deleting", core) and (not asks_of_deletion(core) or said("may-be-kept-by-us", core))


def asks_of_deletion(core: Sequence[str]) -> bool:
    """Whether it is asked if or when something is deleted ("akun saya akan dihapus?", "dihapus ga ya"), and not that it be."""
    spoken = [word for word in core if word not in cues("softens")]
    whether = said("is-deleted", core) and bool(cues("asked-with-not") & set(spoken[-1:]))
    return (whether or bool(cues("foretells") & set(core))) and not cues("asks-to-act") & set(core)


def first_said(core: Sequence[str], kinds: Sequence[str]) -> tuple[int, Phrase] | None:
    """Where in a message the first phrase of some kinds begins, and the phrase; None where it has none."""
    return min(_said_at(core, kinds), default=None)


def _said_at(core: Sequence[str], kinds: Sequence[str]) -> Iterator[tuple[int, Phrase]]:
    """Where each phrase of some kinds begins that a message has, and the phrase."""
    for phrase in (one for kind in kinds for one in phrases(kind)):
        yield from ((at, phrase) for at in range(len(core)) if tuple(core[at : at + len(phrase)]) == phrase)


def _wished_before(core: Sequence[str], end: int) -> bool:
    """Whether what stands at `end` is wished for: right before it, or with words between that only stress it ("ingin banget saya mati")."""
    beside = cues("beside-a-wish", "intensifies", "writer")
    before = [word for word in core[:end] if word not in beside]
    return before[-1:] != [] and before[-1] in cues("wishes-for-it") and before[-2:-1] != ["tidak"]


def _without_plain_trouble(core: Sequence[str]) -> tuple[str, ...]:
    """The words without those that tell a plain trouble, among which "mati" is said of a lamp and "hidup" of a town."""
    known = phrases("plain-trouble")
    found = stretches(list(core), max(map(len, known)), lambda words: True if words in known else None)
    kept = [word for word, trouble in found if not trouble]
    goes_out, things = cues("goes-out"), cues("may-go-out")
    return tuple(word for at, word in enumerate(kept) if not (word in goes_out and things & set(kept[max(0, at - _NEAR) : at])))
