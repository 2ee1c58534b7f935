"""Several questions in one message: the first two are answered in order, the rest are offered."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.leaning import resume
from bot.messages import Answer, Choice, Outcome
from bot.sourcing import merged
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.mentions import Mention
from knowledge.reading import PROVINCE, REGION, Question

Answering = Callable[[Turn, Decision], Awaitable[Answer]]
_AT_ONCE, _CHOICES = 2, 2
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_MORE = "d:"
"""The button for more of one answer, which here would not say of which."""


async def together(
    turn: Turn, parts: Sequence[str], answer: Answering, offer: Callable[[Turn, Decision], tuple[Choice, ...]]
) -> Answer | None:
    """One answer for the parts of a message; None when they are not all questions of their own, and the context is as before."""
    before = turn.person.context, turn.person.context_at
    decisions = [decision for part in parts if (decision := turn.knowledge.decide(part, turn.now.year)).kind is not Kind.SOCIAL]
    if len(decisions) < _AT_ONCE:
        return None
    decisions = _of_the_place_named_last(turn, decisions)
    first: list[Decision] = []
    for decision in decisions[:_AT_ONCE]:
        first.append(resume(turn, decision))
        if not _each_its_own(first):
            turn.person.context, turn.person.context_at = before
            return None
    answers = [await answer(turn, decision) for decision in first]
    after = turn.person.context, turn.person.context_at
    rest = tuple(choice for decision in decisions[_AT_ONCE:] for choice in offer(turn, resume(turn, decision)))
    turn.person.context, turn.person.context_at = after
    onward = tuple(choice for one in answers for choice in one.choices[:_CHOICES] if not choice.action.startswith(_MORE))
    return Answer(
        "\n\n".join(f"{number}. {one.title}\n{one.text}" for number, one in enumerate(answers, 1)),
        Outcome.ANSWERED,
        sources=merged(*(one.sources for one in answers)),
        choices=tuple({choice.action: choice for choice in (*rest, *onward)}.values()),
        entry=answers[0].entry,
        regions=tuple(dict.fromkeys(code for one in answers for code in one.regions)),
        score=min(one.score for one in answers),
        topic=answers[0].topic,
        footer=_footers([*(one.footer for one in answers), *((turn.say("several.rest"),) if rest else ())]),
    )


def _of_the_place_named_last(turn: Turn, decisions: list[Decision]) -> list[Decision]:
    """Ask what has no answer of the place named after it ("siapa bupatinya, kapan mounya, apa quick winnya di Luwu Utara")."""
    at = next((at for at, decision in enumerate(decisions) if decision.question.places), 0)
    places = decisions[at].question.places
    return [one if _told_alone(one) else turn.knowledge.decide_question(_of(one.question, places)) for one in decisions[:at]] + decisions[
        at:
    ]


def _told_alone(decision: Decision) -> bool:
    return decision.kind is Kind.ANSWERED and decision.entry is not None and not decision.entry.compute


def _of(question: Question, places: tuple[Mention, ...]) -> Question:
    return replace(question.adding(REGION if places[0].regions else PROVINCE), places=places)


def _footers(footers: Sequence[str]) -> str:
    """What stands under the answers, each sentence once."""
    return " ".join(dict.fromkeys(sentence for footer in footers for sentence in _SENTENCE.split(footer) if sentence))


def _each_its_own(decisions: Sequence[Decision]) -> bool:
    """Whether every decision is an answer, to a question of its own, about places that are clear."""
    found = [(decision.entry, decision.question) for decision in decisions if decision.kind is Kind.ANSWERED and decision.entry]
    asked = {(entry.id, question.values if entry.compute else ()) for entry, question in found}
    clear = not any(place.unclear for decision in decisions for place in decision.question.places)
    return clear and len(asked) == len(decisions)
