"""What an answer leaves behind for the messages that lean on it: what it was about, and what was shown (`context.py`)."""

from dataclasses import astuple, replace

from bot.context import AT_ONCE, RUNG_OF, TIMED, YEAR_TOLD, Context, follows, keep, of_ourselves, recall, shown_last, store
from bot.messages import Answer, Did, Outcome
from bot.stage_names import named
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import is_case
from knowledge.deciding.aspects import COMPARE, LISTS, PROVINCE_ORDER, SCORES, STAGES, YEAR_COUNT
from knowledge.deciding.endangered import is_somebody_else
from knowledge.deciding.grave import IN_DANGER
from knowledge.deciding.smalltalk import without_tags
from knowledge.language.cues import words
from knowledge.model import Entry

THEME = "pilar-"
"""How the names of the answers begin that tell which pillar a theme belongs to."""
_LIKELY, _OFFERED = 0.25, 0.08
"""The confidence from which what was not answered still says what is talked about, and from which what was only offered does."""

_OF_AN_ISLAND = 10
"""The provinces of the island with the most of them (Sumatera): so many are kept of those talked about."""


def note_shown(turn: Turn, answer: Answer) -> Answer:
    """The answer, its buttons, its sources and what it tells kept in mind, for messages that ask for them in words."""
    if answer.silent or turn.incoming.did in (Did.INLINE, Did.VOTED):
        return answer
    before = shown_last(turn)
    buttons = [[one.label, one.action] for one in answer.choices]
    cited = [list(astuple(one)) for one in answer.sources] if _rests_on_its_own(turn, answer) else before.cited
    if answer.every_source and all(one in before.cited for one in cited):  # one of them may have been shown alone
        cited = before.cited
    if before == Context() and not buttons and not cited:
        return answer
    if before == Context():
        turn.person.context_at = turn.now
    told = (answer.entry or "") if answer.outcome is Outcome.ANSWERED else ""
    store(turn, replace(before, buttons=buttons, met=str(answer.outcome), told=told, cited=cited, sources_listed=answer.every_source))
    return answer


def _rests_on_its_own(turn: Turn, answer: Answer) -> bool:
    """Whether an answer tells something, or that nothing is on record of it, which has sources of its own or none.

    Small talk, what is asked back, and what a written answer was found not to tell leave those of the last answer.
    """
    entry = turn.knowledge.library.entries.get(answer.entry or "")
    return answer.outcome is Outcome.ANSWERED or (answer.outcome is Outcome.UNKNOWN and entry is not None and not entry.written)


