"""The two doors a conversation is played through, behind one face."""

import asyncio
import io
import re
import tempfile
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from rich.console import Console

from bot import terminal
from bot.assistant import Assistant
from handlers import application_for
from handlers.polling import poll
from tests.telegram.server import BotApiServer

_WIDE = 10_000


@dataclass(frozen=True)
class Reply:
    """What a person sees: the words on one line, and the labels of the buttons."""

    text: str
    buttons: list[str]


class Door(AbstractAsyncContextManager["Door"]):
    """Somebody talking to the assistant."""

    async def types(self, text: str) -> Reply:
        raise NotImplementedError

    async def presses(self, label: str) -> Reply:
        raise NotImplementedError

    async def sends_file(self, name: str, content: bytes) -> Reply:
        raise NotImplementedError

    def becomes(self, name: str) -> str:
        """Let somebody else sit down; gives the channel's id of them. The first to sit is "Sari"."""
        raise NotImplementedError


class TerminalDoor(Door):
    """The terminal chat, line by line."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.seat = terminal.Seat()
        self.seats: dict[str, terminal.Seat] = {}
        self.screen = io.StringIO()
        self.console = Console(file=self.screen, width=_WIDE, highlight=False, emoji=False, markup=False)

    async def __aexit__(self, *_: object) -> None:
        return None

    async def types(self, text: str) -> Reply:
        self.screen.seek(0)
        self.screen.truncate()
        await terminal.handle(self.console, self.assistant, self.seat, text)
        return Reply(re.sub(r"\s+", " ", self.screen.getvalue()), [choice.label for choice in self.seat.choices])

    async def presses(self, label: str) -> Reply:
        number = next((n for n, choice in enumerate(self.seat.choices, 1) if choice.label.startswith(label)), None)
        assert number, f"no button {label!r} among {[choice.label for choice in self.seat.choices]}"
        return await self.types(str(number))

    async def sends_file(self, name: str, content: bytes) -> Reply:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            return await self.types(f":berkas {path}")

    def becomes(self, name: str) -> str:
        self.seats[self.seat.person] = self.seat
        person = "terminal" if name == "Sari" else name
        self.seat = self.seats.setdefault(person, terminal.Seat(person=person))
        return person


class TelegramDoor(Door):
    """A real Application that polls the Bot API server over HTTP."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.server = BotApiServer()
        self.stop = asyncio.Event()
        self.buttons: list[str] = []
        self.shown: dict[int, list[str]] = {}

    async def __aenter__(self) -> Self:
        await self.server.__aenter__()
        self.application = application_for(self.assistant, self.server.token, self.server.base_url.removesuffix("/bot"))
        await self.application.initialize()
        lines = self.application.bot_data["door"].lines
        self.server.watch(lambda: bool(lines))
        self.polling = asyncio.create_task(poll(self.application, self.stop))
        self.person = self.server.person(1001, first_name="Sari")
        self.people = {"Sari": self.person}
        return self

    async def __aexit__(self, *_: object) -> None:
        self.stop.set()
        await self.polling
        await self.application.shutdown()
        await self.server.__aexit__(None, None, None)

    async def types(self, text: str) -> Reply:
        await self.person.types(text)
        return await self._heard()

    async def presses(self, label: str) -> Reply:
        full = next((one for one in self.buttons if one.startswith(label)), None)
        assert full, f"no button {label!r} among {self.buttons}"
        await self.person.presses(full)
        return await self._heard()

    async def sends_file(self, name: str, content: bytes) -> Reply:
        await self.person.sends_file(name, content)
        return await self._heard()

    def becomes(self, name: str) -> str:
        if name not in self.people:
            self.people[name] = self.server.person(1001 + len(self.people), first_name=name)
        self.shown[self.person.id] = self.buttons
        self.person = self.people[name]
        self.buttons = self.shown.get(self.person.id, [])
        return str(self.person.id)

    async def _heard(self) -> Reply:
        seen = await self.person.hears()
        self.buttons = [label for one in seen for row in one.rows for label in row]
        return Reply(re.sub(r"\s+", " ", " ".join(one.text for one in seen)), self.buttons)
