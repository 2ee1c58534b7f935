"""What came of a campaign: the report, its picture, and the answers as files."""

from babel.numbers import format_decimal

from bot.messages import Answer, Choice, Document, Outcome, Picture
from bot.quiz import charts, exports
from bot.quiz.campaigns import TOPIC, of
from bot.quiz.report import Report, report
from bot.quiz.report_words import more_sheets, told
from bot.storage import quiz_results
from bot.storage.quiz_tables import Campaign
from bot.turn import Turn

PREFIX = "hasil"
_MOST_ROWS = 60_000
"""Answers a file sent in a chat may hold: writing it takes seconds, and Telegram takes no more than 50 MB from a bot."""


async def command(turn: Turn, code: str) -> Answer:
    """/hasil <kode>: the report of a campaign."""
    campaign = await of(turn, code.strip()) if code.strip() else None
    if campaign is None:
        return _say(turn, turn.say("report.which"))
    return await _report(turn, campaign)


async def pressed(turn: Turn, action: str) -> Answer:
    """A button under a report: "t" the report, "p" the picture, "csv" or "xlsx" a file."""
    what, _, number = action.partition(":")
    campaign = await of(turn, number)
    if campaign is None:
        return _say(turn, turn.say("button.gone"))
    if what == "p":
        return await _picture(turn, campaign)
    if what in ("csv", "xlsx"):
        return await _file(turn, campaign, what)
    return await _report(turn, campaign)


async def _report(turn: Turn, campaign: Campaign) -> Answer:
    found = await report(turn, campaign)
    names = ("p", "xlsx", "csv") if found.sittings else ("xlsx",) if found.group else ()
    choices = tuple(Choice(turn.say(f"report.button.{name}"), f"{PREFIX}:{name}:{campaign.id}") for name in names)
    back = Choice(turn.say("campaign.button.kembali"), f"kamp:k:{campaign.id}")
    return Answer(
        told(turn, campaign, found),
        Outcome.ANSWERED,
        turn.say("report.title", title=campaign.title),
        choices=(*choices, back),
        columns=2,
        score=1.0,
        topic=TOPIC,
    )


async def _picture(turn: Turn, campaign: Campaign) -> Answer:
    found = await report(turn, campaign)
    if not found.sittings:
        return _say(turn, turn.say("report.nobody"))
    most = max(one.scale.k for one in found.sittings)
    png = await charts.spread(
        campaign.title, turn.say("report.chart.across"), turn.say("report.chart.up"), _series(turn, campaign, found), most
    )
    caption = turn.say("report.chart.caption", title=campaign.title, count=sum(one.scale.n for one in found.sittings))
    return Answer("", Outcome.ANSWERED, pictures=(Picture(png, caption),), score=1.0, topic=TOPIC)


def _series(turn: Turn, campaign: Campaign, found: Report) -> list[tuple[str, list[int]]]:
    """Totals by test: before and after for a pair, both forms together."""
    totals: dict[int, list[int]] = {}
    for one in found.sittings:
        totals.setdefault(one.phase, []).extend(one.totals)
    return [(turn.say(f"campaign.phase.{phase if campaign.items_after else 0}"), points) for phase, points in sorted(totals.items())]


async def _file(turn: Turn, campaign: Campaign, kind: str) -> Answer:
    rows = await quiz_results.size(turn.session, campaign)
    if rows > _MOST_ROWS:
        return _say(turn, turn.say("report.too_big", rows=format_decimal(rows, locale=turn.person.locale), code=campaign.code))
    if kind == "csv":
        content = await exports.as_csv(turn, campaign)
    else:
        content = await exports.as_xlsx(turn, campaign, await more_sheets(turn, campaign))
    name = f"kuis-{campaign.code}-{turn.today:%Y%m%d}.{kind}"
    document = Document(name, content, turn.say("report.file"))
    return Answer("", Outcome.ANSWERED, documents=(document,), score=1.0, topic=TOPIC)


def _say(turn: Turn, text: str) -> Answer:
    return Answer(text, Outcome.SOCIAL, score=1.0, topic=TOPIC)
