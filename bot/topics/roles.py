"""Roles: an admin invites by a link that works once, everybody sees what they may do, and a role can be taken away."""

import secrets

from bot import scopes
from bot.i18n import worded_date
from bot.messages import Answer, Choice, Outcome
from bot.plans.answers import acting_words
from bot.plans.proposing import in_language, notify
from bot.storage import roles
from bot.storage.plan_tables import Grant
from bot.storage.roles import CAMPAIGN, CURATOR, MINISTRY, PROVINCE, REGION
from bot.storage.subscriptions import local
from bot.turn import Turn

TOPIC = "roles"
AWAITING = "undang"
PREFIX = "undangan"
INVITED = (MINISTRY, PROVINCE, REGION, CURATOR, CAMPAIGN)
_SHOWN = 15


async def invite(turn: Turn, text: str) -> Answer:
    """/undang [peran] [wilayah]: a link that gives a role once. For admins."""
    if turn.incoming.group:
        return Answer(turn.say("invite.private"), Outcome.SOCIAL, topic=TOPIC)
    await scopes.remember_chat(turn)
    role, _, place = text.strip().partition(" ")
    if role.lower() not in INVITED:
        choices = tuple(Choice(turn.say(f"role.{one}"), f"und:{one}") for one in INVITED)
        return Answer(turn.say("invite.which"), Outcome.CLARIFY, choices=choices, topic=TOPIC, columns=2)
    return await _for_role(turn, role.lower(), place.strip())


async def chosen(turn: Turn, role: str) -> Answer:
    """A role's button: go on with its scope, or make the link."""
    return await _for_role(turn, role, "") if role in INVITED else _gone(turn)


async def heard(turn: Turn, awaiting: str) -> Answer:
    """The place somebody typed for a role."""
    return await _for_role(turn, awaiting.partition(":")[2], turn.incoming.text)


async def _for_role(turn: Turn, role: str, place: str) -> Answer:
    scope = _scope(turn, role, place)
    if scope is None:
        turn.person.awaiting = f"{AWAITING}:{role}"
        key = "invite.unclear" if place else "invite.where"
        return Answer(turn.say(key, role=turn.say(f"role.{role}")), Outcome.CLARIFY, topic=TOPIC)
    code = secrets.token_urlsafe(18)
    invitation = await roles.invite(turn.session, code, role, scope, turn.now)
    payload = f"{PREFIX}_{code}"
    link = f"https://t.me/{turn.incoming.bot}?start={payload}" if turn.incoming.bot else f"/start {payload}"
    until = worded_date(local(invitation.expires_at).date().isoformat(), turn.person.locale)
    text = turn.say("invite.made", role=acting_words(turn, f"{role} {scope}".strip()), link=link, date=until)
    return Answer(text, Outcome.ANSWERED, choices=(Choice(turn.say("button.revoke"), f"cbu:{invitation.id}"),), score=1.0, topic=TOPIC)


def _scope(turn: Turn, role: str, text: str) -> str | None:
    """The code of the place a role is for: empty where it needs none, None when one is needed and not clear."""
    if role in (MINISTRY, CURATOR):
        return ""
    places = turn.knowledge.reader.resolver.resolve(text) if text else []
    if not places:
        return "" if role == CAMPAIGN and not text else None
    place = places[0]
    if role != REGION and place.provinces:
        return place.provinces[0]
    return place.regions[0] if role != PROVINCE and place.regions and not place.ambiguous else None


async def accept(turn: Turn, payload: str) -> Answer:
    """Somebody opened an invitation's link."""
    if turn.incoming.group:
        return Answer(turn.say("invite.private"), Outcome.SOCIAL, topic=TOPIC)
    code = payload.removeprefix(f"{PREFIX}_")
    where = {"channel": turn.incoming.channel, "place": turn.person.place or "", "address": scopes.address(turn)}
    taken = await roles.accept(turn.session, code, turn.person, **where, now=turn.now)
    if taken is None:
        return Answer(turn.say("invite.worthless"), Outcome.SOCIAL, topic=TOPIC)
    text = turn.say("invite.accepted", role=acting_words(turn, f"{taken.role} {taken.scope}".strip()))
    may = turn.say(f"may.{taken.role}")
    return Answer(f"{text}\n\n{may}", Outcome.ANSWERED, score=1.0, topic=TOPIC, menu=turn.role)


