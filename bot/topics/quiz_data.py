"""What somebody's quizzes left with us: told voluntarily, seen, downloaded, deleted; and a picture of a result."""

import json

from bot.i18n import worded_date
from bot.messages import Answer, Choice, Document, Outcome, Picture
from bot.quiz import charts
from bot.quiz.campaigns import region_name
from bot.quiz.results import marked
from bot.quiz.telling import ask_deletion
from bot.quiz.words import TOPIC, by_pillar
from bot.storage import attempts, outbox, quiz_people, rounds
from bot.turn import Turn

AWAITING = "profil"
REGION = "region"
UNDER_AGE = "0"
ASKED: dict[str, tuple[str, ...]] = {
    "age": (UNDER_AGE, "18", "25", "35", "45", "60"),
    "gender": ("p", "l"),
    "work": ("pelajar", "asn", "pegawai", "usaha", "rumah", "lain"),
}
_SKIP = "-"
_OFFERED = 8
_LEADING = frozenset(
    {"aku", "saya", "gue", "orang", "warga", "asal", "dari", "di", "tinggal", "domisili", "daerah", "i", "am", "from", "live", "in"}
)
"""What may stand before the place in "saya tinggal di Garut"."""


async def command(turn: Turn, _: str) -> Answer:
    """/datakuis: what is kept of this person's quizzes."""
    rows = await quiz_people.kept(turn.session, turn.person) if turn.person.id else ()
    profile = await quiz_people.told(turn.session, turn.person)
    sessions, votes = await quiz_people.attended(turn.session, turn.person), await rounds.of_person(turn.session, turn.person)
    if not (rows or sessions or votes) and profile is None:
        return _say(turn, turn.say("mydata.none"))
    told = [turn.say(f"profile.{name}.{value}") for name in ASKED if profile and (value := getattr(profile, name))]
    told += [region_name(turn, profile.region)] if profile and profile.region else []
    text = turn.say("mydata.kept", answers=len(rows), quizzes=len({attempt.id for _, attempt, _ in rows}))
    text += "\n" + turn.say("mydata.more", sessions=len(sessions), votes=len(votes)) if sessions or votes else ""
    text += "\n" + turn.say("mydata.told", told=", ".join(told) if told else turn.say("profile.unsaid"))
    names = ("file", "profile", "delete")
    choices = tuple(Choice(turn.say(f"mydata.button.{name}"), f"datakuis:{name}") for name in names)
    return Answer(text, Outcome.ANSWERED, turn.say("mydata.title"), choices=choices, score=1.0, topic=TOPIC)


async def pressed(turn: Turn, what: str) -> Answer:
    """A button under one's data: a file, another profile, or deletion after asking once more."""
    if what == "file":
        return await _file(turn)
    if what == "profile":
        return _ask(turn, "age")
    if what == "yes":
        await quiz_people.withdraw(turn.session, turn.person, turn.now)
        await rounds.forget(turn.session, turn.person)
        await outbox.withdraw(turn.session, f"ulang:{turn.person.id}:")
        return _say(turn, turn.say("mydata.deleted"))
    return ask_deletion(turn)


async def profile(turn: Turn, action: str) -> Answer:
    """One question about the person after another; each may be skipped, and under 18 none is asked or kept."""
    name, _, value = action.partition(":")
    if name not in (*ASKED, REGION):
        return _ask(turn, "age")
    if name == "age" and value == UNDER_AGE:
        await quiz_people.forget_profile(turn.session, turn.person)
        return _say(turn, turn.say("profile.under_age"))
    if not await quiz_people.agreed(turn.session, turn.person):
        return _say(turn, turn.say("profile.no_consent"))
    row = await quiz_people.profile(turn.session, turn.person, turn.now)
    if name == REGION:
        row.region = value if value in turn.knowledge.library.regions else ""
        noted = f"{turn.say('profile.noted', region=region_name(turn, row.region))} " if row.region else ""
        return _say(turn, f"{noted}{turn.say('profile.thanks')}")
    setattr(row, name, value if value in ASKED[name] else "")
    later = list(ASKED)[list(ASKED).index(name) + 1 :]
    return _ask(turn, later[0]) if later else _ask_region(turn, "profile.ask.region", replaces=True)


