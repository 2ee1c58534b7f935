"""How far a typed name may be from the name meant."""

from rapidfuzz.distance import OSA


def allowance(name: str, generous: bool) -> int:
    """How many edits a name of this length may be away (OSA distance): none below 4 letters, 1 to 7 letters, 2 above."""
    if len(name) <= 4:
        return 1 if generous and len(name) == 4 else 0
    return 1 if len(name) <= 7 else 2


def near_name(typed: str, name: str) -> bool:
    """Whether a name was typed with as many slips as it allows, its first letter right."""
    allowed = allowance(name, generous=False)
    return typed[0] == name[0] and OSA.distance(typed, name, score_cutoff=allowed) <= allowed


def spells(typed: str, word: str) -> bool:
    """Whether `word` without some of its vowels is what was typed."""
    letters = iter(word)
    return typed[0] == word[0] and all(letter in letters for letter in typed)
