"""What is suggested to somebody who is typing our name in another chat: the three best answers, as cards."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace

from bot.i18n import DEFAULT_LOCALE
from bot.messages import Answer, Card, Outcome
from bot.topics import asking
from bot.turn import Turn
from knowledge import Decision
from knowledge.model import Entry

Answering = Callable[[Turn, Decision], Awaitable[Answer]]
_TYPED_INLINE, _OFFERED, _SHOWN = 256, 3, 120
"""The most letters read of what is typed, the cards offered, and the letters of an answer that a card shows."""


async def suggested(turn: Turn, answering: Answering) -> Answer:
    """The three best answers to what somebody is typing; what was talked about before stays as it was."""
    person, decision = turn.person, turn.knowledge.decide(turn.incoming.text[:_TYPED_INLINE], turn.today.year)
    kept = person.context, person.context_at, person.awaiting
    found = [decision.entry, *decision.choices, *(candidate.entry for candidate in decision.candidates)]
    offered = [entry for entry in found if entry and not entry.refusal and not entry.of_itself]
    starters = [turn.knowledge.library.entries[id_] for id_ in asking.STARTERS]
    cards = await _cards(turn, decision, offered, answering) or await _cards(turn, decision, starters, answering)
    person.context, person.context_at, person.awaiting = kept
    return Answer("", Outcome.ANSWERED, cards=tuple(cards), topic="inline", personal=person.locale != DEFAULT_LOCALE)


async def _cards(turn: Turn, decision: Decision, offered: Iterable[Entry], answering: Answering) -> list[Card]:
    """Cards for the first of some answers, those left out that would only ask back."""
    cards = []
    for entry in list({entry.id: entry for entry in offered}.values())[:_OFFERED]:
        answer = await answering(turn, replace(decision, kind=Outcome.ANSWERED, entry=entry))
        if answer.outcome is Outcome.ANSWERED:
            cards.append(Card(entry.id, answer.title, answer.text[:_SHOWN], answer))
    return cards
