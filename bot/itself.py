"""What is asked of the assistant itself, and which topic tells it."""

from collections.abc import Awaitable, Callable

from bot.messages import Answer
from bot.topics import asking, erasing, groups, officials, quiz, roles, subscriptions, welcome
from bot.turn import Turn
from knowledge.deciding.smalltalk import UNEASY, UNPRACTISED

TOLD_BY: dict[str, Callable[[Turn, str], Awaitable[Answer]]] = {
    "siapa": welcome.who,
    "koreksi": welcome.corrections,
    "data": welcome.freshness,
    "keyakinan": welcome.grades,
    "bahasa": welcome.language_told,
    "bisa": welcome.help_,
    "berkas": officials.files,
    "hapus": erasing.told,
    "privasi": asking.privacy,
    "langganan": subscriptions.told,
    "grup": groups.told,
    "kuis": quiz.told,
    "kiriman": welcome.readable,
    "petugas": welcome.nobody_behind,
    "peran": roles.access,
    UNEASY: welcome.uneasy,
    UNPRACTISED: welcome.unpractised,
}
"""As the families `pandu-…` of the content name it, and what the writer says of himself alone → who tells it."""


async def told(turn: Turn, what: str, asked: str = "") -> Answer:
    """What is told of the assistant itself; `asked` is the question, empty after a button."""
    return await TOLD_BY.get(what, welcome.gone)(turn, asked)
