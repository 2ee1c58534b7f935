"""Who is in danger: the writer, or somebody else of whom he tells ("anak saya bilang mau mati")."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.deciding.grave import GRAVE_KINDS, first_said
from knowledge.language.cues import Phrase
from knowledge.language.cues import words as cues
from knowledge.reading import Reader

_PAUSE = re.compile(r"[,.;:!?\n]+")
_NOT, _BETWEEN = "bukan", 2
"""What denies somebody, and the most words between somebody and the word that says whose he is ("anak sulung saya")."""


def is_somebody_else(text: str, reader: Reader) -> bool:
    """Whether it is somebody else of whom a message tells that he is in danger; where that is not clear it is the writer."""
    parts = [reader.read(part).core for part in _PAUSE.split(text) if part.strip()]
    for kinds in GRAVE_KINDS:
        about = [_about(parts, at, found) for at, part in enumerate(parts) if (found := first_said(part, kinds))]
        if about:
            return all(about)
    return False


def denies_himself(core: Sequence[str]) -> bool:
    """Whether it is said that somebody else was meant, not the writer ("bukan aku, temanku yang bilang")."""
    at = next((at for at, (word, after) in enumerate(pairwise(core)) if word == _NOT and after in cues("writer")), None)
    return at is not None and _subject(core[at + 2 :]) is True


def _about(parts: Sequence[Sequence[str]], at: int, found: tuple[int, Phrase]) -> bool:
    """Whether what the part of a message at `at` says so gravely (`found`) is of somebody else, named in it or in a part before."""
    start, phrase = found
    if cues("writer") & set(phrase):
        return False
    about = _subject(parts[at][:start])
    if about is None and cues("reports-of-another") & set(parts[at]):
        about = next((one for part in reversed(parts[:at]) if (one := _subject(part)) is not None), None)
    return about is True


def _subject(core: Sequence[str]) -> bool | None:
    """Whether the last one named in these words is somebody else (True) or the writer (False); None where they name nobody."""
    others, writer = cues("somebody"), cues("writer")
    for at in range(len(core) - 1, -1, -1):
        if core[at] in writer:
            near = range(max(0, at - _BETWEEN), at)
            whose = next((one for one in reversed(near) if core[one] in others), None)
            if whose is None:
                return False
            at = whose
        elif core[at] not in others:
            continue
        return not cues("because-of") & set(core[max(0, at - 1) : at])
    return None
