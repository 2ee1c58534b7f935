"""The ladder, the history, what was true on a day, what changed between two: as answers with buttons."""

from datetime import UTC, date, datetime, time, timedelta

from bot.context import Context, keep, recall
from bot.messages import Answer, Choice, Outcome
from bot.plans import records, summaries
from bot.plans.words import day_words, event_line, ladder, sources, standing_line, told, unsure_by
from bot.sourcing import from_ids, merged
from bot.storage import proposals
from bot.storage.subscriptions import local
from bot.turn import Turn
from knowledge.deciding.aspects import COMPARE, HISTORY
from knowledge.language.dating import named
from knowledge.model import FIRST_RECORDED, RENDAH, Note
from knowledge.records.regions import STEP_OF, profile
from knowledge.records.stages import Event, as_of, changes, standing

TOPIC = "plans"
OFFICIALS = frozenset({"pejabat", "admin", "kementerian", "provinsi", "daerah"})
_PAGE, _LONGEST = 15, 3300

_SCORE = "nilai"
"""The aspect of notes on scores."""


async def ladder_of(turn: Turn, code: str) -> Answer:
    """Every rung of a region, and how to climb."""
    events = as_of(await records.of_region(turn, code), None, turn.now)
    keep(turn, Context("daerah-tangga", "daerah-status", [code]))
    found = standing(events)
    said = profile(turn.knowledge.library, code).said_rungs
    text = "\n\n".join([standing_line(turn, found), ladder(turn, found, said), turn.say("ladder.grades")])
    choices = (Choice(turn.say("button.history"), f"h:{code}:0"), _status(turn, code), *_update(turn, code))
    return _answer(turn, "ladder.title", code, text, events, choices, "daerah-tangga")


async def history(turn: Turn, code: str, page: int = 0, score: float = 1.0) -> Answer:
    """Everything recorded, in the order of dates, with when official updates were published and by whom they were signed."""
    events = await records.of_region(turn, code)
    keep(turn, Context(HISTORY, HISTORY, [code]))
    lines = [event_line(turn, one) for one in told(as_of(events, None, turn.now))]
    replaced = {event.replaces for event in events if event.replaces is not None}
    lines += [turn.say("history.replaced", line=event_line(turn, one)) for one in told(e for e in events if e.number in replaced)]
    shown, more = _paged(turn, lines, page, f"h:{code}")
    text = "\n".join(shown) or turn.say("region.no_record", name=records.scope_name(turn, code))
    if not page and lines:
        text = f"{turn.say('history.head', count=len(lines), date=day_words(turn, FIRST_RECORDED.date()))}\n\n{text}"
    if trail := await _trail(turn, code) if not more or page else []:
        text += f"\n\n{turn.say('history.trail')}\n" + "\n".join(trail)
    return _answer(turn, "history.title", code, text, events, (*more, _ladder(turn, code), _status(turn, code)), HISTORY, score)


async def _trail(turn: Turn, code: str) -> list[str]:
    """What was done to proposals; the public sees those that were published, officials all of them."""
    rows = await proposals.trail(turn.session, code)
    shown = [row for row in rows if row[1].number is not None or turn.role in OFFICIALS]
    return [
        turn.say(
            "history.step",
            at=day_words(turn, local(step.at).date()),
            did=turn.say(f"did.{step.did}"),
            acting=acting_words(turn, step.acting),
            proposal=proposal.id,
        )
        for step, proposal in shown[-_PAGE:]
    ]


def acting_words(turn: Turn, acting: str) -> str:
    """A role with its scope in words: "daerah 73.22" → "pejabat Kabupaten Luwu Utara"."""
    role, _, scope = acting.partition(" ")
    return turn.say(f"acting.{role}", scope=records.scope_name(turn, scope))


