"""What is recorded about a region, in sentences."""

from collections.abc import Iterable

from bot.i18n import in_a_row, worded_date
from bot.plans.words import event_line, labelled, missing_line, standing_line, told
from bot.regions.choices import mentioned
from bot.regions.said_first import only_chosen, only_named, what_is_missing
from bot.turn import Turn
from knowledge.deciding.foregone import denies_part
from knowledge.language.cues import words
from knowledge.model import RENDAH, Evidence, Note, Participation, Region
from knowledge.records.dated import years_told
from knowledge.records.regions import ASPECTS, PEOPLE, Profile, aspect_of
from knowledge.records.scores import scores_of
from knowledge.records.stages import DECLINED, RUNGS, Event, Grade, standing

_EACH_KIND, _STEPS, _RULES, _CHOSEN = 3, 5, "regulasi", "mou"


def status_text(turn: Turn, found: Profile, events: list[Event]) -> str:
    """The whole record: cohorts, where it stands, steps with dates and grades, notes in short, and what is not known."""
    if not found.recorded and not events:
        return no_record(turn, found)
    ladder = standing(events)
    parts = [first] if (first := what_is_missing(turn, ladder, found.said_rungs)) else []
    parts += [cohorts(turn, found), standing_line(turn, ladder, bool(found.firm) or not found.participations)]
    if steps := _steps(turn, events):
        parts.append(turn.say("region.steps") + "\n" + "\n".join(steps))
    if rules := _rules_beside(turn, found, events):
        parts.append(turn.say("region.rules") + "\n" + "\n".join(rules))
    alone = not (found.participations or found.evidence)  # then the note is all that is known, however sure it is
    sure = [note for note in found.notes if alone or note.confidence != RENDAH]
    if focus := [note.text for note in sure if note.aspect in ("fokus", "merek") or alone][:1]:
        parts.append(focus[0])
    return "\n\n".join([*parts, *_doubts(turn, found), missing_line(turn, ladder, found.said_rungs)]).strip()


def _rules_beside(turn: Turn, found: Profile, events: list[Event]) -> list[str]:
    """The regulations on record that no step tells of: not every one enacts the master plan."""
    notes, rows = found.about(_RULES)
    texts = [event.text for event in events if event.rung in RUNGS]
    rules = [(note.text, f"• {note.text}") for note in notes if note.confidence != RENDAH]
    rules += [(row.value, _evidence_line(turn, row)) for row in rows]
    return [line for rule, line in rules if not any(rule in text for text in texts)]


def no_record(turn: Turn, found: Profile) -> str:
    """That nothing is recorded, which is not that a region takes no part; and the sentences of other answers that name it."""
    named = [turn.say("region.named_there", title=entry.title, sentence=said) for entry, said in mentioned(turn, found).values()]
    nothing = turn.say("region.no_record", name=name_of(turn, found))
    return "\n".join([f"{nothing}\n\n{turn.say('region.named_in')}", *named]) if named else nothing


def year_text(turn: Turn, found: Profile, asked: tuple[int, ...]) -> str:
    """In which cohorts the region is recorded; says yes or no to a year that was asked about."""
    name = name_of(turn, found)
    if not found.participations:
        noted = (note.text for note in found.about(_CHOSEN)[0])
        return "\n\n".join([turn.say("region.no_year", name=name), *noted]) if found.recorded else no_record(turn, found)
    years = [row.year for row in found.firm]
    core = turn.question.core
    yes = "region.year_after_all" if denies_part(core) else "region.year_yes"
    parts = []
    for year in asked:
        if year in years and len(asked) == 1 and not words("asks-when") & set(core):
            parts.append(turn.say(yes, name=name, year=year))
        elif year not in turn.knowledge.library.cohorts.by_year:
            parts.append(turn.say("region.year_without", year=year))
        elif years and year not in [row.year for row in (*found.firm, *found.unsure)]:
            parts.append(turn.say("region.year_other", name=name, year=year))
    if not parts or len(asked) > 1 or not set(asked) >= set(years) or not years:
        parts.insert(0 if len(asked) > 1 else len(parts), cohorts(turn, found))
    return "\n\n".join([*parts, *_doubts(turn, found)])