async def show(turn: Turn, _: str) -> Answer:
    """/peran: what somebody may do; for admins also who holds which role, and open invitations."""
    held = [grant for grant in await roles.of(turn.session, turn.person.key) if grant.role != "admin"]
    own = [acting_words(turn, f"{grant.role} {grant.scope}".strip()) for grant in held] or [turn.say(f"role.{turn.role}")]
    parts = [turn.say("role.own", roles=", ".join(own)), turn.say(f"may.{turn.role}")]
    if turn.role != "admin":
        return Answer("\n\n".join(parts), Outcome.ANSWERED, score=1.0, topic=TOPIC)
    await scopes.remember_chat(turn)
    grants = [grant for grant in await roles.everybody(turn.session) if grant.role != "admin"][-_SHOWN:]
    lines = [
        turn.say(
            "role.line",
            number=grant.id,
            role=acting_words(turn, f"{grant.role} {grant.scope}".strip()),
            date=worded_date(local(grant.at).date().isoformat(), turn.person.locale),
        )
        for grant in grants
    ]
    open_ = (await roles.invitations(turn.session, turn.now))[-_SHOWN:]
    lines += [turn.say("role.invited", role=acting_words(turn, f"{one.role} {one.scope}".strip())) for one in open_]
    choices = [Choice(turn.say("button.revoke_role", number=grant.id), f"cb:{grant.id}") for grant in grants]
    choices += [Choice(turn.say("button.revoke"), f"cbu:{one.id}") for one in open_]
    parts.append(turn.say("role.all") + "\n" + "\n".join(lines or [turn.say("role.nobody")]))
    return Answer("\n\n".join(parts), Outcome.ANSWERED, choices=tuple(choices), score=1.0, topic=TOPIC, columns=2)


async def access(turn: Turn, _: str) -> Answer:
    """How one comes to be an official here; to officials, what they may do."""
    if turn.role in scopes.OFFICIALS:
        return await show(turn, "")
    return Answer(turn.say("itself.access"), Outcome.SOCIAL, score=1.0, topic=TOPIC)


async def revoke(turn: Turn, number: str) -> Answer:
    """A button that takes a role away."""
    grant = await roles.revoke(turn.session, int(number), turn.now, turn.person) if number.isdecimal() else None
    if grant is None:
        return _gone(turn)
    text = turn.say("role.revoked", role=acting_words(turn, f"{grant.role} {grant.scope}".strip()))
    own = grant.place == turn.person.place
    if not own:
        await _tell_revoked(turn, grant)
    return Answer(text, Outcome.ANSWERED, topic=TOPIC, menu=turn.role if own else "")


async def _tell_revoked(turn: Turn, grant: Grant) -> None:
    """Tell somebody in their chat and language that a role of theirs is gone; their menu shows what is left to them."""
    role, locale = await roles.standing(turn.session, grant.person)
    theirs = in_language(turn, locale)
    acting = acting_words(theirs, f"{grant.role} {grant.scope}".strip())
    text = f"{theirs.say('role.lost', role=acting)} {theirs.say(f'may.{role}')}"
    answer = Answer(text, Outcome.ANSWERED, topic=TOPIC, locale=locale, menu=role)
    await notify(turn, grant, f"cabut:{grant.id}:{turn.now:%Y%m%d%H%M%S%f}", answer)


async def revoke_invitation(turn: Turn, number: str) -> Answer:
    """A button that makes an invitation worthless."""
    done = number.isdecimal() and await roles.revoke_invitation(turn.session, int(number), turn.now)
    return Answer(turn.say("invite.revoked" if done else "invite.used"), Outcome.ANSWERED, topic=TOPIC)


def _gone(turn: Turn) -> Answer:
    return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