async def on_day(turn: Turn, code: str, day: date, recorded_then: bool = False, score: float = 1.0) -> Answer:
    """What was true of a region by the end of a day: as we know it now, or as it had been recorded then."""
    if day > turn.today:
        return Answer(turn.say("as_of.future", date=day_words(turn, day)), Outcome.CLARIFY, topic=TOPIC)
    events = await records.of_region(turn, code)
    before = recall(turn)
    same = before is not None and before.regions == [code] and before.days[:1] != [day.isoformat()]
    day_before = before.days[0] if before and same and before.days else ""
    keep(turn, Context("daerah-per", "daerah-status", [code], days=[day.isoformat()] * 2, day_before=day_before))
    known = end_of(day) if recorded_then else turn.now
    then = as_of(events, day, known)
    found = standing(then)
    lines = [event_line(turn, one) for one in told(then)][-_PAGE:]
    unsure = [event_line(turn, one) for one in told(unsure_by(as_of(events, None, known), day)) if one.event not in then]
    parts = [turn.say("as_of.then" if recorded_then else "as_of.now"), standing_line(turn, found), "\n".join(lines)]
    if unsure:
        parts.append(turn.say("as_of.unsure") + "\n" + "\n".join(unsure[:3]))
    parts.append(turn.say("as_of.began", date=day_words(turn, FIRST_RECORDED.date())) if end_of(day) < FIRST_RECORDED else "")
    text = "\n\n".join(part for part in parts if part)
    title = turn.say("as_of.title", name=records.scope_name(turn, code), date=day_words(turn, day))
    return Answer(
        text,
        Outcome.ANSWERED,
        title,
        sources(turn, then),
        (*_other_axis(turn, code, day, recorded_then), Choice(turn.say("button.history"), f"h:{code}:0"), _status(turn, code)),
        "daerah-per",
        (code,),
        score,
        topic=TOPIC,
    )


