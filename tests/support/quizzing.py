"""Somebody who takes quizzes: reads the question on the screen and knows the answers, or does not."""

from knowledge.quizzes import LETTERS, Item, load_bank
from tests.support.doors import Door, Reply


def item_on(reply: Reply) -> Item:
    """The item whose question is on the screen."""
    words = " ".join(reply.text.split())
    return next(item for item in load_bank().items.values() if " ".join(item.stem.split()) in words)


def letter_for(reply: Reply, right: bool) -> str:
    """The letter before the right option, or before another one."""
    item, words = item_on(reply), " ".join(reply.text.split())
    option = item.options[item.key if right else (item.key + 1) % 4]
    return next(letter for letter in LETTERS if f"{letter}. {option}" in words)


async def take(door: Door, reply: Reply, rights: int, of: int) -> Reply:
    """Go through a quiz whose first question is on the screen, the first `rights` rightly; the result, or what comes last."""
    for number in range(of):
        reply = await door.presses(letter_for(reply, number < rights))
        if any(label.startswith("Setuju") for label in reply.buttons):
            reply = await door.presses("Setuju")
        for more in ("Lanjut ▸", "Lihat hasil"):
            if more in reply.buttons:
                reply = await door.presses(more)
    return reply
