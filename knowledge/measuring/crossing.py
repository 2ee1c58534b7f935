"""Questions nobody can answer, made by asking of a subject we know what we do not know of it: "berapa sewa stan forum smart city".

They teach the confidence, in `calibrate`, that knowing the subject is not enough. An attribute is one the entry does not answer; the
word is one of `language/attributes.csv`, or any ordinary word, so that not only listed words count.
"""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.model import Entry
from knowledge.ranking.attributes import attributes_of, forms
from knowledge.ranking.facts import Group

_PATTERNS = (
    "{word} {subject}",
    "berapa {word} {subject}",
    "siapa {word} {subject}",
    "{subject} {word}nya apa",
    "nama {word} {subject} siapa",
)
_LISTED, _ORDINARY = 3, 2
_STRIDE = 389
"""Coprime to the numbers of words, so that the words fall evenly."""


def crossed(
    entries: Iterable[Entry], facts: dict[str, Group], ordinary: Sequence[str], regions: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Such questions, with the attribute asked ("" for an ordinary word); a fixed choice for the same content."""
    listed = sorted(" ".join(form) for form in forms())
    at = 0
    for entry in entries:
        if entry.refusal or entry.family:
            continue
        for turn in range(_LISTED + _ORDINARY):
            at += 1
            words = listed if turn < _LISTED else ordinary
            word = words[at * _STRIDE % len(words)]
            named = attributes_of(word.split())
            if named <= facts[entry.group].attributes and named:
                continue
            subject = regions[at * _STRIDE % len(regions)] if entry.compute else _subject(entry, at)
            yield _PATTERNS[at % len(_PATTERNS)].format(word=word, subject=subject), next(iter(named), "")


def _subject(entry: Entry, at: int) -> str:
    """The title, or the shortest question, by turns."""
    short = min(entry.questions, key=len, default=entry.title)
    return (entry.title, short)[at % 2]
