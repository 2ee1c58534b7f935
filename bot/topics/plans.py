"""Questions about when: the history of a region, what was true on a day, what changed since; and the ladder."""

import re
from calendar import monthrange
from datetime import date

from bot.context import follows, recall
from bot.conversation.of_its_plan import STILL_HOLDS
from bot.conversation.years_on import years_on
from bot.messages import Answer, Choice, Outcome
from bot.plans import answers, records
from bot.plans.of_several import AT_ONCE, beside
from bot.plans.places import UNCLEAR, meant, several
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.owned import named_as_own
from knowledge.language.cues import said, words
from knowledge.language.dating import Span, spoken
from knowledge.records.regions import provinces_meant
from knowledge.records.timing import AS_OF, BETWEEN, HISTORY, SINCE, Timing, of_a_stretch, pointing, timing

TOPIC = "plans"
AWAITING = "sejak"
_SHORT = 5
_FAMILIES = ("daerah-status", "daerah-tahun", "daerah-riwayat", "daerah-per", "provinsi-daftar", "perubahan-daerah", "banding-daerah")
_WHOLE = ("daerah-status", "daerah-per", "perubahan-daerah")
"""Families that tell the whole record of a place, of which what came before or after a time may be asked."""
_WORD = re.compile(r"[^\W\d_]+")
_SAME_YEAR = re.compile(r"\b(?P<part>awal|pertengahan|akhir) (?:tahun|taun|thn) (?:yang |yg )?(?:sama|itu|tersebut|tadi)\b")
_OWN = {"daerah-riwayat": HISTORY, "daerah-per": AS_OF, "perubahan-daerah": SINCE}


def asked(turn: Turn, decision: Decision) -> Timing | None:
    """The timing a decision is about, if it is about time and a place; None for every other question."""
    group = decision.entry.group if decision.entry else None
    if (
        decision.kind is Kind.SOCIAL
        or decision.reason == STILL_HOLDS
        or (group and group not in _FAMILIES and not _changes_of_a_place(turn, decision))
    ):
        return None
    text = _in_full(turn)
    found = timing(text, turn.today)
    away = pointing(text, turn.today) if group in _WHOLE else None
    if away and (decision.question.places or group in _OWN) and not (found and found.kind == BETWEEN):
        return away
    dated = found is not None and (found.span is not None or found.kind == HISTORY)
    if decision.question.places and (dated or group not in _OWN):
        return found
    if group in _OWN:
        return found if found and dated and found.kind != HISTORY else _as_before(turn, decision, _OWN[group])
    return None


def _as_before(turn: Turn, decision: Decision, kind: str) -> Timing:
    """The time a message names; one that leans on the last answer and names none means the time of that one ("kalau Jabar?").

    What happened in a month or a year is asked of that month or year, not of all that came since.
    """
    text, context = _in_full(turn), recall(turn)
    span = spoken(text, turn.today)
    if span and kind == SINCE and (stretch := of_a_stretch(text.lower(), turn.today)):
        return stretch
    same = said("that-time", decision.question.core)
    if span or kind == HISTORY or not (same or follows(decision)) or context is None or not context.days:
        return Timing(kind, span)
    first, last = map(date.fromisoformat, context.days)
    if kind == AS_OF:
        return Timing(kind, _part_of_it(turn, last) or _years_on(turn, last) or Span(first, last))
    if first == last and context.day_before and not said("after-that", decision.question.core):
        first, last = sorted((first, date.fromisoformat(context.day_before)))
    since = Timing(SINCE, Span(last, last))
    return since if first == last else Timing(BETWEEN, Span(first, first), Span(last, last))


def _part_of_it(turn: Turn, day: date) -> Span | None:
    """The part that "akhir tahun yang sama" names of the year talked about."""
    found = _SAME_YEAR.search(_in_full(turn).lower())
    return spoken(f"{found['part']} {day.year}", turn.today) if found else None


