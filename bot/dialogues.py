"""Conversations as others wrote them: whether a reply, or a way of completing a message, is what a turn asks for.

A turn is `{teks, entri | keluarga [, daerah] | hasil | tanya_balik [, juga]}`, as in `tests/knowledge/*dialogues.yaml`.
"""

from collections.abc import Mapping
from typing import Any

from bot.conversation.rewriting import ABOUT_PLACES, Rewriting
from bot.messages import Answer

Expected = Mapping[str, Any]
_PROVINCE_CODE = 2
_REACTIONS = {"social": {"social"}, "refuse": {"unknown", "out_of_scope", "unsure"}, "ask": {"clarify"}}
"""What a turn may be met with instead of an answer → outcomes."""
_YEAR, _WHOLE, _SOURCES = "daerah-tahun", "daerah-status", "daerah-sumber"
_OURSELVES = "pandu-"
"""What the families on the assistant itself begin with, which it tells as small talk."""


def met(answer: Answer, turn: Expected) -> bool:
    """Whether a reply is what the turn asks for; the whole record of a region also tells its year."""
    reactions = _REACTIONS.keys() & {turn.get("hasil"), *turn.get("juga", ())}
    if any(answer.outcome in _REACTIONS[reaction] for reaction in reactions):
        return True
    codes = set(turn.get("daerah", ()))
    if turn.get("tanya_balik"):
        return answer.outcome == "clarify" and (not codes or bool(set(answer.regions) & codes))
    wanted = turn.get("entri") or turn.get("keluarga")
    if wanted is None and not turn.get("juga"):
        return False
    if str(wanted).startswith(_OURSELVES) and answer.outcome == "social":
        return True
    same = answer.entry in (wanted, *turn.get("juga", ())) or (answer.entry, wanted) == (_WHOLE, _YEAR)
    of_places = (answer.entry or "").startswith(ABOUT_PLACES)
    return (same or wanted == _SOURCES) and (not codes or _of(codes, answer.regions) or (same and not of_places))


def right(one: Rewriting, turn: Expected) -> bool:
    """Whether a way of completing the message would be what the turn asks for."""
    if one.entry is None:
        return False
    wanted = {turn.get("entri"), turn.get("keluarga"), *turn.get("juga", ())}
    if one.entry.refusal:
        return "refuse" in (turn.get("hasil"), *wanted) or one.entry.id in wanted
    same = bool({one.entry.id, one.entry.group} & wanted) or (one.entry.id == _WHOLE and _YEAR in wanted)
    codes = set(turn.get("daerah", ()))
    return same and (not codes or not one.entry.group.startswith(ABOUT_PLACES) or not one.codes or _of(codes, one.codes))


def _of(codes: set[str], named: "list[str] | tuple[str, ...]") -> bool:
    """Whether the places named are those of these codes; of provinces, whether all named lie there."""
    provinces = all(len(code) == _PROVINCE_CODE for code in codes)
    return {code[:_PROVINCE_CODE] if provinces else code for code in named} == codes
