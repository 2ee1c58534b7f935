"""Which kind of unit alone a message asks for: "yang kota saja", "kota (bukan kabupaten)", "peserta Jatim yang kota"."""

from collections.abc import Sequence

from knowledge.language.cues import said

KINDS = ("kota", "kabupaten")


def only(core: Sequence[str]) -> str:
    """The one kind that alone is asked for; empty where both are, or none."""
    asked = [kind for kind in KINDS if said(f"only-{kind}", core)]
    named = [kind for kind in KINDS if kind in core]
    picked = len(named) == 1 and ("yang", named[0]) in zip(core, core[1:], strict=False)
    return asked[0] if len(asked) == 1 else named[0] if picked and not asked else ""


def listed_kind(core: Sequence[str]) -> str:
    """The one kind of which a list is asked for, also where it only names what is listed ("kota mana saja yang ikut di Kalimantan")."""
    named = [kind for kind in KINDS if kind in core]
    return only(core) or (named[0] if len(named) == 1 else "")
