"""Messages that tell which of the regions just asked back about is meant, or is not: "bukan yang Cikarang", "yang dekat Ciamis"."""

import re
from dataclasses import replace
from functools import cache

from bot.context import Context
from bot.conversation.apart import KINDS, LED_BY, asked_of_region, kinds_said
from bot.conversation.comparing import WHICH_ONE
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import COMPARE
from knowledge.language.cues import words
from knowledge.language.wording import word_list
from knowledge.names.lookalikes import BUT
from knowledge.reading import REGION, Question

_CAPITAL, _BRIEF = {"ibukota", "ibu"}, 8
"""What says that a capital follows, and the most words of a message that only tells which is meant."""


def which_of_asked_back(turn: Turn, context: Context, question: Question) -> Decision | None:
    """The last question of the one region left when those a message denies, or does not describe, are taken from those asked back about.

    None where none or several are left, where another place is named, and where nothing is denied or described.
    """
    regions, asked = turn.knowledge.library.regions, set(context.regions)
    of_one_name = len(asked) > 1 and context.family != COMPARE and len({regions[code].name for code in asked}) == 1
    if not of_one_name or len(question.core) > _BRIEF:
        return None
    if seat := _by_capital(turn, asked, question):
        return asked_of_region(turn, context, replace(question, core=(), words=()), seat, asks=False)  # Sumber is no source here
    denies, says = _parts(question.text)
    denied, said = turn.knowledge.reader.read(denies, lenient=True), turn.knowledge.reader.read(says)
    out, kinds = {*_codes(denied), *_of_kinds(turn, asked, denied)}, _of_kinds(turn, asked, said)
    near = {regions[code].province_code for code in _codes(said)} if _is_near(said) else set()
    others = _codes(said) - asked
    first = next((word for word in said.core if word not in WHICH_ONE), "")
    describes = bool(near) or (bool(kinds) and first in KINDS)
    if (others and not near) or not (out & asked or describes):
        return None
    left = asked - out
    left &= kinds or left
    left = {code for code in left if not near or regions[code].province_code in near}
    asks = bool(words("interrogative", "place-topic") & (set(said.core) - KINDS.keys() - LED_BY.keys()))
    return asked_of_region(turn, context, said, left.pop(), asks) if len(left) == 1 else None


def _by_capital(turn: Turn, asked: set[str], question: Question) -> str | None:
    """The only one of some regions whose capital is named as such ("yang ibu kotanya Sumber")."""
    spoken = f" {' '.join(word_list(question.text))} "
    capitals = {code: turn.knowledge.library.regions[code].capital.lower() for code in asked}
    seated = [code for code, capital in capitals.items() if capital and f" {capital} " in spoken]
    return seated[0] if len(seated) == 1 and _CAPITAL & set(question.core) else None


def _parts(text: str) -> tuple[str, str]:
    """What a message denies, and what it says."""
    return " ".join(_denying().findall(text)), _denying().sub(" ", text)


@cache
def _denying() -> re.Pattern[str]:
    """A word that denies, and what follows it up to a mark or "tapi"."""
    denying = "|".join(sorted(words("denies-place")))
    return re.compile(rf"\b(?:{denying})\s+([^,.;!?]+?)(?=\s+(?:{'|'.join(BUT)})\b|[,.;!?]|$)", re.IGNORECASE)


def _codes(question: Question) -> set[str]:
    return {code for place in question.places for code in place.regions}


def _of_kinds(turn: Turn, asked: set[str], question: Question) -> set[str]:
    """Those of some regions that are of a kind said."""
    kinds = kinds_said(question)
    return {code for code in asked if turn.knowledge.library.regions[code].is_city in kinds}


def _is_near(question: Question) -> bool:
    """Whether a place is only named as lying near ("dekat Ciamis")."""
    return any(word in words("near-to") and after == REGION for word, after in zip(question.core, question.core[1:], strict=False))
