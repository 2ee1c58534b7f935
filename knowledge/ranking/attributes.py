"""What a question wants to know of its subject: a price, a telephone number, a religion, who hosted the evening.

The question of a subject we know is not answered by what we happen to know of it: an answer that never mentions the attribute asked
for is the wrong one. `content/language/attributes.csv` lists words for attributes (form, attribute); the words beside the question
word count too, listed or not.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from knowledge.language.cues import words as cues
from knowledge.language.wording import Lexicon
from knowledge.loading import CONTENT, rows

_BEFORE, _AFTER = 2, 3
_OFTEN = 0.1
"""An attribute that this share of a group's questions asks for is one it answers."""


@lru_cache(maxsize=1)
def forms(content: Path = CONTENT) -> Mapping[tuple[str, ...], str]:
    """Ways to name an attribute, as words → attribute."""
    standard = Lexicon.load().words
    listed = {tuple(row["form"].split()): row["attribute"] for row in rows(content / "language" / "attributes.csv")}
    return listed | {tuple(standard.get(word, word).split()): attribute for (word, *more), attribute in listed.items() if not more}


def attributes_of(words: Sequence[str]) -> frozenset[str]:
    """The attributes that words name."""
    known = forms()
    pairs = zip(words, words[1:], strict=False)
    return frozenset(known[one] for one in (*((word,) for word in words), *pairs) if one in known)


def answered(asked: Sequence[Sequence[str]], told: Iterable[str], any_question: bool) -> frozenset[str]:
    """The attributes a group answers: its answers name them, or a good share of its questions (with `any_question`: one does)."""
    found = set(attributes_of(sorted(told)))
    counts: dict[str, int] = {}
    for words in asked:
        for attribute in attributes_of(words):
            counts[attribute] = counts.get(attribute, 0) + 1
    least = 1 if any_question else _OFTEN * len(asked)
    return frozenset(found | {attribute for attribute, count in counts.items() if count >= least})


def asked_words(words: Sequence[str]) -> Collection[str]:
    """The words beside the question words, which say what is wanted; all of them when there is no question word."""
    asking = cues("interrogative")
    at = [place for place, word in enumerate(words) if word in asking]
    if not at:
        return words
    near = {place for one in at for place in range(one - _BEFORE, one + _AFTER + 1)}
    return [word for place, word in enumerate(words) if place in near and word not in asking]
