"""What is recorded about a region, in sentences."""

from bot.i18n import worded_date
from bot.turn import Turn
from knowledge.model import RENDAH, Evidence, Participation, Region
from knowledge.regions import LADDER, Profile

_EACH_KIND = 3


def status_text(turn: Turn, found: Profile) -> str:
    """The whole record: cohorts, steps with dates, notes in short, and what is not known."""
    if not found.recorded:
        return turn.say("region.no_record", name=_name(turn, found))
    parts = [_cohorts(turn, found)]
    if steps := _steps(turn, found):
        parts.append(turn.say("region.steps") + "\n" + "\n".join(steps))
    if focus := [note.text for note in found.notes if note.aspect in ("fokus", "merek") and note.confidence != RENDAH][:1]:
        parts.append(focus[0])
    parts += _doubts(turn, found)
    if found.missing:
        parts.append(turn.say("region.missing", steps=", ".join(turn.say(f"step.{step}") for step in found.missing)))
    return "\n\n".join(parts)


def year_text(turn: Turn, found: Profile, asked: tuple[int, ...]) -> str:
    """In which cohorts the region is recorded; says yes or no to a year that was asked about."""
    name = _name(turn, found)
    if not found.participations:
        return turn.say("region.no_year", name=name)
    years = [row.year for row in found.firm]
    parts = []
    for year in asked:
        if year in years:
            parts.append(turn.say("region.year_yes", name=name, year=year))
        elif years and year not in [row.year for row in found.unsure]:
            parts.append(turn.say("region.year_other", year=year))
    if not set(asked) >= set(years) or not years:
        parts.append(_cohorts(turn, found))
    return "\n\n".join([*parts, *_doubts(turn, found)])


def aspect_text(turn: Turn, found: Profile, aspect: str) -> str:
    """What is recorded on one aspect, or that nothing is."""
    notes, rows = found.about(aspect)
    if not notes and not rows and (passing := found.in_passing(aspect)):
        return "\n".join(f"• {_when(turn, row)}{row.status if isinstance(row, Participation) else row.value}" for row in passing)
    if not notes and not rows:
        text = turn.say("region.no_aspect", name=_name(turn, found), aspect=turn.say(f"aspect.{aspect}").lower())
        nearest = [note.text for note in found.notes if note.aspect == "lain"]
        return "\n\n".join([text, *nearest[:1]])
    texts = [note.text for note in notes]
    lines = [_evidence_line(turn, row) for row in rows]
    if aspect == "tokoh":
        texts.insert(0, turn.say("region.people_then"))
    return "\n\n".join(part for part in ("\n\n".join(texts), "\n".join(lines)) if part)


def profile_text(turn: Turn, place: Region) -> str:
    """Kind, province, capital and official code."""
    text = turn.say("region.profile", name=place.official, province=place.province, code=place.code)
    return text + (" " + turn.say("region.capital", capital=place.capital) if place.capital and not place.is_city else "")


def comparison_text(turn: Turn, found: list[Profile]) -> str:
    """Regions under one another: cohort, steps recorded, steps without data."""
    parts = []
    for one in found:
        known = [turn.say(f"step.{step}") for step in LADDER if step in one.known_steps]
        name = _name(turn, one)
        if not one.recorded:
            parts.append(f"{name}\n• {turn.say('region.no_record_short')}")
            continue
        lines = [f"• {_cohorts(turn, one, short=True)}", f"• {turn.say('compare.known', steps=', '.join(known) or '–')}"]
        if one.missing:
            lines.append(f"• {turn.say('compare.missing', steps=', '.join(turn.say(f'step.{step}') for step in one.missing))}")
        parts.append("\n".join([name, *lines]))
    return "\n\n".join(parts)


def incomplete(turn: Turn, found: Profile) -> str:
    """How complete the lists are: for the region's own cohorts, or for all when it has no record."""
    table = turn.knowledge.library.cohorts
    years = sorted({row.year for row in found.participations}) or sorted(table.by_year)
    counts = ", ".join(_count(turn, year) for year in years)
    whole = bool(found.participations) and all(table.verified(year) >= table.by_year[year].expected for year in years)
    return turn.say("region.complete" if whole else "region.incomplete", counts=counts)


def _count(turn: Turn, year: int) -> str:
    table = turn.knowledge.library.cohorts
    verified, expected = table.verified(year), table.by_year[year].expected
    return turn.say("region.count_more" if verified > expected else "region.count", year=year, verified=verified, expected=expected)


def _cohorts(turn: Turn, found: Profile, short: bool = False) -> str:
    name = _name(turn, found)
    if found.firm:
        years = turn.say("word.and").join(str(row.year) for row in found.firm)
        sentence = turn.say("region.cohort_short" if short else "region.cohort", name=name, years=years)
        return sentence if short else f"{sentence} {turn.say(f'region.confidence.{found.confidence}')}"
    if found.unsure:
        years = turn.say("word.and").join(str(row.year) for row in found.unsure)
        return turn.say("region.cohort_unsure_short" if short else "region.cohort_unsure", name=name, years=years)
    return turn.say("region.no_cohort_short" if short else "region.no_cohort", name=name)


def _steps(turn: Turn, found: Profile) -> list[str]:
    """Cohorts and steps in the order of their dates; then notes on steps no row of evidence tells of."""
    signed = {(row.date or "")[:4] for row in found.evidence if row.kind == "mou"}
    lines = [(_sortable(row.date), f"• {_when(turn, row)}{row.status}") for row in found.firm if str(row.year) not in signed]
    for kind in LADDER:
        rows = [row for row in found.evidence if row.kind == kind]
        lines += [(_sortable(row.date), _evidence_line(turn, row)) for row in rows[-_EACH_KIND:]]
    told = {row.kind for row in found.evidence}
    notes = [
        note for note in found.notes if found.step_of(note) in LADDER[1:] and found.step_of(note) not in told and note.confidence != RENDAH
    ]
    return [line for _, line in sorted(lines)] + [f"• {note.text}" for note in notes]


def _sortable(date: str | None) -> str:
    """A date to sort by: a bare year or month comes after the days in it, no date last."""
    return f"{date}-99-99"[:10] if date and len(date) < len("2022-04-21") else date or "9999"


def _evidence_line(turn: Turn, row: Evidence) -> str:
    doubt = f" ({turn.say('list.unsure')})" if row.confidence == RENDAH else ""
    return f"• {_when(turn, row)}{row.value}{doubt} [{row.publisher.split(' — ')[0].split(';')[0].strip()}]"


def _when(turn: Turn, row: Evidence | Participation) -> str:
    if isinstance(row, Participation):
        return turn.say("region.cohort_label", year=row.year) + ": "
    worded = worded_date(row.date, turn.person.locale)
    return f"{worded}: " if worded else ""


def _doubts(turn: Turn, found: Profile) -> list[str]:
    doubts = []
    for row in found.unsure:
        key = "region.contested" if row.contested else "region.inferred"
        doubts.append(turn.say(key, year=row.year, note=row.note).strip())
    return doubts


def _name(turn: Turn, found: Profile) -> str:
    library = turn.knowledge.library
    return library.regions[found.code].official if found.code in library.regions else library.provinces[found.code].name
