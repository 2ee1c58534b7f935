"""An aspect asked of what was talked about last: "fokusnya apa", "siapa bupatinya", "sub dimensinya?", "bimtek berapa kali"."""

from bot.context import PLACE_FAMILIES, Context
from bot.conversation.following import LEANING, answer, likeliest, written_last
from bot.conversation.pointing import completed
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import LISTS, one_aspect
from knowledge.deciding.elliptical import clitic, self_contained
from knowledge.language.cues import said, words
from knowledge.reading import PILLAR, REGION, YEAR, Question
from knowledge.records.regions import ASPECTS, profile

_OF_A_COHORT = ("mou-tahun", "bimtek-tahun", "asesmen-tahun", "evaluasi-tahun", "penghargaan-tahun", "tema-tahun")
_ASKED_OF: dict[str, tuple[str, ...]] = {REGION: ("daerah-", "perubahan-"), YEAR: ("tahun-", *_OF_A_COHORT), PILLAR: ("pilar-",)}
_CLEARLY, _POINTED, _CERTAIN, _BRIEF, _VAGUE = 0.6, 0.5, 0.8, 6, 3
"""Confidence enough where a message could stand alone, where that points back ("perdanya"), and for a clear one; words of a brief
message, and of one that may be about anything."""


def same_subject(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "fokusnya apa", "siapa bupatinya", "sub dimensinya?": an aspect, asked of the last region or pillar."""
    question, brief = decision.question, len(decision.question.core) <= _BRIEF
    generic = context.about_region and _generic(question)
    there = context.about_region and said("there", question.core)
    alone = self_contained(decision) or _of_a_year(decision)
    points = clitic(question) or (brief and question.core[0] in words("points"))
    recorded = brief and context.about_region and _on_record(turn, context, completed(question, context).adding(REGION))
    of_the_answer = written_last(turn, context) is not None and set(question.core) <= words("asks-when", "leaning") | {"berapa"}
    if (alone and not (generic or there or points or recorded)) or of_the_answer:
        return None
    if context.about_region or (context.earlier and points and not alone):
        mark = REGION
    elif context.years and ((context.family or "").startswith("tahun-") or context.family in LISTS):
        mark = YEAR
    elif context.pillars and (context.family or "").startswith("pilar-"):
        mark = PILLAR
    else:
        return None
    asked = completed(question, context).adding(mark)
    clear = _POINTED if context.about_region and points else _CLEARLY
    enough = clear if alone and (not generic or said("our-subject", question.core)) else LEANING
    very_brief = generic and len(question.core) <= _VAGUE
    if alone and decision.entry and decision.entry.written and not (there or very_brief or (points and not question.years)):
        enough = max(enough, decision.score)
    unsure = not alone or recorded
    of_all = words("region-kind", "whole") & set(question.core)
    if mark == REGION and unsure and not of_all and brief and (meant := one_aspect(asked)):
        return answer(turn, meant, asked)
    found = likeliest(turn, asked, turn.knowledge.candidates(asked), _ASKED_OF[mark], enough)
    return turn.knowledge.instead.told(asked, found) if found and mark == REGION else found


def _of_a_year(decision: Decision) -> bool:
    """Whether a message clearly asks for what is written on a year ("evaluasi 2023 gimana hasilnya")."""
    written = decision.kind is Kind.ANSWERED and decision.entry is not None and decision.entry.written
    return written and bool(decision.question.years) and decision.score >= _CERTAIN


def _on_record(turn: Turn, context: Context, asked: Question) -> bool:
    """Whether the one region talked about has something on record of the aspect asked ("bimtek berapa kali")."""
    meant, spoken = one_aspect(asked), set(asked.core)
    of_event = clitic(asked) or spoken & words("asks-when", "asks-number", "asks-where", "numbers-a-thing")
    if meant is None or len(context.regions) != 1 or not of_event or words("defines") & spoken:
        return False
    found, aspect = profile(turn.knowledge.library, context.regions[0]), meant.removeprefix(PLACE_FAMILIES[0])
    return any(found.about(aspect)) if aspect in ASPECTS else found.recorded


def _generic(question: Question) -> bool:
    """Whether nothing is named that the question could be about but a place: "ikut smart city tidak", "sejak tahun berapa"."""
    said = set(question.core)
    defining = words("defines") if "apa" in said else words("defines") - {"itu"}
    return said <= words("place-topic", "plain-with-place", "leaning", "generic") and not said & defining
