"""Conversations as others wrote them: whether a reply, or a way of completing a message, is what a turn asks for.

A turn is `{teks, entri | keluarga [, daerah] | hasil | tanya_balik [, juga]}`, as in `tests/knowledge/*dialogues.yaml`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.conversation.rewriting import ABOUT_PLACES, ASKED_BACK, OF_REGIONS, REFUSED, SMALL_TALK, Rewriting
from bot.messages import Answer
from knowledge.deciding.aspects import PROVINCE_LIST
from knowledge.model import province_of

Expected = Mapping[str, Any]
_OF_PROVINCES = (PROVINCE_LIST,)
"""The answers that are on the province that the answer names."""
_REACTIONS = {SMALL_TALK: {"social"}, REFUSED: {"unknown", "out_of_scope", "unsure"}, ASKED_BACK: {"clarify"}}
"""What a turn may be met with instead of an answer → outcomes."""
_SOURCES, _OF_A_YEAR = "daerah-sumber", "tahun-"
_ALSO_TELLS = {("daerah-status", "daerah-tahun"), ("tahun-daftar", "daerah-seangkatan")}
"""The answers that tell what another one is asked for: the whole record of a region its year, its cohort's list who joined with it."""
_OURSELVES = "pandu-"
"""What the families on the assistant itself begin with, which it tells as small talk."""
_TOLD_BY = {"quiz": frozenset({"pandu-kuis"}), "erasing": frozenset({"pandu-hapus"})}
"""The topics of which every reply tells what such a family is asked for."""


def asked_by(turn: Expected) -> str:
    """The entry, the family or the reaction that a turn asks for."""
    return str(turn.get("entri") or turn.get("keluarga") or turn.get("hasil") or ASKED_BACK)


def met(answer: Answer, turn: Expected) -> bool:
    """Whether a reply is what the turn asks for."""
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
    asked = {wanted, *turn.get("juga", ())}
    if asked & _TOLD_BY.get(answer.topic, frozenset()):
        return True
    same = answer.entry in asked or _also_tells(answer.entry, asked)
    return (same or wanted == _SOURCES) and (not codes or _of(answer.entry or "", codes, answer.regions, same=same))


def right(one: Rewriting, turn: Expected) -> bool:
    """Whether a way of completing the message would be what the turn asks for; a year's list asked of no year tells of none."""
    if one.entry is None or (one.entry.group.startswith(_OF_A_YEAR) and not one.question.years and turn.get("keluarga") != one.entry.group):
        return False
    wanted = {turn.get("entri"), turn.get("keluarga"), *turn.get("juga", ())}
    if one.entry.refusal:
        return REFUSED in (turn.get("hasil"), *wanted) or one.entry.id in wanted
    same = bool({one.entry.id, one.entry.group} & wanted) or _also_tells(one.entry.id, wanted)
    codes = set(turn.get("daerah", ()))
    return same and (not codes or not one.codes or _of(one.entry.group, codes, one.codes, same=same))


def _also_tells(entry: str | None, asked: Iterable[str | None]) -> bool:
    return any((entry, one) in _ALSO_TELLS for one in asked)


def _of(family: str, codes: set[str], named: Iterable[str], *, same: bool) -> bool:
    """Whether what is told is told of the places asked about: of these regions; of a province, of the one they lie in.

    Lists of a year or a stage, and written answers, do not say of which region they are asked: those are right if they are the `same`.
    """
    found = set(named)
    if family.startswith(OF_REGIONS):
        return found == codes
    if family.startswith(_OF_PROVINCES) or (family.startswith(ABOUT_PLACES) and all(province_of(code) == code for code in codes)):
        return set(map(province_of, found)) == set(map(province_of, codes))
    return same or found == codes
