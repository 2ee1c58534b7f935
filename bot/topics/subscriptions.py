"""Subscriptions: told on change, by a weekly or monthly digest, or not at all."""

from bot import scopes
from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.storage import plans
from bot.storage import subscriptions as stored
from bot.storage.plan_tables import Subscription
from bot.storage.subscriptions import RHYTHMS
from bot.turn import Turn

TOPIC = "subscriptions"


async def command(turn: Turn, text: str) -> Answer:
    """/langganan [daerah|provinsi|indonesia]: choose how often; without a name, what one is subscribed to."""
    if turn.incoming.group:
        return _in_private(turn)
    if not text.strip():
        return await _mine(turn)
    if text.strip().lower() in ("indonesia", "nasional"):
        return _offer(turn, "")
    places = turn.knowledge.reader.resolver.resolve(text)
    if not places:
        return Answer(turn.say("subscribe.which"), Outcome.CLARIFY, topic=TOPIC)
    library, place = turn.knowledge.library, places[0]
    scopes_found = {code: library.regions[code].official for code in place.regions[:8]}
    scopes_found |= {code: turn.say("region.whole_province", province=library.provinces[code].name) for code in place.provinces}
    if len(scopes_found) == 1:
        return _offer(turn, next(iter(scopes_found)))
    choices = tuple(Choice(label, f"lg:{code}") for code, label in scopes_found.items())
    return Answer(turn.say("region.which", count=len(choices)), Outcome.CLARIFY, choices=choices, topic=TOPIC)


async def told(turn: Turn, asked: str) -> Answer:
    """What a subscription is and how one begins it; of a place named, the offer itself."""
    if turn.knowledge.reader.resolver.resolve(asked):
        return await command(turn, asked)
    return Answer(turn.say("subscribe.told"), Outcome.SOCIAL, score=1.0, topic=TOPIC)


async def offered(turn: Turn, scope: str) -> Answer:
    """A subscription's button: choose how often."""
    if turn.incoming.group:
        return _in_private(turn)
    return _offer(turn, scope) if records.known_scope(turn, scope) else _gone(turn)


def _offer(turn: Turn, scope: str) -> Answer:
    choices = tuple(Choice(turn.say(f"rhythm.{rhythm}"), f"ls:{scope}:{rhythm}") for rhythm in RHYTHMS)
    text = turn.say("subscribe.how", name=records.scope_name(turn, scope))
    return Answer(text, Outcome.CLARIFY, choices=choices, score=1.0, topic=TOPIC)


async def chosen(turn: Turn, rest: str) -> Answer:
    """A rhythm's button: "73.22:mingguan"."""
    scope, _, rhythm = rest.partition(":")
    if turn.incoming.group:
        return _in_private(turn)
    if not records.known_scope(turn, scope) or rhythm not in RHYTHMS:
        return _gone(turn)
    length, _ = await plans.head(turn.session)
    zone = records.zone_of(turn, scope)
    wanted = Subscription(
        person=turn.person.key,
        scope=scope,
        rhythm=rhythm,
        channel=turn.incoming.channel,
        place=turn.person.place or "",
        address=scopes.address(turn),
        timezone=zone,
        seen=length,
        at=turn.now,
        next_at=stored.next_digest(turn.now, rhythm, zone),
    )
    await stored.keep(turn.session, wanted)
    text = turn.say("subscribe.done", name=records.scope_name(turn, scope), rhythm=turn.say(f"rhythm.{rhythm}").lower(), zone=zone)
    return Answer(text, Outcome.ANSWERED, choices=(Choice(turn.say("button.stop"), f"lb:{scope}"),), score=1.0, topic=TOPIC)


async def stopped(turn: Turn, scope: str) -> Answer:
    """A button that ends a subscription; "semua" ends all."""
    ended = await stored.stop(turn.session, turn.person.key, None if scope == "semua" else scope)
    return Answer(turn.say("subscribe.stopped" if ended else "subscribe.none"), Outcome.ANSWERED, score=1.0, topic=TOPIC)


async def _mine(turn: Turn) -> Answer:
    mine = await stored.of(turn.session, turn.person.key)
    if not mine:
        return Answer(f"{turn.say('subscribe.none')} {turn.say('subscribe.which')}", Outcome.ANSWERED, score=1.0, topic=TOPIC)
    lines = [f"• {records.scope_name(turn, one.scope)}: {turn.say(f'rhythm.{one.rhythm}').lower()}" for one in mine]
    stop = [Choice(turn.say("button.stop_one", name=records.scope_name(turn, one.scope)), f"lb:{one.scope}") for one in mine[:8]]
    everything = (Choice(turn.say("button.stop_all"), "lb:semua"),)
    return Answer("\n".join(lines), Outcome.ANSWERED, turn.say("subscribe.mine"), choices=(*stop, *everything), score=1.0, topic=TOPIC)


def _in_private(turn: Turn) -> Answer:
    """In a group: a subscription is one person's, who alone can end it, and so is what it tells."""
    return Answer(turn.say("subscribe.private"), Outcome.SOCIAL, topic=TOPIC)


def _gone(turn: Turn) -> Answer:
    return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