def remember(turn: Turn, decision: Decision) -> None:
    """Keep what a decision is about; after a refusal, what was likeliest meant of what we answer, and else the last subject."""
    question = decision.question
    if decision.entry and decision.entry.id == IN_DANGER:
        another = is_somebody_else(question.text, turn.knowledge.reader)
        keep(turn, replace(recall(turn) or Context(), in_danger=True, danger_to_another=another))
        return
    entry = None if decision.refuses else decision.entry
    refused = decision.entry.id if decision.entry and decision.refuses else ""
    likely, before = _likely(turn, decision), recall(turn)
    offered = _offered(turn, decision)
    if entry is None and not question.places and before:
        kept = "" if of_ourselves(turn.knowledge.library, before) else before.offered
        family = likely if likely and not before.entry else before.family
        keep(turn, replace(before, family=family, offered=offered or kept, refused=refused))
        return
    if entry is None and not question.places and not likely:
        if offered or refused:
            keep(turn, Context(offered=offered, refused=refused))
        return
    likely = likely or (before.family if before and before.about_region and not entry else None)
    by_writing = entry is not None and entry.written  # a written answer told of it, whichever region it may be
    named = (code for place in question.places if not (by_writing and place.unclear) for code in place.regions)
    regions, provinces = list(dict.fromkeys(named))[:8], list(question.provinces)[:_OF_AN_ISLAND]
    maybe = [code for place in question.places for code in place.regions if by_writing and place.unclear and not place.provinces][:AT_ONCE]
    maybe = maybe or (before.maybe if before and by_writing and not question.places else [])
    year, pillar = (YEAR_TOLD.search(entry.id), _pillar_of(turn, entry)) if entry else (None, None)
    years = list(question.years) or ([int(year[0])] if year else [])
    pillars = list(question.pillars) or ([pillar] if pillar else [])
    of_time = before is not None and entry is not None and (entry.id == before.entry or {entry.id, before.entry} <= {*TIMED})
    days, day_before = (before.days, before.day_before) if before and of_time else ([], "")
    group = entry.group if entry else likely
    kind, without = (before.kind, before.without) if before and group in (*LISTS, STAGES, SCORES) else ("", [])
    limit = before.limit if before and group == SCORES else ""
    of_last = before is not None and entry is not None and entry.id in (STAGES, PROVINCE_ORDER) and follows(decision)
    rung = stage_told(turn, before) or (before.rung if before.entry == PROVINCE_ORDER else "") if before and of_last else ""
    of_list = before.years if before and before.family in (*LISTS, YEAR_COUNT) and not before.rung else []
    if before and before.entry in LISTS and not of_list and words("asked-with-not") & set(without_tags(question.core)):
        of_list = list(turn.knowledge.library.cohorts.by_year)  # of participants those are asked for that have not reached a stage
    cohorts = (before.cohorts or of_list) if before and of_last else []
    also = before.also if before and of_last else []
    pillars = pillars or (before.pillars if before and of_last and before.rung else [])
    joins = before is not None and before.family == COMPARE and follows(decision) and len(regions) == 1
    row = [*before.row, *regions][-AT_ONCE:] if before and joins and regions[0] not in before.row else []
    told = Context(entry.id if entry else None, group, regions, provinces, years, pillars, row=row)
    keep(
        turn,
        replace(
            told,
            maybe=maybe,
            days=days,
            day_before=day_before,
            kind=kind,
            without=without,
            limit=limit,
            rung=rung,
            cohorts=cohorts,
            denied=of_last and before is not None and before.denied,
            also=also,
            offered=offered,
            refused=refused,
        ),
    )


def _pillar_of(turn: Turn, entry: Entry) -> str | None:
    """The pillar that an answer is on; of one on a theme ("pilar-kesehatan"), the only one that it links to."""
    linked = turn.knowledge.library.linked(entry) if entry.id.startswith(THEME) else ()
    around = {one.slots["pilar"] for one in linked if "pilar" in one.slots}
    return entry.slots.get("pilar") or (around.pop() if len(around) == 1 else None)


def stage_told(turn: Turn, context: Context) -> str:
    """The stage that the last answer told of: one asked of a region, or the one that the name of a written answer says."""
    written = turn.knowledge.library.entries.get(context.entry or "")
    by_name = named(written.id.replace("-", " ")) if written and written.written else None
    return RUNG_OF.get(context.family or "", "") or by_name or ""


def _offered(turn: Turn, decision: Decision) -> str:
    """The written answer that a message which was not answered is met with a button for, of several the first with advice; else empty.

    Without enough confidence in it, it is only a neighbour and nothing that is talked about.
    """
    if decision.kind in (Kind.ANSWERED, Kind.SOCIAL):
        return ""
    linked = turn.knowledge.library.linked(decision.entry) if decision.entry and decision.refuses else decision.choices
    sure = {one.entry.id: one.confidence for one in decision.candidates if one.entry}
    weighty = [one for one in linked if decision.refuses or sure.get(one.id, 0.0) >= _OFFERED]
    written = [one for one in weighty if one.written]
    return next((one.id for one in (*filter(is_case, written), *written)), "")


def _likely(turn: Turn, decision: Decision) -> str | None:
    """The group of what we answer that a message which was not answered most likely asks for."""
    groups = turn.knowledge.groups
    ours = [one for one in decision.candidates if not groups.refusal(one.ranked.group)]
    return ours[0].ranked.group if ours and (decision.kind is Kind.CLARIFY or ours[0].confidence >= _LIKELY) else None
