"""What was just talked about: kept ten minutes with the person, for messages that lean on it (`leaning.py`, `following.py`)."""

import re
from dataclasses import dataclass, field
from datetime import timedelta

import orjson

from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.aspects import (
    ISLAND_LIST,
    PROVINCE_LIST,
    SOURCE,
    STAGES,
    STATUS,
    YEAR_COUNT,
    YEAR_LIST,
)
from knowledge.loading import Library
from knowledge.model import Entry

LASTS = timedelta(minutes=10)
YEAR_TOLD = re.compile(r"20\d\d")
"""The year in the id of an answer that tells of one."""
_EARLIER, AT_ONCE, _ANSWERS = 2, 4, 2
"""The regions kept that were talked about before, the most that are compared at a time, and the written answers kept."""
PLACE_FAMILIES = ("daerah-", "banding-")
"""What the families asked of a region begin with."""
RUNG_FAMILIES = {
    "terpilih": "daerah-mou",
    "mou": "daerah-mou",
    "kelembagaan": "daerah-kelembagaan",
    "bimtek": "daerah-bimtek",
    "masterplan": "daerah-masterplan",
    "penetapan": "daerah-regulasi",
    "quickwin": "daerah-quickwin",
    "evaluasi": "daerah-nilai",
    "penghargaan": "daerah-penghargaan",
}
"""The family that asks of one region what a stage's list tells of all."""
DATED = (
    "daerah-mou",
    "daerah-bimtek",
    "daerah-penghargaan",
    "daerah-regulasi",
    "daerah-nilai",
    "daerah-kelembagaan",
    "daerah-masterplan",
    "daerah-aplikasi",
    "daerah-quickwin",
    "daerah-biaya",
)
"""The families that tell of a region what is dated."""
TIMED = ("daerah-per", "perubahan-daerah")
"""The answers that tell how it stood on a day, and what changed between two."""
RUNG_OF = {family: rung for rung, family in RUNG_FAMILIES.items()}
"""The stage that a family asks of one region; of an agreement and the selection before it, the agreement."""
FOLLOWS = "follows from the last question"
SURELY = "follows from the list just shown, and can mean nothing else"
"""The reasons of a decision that takes from the last question what the message leaves out; after a list perhaps for sure."""


@dataclass(slots=True)
class Context:
    """The last question: its family or entry, and the places, provinces, years and pillars it was about."""

    entry: str | None = None
    family: str | None = None
    regions: list[str] = field(default_factory=list)
    provinces: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    pillars: list[str] = field(default_factory=list)
    earlier: list[str] = field(default_factory=list)
    """The regions talked about one after another before this one, the last first, two at most."""
    row: list[str] = field(default_factory=list)
    """The regions last put beside one another, and one asked about after them, in their order, as long as they are talked about."""
    members: list[str] = field(default_factory=list)
    """The regions of the list last shown, in its order, as long as they are talked about."""
    listed: list[str] = field(default_factory=list)
    """The provinces whose participants were last listed, as long as their regions are talked about."""
    listed_before: list[str] = field(default_factory=list)
    """The provinces whose participants were listed before those."""
    years_before: list[int] = field(default_factory=list)
    """The years of which those were listed."""
    counted: list[int] = field(default_factory=list)
    """The years whose participants were counted or listed one after another, this one last, as long as nothing else is."""
    topic: str | None = None
    """The written answer last told, as long as only regions are asked about after it."""
    maybe: list[str] = field(default_factory=list)
    """The regions of one name that a written answer was asked about, where none of them is meant for sure."""
    answers: list[str] = field(default_factory=list)
    """The written answers last told, the last first, two at most, whatever was asked after them."""
    home: list[str] = field(default_factory=list)
    """The region the writer said to be from, if any."""
    rung: str = ""
    step: int = 0
    """The stage of which a list was shown, if one was, and which of the four of guidance (0: all)."""
    onward: str = ""
    """The button that shows the next page of what was shown, if it has one."""
    back: str = ""
    """The button that shows the page before, if there is one."""
    aspect: str = ""
    """The aspect of several regions that was told, if one was."""
    days: list[str] = field(default_factory=list)
    """The first and the last day of the time told about ("2025-01-01"), if it was one."""
    day_before: str = ""
    """The day that the same region was told about before the one in `days`, where both times it was how it stood on a day."""
    shown: list[str] = field(default_factory=list)
    """The provinces of the table that was shown, by code, in its order."""
    kind: str = ""
    """The one kind of unit that a list was narrowed to, if it was."""
    without: list[str] = field(default_factory=list)
    """The codes of what a list was asked without."""
    cohorts: list[int] = field(default_factory=list)
    """The years of whose participants alone a stage's list holds, if it was narrowed to some."""
    denied: bool = False
    """Whether a stage's list was asked for those that are not on it."""
    also: list[str] = field(default_factory=list)
    """The other stages that a stage's list is narrowed to, with a sign before those not to be on record."""
    found: list[str] = field(default_factory=list)
    """All regions of a stage's list, also those on other pages, or those to which the table of scores was narrowed."""
    several: bool = False
    """Whether only those that took part more than once were listed."""
    limit: str = ""
    """How the table of scores was narrowed to those above or below a number, as it was asked for ("di atas 3")."""
    text_shown: str = ""
    """The digest of the text last sent; of a written answer of which a part was told again, that of the whole."""
    records: list[int] = field(default_factory=list)
    """Of the one region talked about, the places in its record of what was told of it instead of the aspect asked for."""
    offered: str = ""
    """Where the last message was not answered, the first answer that it was met with a button for; or what was told of ourselves."""
    refused: str = ""
    """The subject we refused in answer to the last message, if we did."""
    heard: int = 0
    """How many things told of the case talked about were met with what to do, one action after another."""
    late: bool = False
    """Whether it was said of the case talked about that it has happened already."""
    in_danger: bool = False
    """Whether the writer spoke of hurting himself, or of somebody who wants to."""
    danger_to_another: bool = False
    """Whether it is somebody else who is in danger."""
    buttons: list[list[str]] = field(default_factory=list)
    """The buttons under the last answer: label and action of each."""
    met: str = ""
    """How the last message was met (an Outcome)."""
    told: str = ""
    """The id of what was last shown, whether or not it is talked about; empty where nothing was answered."""
    cited: list[list[str | None]] = field(default_factory=list)
    """The sources of the last answer shown, each as the fields of a SourceLine."""
    sources_listed: bool = False
    """Whether they were shown one by one with the last message."""

    @property
    def last(self) -> str:
        """The family, or else the entry, of the last question; empty without one."""
        return self.family or self.entry or ""

    @property
    def about_region(self) -> bool:
        """Whether the last answer was about a region."""
        return bool(self.regions)

    @property
    def of_one_region(self) -> bool:
        """Whether the last question was one on a region, and that on one alone."""
        return len(self.regions) == 1 and (self.family or "").startswith(PLACE_FAMILIES[0])

    @property
    def last_written(self) -> "Context | None":
        """The written answer last told, alone: the one told now, or the one before the regions talked about; None without one."""
        return Context(self.topic) if self.topic else None

    @property
    def of_one(self) -> str:
        """The family that asks of one region what was asked of several together: one aspect or stage, or else where it stands."""
        return f"{PLACE_FAMILIES[0]}{self.aspect}" if self.aspect else RUNG_FAMILIES.get(self.rung, STATUS)

    @property
    def by_year(self) -> bool:
        """Whether the last question is one asked of each year."""
        family = self.family or ""
        return family in (YEAR_LIST, YEAR_COUNT) or family.endswith("-tahun") and not family.startswith(PLACE_FAMILIES)


