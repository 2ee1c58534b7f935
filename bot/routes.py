"""Table of contents: which topic hears which command, button or question; and who may."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import structlog

from bot import itself, personal
from bot.context import recall
from bot.conversation.how_far import AS_IT_IS
from bot.conversation.labels import END, pressed_in_words
from bot.conversation.leaning import resume
from bot.conversation.says_who import PART
from bot.conversation.several import in_parts
from bot.conversation.telling import nothing_there
from bot.conversation.telling_again import next_page, noted, once_more
from bot.messages import Answer, Did
from bot.scopes import CAMPAIGNERS, EVERYBODY, OFFICIALS
from bot.storage.attempts import waits
from bot.suggesting import suggested
from bot.topics import (
    asking,
    attendance,
    campaign_links,
    campaign_results,
    campaigns,
    certificates,
    drafts,
    erasing,
    groups,
    officials,
    parts,
    pillars,
    plans,
    quiz,
    quiz_data,
    quiz_groups,
    quiz_imports,
    quiz_reminders,
    quiz_talk,
    records,
    regions,
    roles,
    sources,
    stages,
    subscriptions,
    updates,
    welcome,
)
from bot.turn import Turn
from knowledge import Decision

log = structlog.get_logger()
Topic = Callable[[Turn, str], Awaitable[Answer]]


async def _draft_step(turn: Turn, awaiting: str) -> Answer | None:
    """The reply a draft of an official waits for: the region's name, or a later step."""
    return await updates.begin(turn, turn.incoming.text) if awaiting == f"{drafts.AWAITING}:daerah" else await drafts.heard(turn, awaiting)


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
    "sumber": Route(sources.told),
    "cekgrup": Route(groups.check),
    "kuis": Route(quiz.command),
    "gabung": Route(quiz.join),
    "batal": Route(quiz.cancel),
    "julukan": Route(quiz_groups.nickname),
    "datakuis": Route(quiz_data.command),
    "hapus": Route(erasing.command),
    "cek": Route(certificates.check),
    "hadir": Route(attendance.command),
    "kampanye": Route(campaigns.command, CAMPAIGNERS),
    "hasil": Route(campaign_results.command, CAMPAIGNERS),
    "riwayat": Route(plans.history),
    "langganan": Route(subscriptions.command),
    "peran": Route(roles.show),
    "undang": Route(roles.invite, frozenset({"admin"})),
    "perbarui": Route(updates.begin, OFFICIALS),
    "tinjau": Route(updates.review, OFFICIALS),
    "ringkasan": Route(officials.summary, OFFICIALS),
    "ekspor": Route(officials.export, OFFICIALS),
}

BUTTONS: dict[str, Route] = {
    "e": Route(asking.entry),
    "d": Route(asking.detail),
    "q": Route(asking.none_of_these),
    "s": Route(sources.told),
    "r": Route(regions.region),
    "l": Route(regions.listing),
    "b": Route(regions.beside),
    "n": Route(regions.scores),
    "kuis": Route(quiz.pressed),
    "grup": Route(quiz_groups.pressed),
    "datakuis": Route(quiz_data.pressed),
    "hapus": Route(erasing.pressed),
    "profil": Route(quiz_data.profile),
    "gambar": Route(quiz_data.picture),
    "ulang": Route(quiz_reminders.start),
    "ulangj": Route(quiz_reminders.reveal),
    "ulangx": Route(quiz_reminders.stop),
    "sert": Route(certificates.ask_name),
    "undang_kamp": Route(campaign_links.pressed, CAMPAIGNERS),
    "impor": Route(quiz_imports.ask, CAMPAIGNERS),
    "kamp": Route(campaigns.pressed, CAMPAIGNERS),
    "hasil": Route(campaign_results.pressed, CAMPAIGNERS),
    "t": Route(plans.ladder),
    "h": Route(plans.history),
    "c": Route(plans.changed),
    "k": Route(plans.known),
    "tl": Route(stages.page),
    "lg": Route(subscriptions.offered),
    "ls": Route(subscriptions.chosen),
    "lb": Route(subscriptions.stopped),
    "und": Route(roles.chosen, frozenset({"admin"})),
    "cb": Route(roles.revoke, frozenset({"admin"})),
    "cbu": Route(roles.revoke_invitation, frozenset({"admin"})),
    "u": Route(updates.pressed, OFFICIALS),
    "ud": Route(drafts.pressed, OFFICIALS),
    "rk": Route(officials.view, OFFICIALS),
    "ex": Route(officials.exported, OFFICIALS),
    "lang": Route(welcome.set_language),
    "p": Route(itself.told),
    END: Route(parts.at_the_end),
    PART: Route(parts.part),
    "menu": Route(welcome.help_),
    "pilar": Route(pillars.menu),
}

OPENED: dict[str, Topic] = {roles.PREFIX: roles.accept, quiz.LINK: quiz.join, certificates.LINK: certificates.check}
"""The first word of what a link to us carries → who hears it."""

