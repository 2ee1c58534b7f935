"""Table of contents: which topic hears which command, button or question; and who may."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.context import resume
from bot.messages import Answer, Did
from bot.several import together
from bot.topics import asking, officials, pillars, regions, welcome
from bot.turn import Turn
from knowledge import Decision
from knowledge.sentences import several

_PERSONAL = re.compile(r"\d[\d .-]{8,}\d|kata sandi|password|@[a-z]+\.", re.IGNORECASE)
"""What looks like a number of a person, a password or an address: the person is told not to send such things."""
Topic = Callable[[Turn, str], Awaitable[Answer]]
EVERYBODY = frozenset({"warga", "pejabat", "admin"})


@dataclass(frozen=True, slots=True)
class Route:
    """Who hears a command or button, and which roles may use it."""

    topic: Topic
    roles: frozenset[str] = EVERYBODY


COMMANDS: dict[str, Route] = {
    "start": Route(welcome.start),
    "bantuan": Route(welcome.help_),
    "help": Route(welcome.help_),
    "tentang": Route(welcome.about),
    "bahasa": Route(welcome.language),
    "privasi": Route(asking.privacy),
    "pilar": Route(pillars.menu),
    "daerah": Route(regions.command),
    "sumber": Route(asking.sources),
    "ringkasan": Route(officials.summary, frozenset({"pejabat", "admin"})),
}

BUTTONS: dict[str, Route] = {
    "e": Route(asking.entry),
    "d": Route(asking.detail),
    "q": Route(asking.none_of_these),
    "s": Route(asking.sources),
    "r": Route(regions.region),
    "l": Route(regions.listing),
    "lang": Route(welcome.set_language),
    "menu": Route(welcome.help_),
    "pilar": Route(pillars.menu),
}


async def route(turn: Turn) -> Answer:
    """Hand the message to its topic and give back what the topic says."""
    incoming = turn.incoming
    awaiting, turn.person.awaiting = turn.person.awaiting, None
    if incoming.did is Did.PRESSED:
        name, _, rest = incoming.text.partition(":")
        return await _let(turn, BUTTONS.get(name), rest)
    if incoming.did is Did.COMMAND:
        name, _, rest = incoming.text.partition(" ")
        return await _let(turn, COMMANDS.get(name.lower()), rest.strip())
    if incoming.did is Did.SENT:
        return await welcome.text_only(turn, "")
    if awaiting == regions.AWAITING and regions.bare_place(turn):
        return await regions.command(turn, incoming.text)
    answer = await _typed(turn)
    if _PERSONAL.search(incoming.text):
        return replace(answer, footer=f"{answer.footer} {turn.say('warn.personal')}".strip())
    return answer


async def _typed(turn: Turn) -> Answer:
    """The answer to a free message, or to each question in it."""
    whole = turn.knowledge.decide(turn.incoming.text, turn.now.year)
    parts = several(turn.incoming.text)
    if len(parts) > 1 and whole.score < 1 and (both := await together(turn, parts, answer_decision, asking.offered)):
        return both
    return await answer_decision(turn, resume(turn, whole))


async def answer_decision(turn: Turn, decision: Decision) -> Answer:
    """The topic for a decision: regions for what is computed from tables, asking for the rest."""
    if decision.entry and decision.entry.compute:
        return await regions.decided(turn, decision)
    return await asking.decided(turn, decision)


async def _let(turn: Turn, found: Route | None, rest: str) -> Answer:
    if found is None:
        return await welcome.unknown_command(turn, rest)
    if turn.role not in found.roles:
        return await welcome.not_allowed(turn, rest)
    return await found.topic(turn, rest)
