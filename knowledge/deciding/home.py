"""Where a writer says to be from: "saya diskominfo kabupaten maros", "kota kami parepare", "tinggal di kab bogor"."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.language.cues import phrases
from knowledge.language.cues import words as cues
from knowledge.language.wording import Lexicon, tokens, word_set
from knowledge.names.gazetteer import KIND_WORDS
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, REGION, Question

_SHORT_FORM = r"(?<!\bkab)(?<!\bkec)(?<!\bkel)(?<!\bprov)"
_CLAUSE = re.compile(rf"(?:{_SHORT_FORM}[.!?;\n,:()–—])+\s*", re.IGNORECASE)
_PLACES = (REGION, PROVINCE)
_MOST, _LONG, _FEW = 4, 8, 3
"""The clauses of a message that are looked at, as people say first who they are; the words of a long message; and of a name."""


@dataclass(frozen=True, slots=True)
class Home:
    """The place a writer is from, and what else his message says where that is clear."""

    place: Mention
    rest: str


Read = Callable[[str, bool], Question]
"""Reads a text, leniently or not."""


def home_named(text: str, read: Read) -> Home | None:
    """The region a message says its writer is from, with the text beside that; None where it says no such thing."""
    if not word_set(text) & cues("writer", "ours", "lives-at"):
        return None
    cuts = [match.end() for match in _CLAUSE.finditer(text)]
    starts = [0, *(cut for cut in cuts if cut < len(text))][:_MOST]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        after = f"{text[:start]}{text[end:]}".strip()
        if found := _in_clause(text[start:end], after, read):
            return found
    return None


def _in_clause(clause: str, after: str, read: Read) -> Home | None:
    """The same of one clause, beside which the message says what comes `after`."""
    question, fillers = read(clause, False), Lexicon.load().fillers
    if not question.places and len(set(question.core) - _frame() - fillers) <= _FEW:  # what may be a name, and a word too
        question = read(clause, True)
    at = _first_place(question.core)
    if at is None or question.core[at] != REGION or not question.places:
        return None
    before, alone = question.core[:at], not set(question.core[at + 1 :]) - fillers
    heads = alone and bool(cues("ours") & word_set(after)) and set(before) <= cues("works-at")
    if heads or says_home(before, _capital(clause)):
        return Home(question.places[0], after if alone else "")
    return Home(question.places[0], "") if at > 1 and tuple(before[-2:]) in _own_pairs() else None


def introduces(question: Question) -> bool:
    """Whether a message only says where the writer is from ("saya dari diskominfo kabupaten bantul", "tinggal di demak")."""
    at, core = _first_place(question.core), question.core
    if at is None or len(question.places) != 1 or "?" in question.text or set(core[at + 1 :]) - Lexicon.load().fillers:
        return False
    return says_home(core[:at]) or (core[at] == REGION and _comes_from(core[:at]))


def _comes_from(before: Sequence[str]) -> bool:
    """Whether a few words of the writer's that ask nothing of ours, and hold nothing against a place, say where he is from."""
    spoken = set(before)
    asks = spoken & cues("interrogative", "our-subject", "asks-difference", "measures")
    from_there = spoken & cues("from-place") or (before[-1:] == ("di",) and before[0] in cues("writer"))
    return len(before) < _LONG and bool(spoken & cues("writer") and from_there and not asks)


def says_home(before: Sequence[str], capital: Collection[str] = ()) -> bool:
    """Whether the words before a name say nothing but that somebody who writes is from there, works there, or governs it.

    Words written with a `capital` letter after "saya" are who he is ("saya Budi dari Pasuruan").
    """
    words = [word for word in before if word not in Lexicon.load().fillers]
    me = next((at for at, word in enumerate(words) if word in cues("writer", "ours")), None)
    if me is not None:
        words[me + 1 :] = [word for word in words[me + 1 :] if word not in capital or word in _frame()]
    if not words or not set(words) <= _frame():
        return False
    return words[0] in cues("lives-at") if me is None else set(words[:me]) <= cues("own-region", "lives-at", "i-am")


def _capital(clause: str) -> frozenset[str]:
    """The words of a clause written with a capital letter, where others are not."""
    written = [token.raw for token in tokens(clause)]
    return frozenset(word.lower() for word in written if word.istitle()) if any(word.islower() for word in written) else frozenset()


@cache
def _frame() -> frozenset[str]:
    """The words with which somebody says where he is from."""
    kinds = ("writer", "ours", "lives-at", "own-region", "works-at", "works-as", "coming-from", "from-place", "person-of", "i-am")
    return cues(*kinds) | {"di", *KIND_WORDS}


def _own_pairs() -> frozenset[tuple[str, ...]]:
    """What calls a place the writer's own ("kabupaten saya"), not the one that is near ("kabupaten ini")."""
    return frozenset(pair for pair in phrases("own-place") if pair[1] in cues("writer", "ours"))


def _first_place(core: Sequence[str]) -> int | None:
    return next((at for at, word in enumerate(core) if word in _PLACES), None)
