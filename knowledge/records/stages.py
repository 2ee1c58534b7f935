"""The ladder a region climbs in the programme, what is recorded of each rung, and how well it is proven. Pure values and functions.

Two time axes: `happened` is when something was true, `recorded` when we wrote it down. Events are only ever added.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum

from knowledge.language.dating import Span, written

RUNGS = ("terpilih", "mou", "kelembagaan", "bimtek", "masterplan", "penetapan", "quickwin", "evaluasi", "penghargaan")
"""Chosen, memorandum signed, council and team, technical guidance I–IV, plan written, plan enacted, quick win, evaluated, awarded."""
PARTS = ("1", "2", "3", "4")
"""The parts of the rung "bimtek"."""
DECLINED, OTHER, _AWARD = "tidak-ikut", "lain", "penghargaan"
OFFICIAL, PRESS, UNPROVEN = "resmi", "berita", "lain"


class Grade(IntEnum):
    """How well something is proven, from weak to strong."""

    CLAIM = 1
    REPORTED = 2
    DOCUMENT = 3
    MATCHING = 4

    @property
    def word(self) -> str:
        """The grade as a key of the catalogs."""
        return ("klaim", "diberitakan", "dokumen", "cocok")[self - 1]


@dataclass(frozen=True, slots=True)
class Voice:
    """One source: who published it, of which kind (OFFICIAL, PRESS, UNPROVEN), for which organisation, when and where."""

    publisher: str
    kind: str
    organisation: str = ""
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing recorded of one region. `rung` is one of RUNGS, DECLINED or OTHER; `happened` a date as content writes it, or None.

    `latest`: the event is dated no later than `happened`. `contested`: our own sources disagree on it. `number` is the place of
    an official update in the public chain, `replaces` the number it corrects; `single` that only one official signed it.
    """

    region: str
    rung: str
    text: str
    happened: str | None
    recorded: datetime
    voices: tuple[Voice, ...] = ()
    part: str = ""
    latest: bool = False
    contested: bool = False
    number: int | None = None
    replaces: int | None = None
    single: bool = False
    span: Span | None = field(init=False, compare=False, repr=False, default=None)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", written(self.happened) or self._published())

    def _published(self) -> Span | None:
        """Undated events were true at the latest when the first source told of them."""
        days = [span for voice in self.voices if (span := written(voice.date))]
        return min(days, key=lambda span: span.last) if days else None

    @property
    def year(self) -> int | None:
        """The year it was true, as far as that is known."""
        return self.span.first.year if self.span else None

    def true_by(self, day: date) -> bool:
        """Whether it had surely happened by the end of that day."""
        return self.span is not None and self.span.last <= day


def as_of(events: Iterable[Event], day: date | None, known: datetime) -> list[Event]:
    """What was true by the end of `day` (None: at any time), as far as it had been recorded by `known`; corrected updates are left out."""
    there = [event for event in events if event.recorded <= known]
    replaced = {event.replaces for event in there if event.replaces is not None}
    return [event for event in there if (event.number is None or event.number not in replaced) and (day is None or event.true_by(day))]


def merged(base: Iterable[Event], official: Iterable[Event]) -> list[Event]:
    """The base records and the official updates together, in the order of their dates; neither overwrites the other."""
    return sorted((*base, *official), key=order)


def order(event: Event) -> tuple[date, int, str]:
    """Sort by date, then by rung; undated last."""
    rung = RUNGS.index(event.rung) if event.rung in RUNGS else len(RUNGS)
    return (event.span.last if event.span else date.max, rung, event.part)


def grade(event: Event, others: Iterable[Event]) -> Grade:
    """How well an event is proven, from its own sources and those of other events that tell the same.

    No source, or only one we cannot vouch for: CLAIM. Press: REPORTED. A document or page of a public body: DOCUMENT. Two
    public bodies whose dates agree: MATCHING. A contradiction takes one step off, whoever contradicts, so that taking a
    source away never raises a grade; so does a lacking second signature.
    """
    same = [other for other in others if other is not event and (other.rung, other.part) == (event.rung, event.part)]
    agreeing = [event, *(other for other in same if _agree(event, other))]
    voices = [voice for one in agreeing for voice in one.voices]
    official = {voice.organisation or voice.publisher for voice in voices if voice.kind == OFFICIAL}
    if len(official) > 1:
        found = Grade.MATCHING
    else:
        found = Grade.DOCUMENT if official else Grade.REPORTED if any(voice.kind == PRESS for voice in voices) else Grade.CLAIM
    lowered = event.contested or event.single or any(contradicts(event, other) for other in same)
    return Grade(max(Grade.CLAIM, found - 1)) if lowered else found


