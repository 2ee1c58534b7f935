"""A campaign's report in words: what may be said with so few or so many people, and what may not."""

from typing import Any

from babel.numbers import format_decimal

from bot.quiz.campaigns import form_title, region_name
from bot.quiz.report import Change, ItemReport, Report, SittingReport, in_groups, people
from bot.storage.quiz_tables import Campaign
from bot.turn import Turn
from knowledge.statistics import FEWEST_FOR_DISCRIMINATION, FEWEST_PAIRS, PROVISIONAL

_MOST_ITEMS, _FEWEST_FOR_MEAN = 8, 2
"""The items told at most, and the people from whom a mean is more than the score of one."""
_LITTLE, _MUCH = 0.3, 0.7
_FEW, _CROWDED = 30, 0.15
"""Pairs below which, or share at the ceiling from which, the signed-rank test is shown too."""


def number(turn: Turn, value: float, digits: int = 2) -> str:
    """A number as the reader's language writes it."""
    return format_decimal(value, format=f"0.{'0' * digits}" if digits else "0", locale=turn.person.locale)


def told(turn: Turn, campaign: Campaign, report: Report) -> str:
    """The whole report as paragraphs."""
    parts = [_reach(turn, campaign, report)]
    if not report.sittings:
        parts.append(turn.say("report.nobody"))
    if report.change and report.sittings:
        parts.append(_change(turn, report.change))
    for one in report.sittings:
        parts += [_scores(turn, campaign, one), _pillars(turn, one), _items(turn, one)]
    parts += [_in_groups(turn, report), _people(turn, report)]
    return "\n\n".join(part for part in parts if part)


def _reach(turn: Turn, campaign: Campaign, report: Report) -> str:
    counts = report.counts
    lines = [turn.say("campaign.line.registered", count=counts.registered)]
    if report.attended:
        lines.append(turn.say("report.attended", count=report.attended))
    for phase in (1, 2) if campaign.items_after else (1,):
        name = turn.say(f"campaign.phase.{phase if campaign.items_after else 0}")
        started, finished = counts.started.get(phase, 0), counts.finished.get(phase, 0)
        lines.append(turn.say("campaign.line.counts", phase=name, started=started, finished=finished))
    if report.change and (before := counts.finished.get(1, 0)):
        lost = 1 - report.change.matched / before
        lines.append(turn.say("report.matched", count=report.change.matched, lost=number(turn, lost * 100, 0)))
    if report.rapid:
        lines.append(turn.say("report.rapid", count=report.rapid))
    return "\n".join(lines)


def _scores(turn: Turn, campaign: Campaign, one: SittingReport) -> str:
    scale = one.scale
    name = form_title(turn, one.form) if not campaign.items_after else turn.say(f"report.form.{one.form}")
    phase = turn.say(f"campaign.phase.{one.phase if campaign.items_after else 0}")
    share, spread = 100 * scale.mean / scale.k, 100 * scale.variance**0.5 / scale.k
    mean = turn.say("report.mean", mean=number(turn, scale.mean), of=scale.k, percent=number(turn, share, 0), sd=number(turn, spread, 0))
    lines = [
        turn.say("report.head", phase=phase, form=name, count=scale.n),
        mean if scale.n >= _FEWEST_FOR_MEAN else turn.say("report.mean_too_few", fewest=_FEWEST_FOR_MEAN),
    ]
    if scale.kr20 is not None and scale.sem is not None and scale.n >= FEWEST_FOR_DISCRIMINATION:
        lines.append(turn.say("report.kr", kr=number(turn, scale.kr20), sem=number(turn, scale.sem), noise=number(turn, 2 * scale.sem, 1)))
    if scale.n < PROVISIONAL:
        lines.append(turn.say("report.provisional", fewest=PROVISIONAL))
    return "\n".join(lines)


def _pillars(turn: Turn, one: SittingReport) -> str:
    if one.scale.n < FEWEST_FOR_DISCRIMINATION:
        return turn.say("report.too_few", fewest=FEWEST_FOR_DISCRIMINATION)
    shares = [f"{turn.say(f'quiz.pillar.{name}')} {number(turn, 100 * p, 0)}%" for name, p in one.pillars.items()]
    return turn.say("report.pillars", shares=", ".join(shares))


def _items(turn: Turn, one: SittingReport) -> str:
    """The items that need a look, worst first."""
    if one.scale.n < FEWEST_FOR_DISCRIMINATION:
        return ""
    looked = sorted((item for item in one.items if item.warnings), key=lambda item: (-len(item.warnings), item.item.id))
    if not looked:
        return turn.say("report.items_fine")
    more = [turn.say("report.items_more", count=len(looked) - _MOST_ITEMS)] if len(looked) > _MOST_ITEMS else []
    return "\n".join([turn.say("report.items"), *(_item(turn, item) for item in looked[:_MOST_ITEMS]), *more])


