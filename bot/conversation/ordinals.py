"""Places in a row as messages name them: "yang kedua", "nomor tiga", "peringkat 6", "sepuluh besar", the first or the last."""

from collections.abc import Sequence
from functools import cache

from knowledge.language.cues import parts, said, words
from knowledge.language.numbers import value

_BEGINS = ("yang", "kalau")
NTH = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam")
NUMBERED = dict(zip(("satu", "dua", "tiga", "empat", "lima", "enam", "1", "2", "3", "4", "5", "6"), NTH * 2, strict=True))
"""The ordinal of a number, which is one after a word of BEFORE ("nomor dua tadi")."""
BEFORE = ("nomor", "no", "yang")
"""What a number stands after that is meant as an ordinal."""
_SO_MANY = "besar"
"""What stands after a number of so many ("sepuluh besar")."""
LAST = ("terakhir", "bontot", "buncit")


def at_an_end(core: Sequence[str]) -> bool:
    """Whether the first or the last to take part is asked for ("paling dulu ikut", "terbaru")."""
    return said("newest", core) or said("oldest", core)


@cache
def of_the_first_or_last() -> frozenset[str]:
    """The words of a message that asks for nothing but the first or the last to take part, or whether one was as early."""
    kinds = words("takes-part", "region-kind", "yes-no", "same-year-beside")
    return parts("newest") | parts("oldest") | parts("asks-same-year") | kinds | {"siapa", "mana", "duluan"}


def asks_so_many(core: Sequence[str]) -> bool:
    """Whether so many are asked for ("urutan sepuluh besarnya"), not one by its place."""
    pairs = zip(core, core[1:], strict=False)
    return any(value(number) is not None and after.startswith(_SO_MANY) for number, after in pairs)


def numbered(core: Sequence[str]) -> int | None:
    """The place in a row that a message names ("peringkat 6", "yang nomor tiga", "kedua?"); None when it names none."""
    if ordinal := next((word for word in core if word in NTH), None):
        return NTH.index(ordinal) + 1
    pairs = () if asks_so_many(core) else zip(core, core[1:], strict=False)
    named = (value(number) for word, number in pairs if word in words("rank") or word in BEFORE)
    return next((number for number in named if number is not None), None)


def picks(core: Sequence[str]) -> bool:
    """Whether the first or the last of what was told is meant, and no more is said ("kalau yang terakhir?", which is no cry for help)."""
    return bool(core) and core[0] in _BEGINS and at_an_end(core) and set(core) <= words("leaning") | of_the_first_or_last()
