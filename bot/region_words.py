"""What is recorded about a region, in sentences."""

from collections.abc import Sequence

from bot.i18n import worded_date
from bot.plan_words import event_line, missing_line, standing_line, told
from bot.region_choices import mentioned
from bot.turn import Turn
from knowledge.cues import words
from knowledge.model import RENDAH, Evidence, Note, Participation, Region
from knowledge.reading import Question
from knowledge.regions import Profile
from knowledge.scores import Score, scores
from knowledge.stages import DECLINED, RUNGS, Event, as_of, standing

_EACH_KIND, _STEPS = 3, 5


def status_text(turn: Turn, found: Profile, events: list[Event]) -> str:
    """The whole record: cohorts, where it stands, steps with dates and grades, notes in short, and what is not known."""
    if not found.recorded and not events:
        return no_record(turn, found)
    ladder = standing(events)
    parts = [_cohorts(turn, found), standing_line(turn, ladder, bool(found.firm) or not found.participations)]
    if steps := _steps(turn, events):
        parts.append(turn.say("region.steps") + "\n" + "\n".join(steps))
    sure = [note for note in found.notes if note.confidence != RENDAH]
    if focus := [note.text for note in sure if note.aspect in ("fokus", "merek") or not (found.participations or found.evidence)][:1]:
        parts.append(focus[0])
    return "\n\n".join([*parts, *_doubts(turn, found), missing_line(turn, ladder, found.said_rungs)]).strip()


def no_record(turn: Turn, found: Profile) -> str:
    """That nothing is recorded, which is not that a region takes no part; and the answers that name it."""
    named = ", ".join(turn.say("region.title_quoted", title=entry.title) for entry in mentioned(turn, found))
    return turn.say("region.no_record", name=_name(turn, found)) + (f"\n\n{turn.say('region.named_in', titles=named)}" if named else "")


def year_text(turn: Turn, found: Profile, asked: tuple[int, ...]) -> str:
    """In which cohorts the region is recorded; says yes or no to a year that was asked about."""
    name = _name(turn, found)
    if not found.participations:
        return turn.say("region.no_year", name=name) if found.recorded else no_record(turn, found)
    years = [row.year for row in found.firm]
    parts = []
    for year in asked:
        if year in years and len(asked) == 1:
            parts.append(turn.say("region.year_yes", name=name, year=year))
        elif years and year not in [row.year for row in (*found.firm, *found.unsure)]:
            parts.append(turn.say("region.year_other", year=year))
    if len(asked) > 1 or not set(asked) >= set(years) or not years:
        parts.insert(0 if len(asked) > 1 else len(parts), _cohorts(turn, found))
    return "\n\n".join([*parts, *_doubts(turn, found)])


def source_text(turn: Turn, found: Profile) -> str:
    """What the record rests on: each cohort with who says so, when, how sure that is and what others say; then the steps."""
    if not found.recorded:
        return no_record(turn, found)
    cohorts = [_cohort_source(turn, row) for row in found.participations]
    steps = [_evidence_line(turn, row) for row in found.evidence]
    parts = ["\n".join([turn.say("region.rests_on", name=_name(turn, found)), *cohorts])] if cohorts else []
    if steps:
        rest = [turn.say("region.steps_more", count=len(steps) - _STEPS)] if len(steps) > _STEPS else []
        parts.append("\n".join([turn.say("region.steps_from"), *steps[:_STEPS], *rest]))
    if not parts:
        parts.append(turn.say("region.notes_from", name=_name(turn, found)))
    return "\n\n".join(parts)


def _cohort_source(turn: Turn, row: Participation) -> str:
    said = {"label": turn.say("region.cohort_label", year=row.year), "status": row.status, "publisher": row.publisher}
    date = worded_date(row.date, turn.person.locale) or turn.say("source.undated")
    sure = turn.say(f"region.confidence.{row.confidence}")
    return turn.say("region.cohort_source", **said, date=date, sure=sure, note=row.note).strip()


def aspect_text(turn: Turn, found: Profile, aspect: str) -> str:
    """What is recorded on one aspect, or that nothing is."""
    notes, rows = found.about(aspect)
    if not notes and not rows and (passing := found.in_passing(aspect)):
        return "\n".join(f"• {_passing(turn, record)}" for record in passing)
    if not notes and not rows:
        return turn.say("region.no_aspect", name=_name(turn, found), aspect=turn.say(f"aspect.{aspect}").lower())
    texts = [note.text for note in notes]
    lines = [_evidence_line(turn, row) for row in rows]
    if aspect == "nilai" and all(score.code != found.code for score in scores(turn.knowledge.library)):
        texts.insert(0, turn.say("region.no_score"))
    after = turn.say("region.people_then") if aspect == "tokoh" else ""
    return "\n\n".join(part for part in ("\n\n".join(texts), "\n".join(lines), after) if part)


def _passing(turn: Turn, record: Participation | Evidence | Note) -> str:
    if isinstance(record, Note):
        return record.text
    return f"{_when(turn, record)}{record.status if isinstance(record, Participation) else record.value}"


def record_text(turn: Turn, record: Note | Evidence) -> str:
    """One note or row of evidence as it is told."""
    return record.text if isinstance(record, Note) else _evidence_line(turn, record)


def profile_text(turn: Turn, place: Region) -> str:
    """Kind, province, capital and official code."""
    text = turn.say("region.profile", name=place.official, province=place.province, code=place.code)
    return text + (" " + turn.say("region.capital", capital=place.capital) if place.capital and not place.is_city else "")


