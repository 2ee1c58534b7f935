"""Follow-ups that compare: "dua-duanya", "jadi bagusan siapa", "lebih tinggi dari Rembang?"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.following import FEW, answer
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.aspects import COMPARE
from knowledge.cues import words
from knowledge.mentions import Mention
from knowledge.reading import REGION, Question

_PAIR, AT_ONCE = 2, 4
"""The regions of a pair, and the most that are compared at a time."""
_SAME_AS = {"sama", "dengan"}


def both(turn: Turn, context: Context, decision: Decision, plain: set[str], rest: set[str]) -> Decision | None:
    """Answer "jadi bagusan siapa" with the two regions talked about last beside each other; None when there are not two."""
    two = _two(context)
    with_whom = ("sama", "siapa") in zip(decision.question.core, decision.question.core[1:], strict=False)
    if not two or with_whom or not _compares(decision, plain, rest):
        return None
    return compared(turn, decision.question, two)


def compared(turn: Turn, question: Question, codes: Sequence[str]) -> Decision | None:
    """The regions with these codes beside each other."""
    return answer(turn, COMPARE, replace(question, places=tuple(Mention(0, 0, (code,)) for code in codes)))


def beside_the_last(turn: Turn, context: Context, question: Question, plain: set[str]) -> Decision | None:
    """Answer "lebih tinggi dari Rembang?": the region talked about last beside the one named."""
    named = sorted({code for place in question.places for code in place.regions})
    compares = context.family == COMPARE
    if not context.regions or set(named) & set(context.regions):
        return None
    if compares and plain & words("adds"):
        return compared(turn, question, (*context.regions, *named)[-AT_ONCE:])
    if len(named) > 1 and plain & (words("compares") | words("asks-difference")) and not _held_against(question):
        return None
    if (compares and plain & words("joins-places")) or (len(context.regions) == 1 and _held_against(question)):
        return compared(turn, question, (context.regions[0], *named))
    if len(question.places) != 1 or len(context.regions) != 1 + compares or len(question.core) > FEW:
        return None
    if not (plain & (words("asks-difference") | words("measures")) or plain >= _SAME_AS):
        return None
    return answer(turn, COMPARE, replace(question, places=(Mention(0, 0, (context.regions[-1],)), *question.places)))


def _held_against(question: Question) -> bool:
    """Whether something left out is held against what is named ("bandingkan dengan Bantul dan Kulon Progo")."""
    row = zip(question.core, question.core[1:], question.core[2:], strict=False)
    return any(one in words("asks-difference") and two in words("joins-places") and three == REGION for one, two, three in row)


def both_twins(turn: Turn, question: Question) -> Decision | None:
    """Answer "Mojokerto dua-duanya?": the two regions of one name beside each other."""
    codes = question.places[0].regions if len(question.places) == 1 else ()
    return compared(turn, question, codes) if len(codes) == _PAIR else None


def _two(context: Context) -> list[str]:
    """The two regions talked about last, if there are two."""
    both = [*context.earlier, *context.regions] if len(context.regions) == 1 else context.regions[:2]
    return both if len(both) > 1 else []


def _compares(decision: Decision, plain: set[str], rest: set[str]) -> bool:
    """Whether a message asks of both ("dua-duanya"), or which of them ("jadi bagusan siapa"); `rest` are its words that carry weight."""
    if plain & words("both"):
        unknown = decision.kind is not Kind.ANSWERED and bool(plain & words("measures"))
        return unknown or rest <= words("both") | words("side-by-side") | words("compares")
    if plain & words("asks-difference") and rest <= words("asks-difference") | words("both") | words("beside-difference"):
        return True
    beside = words("compares") | words("takes-part") | {"siapa", "mana", "lebih"}
    return bool(plain & words("compares")) and "apa" not in plain and rest <= beside