AWAITED: dict[str, Callable[[Turn, str], Awaitable[Answer | None]]] = {
    plans.AWAITING: plans.heard,
    roles.AWAITING: roles.heard,
    drafts.AWAITING: _draft_step,
    campaigns.AWAITING: campaigns.heard,
    certificates.AWAITING: certificates.heard,
    quiz_data.AWAITING: quiz_data.heard,
    quiz_imports.AWAITING: quiz_imports.heard,
    erasing.AWAITING: erasing.heard,
}
"""The first word of what we wait for → who hears the reply; None lets it be answered as a question of its own."""
MAY_REPLY = {drafts.AWAITING: OFFICIALS, roles.AWAITING: {"admin"}, campaigns.AWAITING: CAMPAIGNERS, quiz_imports.AWAITING: CAMPAIGNERS}
"""Who is still heard: a role may have ended since it was asked for."""

HAPPENINGS: dict[Did, Topic] = {
    Did.LOCATED: regions.located,
    Did.VOTED: quiz_groups.voted,
    Did.JOINED: groups.joined,
    Did.LEFT: groups.left,
}


async def route(turn: Turn) -> Answer:
    """Hand the message to its topic and give back what the topic says."""
    incoming = turn.incoming
    if incoming.did is Did.INLINE:
        return await suggested(turn, answer_decision)
    if happening := HAPPENINGS.get(incoming.did):
        return await happening(turn, incoming.text)
    turn.person.awaiting = awaiting if waits(awaiting := turn.person.awaiting) and turn.person.attempt else None
    if left := welcome.called_off(turn, awaiting):
        return left
    if incoming.did is Did.PRESSED:
        return await quiz.with_way_back(turn, await _pressed(turn, incoming.text))
    if incoming.did is Did.COMMAND:
        name, _, rest = incoming.text.partition(" ")
        if name.lower() == "start" and (opened := OPENED.get(rest.strip().partition("_")[0])):
            return await opened(turn, rest.strip())
        if name.lower() == "kuis" and incoming.group:
            return await quiz_groups.command(turn, rest)
        if name.lower() == "sumber" and (checked_on := await quiz.checked_on(turn)):
            return checked_on
        return await _let(turn, COMMANDS.get(name.lower(), Route(welcome.unknown_command)), rest.strip())
    may = turn.role in MAY_REPLY.get(asked := (awaiting or "").partition(":")[0], EVERYBODY)
    if awaiting and may and (hears := AWAITED.get(asked)) and (heard := await hears(turn, awaiting)):
        return heard
    if not incoming.text:
        return await welcome.text_only(turn, "")
    if not incoming.group and (heard := await quiz_talk.heard(turn, awaiting)):
        return heard
    if action := pressed_in_words(turn):
        return await quiz.with_way_back(turn, await _pressed(turn, action))
    if not incoming.group and erasing.is_wish(turn):
        return await erasing.command(turn, "")
    if awaiting and asked == regions.AWAITING and regions.bare_place(turn):
        return await regions.named(turn, awaiting)
    answer = await (_typed(turn) if (onward := next_page(turn)) is None else _pressed(turn, onward or END))
    warning = turn.say("warn.personal") if personal.sent(incoming.text) else ""
    return await quiz.with_way_back(turn, replace(answer, footer=f"{answer.footer} {warning}".strip()))


async def _pressed(turn: Turn, action: str) -> Answer:
    """What a button leads to; none of ours has a number that no column could hold."""
    name, _, rest = action.partition(":")
    return await _let(turn, BUTTONS.get("" if re.search(r"\d{10}", rest) else name, Route(welcome.gone)), rest)


async def _typed(turn: Turn) -> Answer:
    """The answer to a free message, or to each question in it."""
    whole = turn.knowledge.decide(turn.incoming.text, turn.today.year)
    if whole.score < 1 and (told := await in_parts(turn, whole, answer_decision, asking.offered)):
        return noted(turn, told)
    before, final = recall(turn), resume(turn, whole)
    answer = nothing_there(turn, final, await answer_decision(turn, final))
    return noted(turn, answer) if final is whole or final.reason in AS_IT_IS else once_more(turn, before, answer, final)


async def answer_decision(turn: Turn, decision: Decision) -> Answer:
    """The topic for a decision: regions for what is computed from tables, asking for the rest."""
    if decision.social in itself.TOLD_BY:
        return await itself.told(turn, decision.social, decision.question.text)
    if sources.asked(turn, decision):
        return await sources.told(turn, "")
    if decision.told:
        return await records.decided(turn, decision)
    if stages.asks(turn, decision):
        return await stages.decided(turn, decision)
    if when := plans.asked(turn, decision):
        return await plans.decided(turn, decision, when)
    if decision.entry and decision.entry.compute:
        return await regions.decided(turn, decision)
    return await asking.decided(turn, decision)


async def _let(turn: Turn, found: Route, rest: str) -> Answer:
    if turn.role not in found.roles:
        log.warning("denied", role=turn.role, asked=turn.incoming.text.split(" ")[0].split(":")[0][:16])
        denied = quiz.organisers_only if found.roles == CAMPAIGNERS else welcome.not_allowed
        return replace(await denied(turn, rest), topic="denied")
    return noted(turn, await found.topic(turn, rest))
