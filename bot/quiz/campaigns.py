"""What a campaign is made of: its choices, its items, its card; shared by everything an organiser does."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.i18n import worded_date
from bot.quiz.joining import PAIRED, link
from bot.storage import attempts, campaigns
from bot.storage.quiz_tables import Campaign
from bot.storage.subscriptions import local
from bot.turn import Turn
from knowledge.quizzes import DRAWN_SIZE, LEARN, MEASURE, PILLARS, Item, draw, load_bank

TOPIC = "campaigns"
PREFIX = "kamp"
EVERYTHING = frozenset({"admin", "kementerian"})
"""Roles that see every campaign; others see their own."""
KEPT = timedelta(days=365)
"""How long answers are kept after a campaign was made, if nobody asks for less."""
_DIGITS = 9
"""The most digits of a number that a column of PostgreSQL holds whatever they are; no campaign will have more."""
DRAWN = "undian"
OWN = "sendiri"
CHOICES: dict[str, tuple[int, ...]] = {
    "hari": (1, 7, 14, 30, 0),
    "lulus": (50, 60, 70, 80),
    "kali": (1, 2, 3, 0),
    "sertifikat": (1, 0),
    "detik": (0, 90, 120, 180),
}
"""What an organiser may choose for a field; 0 is "no limit" or "no"."""


async def of(turn: Turn, number: str) -> Campaign | None:
    """A campaign by number or code, if this organiser may see it."""
    numbered = number.isdecimal() and len(number) <= _DIGITS
    found = await turn.session.get(Campaign, int(number)) if numbered else None
    found = found or await campaigns.by_code(turn.session, number)  # a code may be all digits
    if found is None or found.owner is None:
        return None
    return found if found.owner == turn.person.key or turn.role in EVERYTHING else None


def forms() -> list[str]:
    """What a campaign may be made of: the forms, the pre/post pair, a draw from all pillars or from one."""
    learning = [form.id for form in load_bank().forms.values() if form.mode == LEARN]
    return [PAIRED, *learning, DRAWN, *(f"{DRAWN}-{pillar}" for pillar in PILLARS)]


def form_title(turn: Turn, form: str) -> str:
    """How a form is called in words."""
    known = load_bank().forms.get(form)
    if known:
        return known.title
    if form.startswith(f"{DRAWN}-"):
        return turn.say("campaign.form.drawn_pillar", size=10, pillar=turn.say(f"quiz.pillar.{form.partition('-')[2]}"))
    return turn.say(f"campaign.form.{form}", size=DRAWN_SIZE)


async def set_form(turn: Turn, campaign: Campaign, form: str) -> None:
    """Give a draft its items: their versions stay as they are from now on."""
    bank = load_bank()
    campaign.form, campaign.mode = form, MEASURE if form == PAIRED else LEARN
    first: Sequence[Item]
    second: Sequence[Item] = ()
    if form == PAIRED:
        first, second = bank.of_form("pre"), bank.of_form("post")
    elif form in bank.forms:
        first = bank.of_form(form)
    else:
        pillar = form.partition("-")[2]
        dice = random.Random(f"{campaign.code}:{campaign.id}")  # noqa: S311 - a draw of items, not a secret
        first = draw(bank, 10 if pillar else DRAWN_SIZE, dice, pillar)
    await set_items(turn, campaign, first, second)


async def set_items(turn: Turn, campaign: Campaign, first: Sequence[Item], second: Sequence[Item] = ()) -> None:
    """Write down which item versions a draft is made of."""
    campaign.items = " ".join(map(str, await attempts.versions_of(turn.session, first)))
    campaign.items_after = " ".join(map(str, await attempts.versions_of(turn.session, second)))


def set_field(campaign: Campaign, field: str, value: int, now: datetime) -> None:
    """Set one of CHOICES."""
    if field == "hari":
        campaign.closes_at = now + timedelta(days=value) if value else None
    elif field == "lulus":
        campaign.pass_percent = value
    elif field == "kali":
        campaign.attempts = value
    elif field == "sertifikat":
        campaign.certificate = bool(value)
    else:
        campaign.seconds = value or None


async def card(turn: Turn, campaign: Campaign) -> str:
    """A campaign in lines: what it is, how it is set, how it goes."""
    day = _day(turn, campaign.closes_at)
    lines = [
        turn.say("campaign.line.state", state=turn.say(f"campaign.state.{state(campaign, turn.now)}"), code=campaign.code),
        turn.say("campaign.line.form", form=form_title(turn, campaign.form), size=len(campaign.items.split())),
        turn.say("campaign.line.mode", mode=turn.say(f"campaign.mode.{campaign.mode}")),
        turn.say("campaign.line.until", date=day) if day else turn.say("campaign.line.unlimited"),
        turn.say("campaign.line.attempts", attempts=campaign.attempts or "∞"),
    ]
    if campaign.certificate:
        lines.append(turn.say("campaign.line.certificate", percent=campaign.pass_percent))
    if campaign.seconds:
        lines.append(turn.say("campaign.line.seconds", seconds=campaign.seconds))
    if campaign.region:
        lines.append(turn.say("campaign.line.region", region=region_name(turn, campaign.region)))
    if campaign.host_text:
        lines.append(turn.say("campaign.line.host", text=campaign.host_text))
    if campaign.keep_until:
        lines.append(turn.say("campaign.line.kept", date=_day(turn, campaign.keep_until)))
    if campaign.published_at:
        lines += await progress(turn, campaign)
        lines.append(turn.say("campaign.line.link", link=link(turn, campaign)))
    return "\n".join(lines)


async def progress(turn: Turn, campaign: Campaign) -> list[str]:
    """How many joined, began and finished; a line for each test of a pair."""
    found = await campaigns.counts(turn.session, campaign)
    lines = [turn.say("campaign.line.registered", count=found.registered)]
    for phase in (1, 2) if campaign.items_after else (1,):
        name = turn.say(f"campaign.phase.{phase if campaign.items_after else 0}")
        lines.append(
            turn.say("campaign.line.counts", phase=name, started=found.started.get(phase, 0), finished=found.finished.get(phase, 0))
        )
    return lines


def state(campaign: Campaign, now: datetime) -> str:
    """draft, open or closed."""
    if campaign.published_at is None:
        return "draft"
    return "open" if campaigns.is_open(campaign, now) else "closed"


def region_name(turn: Turn, code: str) -> str:
    """A region's or province's name by its code."""
    library = turn.knowledge.library
    if code in library.regions:
        return library.regions[code].official
    return library.provinces[code].name if code in library.provinces else code


def _day(turn: Turn, moment: datetime | None) -> str | None:
    return worded_date(local(moment).date().isoformat(), turn.person.locale) if moment else None
