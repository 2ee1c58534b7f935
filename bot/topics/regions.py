"""Regions: what is recorded about one, one aspect of it, two side by side, and lists by province, island or year."""

from dataclasses import replace

from bot.context import Context, follows, keep, recall
from bot.lists import asked, participants, provinces_by_stage, score_table
from bot.lists.areas import provinces_beside, with_area_said
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.plans.words import sources as told_sources
from bot.regions import shortly, side_by_side
from bot.regions.choices import ask_back, onward
from bot.regions.of_cohort import of_the_cohort, same_cohort
from bot.regions.said_first import narrowed_to, of_the_year, whether_planned
from bot.regions.verdicts import said_before, verdict
from bot.regions.words import aspect_text, incomplete, profile_text, source_text, status_text, year_text
from bot.sourcing import from_ids, from_records, from_rows, merged
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import PROFILE
from knowledge.language.cues import words
from knowledge.model import Note
from knowledge.names.mentions import Mention
from knowledge.names.nearest import clear, nearest
from knowledge.reading import REGION, YEAR, Question
from knowledge.records.periods import years_through
from knowledge.records.regions import ASPECTS, Profile, profile
from knowledge.records.stages import as_of

TOPIC = "regions"
AWAITING = "daerah"
_OF_COHORTS = frozenset({"tahun", "sumber"})
"""Aspects under which it is said how complete the lists are; the whole record says it too."""
_BESIDE = {"merek": "aplikasi", "fokus": "aplikasi", "quickwin": "aplikasi"}
"""What is told where nothing is recorded of what was asked: people ask for the name of a programme and mean the programmes."""


async def decided(turn: Turn, decision: Decision) -> Answer:
    """The answer for a question whose answer is made from the tables."""
    assert decision.entry and decision.entry.compute  # noqa: S101 - routes sends nothing else here
    subject, _, aspect = decision.entry.compute.partition(".")
    question = decision.question
    if subject == "rekap":
        if aspect == "nilai":
            before = recall(turn) if follows(decision) else None
            return score_table.table(turn, question, decision.score, before)
        return await provinces_by_stage.decided(turn, decision)
    if subject in ("tahun", "pulau", "provinsi") and not (subject == "provinsi" and not any(p.provinces for p in question.places)):
        return asked.decided(turn, decision, subject, aspect)
    places = [place for place in question.places if place.regions]
    places = list({place.regions: place for place in places}.values())
    of_one = aspect if subject == "daerah" and aspect != "banding" else "status"
    if not places:
        provinces = [place for place in question.places if place.provinces]
        return _province_aspect(turn, decision, aspect) if provinces else _which(turn, of_one)
    if len(places) > 1:
        return await side_by_side.decided(turn, places, decision)
    bare = set(question.core) <= {REGION, YEAR} | words("leaning", "joins-places")
    took_part = of_one == "status" and question.years and (bare or words("takes-part") & set(question.core))
    aspect = "tahun" if took_part else of_one
    in_short = decision.reason in shortly.REASONS and await shortly.told(turn, places[0].regions[0], decision.reason, decision.score)
    answer = in_short or await _one(turn, places[0], aspect, years_through(question), decision.score, question)
    return with_area_said(turn, answer, question) if aspect == "seprovinsi" else answer


async def named(turn: Turn, awaiting: str) -> Answer:
    """A place named where it was asked for: what was to be told of it."""
    return await command(turn, turn.incoming.text, awaiting.partition(":")[2] or "status")


async def command(turn: Turn, text: str, aspect: str = "status") -> Answer:
    """/daerah <nama>: what is recorded about it; without a name, ask for one."""
    if not text.strip():
        return _which(turn, aspect)
    places = turn.knowledge.reader.resolver.resolve(text)
    if not places:
        return Answer(turn.say("region.not_found"), Outcome.UNSURE, topic=TOPIC, asked="")
    place = places[0]
    if not place.regions:
        return participants.province(turn, Wanted(place.provinces), 0, 1.0)
    return await _one(turn, place, aspect, (), 1.0)


