"""Making and running a campaign: a draft whose fields are changed one by one, a trial as a participant, a link, an end."""

import secrets
from collections.abc import Awaitable, Callable

from bot.messages import Answer, Choice, Outcome
from bot.quiz.campaigns import CHOICES, EVERYTHING, KEPT, PREFIX, TOPIC, card, form_title, forms, of, set_field, set_form, state
from bot.quiz.joining import PAIRED, begin_or_resume
from bot.storage import campaigns
from bot.storage.quiz_tables import Campaign
from bot.turn import Turn
from knowledge.quizzes import LEARN

Action = Callable[[Turn, Campaign, str], Awaitable[Answer]]
AWAITING = "kampanye"
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_CODE, _TITLE, _HOST = 6, 80, 300


async def command(turn: Turn, text: str) -> Answer:
    """/kampanye: the organiser's campaigns; "/kampanye buat Judul" makes one; "/kampanye kode" shows one."""
    word, _, rest = text.partition(" ")
    if word.lower() == "buat":
        return await _make(turn, rest) if rest.strip() else _ask(turn, "judul", "campaign.ask_title")
    if text and (found := await of(turn, text)):
        return await _card(turn, found)
    owned = await campaigns.owned_by(turn.session, None if turn.role in EVERYTHING else turn.person.key)
    choices = [
        Choice(f"{one.title[:40]} ({turn.say(f'campaign.state.{state(one, turn.now)}')})", f"{PREFIX}:k:{one.id}") for one in owned[:10]
    ]
    choices.append(Choice(turn.say("campaign.button.new"), f"{PREFIX}:n:"))
    return _say(turn, turn.say("campaign.list" if owned else "campaign.none"), tuple(choices))


async def heard(turn: Turn, awaiting: str) -> Answer:
    """What the organiser typed after being asked: a title, the opening words, or the place."""
    what, _, number = awaiting.removeprefix(f"{AWAITING}:").partition(":")
    if what == "judul" and not turn.incoming.text.strip():
        return _ask(turn, "judul", "campaign.ask_title")
    if what == "judul":
        return await _make(turn, turn.incoming.text)
    campaign = await of(turn, number)
    if campaign is None:
        return _say(turn, turn.say("button.gone"))
    if what == "teks":
        campaign.host_text = turn.incoming.text.strip()[:_HOST]
        return await _card(turn, campaign)
    return await _place(turn, campaign)


async def pressed(turn: Turn, action: str) -> Answer:
    """A campaign button: what it means, the campaign's number, and a value."""
    what, _, rest = action.partition(":")
    number, _, value = rest.partition(":")
    if what == "n":
        return _ask(turn, "judul", "campaign.ask_title")
    campaign = await of(turn, number)
    if campaign is None or what not in _ACTIONS:
        return _say(turn, turn.say("button.gone"))
    return await _ACTIONS[what](turn, campaign, value)


async def _make(turn: Turn, title: str) -> Answer:
    return await _card(turn, await _drafted(turn, title))


async def _drafted(turn: Turn, title: str) -> Campaign:
    """A new draft with the general form; every field may be changed before it is published."""
    code = "".join(secrets.choice(_LETTERS) for _ in range(_CODE))
    campaign = Campaign(code=code, title=title.strip()[:_TITLE], owner=turn.person.key, form="umum", mode=LEARN, created_at=turn.now)
    campaign.keep_until = turn.now + KEPT
    await campaigns.add(turn.session, campaign)
    await set_form(turn, campaign, "umum")
    return campaign


async def _card(turn: Turn, campaign: Campaign, _: str = "") -> Answer:
    now = state(campaign, turn.now)
    buttons = {
        "draft": ("form", "hari", "lulus", "kali", "sertifikat", "detik", "teks", "wilayah", "coba", "terbit"),
        "open": ("tautan", "poster", "hasil", "kedua", "tutup", "gandakan"),
        "closed": ("hasil", "buka", "gandakan"),
    }[now]
    if campaign.form != PAIRED or campaign.phase == 2:
        buttons = tuple(name for name in buttons if name != "kedua")
    choices = tuple(Choice(turn.say(f"campaign.button.{name}"), _action(name, campaign)) for name in buttons)
    return Answer(
        await card(turn, campaign), Outcome.ANSWERED, campaign.title, choices=choices, columns=2, replaces=True, score=1.0, topic=TOPIC
    )


def _action(name: str, campaign: Campaign) -> str:
    if name in ("tautan", "poster"):
        return f"undang_kamp:{name}:{campaign.id}"
    if name == "hasil":
        return f"hasil:t:{campaign.id}"
    return f"{PREFIX}:{name}:{campaign.id}"


