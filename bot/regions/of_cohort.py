"""What is told of a whole cohort for a region of it: when all signed where nothing of its own is recorded, and who else is of it."""

import re
from dataclasses import replace

from bot.i18n import in_a_row
from bot.lists import participants
from bot.lists.wanted import Wanted
from bot.messages import Answer, SourceLine
from bot.sourcing import from_ids
from bot.turn import Turn
from knowledge.model import Entry
from knowledge.records.regions import Profile

_TOLD_IN = {"mou": "mou-tahun", "bimtek": "bimtek-tahun", "masterplan": "penghargaan-tahun"}
"""Aspect → the family that tells it of a year."""
_SAID = {"mou": r"\bmou\b|nota kesepa|tanda ?tangan|menandatangani"}
"""How a record tells the step itself, where records of the aspect may tell of less: that a region was only chosen."""
DONE = "menyelesaikan masterplan"
"""What an award says of the master plans of its year, where it was given for them."""


def of_the_cohort(turn: Turn, found: Profile, aspect: str) -> tuple[str, tuple[SourceLine, ...]]:
    """A paragraph for each cohort the region is surely of, with the sources; nothing where a record of its own tells the step."""
    notes, rows = found.about(aspect)
    texts = [note.text for note in notes] + [row.value for row in rows]
    if any(re.search(_SAID.get(aspect, ""), text.lower()) for text in texts):
        return "", ()
    years = {str(row.year) for row in found.firm}
    told = [entry for entry in turn.knowledge.groups.members.get(_TOLD_IN.get(aspect, ""), ()) if entry.slots.get("tahun") in years]
    told = [entry for entry in told if aspect != "masterplan" or DONE in entry.text]
    paragraphs = (turn.say("region.of_the_cohort", year=entry.slots["tahun"], told=_first(entry)) for entry in told)
    return "\n\n".join(paragraphs), from_ids(turn, (source for entry in told for source in entry.sources))


def _first(entry: Entry) -> str:
    return entry.text.strip().split("\n\n")[0]


def same_cohort(turn: Turn, found: Profile, years: tuple[int, ...], provinces: tuple[str, ...], score: float) -> Answer:
    """Those of a region's cohort, of several the last or the one named; those of `provinces` alone where any is named."""
    cohorts = [row.year for row in found.firm]
    year = next((year for year in cohorts if year in years), cohorts[-1])
    if provinces:
        there = participants.province(turn, Wanted(provinces, (year,)), 0, score)
        whole = Wanted(years=(year,)).choice(turn.say("region.cohort_label", year=year))
        return replace(there, choices=(*there.choices, *whole))
    listed = participants.of_year(turn, Wanted(years=(year,)), 0, score)
    head = turn.say("region.same_cohort", name=turn.knowledge.library.regions[found.code].official, year=year)
    of_it = replace(listed, text=f"{head}\n\n{listed.text}", regions=(found.code,))
    return _beside_other_cohorts(turn, found, of_it, set(cohorts) - {year})


def _beside_other_cohorts(turn: Turn, found: Profile, listed: Answer, others: set[int]) -> Answer:
    """The list of one cohort, with a word and a button for each other one the region is of."""
    if not others:
        return listed
    name, years = turn.knowledge.library.regions[found.code].official, in_a_row(sorted(others), turn.person.locale)
    buttons = tuple(one for year in sorted(others) for one in Wanted(years=(year,)).choice(turn.say("region.cohort_label", year=year)))
    said = turn.say("region.also_of", name=name, years=years)
    return replace(listed, text=f"{listed.text}\n\n{said}", choices=(*listed.choices, *buttons))
