"""Messages that lean on the last question take from it what they leave out; a message that is a question of its own is never changed.

"kalau OKI?", "terus 2019?" and "siapa bupatinya" are about the last place, year or pillar; "yang kota" is `apart.py`'s, and what leans on
a written answer `following.py`'s; the last question of something else is in `of_another.py`. What the rules decide is judged beside the
other ways of completing a message in `reranking.py`.
"""

from dataclasses import replace

from bot.context import RUNG_FAMILIES, YEAR_TOLD, Context, recall
from bot.conversation.apart import KINDS, aspect_there, of_the_province
from bot.conversation.cases import of_the_case, stays, without_age
from bot.conversation.comparing import (
    as_early_as_the_last,
    beside_the_last,
    both_twins,
    instead_of_the_second,
    nth_compared,
    of_those_compared,
)
from bot.conversation.doubting import disbelieved, doubted, doubted_of, of_sources, why_none, why_not_on_it, wondering
from bot.conversation.following import COUNTING, answer, follow, of_year, surely
from bot.conversation.for_example import for_example
from bot.conversation.going_back import gone_back
from bot.conversation.kept_elsewhere import kept_elsewhere
from bot.conversation.narrowing import narrowed, of_the_list_before
from bot.conversation.of_a_row import BY_ITS_PLACE, of_a_row
from bot.conversation.of_all_there import of_all_there
from bot.conversation.of_an_event import of_an_event
from bot.conversation.of_an_official import of_an_official
from bot.conversation.of_another import (
    BRIEF,
    OWN,
    REFUSED,
    asks_its_own,
    asks_its_year,
    most_likely,
    of_something_else,
    said_briefly,
    the_neighbour,
    words_beside,
)
from bot.conversation.of_areas import of_an_area
from bot.conversation.of_its_lines import of_its_lines
from bot.conversation.of_its_plan import of_its_plan
from bot.conversation.of_its_record import of_its_changes, of_its_record
from bot.conversation.of_the_records import of_the_record, of_the_records
from bot.conversation.of_what_is_linked import of_another_index, titled, total_of
from bot.conversation.offered import of_what_was_offered, told_of_ourselves
from bot.conversation.ordinals import at_an_end, of_the_first_or_last, picks
from bot.conversation.own_place import keep_home, of_our_own, of_the_place_meant, said_home, stands_alone
from bot.conversation.pointing import before_or_after, changed_since_told, completed, of_the_last_region, pointing
from bot.conversation.reconsidering import reconsidered
from bot.conversation.reranking import reranked
from bot.conversation.resolving import as_talked_about
from bot.conversation.singled_out import of_the_one_told
from bot.conversation.standing_by import met_at_once, stayed
from bot.conversation.still_of_it import still_of_it
from bot.conversation.subject import same_subject
from bot.conversation.telling import (
    after_that,
    follow_with_place,
    linked_there,
    listed_then,
    of_that_pillar,
    of_the_year_told,
    told_of_it,
    told_there,
)
from bot.conversation.what_was_said import unsaid
from bot.conversation.why_awarded import why_awarded
from bot.conversation.within import OPEN, within
from bot.remembering import remember
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import COMPARE, PROVINCE_LIST, SCORE, SCORES, SOURCE, STATUS, YEAR_OF, named_of_several
from knowledge.deciding.elliptical import clitic, self_contained
from knowledge.deciding.foregone import TWO_YEARS, speaks_of_graft
from knowledge.deciding.grave import IN_DANGER
from knowledge.language.cues import words
from knowledge.reading import PILLAR, PROVINCE, REGION, YEAR
from knowledge.understanding import PLAINLY, REMARK, UNNAMED

_OPEN = (Kind.UNSURE, Kind.OUT_OF_SCOPE, Kind.UNKNOWN)
_FAREWELL, _OUR_DATA, _VAGUE = "pamit", "data", 3
"""What "selesai?" and "sumbernya?" are taken for where they stand alone; words of a message that may be about anything."""


