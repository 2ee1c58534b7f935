"""Which kind of unit alone a message asks for: "yang kota saja", "kota (bukan kabupaten)", "peserta Jatim yang kota"."""

from collections.abc import Sequence

from knowledge.language.cues import said, words
from knowledge.language.wording import word_list

KINDS = ("kota", "kabupaten")


def only(core: Sequence[str]) -> str:
    """The one kind that alone is asked for; empty where both are, or none."""
    asked = [kind for kind in KINDS if said(f"only-{kind}", core)]
    named = [kind for kind in KINDS if kind in core]
    picked = len(named) == 1 and ("yang", named[0]) in zip(core, core[1:], strict=False)
    return asked[0] if len(asked) == 1 else named[0] if picked and not asked else ""


def one_kind(text: str, core: Sequence[str]) -> str:
    """The one kind that a message names; empty where it names both, also in one breath ("kab/kota")."""
    spoken = {*word_list(text), *core}
    named = [kind for kind in KINDS if spoken & words(f"names-{kind}")]
    return named[0] if len(named) == 1 else ""


def listed_kind(text: str, core: Sequence[str]) -> str:
    """The one kind of which a list is asked for, also without a word that leaves out the other ("daftar kota peserta 2021")."""
    named = one_kind(text, core)
    return only(core) or (named if named and said(f"list-of-{named}", core) else "")