def contradicts(one: Event, other: Event) -> bool:
    """Whether two events of one rung and year are dated by the day, differently: only a thing done once can be contradicted."""
    if one.rung not in ("terpilih", "mou") or one.rung != other.rung or not one.happened or not other.happened:
        return False
    first, second = one.span, other.span
    if not first or not second or one.year != other.year:
        return False
    return first.first == first.last and second.first == second.last and first != second


def _agree(one: Event, other: Event) -> bool:
    """Whether both are dated (not only by their sources, which may go) and can mean the same day."""
    if other.contested or not (one.happened and other.happened and one.span and other.span):
        return False
    return one.span.meets(other.span)


@dataclass(frozen=True, slots=True)
class Rung:
    """What is recorded of one rung: its events in order, and the best grade among them."""

    name: str
    events: tuple[Event, ...]
    grade: Grade

    @property
    def disputes(self) -> tuple[Event, ...]:
        """The events our sources disagree on."""
        return tuple(e for e in self.events if e.contested or any(contradicts(e, other) for other in self.events if other is not e))

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts recorded, in order."""
        return tuple(sorted({event.part for event in self.events if event.part}))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a region stands: its rungs by name, and whether a source says that it does not take part."""

    rungs: dict[str, Rung]
    declined: Event | None = None

    @property
    def highest(self) -> str | None:
        """The highest rung recorded by more than a contested event, or None."""
        firm = [name for name, rung in self.rungs.items() if not all(event.contested for event in rung.events)]
        return max(firm, key=RUNGS.index, default=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """Rungs nothing is recorded of."""
        return tuple(name for name in RUNGS if name not in self.rungs)

    @property
    def planned(self) -> bool:
        """Whether a finished plan, or one enacted, is more than claimed."""
        return any(self.rungs[name].grade > Grade.CLAIM for name in ("masterplan", "penetapan") if name in self.rungs)

    @property
    def word(self) -> str:
        """Four different things: "tanpa-data", "tidak-ikut", "ikut" (no finished plan recorded), "tersusun" (a plan is recorded)."""
        if self.declined:
            return DECLINED
        if not self.highest:
            return "tanpa-data"
        return "tersusun" if self.planned else "ikut"


def shows(event: Event, rung: str) -> bool:
    """Whether an event says that a rung was reached: a plan enacted is written, and an award for the plan is an award."""
    awarded = rung == _AWARD and event.rung == "masterplan" and _AWARD in event.text.lower()
    return event.rung == rung or (rung == "masterplan" and event.rung == "penetapan") or awarded


def standing(events: Iterable[Event]) -> Standing:
    """Put events of one region onto the ladder; take them from `as_of` first.

    What another rung shows to be reached stands on the ladder too: a plan that a rule enacts, if that is more than claimed, and an award
    for the plan.
    """
    found: dict[str, list[Event]] = {}
    declined: Event | None = None
    for event in sorted(events, key=order):
        if event.rung == DECLINED:
            declined = event if event.voices else declined
        elif event.rung != OTHER:
            found.setdefault(event.rung, []).append(event)
            declined = None if declined and _later(event, declined) else declined
    for name in ("masterplan", _AWARD):
        showing = [event for rows in found.values() for event in rows if shows(event, name)]
        if name not in found and any(name == _AWARD or grade(event, showing) > Grade.CLAIM for event in showing):
            found[name] = showing
    rungs = {name: Rung(name, tuple(rows), max(grade(row, rows) for row in rows)) for name, rows in found.items()}
    return Standing({name: rungs[name] for name in RUNGS if name in rungs}, declined)


def _later(event: Event, declined: Event) -> bool:
    return bool(event.span and declined.span and event.span.first > declined.span.last)


def plainest(events: Iterable[Event]) -> list[Event]:
    """Events without those another tells better: the same rung and part in the same year, dated more closely or already told."""
    rows = list(events)
    places: dict[tuple[str, str], list[Event]] = {}
    for event in rows:
        places.setdefault((event.region, event.rung), []).append(event)
    told: dict[tuple[object, ...], Event] = {}
    for event in rows:
        same = places[event.region, event.rung]
        if not any(_closer(other, event) for other in same if other is not event and event.part in ("", other.part)):
            told.setdefault((event.region, event.rung, event.part, event.happened, event.number, event.voices), event)
    return list(told.values())


def _closer(one: Event, other: Event) -> bool:
    """Whether `one` dates the same thing more closely; what is contested, official or undated stands for itself."""
    if one.contested or other.contested or other.number is not None or not (one.happened and other.happened and one.span and other.span):
        return False
    inside = other.span.first <= one.span.first and one.span.last <= other.span.last
    vaguer = one.span != other.span or (one.part != "" and other.part == "")
    return inside and vaguer


def changes(events: Iterable[Event], since: date, until: date) -> list[Event]:
    """What surely happened from `since` to the end of `until`, in order; what is undated may be older than its sources."""
    dated = (event for event in events if event.happened and event.span)
    return sorted((event for event in dated if event.span and event.span.first >= since and event.true_by(until)), key=order)