async def scope_on_day(turn: Turn, scope: str, day: date, score: float = 1.0) -> Answer:
    """Where the regions of a province or the country stood by the end of a day, counted."""
    if day > turn.today:
        return Answer(turn.say("as_of.future", date=day_words(turn, day)), Outcome.CLARIFY, topic=TOPIC)
    _remember(turn, scope, "daerah-per", day, day)
    found = await summaries.summed(turn, scope, day)
    counted = (summaries.counts(turn, found), summaries.by_rung(turn, found), summaries.by_cohort(turn, found, scope))
    parts = [turn.say("as_of.now"), *counted]
    since = (Choice(turn.say("button.since", date=day_words(turn, day)), f"c:{scope}:{day + timedelta(days=1)}:{turn.today}:0"),)
    return Answer(
        "\n\n".join(part for part in parts if part),
        Outcome.ANSWERED,
        turn.say("as_of.title", name=records.scope_name(turn, scope), date=day_words(turn, day)),
        choices=since,
        entry="daerah-per",
        score=score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def _other_axis(turn: Turn, code: str, day: date, recorded_then: bool) -> tuple[Choice, ...]:
    if end_of(day) < FIRST_RECORDED:
        return ()
    key = "button.known_now" if recorded_then else "button.known_then"
    return (Choice(turn.say(key), f"k:{code}:{day}:{'' if recorded_then else 'saat-itu'}"),)


async def changed(turn: Turn, scope: str, since: date, until: date, page: int = 0, score: float = 1.0) -> Answer:
    """What happened in a scope from one day to another, day by day."""
    until = min(until, turn.today)
    found = {code: as_of(events, None, turn.now) for code, events in (await records.of_whole(turn, scope)).items()}
    there = [event for events in found.values() for event in changes(events, since, until)]
    notes = _noted(turn, scope, {(event.region, event.rung) for event in there}, since, until)
    texts = {note.text for note in notes}
    undated = [one.event for events in found.values() for one in told(events) if not one.event.happened]
    vague = sum(event.text not in texts for event in undated)
    _remember(turn, scope, "perubahan-daerah", since, until)
    region = turn.knowledge.library.regions
    rows = told(there)
    lines = [event_line(turn, one, "" if scope in region else records.scope_name(turn, one.event.region)) for one in rows]
    happened = len(lines)
    lines += [_note_line(turn, note, scope, not at) for at, note in enumerate(notes)]
    shown, more = _paged(turn, lines, page, f"c:{scope}:{since}:{until}")
    seen = [one.event for one, text in zip(rows, lines, strict=False) if text in shown]
    cited = [source for note, text in zip(notes, lines[happened:], strict=True) if text in shown for source in note.sources]
    span = {"name": records.scope_name(turn, scope), "since": day_words(turn, since), "until": day_words(turn, until)}
    in_full = "changes.on_day" if since == until else "changes.head"
    head = turn.say(in_full if happened else "changes.only_noted" if notes else "changes.none", count=happened, **span)
    parts = [head, "\n".join(shown).strip(), turn.say("changes.vague", count=vague) if vague else ""]
    return Answer(
        "\n\n".join(part for part in parts if part),
        Outcome.ANSWERED,
        turn.say("changes.title", **span),
        merged(sources(turn, seen), from_ids(turn, cited)),
        (*more, *((_status(turn, scope),) if scope in region else ())),
        "perubahan-daerah",
        tuple(scope.split(",")) if scope else (),
        score,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
    )


def _noted(turn: Turn, scope: str, told_of: set[tuple[str, str]], since: date, until: date) -> list[Note]:
    """The notes that name a day, month or year of that time; but on scores none on a step that is told with a date."""
    codes = {*records.codes(turn, scope), *(scope.split(",") if scope else turn.knowledge.library.provinces)}
    inside = [
        note for note in turn.knowledge.library.notes if note.code in codes and note.recorded <= turn.now and note.confidence != RENDAH
    ]
    inside = [note for note in inside if note.aspect == _SCORE or (note.code, STEP_OF.get(note.aspect, note.aspect)) not in told_of]
    return [note for note in inside if any(since <= day.first and day.first <= until for day in named(note.text))]


def _note_line(turn: Turn, note: Note, scope: str, first: bool) -> str:
    """A note in its own words, the first under a line that says what these are."""
    name = "" if scope in turn.knowledge.library.regions else f"{records.scope_name(turn, note.code)}: "
    return (f"\n{turn.say('changes.noted')}\n" if first else "") + f"• {name}{note.text}"


def _remember(turn: Turn, scope: str, entry: str, since: date, until: date) -> None:
    library = turn.knowledge.library
    codes = scope.split(",")
    regions, provinces = [code for code in codes if code in library.regions], [code for code in codes if code in library.provinces]
    days = [since.isoformat(), until.isoformat()]
    family = COMPARE if len(regions) > 1 else "daerah-status" if regions else "provinsi-daftar"
    keep(turn, Context(entry, family, regions, provinces, row=regions if len(regions) > 1 else [], days=days))


def end_of(day: date) -> datetime:
    """The last moment of a day in Jakarta, where the ministry's day ends."""
    return datetime.combine(day + timedelta(days=1), time(), UTC) - timedelta(hours=7, microseconds=1)


def _paged(turn: Turn, lines: list[str], page: int, action: str) -> tuple[list[str], tuple[Choice, ...]]:
    """The lines of a page that fits one message, and the buttons to the others."""
    pages: list[list[str]] = [[]]
    for line in lines:
        if len(pages[-1]) == _PAGE or sum(map(len, pages[-1])) + len(line) > _LONGEST:
            pages.append([])
        pages[-1].append(line)
    page = min(max(page, 0), len(pages) - 1)
    rest = sum(len(one) for one in pages[page + 1 :])
    before = (Choice(turn.say("button.previous"), f"{action}:{page - 1}"),) if page else ()
    after = (Choice(turn.say("button.next", shown=rest), f"{action}:{page + 1}"),) if rest else ()
    return pages[page], before + after


def _answer(
    turn: Turn, title: str, code: str, text: str, events: list[Event], choices: tuple[Choice, ...], entry: str, score: float = 1.0
) -> Answer:
    named = turn.say(title, name=records.scope_name(turn, code))  # the titles are worded under ladder.title and history.title
    return Answer(text, Outcome.ANSWERED, named, sources(turn, events), choices, entry, (code,), score, topic=TOPIC)


def _status(turn: Turn, code: str) -> Choice:
    return Choice(turn.say("aspect.status"), f"r:{code}:status")


def _ladder(turn: Turn, code: str) -> Choice:
    return Choice(turn.say("button.ladder"), f"t:{code}")


def _update(turn: Turn, code: str) -> tuple[Choice, ...]:
    return (Choice(turn.say("button.update"), f"u:mulai:{code}"),) if turn.role in OFFICIALS else ()