async def _choose_form(turn: Turn, campaign: Campaign, value: str) -> Answer:
    """Which form: the choices, or the one chosen."""
    if campaign.published_at:
        return _say(turn, turn.say("campaign.published_stays"))
    if value in forms():
        await set_form(turn, campaign, value)
        return await _card(turn, campaign)
    choices = tuple(Choice(form_title(turn, form), f"{PREFIX}:form:{campaign.id}:{form}") for form in forms())
    own = Choice(turn.say("campaign.button.import"), f"impor:{campaign.id}")
    return Answer(turn.say("campaign.ask_form"), Outcome.CLARIFY, campaign.title, choices=(*choices, own), replaces=True, topic=TOPIC)


def _choose(field: str) -> Action:
    async def choose(turn: Turn, campaign: Campaign, value: str) -> Answer:
        if campaign.published_at:
            return _say(turn, turn.say("campaign.published_stays"))
        if value.isdecimal() and int(value) in CHOICES[field]:
            set_field(campaign, field, int(value), turn.now)
            return await _card(turn, campaign)
        choices = tuple(Choice(_worded(turn, field, one), f"{PREFIX}:{field}:{campaign.id}:{one}") for one in CHOICES[field])
        return Answer(
            turn.say(f"campaign.ask.{field}"), Outcome.CLARIFY, campaign.title, choices=choices, columns=2, replaces=True, topic=TOPIC
        )

    return choose


def _worded(turn: Turn, field: str, value: int) -> str:
    if field == "sertifikat":
        return turn.say("campaign.yes" if value else "campaign.no")
    return turn.say(f"campaign.value.{field}", value=value) if value else turn.say("campaign.no_limit")


async def _text(turn: Turn, campaign: Campaign, _: str) -> Answer:
    return _ask(turn, f"teks:{campaign.id}", "campaign.ask_text")


async def _region(turn: Turn, campaign: Campaign, _: str) -> Answer:
    return _ask(turn, f"wilayah:{campaign.id}", "campaign.ask_region")


async def _place(turn: Turn, campaign: Campaign) -> Answer:
    """The place a campaign is for, as typed."""
    places = turn.knowledge.reader.resolver.resolve(turn.incoming.text)
    codes = [code for place in places for code in (*place.regions, *place.provinces)]
    if len(places) != 1 or len(codes) != 1:
        return _ask(turn, f"wilayah:{campaign.id}", "campaign.region_unclear")
    campaign.region = codes[0]
    return await _card(turn, campaign)


async def _preview(turn: Turn, campaign: Campaign, _: str) -> Answer:
    """The campaign as a participant sees it; the organiser's own answers count nowhere."""
    return await begin_or_resume(turn, campaign.code)


async def _publish(turn: Turn, campaign: Campaign, _: str) -> Answer:
    campaign.published_at, campaign.keep_until = campaign.published_at or turn.now, campaign.keep_until or turn.now + KEPT
    return await _card(turn, campaign)


async def _second(turn: Turn, campaign: Campaign, _: str) -> Answer:
    """Open the second test of a pair: whoever opens the link from now on takes it."""
    campaign.phase = 2
    return await _card(turn, campaign)


async def _close(turn: Turn, campaign: Campaign, _: str) -> Answer:
    campaign.closes_at = turn.now
    return await _card(turn, campaign)


async def _reopen(turn: Turn, campaign: Campaign, _: str) -> Answer:
    campaign.closes_at, campaign.keep_until = None, campaign.keep_until or turn.now + KEPT
    return await _card(turn, campaign)


async def _clone(turn: Turn, campaign: Campaign, _: str) -> Answer:
    """The same campaign as a new draft, with its own code and no participants."""
    newest = await _drafted(turn, campaign.title)
    for field in ("form", "mode", "items", "items_after", "attempts", "pass_percent", "certificate", "seconds", "host_text", "region"):
        setattr(newest, field, getattr(campaign, field))
    return await _card(turn, newest)


_ACTIONS: dict[str, Action] = {
    "k": _card,
    "form": _choose_form,
    "teks": _text,
    "wilayah": _region,
    "coba": _preview,
    "terbit": _publish,
    "kedua": _second,
    "tutup": _close,
    "buka": _reopen,
    "gandakan": _clone,
    **{field: _choose(field) for field in CHOICES},
}


def _ask(turn: Turn, what: str, key: str) -> Answer:
    turn.person.awaiting = f"{AWAITING}:{what}"
    return Answer(turn.say(key), Outcome.CLARIFY, score=1.0, topic=TOPIC)


def _say(turn: Turn, text: str, choices: tuple[Choice, ...] = ()) -> Answer:
    return Answer(text, Outcome.ANSWERED, choices=choices, score=1.0, topic=TOPIC)
