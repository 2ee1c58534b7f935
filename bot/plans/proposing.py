"""A proposed change in words, to those who must know of it, and into the chain."""

from dataclasses import replace
from datetime import datetime

from bot import scopes
from bot.i18n import LOCALES, speaker
from bot.messages import Answer, Choice, Outcome
from bot.plans import records
from bot.plans.answers import acting_words
from bot.plans.words import Told, event_line, rung_name, standing_line, told
from bot.storage import outbox, plans, proposals, roles, subscriptions
from bot.storage.plan_tables import Grant, PlanUpdate, Proposal
from bot.storage.proposals import PUBLISHED, SIGNED
from bot.turn import Turn
from knowledge.records.recorded import by_region
from knowledge.records.stages import Event, as_of, contradicts, grade, merged, standing

TOPIC = "updates"
_PANDU = "pandu"


def as_event(turn: Turn, proposal: Proposal, number: int, replaces: int | None) -> Event:
    """The proposal as the event it would become."""
    organisation = organisation_of(turn, proposal)
    source = plans.voice(organisation, proposal.url, proposal.file_hash, turn.now)
    return Event(
        proposal.region,
        proposal.rung,
        proposal.note,
        proposal.happened or None,
        turn.now,
        (source,),
        proposal.part,
        number=number,
        replaces=replaces,
        single=proposal.single,
    )


def organisation_of(turn: Turn, proposal: Proposal) -> str:
    """The public body the proposer acts for."""
    library = turn.knowledge.library
    return scopes.organisation(proposal.proposed_as, library.regions, {code: one.name for code, one in library.provinces.items()})


async def rehearsal(turn: Turn, proposal: Proposal) -> str:
    """Exactly what people will read, how many get it at once, what it changes and where it disagrees with what we hold."""
    before = as_of(await records.of_region(turn, proposal.region), None, turn.now)
    earlier = await plans.standing_one(turn.session, proposal.region, proposal.rung, proposal.part)
    length, _ = await plans.head(turn.session)
    event = as_event(turn, proposal, length + 1, earlier.number if earlier else None)
    after = as_of([*before, event], None, turn.now)
    told_to = await subscriptions.audience(turn.session, proposal.region)
    parts = [
        turn.say("update.rehearsal"),
        announcement(turn, event, after).text,
        turn.say("update.audience", count=told_to),
        turn.say("update.document", document=document(turn, proposal), grade=turn.say(f"grade.{grade(event, after).word}")),
    ]
    if earlier:
        parts.append(turn.say("update.corrects", number=earlier.number))
    if against := [one for one in told(before) if contradicts(event, one.event)]:
        parts.append(turn.say("update.against") + "\n" + "\n".join(event_line(turn, one) for one in against))
    return "\n\n".join(parts)


def announcement(turn: Turn, event: Event, events: list[Event]) -> Answer:
    """What subscribers read."""
    name = records.scope_name(turn, event.region)
    one = Told(event, tuple(voice.publisher for voice in event.voices), grade(event, events), disputed=False)
    text = f"{event_line(turn, one)}\n\n{standing_line(turn, standing(events))}"
    choices = (Choice(turn.say("button.history"), f"h:{event.region}:0"), Choice(turn.say("button.follow"), f"lg:{event.region}"))
    return Answer(text, Outcome.ANSWERED, turn.say("update.title", name=name), choices=choices, regions=(event.region,), topic=TOPIC)


def document(turn: Turn, proposal: Proposal) -> str:
    """The document a proposal rests on, in words."""
    if proposal.file_hash:
        return turn.say("update.file", name=proposal.file_name, hash=proposal.file_hash[:16])
    return proposal.url or turn.say("update.no_document")


def summary_line(turn: Turn, proposal: Proposal) -> str:
    """A proposal in one line: number, region, stage, date, by whom."""
    return turn.say(
        "update.line",
        number=proposal.id,
        name=records.scope_name(turn, proposal.region),
        rung=rung_name(turn, proposal.rung, proposal.part),
        acting=acting_words(turn, proposal.proposed_as),
    )