def comparison_text(turn: Turn, question: Question, found: list[tuple[Profile, list[Event]]]) -> str:
    """What is asked for of them, then regions under one another: cohort, rungs recorded with their grade, indices, rungs without data."""
    indices = scores(turn.knowledge.library)
    parts = _verdict(turn, question, [one for one, _ in found], indices)
    for one, events in found:
        name, ladder = _name(turn, one), standing(as_of(events, None, turn.now))
        if not events and not one.recorded:
            parts.append(f"{name}\n• {turn.say('region.no_record_short')}")
            continue
        known = [f"{turn.say(f'rung.{rung.name}')} ({turn.say(f'grade.{rung.grade.word}')})" for rung in ladder.rungs.values()]
        lines = [f"• {_cohorts(turn, one, short=True)}", f"• {turn.say('compare.known', steps=', '.join(known) or '–')}"]
        if own := [f"{score.worded} ({score.year})" for score in indices if score.code == one.code]:
            lines.append(f"• {turn.say('compare.scores', scores=', '.join(own))}")
        spoken_of = one.said_rungs
        if said := [turn.say(f"rung.{rung}") for rung in ladder.missing if rung in spoken_of]:
            lines.append(f"• {turn.say('compare.said', steps=', '.join(said))}")
        if missing := [turn.say(f"rung.{rung}") for rung in ladder.missing if rung not in spoken_of]:
            lines.append(f"• {turn.say('compare.missing', steps=', '.join(missing))}")
        parts.append("\n".join([name, *lines]))
    return "\n\n".join(parts)


def _verdict(turn: Turn, question: Question, found: Sequence[Profile], indices: Sequence[Score]) -> list[str]:
    """Which region is on record earlier, or has the higher index in a year of which all have one, where that is asked."""
    if words("asks-earlier") & set(question.core):
        first = {one.code: min((row.year for row in one.firm), default=0) for one in found}
        if not all(first.values()):
            return [turn.say("compare.no_year", names=_names(turn, [code for code in first if not first[code]]))]
        year = min(first.values())
        earliest = [code for code in first if first[code] == year]
        key = "compare.earlier" if len(earliest) < len(first) else "compare.same_year"
        return [turn.say(key, names=_names(turn, earliest), year=year)]
    if not words("asks-score") & set(question.core):
        return []
    told = {one.code: {score.year: score for score in indices if score.code == one.code} for one in found}
    common = set.intersection(*map(set, told.values()))
    if not common:
        return [turn.say("compare.no_score")] if all(told.values()) else []
    year = max(common & set(question.years) or common)
    ranked = sorted((own[year] for own in told.values()), key=lambda score: -score.hundredths)
    each = "; ".join(f"{turn.knowledge.library.regions[score.code].official} {score.worded}" for score in ranked)
    return [turn.say("compare.by_score", year=year, each=each)]


def _names(turn: Turn, codes: Sequence[str]) -> str:
    return turn.say("word.and").join(turn.knowledge.library.regions[code].official for code in codes)


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


def _cohorts(turn: Turn, found: Profile, short: bool = False) -> str:
    name = _name(turn, found)
    if found.firm:
        years = turn.say("word.and").join(str(row.year) for row in found.firm)
        sentence = turn.say("region.cohort_short" if short else "region.cohort", name=name, years=years)
        return sentence if short else f"{sentence} {_confidence(turn, found)}"
    if found.unsure:
        years = turn.say("word.and").join(str(row.year) for row in found.unsure)
        return turn.say("region.cohort_unsure_short" if short else "region.cohort_unsure", name=name, years=years)
    return turn.say("region.no_cohort_short" if short else "region.no_cohort", name=name)


def _confidence(turn: Turn, found: Profile) -> str:
    """How sure the cohorts are: one word for all of them, or each year's own."""
    if len({row.confidence for row in found.firm}) == 1:
        return turn.say(f"region.confidence.{found.confidence}")
    each = [f"{row.year} {turn.say(f'region.confidence_word.{row.confidence}')}" for row in found.firm]
    return turn.say("region.confidence_each", each=", ".join(each))


def _steps(turn: Turn, events: list[Event]) -> list[str]:
    """Dated steps in order, the latest few of each rung; then one note on each rung no dated step tells of."""
    lines = told(events)
    dated = [one for one in lines if one.event.happened]
    kept = [one for one in dated if one in [other for other in dated if other.event.rung == one.event.rung][-_EACH_KIND:]]
    seen = {one.event.rung for one in dated} | {"terpilih"}
    notes = {one.event.rung: one for one in reversed(lines) if one.event.rung not in seen and one.event.rung in RUNGS}
    return [
        event_line(turn, one)
        for one in (*kept, *reversed(notes.values()))
        if one.event.rung in (*RUNGS, DECLINED) and not one.event.contested
    ]


def _evidence_line(turn: Turn, row: Evidence) -> str:
    doubt = f" ({turn.say('list.unsure')})" if row.confidence == RENDAH else ""
    return f"• {_when(turn, row)}{_labelled(turn, row)}{doubt} [{row.publisher.split(' — ')[0].split(';')[0].strip()}]"


def _labelled(turn: Turn, row: Evidence) -> str:
    """What a row tells; a bare list of names under what they are: "Quick win: Lakone; e-KIR"."""
    label = turn.say("rung.quickwin")
    return row.value if row.kind != "quickwin" or label in row.value.lower() else f"{label[:1].upper()}{label[1:]}: {row.value}"


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
