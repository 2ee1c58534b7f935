"""Several questions in one message: the first two are answered in order, the rest are offered."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.context import recall
from bot.conversation.cases import OF_ONE
from bot.conversation.clauses import clauses_of, told_alone
from bot.conversation.following import answer as answer_of
from bot.conversation.leaning import resume
from bot.conversation.of_another import REFUSED
from bot.conversation.two_terms import two_terms
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import merged
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import HISTORY, NOT_TAKING_PART, STATUS, YEAR_OF, family, several_of_one
from knowledge.deciding.grave import IN_DANGER
from knowledge.language.cues import said, words
from knowledge.language.numbers import value
from knowledge.language.sentences import asks_for, interrogatives, last_sentence, several
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, REGION, YEAR, Question

Answering = Callable[[Turn, Decision], Awaitable[Answer]]
Offering = Callable[[Turn, Decision], tuple[Choice, ...]]
_AT_ONCE, _CHOICES, _BEGINNING, _ONLY_PLEADS = 2, 2, 3, 2
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_NOT_BESIDE = (IN_DANGER, NOT_TAKING_PART)
"""What is told alone: the care for somebody in danger, and who is not on record, which is asked of what was told before."""
_MORE = "d:"
"""The button for more of one answer, which here would not say of which."""


async def in_parts(turn: Turn, whole: Decision, answer: Answering, offer: Offering) -> Answer | None:
    """One answer for several questions of a message, or for several aspects of one region; None where it asks no such thing."""
    parts = several(turn.incoming.text)
    if any(said("takes-back", word_list(part)[:_BEGINNING]) for part in parts[1:]):
        return None  # "fokus Anambas? eh salah, fokus Natuna"
    found = await _each_question(turn, whole, parts, answer, offer) if len(parts) > 1 else None
    clauses = clauses_of(turn, whole) if found is None else ()
    clauses = clauses or (() if found else two_terms(turn, recall(turn), whole))
    found = found or (await _each_question(turn, whole, clauses, answer, offer) if clauses else None)
    return found or await _each_aspect(turn, whole, answer, offer)


async def _each_question(turn: Turn, whole: Decision, parts: Sequence[str], answer: Answering, offer: Offering) -> Answer | None:
    """One answer for the parts of a message; None when they are not all questions of their own.

    Of a message that is clear as a whole, a part that only tells something is none ("Talaud sampai mana? kami tidak pernah dengar").
    A part that we refuse is told beside the others, unless the whole message has an answer.
    """
    decisions = [decision for part in parts if (decision := turn.knowledge.decide(part, turn.today.year)).kind is not Kind.SOCIAL]
    if whole.kind is Kind.ANSWERED:
        decisions = [decision for decision in decisions if _asks_something(turn, whole, decision)]
    if len(decisions) < _AT_ONCE or _names_its_subject(turn, decisions) or _only_a_time(decisions[0].question):
        return None
    if whole.kind is Kind.ANSWERED and any(decision.refuses for decision in decisions):
        return None
    return await _in_order(turn, _of_the_place_named_last(turn, decisions), answer, offer)


def _asks_something(turn: Turn, whole: Decision, decision: Decision) -> bool:
    """Whether a part of a message asks for what it names itself, or has an answer alone; where others have a question mark, it asks."""
    question, last = decision.question, turn.knowledge.reader.read(last_sentence(decision.question.text))
    marked = "?" in turn.incoming.text and "?" not in question.text
    asks = interrogatives(last.core) or (asks_for(last.core) and len(last.core) > _ONLY_PLEADS)
    if (marked and not asks) or said("unneeded", last.core):
        return False
    placed = question if question.places else replace(question.adding(REGION), places=whole.question.places[:1])
    return decision.kind is Kind.ANSWERED or family(placed) is not None


def _only_a_time(question: Question) -> bool:
    """Whether the first part only says of which time the next asks ("Per 1 Maret 2023, bagaimana status Agam?")."""
    beside = words("part-of-year", "month", "dates", "before-place", "joins-places", "leaning") | {YEAR}
    return bool(question.years) and not question.places and all(word in beside or value(word) is not None for word in question.core)


def _names_its_subject(turn: Turn, decisions: Sequence[Decision]) -> bool:
    """Whether the first part only says of which region the next asks ("Bagaimana dengan Paser, kapan MoU-nya?")."""
    first, then = (decision.question for decision in decisions[:_AT_ONCE])
    open_ = turn.incoming.text.removeprefix(first.text).lstrip().startswith(",") and not then.places
    return (
        open_ and REGION in first.core and set(first.core) - {REGION} <= words("leaning", "unlisted-area") | turn.knowledge.lexicon.fillers
    )


async def _each_aspect(turn: Turn, whole: Decision, answer: Answering, offer: Offering) -> Answer | None:
    """One answer for several aspects of one region asked in a row; its history tells of all."""
    of_places = whole.kind is not Kind.ANSWERED or (whole.entry is not None and bool(whole.entry.compute))
    asked = several_of_one(whole.question) if of_places and not (whole.entry and whole.entry.id == HISTORY) else ()
    sure = max(whole.score, turn.knowledge.calibration.answer)
    decisions = [decision for one in asked if (decision := answer_of(turn, one, whole.question, sure))]
    return await _in_order(turn, decisions, answer, offer) if decisions else None


async def _in_order(turn: Turn, decisions: Sequence[Decision], answer: Answering, offer: Offering) -> Answer | None:
    """The first decisions answered in order, the rest offered; None, and the context as before, when they are not all answers."""
    before = turn.person.context, turn.person.context_at
    answers = await _answers(turn, decisions[:_AT_ONCE], answer)
    if not answers:
        turn.person.context, turn.person.context_at = before
        return None
    told = [one for one in answers if one.outcome is Outcome.ANSWERED] or answers
    after = turn.person.context, turn.person.context_at
    rest = tuple(choice for decision in decisions[_AT_ONCE:] for choice in offer(turn, resume(turn, decision)))
    turn.person.context, turn.person.context_at = after
    onward = tuple(choice for one in answers for choice in one.choices[:_CHOICES] if not choice.action.startswith(_MORE))
    return Answer(
        "\n\n".join(f"{number}. {_headed(turn, one)}" for number, one in enumerate(answers, 1)),
        Outcome.ANSWERED,
        sources=merged(*(one.sources for one in answers)),
        choices=tuple({choice.action: choice for choice in (*rest, *onward)}.values()),
        entry=told[0].entry,
        regions=tuple(dict.fromkeys(code for one in answers for code in one.regions)),
        score=min(one.score for one in answers),
        topic=told[0].topic,
        footer=_footers([*(one.footer for one in answers), *((turn.say("several.rest"),) if rest else ())]),
    )


async def _answers(turn: Turn, decisions: Sequence[Decision], answer: Answering) -> list[Answer]:
    """An answer to each decision; none where one is guessed out of nothing, is no question of its own, or could only be asked back."""
    from_nothing, resumed = not turn.person.context, list[Decision]()
    for decision in decisions:
        resumed.append(resume(turn, decision))
        guessed = from_nothing and resumed[-1].score < turn.knowledge.calibration.topic
        if guessed or not _each_its_own(resumed):
            return []
    if not any(map(_is_told, resumed)):
        return []
    answers = [await answer(_hearing(turn, decision), decision) for decision in resumed]
    return [] if any(one.outcome is Outcome.CLARIFY for one in answers) else answers


def _hearing(turn: Turn, decision: Decision) -> Turn:
    """The turn as if only the words of this decision had come: what is asked with one part is not read into another."""
    return replace(turn, incoming=replace(turn.incoming, text=decision.question.text))


def _headed(turn: Turn, one: Answer) -> str:
    """An answer under its heading; what is refused has none."""
    return f"{_heading(turn, one)}\n{one.text}".strip()


def _heading(turn: Turn, one: Answer) -> str:
    """The title of an answer; of one on an aspect of a region, which aspect ("Nilai evaluasi Kabupaten Maros")."""
    entry = turn.knowledge.library.entries.get(one.entry or "")
    names = [turn.knowledge.library.regions[code].official for code in one.regions if code in turn.knowledge.library.regions]
    of_region = entry is not None and entry.of_region and len(names) == 1
    return entry.title.format(daerah=names[0]) if entry and of_region else one.title


def _of_the_place_named_last(turn: Turn, decisions: list[Decision]) -> list[Decision]:
    """Ask what has no answer of the place named after it ("siapa bupatinya, kapan mounya, apa quick winnya di Luwu Utara")."""
    at = next((at for at, decision in enumerate(decisions) if decision.question.places), 0)
    places = decisions[at].question.places
    return [one if told_alone(one) else _asked_of(turn, one.question, places) for one in decisions[:at]] + decisions[at:]


def _asked_of(turn: Turn, question: Question, places: tuple[Mention, ...]) -> Decision:
    """The decision on a question, asked of places: the aspect it names, or what it seems to ask."""
    asked = replace(question.adding(REGION if places[0].regions else PROVINCE), places=places)
    return answer_of(turn, family(asked), asked, turn.knowledge.calibration.answer) or turn.knowledge.decide_question(asked)


def _footers(footers: Sequence[str]) -> str:
    """What stands under the answers, each sentence once."""
    return " ".join(dict.fromkeys(sentence for footer in footers for sentence in _SENTENCE.split(footer) if sentence))


def _each_its_own(decisions: Sequence[Decision]) -> bool:
    """Whether every decision is an answer, or surely a refusal, to a question of its own, about places that are clear."""
    refused = [decision for decision in decisions if decision.refuses and decision.score >= REFUSED]
    told = [decision for decision in decisions if _is_told(decision)]
    found = [(one.entry, one.question) for one in (*told, *refused) if one.entry and one.entry.id not in _NOT_BESIDE]
    asked = {_what_is_told(entry, question) for entry, question in found}
    clear = not any(place.unclear for decision in decisions for place in decision.question.places)
    return clear and len(asked) == len(decisions)


def _what_is_told(entry: Entry, question: Question) -> tuple[str, tuple[object, ...]]:
    """What tells an answer from others: the entry, and of a computed one what it is of; a region's record tells its year too."""
    codes = tuple(code for place in question.places for code in place.regions)
    if entry.of_region and codes:
        return STATUS if entry.id == YEAR_OF and not question.years else entry.id, (*codes, *question.years)
    return entry.id, question.values if entry.compute else ()


def _is_told(decision: Decision) -> bool:
    """Whether a decision is an answer to a question that stands for itself."""
    return decision.kind is Kind.ANSWERED and decision.reason not in OF_ONE
