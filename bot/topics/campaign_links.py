"""How people come into a campaign: its link with a QR code, and a poster to print."""

from bot.i18n import worded_date
from bot.messages import Answer, Choice, Document, Outcome, Picture
from bot.quiz import papers
from bot.quiz.campaigns import PREFIX, TOPIC, of, region_name
from bot.quiz.joining import link
from bot.quiz.papers import Line, Page
from bot.storage.quiz_tables import Campaign
from bot.storage.subscriptions import local
from bot.turn import Turn


async def pressed(turn: Turn, action: str) -> Answer:
    """The link with its QR code ("tautan"), or a page of A4 ("poster")."""
    what, _, number = action.partition(":")
    campaign = await of(turn, number)
    if campaign is None or campaign.published_at is None:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    address, back = link(turn, campaign), (Choice(turn.say("campaign.button.kembali"), f"{PREFIX}:k:{campaign.id}"),)
    if what == "poster":
        document = Document(f"poster-{campaign.code}.pdf", await papers.pdf(_poster(turn, campaign, address)))
        return Answer(turn.say("campaign.poster"), Outcome.ANSWERED, documents=(document,), choices=back, score=1.0, topic=TOPIC)
    picture = Picture(papers.qr_png(address), f"{campaign.title}: {address}")
    text = turn.say("campaign.invite", title=campaign.title, link=address, code=campaign.code)
    return Answer(text, Outcome.ANSWERED, pictures=(picture,), choices=back, score=1.0, topic=TOPIC)


def _poster(turn: Turn, campaign: Campaign, address: str) -> Page:
    until = worded_date(local(campaign.closes_at).date().isoformat(), turn.person.locale) if campaign.closes_at else None
    lines = [
        Line(campaign.title, 34, 8, bold=True),
        Line(region_name(turn, campaign.region), 16, 6) if campaign.region else None,
        Line(campaign.host_text, 16, 8) if campaign.host_text else None,
        Line(turn.say("campaign.poster.how"), 16, 4),
        Line(address, 14, 4, bold=True) if address.startswith("https") else None,
        Line(turn.say("campaign.poster.code", code=campaign.code), 14, 4),
        Line(turn.say("quiz.open_until", date=until), 14, 4) if until else None,
        Line(turn.say("campaign.poster.privacy"), 11),
    ]
    return Page(210, 297, 24, tuple(line for line in lines if line), address, 140)