def follows(decision: Decision) -> bool:
    """Whether a decision takes from the last question what the message leaves out."""
    return decision.reason in (FOLLOWS, SURELY)


def keep(turn: Turn, context: Context) -> None:
    """Store a context with the person, and the region talked about before."""
    before = recall(turn)
    if before and context.family == SOURCE:  # asking for sources does not change what is talked about
        context.entry, context.family = before.entry, before.family
    context.cited = context.cited or (before.cited if before else [])
    if before and not context.earlier:
        first = [code for code in (*reversed(before.regions[:_EARLIER]), *before.earlier) if code not in context.regions[:1]]
        context.earlier = before.earlier if before.regions == context.regions else first[:_EARLIER]
    if before and not context.home:
        context.home = context.regions if len(context.regions) == 1 and context.regions[0] in before.home else before.home
    if before and context.entry == before.entry == STAGES:
        context.rung, context.step = (context.rung, context.step) if context.rung else (before.rung, before.step)
    written = turn.knowledge.library.entries.get(context.entry or "")
    told = [written.id] if written and written.written else []
    context.answers = list(dict.fromkeys((*told, *(before.answers if before else ()))))[:_ANSWERS]
    context.topic = written.id if written and written.written else before.topic if before and context.about_region else None
    if before and set(context.regions) <= set(before.row) and (context.regions or (written and written.written)):
        context.row = context.row or before.row
    if before and context.regions and set(context.regions) <= set(before.members):
        context.members = context.members or before.members
    of = {turn.knowledge.library.regions[code].province_code for code in context.regions}
    inside = before.listed if before and of and of <= set(before.listed) else []
    context.listed = context.provinces if context.entry in (PROVINCE_LIST, ISLAND_LIST) and context.provinces else inside
    if before and (context.listed or context.entry in (PROVINCE_LIST, ISLAND_LIST)):
        another = bool(before.listed) and before.listed != context.listed
        context.listed_before = before.listed if another else before.listed_before
        context.years_before = before.years if another else before.years_before
    if context.family in (YEAR_COUNT, YEAR_LIST):
        counted = before.counted if before and before.family in (YEAR_COUNT, YEAR_LIST) else []
        context.counted = [*(year for year in counted if year not in context.years), *context.years]
    store(turn, context)
    turn.person.context_at = turn.now


def store(turn: Turn, context: Context) -> None:
    """Write a context down with the person; when it was talked about stays as it was."""
    turn.person.context = orjson.dumps(context).decode()


def of_ourselves(library: Library, context: Context) -> Entry | None:
    """What was told of ourselves last, if anything was."""
    offered = library.entries.get(context.offered)
    return offered if offered and offered.of_itself else None


def recall(turn: Turn) -> Context | None:
    """The context, while it is fresh; None also where nothing but what was last shown or refused is kept."""
    context = shown_last(turn)
    kept = ("buttons", "met", "told", "cited", "refused", "sources_listed")
    return None if context == Context(**{name: getattr(context, name) for name in kept}) else context


def shown_last(turn: Turn) -> Context:
    """The context, while it is fresh, for the buttons it keeps; an empty one without."""
    person = turn.person
    if not person.context or person.context_at is None or turn.now - person.context_at > LASTS:
        return Context()
    return Context(**orjson.loads(person.context))
