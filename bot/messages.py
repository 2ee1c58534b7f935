"""What goes through the door: an Incoming in, an Answer out. Plain values; no channel's markup."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from knowledge.decide import Kind


class Did(StrEnum):
    """What the person did."""

    TYPED = "typed"
    PRESSED = "pressed"
    COMMAND = "command"
    SENT = "sent"


Outcome: TypeAlias = Kind
"""How a message was met: the same words the deciding uses."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person did. `text` is what was typed, a button's action, or a command's name with its arguments.

    `update_id` is the channel's own number for it, None where a channel has none; `role` overrides the stored role
    (terminal and machine doors only).
    """

    channel: str
    sender: str
    did: Did
    text: str
    update_id: int | None = None
    locale: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its label, and the action sent back when it is pressed (1–64 bytes)."""

    label: str
    action: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as a reader sees it. `date` is written out in the reader's language; `iso` keeps the known precision."""

    title: str | None
    publisher: str
    date: str
    iso: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says: plain text (paragraphs and "• " lines), its sources, and buttons below it.

    `asked` is the question folded to plain words, kept only when it could not be answered;
    `every_source` asks the door to show all sources with their addresses, not the first few.
    """

    text: str
    outcome: Outcome
    title: str = ""
    sources: tuple[SourceLine, ...] = ()
    choices: tuple[Choice, ...] = ()
    entry: str | None = None
    regions: tuple[str, ...] = ()
    score: float = 0.0
    topic: str = ""
    footer: str = ""
    asked: str = ""
    every_source: bool = False
    locale: str = "id"
    milliseconds: float = 0.0