def _item(turn: Turn, one: ItemReport) -> str:
    r = "–" if one.statistics.r is None else number(turn, one.statistics.r)
    why = "; ".join(turn.say(f"report.warning.{warning}") for warning in one.warnings)
    return "• " + turn.say("report.item", item=one.item.id, p=number(turn, one.statistics.p), r=r, why=why)


def _change(turn: Turn, change: Change) -> str:
    gain = change.gain
    if gain is None or gain.n < FEWEST_PAIRS:
        return turn.say("report.gain_too_few", fewest=FEWEST_PAIRS, count=change.matched)
    lines = [
        turn.say("report.gain", mean=number(turn, gain.mean), low=number(turn, gain.low), high=number(turn, gain.high), count=gain.n),
    ]
    if gain.effect is not None and gain.t is not None and gain.p is not None:
        p, t = _p(turn, gain.p), number(turn, gain.t)
        lines.append(turn.say("report.effect", t=t, df=gain.df, p=p, effect=number(turn, gain.effect)))
    if gain.wilcoxon is not None and (gain.n < _FEW or gain.ceiling >= _CROWDED):
        lines.append(turn.say("report.wilcoxon", p=_p(turn, gain.wilcoxon)))
    if gain.hake is not None:
        size = "low" if gain.hake < _LITTLE else "high" if gain.hake > _MUCH else "medium"
        lines.append(turn.say("report.hake", g=number(turn, gain.hake), size=turn.say(f"report.hake.{size}")))
    if len(change.before) > 1:
        arms = ", ".join(f"{arm} {number(turn, mean)} (n = {count})" for arm, (mean, count) in change.before.items())
        lines.append(turn.say("report.arms", arms=arms))
    return "\n".join([*lines, turn.say("report.no_control")])


def _p(turn: Turn, p: float) -> str:
    smallest = 0.001
    return f"< {number(turn, smallest, 3)}" if p < smallest else f"= {number(turn, p, 3)}"


def _in_groups(turn: Turn, report: Report) -> str:
    """Votes in groups: never mixed with attempts, as people there see and hear one another."""
    if not report.group:
        return ""
    votes = sum(one.votes for one in report.group)
    shares = (f"{one.item.id} {number(turn, 100 * one.right / one.votes, 0)}% (n = {one.votes})" for one in report.group)
    head = turn.say("report.group", votes=votes, people=report.group_people)
    return f"{head}\n{turn.say('report.group_items', shares=', '.join(shares))}"


def _people(turn: Turn, report: Report) -> str:
    lines = []
    for name, cells in report.people.items():
        if name == "region":
            lines += _regions(turn, cells)
        elif cells:
            counts = (
                f"{value_words(turn, name, value)} {turn.say('report.hidden') if n is None else n}" for value, n in sorted(cells.items())
            )
            lines.append(f"{turn.say(f'profile.{name}')}: {', '.join(counts)}")
    return "\n".join([turn.say("report.people"), *lines]) if lines else ""


def _regions(turn: Turn, cells: dict[str, int | None]) -> list[str]:
    """Regions by name, most people first; those that must be hidden only as a number of regions."""
    if not cells.keys() - {"-"}:
        return []
    shown = sorted(((n, value) for value, n in cells.items() if n is not None), reverse=True)
    told_ = [f"{value_words(turn, 'region', value)} {n}" for n, value in shown]
    hidden = sum(n is None for value, n in cells.items())
    told_ += [turn.say("report.regions_hidden", count=hidden)] if hidden else []
    return [f"{turn.say('profile.region')}: {', '.join(told_)}"]


def value_words(turn: Turn, name: str, value: str) -> str:
    """What somebody told in one dimension, in words: "-" is nothing, a region goes by its name."""
    if value == "-":
        return turn.say("profile.unsaid")
    return region_name(turn, value) if name == "region" else turn.say(f"profile.{name}.{value}")


async def more_sheets(turn: Turn, campaign: Campaign) -> dict[str, list[dict[str, Any]]]:
    """Votes in groups by item, and who told about themselves with small cells hidden; a sheet that would be empty is left out."""
    group, _ = await in_groups(turn, campaign)
    votes = [
        {"item": one.item.id, "stem": one.item.stem, "votes": one.votes, "right": one.right, "share": round(one.right / one.votes, 4)}
        for one in group
    ]
    cells = [
        {"dimension": name, "value": "" if value == "-" else value, "label": value_words(turn, name, value), "people": count or "<10"}
        for name, found in (await people(turn, campaign)).items()
        for value, count in sorted(found.items())
        if name != "region" or count is not None
    ]
    return {name: rows for name, rows in (("grup", votes), ("cerita_diri", cells)) if rows}
