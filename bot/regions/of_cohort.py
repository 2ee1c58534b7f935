"""What is told of a whole cohort, for a region of it of which nothing of its own is recorded: when all signed, when bimtek was held."""

import re

from bot.messages import SourceLine
from bot.sourcing import from_ids
from bot.turn import Turn
from knowledge.model import Entry
from knowledge.records.regions import Profile

_TOLD_IN = {"mou": "mou-tahun", "bimtek": "bimtek-tahun", "masterplan": "penghargaan-tahun"}
"""Aspect → the family that tells it of a year."""
_SAID = {"mou": r"\bmou\b|nota kesepa|tanda ?tangan|menandatangani"}
"""How a record tells the step itself, where records of the aspect may tell of less: that a region was only chosen."""
_DONE = "menyelesaikan masterplan"
"""What an award says of the master plans of its year, where it was given for them."""


def of_the_cohort(turn: Turn, found: Profile, aspect: str) -> tuple[str, tuple[SourceLine, ...]]:
    """A paragraph for each cohort the region is surely of, with the sources; nothing where a record of its own tells the step."""
    notes, rows = found.about(aspect)
    texts = [note.text for note in notes] + [row.value for row in rows]
    if any(re.search(_SAID.get(aspect, ""), text.lower()) for text in texts):
        return "", ()
    years = {str(row.year) for row in found.firm}
    told = [entry for entry in turn.knowledge.groups.members.get(_TOLD_IN.get(aspect, ""), ()) if entry.slots.get("tahun") in years]
    told = [entry for entry in told if aspect != "masterplan" or _DONE in entry.text]
    paragraphs = (turn.say("region.of_the_cohort", year=entry.slots["tahun"], told=_first(entry)) for entry in told)
    return "\n\n".join(paragraphs), from_ids(turn, (source for entry in told for source in entry.sources))


def _first(entry: Entry) -> str:
    return entry.text.strip().split("\n\n")[0]
