"""The Javanese "tak" of somebody who did a thing himself ("wis tak bayar"), which is written like the Indonesian one that denies."""

from collections.abc import Sequence

from knowledge.language.affixes import roots
from knowledge.language.cues import words
from knowledge.language.wording import Lexicon

_I, _TAK = "aku", "tak"


def as_done(spoken: Sequence[str]) -> list[str]:
    """The words as typed, with "aku" for a "tak" that says who gave, paid or sent something: "kadung tak transfer", "tak keki duit".

    After "sudah" and before most words it denies ("sudah tak berlaku"), and is left.
    """
    found = list(spoken)
    for at, (word, after) in enumerate(zip(spoken, spoken[1:], strict=False)):
        if word == _TAK and (after in words("given-in-javanese") or (_is_over(spoken[:at]) and _gives(after))):
            found[at] = _I
    return found


def _is_over(before: Sequence[str]) -> bool:
    return bool(before) and before[-1] in words("over-in-javanese")


def _gives(word: str) -> bool:
    return bool(roots(Lexicon.load().words.get(word, word)) & words("hands-over"))