def source_text(turn: Turn, found: Profile) -> str:
    """What the record rests on: each cohort with who says so, when, how sure that is and what others say; then the steps."""
    if not found.recorded:
        return no_record(turn, found)
    cohorts = [_cohort_source(turn, row) for row in found.participations]
    steps = [_evidence_line(turn, row) for row in found.evidence]
    parts = ["\n".join([turn.say("region.rests_on", name=name_of(turn, found)), *cohorts])] if cohorts else []
    if steps:
        rest = [turn.say("region.steps_more", count=len(steps) - _STEPS)] if len(steps) > _STEPS else []
        parts.append("\n".join([turn.say("region.steps_from"), *steps[:_STEPS], *rest]))
    if found.notes:
        parts.append("\n".join([turn.say("region.notes_from"), *dict.fromkeys(_note_source(turn, note) for note in found.notes)]))
    return "\n\n".join(parts)


def _cohort_source(turn: Turn, row: Participation) -> str:
    said = {"label": turn.say("region.cohort_label", year=row.year), "status": row.status, "publisher": row.publisher}
    date = worded_date(row.date, turn.person.locale) or turn.say("source.undated")
    sure = turn.say(f"region.confidence.{row.confidence}")
    return turn.say("region.cohort_source", **said, date=date, sure=sure, note=row.note).strip()


def _note_source(turn: Turn, note: Note) -> str:
    """What a note is about, with who published it and when."""
    known = turn.knowledge.library.sources
    told = ((known[id_].publisher, worded_date(known[id_].date, turn.person.locale)) for id_ in note.sources if id_ in known)
    said = "; ".join(f"{publisher}, {day}" if day else publisher for publisher, day in told)
    aspect = aspect_of(note)
    label = turn.say(f"aspect.{aspect}" if aspect in ASPECTS else "region.general_note")
    return f"• {label}: {said}" if said else f"• {label}"


def aspect_text(turn: Turn, found: Profile, aspect: str) -> str:
    """What is recorded on one aspect, or that nothing is."""
    notes, rows = found.about(aspect)
    passing = found.beside(aspect)
    if not notes and not rows and passing:
        first = only_named(turn, found, aspect)
        return "\n".join([*([first] if first else []), *(_passing(turn, record) for record in passing)])
    if not notes and not rows and aspect == PEOPLE:
        return turn.say("region.no_people", name=name_of(turn, found))
    if not notes and not rows:
        said = {"name": name_of(turn, found), "aspect": turn.say(f"aspect.{aspect}").lower()}
        known = {"cohort": cohorts(turn, found, short=True)} if found.participations else {}
        return turn.say("region.no_aspect_but" if known else "region.no_aspect", **said, **known)
    texts = [note.text for note in notes]
    lines = [_evidence_line(turn, row) for row in rows] + [_passing(turn, record) for record in passing]
    if aspect == "nilai" and not scores_of(turn.knowledge.library, found.code):
        texts.insert(0, turn.say("region.no_score"))
    texts.insert(0, only_chosen(turn, found, aspect))
    after = turn.say("region.people_then") if aspect == PEOPLE else ""
    return "\n\n".join(part for part in (*texts, "\n".join(lines), after) if part)


def _passing(turn: Turn, record: Participation | Evidence | Note) -> str:
    if isinstance(record, Note):
        return f"• {record.text}"
    return _evidence_line(turn, record) if isinstance(record, Evidence) else f"• {_when(turn, record)}{record.status}"


def record_text(turn: Turn, record: Note | Evidence) -> str:
    """One note or row of evidence as it is told."""
    return record.text if isinstance(record, Note) else _evidence_line(turn, record)


