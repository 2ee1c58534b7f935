"""Which kind of unit alone a message asks for: "yang kota saja", "khusus kabupaten", "kota (bukan kabupaten)"."""

from collections.abc import Sequence

from knowledge.cues import said

KINDS = ("kota", "kabupaten")


def only(core: Sequence[str]) -> str:
    """The one kind that alone is asked for; empty where both are, or none."""
    asked = [kind for kind in KINDS if said(f"only-{kind}", core)]
    return asked[0] if len(asked) == 1 else ""
