"""What the server knows: users, chats, messages, files, polls and queries."""

import itertools
import time
from dataclasses import dataclass, field
from typing import Any

from .calls import Call, Upload
from .clock import Clock
from .limits import ApiError, bad_request, check_markup, forbidden, migrated

Json = dict[str, Any]


@dataclass(eq=False)
class Message:
    """A message as the server holds it, with every state it has been through."""

    chat: "Chat"
    body: Json
    from_bot: bool
    change: int
    keyboard: Json | None = None
    versions: list[Json] = field(default_factory=list)
    deleted: bool = False

    @property
    def id(self) -> int:
        """Return the message's number in its chat."""
        return int(self.body["message_id"])


@dataclass(eq=False)
class Chat:
    """A private chat or group, and how the bot stands in it."""

    id: int
    type: str
    about: Json
    members: dict[int, str] = field(default_factory=dict)
    users: dict[int, Json] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    refusal: ApiError | None = None
    privacy: bool = True
    last_id: int = 0
    asked: int = 0
    answered: int = 0

    def json(self) -> Json:
        """Return the chat as it appears in messages."""
        return {"id": self.id, "type": self.type, **self.about}

    def find(self, message_id: int) -> Message | None:
        """Return a message that still exists."""
        return next((one for one in self.messages if one.id == message_id and not one.deleted), None)


@dataclass(eq=False)
class Query:
    """A pressed button or an inline question that waits for the bot's answer."""

    id: str
    user_id: int
    until: float
    chat: Chat | None
    answers: list[Json] = field(default_factory=list)


@dataclass(eq=False)
class StoredFile:
    """A file the bot may send again or download."""

    id: str
    path: str
    upload: Upload

    def json(self) -> Json:
        """Return the fields common to every kind of file."""
        return {"file_id": self.id, "file_unique_id": f"u{self.id}", "file_size": len(self.upload.content)}


class World:
    """The state behind the API methods."""

    def __init__(self, bot: Json, clock: Clock) -> None:
        """Start with the bot alone."""
        self.bot = bot
        self.clock = clock
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.polls: dict[str, Message] = {}
        self.votes: dict[str, dict[int, list[int]]] = {}
        self.queries: dict[str, Query] = {}
        self.inline_messages: dict[str, Message] = {}
        self.commands: dict[str, list[Json]] = {}
        self.my_texts: dict[str, str] = {}
        self.callback_seconds = 60.0
        self.inline_seconds = 10.0
        self.touched = time.monotonic()
        self._numbers = itertools.count(1)

    def number(self) -> int:
        """Return the next of an ever rising count, and note that something has happened."""
        self.touched = time.monotonic()
        return next(self._numbers)

    def date(self) -> int:
        """Return the present moment as Telegram writes it."""
        return int(self.clock.now())

    def chat(self, call: Call) -> Chat:
        """Return the chat a call names by id or @username."""
        name = call.text("chat_id")
        if not name:
            raise bad_request("chat_id is empty")
        if name.startswith("@"):
            found = (one for one in self.chats.values() if one.about.get("username", "").lower() == name[1:].lower() and one.id < 0)
            chat = next(found, None)
        else:
            chat = self.chats.get(call.integer("chat_id"))
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def open_chat(self, call: Call) -> Chat:
        """Return the chat a call names if the bot may write there."""
        chat = self.chat(call)
        if chat.refusal:
            raise chat.refusal
        return chat

    def reply_markup(self, call: Call) -> Json | None:
        """Return the keyboard of a call after checking it."""
        markup = call.json("reply_markup", "reply keyboard markup")
        check_markup(markup)
        return markup if isinstance(markup, dict) else None

    def add(self, chat: Chat, sender: Json, content: Json, keyboard: Json | None = None) -> Message:
        """Put a message into a chat."""
        chat.last_id += 1
        body: Json = {"message_id": chat.last_id, "from": sender, "chat": chat.json(), "date": self.date(), **content}
        message = Message(chat, body, sender["id"] == self.bot["id"], self.number(), keyboard)
        if keyboard and "inline_keyboard" in keyboard:
            body["reply_markup"] = keyboard
        message.versions.append(dict(body))
        chat.messages.append(message)
        if message.from_bot:
            chat.answered = message.change
        return message

    def send(self, call: Call, content: Json, chat: Chat | None = None) -> Message:
        """Put a message of the bot's into the chat a call names."""
        chat = chat or self.open_chat(call)
        keyboard = self.reply_markup(call)
        replied = self.replied(call, chat)
        if replied:
            content = content | {"reply_to_message": {key: value for key, value in replied.body.items() if key != "reply_to_message"}}
        if call.truth("protect_content"):
            content = content | {"has_protected_content": True}
        if call.integer("message_thread_id"):
            content = content | {"message_thread_id": call.integer("message_thread_id")}
        return self.add(chat, self.bot, content, keyboard)

    def replied(self, call: Call, chat: Chat) -> Message | None:
        """Return the message a call replies to."""
        reply = call.json("reply_parameters") or {}
        wanted = reply.get("message_id") or call.integer("reply_to_message_id")
        if not wanted:
            return None
        found = chat.find(int(wanted))
        if found is None and not (reply.get("allow_sending_without_reply") or call.truth("allow_sending_without_reply")):
            raise bad_request("message to be replied not found")
        return found

    def revise(self, message: Message, content: Json, keyboard: Json | None) -> None:
        """Give a message new content and keyboard, keeping the old state among its versions."""
        kept = {key: value for key, value in message.body.items() if key not in {"entities", "caption_entities", "reply_markup"}}
        message.body = kept | content | {"edit_date": self.date()}
        message.keyboard = keyboard
        if keyboard:
            message.body["reply_markup"] = keyboard
        message.versions.append(dict(message.body))
        message.change = self.number()
        if message.from_bot:
            message.chat.answered = message.change

    def store(self, upload: Upload, folder: str) -> StoredFile:
        """Keep a file so that it can be sent again and downloaded."""
        number = self.number()
        ending = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        file = StoredFile(f"file-{folder}-{number}", f"{folder}/file_{number}.{ending}", upload)
        self.files[file.id] = file
        return file

    def query(self, query_id: str) -> Query | None:
        """Return a query that can still be answered."""
        query = self.queries.get(query_id)
        return query if query and query.until > self.clock.now() else None

    def block(self, chat: Chat) -> None:
        """Close a private chat to the bot."""
        chat.refusal = forbidden("bot was blocked by the user")

    def upgrade(self, chat: Chat, new_id: int) -> Chat:
        """Turn a group into a supergroup under a new id; the old id answers with the new one."""
        new = Chat(new_id, "supergroup", chat.about, chat.members, chat.users, privacy=chat.privacy)
        self.chats[new_id] = new
        chat.refusal = migrated(new_id)
        return new
