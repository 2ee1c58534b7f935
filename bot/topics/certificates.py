"""Certificates: made for a name typed only for that, and proved by their signature."""

from bot.i18n import worded_date
from bot.messages import Answer, Document, Outcome, Picture
from bot.quiz import papers, signing
from bot.quiz.papers import Line, Page
from bot.storage import attempts, campaigns
from bot.storage.quiz_tables import Attempt, Campaign
from bot.storage.subscriptions import local
from bot.turn import Turn
from knowledge.quizzes import percent

TOPIC = "certificates"
AWAITING = "sertifikat"
LINK = "cek"
_LONGEST_NAME = 60


async def ask_name(turn: Turn, number: str) -> Answer:
    """The button under a result: asks which name shall stand on it."""
    if await _earned(turn, number) is None:
        return _say(turn, turn.say("button.gone"))
    turn.person.awaiting = f"{AWAITING}:{number}"
    return Answer(turn.say("certificate.ask_name"), Outcome.CLARIFY, score=1.0, topic=TOPIC)


async def heard(turn: Turn, awaiting: str) -> Answer:
    """The name: the certificate as PDF and PNG; the name itself is not kept."""
    number = awaiting.removeprefix(f"{AWAITING}:")
    found = await _earned(turn, number)
    typed = " ".join(turn.incoming.text.split())
    name = papers.printable(typed)
    if found is None:
        return _say(turn, turn.say("button.gone"))
    if not name:
        turn.person.awaiting = awaiting
        return _say(turn, turn.say("certificate.unprintable"))
    if len(name) > _LONGEST_NAME:
        turn.person.awaiting = awaiting
        return _say(turn, turn.say("certificate.too_long", longest=_LONGEST_NAME))
    attempt, campaign = found
    page, code = _page(turn, attempt, campaign, name)
    made = turn.say("certificate.made", code=code)
    return Answer(
        made if name == typed else f"{turn.say('certificate.stripped', name=name)} {made}",
        Outcome.ANSWERED,
        pictures=(Picture(await papers.png(page), code),),
        documents=(Document(f"sertifikat-{campaign.code}.pdf", await papers.pdf(page)),),
        score=1.0,
        topic=TOPIC,
    )


async def check(turn: Turn, text: str) -> Answer:
    """/cek <kode> [nama], or the QR code: whether a certificate is ours, and what it says."""
    code, name = _split(text.removeprefix(f"{LINK}_"))
    if not code:
        return _say(turn, turn.say("certificate.which"))
    found = signing.read(turn.rules.key, code)
    if found is None:
        return _say(turn, turn.say("certificate.forged"))
    campaign = await campaigns.by_code(turn.session, found.campaign)
    title = campaign.title if campaign else found.campaign.upper()
    said = turn.say("certificate.genuine", title=title, percent=found.percent, date=worded_date(found.day.isoformat(), turn.person.locale))
    if not name:
        return _say(turn, f"{said}\n\n{turn.say('certificate.name_unchecked')}")
    fits = signing.is_for(turn.rules.key, found, name)
    return _say(turn, f"{said}\n\n{turn.say('certificate.name_fits' if fits else 'certificate.name_differs', name=name)}")


async def _earned(turn: Turn, number: str) -> tuple[Attempt, Campaign] | None:
    """The finished attempt that passed; never the first test of a pair, whose score stays untold."""
    found = await attempts.find(turn.session, int(number), turn.person) if number.isdecimal() else None
    if found is None or found[0].ended != attempts.DONE or not found[1].certificate:
        return None
    if found[1].items_after and found[0].phase == 1:
        return None
    return found if percent(found[0].score, attempts.size(found[0].plan)) >= found[1].pass_percent else None


def _page(turn: Turn, attempt: Attempt, campaign: Campaign, name: str) -> tuple[Page, str]:
    share = percent(attempt.score, attempts.size(attempt.plan))
    day = local(attempt.finished_at or turn.now).date()
    code = signing.sign(turn.rules.key, campaign.code, attempt.id or 0, share, day, name)
    link = f"https://t.me/{turn.incoming.bot}?start={LINK}_{code.replace('-', '')}" if turn.incoming.bot else f"/cek {code}"
    lines = (
        Line(turn.say("certificate.head"), 38, 9, bold=True),
        Line(turn.say("certificate.given"), 16, 5),
        Line(name, 32, 7, bold=True),
        Line(turn.say("certificate.for", title=campaign.title), 16, 4),
        Line(turn.say("certificate.score", percent=share, date=worded_date(day.isoformat(), turn.person.locale)), 16, 7),
        Line(turn.say("certificate.check", code=code), 11, 2),
    )
    return Page(297, 210, 30, lines, link, 52), code


def _split(text: str) -> tuple[str, str]:
    """Code and name of what was typed; the code may be written with or without dashes."""
    code, _, name = text.strip().partition(" ")
    return code, name.strip()


def _say(turn: Turn, text: str) -> Answer:
    return Answer(text, Outcome.SOCIAL, score=1.0, topic=TOPIC)
