"""What we know, as plain immutable values: sources, entries, regions and what is recorded about them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

TINGGI, SEDANG, RENDAH = "tinggi", "sedang", "rendah"
ITSELF = "pandu"
"""What answers about the assistant itself are computed from, as regions are from the tables."""
NOT_RECORDED = "tidak-ada"
"""The refusal of what is ours, but what no source we hold says."""
FIRST_RECORDED = datetime(2026, 11, 22, tzinfo=UTC)
"""When the first records of regions were written down; later ones carry their own date."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. `date` keeps its known precision: "2022", "2022-04" or "2022-04-21"; None = not printed."""

    id: str
    title: str | None
    publisher: str
    url: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer. `questions` are how people ask it; `anchors` are concepts a question must touch, each a tuple of alternatives.

    `family` groups answers to one regular question that differ only in `slots` (a year, a pillar); `compute` names
    the composer of an answer that is made from tables rather than written. `refusal` marks a subject we do not answer:
    "luar-topik" (not ours) or "tidak-ada" (ours, but no source we hold says).
    """

    id: str
    title: str
    questions: tuple[str, ...]
    anchors: tuple[tuple[str, ...], ...]
    text: str
    detail: str
    sources: tuple[str, ...]
    checked: date
    review_by: date
    confidence: str
    see_also: tuple[str, ...]
    facts: tuple[str, ...] = ()
    family: str | None = None
    slots: dict[str, str] = field(default_factory=dict)
    compute: str | None = None
    refusal: str | None = None

    @property
    def group(self) -> str:
        """The class the ranking scores: the family when there is one, else the entry itself."""
        return self.family or self.id

    @property
    def whole(self) -> str:
        """All that it tells: title, answer and detail, a line each."""
        return f"{self.title}\n{self.text}\n{self.detail}"

    @property
    def written(self) -> bool:
        """Whether this is an answer in words of its own: not made from tables, and no subject we refuse."""
        return not (self.compute or self.refusal)

    @property
    def of_itself(self) -> str:
        """What it tells of the assistant itself ("data", "hapus"); empty for all other answers."""
        subject, _, what = (self.compute or "").partition(".")
        return what if subject == ITSELF else ""

    @property
    def of_region(self) -> bool:
        """Whether it is computed of regions that are named."""
        return (self.compute or "").startswith("daerah.")


def province_of(code: str) -> str:
    """The code of the province that a region's code begins with; a province's own is itself."""
    return code.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Province:
    """One of the 38 provinces; `code` is the two-digit Kemendagri code."""

    code: str
    name: str
    aliases: tuple[str, ...]
    island: str


@dataclass(frozen=True, slots=True)
class Region:
    """One of the 514 kabupaten/kota; `code` is the Kemendagri code, e.g. "73.22"."""

    code: str
    kind: str
    name: str
    province_code: str
    province: str
    capital: str
    lat: float
    lon: float
    timezone: str

    @property
    def official(self) -> str:
        """Official name with its kind, e.g. "Kabupaten Luwu Utara"."""
        return f"{self.kind} {self.name}"

    @property
    def is_city(self) -> bool:
        """True for a kota (also the administrative cities of Jakarta)."""
        return self.kind.startswith("Kota")

    def is_of(self, kind: str) -> bool:
        """Whether it is of a kind, "kota" or "kabupaten"; of none named, each is."""
        return kind in ("", self.kind.lower())


@dataclass(frozen=True, slots=True)
class Participation:
    """A region recorded in one cohort, with the source that says so; `recorded` is when we wrote it down."""

    region_code: str
    year: int
    status: str
    confidence: str
    contested: bool
    url: str | None
    publisher: str
    date: str | None
    note: str
    recorded: datetime = FIRST_RECORDED


@dataclass(frozen=True, slots=True)
class Evidence:
    """One recorded step of one region: signing, technical guidance, master plan, rule, evaluation, award and the like."""

    region_code: str
    kind: str
    stage: str
    value: str
    date: str | None
    url: str | None
    publisher: str
    confidence: str
    recorded: datetime = FIRST_RECORDED

    @property
    def text(self) -> str:
        """What it tells, as a note's text does."""
        return self.value


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about one region on one aspect (focus, brand, quick win …), with source ids and ways of asking for it."""

    code: str
    aspect: str
    text: str
    sources: tuple[str, ...]
    confidence: str
    recorded: datetime = FIRST_RECORDED
    questions: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What people ask next after an answer ("gratis kan?"), and which answer tells it: that one, one it links to, or none."""

    after: str
    tells: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Cohort:
    """One year of the programme: how many regions the ministry counts, and how many of them were taken a second time."""

    year: int
    expected: int
    repeats: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in the content: where, and how to mend it."""

    file: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.message}"
