"""How people name the stages of a region's way through the programme."""

import re

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