def resume(turn: Turn, decision: Decision) -> Decision:
    """The decision, completed from the context when the message leans on it; then remembered."""
    context, told = recall(turn), said_home(turn)
    decision = wondering(turn, context, decision) if context else decision
    if at_once := met_at_once(turn, context, decision) or unsaid(turn, context, decision) or of_an_official(turn, context, decision):
        return at_once
    decision = without_age(turn, context, kept_elsewhere(turn, context, decision))
    own = of_our_own(turn, context, decision, told)
    decision = gone_back(turn, context, as_talked_about(turn, context, own or decision)) if context else own or decision
    if context and context.in_danger and (kept := stayed(turn, context, decision)):
        return kept
    in_danger = decision.entry is not None and decision.entry.id == IN_DANGER and not (context and picks(decision.question.core))
    alone = in_danger or stands_alone(own) or speaks_of_graft(decision.question.core)
    moved = None if in_danger else of_the_record(turn, context, decision, own)
    figure = None if in_danger or own or moved else of_the_records(turn, context, decision)
    final = moved or figure or (_continued(turn, context, decision) if context and not alone else None) or decision
    final = final if moved else reconsidered(turn, context, decision, final)
    final = reranked(turn, context, decision, final) if context else final
    final = turn.knowledge.instead.of_its_pillar(final.question, final)
    (told_of_ourselves if final.kind is Kind.SOCIAL else remember)(turn, final)
    keep_home(turn, told, own)
    return final


