"""Messages that lean on the last question take from it what they leave out; a message that is a question of its own is never changed.

"kalau OKI?", "terus 2019?" and "siapa bupatinya" are about the last place, year or pillar; "yang kota" is `apart.py`'s, and what leans on
a written answer `following.py`'s.
"""

from dataclasses import replace

from bot.apart import KINDS, aspect_there, of_the_province, of_those_asked_back
from bot.carrying import carried
from bot.cases import kept_elsewhere, of_no_province, of_the_case, stays, without_age
from bot.comparing import as_early_as_the_last, beside_the_last, both_twins, nth_compared, of_those_compared
from bot.context import PLACE_FAMILIES, RUNG_FAMILIES, YEAR_TOLD, Context, recall, remember
from bot.doubting import disbelieved, doubted, doubted_of, of_sources, why_none
from bot.following import COUNTING, LIKELY, a_year_on, answer, asks_alike, follow, likeliest, of_year
from bot.narrowing import narrowed, of_the_list_before
from bot.offered import of_what_was_offered, told_of_ourselves
from bot.ordinals import at_an_end, of_the_first_or_last, picks
from bot.own_place import keep_home, of_our_own, of_the_place_meant, said_home, stands_alone
from bot.pointing import DATED, before_or_after, completed, of_the_last_region, pointing
from bot.resolving import as_talked_about
from bot.standing_by import stayed
from bot.subject import same_subject
from bot.telling import after_that, follow_with_place, linked_there, listed_then, of_that_pillar, of_the_year_told, told_of_it, told_there
from bot.telling_again import as_recorded
from bot.told_by_tables import or_of_tables
from bot.turn import Turn
from bot.within import OPEN, within
from knowledge import Decision, Kind
from knowledge.aspects import ISLAND_LIST, LISTS, PROVINCE_LIST, SCORE, SCORES, SOURCE, STAGES, STATUS, named_of_several, one_aspect
from knowledge.cues import words
from knowledge.elliptical import self_contained
from knowledge.foregone import TWO_YEARS
from knowledge.reading import ISLAND, PILLAR, PROVINCE, REGION, YEAR, Question
from knowledge.rereading import IN_DANGER
from knowledge.understanding import REMARK, UNNAMED

_OPEN = (Kind.UNSURE, Kind.OUT_OF_SCOPE, Kind.UNKNOWN)
_BY_PILLAR, _FAREWELL = ("daerah-kelembagaan", "daerah-aplikasi", "daerah-quickwin"), "pamit"
_REFUSED, _NEARLY, _OWN, _BY_ITSELF, _BRIEF, _VAGUE = 0.5, 0.4, 0.85, 0.95, 6, 3
"""Confidence enough to refuse, for the likeliest aspect where regions are talked about, and for an aspect of its own to be asked though
regions, or a written answer, were talked about; words of a brief message, and of one that may be about anything."""


def resume(turn: Turn, decision: Decision) -> Decision:
    """The decision, completed from the context when the message leans on it; then remembered."""
    context, told = recall(turn), said_home(turn)
    decision = without_age(turn, context, kept_elsewhere(turn, context, decision))
    own = of_our_own(turn, context, decision, told)
    decision = as_talked_about(turn, context, own or decision) if context else own or decision
    if context and context.in_danger and (kept := stayed(turn, decision)):
        return kept
    in_danger = decision.entry is not None and decision.entry.id == IN_DANGER and not (context and picks(decision.question.core))
    alone = in_danger or stands_alone(own)
    final = (_continued(turn, context, decision) if context and not alone else None) or decision
    final = carried(turn, context, decision, as_recorded(turn, context, final)) if context else final
    final = or_of_tables(turn, context, final)
    (told_of_ourselves if final.kind is Kind.SOCIAL else remember)(turn, final)
    keep_home(turn, told, own)
    return final