async def heard(turn: Turn, awaiting: str) -> Answer | None:
    """The regency or city somebody typed; twins are asked back. None for a question, which is answered while this one waits."""
    text = turn.incoming.text.strip()
    if text.lower().strip(" .!") in ("lewati", "skip", "-"):
        return await profile(turn, f"{REGION}:{_SKIP}")
    found = turn.knowledge.reader.resolver.resolve(text)
    words = {word for word in turn.knowledge.reader.read(text).words if not word.startswith("<")}
    if not (found and words <= _LEADING) and turn.knowledge.decide(text, turn.today.year).kind is Outcome.ANSWERED:
        turn.person.awaiting = awaiting
        return None
    regions = list(dict.fromkeys(code for place in found for code in place.regions))
    if len(regions) == 1:
        return await profile(turn, f"{REGION}:{regions[0]}")
    if 1 < len(regions) <= _OFFERED:
        offered = [Choice(region_name(turn, code), f"profil:{REGION}:{code}") for code in regions]
        return _ask_region(turn, "profile.ask.region_which", *offered)
    return _ask_region(turn, "profile.ask.region_province" if found else "profile.ask.region_again")


async def picture(turn: Turn, number: str) -> Answer:
    """The bars of a finished attempt as a picture."""
    found = await attempts.find(turn.session, int(number), turn.person) if number.isdecimal() else None
    if found is None or found[0].ended != attempts.DONE:
        return _say(turn, turn.say("button.gone"))
    attempt, campaign = found
    if campaign.items_after and attempt.phase == 1:
        return _say(turn, turn.say("quiz.first_test_done", title=campaign.title))
    rows = [(turn.say(f"quiz.pillar.{name}"), *counts) for name, counts in by_pillar(await marked(turn, attempt)).items()]
    png = await charts.pillars(campaign.title, rows)
    caption = ", ".join(f"{name} {right}/{of}" for name, right, of in rows)
    return Answer("", Outcome.ANSWERED, pictures=(Picture(png, caption),), score=1.0, topic=TOPIC)


def _ask(turn: Turn, name: str) -> Answer:
    choices = [Choice(turn.say(f"profile.{name}.{value}"), f"profil:{name}:{value}") for value in ASKED[name]]
    choices.append(Choice(turn.say("profile.skip"), f"profil:{name}:{_SKIP}"))
    return Answer(
        turn.say(f"profile.ask.{name}"), Outcome.CLARIFY, choices=tuple(choices), columns=2, replaces=True, score=1.0, topic=TOPIC
    )


def _ask_region(turn: Turn, key: str, *offered: Choice, replaces: bool = False) -> Answer:
    """The region is typed, not chosen from 514; it may be skipped."""
    turn.person.awaiting = f"{AWAITING}:{REGION}"
    choices = (*offered, Choice(turn.say("profile.skip"), f"profil:{REGION}:{_SKIP}"))
    return Answer(turn.say(key), Outcome.CLARIFY, choices=choices, replaces=replaces, score=1.0, topic=TOPIC)


async def _file(turn: Turn) -> Answer:
    """Everything kept, as JSON; for whoever wants to take it elsewhere."""
    told = await quiz_people.told(turn.session, turn.person)
    rows = [
        {
            "quiz": campaign.title,
            "attempt": attempt.number,
            "position": response.position,
            "chosen": response.chosen,
            "correct": response.correct,
            "answered_at": response.answered_at.isoformat(),
        }
        for campaign, attempt, response in await quiz_people.kept(turn.session, turn.person)
    ]
    profile_ = {name: getattr(told, name) for name in (*ASKED, REGION)} if told else None
    sessions = [
        {"campaign": campaign.code, "session": one.session, "check_in": one.check_in, "check_out": one.check_out}
        for campaign, one in await quiz_people.attended(turn.session, turn.person)
    ]
    votes = [
        {"round": vote.round, "position": vote.position, "shown": vote.shown, "at": vote.at}
        for vote in await rounds.of_person(turn.session, turn.person)
    ]
    told_ = {"profile": profile_, "answers": rows, "attendance": sessions, "votes": votes}
    content = json.dumps(told_, ensure_ascii=False, indent=1, default=str).encode()
    caption = turn.say("mydata.file", date=worded_date(turn.today.isoformat(), turn.person.locale))
    document = Document(f"data-kuis-{turn.today:%Y%m%d}.json", content, caption)
    return Answer("", Outcome.ANSWERED, documents=(document,), score=1.0, topic=TOPIC)


def _say(turn: Turn, text: str) -> Answer:
    return Answer(text, Outcome.SOCIAL, score=1.0, topic=TOPIC)
