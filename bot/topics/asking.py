"""Free questions: the written answers, asking back, the three ways of not answering, and small talk."""

from dataclasses import replace

from bot.context import Context, keep
from bot.conversation.by_form import RUMOUR
from bot.conversation.cases import help_offered
from bot.conversation.how_many_pillars import with_number
from bot.conversation.kept_elsewhere import ELSEWHERE
from bot.conversation.of_a_row import beyond_its_end
from bot.conversation.standing_by import told_in_danger
from bot.conversation.telling import not_of_there
from bot.conversation.two_terms import with_difference
from bot.conversation.unlisted import not_recorded
from bot.conversation.whom_to_ask import with_its_office
from bot.i18n import in_a_row
from bot.lists.apart import with_kinds
from bot.lists.wanted import Wanted
from bot.messages import Answer, Choice, Outcome
from bot.regions.choices import LABEL
from bot.sourcing import checked, from_ids
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import COMPARE, NOT_TAKING_PART, PROVINCE_LIST, SCORES, STATUS, named_of_several
from knowledge.deciding.grave import DELETION, IN_DANGER
from knowledge.model import Entry
from knowledge.reading import Question

TOPIC = "asking"
_IN_A_BUTTON = 7
"""The codes that the 64 bytes of a button hold beside an aspect."""
STARTERS = ("gerakan-menuju-smart-city", "enam-pilar", "cara-ikut")
_SOCIAL = frozenset({"sapaan", "terima-kasih", "pamit", "identitas", "bantuan", "makian", "tes", "perasaan", "maaf", "tanda", "ditemani"})


async def decided(turn: Turn, decision: Decision) -> Answer:
    """The answer for a decision that is not about tables."""
    if decision.kind is Kind.SOCIAL:
        return _social(turn, decision.social or "sapaan")
    if decision.kind is Kind.ANSWERED and decision.entry:
        told = not_of_there(turn, decision, with_kinds(turn, written(turn, decision.entry, decision.score), decision.question))
        told = with_number(turn, decision.question, decision.entry, with_difference(decision.question, decision.entry, told))
        told = beyond_its_end(turn, decision, told)
        ours = turn.knowledge.library.entries[DELETION]
        return replace(told, choices=(*told.choices, *_offer(turn, ours, decision.question))) if decision.reason == ELSEWHERE else told
    return _not_answered(turn, decision)


async def entry(turn: Turn, id_: str) -> Answer:
    """A written answer by its id, as a button asks for it."""
    found = turn.knowledge.library.entries.get(id_)
    if found is None or not found.written:
        return _gone(turn)
    keep(
        turn,
        Context(
            found.id,
            found.group,
            years=[int(y) for y in [found.slots.get("tahun", "")] if y],
            pillars=[p for p in [found.slots.get("pilar")] if p],
        ),
    )
    return written(turn, found, 1.0)


async def detail(turn: Turn, id_: str) -> Answer:
    """The longer part of a written answer."""
    found = turn.knowledge.library.entries.get(id_)
    if found is None or not found.detail:
        return _gone(turn)
    return Answer(
        found.detail, Outcome.ANSWERED, found.title, from_ids(turn, found.sources), _related(turn, found), found.id, score=1.0, topic=TOPIC
    )


async def privacy(turn: Turn, _: str) -> Answer:
    """/privasi: what is kept and what is not."""
    return _social(turn, "privasi")


async def none_of_these(turn: Turn, _: str) -> Answer:
    """The person pressed "not that one"."""
    return Answer(turn.say("unsure.rephrase"), Outcome.UNSURE, topic=TOPIC)


def written(turn: Turn, found: Entry, score: float) -> Answer:
    """A written answer with its sources, the date it was checked, and where to go on."""
    more = (Choice(turn.say("button.more"), f"d:{found.id}"),) if found.detail else ()
    footer = checked(turn, found)
    footer = "" if footer.rstrip(".") in found.text else footer
    if found.confidence != "tinggi":
        footer += " " + turn.say(f"confidence.{found.confidence}")
    if turn.today > found.review_by:
        footer += " " + turn.say("answer.stale")
    return Answer(
        found.text,
        Outcome.ANSWERED,
        found.title,
        from_ids(turn, found.sources),
        (*more, *_related(turn, found)),
        found.id,
        score=score,
        topic=TOPIC,
        footer=footer.strip(),
    )


def _related(turn: Turn, found: Entry, most: int = 3) -> tuple[Choice, ...]:
    """Buttons for what an answer links to; the table of indices is the one computed answer that needs nothing named."""
    table = (Choice(turn.say("scores.title"), "n:"),) if SCORES in found.see_also else ()
    return (*table, *(_choice(entry) for entry in turn.knowledge.library.linked(found)))[:most]


def _choice(found: Entry) -> Choice:
    return Choice(found.title[:LABEL], f"e:{found.id}")


def offered(turn: Turn, decision: Decision) -> tuple[Choice, ...]:
    """Buttons for what a decision would answer, or asks about."""
    entries = (decision.entry,) if decision.entry and decision.kind is Kind.ANSWERED else decision.choices[:1]
    return tuple(choice for entry_ in entries for choice in _offer(turn, entry_, decision.question))