async def ask_for_signatures(turn: Turn, proposal: Proposal) -> int:
    """Bring a proposal to everybody who may sign it; how many chats were told."""
    found = await roles.signers(turn.session, proposal.region, proposal.proposer)
    for grant in found:
        theirs = await in_their_language(turn, grant.person)
        text, locale = f"{summary_line(theirs, proposal)}\n\n{await rehearsal(theirs, proposal)}", theirs.person.locale
        title, choices = theirs.say("update.please_sign"), sign_choices(theirs, proposal)
        answer = Answer(text, Outcome.ANSWERED, title, choices=choices, topic=TOPIC, locale=locale)
        await notify(turn, grant, f"usul:{proposal.id}:{grant.place}", answer)
    return len(found)


def sign_choices(turn: Turn, proposal: Proposal) -> tuple[Choice, ...]:
    """The buttons for whoever may sign."""
    return (Choice(turn.say("button.sign"), f"u:teken:{proposal.id}"), Choice(turn.say("button.refuse"), f"u:tolak:{proposal.id}"))


async def notify(turn: Turn, grant: Grant, key: str, answer: Answer) -> None:
    """Put a message to an official into the outbox, once by its key."""
    await outbox.add(turn.session, key=key, channel=grant.channel, place=grant.place, address=grant.address, answer=answer, at=turn.now)


async def notify_person(turn: Turn, person: str, key: str, answer: Answer) -> None:
    """Tell an official, where we know a chat of theirs, except the one they write from now."""
    for grant in await scopes.chats_of(turn, person):
        if grant.place != turn.person.place:
            await notify(turn, grant, f"{key}:{grant.place}", answer)


async def publish(turn: Turn, proposal: Proposal) -> PlanUpdate | None:
    """Publish a signed proposal: its place in the chain, the notices to those who follow the region, all in this transaction.

    None when it was taken back or published by another worker meanwhile.
    """
    if not await proposals.move(turn.session, proposal, SIGNED, PUBLISHED, _PANDU, turn.now):
        return None
    earlier = await plans.standing_one(turn.session, proposal.region, proposal.rung, proposal.part)
    before = _known(turn, await plans.events(turn.session, proposal.region), proposal.region)
    replaces = earlier.number if earlier else None
    event = as_event(turn, proposal, 0, replaces)
    after = as_of([*before, event], None, turn.now)
    link = await plans.append(
        turn.session,
        proposal,
        organisation=organisation_of(turn, proposal),
        before=_word(before),
        after=_word(after),
        replaces=replaces,
        at=turn.now,
    )
    proposal.number = link.number
    await _announce(turn, replace(event, number=link.number), after, proposal)
    return link


def _known(turn: Turn, official: tuple[Event, ...], region: str) -> list[Event]:
    return as_of(merged(by_region(turn.knowledge.library).get(region, ()), official), None, turn.now)


def _word(events: list[Event]) -> str:
    found = standing(events)
    return f"{found.word}:{found.highest or ''}"


async def _announce(turn: Turn, event: Event, events: list[Event], proposal: Proposal) -> None:
    answers = {locale: announcement(in_language(turn, locale), event, events) for locale in LOCALES}
    answers = {locale: replace(answer, locale=locale) for locale, answer in answers.items()}
    told_to = await subscriptions.tell(turn.session, event.region, f"plan:{event.number}", answers, turn.now)
    for person in dict.fromkeys((proposal.proposer, proposal.signer or proposal.proposer)):
        theirs = await in_their_language(turn, person)
        text = theirs.say("update.published", number=event.number, line=summary_line(theirs, proposal), count=told_to)
        done = Answer(text, Outcome.ANSWERED, topic=TOPIC, locale=theirs.person.locale)
        await notify_person(turn, person, f"terbit:{proposal.id}", done)


def in_language(turn: Turn, locale: str) -> Turn:
    """The same turn, speaking another language."""
    return replace(turn, say=speaker(locale), person=replace(turn.person, locale=locale))


async def in_their_language(turn: Turn, person: str) -> Turn:
    """The same turn, speaking the language of somebody else."""
    return in_language(turn, (await roles.standing(turn.session, person))[1])


def clock_words(turn: Turn, moment: datetime, zone: str) -> str:
    """A time of day in a region's time zone: "14.05 WITA"."""
    return f"{subscriptions.local(moment, zone):%H.%M} {zone}"
