"""First words, help, what this is, and the language."""

from bot import scopes
from bot.context import recall
from bot.i18n import LOCALES, speaker, worded_date
from bot.messages import SILENCE, Answer, Choice, Did, Outcome
from bot.regions.choices import LABEL
from bot.scopes import OFFICIALS
from bot.storage.attempts import waits
from bot.turn import Turn

TOPIC = "welcome"
_HELPERS = ("lapor-ke-mana", "sp4n-lapor", "kontak-ojk-157")
"""Answers that tell whom to reach, for somebody who looks for a person to talk to."""
_TROUBLES = ("kena-tipu-online", "cek-fakta-hoaks", "anak-didekati-orang-asing")
"""What may trouble somebody who says only that he is afraid."""


async def start(turn: Turn, _: str) -> Answer:
    """/start: who we are and three things to try."""
    return _say(turn, "start", _starters(turn))


async def help_(turn: Turn, _: str) -> Answer:
    """/bantuan: how to ask; for officials also their commands."""
    text = turn.say("help") + ("\n" + turn.say("help.officials") if turn.role in OFFICIALS else "")
    return Answer(text, Outcome.SOCIAL, choices=_starters(turn), topic=TOPIC)


async def about(turn: Turn, _: str) -> Answer:
    """/tentang: what we hold, in numbers, and how we handle it."""
    library = turn.knowledge.library
    written = sum(1 for entry in library.entries.values() if not entry.compute and not entry.refusal)
    text = turn.say(
        "about",
        answers=written,
        sources=len(library.sources),
        regions=len(library.regions),
        recorded=len({row.region_code for row in library.participations}),
    )
    return Answer(text, Outcome.SOCIAL, topic=TOPIC)


async def who(turn: Turn, _: str) -> Answer:
    """What this is: a program, whose answers people wrote."""
    return _say(turn, "itself.who", _starters(turn))


async def corrections(turn: Turn, asked: str) -> Answer:
    """What to do about a wrong answer; for officials, how the record of the region `asked` about, talked about or their own is changed."""
    if turn.role not in OFFICIALS:
        return _say(turn, "itself.corrections", (Choice(turn.say("button.access"), "p:peran"),))
    context = recall(turn)
    named = [code for place in turn.knowledge.reader.read(asked).places for code in place.regions] or (context.regions if context else [])
    code = named[0] if len(named) == 1 else await scopes.only_region(turn)
    name = turn.knowledge.library.regions[code].official if code else ""
    choices = (Choice(turn.say("button.update_of", name=name), f"u:mulai:{code}"),) if code else ()
    return _say(turn, "itself.corrections_of_officials", choices)


async def freshness(turn: Turn, _: str) -> Answer:
    """When answers were last checked and records last added, and what they rest on."""
    library = turn.knowledge.library
    checked = max(entry.checked for entry in library.entries.values())
    tables = (library.participations, library.evidence, library.notes)
    recorded = max(row.recorded for rows in tables for row in rows).date()
    days = {name: worded_date(day.isoformat(), turn.person.locale) for name, day in (("checked", checked), ("recorded", recorded))}
    text = turn.say("itself.freshness", sources=len(library.sources), **days)
    return Answer(text, Outcome.SOCIAL, score=1.0, topic=TOPIC)


async def grades(turn: Turn, _: str) -> Answer:
    """What the words for how sure something is mean."""
    return _say(turn, "itself.grades", ())


async def language_told(turn: Turn, _: str) -> Answer:
    """Which languages are read, and in which it answers."""
    return _say(turn, "itself.language", ())


async def language(turn: Turn, wanted: str) -> Answer:
    """/bahasa: choose Indonesian or English."""
    if wanted.strip().lower() in LOCALES:
        return await set_language(turn, wanted.strip().lower())
    choices = tuple(Choice(turn.say(f"language.{locale}"), f"lang:{locale}") for locale in LOCALES)
    return Answer(turn.say("language.choose"), Outcome.SOCIAL, choices=choices, topic=TOPIC)


async def set_language(turn: Turn, locale: str) -> Answer:
    """A language was chosen."""
    if locale not in LOCALES:
        return await language(turn, "")
    turn.person.locale = locale
    return Answer(speaker(locale)("language.set"), Outcome.SOCIAL, topic=TOPIC)


async def unknown_command(turn: Turn, _: str) -> Answer:
    """A command we do not have (any more); in a group one without our name is meant for another bot."""
    if turn.incoming.group and not turn.incoming.named:
        return SILENCE
    return _say(turn, "command.unknown", ())


def called_off(turn: Turn, awaiting: str | None) -> Answer | None:
    """What we are waiting for (`awaiting`) is not wanted any more; None when the message does not say so, or means an open quiz."""
    waits_for_else = bool(awaiting) and not waits(awaiting)
    typed_alone = turn.incoming.did is Did.TYPED and turn.person.attempt is None
    return _say(turn, "called_off", ()) if turn.called_off and (waits_for_else or typed_alone) else None


async def silence(_: Turn, __: str) -> Answer:
    """Nothing to say."""
    return SILENCE


async def gone(turn: Turn, _: str) -> Answer:
    """A button of an older message that leads nowhere any more."""
    return _say(turn, "button.gone", _starters(turn))


async def text_only(turn: Turn, _: str) -> Answer:
    """A picture, voice note or the like, which we cannot read."""
    return _say(turn, "incoming.text_only", ())


async def readable(turn: Turn, _: str) -> Answer:
    """Which kinds of messages it can read."""
    return _say(turn, "itself.readable", ())


async def uneasy(turn: Turn, _: str) -> Answer:
    """Somebody says only that he is afraid or sad: what happened is asked, with what it may be."""
    troubles = [turn.knowledge.library.entries[id_] for id_ in _TROUBLES]
    return _say(turn, "social.uneasy", tuple(Choice(one.title[:LABEL], f"e:{one.id}") for one in troubles))


async def unpractised(turn: Turn, _: str) -> Answer:
    """Somebody says only that he is not used to this: that nothing can go wrong, and what may be asked."""
    return _say(turn, "social.unpractised", _starters(turn))


async def nobody_behind(turn: Turn, _: str) -> Answer:
    """There is nobody to be connected with; where people who help are found."""
    elsewhere = [turn.knowledge.library.entries[id_] for id_ in _HELPERS]
    return _say(turn, "itself.nobody_behind", tuple(Choice(one.title[:LABEL], f"e:{one.id}") for one in elsewhere))


async def not_allowed(turn: Turn, _: str) -> Answer:
    """A command for officials, sent by somebody else."""
    return _say(turn, "command.not_allowed", ())


def _say(turn: Turn, key: str, choices: tuple[Choice, ...]) -> Answer:
    return Answer(turn.say(key), Outcome.SOCIAL, choices=choices, topic=TOPIC)


def _starters(turn: Turn) -> tuple[Choice, ...]:
    return (
        Choice(turn.say("button.what"), "e:gerakan-menuju-smart-city"),
        Choice(turn.say("button.pillars"), "pilar:"),
        Choice(turn.say("button.join"), "e:cara-ikut"),
    )
