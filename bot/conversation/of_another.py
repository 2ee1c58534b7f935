"""The last question asked of something else: "kalau OKI?", "terus 2019?", "kalau smart living?", "bukittinggi samo juo?"."""

from dataclasses import replace

from bot.context import DATED, PLACE_FAMILIES, RUNG_OF, Context
from bot.conversation.apart import KINDS, of_the_province, of_those_asked_back
from bot.conversation.following import LIKELY, answer, asks_alike, likeliest
from bot.conversation.pointing import completed
from bot.conversation.telling import follow_with_place
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import ISLAND_LIST, LISTS, PROVINCE_LIST, SCORE, SCORES, STAGES, STATUS, YEAR_OF, one_aspect
from knowledge.deciding.elliptical import clitic
from knowledge.language.cues import words
from knowledge.reading import ISLAND, PILLAR, PROVINCE, REGION, YEAR, Question
from knowledge.records.regions import profile

REFUSED, BRIEF, OWN = 0.5, 6, 0.85
"""Confidence enough to refuse; words of a brief message; confidence enough for an aspect of its own where regions were talked about."""
_NEARLY, _BY_ITSELF = 0.4, 0.95
"""Confidence enough for the likeliest aspect where regions are talked about, and for one of its own where a written answer was."""
_BY_PILLAR = ("daerah-kelembagaan", "daerah-aplikasi", "daerah-quickwin")


def asks_its_own(context: Context, decision: Decision) -> bool:
    """Whether a message with a region clearly asks an aspect of its own, whatever was asked before ("tomohon dapat apa")."""
    if decision.told and not context.about_region:  # the last answer may tell it too
        return False
    entry, enough = decision.entry, OWN if context.about_region else _BY_ITSELF
    return decision.kind is Kind.ANSWERED and entry is not None and entry.group.startswith("daerah-") and decision.score >= enough


def words_beside(turn: Turn, context: Context, question: Question, marks: set[str]) -> frozenset[str]:
    """The words that may stand beside a place or a year without asking for another thing."""
    if marks == {REGION} and context.entry == SCORES:
        return words("asks-number", "asks-score")
    if marks == {REGION} and (context.family in LISTS or context.rung):
        of_stage = words("has-too", "names-them") if context.rung else frozenset()
        return words("takes-part", "yes-no", "list-narrows", "among-them") | of_stage
    when = words("asks-when", "beside-event") if marks == {REGION} and context.family in DATED else frozenset[str]()
    if marks == {REGION} and "juga" in question.core and context.about_region:
        return words("has-too", "example") | when
    if marks & {REGION, PROVINCE}:
        of_written = (
            words("asks-when", "asks-where", "yes-no", "asked-with-not") | {"berapa", "siapa"}
            if context.entry and not context.about_region
            else when
        )
        return frozenset(KINDS) | words("example") | of_written
    if marks == {YEAR} and asks_alike(turn, context, question):
        return words("interrogative")
    if marks == {YEAR} and context.about_region:
        return frozenset({"berapa"}) | words("yes-no")
    if marks == {YEAR} and context.days:
        return words("month", "part-of-year", "dates")
    of_list = words("of-a-year") - (words("takes-part") if context.rung else frozenset())
    return of_list if marks == {YEAR} and context.family == PROVINCE_LIST else frozenset()


def said_briefly(turn: Turn, context: Context, decision: Decision, marks: set[str]) -> Decision | None:
    """Answer "bukittinggi samo juo?": a few words with a place that ask nothing we know, and nothing we refuse."""
    question, family = decision.question, context.family or ""
    if decision.kind is Kind.ANSWERED or len(question.core) > BRIEF:
        return None
    if not context.about_region:
        return follow_with_place(turn, context, question)
    best = next(iter(decision.candidates), None)
    if best and best.written and best.confidence >= LIKELY:
        return None
    if REGION in marks and (meant := one_aspect(question)):
        return answer(turn, meant, question)
    if best and turn.knowledge.groups.refusal(best.ranked.group) and best.confidence >= REFUSED:
        return None
    return likeliest(turn, question, decision.candidates, ("daerah-",), LIKELY) or (
        of_something_else(turn, context, question, marks) if family.startswith(PLACE_FAMILIES) else None
    )