def _offer(turn: Turn, found: Entry, question: Question) -> tuple[Choice, ...]:
    """A button for an entry; for one computed about a place, a button with the place filled in."""
    if found.of_itself:
        return (Choice(found.title, f"p:{found.of_itself}"),)
    if not found.compute:
        return (_choice(found),)
    subject, _, aspect = found.compute.partition(".")
    regions, provinces = turn.knowledge.library.regions, turn.knowledge.library.provinces
    codes = list(dict.fromkeys(code for place in question.places for code in place.regions[:2]))
    if found.id == COMPARE:
        clear = list(dict.fromkeys(place.regions[0] for place in question.places if len(place.regions) == 1))[:_IN_A_BUTTON]
        return (Choice(found.title, f"b:{','.join(clear)}:{named_of_several(question) or ''}"),) if clear[1:] else ()
    if subject == "daerah":
        return tuple(Choice(found.title.format(daerah=regions[code].official)[:LABEL], f"r:{code}:{aspect}") for code in codes[:2])
    if subject == "provinsi":
        titled = {code: found.title.format(provinsi=provinces[code].name)[:LABEL] for code in question.provinces[:2]}
        return tuple(one for code, title in titled.items() for one in Wanted((code,)).choice(title))
    years = question.years[:2] if subject == "tahun" else ()
    return tuple(one for year in years for one in Wanted(years=(year,)).choice(found.title.format(tahun=year)))


def _not_answered(turn: Turn, decision: Decision) -> Answer:
    offers = tuple(choice for one in decision.choices for choice in _offer(turn, one, decision.question))
    asked = _kept_words(turn, decision.question)
    if decision.kind is Kind.CLARIFY:
        choices = (*offers, Choice(turn.say("button.none"), "q:"))
        return Answer(turn.say("clarify"), Outcome.CLARIFY, choices=choices, score=decision.score, topic=TOPIC, asked=asked)
    help_ = help_offered(turn, decision)
    if decision.kind is Kind.UNSURE or (decision.kind is Kind.OUT_OF_SCOPE and help_):
        offers = tuple(map(_choice, help_)) or offers or _starters(turn)
        text = turn.say("unsure.rumour" if decision.reason == RUMOUR else "unsure")
        return Answer(text, Outcome.UNSURE, choices=offers, score=decision.score, topic=TOPIC, asked=asked)
    if decision.kind is Kind.UNKNOWN:
        return _unknown(turn, decision, offers, asked)
    return Answer(turn.say("out_of_scope"), Outcome.OUT_OF_SCOPE, choices=_starters(turn), score=decision.score, topic=TOPIC, asked=asked)


def _kept_words(turn: Turn, question: Question) -> str:
    """The question as it may be kept: words of the language and of our subject; names, numbers and the like become "…"."""
    known, ordinary = turn.knowledge.reader.known, turn.knowledge.lexicon.ordinary
    return " ".join(word if word.startswith("<") or word in known or word in ordinary else "…" for word in question.words)


def _unknown(turn: Turn, decision: Decision, offers: tuple[Choice, ...], asked: str) -> Answer:
    entry_ = decision.entry
    if entry_ and entry_.refusal and entry_.text:
        if entry_.id == NOT_TAKING_PART and (decision.question.provinces or decision.question.islands):
            return replace(not_recorded(turn, decision.question, decision.score), asked=asked)
        known = () if entry_.id == IN_DANGER else _of_places(turn, decision.question)
        choices = (*known, *_related(turn, entry_))
        text = told_in_danger(turn, decision, entry_) if entry_.id == IN_DANGER else entry_.text
        text = with_its_office(turn, decision, text)
        return Answer(text, Outcome.UNKNOWN, choices=choices, score=decision.score, topic=TOPIC, asked=asked)
    years = in_a_row(decision.question.years, turn.person.locale)
    said = [turn.say("unknown.year", years=years) if years else turn.say("unknown"), turn.say("unknown.ask")]
    said += [turn.say("unknown.nearest")] if offers else []
    return Answer(" ".join(said), Outcome.UNKNOWN, choices=offers, score=decision.score, topic=TOPIC, asked=asked)


def _of_places(turn: Turn, question: Question) -> tuple[Choice, ...]:
    """Buttons for what is on record of the places that a question names for sure."""
    groups = turn.knowledge.groups
    sure = replace(question, places=tuple(place for place in question.places if not place.unclear and not place.fuzzy)[:1])
    family = STATUS if any(place.regions for place in sure.places) else PROVINCE_LIST
    return _offer(turn, groups.members[family][0], sure)


def _social(turn: Turn, kind: str) -> Answer:
    if kind == "privasi":
        return Answer(turn.say("privacy"), Outcome.SOCIAL, score=1.0, topic=TOPIC)
    choices = _starters(turn) if kind in ("sapaan", "identitas", "bantuan", "tes") else ()
    return Answer(
        turn.say(f"social.{kind}" if kind in _SOCIAL else "social.sapaan"), Outcome.SOCIAL, choices=choices, score=1.0, topic=TOPIC
    )


def _starters(turn: Turn) -> tuple[Choice, ...]:
    known = turn.knowledge.library.entries
    return tuple(_choice(known[id_]) for id_ in STARTERS if id_ in known)


def _gone(turn: Turn) -> Answer:
    return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
