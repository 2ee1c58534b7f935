"""Which of the four stages of technical guidance (bimtek) a record tells of, read from its sentence."""

import re
from collections.abc import Sequence

from knowledge.language.numbers import value

MOST = 4
"""The stages that there are."""
ROMAN = ("I", "II", "III", "IV")
_NUMERAL = r"(?:IV|I{1,3})\b"
_TOLD = re.compile(
    rf"(?:[Tt]ahap|bimtek|, )\s*(?P<stages>{_NUMERAL}(?:\s*(?:–|-|,|dan|hingga|sampai)\s*{_NUMERAL})*)(?P<planned> direncanakan)?"
)
_STAGE = re.compile(r"tahap (?P<first>IV|I{1,3})(?:[–-](?P<last>IV|I{1,3}))?", re.I)
_RANGE = re.compile(r"–|-|hingga|sampai")
_CLOSING = "komitmen bersama"
"""What is signed at the end of the last stage."""
_ALL = re.compile(r"[Ee]mpat (?:kali bimtek|tahap)|[Bb]imtek terakhir")


def stages_told(text: str) -> frozenset[int]:
    """The stages, 1 to 4, that a record says were held: "Bimtek tahap I–IV" tells of all; one only planned is none."""
    told = set(range(1, MOST + 1)) if _ALL.search(text) else set()
    for found in _TOLD.finditer(text):
        numbers = [ROMAN.index(one) + 1 for one in re.findall(_NUMERAL, found["stages"])]
        if not found["planned"]:
            told |= set(range(numbers[0], numbers[-1] + 1)) if _RANGE.search(found["stages"]) else set(numbers)
    return frozenset(told)


def parts_told(text: str) -> tuple[str, ...]:
    """The stages that the status of a cohort's row names ("Bimtek tahap I–IV"), as parts of the rung; one empty where it names none."""
    found = _STAGE.search(text)
    if not found:
        return ("",)
    first, last = (ROMAN.index((found[end] or found["first"]).upper()) + 1 for end in ("first", "last"))
    return tuple(str(number) for number in range(first, last + 1))


def furthest(text: str, part: str = "") -> int:
    """The last stage, 1 to 4, that a record of guidance tells of, or is filed under as its `part`; 0 where it names none."""
    closing = {MOST} if _CLOSING in text.lower() else set[int]()
    return max(stages_told(text) | closing | ({int(part)} if part else set()), default=0)


def stage_asked(core: Sequence[str]) -> int:
    """The stage, 1 to 4, that the words of a question name ("bimtek 4", "tahap keempat"); 0 for none."""
    for before, word in zip(core, core[1:], strict=False):
        number = value(word.removeprefix("ke"))
        if before in ("bimtek", "tahap", "ke") and number and number <= MOST:
            return number
    return 0
