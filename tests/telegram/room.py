"""What people and groups have in common: a chat in which the bot is heard."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

from .profile import member_json
from .seen import Seen
from .world import Chat

if TYPE_CHECKING:
    from .server import BotApiServer

Json = dict[str, Any]

QUIET_WATCHED = 0.02
QUIET_UNWATCHED = 0.15


class NoAnswerError(AssertionError):
    """The bot had not finished answering when the waiting time was over."""


class Room:
    """A chat seen from the people's side."""

    def __init__(self, server: BotApiServer, chat_id: int, kind: str, about: Json) -> None:
        """Open the chat."""
        self.server = server
        self.chat = Chat(chat_id, kind, about)
        self._heard = 0
        server.world.chats[chat_id] = self.chat
        server.rooms[chat_id] = self

    @property
    def messages(self) -> list[Seen]:
        """Return what the bot has sent and not deleted, the oldest first."""
        return [Seen(one, self.server.world) for one in self.chat.messages if self._from_bot(one.body) and not one.deleted]

    def _from_bot(self, body: Json) -> bool:
        bot_id = self.server.world.bot["id"]
        return bool(body["from"]["id"] == bot_id or body.get("via_bot"))

    @property
    def actions(self) -> list[str]:
        """Return the chat actions the bot has shown, such as typing."""
        return self.chat.actions

    async def hears(self, timeout: float = 5.0) -> list[Seen]:
        """Wait until the bot has nothing left to answer; return the messages it sent or changed since the last time.

        With server.watch(…) this is exact and an empty list means that the bot stayed silent.
        Without it the bot counts as finished when it has done something here and then been quiet for a moment.
        """
        until = time.monotonic() + timeout
        while not self._finished():
            if time.monotonic() > until:
                raise NoAnswerError(f"the bot did not finish answering in chat {self.chat.id} within {timeout} seconds")
            await asyncio.sleep(0.004)
        new = sorted((one for one in self.messages if one.message.change > self._heard), key=lambda one: one.message.change)
        self._heard = max((one.change for one in self.chat.messages), default=0)
        return new

    async def hears_nothing(self, seconds: float = 0.3) -> bool:
        """Wait and tell whether the bot has sent and changed nothing here."""
        await asyncio.sleep(seconds)
        return not any(one.message.change > self._heard for one in self.messages)

    def _finished(self) -> bool:
        answered = self.chat.answered >= self.chat.asked
        quiet = QUIET_WATCHED if self.server.watching and answered else QUIET_UNWATCHED
        if self.server.busy() or time.monotonic() - self.server.world.touched < quiet:
            return False
        return self.server.watching or answered

    def button(self, label: str) -> tuple[Seen, Json]:
        """Find the newest message with a button of that label."""
        reply_keyboard_gone = False
        for seen in reversed(self.messages):
            reply_keyboard_gone = reply_keyboard_gone or seen.removes_keyboard
            if not seen.inline and reply_keyboard_gone:
                continue
            for button in (one for row in seen.buttons for one in row):
                if button["text"] == label:
                    return seen, button
            reply_keyboard_gone = reply_keyboard_gone or bool(seen.buttons and not seen.inline)
        labels = [text for seen in self.messages for row in seen.rows for text in row]
        raise LookupError(f"there is no button {label!r}; there are {labels}")

    def change_bot(self, by: Json, after: str) -> None:
        """Give the bot another standing here and tell it."""
        bot = self.server.world.bot
        before = self.chat.members.get(bot["id"], "left")
        self.chat.members[bot["id"]] = after
        members = {"old_chat_member": member_json(bot, before), "new_chat_member": member_json(bot, after)}
        payload = {"chat": self.chat.json(), "from": by, "date": self.server.world.date()} | members
        self._tell("my_chat_member", payload, self.chat, expects=False)

    def _tell(self, kind: str, payload: Json, chat: Chat, *, expects: bool = True) -> None:
        number = self.server.world.number()
        if expects:
            chat.asked = number
        self.server.updates.add(kind, payload, chat.id)
