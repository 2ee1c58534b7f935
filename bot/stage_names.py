"""How people name the stages of a region's way through the programme."""

import re
from collections.abc import Collection, Sequence

_SAID = {
    "quickwin": r"quick ?wins?|program (?:percepatan|prioritas)",
    "penetapan": r"perbup|perwali|perda|peraturan|ditetapkan|disahkan",
    "kelembagaan": r"dewan|tim pelaksana",
    "masterplan": r"master ?plan|rencana induk|master plan",
    "evaluasi": r"dievaluasi|evaluasi|dinilai|indeks",
    "penghargaan": r"penghargaan|award",
    "bimtek": r"bimtek|bimbingan teknis|fgd",
    "mou": r"mou|nota kesep\w+|tanda tangan",
    "terpilih": r"terpilih|lolos|diundang",
}
"""How people name a stage when they ask who has reached it; the first that is said counts."""


def named(text: str) -> str | None:
    """The rung a question is about."""
    return next(iter(all_named(text)), None)


def all_named(text: str) -> list[str]:
    """All rungs that a question names, the one it is about first."""
    return [rung for rung, said in _SAID.items() if re.search(rf"\b(?:{said})", text.lower())]


def conditions(core: Sequence[str], denying: Collection[str], joining: Collection[str]) -> list[tuple[str, bool]]:
    """The rungs that the words of a question name, in their order, and whether each is denied.

    One named right beside another, with nothing that joins them, only says more of that ("perbup masterplan").
    """
    text, found = " ".join(core), list[tuple[str, bool]]()
    matches = ((rung, match) for rung, said in _SAID.items() for match in re.finditer(rf"\b(?:{said})", text.lower()))
    spans = sorted((match.start(), match.end(), rung) for rung, match in matches)
    end = 0
    for start, stop, rung in spans:
        between = set(text[end:start].split())
        if found and not between & set(joining):
            continue
        carried = bool(found) and found[-1][1] and between <= set(joining)
        found.append((rung, carried or bool(between & set(denying))))
        end = stop
    return found
