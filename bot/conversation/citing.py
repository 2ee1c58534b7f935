"""How the last answer is cited: whether it may be ("boleh dikutip?"), one of its sources by its place, and the day it was checked."""

from collections.abc import Sequence

from bot.context import Context
from bot.conversation.ordinals import LAST, NTH, numbered
from bot.conversation.says_who import PART, SOURCES
from bot.turn import Turn
from knowledge.language.cues import parts, said, words
from knowledge.language.numbers import value

CITED, WHEN_CHECKED = "kutip", "diperiksa"
"""What follows the action that tells the sources where they are to be cited, and that of a part where it is the day of checking."""
_HOW, _THE_DAY = frozenset({"cara", "menulis"}), frozenset({"tanggal", "kapan", "berapa", "terakhir"})


def citing(turn: Turn, context: Context, core: Sequence[str]) -> str | None:
    """The action that shows how the last answer is cited, one of its sources, or when it was checked; None for other messages."""
    if not context.cited:
        return None
    return _one_of_them(context, core) or _to_be_cited(turn, core) or _when_checked(turn, context, core)


def _one_of_them(context: Context, core: Sequence[str]) -> str | None:
    """One source by its place: "sumber yang kedua", or just "yang kedua?" where all were shown one by one."""
    spoken, beside = set(core), words("asks-source", "beside-source", "leaning", "row-number", "asks-of-point")
    at = len(context.cited) if spoken & set(LAST) else numbered(core)
    named = at and (words("asks-source") & spoken or context.sources_listed)
    plain = all(word in (*NTH, *LAST) or value(word) is not None or word in beside for word in core)
    return f"{SOURCES}{at}" if named and plain and at and at <= len(context.cited) else None


def _to_be_cited(turn: Turn, core: Sequence[str]) -> str | None:
    """The sources as what is to be cited: "boleh dikutip buat skripsi?", "cara nulis sumbernya gimana", "bisa dipakai buat tugas"."""
    spoken, of_a_paper = set(core), said("names-a-paper", core)
    used = of_a_paper and words("uses-in-a-paper") & spoken and words("may") & spoken
    of_sources = used or (words("asks-source") & spoken and (of_a_paper or spoken >= _HOW))
    beside = parts("cites") | parts("names-a-paper") | words("cites-beside", "asks-source", "beside-source", "leaning")
    asks = (said("cites", core) or of_sources) and spoken <= beside | turn.knowledge.lexicon.fillers
    return f"{SOURCES}{CITED}" if asks else None


def _when_checked(turn: Turn, context: Context, core: Sequence[str]) -> str | None:
    """The day on which the written answer just shown was checked: "tanggal diperiksanya kapan"."""
    last, spoken = turn.knowledge.library.entries.get(context.told), set(core)
    asks = words("asks-when-checked") & spoken and spoken & _THE_DAY
    plain = spoken <= words("asks-when-checked", "asks-when", "leaning") | _THE_DAY
    return f"{PART}:{last.id}:{WHEN_CHECKED}" if last and last.written and asks and plain else None
