"""Simulated people and groups: what they do reaches the bot, and what the bot does they see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .calls import Upload
from .limits import forbidden
from .markup import format_text
from .room import Room
from .seen import Seen
from .sending import cast_votes, document, photo_sizes
from .world import Message, Query

if TYPE_CHECKING:
    from .server import BotApiServer

Json = dict[str, Any]


class Group(Room):
    """A supergroup with the bot in it; with privacy the bot gets only what is meant for it."""

    def __init__(
        self,
        server: BotApiServer,
        chat_id: int,
        *,
        title: str,
        members: Sequence[Person] = (),
        privacy: bool = True,
        bot_status: str = "member",
        **about: Any,
    ) -> None:
        """Found the group."""
        super().__init__(server, chat_id, "supergroup", {"title": title} | about)
        self.chat.privacy = privacy
        self.chat.members[server.world.bot["id"]] = bot_status
        for at, person in enumerate(members):
            self.joins(person, "creator" if at == 0 else "member")

    def joins(self, person: Person, status: str = "member") -> None:
        """Take a person in, or give a member another status."""
        self.chat.users[person.id] = person.user
        self.chat.members[person.id] = status

    def removes_bot(self, by: Person) -> None:
        """Throw the bot out."""
        self.change_bot(by.user, "kicked")
        self.chat.refusal = forbidden("bot was kicked from the supergroup chat")

    def upgrades(self, new_id: int) -> None:
        """Move the group to a new id; calls with the old one are refused and told the new one."""
        self.chat = self.server.world.upgrade(self.chat, new_id)

    def lets_bot_read(self, text: str, reply_to: Message | None) -> bool:
        """Tell whether the bot gets to read a message."""
        status = self.chat.members.get(self.server.world.bot["id"])
        if status in {"kicked", "left", None}:
            return False
        if not self.chat.privacy or status == "administrator" or (reply_to and reply_to.from_bot):
            return True
        named = f"@{self.server.world.bot['username']}".lower() in text.lower()
        return named or (text.startswith("/") and "@" not in text.split()[0])


class Person(Room):
    """A user, and their private chat with the bot."""

    def __init__(
        self, server: BotApiServer, user_id: int, *, first_name: str, started: bool = True, language_code: str = "id", **about: Any
    ) -> None:
        """Meet the person; one that has not started the bot cannot be written to."""
        super().__init__(server, user_id, "private", {"first_name": first_name} | about)
        self.id = user_id
        self.user: Json = {"id": user_id, "is_bot": False, "first_name": first_name, "language_code": language_code} | about
        self.place = (-6.2, 106.816)
        self.opened: list[str] = []
        self.last: Message | None = None
        bot_id = server.world.bot["id"]
        self.chat.members |= {user_id: "member", bot_id: "member"}
        self.chat.users[user_id] = self.user
        if not started:
            self.chat.refusal = forbidden("bot can't initiate conversation with a user")

    async def types(self, text: str, *, to: Group | None = None, reply_to: Seen | None = None) -> Message:
        """Write a message to the bot, or into a group, possibly as a reply."""
        plain, entities = format_text(text)
        return self._send({"text": plain} | ({"entities": entities} if entities else {}), to, reply_to)

    async def edits(self, text: str, message: Message | None = None) -> None:
        """Change the last message, or the given one."""
        message = message or self.last
        if message is None:
            raise LookupError(f"{self.user['first_name']} has written nothing to edit")
        plain, entities = format_text(text)
        self.server.world.revise(message, {"text": plain} | ({"entities": entities} if entities else {}), None)
        group = self.server.rooms.get(message.chat.id)
        if not isinstance(group, Group) or group.lets_bot_read(plain, None):
            self._tell("edited_message", message.body, message.chat)

    async def shares_location(self, latitude: float, longitude: float, *, to: Group | None = None) -> Message:
        """Send a place."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}}, to, None)

    async def sends_file(self, name: str, content: bytes, *, caption: str = "", mime: str = "application/octet-stream") -> Message:
        """Send a file the bot can download; a picture goes as a photo."""
        picture = mime.startswith("image/")
        file = self.server.world.store(Upload(name, content, mime), "photos" if picture else "documents")
        found: Json = {"photo": photo_sizes(file)} if picture else {"document": document(file)}
        return self._send(found | ({"caption": caption} if caption else {}), None, None)

    async def presses(self, label: str, *, in_group: Group | None = None) -> Query | None:
        """Press the button with that label on the newest message that has it; a callback button gives its query."""
        room: Room = in_group or self
        seen, button = room.button(label)
        if not seen.inline:
            await (self.shares_location(*self.place, to=in_group) if button.get("request_location") else self.types(label, to=in_group))
        elif "callback_data" in button:
            return self._call_back(seen.message, str(button["callback_data"]))
        elif "url" in button:
            self.opened.append(str(button["url"]))
        else:
            await self.asks(str(button.get("switch_inline_query_current_chat") or button.get("switch_inline_query") or ""))
        return None

    def _call_back(self, message: Message, data: str) -> Query:
        world = self.server.world
        query = Query(str(4_000_000 + world.number()), self.id, world.clock.now() + world.callback_seconds, message.chat)
        world.queries[query.id] = query
        payload: Json = {"id": query.id, "from": self.user, "chat_instance": str(message.chat.id), "data": data}
        inline_id = next((key for key, value in world.inline_messages.items() if value is message), None)
        payload |= {"inline_message_id": inline_id} if inline_id else {"message": message.body}
        self._tell("callback_query", payload, message.chat)
        return query

    @property
    def toasts(self) -> list[str]:
        """Return the texts with which the bot has answered this person's button presses."""
        answers = [answer for query in self.server.world.queries.values() if query.user_id == self.id for answer in query.answers]
        return [str(answer["text"]) for answer in answers if answer.get("text")]

    async def asks(self, text: str, *, offset: str = "") -> Query:
        """Ask the bot inline; after hears() the query's answers hold the results."""
        world = self.server.world
        query = Query(str(5_000_000 + world.number()), self.id, world.clock.now() + world.inline_seconds, self.chat)
        world.queries[query.id] = query
        self._tell("inline_query", {"id": query.id, "from": self.user, "query": text, "offset": offset, "chat_type": "sender"}, self.chat)
        return query

    async def chooses(self, query: Query, result_id: str, *, to: Group | None = None) -> Seen:
        """Send one of the results of an inline query into a chat, in this person's name."""
        results = [result for answer in query.answers for result in answer["results"]]
        result = next(one for one in results if one["id"] == result_id)
        content = result.get("input_message_content") or {}
        text, entities = format_text(content.get("message_text", ""), content.get("parse_mode") or "", content.get("entities"))
        keyboard = result.get("reply_markup")
        world = self.server.world
        message = world.add((to or self).chat, self.user, {"text": text, "entities": entities, "via_bot": world.bot}, keyboard)
        payload: Json = {"result_id": result_id, "from": self.user, "query": ""}
        if keyboard:
            payload["inline_message_id"] = f"inline-{message.change}"
            world.inline_messages[payload["inline_message_id"]] = message
        self._tell("chosen_inline_result", payload, self.chat)
        return Seen(message, world)

    async def votes(self, *labels: str, in_group: Group | None = None) -> None:
        """Vote in the newest poll; without labels take the vote back."""
        room: Room = in_group or self
        message = next(one.message for one in reversed(room.messages) if one.poll)
        poll = message.body["poll"]
        texts = [option["text"] for option in poll["options"]]
        chosen = [texts.index(label) for label in labels]
        if poll["is_closed"] or (len(chosen) > 1 and not poll["allows_multiple_answers"]):
            raise ValueError("this poll does not take that vote")
        counted = cast_votes(self.server.world, message, self.id, chosen)
        self._tell("poll", counted, message.chat)
        if not poll["is_anonymous"]:
            numbers = {"option_ids": chosen, "option_persistent_ids": [str(at) for at in chosen]}
            self._tell("poll_answer", {"poll_id": poll["id"], "user": self.user} | numbers, message.chat)

    async def blocks(self) -> None:
        """Block the bot."""
        self.change_bot(self.user, "kicked")
        self.server.world.block(self.chat)

    async def unblocks(self) -> None:
        """Let the bot write again; writing to it does the same."""
        self._returns()

    def _returns(self) -> None:
        self.chat.refusal = None
        if self.chat.members[self.server.world.bot["id"]] == "kicked":
            self.change_bot(self.user, "member")

    def _send(self, content: Json, to: Group | None, reply_to: Seen | None) -> Message:
        room: Room = to or self
        if reply_to:
            replied = {key: value for key, value in reply_to.json.items() if key != "reply_to_message"}
            content = content | {"reply_to_message": replied}
        if to is None:
            self._returns()
        elif self.id not in to.chat.members:
            to.joins(self)
        message = self.last = self.server.world.add(room.chat, self.user, content)
        if to is None or to.lets_bot_read(str(content.get("text", "")), reply_to.message if reply_to else None):
            self._tell("message", message.body, room.chat)
        return message
