"""Several regions beside one another: what is asked of all of them, or their whole records in short."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from bot.context import AT_ONCE, PLACE_FAMILIES, RUNG_OF, Context, keep
from bot.i18n import in_a_row
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome, SourceLine
from bot.plans import records
from bot.regions.choices import ask_back
from bot.regions.in_time import in_time
from bot.regions.words import aspect_text, cohorts, name_of, names_of, profile_text
from bot.sourcing import from_ids, from_records, from_rows, merged
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import COMPARE, PROFILE, named_of_several
from knowledge.language.cues import said, words
from knowledge.model import Evidence, Note, Participation
from knowledge.names.mentions import Mention
from knowledge.reading import Question
from knowledge.records.regions import ASPECTS, PEOPLE, Profile, profile
from knowledge.records.scores import Score, scores, worded
from knowledge.records.stages import Event, as_of, standing

TOPIC = "regions"
_MANY, _IN_LINES = 3, 12
"""More regions than a pair, and the most that are told of in a line each where they are too many for more."""
_IN_SHORT = frozenset(("nilai", "mou"))
"""Aspects that the records in short tell of each region."""


async def decided(turn: Turn, places: list[Mention], decision: Decision) -> Answer:
    """The regions named, under one another; asked back about where one of two names may be several: of more, all are told."""
    unclear = next((place for place in places if place.ambiguous), None)
    if unclear and len(places) < _MANY:
        pairs = _pairs(turn, places)
        return _ask_which(turn, pairs, _aspect(decision)) if pairs else ask_back(turn, unclear, _aspect(decision) or "status")
    whole = [code for place in places for code in place.provinces if place.ambiguous]  # "Jakarta" is first of all the province
    codes = list(dict.fromkeys(code for place in places if not (place.ambiguous and place.provinces) for code in place.regions))
    if not codes[1:]:
        return ask_back(turn, places[0], _aspect(decision) or "status")
    where = decision.entry is not None and decision.entry.id == PROFILE
    answer = _where(turn, codes, decision.score) if where else await told(turn, codes, _aspect(decision), decision.question, decision.score)
    names = {code: turn.knowledge.library.provinces[code].name for code in whole}
    buttons = (one for code, name in names.items() for one in Wanted((code,)).choice(turn.say("list.province", province=name)))
    rest = "".join(f"\n\n{turn.say('compare.province', name=name)}" for name in names.values())
    return replace(answer, text=f"{answer.text}{rest}", choices=(*answer.choices, *buttons))


def _where(turn: Turn, codes: Sequence[str], score: float) -> Answer:
    """In which province each region lies, and its capital; as many as are told in a line each."""
    regions = [turn.knowledge.library.regions[code] for code in codes[:_IN_LINES]]
    lines = "\n".join(f"• {profile_text(turn, one)}" for one in regions)
    shown = tuple(one.code for one in regions)
    keep(turn, Context(COMPARE, COMPARE, list(shown), row=list(shown)))
    buttons = tuple(Choice(one.official, f"r:{one.code}:status") for one in regions)
    return Answer(lines, Outcome.ANSWERED, choices=buttons, entry=PROFILE, regions=shown, score=score, topic=TOPIC)


def _pairs(turn: Turn, places: Sequence[Mention]) -> list[tuple[str, ...]]:
    """The pairs that two names may mean, those of one kind first; none where they are too many or one may be a province."""
    regions = turn.knowledge.library.regions
    pairs = [pair for pair in product(*(place.regions for place in places)) if len(set(pair)) == len(pair)]
    if len(places) != _MANY - 1 or len(pairs) > AT_ONCE or any(place.ambiguous and place.provinces for place in places):
        return []
    return sorted(pairs, key=lambda pair: len({regions[code].is_city for code in pair}))


def _ask_which(turn: Turn, pairs: Sequence[tuple[str, ...]], aspect: str | None) -> Answer:
    """Ask back which of some pairs are to be compared."""
    keep(turn, Context(COMPARE, COMPARE, list(dict.fromkeys(code for pair in pairs for code in pair)), aspect=aspect or ""))
    choices = tuple(Choice(names_of(turn, pair), f"b:{','.join(pair)}:{aspect or ''}") for pair in pairs)
    return Answer(turn.say("compare.which"), Outcome.CLARIFY, choices=choices, regions=pairs[0], score=1.0, topic=TOPIC)


async def told(turn: Turn, asked: Sequence[str], aspect: str | None, question: Question | None = None, score: float = 1.0) -> Answer:
    """The regions with these codes under one another: four at most under one aspect, and of more a line each; who is left out is said."""
    many = AT_ONCE if aspect else _IN_LINES
    rest = [turn.knowledge.library.regions[code].official for code in asked[many:]]
    most = f"\n\n{turn.say('compare.most', many=many, rest=', '.join(rest))}" if rest else ""
    codes = tuple(asked[:many])
    found = [profile(turn.knowledge.library, code) for code in codes]
    keep(turn, Context(COMPARE, COMPARE, list(codes), row=list(codes), aspect=aspect or ""))
    if aspect:
        text, sources = _one_aspect(turn, found, aspect)
        title = turn.say("compare.aspect_title", aspect=turn.say(f"aspect.{aspect}"))
    else:
        text = _in_short(turn, question, [(one, await records.of_region(turn, one.code)) for one in found])
        scored = (source for one in found for note in one.notes if note.aspect == "nilai" for source in note.sources)
        sources = merged(*(from_rows(turn, (*one.participations, *one.evidence)) for one in found), from_ids(turn, scored))
        title = turn.say("compare.title")
    return Answer(
        f"{text}{most}",
        Outcome.ANSWERED if sources or not aspect else Outcome.UNKNOWN,
        title,
        sources,
        tuple(Choice(turn.knowledge.library.regions[code].official, f"r:{code}:{aspect or 'status'}") for code in codes),
        COMPARE,
        codes,
        score,
        topic=TOPIC,
        footer="" if aspect else turn.say("list.incomplete"),
    )


def _aspect(decision: Decision) -> str | None:
    """The one aspect asked of all; None where their records in short tell it, or the whole of them is asked for.

    These tell neither the rank nor the day that goes with a score.
    """
    compute = decision.entry.compute if decision.entry else None
    own = compute.partition(".")[2] if compute and compute.startswith("daerah.") else ""
    aspect = own if own in ASPECTS else named_of_several(decision.question)
    more = {"rank", "asks-when"} if aspect in _IN_SHORT else set[str]()
    return aspect if aspect in ASPECTS and (aspect not in _IN_SHORT or words(*more) & set(decision.question.core)) else None


def _one_aspect(turn: Turn, found: Sequence[Profile], aspect: str) -> tuple[str, tuple[SourceLine, ...]]:
    """What is recorded of one aspect under each name, and what it rests on."""
    parts: list[str] = []
    records: list[Note | Participation | Evidence] = []
    untold = [one.code for one in found if not one.telling(aspect) and aspect != PEOPLE]
    for one in found:
        records += one.telling(aspect)
        if one.code not in untold:
            parts.append(f"{name_of(turn, one)}\n{aspect_text(turn, one, aspect)}")
    beside = [one.code for one in found if one.code in untold and RUNG_OF.get(f"{PLACE_FAMILIES[0]}{aspect}") in one.said_rungs]
    for key, codes in (("said_beside", beside), ("nothing", [code for code in untold if code not in beside])):
        parts += [turn.say(f"compare.{key}", aspect=turn.say(f"aspect.{aspect}").lower(), names=names_of(turn, codes))] if codes else []
    return "\n\n".join(parts), from_records(turn, records)


def _in_short(turn: Turn, question: Question | None, found: list[tuple[Profile, list[Event]]]) -> str:
    """What is asked for of them, then regions under one another: cohort, rungs recorded with their grade, indices, rungs without data."""
    indices = scores(turn.knowledge.library)
    parts = _verdict(turn, question, [one for one, _ in found], indices) if question else []
    if len(found) > AT_ONCE:
        return "\n\n".join([*parts, "\n".join(_line(turn, one, indices) for one, _ in found)])
    for one, events in found:
        name, ladder = name_of(turn, one), standing(as_of(events, None, turn.now))
        if not events and not one.recorded:
            parts.append(f"{name}\n• {turn.say('region.no_record_short')}")
            continue
        known = [f"{turn.say(f'rung.{rung.name}')} ({turn.say(f'grade.{rung.grade.word}')})" for rung in ladder.rungs.values()]
        lines = [f"• {cohorts(turn, one, short=True)}", f"• {turn.say('compare.known', steps=', '.join(known) or '–')}"]
        lines += [f"• {own}" for own in _scored(turn, one, indices)]
        spoken_of = one.said_rungs
        if said := [turn.say(f"rung.{rung}") for rung in ladder.missing if rung in spoken_of]:
            lines.append(f"• {turn.say('compare.said', steps=', '.join(said))}")
        if missing := [turn.say(f"rung.{rung}") for rung in ladder.missing if rung not in spoken_of]:
            lines.append(f"• {turn.say('compare.missing', steps=', '.join(missing))}")
        parts.append("\n".join([name, *lines]))
    return "\n\n".join(parts)


def _line(turn: Turn, one: Profile, indices: Sequence[Score]) -> str:
    """One region of many in a line: its cohorts and its indices."""
    told = [cohorts(turn, one, short=True)] if one.participations else [turn.say("region.no_record_short")]
    return f"• {name_of(turn, one)}: {'; '.join([*told, *_scored(turn, one, indices)])}"


def _scored(turn: Turn, one: Profile, indices: Sequence[Score]) -> list[str]:
    """The indices of a region, each with its year; nothing where it has none."""
    own = [f"{score.worded} ({score.year})" for score in indices if score.code == one.code]
    return [turn.say("compare.scores", scores=", ".join(own))] if own else []


def _verdict(turn: Turn, question: Question, found: Sequence[Profile], indices: Sequence[Score]) -> list[str]:
    """Which region is on record earlier or later, or has the higher index in a year of which all have one, where that is asked."""
    if said("more-than-once", question.core):
        return [_several_times(turn, found)]
    of_another = words("asks-earlier", "asks-score") & set(question.core) or said("newest", question.core)
    of_each = said("year-of-each", question.core) and not of_another and not named_of_several(question)
    if said("asks-same-year", question.core) or of_each:
        return [_same_year(turn, found)]
    of_years = not words("asks-earlier", "asks-score") & set(question.core) and not named_of_several(question)
    latest = of_years and said("newest", question.core)
    if latest or words("asks-earlier") & set(question.core) or (of_years and said("oldest", question.core)):
        return [in_time(turn, found, latest=latest)]
    if not words("asks-score", "asks-gap") & set(question.core):
        take_part = said("asks-all-take-part", question.core) and not named_of_several(question)
        return [_taking_part(turn, found)] if take_part else []
    told = {one.code: {score.year: score for score in indices if score.code == one.code} for one in found}
    year = next(iter(question.years), 0)
    if any(year in own for own in told.values()):
        told = {code: {year: own[year]} if year in own else {} for code, own in told.items()}
    common = set.intersection(*map(set, told.values()))
    if without := [code for code, own in told.items() if not own]:
        newest = [own[max(own)] for own in told.values() if own]
        each = "; ".join(f"{turn.knowledge.library.regions[score.code].official} {score.worded} ({score.year})" for score in newest)
        of_some = [turn.say("compare.own_score", each=each)] if newest else []
        when = f" {year}" if year and newest else ""
        return [" ".join([*of_some, turn.say("compare.without_score", names=names_of(turn, without), year=when)])]
    if not common:
        return [turn.say("compare.no_score")]
    year = max(common & set(question.years) or common)
    ranked = sorted((own[year] for own in told.values()), key=lambda score: -score.hundredths)
    each = "; ".join(f"{turn.knowledge.library.regions[score.code].official} {score.worded}" for score in ranked)
    told_gap = words("asks-gap") & set(question.core) and len(ranked) < _MANY
    gap = worded(ranked[0].hundredths - ranked[-1].hundredths)
    return [" ".join([*([turn.say("compare.gap", gap=gap)] if told_gap else []), turn.say("compare.by_score", year=year, each=each)])]


def _same_year(turn: Turn, found: Sequence[Profile]) -> str:
    """Whether regions are on record for one year all together, and else for which each is."""
    years = {one.code: sorted(row.year for row in one.firm) for one in found}
    if without := [code for code, own in years.items() if not own]:
        return turn.say("compare.no_year_told", names=names_of(turn, without))
    common = set.intersection(*map(set, years.values()))
    if common:
        return turn.say("compare.together", year=", ".join(map(str, sorted(common))), names=names_of(turn, list(years)))
    named, pair = turn.knowledge.library.regions, [own[0] for own in years.values() if len(own) == 1]
    apart = turn.say("compare.apart", each="; ".join(f"{named[code].official} {', '.join(map(str, own))}" for code, own in years.items()))
    gap = abs(pair[0] - pair[-1]) if len(pair) == len(years) == _MANY - 1 else 0
    return f"{apart} {turn.say('compare.years_apart', gap=gap)}" if gap else apart


def _several_times(turn: Turn, found: Sequence[Profile]) -> str:
    """Which of the regions are on record for more than one cohort."""
    twice = [_with_years(turn, one) for one in found if len(one.firm) > 1]
    return turn.say("compare.twice" if twice else "compare.not_twice", names=in_a_row(twice, turn.person.locale))


def _with_years(turn: Turn, one: Profile) -> str:
    """A region with the years for which it is on record for sure, in brackets."""
    return f"{turn.knowledge.library.regions[one.code].official} ({', '.join(str(row.year) for row in one.firm)})"


def _taking_part(turn: Turn, found: Sequence[Profile]) -> str:
    """Which of the regions are on record as participants, each with its years, and which are not."""
    taking = [_with_years(turn, one) for one in found if one.firm]
    rest = [one.code for one in found if not one.firm]
    told = [turn.say("compare.taking_part", names=in_a_row(taking, turn.person.locale))] if taking else []
    return " ".join([*told, *((turn.say("compare.not_recorded", names=names_of(turn, rest)),) if rest else ())])
