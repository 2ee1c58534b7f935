"""For officials: the summary of the country, a province or a region, with pictures and files."""

import asyncio
from dataclasses import replace

from bot import exports
from bot.i18n import worded_date
from bot.lists import stages
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Document, Outcome, Picture
from bot.plans import records, sheets, summaries
from bot.plans.answers import ladder_of
from bot.scopes import OFFICIALS
from bot.storage import proposals, seen
from bot.storage.subscriptions import local
from bot.turn import Turn

TOPIC = "officials"


async def summary(turn: Turn, text: str) -> Answer:
    """/ringkasan [provinsi|daerah]: where the regions stand, what changed since the last summary, what waits or is overdue."""
    scope = _scope(turn, text)
    if scope is None:
        return Answer(turn.say("summary.which"), Outcome.CLARIFY, topic=TOPIC)
    if scope in turn.knowledge.library.regions:
        return await ladder_of(turn, scope)
    found = await summaries.summed(turn, scope)
    before = await seen.last(turn.session, turn.person.key, scope)
    fresh, number = await summaries.newest(turn, scope, before.number if before else 0)
    await seen.note(turn.session, turn.person.key, scope, number, turn.now)
    since = worded_date(local(before.at).date().isoformat(), turn.person.locale) if before else None
    parts = [
        summaries.counts(turn, found),
        summaries.by_rung(turn, found),
        summaries.by_cohort(turn, found, scope),
        f"{turn.say('sum.since', date=since)}\n{fresh}" if since else fresh,
        await _waiting(turn, scope),
    ]
    picture = await summaries.cohorts_picture(turn, scope, found) if found.cohorts else None
    return _answer(turn, scope, "\n\n".join(part for part in parts if part), *([picture] if picture else []))


async def view(turn: Turn, rest: str) -> Answer:
    """A summary's button: "73:tahap"."""
    scope, _, name = rest.partition(":")
    if not records.known_scope(turn, scope):
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    found = await summaries.summed(turn, scope)
    if name == "provinsi":
        rows = "\n".join(f"• {province}: {part}/{whole}" for province, part, whole in summaries.by_province(turn, found))
        return _answer(turn, scope, f"{turn.say('sum.by_province')}\n{rows}", await summaries.provinces_picture(turn, found))
    if name == "peta":
        return _answer(turn, scope, summaries.counts(turn, found), await summaries.map_picture(turn, found))
    if name == "tahap":
        answer = _answer(turn, scope, f"{summaries.by_rung(turn, found)}\n\n{turn.say('ladder.grades')}")
        return replace(answer, choices=(*stages.choices(turn, scope), *answer.choices))
    codes = tuple(code for code in scope.split(",") if code)
    choices = Wanted(codes).of_years(found.cohorts)
    answer = _answer(turn, scope, summaries.by_cohort(turn, found, scope))
    return replace(answer, choices=(*choices, *answer.choices))


async def export(turn: Turn, text: str) -> Answer:
    """/ekspor [csv|xlsx|json] [provinsi|daerah]: the status of regions and the evidence it rests on, as files."""
    words = text.split()
    form = next((word.lower() for word in words if word.lower() in exports.FORMATS), "xlsx")
    scope = _scope(turn, " ".join(word for word in words if word.lower() not in exports.FORMATS))
    return await _exported(turn, scope, form) if scope is not None else Answer(turn.say("export.which"), Outcome.CLARIFY, topic=TOPIC)


async def exported(turn: Turn, rest: str) -> Answer:
    """An export's button: "73:csv"."""
    scope, _, form = rest.partition(":")
    if not records.known_scope(turn, scope) or form not in exports.FORMATS:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    return await _exported(turn, scope, form)


async def files(turn: Turn, asked: str) -> Answer:
    """Who may have files, and how; to others a button for what can be written here of the places that were `asked` about."""
    if turn.role in OFFICIALS:
        return Answer(turn.say("itself.files_of_officials"), Outcome.SOCIAL, score=1.0, topic=TOPIC)
    choices = (*_written_here(turn, asked), Choice(turn.say("button.access"), "p:peran"))
    return Answer(turn.say("itself.files"), Outcome.SOCIAL, choices=choices, score=1.0, topic=TOPIC)


def _written_here(turn: Turn, asked: str) -> tuple[Choice, ...]:
    """A button for the list of the province, or the record of the region, that a message names for sure."""
    library, question = turn.knowledge.library, turn.knowledge.reader.read(asked)
    places = [place for place in question.places if len(place.may_be) == 1]
    lists = [Wanted(place.provinces, question.years).choice(_list_of(turn, place.provinces[0])) for place in places if place.provinces]
    records_ = [Choice(library.regions[place.regions[0]].official, f"r:{place.regions[0]}:status") for place in places if place.regions]
    return (*(one for listed in lists[:1] for one in listed), *records_[:1])


def _list_of(turn: Turn, code: str) -> str:
    return turn.say("list.province", province=turn.knowledge.library.provinces[code].name)


async def _exported(turn: Turn, scope: str, form: str) -> Answer:
    tables = await sheets.sheets(turn, scope)
    name = f"pandu-{{}}-{scope or 'indonesia'}-{turn.today}.{form}"
    if form == "csv":
        files = [Document(name.format(sheet), exports.as_csv(rows)) for sheet, rows in tables.items() if rows]
    else:
        files = [Document(name.format("status"), await asyncio.to_thread(exports.written, tables, form))]
    text = turn.say("export.done", name=records.scope_name(turn, scope), regions=len(tables["status"]), records=len(tables["bukti"]))
    return Answer(text, Outcome.ANSWERED, documents=tuple(files), score=1.0, topic=TOPIC, footer=turn.say("list.incomplete"))


def _scope(turn: Turn, text: str) -> str | None:
    """The code of what a command names: the country when it names nothing, None when it is not clear."""
    if not text.strip() or text.strip().lower() in ("nasional", "indonesia"):
        return ""
    if "," not in text and records.known_scope(turn, text.strip()):
        return text.strip()
    places = turn.knowledge.reader.resolver.resolve(text)
    if not places:
        return None
    place = places[0]
    if place.provinces and not place.regions:
        return place.provinces[0]
    return place.regions[0] if place.regions and not place.ambiguous and not place.provinces else None


async def _waiting(turn: Turn, scope: str) -> str:
    """Proposals without a second signature, and answers past their review day."""
    inside = set(records.codes(turn, scope))
    waiting = sum(one.region in inside for one in await proposals.waiting(turn.session))
    entries = turn.knowledge.library.entries.values()
    overdue = sum(1 for entry in entries if not entry.refusal and turn.today > entry.review_by)
    lines = [turn.say("sum.waiting", count=waiting)] if waiting else []
    return "\n".join([*lines, turn.say("summary.overdue", count=overdue)])


def _answer(turn: Turn, scope: str, text: str, *pictures: Picture) -> Answer:
    return Answer(
        text,
        Outcome.ANSWERED,
        turn.say("summary.title", name=records.scope_name(turn, scope), date=worded_date(turn.today.isoformat(), turn.person.locale)),
        choices=summaries.views(turn, scope),
        score=1.0,
        topic=TOPIC,
        footer=turn.say("list.incomplete"),
        pictures=pictures,
        columns=2,
    )
