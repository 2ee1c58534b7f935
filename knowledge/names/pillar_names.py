"""Find the six pillars in a message: by a name of theirs, or by their number after the word "pilar"."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from knowledge.language.wording import rewrite

PILLARS = ("smart-governance", "smart-branding", "smart-economy", "smart-living", "smart-society", "smart-environment")
ORDINALS = {"pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6} | {f"ke{n}": n for n in range(1, 7)}
"""The number that an ordinal word says."""
_WORD = "pilar"
_SAYS_PILLAR = frozenset((_WORD, "dimensi"))
_SMART = frozenset(("smart", "smrt", "semart", "smat"))
_ALIKE = 75
"""How like the second word of a name a misspelt one must be (rapidfuzz's ratio, from 0 to 100)."""


class PillarNames:
    """The names of the pillars, in words, with the pillar each says."""

    def __init__(self, forms: Mapping[tuple[str, ...], str]) -> None:
        self._forms = forms
        self._second = [form[1] for form in forms if len(form) == 2 and form[0] == "smart"]
        self._longest = max((len(form) for form in forms), default=1)
        self._first = _SAYS_PILLAR | _SMART | {form[0] for form in forms}

    def mark(self, words: list[str], found: list[str], placeholder: str) -> list[str]:
        """Words with each pillar named, and the word "pilar" before it, replaced by one placeholder; new ones are added to `found`."""

        def lookup(form: tuple[str, ...]) -> tuple[str] | None:
            said = self._after_word(form) if form[0] in _SAYS_PILLAR and len(form) > 1 else None
            pillar = said or self._named(form)
            if pillar and pillar not in found:
                found.append(pillar)
            return (placeholder,) if pillar else None

        return rewrite(words, self._longest + 1, lookup, self._first)

    def _after_word(self, form: tuple[str, ...]) -> str | None:
        """The pillar after the word "pilar": by its number ("pilar kedua") or its name."""
        number = ORDINALS.get(form[1].removesuffix("nya")) if len(form) == 2 and form[0] == _WORD else None
        return PILLARS[number - 1] if number else self._named(form[1:])

    def _named(self, form: tuple[str, ...]) -> str | None:
        if pillar := self._forms.get(form):
            return pillar
        if len(form) != 2 or form[0] not in _SMART:
            return None
        near = process.extractOne(form[1], self._second, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._forms.get(("smart", near[0] if near else form[1]))
