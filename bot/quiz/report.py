"""A campaign's figures: computed once from its answers, then told in words, drawn or written to a file."""

from collections import Counter
from dataclasses import dataclass, field

from bot.storage import attempts, campaigns, quiz_results, rounds
from bot.storage.campaigns import Counts
from bot.storage.quiz_results import Sitting
from bot.storage.quiz_tables import Campaign
from bot.turn import Turn
from knowledge import statistics
from knowledge.quizzes import PILLARS, Item
from knowledge.statistics import Distractor, Gain, ItemStatistics, Scale

TOO_HARD, TOO_EASY, WEAK = 0.30, 0.95, 0.20
DIMENSIONS = ("age", "gender", "work", "region")


@dataclass(frozen=True, slots=True)
class ItemReport:
    """One item in one sitting: the item, its statistics, how each option drew, and the share who left it out."""

    item: Item
    statistics: ItemStatistics
    options: list[Distractor]
    omitted: float

    @property
    def warnings(self) -> list[str]:
        """What to look at: "key" (negative r), "hard", "easy", "weak", "distractor"."""
        found = []
        r = self.statistics.r
        if r is not None and r < 0:
            found.append("key")
        if self.statistics.p < TOO_HARD:
            found.append("hard")
        if self.statistics.p > TOO_EASY:
            found.append("easy")
        if r is not None and 0 <= r < WEAK:
            found.append("weak")
        if any(option.flagged for option in self.options):
            found.append("distractor")
        return found


@dataclass(frozen=True, slots=True)
class SittingReport:
    """One form in one phase: the test as a whole, its items, and the percent right in each pillar."""

    phase: int
    form: str
    totals: list[int]
    scale: Scale
    items: list[ItemReport]
    pillars: dict[str, float]


@dataclass(frozen=True, slots=True)
class Change:
    """Before and after: the gain of matched persons (None below two), and means before the session by arm, with how many."""

    gain: Gain | None
    matched: int
    before: dict[str, tuple[float, int]]


@dataclass(frozen=True, slots=True)
class GroupItem:
    """One item as groups answered it: how many votes, and how many of them right."""

    item: Item
    votes: int
    right: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything there is to say about a campaign."""

    counts: Counts
    sittings: list[SittingReport]
    change: Change | None
    people: dict[str, dict[str, int | None]]
    attended: int = 0
    rapid: int = 0
    group: list[GroupItem] = field(default_factory=list)
    group_people: int = 0


async def report(turn: Turn, campaign: Campaign) -> Report:
    """Compute a campaign's report from its finished first attempts."""
    found = await quiz_results.sittings(turn.session, campaign)
    told = [await _sitting(turn, one) for one in found]
    change = _change(found, await quiz_results.arms(turn.session, campaign)) if campaign.items_after else None
    counts, attended = await campaigns.counts(turn.session, campaign), await campaigns.attended(turn.session, campaign)
    rapid = len(await quiz_results.rapid(turn.session, campaign))
    group, voters = await in_groups(turn, campaign)
    return Report(counts, told, change, await people(turn, campaign), attended, rapid, group, voters)


async def people(turn: Turn, campaign: Campaign) -> dict[str, dict[str, int | None]]:
    """What those who finished told about themselves, one dimension at a time; None where a cell is hidden."""
    profiles = await quiz_results.profiles(turn.session, campaign)
    return {name: _cells([getattr(profile, name) for profile in profiles]) for name in DIMENSIONS}


async def in_groups(turn: Turn, campaign: Campaign) -> tuple[list[GroupItem], int]:
    """The campaign's votes in groups by item, and how many people voted."""
    found = await rounds.of_campaign(turn.session, campaign.id or 0)
    items = await attempts.load_items(turn.session, list(found.items))
    given = zip(items, found.items.values(), strict=True)
    return [GroupItem(item, votes, right) for item, (right, votes) in given], found.people


async def _sitting(turn: Turn, one: Sitting) -> SittingReport:
    items = await attempts.load_items(turn.session, one.items)
    totals = one.totals
    figures = statistics.items(one.correct)
    told = []
    for at, item in enumerate(items):
        chosen = one.chosen[:, at]
        options = statistics.distractors([None if c < 0 else int(c) for c in chosen], totals.tolist(), item.key, len(item.options))
        told.append(ItemReport(item, figures[at], options, float((chosen < 0).mean())))
    p = [figure.p for figure in figures]
    pillars = {
        name: sum(p[n] for n in places) / len(places)
        for name in PILLARS
        if (places := [n for n, item in enumerate(items) if item.pillar == name])
    }
    return SittingReport(one.phase, one.form, totals.tolist(), statistics.scale(one.correct), told, pillars)


def _change(found: list[Sitting], arms: dict[int, str]) -> Change:
    """Gain over both arms together: each person's second test less their first, whichever form came first."""
    points = {
        phase: {
            int(person): int(total) for one in found if one.phase == phase for person, total in zip(one.people, one.totals, strict=True)
        }
        for phase in (1, 2)
    }
    both = sorted(points[1].keys() & points[2].keys())
    most = max((len(one.items) for one in found), default=0)
    gain = statistics.gain([points[1][p] for p in both], [points[2][p] for p in both], most) if len(both) > 1 else None
    by_arm: dict[str, list[int]] = {}
    for person, total in points[1].items():
        by_arm.setdefault(arms.get(person, "A"), []).append(total)
    return Change(gain, len(both), {arm: (sum(totals) / len(totals), len(totals)) for arm, totals in sorted(by_arm.items())})


def _cells(values: list[str]) -> dict[str, int | None]:
    return statistics.suppress(Counter(value or "-" for value in values))