def _continued(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What a message asks after the last one; of a comment ("sudah saya klik"), what an answer tells of it, or that it was heard."""
    if of_it := of_no_province(turn, context, decision) or of_the_case(turn, context, decision):
        return of_it
    unsure = decision.kind in OPEN or (decision.kind is Kind.SOCIAL and decision.score < _OWN)
    comment = turn.knowledge.smalltalk.comment(decision.question) if unsure else None
    asks_on = context.about_region and (named_of_several(decision.question) or words("both") & set(decision.question.core))
    if comment and not asks_on:
        heard = Decision(Kind.SOCIAL, decision.question, "a comment on the conversation", social=comment, score=1.0)
        return follow(turn, context, decision) or stays(turn, context, decision) or heard
    stands = decision.kind is Kind.SOCIAL or decision.question.places or self_contained(decision)
    before = None if stands else context.last_written
    found = _lean(turn, context, decision) or within(turn, context, decision) or (follow(turn, before, decision) if before else None)
    return found or of_what_was_offered(turn, context, decision) or stays(turn, context, decision)


def _lean(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    question = decision.question
    marks = {word for word in question.core if word.startswith("<")}
    plain = set(question.core) - marks
    rest = plain - words("leaning") - words("abuse") - turn.knowledge.lexicon.fillers
    if decision.social == _FAREWELL and context.about_region and "selesai" in plain and "?" in question.text:
        return answer(turn, RUNG_FAMILIES["masterplan"], completed(question, context))  # "sudah selesai?" takes no leave
    if why_none(context, question):
        return answer(turn, STATUS, completed(question, context))
    if decision.kind is Kind.SOCIAL and not plain & set(KINDS):
        doubt = disbelieved(context, question, rest)
        if decision.reason == REMARK and not doubt:
            differs = doubted(context, decision)
            return answer(turn, SOURCE, completed(question, context)) if differs else follow(turn, context, decision)
        if decision.entry is None:
            return doubt
        vague = len(question.core) <= _VAGUE  # "isinya apa saja" may be asked of what was told, or of us
        sources = of_sources(context, completed(question, context), rest)
        return sources or (narrowed(turn, context, decision) or follow(turn, context, decision) if vague else None)
    if decision.reason == UNNAMED and decision.entry:
        return of_the_place_meant(context, turn, decision) or decision
    if decision.reason == TWO_YEARS and question.places:
        return None
    if another := before_or_after(turn, context, question) or a_year_on(turn, context, question) or listed_then(turn, context, decision):
        return another
    if not marks and (one := nth_compared(turn, context, question) or after_that(turn, context, question)):
        return one
    if found := narrowed(turn, context, decision) or doubted(context, decision) and answer(turn, SOURCE, completed(question, context)):
        return found
    if not marks and context.about_region and (listed := of_the_list_before(turn, context, decision)):
        return listed
    if marks <= {YEAR} and (of_all := of_those_compared(turn, context, decision)):
        return of_all
    if context.about_region and (own := of_the_last_region(turn, context, decision, marks, plain, rest)):
        return own
    if not marks and (pointed := pointing(turn, context, decision, plain, rest)):
        return pointed
    first_there = at_an_end(question.core) and {"siapa", "mana"} & plain and rest <= of_the_first_or_last()
    if marks == {PROVINCE} and (first_there or (plain & words("whole") and rest <= words("whole", "list-narrows") | COUNTING)):
        return answer(turn, PROVINCE_LIST, question)
    if marks == {REGION} and plain & words("both") and (twins_ := both_twins(turn, question)):
        return twins_
    brief_there = PROVINCE in marks and context.about_region and len(question.core) <= _BRIEF + 1 and "peserta" not in plain
    if brief_there and (there := of_the_province(turn, context, question)):
        return aspect_there(turn, there) or there
    if marks == {REGION} and (beside := as_early_as_the_last(turn, context, question)):
        return beside
    if marks == {REGION} and rest and not context.rung and _asks_its_own(context, decision):
        return None
    if marks == {REGION} and (listed := told_of_it(turn, context, question, plain)):
        return listed
    if rest and marks & {REGION, PROVINCE} and (told := told_there(turn, context, decision)):
        return told
    if marks and rest <= _beside(turn, context, question, marks):
        found = _same_family(turn, context, question, marks) or follow_with_place(turn, context, question)
        if marks == {PILLAR} and not found:
            return of_that_pillar(turn, context, decision)
        if found or marks not in ({YEAR}, {REGION}):
            return found
        if marks == {YEAR} and (dated := of_year(turn, context, question, question.years[0])):
            return dated
        if marks == {YEAR}:
            return follow(turn, context, decision) if rest or not YEAR_TOLD.search(context.entry or "") else None
        family = SCORE if context.entry == SCORES else RUNG_FAMILIES.get(context.rung, STATUS)
        return linked_there(turn, context, question) or answer(turn, family, question)
    if marks == {REGION} and (beside := beside_the_last(turn, context, question, plain)):
        return beside
    if marks <= {REGION, YEAR} and REGION in marks and doubted_of(decision):
        return answer(turn, SOURCE, question)
    if marks & {REGION, PROVINCE} and (brief := _briefly(turn, context, decision, marks) or _nearly(turn, context, decision)):
        return brief
    refused = decision.refuses and decision.score >= _REFUSED
    if marks == {YEAR} and context.about_region and decision.kind in _OPEN and not refused and len(question.core) <= _BRIEF:
        return same_subject(turn, context, decision) or _same_family(turn, context, question, marks)
    if not marks and (of_then := of_the_year_told(turn, context, decision)):
        return of_then
    return None if marks - {YEAR} else same_subject(turn, context, decision) or follow(turn, context, decision)


def _asks_its_own(context: Context, decision: Decision) -> bool:
    """Whether a message with a region clearly asks an aspect of its own, whatever was asked before ("tomohon dapat apa")."""
    if decision.told and not context.about_region:  # the last answer may tell it too
        return False
    entry, enough = decision.entry, _OWN if context.about_region else _BY_ITSELF
    return decision.kind is Kind.ANSWERED and entry is not None and entry.group.startswith("daerah-") and decision.score >= enough


def _beside(turn: Turn, context: Context, question: Question, marks: set[str]) -> frozenset[str]:
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


def _briefly(turn: Turn, context: Context, decision: Decision, marks: set[str]) -> Decision | None:
    """Answer "bukittinggi samo juo?": a few words with a place that ask nothing we know, and nothing we refuse."""
    question, family = decision.question, context.family or ""
    if decision.kind is Kind.ANSWERED or len(question.core) > _BRIEF:
        return None
    if not context.about_region:
        return follow_with_place(turn, context, question)
    best = next(iter(decision.candidates), None)
    if best and best.written and best.confidence >= LIKELY:
        return None
    if REGION in marks and (meant := one_aspect(question)):
        return answer(turn, meant, question)
    if best and turn.knowledge.groups.refusal(best.ranked.group) and best.confidence >= _REFUSED:
        return None
    return likeliest(turn, question, decision.candidates, ("daerah-",), LIKELY) or (
        _same_family(turn, context, question, marks) if family.startswith(PLACE_FAMILIES) else None
    )


def _nearly(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer what a message most likely asks of the region it names, where regions or lists are talked about; not where we refuse."""
    asked_back = decision.kind is Kind.CLARIFY and not any(place.unclear for place in decision.question.places)
    of_places = context.about_region or context.family in LISTS
    if not of_places or REGION not in decision.question.core or not (asked_back or decision.kind is Kind.UNSURE):
        return None
    return likeliest(turn, decision.question, decision.candidates[:1], ("daerah-",), _NEARLY)


def _same_family(turn: Turn, context: Context, question: Question, marks: set[str]) -> Decision | None:
    """Answer "kalau OKI?", "terus 2019?", "kalau smart living?": the last question, asked of something else."""
    family = context.family or ""
    if context.days and marks <= {REGION, PROVINCE, YEAR}:
        asked = completed(question, context) if marks == {YEAR} else of_those_asked_back(context, question)
        return answer(turn, context.entry, asked)
    if REGION in marks and family.startswith(PLACE_FAMILIES):
        alone = family == "banding-daerah" and len(question.places) < 2
        return answer(turn, context.of_one if alone else family, of_those_asked_back(context, question))
    if {PROVINCE, ISLAND} & marks and context.about_region and (there := of_the_province(turn, context, question)):
        return there
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