def _years_on(turn: Turn, day: date) -> Span | None:
    """The day so many years after or before the one talked about ("setahun kemudian?"), if it has come."""
    on = years_on(_in_full(turn)) or 0
    longest = monthrange(day.year + on, day.month)[1]  # a year after 29 February there is none
    meant = day.replace(year=day.year + on, day=min(day.day, longest))
    return Span(meant, meant) if on and meant <= turn.today else None


def _in_full(turn: Turn) -> str:
    """The message with its words for times written out, which chat shortens ("thn lalu", "sjak jan 2023")."""
    plain, times = turn.knowledge.lexicon.words, words("of-times", "month")
    return _WORD.sub(lambda one: full if (full := plain.get(one[0].lower(), "")) in times else one[0], turn.incoming.text)


def _changes_of_a_place(turn: Turn, decision: Decision) -> bool:
    found = timing(_in_full(turn), turn.today)
    past = found is not None and found.span is not None and found.span.first < turn.today
    return bool(decision.question.places and found and found.kind in (SINCE, BETWEEN) and past)


async def decided(turn: Turn, decision: Decision, when: Timing) -> Answer:
    """The answer for a question about time."""
    place = meant(turn, decision)
    if codes := several(turn, decision, place):
        return await _timed(turn, ",".join(codes), when, decision.score)
    if place is UNCLEAR and named_as_own(decision.question.core):
        return Answer(turn.say("region.ask_name"), Outcome.CLARIFY, topic=TOPIC)
    if place is UNCLEAR:
        return Answer(turn.say("region.not_found"), Outcome.UNSURE, topic=TOPIC)
    if place and place.regions and (place.ambiguous or place.provinces):
        return _which(turn, place.regions, place.provinces, when)
    named = place.regions[:1] or place.provinces[:1] if place else provinces_meant(turn.knowledge.library, decision.question)
    scope = ",".join(named)
    return await _timed(turn, scope, when, decision.score)


async def _timed(turn: Turn, scope: str, when: Timing, score: float) -> Answer:
    """What is asked of a time; of several places what each has on record, and what changed in all of them together."""
    if "," in scope and (when.kind == HISTORY or (when.kind == AS_OF and when.span)):
        codes = scope.split(",")
        return beside(turn, codes, [await _timed(turn, code, when, score) for code in codes[:AT_ONCE]])
    if when.kind == HISTORY:
        return await answers.history(turn, scope, 0, score) if scope in turn.knowledge.library.regions else _changes_or_ask(turn, scope)
    if when.span is None:
        return _since_when(turn, scope, when.kind)
    if when.kind == AS_OF:
        if scope not in turn.knowledge.library.regions:
            return await answers.scope_on_day(turn, scope, when.span.last, score)
        return await answers.on_day(turn, scope, when.span.last, score=score)
    until = when.until.last if when.until else turn.today
    return await answers.changed(turn, scope, when.span.first, until, 0, score)


async def heard(turn: Turn, awaiting: str) -> Answer | None:
    """The date we asked for; None when it is none, so that the message is answered as a question of its own."""
    _, kind, scope = awaiting.split(":")
    if kind == HISTORY:
        places = turn.knowledge.reader.resolver.resolve(turn.incoming.text) if len(turn.incoming.text.split()) <= _SHORT else []
        return await history(turn, turn.incoming.text) if places and places[0].regions else None
    asks = words("interrogative") & set(turn.question.core)
    span = None if asks else spoken(turn.incoming.text, turn.today)
    return await _timed(turn, scope, Timing(kind, span), 1.0) if span and len(turn.incoming.text.split()) <= _SHORT else None


async def ladder(turn: Turn, code: str) -> Answer:
    """A ladder's button: "73.22"."""
    return await answers.ladder_of(turn, code) if code in turn.knowledge.library.regions else _gone(turn)