def bare_place(turn: Turn) -> bool:
    """Whether the message is a place and nothing else, so that it can answer "which region?"."""
    question = turn.question
    return bool(question.places) and all(word.startswith("<") for word in question.words)


async def region(turn: Turn, rest: str) -> Answer:
    """A region's button: "73.22:fokus"."""
    code, _, aspect = rest.partition(":")
    if code not in turn.knowledge.library.regions:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    return await _one(turn, Mention(0, 0, (code,)), aspect or "status", (), 1.0)


async def beside(turn: Turn, rest: str) -> Answer:
    """The button that puts regions beside one another, perhaps under one aspect: "35.77,35.19:penghargaan"."""
    named, _, aspect = rest.partition(":")
    codes = [code for code in dict.fromkeys(named.split(",")) if code in turn.knowledge.library.regions]
    if not codes[1:]:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    return await side_by_side.told(turn, codes, aspect if aspect in ASPECTS else None)


async def scores(turn: Turn, _: str) -> Answer:
    """The button of the table of evaluation indices."""
    return score_table.table(turn)


async def listing(turn: Turn, rest: str) -> Answer:
    """A list's button: "provinces:years:island:page:kind"."""
    return participants.pressed(turn, rest)


async def located(turn: Turn, _: str) -> Answer:
    """A shared place: the region it lies nearest to, or the two or three it may lie in."""
    assert turn.incoming.place  # noqa: S101 - routes sends nothing else here
    found = nearest(turn.knowledge.library.regions.values(), *turn.incoming.place)
    if not found:
        return Answer(turn.say("region.place_far"), Outcome.UNKNOWN, topic=TOPIC)
    if clear(found):
        answer = await _one(turn, Mention(0, 0, (found[0].region.code,)), "status", (), 1.0)
        note = turn.say("region.place_nearest", region=found[0].region.official, km=max(1, round(found[0].km)))
        return replace(answer, text=f"{note}\n\n{answer.text}")
    choices = tuple(
        Choice(turn.say("region.place_choice", region=near.region.official, km=max(1, round(near.km))), f"r:{near.region.code}:status")
        for near in found
    )
    return Answer(turn.say("region.place_which"), Outcome.CLARIFY, choices=choices, score=1.0, topic=TOPIC)


async def _one(turn: Turn, place: Mention, aspect: str, years: tuple[int, ...], score: float, question: Question | None = None) -> Answer:
    """What is asked of one region; of those of its cohort, the ones in the provinces that the question names too."""
    if place.ambiguous or (place.provinces and place.regions):
        return ask_back(turn, place, aspect)
    code = place.regions[0]
    keep(turn, Context(_entry_id(aspect), _entry_id(aspect), [code], years=list(years)))
    found = profile(turn.knowledge.library, code)
    if aspect == "status":
        return await _status(turn, found, score)
    if aspect == "seprovinsi":
        return participants.province(turn, Wanted((turn.knowledge.library.regions[code].province_code,)), 0, score)
    if aspect == "seangkatan" and found.firm:
        return same_cohort(turn, found, years, provinces_beside(turn, question) if question else (), score)
    aspect = "tahun" if aspect == "seangkatan" else aspect
    answer, first = _worded(turn, found, aspect, years, score), await whether_planned(turn, found, aspect)
    return said_before(turn, await verdict(turn, found, aspect, question), replace(answer, text=f"{first}\n\n{answer.text}".strip()))