def _continued(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What a message asks after the last one, of the writer's place where he says "kami"; what an answer tells of a comment.

    Of a comment that nothing tells of ("sudah saya klik"), that it was heard.
    """
    if of_it := of_another_index(turn, context, decision) or of_the_case(turn, context, decision) or still_of_it(turn, context, decision):
        return of_it
    if its_own := of_its_plan(turn, context, decision) or of_an_area(turn, context, decision) or of_its_lines(turn, context, decision):
        return its_own
    if context.home and len(context.regions) == 1 and words("ours") & set(decision.question.core):
        context = replace(context, regions=context.home)
    unsure = decision.kind in OPEN or (decision.kind is Kind.SOCIAL and decision.score < OWN)
    comment = (
        (turn.knowledge.smalltalk.comment(decision.question) or turn.knowledge.smalltalk.verdict(decision.question)) if unsure else None
    )
    asks_on = context.about_region and (named_of_several(decision.question) or words("both") & set(decision.question.core))
    if comment and not asks_on:
        heard = Decision(Kind.SOCIAL, decision.question, "a comment on the conversation", social=comment, score=1.0)
        return follow(turn, context, decision) or stays(turn, context, decision) or heard
    if singled := of_the_one_told(turn, context, decision):
        return singled
    stands = decision.kind is Kind.SOCIAL or decision.question.places or self_contained(decision)
    before = None if stands else context.last_written
    found = _lean(turn, context, decision) or within(turn, context, decision) or (follow(turn, before, decision) if before else None)
    found = found or for_example(turn, context, decision)
    return found or of_what_was_offered(turn, context, decision) or stays(turn, context, decision)


def _lean(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    question = decision.question
    marks = {word for word in question.core if word.startswith("<")}
    plain = set(question.core) - marks
    rest = plain - words("leaning") - words("abuse") - turn.knowledge.lexicon.fillers
    if decision.social == _FAREWELL and context.about_region and "selesai" in plain and "?" in question.text:
        return answer(turn, RUNG_FAMILIES["masterplan"], completed(question, context))  # "sudah selesai?" takes no leave
    if why_none(turn, context, question) or why_not_on_it(context, decision):
        return surely(answer(turn, STATUS, completed(question, context)))
    if decision.social == _OUR_DATA and clitic(question) and words("asks-source") & plain and len(question.core) <= BRIEF:
        whole = completed(question, context)
        return answer(turn, SOURCE, whole) if context.about_region else of_sources(context, whole, set())
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
    if not marks - {PILLAR} and (one := of_a_row(turn, context, decision)):
        return one
    if marks <= {REGION} and (one := of_an_event(turn, context, decision)):
        return one
    if not marks and not plain & set(KINDS) and (one := total_of(turn, context, question) or titled(turn, context, decision)):
        return one
    if (
        another := before_or_after(turn, context, question)
        or changed_since_told(turn, context, decision)
        or listed_then(turn, context, decision)
    ):
        return another
    if marks <= {YEAR} and (one := nth_compared(turn, context, question)):
        return replace(one, reason=BY_ITS_PLACE)
    if not marks and (one := after_that(turn, context, question)):
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
    if not question.places and (changed := of_its_changes(turn, context, decision)):
        return changed
    if own := of_its_record(turn, context, decision):
        return own
    first_there = at_an_end(question.core) and {"siapa", "mana"} & plain and rest <= of_the_first_or_last()
    if marks == {PROVINCE} and (first_there or (plain & words("whole") and rest <= words("whole", "list-narrows") | COUNTING)):
        return answer(turn, PROVINCE_LIST, question)
    if marks == {REGION} and (one := both_twins(turn, question, plain) or the_neighbour(turn, context, question, rest)):
        return one
    brief_there = PROVINCE in marks and context.about_region and len(question.core) <= BRIEF + 1 and "peserta" not in plain
    of_several = context.family == COMPARE and named_of_several(question)
    if brief_there and not of_several and (there := of_the_province(turn, context, question)):
        own = answer(turn, YEAR_OF, there.question) if asks_its_year(turn, context.family or "", there.question) else None
        return own or aspect_there(turn, there) or there
    if marks <= {REGION, PROVINCE, YEAR} and (won := why_awarded(turn, context, decision)):
        return won
    if PROVINCE in marks and (listed := of_all_there(turn, context, decision, rest)):
        return listed
    if marks == {REGION} and (
        beside := instead_of_the_second(turn, context, question, plain) or as_early_as_the_last(turn, context, question)
    ):
        return beside
    if marks == {PROVINCE} and (linked := linked_there(turn, context, question)):
        return linked
    if marks == {REGION} and rest and not context.rung and asks_its_own(context, decision):
        return None
    if marks == {REGION} and (listed := told_of_it(turn, context, question, plain)):
        return listed
    if rest and marks & {REGION, PROVINCE} and (told := told_there(turn, context, decision)):
        return told
    if marks and rest <= words_beside(turn, context, question, marks):
        found = of_something_else(turn, context, question, marks) or follow_with_place(turn, context, question)
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
    if marks == {REGION} and (beside := beside_the_last(turn, context, decision, plain)):
        return beside
    if marks <= {REGION, YEAR} and REGION in marks and doubted_of(decision):
        return answer(turn, SOURCE, question)
    if marks == {REGION, YEAR} and plain & words("takes-part", "ends-asking") and rest <= words("takes-part", "yes-no", "ends-asking"):
        return answer(turn, YEAR_OF, question)
    if marks & {REGION, PROVINCE} and (brief := said_briefly(turn, context, decision, marks) or most_likely(turn, context, decision)):
        return brief
    refused = decision.refuses and decision.score >= REFUSED
    whether = decision.reason == PLAINLY and "?" in question.text and plain <= words("takes-part", "yes-no", "leaning", "asks-whether")
    open_ = (decision.kind in _OPEN or whether) and not refused
    if marks == {YEAR} and context.about_region and open_ and len(question.core) <= BRIEF:
        return same_subject(turn, context, decision) or of_something_else(turn, context, question, marks)
    if not marks and (of_then := of_the_year_told(turn, context, decision)):
        return of_then
    return None if marks - {YEAR} else same_subject(turn, context, decision) or follow(turn, context, decision)