async def history(turn: Turn, rest: str) -> Answer:
    """A history's button: "73.22:0"; the command /riwayat with a name, or without one of the region talked about."""
    code, _, page = rest.partition(":")
    context = None if rest else recall(turn)
    if context and len(context.regions) == 1:
        code = context.regions[0]
    if code in turn.knowledge.library.regions:
        return await answers.history(turn, code, int(page) if page.isdecimal() else 0)
    places = turn.knowledge.reader.resolver.resolve(rest)
    if not places or not places[0].regions:
        turn.person.awaiting = f"{AWAITING}:{HISTORY}:"
        return Answer(turn.say("history.which"), Outcome.CLARIFY, topic=TOPIC)
    if places[0].ambiguous:
        return _which(turn, places[0].regions, (), Timing(HISTORY))
    return await answers.history(turn, places[0].regions[0])


async def changed(turn: Turn, rest: str) -> Answer:
    """A changes button: "73:2022-06-01:2026-11-22:1"."""
    scope, since, until, page = [*rest.split(":"), "", "", "", ""][:4]
    try:
        first, last = date.fromisoformat(since), date.fromisoformat(until)
    except ValueError:
        return _gone(turn)
    if not records.known_scope(turn, scope):
        return _gone(turn)
    return await answers.changed(turn, scope, first, last, int(page) if page.isdecimal() else 0)


async def known(turn: Turn, rest: str) -> Answer:
    """The other time axis of an answer about a day: "73.22:2026-11-23:saat-itu"."""
    code, day, then = [*rest.split(":"), "", ""][:3]
    try:
        return (
            await answers.on_day(turn, code, date.fromisoformat(day), bool(then)) if code in turn.knowledge.library.regions else _gone(turn)
        )
    except ValueError:
        return _gone(turn)


def _which(turn: Turn, regions: tuple[str, ...], provinces: tuple[str, ...], when: Timing) -> Answer:
    library = turn.knowledge.library
    named = {code: f"{library.regions[code].official} ({library.regions[code].province})" for code in regions[:8]}
    named |= {code: turn.say("region.whole_province", province=library.provinces[code].name) for code in provinces}
    choices = tuple(Choice(label, _action(turn, code, when)) for code, label in named.items())
    text = turn.say("region.which", count=len(choices))
    return Answer(text, Outcome.CLARIFY, choices=choices, regions=regions, score=1.0, topic=TOPIC)


def _action(turn: Turn, code: str, when: Timing) -> str:
    if when.kind == HISTORY or when.span is None:
        return f"h:{code}:0"
    if when.kind == AS_OF:
        return f"k:{code}:{when.span.last}:"
    return f"c:{code}:{when.span.first}:{when.until.last if when.until else turn.today}:0"


def _since_when(turn: Turn, scope: str, kind: str) -> Answer:
    """Ask for the date, with two that are often meant."""
    turn.person.awaiting = f"{AWAITING}:{kind}:{scope}"
    year = turn.today.year
    if kind == AS_OF:
        choices = tuple(
            Choice(str(one), f"k:{scope}:{one}-12-31:") for one in (2022, 2023, 2024) if scope in turn.knowledge.library.regions
        )
        return Answer(turn.say("as_of.which"), Outcome.CLARIFY, choices=choices, score=1.0, topic=TOPIC)
    spans = ((turn.say("changes.year", year=one), one) for one in (2022, 2023, 2024, year))
    choices = tuple(Choice(label, f"c:{scope}:{one}-01-01:{one}-12-31:0") for label, one in spans)
    return Answer(turn.say("changes.which"), Outcome.CLARIFY, choices=choices, score=1.0, topic=TOPIC)


def _changes_or_ask(turn: Turn, scope: str) -> Answer:
    return _since_when(turn, scope, SINCE) if scope else Answer(turn.say("history.which"), Outcome.CLARIFY, topic=TOPIC)


def _gone(turn: Turn) -> Answer:
    return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