def profile_text(turn: Turn, place: Region) -> str:
    """Kind, province, capital and official code."""
    text = turn.say("region.profile", name=place.official, province=place.province, code=place.code)
    return text + (" " + turn.say("region.capital", capital=place.capital) if place.capital and not place.is_city else "")


def incomplete(turn: Turn, found: Profile) -> str:
    """How complete the lists are: for the region's own cohorts, or for all when it has no record."""
    table = turn.knowledge.library.cohorts
    years = sorted({row.year for row in found.participations}) or sorted(table.by_year)
    counts = "; ".join(_count(turn, year) for year in years)
    whole = bool(found.participations) and all(table.verified(year) >= table.by_year[year].expected for year in years)
    return turn.say("region.complete" if whole else "region.incomplete", counts=counts)


def _count(turn: Turn, year: int) -> str:
    table = turn.knowledge.library.cohorts
    verified, expected = table.verified(year), table.by_year[year].expected
    return turn.say("region.count_more" if verified > expected else "region.count", year=year, verified=verified, expected=expected)


def cohorts(turn: Turn, found: Profile, short: bool = False) -> str:
    """The cohorts a region is recorded in, with how sure that is, or that there is none; `short`: without its name."""
    told = cohort_words(turn, found, "_short" if short else "")
    return f"{told} {_confidence(turn, found)}" if found.firm and not short else told


def cohort_words(turn: Turn, found: Profile, form: str = "") -> str:
    """The cohorts a region is recorded in, or that there is none: a sentence, or in the `form` "_short" without its name."""
    rows, key = (found.firm, "cohort") if found.firm else (found.unsure, "cohort_unsure") if found.unsure else ((), "no_cohort")
    years = turn.say("word.and").join(str(row.year) for row in rows)
    return turn.say(f"region.{key}{form}", name=name_of(turn, found), years=years)


def _confidence(turn: Turn, found: Profile) -> str:
    """How sure the cohorts are: one word for all of them, or each year's own."""
    if len({row.confidence for row in found.firm}) == 1:
        return turn.say(f"region.confidence.{found.confidence}")
    each = [f"{row.year} {turn.say(f'region.confidence_word.{row.confidence}')}" for row in found.firm]
    return turn.say("region.confidence_each", each=", ".join(each))


def _steps(turn: Turn, events: list[Event]) -> list[str]:
    """Dated steps in order, the latest few of each rung; then a note on each rung, or year of it, that no dated step surely tells."""
    lines = told(events)
    dated = [one for one in lines if one.event.happened]
    kept = [one for one in dated if one in [other for other in dated if other.event.rung == one.event.rung][-_EACH_KIND:]]
    seen = {(one.event.rung, year) for one in dated if one.grade > Grade.CLAIM for year in (0, *years_told(one.event))}
    undated = [one for one in reversed(lines) if not one.event.happened and one.event.rung in RUNGS[1:]]
    notes = {one.event.rung: one for one in undated if {(one.event.rung, year) for year in years_told(one.event) or (0,)} - seen}
    return [
        event_line(turn, one)
        for one in (*kept, *reversed(notes.values()))
        if one.event.rung in (*RUNGS, DECLINED) and not one.event.contested
    ]


def _evidence_line(turn: Turn, row: Evidence) -> str:
    doubt = f" ({turn.say('list.unsure')})" if row.confidence == RENDAH else ""
    return f"• {_when(turn, row)}{labelled(turn, row.kind, row.value)}{doubt} [{row.publisher.split(' — ')[0].split(';')[0].strip()}]"


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


def names_of(turn: Turn, codes: Iterable[str]) -> str:
    """The official names of regions in a row."""
    return in_a_row((turn.knowledge.library.regions[code].official for code in codes), turn.person.locale)


def name_of(turn: Turn, found: Profile) -> str:
    """The official name of the region, or the province's."""
    library = turn.knowledge.library
    return library.regions[found.code].official if found.code in library.regions else library.provinces[found.code].name
