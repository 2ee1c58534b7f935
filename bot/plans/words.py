"""What is recorded of a region's plan, in sentences: the ladder, single events with their grade, what changed, what was true when."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.i18n import worded_date
from bot.messages import SourceLine
from bot.sourcing import about_event, line
from bot.turn import Turn
from knowledge.records.guidance import ROMAN
from knowledge.records.stages import PARTS, RUNGS, Event, Grade, Standing, contradicts, grade, order, plainest

_PUBLISHERS = 2
_ROMAN = dict(zip(PARTS, ROMAN, strict=True))


@dataclass(frozen=True, slots=True)
class Told:
    """Events that tell the same, as one line: their texts' fullest, all their sources, the grade."""

    event: Event
    publishers: tuple[str, ...]
    grade: Grade
    disputed: bool


def told(events: Iterable[Event]) -> list[Told]:
    """Events as lines in the order of their dates: the same thing said twice, or of two rungs, is one line."""
    rows = sorted(events, key=order)
    groups: dict[tuple[object, ...], list[Event]] = {}
    plain = plainest(rows)
    highest = {(event.region, event.happened, event.number, event.text): event.rung for event in plain}
    for event in plain:
        if highest[event.region, event.happened, event.number, event.text] != event.rung:
            continue
        same_day = event.rung in ("mou", "terpilih", "bimtek", "masterplan", "penghargaan") and event.happened and event.number is None
        key = (event.region, event.rung, event.happened, event.number, "" if same_day else event.text)
        groups.setdefault(key, []).append(event)
    rungs: dict[tuple[str, str], list[Event]] = {}
    for event in rows:
        rungs.setdefault((event.region, event.rung), []).append(event)
    return [_told(group, rungs[group[0].region, group[0].rung]) for group in groups.values()]


def _told(group: list[Event], same: list[Event]) -> Told:
    fullest = max(group, key=lambda event: (not event.latest, len(event.text)))
    publishers = tuple(dict.fromkeys(_short(voice.publisher) for event in group for voice in event.voices))
    disputed = any(event.contested or any(contradicts(event, other) for other in same) for event in group)
    return Told(fullest, publishers, max(grade(event, same) for event in group), disputed)


def _short(publisher: str) -> str:
    return publisher.split(" — ")[0].split(" (")[0].strip()


def event_line(turn: Turn, one: Told, name: str = "") -> str:
    """One event: when, what, of which grade and from where."""
    event = one.event
    when = _when(turn, event)
    said = [turn.say(f"grade.{one.grade.word}"), *one.publishers[:_PUBLISHERS]]
    if event.number is not None:
        said[1:] = [turn.say("event.official", number=event.number)]
    if event.single:
        said.append(turn.say("event.single"))
    if one.disputed:
        said.append(turn.say("event.disputed"))
    return "• " + ": ".join(part for part in (when, name, text_of(turn, event)) if part) + f" [{'; '.join(said)}]"


def labelled(turn: Turn, rung: str, text: str) -> str:
    """What a record tells; a bare list of quick wins under what they are: "Quick win: Lakone; e-KIR"."""
    label = turn.say("rung.quickwin")
    return text if rung != "quickwin" or label in text.lower() else f"{label[:1].upper()}{label[1:]}: {text}"


def text_of(turn: Turn, event: Event) -> str:
    """What happened: the record's own words, or the rung's name before an official's note."""
    if event.number is None:
        if not _whole_cohort(event):
            return labelled(turn, event.rung, event.text[:1].upper() + event.text[1:])
        if event.voices and not event.contested:
            return turn.say("event.cohort", year=event.happened)
        return turn.say("event.cohort_unsure", year=event.happened, text=event.text)
    name = rung_name(turn, event.rung, event.part)
    name = name[:1].upper() + name[1:]
    return f"{name}: {event.text}" if event.text else name


def _when(turn: Turn, event: Event) -> str:
    """When it happened; of what is undated, when a source told of it; nothing before a cohort, which names its year."""
    if _whole_cohort(event):
        return ""
    when = worded_date(event.happened, turn.person.locale) or ""
    if when:
        return turn.say("event.latest", date=when) if event.latest else when
    days = sorted(voice.date for voice in event.voices if voice.date)
    return turn.say("event.told", date=worded_date(days[0], turn.person.locale)) if days else ""


