"""What is on record of the region talked about, told instead of what is written on all ("siapa koordinator dimensinya")."""

from dataclasses import replace

from bot.context import FOLLOWS, PLACE_FAMILIES, Context
from bot.conversation.following import answer
from bot.conversation.of_another import OWN
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.elliptical import clitic
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, YEAR, Question
from knowledge.records.regions import ASPECTS, profile

_CHANGES = "perubahan-daerah"
_BRIEF, _ALONE, _STEM = 8, 0.95, 2
"""The most words of a message that leans on the region talked about, and the confidence from which it stands alone; letters
of a word too short to tell its ending."""


def of_its_record(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What the region's own record tells of a brief message that seems to ask for something written, and points back; None without one."""
    question, entry = decision.question, decision.entry
    written = decision.kind is Kind.ANSWERED and entry is not None and entry.written and decision.score < _ALONE
    if not written or not context.of_one_region or question.places or len(question.core) > _BRIEF or said("our-subject", question.core):
        return None
    defines = (words("defines") - {"itu"}) & set(question.core)
    if defines or not (_points_back(question) or question.core[0] == "yang"):
        return None
    asked = replace(question.adding(REGION), places=(Mention(0, 0, tuple(context.regions)),))
    if (of_year := _of_that_year(turn, context, asked)) is not None:
        return of_year
    own = turn.knowledge.decide_question(asked)
    of_region = own.kind is Kind.ANSWERED and own.entry is not None and own.entry.group.startswith(PLACE_FAMILIES[0])
    if not of_region or not (own.told or own.score >= OWN):
        return None
    return replace(own, reason=FOLLOWS) if own.told or _recorded(turn, context.regions[0], own) else None


def _of_that_year(turn: Turn, context: Context, asked: Question) -> Decision | None:
    """What was asked last of the region, in the year picked out of what was told ("yang 2025 kategorinya apa" after its awards)."""
    picks = asked.core[:2] == ("yang", YEAR) and not words("asks-where", "asks-who", "asks-when") & set(asked.core)
    aspect = (context.family or "").removeprefix(PLACE_FAMILIES[0])
    if not picks or aspect not in ASPECTS:
        return None
    told = [record for record in profile(turn.knowledge.library, context.regions[0]).telling(aspect)]
    of_it = any(str(year) in str(record) for record in told for year in asked.years)
    return answer(turn, context.family, asked) if of_it else None


def _points_back(question: Question) -> bool:
    """Whether a word that carries weight ends in -nya or its like: not "memangnya"."""
    endings = {word for word in word_list(question.text) if word not in question.core} - words("says-little")
    return clitic(question) and any(word.startswith(stem) for stem in question.core if len(stem) > _STEM for word in endings)


def of_its_changes(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "apa saja yang berubah sejak Januari 2023" after one region with what changed there, not in the whole country."""
    question, asks = decision.question, decision.kind is Kind.ANSWERED and decision.entry is not None and decision.entry.id == _CHANGES
    if not asks or len(context.regions) != 1 or words("nationwide", "region-kind") & set(question.core):
        return None
    return replace(decision, question=replace(question, places=(Mention(0, 0, tuple(context.regions)),)).adding(REGION))


def _recorded(turn: Turn, code: str, own: Decision) -> bool:
    """Whether something is on record of what is asked of a region."""
    aspect, found = own.entry.group.removeprefix(PLACE_FAMILIES[0]) if own.entry else "", profile(turn.knowledge.library, code)
    return bool(found.telling(aspect)) if aspect in ASPECTS else found.recorded
