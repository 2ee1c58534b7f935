"""What goes through the door: an Incoming in, an Answer out. Plain values; no channel's markup."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from knowledge.deciding.decide import Kind


class Did(StrEnum):
    """What the person did."""

    TYPED = "typed"
    PRESSED = "pressed"
    COMMAND = "command"
    SENT = "sent"
    LOCATED = "located"
    VOTED = "voted"
    INLINE = "inline"
    JOINED = "joined"
    LEFT = "left"


Outcome: TypeAlias = Kind
"""How a message was met: the same words the deciding uses."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file the person sent: its name, its size in bytes, and how to read it (raises OSError when it cannot be had)."""

    name: str
    size: int
    read: Callable[[], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person did. `text` is what was typed, a button's action, a command's name with its arguments, or a poll's id.

    `update_id` is the channel's own number for it, None where a channel has none; `role` overrides the stored role
    (terminal and machine doors only). `chat` is the channel's address for the answer, `message` its id of the message
    meant (the one written, or the one whose button was pressed); `edited` says that the message was answered before in
    another wording. `group` is True where others read along, `reads_all` whether the bot sees every message there.
    `place` is latitude and longitude in degrees; `votes` the numbers of the options chosen, from 0.
    `bot` is our own name on the channel, for links that lead to us; `named` says that a command carries it.
    """

    channel: str
    sender: str
    did: Did
    text: str
    update_id: int | None = None
    locale: str | None = None
    role: str | None = None
    chat: str = ""
    message: str | None = None
    edited: bool = False
    group: bool = False
    reads_all: bool = False
    place: tuple[float, float] | None = None
    votes: tuple[int, ...] = ()
    file: Attachment | None = None
    bot: str = ""
    named: bool = False


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
class Picture:
    """A PNG with the same facts as text (`caption`, at most 1,024 characters)."""

    png: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file to keep: its name with an ending, its bytes, and one line about it."""

    name: str
    content: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """A quiz question everybody in a chat may answer: `correct` is the right option's number, from 0; `key` is our name for it.

    Telegram's limits: question 1–300 characters, 2–12 options of 1–100, explanation at most 200. A vote comes back as an
    Incoming that VOTED with this `key` as its text.
    """

    key: str
    question: str
    options: tuple[str, ...]
    correct: int
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One of the answers offered while somebody types an inline query: what the list shows, and the answer it sends."""

    id: str
    title: str
    description: str
    answer: "Answer"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says: plain text (paragraphs and "• " lines), its sources, and buttons below it.

    `asked` is the question folded to plain words, kept only when it could not be answered;
    `every_source` asks the door to show all sources with their addresses, not the first few.
    `replaces` asks the door to change the message whose button was pressed instead of sending a new one, where it can.
    `columns` is how many buttons stand in a row. `closes` is the key of a poll to end. An answer that says nothing at all is
    silence. The assistant fills in the rest: `parcel` is the number under which the outbox holds this answer until the door
    confirms it; `edits` the channel's ids of the messages it changes, `quotes` of the message it replies to in a group,
    `ends` of the message with the poll it ends. `menu` is the role whose commands the chat's menu shall show from now on.
    `personal` cards are for the asker only and must not be kept for others.
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
    pictures: tuple[Picture, ...] = ()
    documents: tuple[Document, ...] = ()
    poll: Poll | None = None
    cards: tuple[Card, ...] = ()
    replaces: bool = False
    columns: int = 1
    closes: str = ""
    parcel: int | None = None
    edits: tuple[str, ...] = ()
    quotes: str | None = None
    ends: str | None = None
    menu: str = ""
    personal: bool = False

    @property
    def silent(self) -> bool:
        """Whether there is nothing to send."""
        return not (self.text or self.title or self.pictures or self.documents or self.poll or self.cards or self.closes or self.menu)


SILENCE = Answer("", Outcome.SOCIAL, topic="silence")
"""Say nothing: somebody else was spoken to."""