def _whole_cohort(event: Event) -> bool:
    return event.number is None and event.rung == "terpilih" and bool(event.happened) and len(event.happened or "") == 4


def rung_name(turn: Turn, rung: str, part: str = "") -> str:
    """The rung as people call it, with the number of the guidance: "bimtek II"."""
    return " ".join(word for word in (turn.say(f"rung.{rung}"), _ROMAN.get(part, "")) if word)


def standing_line(turn: Turn, found: Standing, certain: bool = True) -> str:
    """Where the region stands, in one sentence; different words for different things, also where no cohort is `certain`."""
    if found.declined:
        by = "; ".join(_short(voice.publisher) for voice in found.declined.voices) or turn.say("grade.klaim")
        when = worded_date(found.declined.happened, turn.person.locale) or turn.say("source.undated")
        return turn.say("standing.tidak-ikut", source=by, date=when)
    if not found.highest:
        return turn.say("standing.tanpa-data")
    rung = found.rungs[found.highest]
    last = max(rung.parts, default="")
    word = found.word if certain else "belum-pasti"
    return turn.say(f"standing.{word}", rung=rung_name(turn, rung.name, last), grade=turn.say(f"grade.{rung.grade.word}"))


def ladder(turn: Turn, found: Standing, said: Collection[str] = ()) -> str:
    """Every rung in order: how well it is proven and since when, that another record only speaks of it, or that there are no data."""
    return "\n".join(f"{number}. {_rung(turn, found, name, name in said)}" for number, name in enumerate(RUNGS, 1))


def _rung(turn: Turn, found: Standing, name: str, said: bool) -> str:
    label = rung_name(turn, name)
    label = label[:1].upper() + label[1:]
    if name not in found.rungs:
        return f"{label}: {turn.say('ladder.said' if said else 'ladder.none')}"
    rung = found.rungs[name]
    parts = " " + ", ".join(_ROMAN[part] for part in rung.parts) if rung.parts else ""
    best = max(rung.events, key=lambda event: (grade(event, rung.events), bool(event.happened and len(event.happened) > 4)))
    when = worded_date(best.happened, turn.person.locale)
    words = [turn.say(f"grade.{rung.grade.word}"), *([when] if when else []), *([turn.say("event.disputed")] if rung.disputes else [])]
    return f"{label}{parts}: {', '.join(words)}"


def missing_line(turn: Turn, found: Standing, said: Collection[str] = ()) -> str:
    """The rungs that another record only speaks of, those in `said`, and the rungs nothing is recorded of."""
    spoken_of = ", ".join(turn.say(f"rung.{name}") for name in found.missing if name in said)
    told = turn.say("region.said", steps=spoken_of) if spoken_of else ""
    unknown = untold_steps(turn, found, said)
    return "\n".join(filter(None, (told, turn.say("region.missing", steps=unknown) if unknown else "")))


def untold_steps(turn: Turn, found: Standing, said: Collection[str] = ()) -> str:
    """The rungs nothing is recorded of, nor `said` by another record, in a row of words; empty for none."""
    return ", ".join(turn.say(f"rung.{name}") for name in found.missing if name not in said)


def sources(turn: Turn, events: Iterable[Event]) -> tuple[SourceLine, ...]:
    """The sources of events, each once, those with an address first."""
    found: dict[str, SourceLine] = {}
    said = ((voice, event) for event in events for voice in event.voices)
    for voice, event in sorted(said, key=lambda pair: (not pair[0].url, not pair[0].date)):
        if voice.date:
            told = line(turn, None, voice.publisher, voice.date, voice.url)
        else:
            told = about_event(turn, voice.publisher, event.happened, voice.url)
        found.setdefault(voice.url or voice.publisher, told)
    return tuple(found.values())


def day_words(turn: Turn, day: date) -> str:
    """A day in words."""
    return worded_date(day.isoformat(), turn.person.locale) or ""


def unsure_by(events: Sequence[Event], day: date) -> list[Event]:
    """Events dated too vaguely to say whether they had happened by that day."""
    return [event for event in events if event.span and event.span.first <= day < event.span.last]