async def _status(turn: Turn, found: Profile, score: float) -> Answer:
    """The whole record: base data and official updates together, each with its grade."""
    place = turn.knowledge.library.regions[found.code]
    events = as_of(await records.of_region(turn, found.code), None, turn.now)
    sources = merged(told_sources(turn, events), from_ids(turn, (s for note in found.notes for s in note.sources)))
    ladder = (Choice(turn.say("button.ladder"), f"t:{found.code}"), Choice(turn.say("button.history"), f"h:{found.code}:0"))
    return Answer(
        status_text(turn, found, events),
        Outcome.ANSWERED,
        f"{place.official}, {place.province}",
        sources,
        (*(ladder if events else ()), *onward(turn, found, "status"), Choice(turn.say("button.follow"), f"lg:{found.code}")),
        "daerah-status",
        (found.code,),
        score,
        topic=TOPIC,
        footer=incomplete(turn, found),
    )


def _worded(turn: Turn, found: Profile, aspect: str, years: tuple[int, ...], score: float) -> Answer:
    place = turn.knowledge.library.regions[found.code]
    outcome = Outcome.ANSWERED
    sources = from_rows(turn, (*found.participations, *found.evidence))
    if aspect == "profil":
        return Answer(
            profile_text(turn, place),
            outcome,
            place.official,
            choices=onward(turn, found, aspect),
            entry=PROFILE,
            regions=(found.code,),
            score=score,
            topic=TOPIC,
        )
    if aspect == "tahun":
        text, sources = year_text(turn, found, years), from_rows(turn, found.participations)
    elif aspect in ASPECTS:
        found, others = narrowed_to(found, aspect, years)
        text = of_the_year(turn, aspect_text(turn, found, aspect), aspect, years if found.telling(aspect) else ())
        text = f"{text}\n\n{turn.say('region.other_years', years=', '.join(map(str, others)))}" if others else text
        told = found.telling(aspect)
        outcome = Outcome.ANSWERED if told else Outcome.UNKNOWN
        if not told and (told := found.telling(_BESIDE.get(aspect, aspect))):
            text = f"{text}\n\n{turn.say(f'aspect.{_BESIDE[aspect]}')}:\n{aspect_text(turn, found, _BESIDE[aspect])}"
        sources = from_records(turn, sorted(told, key=lambda record: not isinstance(record, Note)))
        of_all, also = of_the_cohort(turn, found, aspect)
        if not told and place.official in of_all:
            text, outcome = "", Outcome.ANSWERED
        text, sources = f"{text}\n\n{of_all}".strip(), merged(sources, also)
    elif aspect == "sumber":
        text, outcome = source_text(turn, found), Outcome.ANSWERED if found.recorded else Outcome.UNKNOWN
        sources = merged(sources, from_ids(turn, (s for note in found.notes for s in note.sources)))
    else:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    return Answer(
        text,
        outcome,
        f"{place.official}, {place.province}",
        sources,
        onward(turn, found, aspect),
        _entry_id(aspect),
        (found.code,),
        score,
        topic=TOPIC,
        footer=incomplete(turn, found) if aspect in _OF_COHORTS or not found.recorded else "",
    )


def _province_aspect(turn: Turn, decision: Decision, aspect: str) -> Answer:
    """A question on one aspect, asked of a province: its own notes if there are any, else the list of its regions."""
    codes = decision.question.provinces
    found = profile(turn.knowledge.library, codes[0])
    notes = found.about(aspect)[0] if aspect in ASPECTS else ()
    if not notes:
        return asked.decided(turn, decision, "provinsi", aspect)
    name = turn.knowledge.library.provinces[codes[0]].name
    text = "\n\n".join(note.text for note in notes)
    return Answer(
        text,
        Outcome.ANSWERED,
        turn.say("region.province", province=name),
        from_ids(turn, (s for n in notes for s in n.sources)),
        entry=_entry_id(aspect),
        score=decision.score,
        topic=TOPIC,
    )


def _which(turn: Turn, aspect: str) -> Answer:
    turn.person.awaiting = f"{AWAITING}:{aspect}"
    return Answer(turn.say("region.ask_name"), Outcome.CLARIFY, topic=TOPIC)


def _entry_id(aspect: str) -> str:
    return f"daerah-{aspect}"
