"""Where the regions of a scope stand, counted: by highest rung, by cohort, by province."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from knowledge.records.stages import DECLINED, OTHER, RUNGS, Event

_YEAR = len("2022")
_RANK = {rung: rank for rank, rung in enumerate(RUNGS)}


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of regions: all, by highest rung, finished plans, those that do not take part; and by cohort, by highest rung.

    Only what a source tells counts; `unsure` are regions of which we hold nothing but inferred or contested records; `undated` those with
    a rung on record whose cohort is not certain, which the lists of participants do not count.
    """

    regions: int
    rungs: Counter[str] = field(default_factory=Counter)
    planned: int = 0
    declined: int = 0
    unsure: int = 0
    undated: int = 0
    cohorts: dict[int, Counter[str]] = field(default_factory=dict)
    highest: dict[str, str] = field(default_factory=dict)

    @property
    def taking_part(self) -> int:
        """Regions with a rung on record."""
        return sum(self.rungs.values())

    @property
    def without_data(self) -> int:
        """Regions nothing is recorded of."""
        return self.regions - self.taking_part - self.declined - self.unsure


def summarise(found: Mapping[str, Iterable[Event]], codes: Iterable[str], known: datetime) -> Summary:
    """Count the regions of `codes` by what had been recorded of them by `known`; one pass over the events."""
    regions = list(codes)
    rungs: Counter[str] = Counter()
    cohorts: dict[int, Counter[str]] = {}
    planned = declined = unsure = undated = 0
    highest: dict[str, str] = {}
    for code in regions:
        top, years, has_plan, says_no = _climbed(found.get(code, ()), known)
        if says_no:
            declined += 1
        elif top:
            rungs[top] += 1
            highest[code] = top
            planned += has_plan
            undated += not years
            for year in years:
                cohorts.setdefault(year, Counter())[top] += 1
        else:
            unsure += any(event.rung != OTHER for event in found.get(code, ()))
    return Summary(len(regions), rungs, planned, declined, unsure, undated, dict(sorted(cohorts.items())), highest)


def _climbed(events: Iterable[Event], known: datetime) -> tuple[str | None, set[int], bool, bool]:
    """The highest rung, the cohorts that are certain, whether a plan is on record, whether a source says that it takes no part."""
    rows = [event for event in events if event.recorded <= known and event.rung != OTHER and event.voices and not event.contested]
    replaced = {event.replaces for event in rows if event.replaces is not None}
    best, years, planned = -1, set(), False
    denied: Event | None = None
    for event in rows:
        if event.number is not None and event.number in replaced:
            continue
        if event.rung == DECLINED:
            denied = event
            continue
        best = max(best, _RANK[event.rung])
        planned = planned or event.rung in ("masterplan", "penetapan")
        if event.rung == "terpilih" and event.happened and (len(event.happened) == _YEAR or event.number is not None):
            years.add(int(event.happened[:_YEAR]))
    if denied and not any(_after(event, denied) for event in rows):
        return None, set(), False, True
    return (RUNGS[best] if best >= 0 else None), years, planned, False


def _after(event: Event, denied: Event) -> bool:
    return event.rung != DECLINED and bool(event.span and denied.span and event.span.first > denied.span.last)