def most_likely(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer what a message most likely asks of the region it names, where regions or lists are talked about; not where we refuse."""
    asked_back = decision.kind is Kind.CLARIFY and not any(place.unclear for place in decision.question.places)
    of_places = context.about_region or context.family in LISTS
    if not of_places or REGION not in decision.question.core or not (asked_back or decision.kind is Kind.UNSURE):
        return None
    return likeliest(turn, decision.question, decision.candidates[:1], ("daerah-",), _NEARLY)


def the_neighbour(turn: Turn, context: Context, question: Question, rest: set[str]) -> Decision | None:
    """Answer "kalau tetangganya, Ponorogo?" of the region named: that it lies beside the last asks for no list of neighbours."""
    named = {code for place in question.places for code in place.regions}
    says = rest & words("unlisted-area") and clitic(question) and not named & set(context.regions)
    alone = says and context.about_region and rest <= words("unlisted-area", "before-place")
    return of_something_else(turn, context, question, {REGION}) if alone else None


def of_something_else(turn: Turn, context: Context, question: Question, marks: set[str]) -> Decision | None:
    """Answer "kalau OKI?", "terus 2019?", "kalau smart living?": the last question, asked of something else."""
    family = context.family or ""
    if context.days and marks <= {REGION, PROVINCE, YEAR}:
        asked = completed(question, context) if marks == {YEAR} else of_those_asked_back(context, question)
        return answer(turn, context.entry, asked)
    if REGION in marks and family.startswith(PLACE_FAMILIES):
        if asks_its_year(turn, family, question):
            return answer(turn, YEAR_OF, of_those_asked_back(context, question))
        alone = family == "banding-daerah" and len(question.places) < 2
        return answer(turn, context.of_one if alone else family, of_those_asked_back(context, question))
    if {PROVINCE, ISLAND} & marks and context.about_region and (there := of_the_province(turn, context, question)):
        return there
    if marks <= {PROVINCE, ISLAND} and context.about_region and family in RUNG_OF:
        return answer(turn, SCORES if family == SCORE else STAGES, replace(question, years=tuple(context.years)))
    if PROVINCE in marks and (family in (PROVINCE_LIST, ISLAND_LIST) or family.startswith("tahun-")):
        return answer(turn, PROVINCE_LIST, replace(question, years=question.years or tuple(context.years)))
    if marks == {YEAR} and context.by_year:
        return answer(turn, family, question)
    if marks == {YEAR} and context.about_region and family.startswith(PLACE_FAMILIES):
        return answer(turn, "daerah-tahun" if family == STATUS else family, completed(question, context))
    if marks == {YEAR} and (family in (PROVINCE_LIST, ISLAND_LIST) or context.rung):
        return answer(turn, STAGES if context.rung else family, completed(question, replace(context, regions=[])))
    if marks == {PILLAR} and family in _BY_PILLAR:
        return answer(turn, family, completed(question, context))
    if (PILLAR in marks and family.startswith("pilar-")) or (ISLAND in marks and family == ISLAND_LIST):
        return answer(turn, family, question)
    return None


def asks_its_year(turn: Turn, family: str, question: Question) -> bool:
    """Whether it is asked which year it was of a region of which nothing is recorded on what was asked last: then when it took part."""
    codes, core = [code for place in question.places for code in place.regions], question.core
    if family not in DATED or len(codes) != 1 or ("tahun", "berapa") not in zip(core, core[1:], strict=False):
        return False
    return not profile(turn.knowledge.library, codes[0]).telling(family.removeprefix(PLACE_FAMILIES[0]))
