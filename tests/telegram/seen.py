"""A message of the bot's as a person sees it on the screen."""

from typing import Any

from telegram import Message as TelegramMessage

from .world import Message, World

Json = dict[str, Any]


def words(body: Json) -> str:
    """Return the plain text of a message: its text, caption or poll question."""
    return str(body.get("text") or body.get("caption") or body.get("poll", {}).get("question", ""))


class Seen:
    """What a message shows now, and what it showed before."""

    def __init__(self, message: Message, world: World) -> None:
        """Look at a message."""
        self.message = message
        self._world = world

    def __repr__(self) -> str:
        """Return the text and labels, for a failed test's report."""
        return f"Seen({self.text!r}, rows={self.rows!r})"

    @property
    def id(self) -> int:
        """Return the message's number."""
        return self.message.id

    @property
    def json(self) -> Json:
        """Return the message as the Bot API gives it."""
        return self.message.body

    @property
    def text(self) -> str:
        """Return the plain text, caption or poll question."""
        return words(self.message.body)

    @property
    def html(self) -> str:
        """Return the text or caption with its formatting."""
        message = TelegramMessage.de_json(self.message.body, None)
        return message.text_html or message.caption_html

    @property
    def buttons(self) -> list[list[Json]]:
        """Return the buttons of the inline or reply keyboard."""
        keyboard = self.message.keyboard or {}
        rows = keyboard.get("inline_keyboard") or keyboard.get("keyboard") or []
        return [[{"text": button} if isinstance(button, str) else button for button in row] for row in rows]

    @property
    def rows(self) -> list[list[str]]:
        """Return the buttons' labels, row by row."""
        return [[str(button["text"]) for button in row] for row in self.buttons]

    @property
    def inline(self) -> bool:
        """Tell whether the buttons belong to the message rather than to the keyboard below."""
        return "inline_keyboard" in (self.message.keyboard or {})

    @property
    def removes_keyboard(self) -> bool:
        """Tell whether the message takes the reply keyboard away."""
        return bool((self.message.keyboard or {}).get("remove_keyboard"))

    @property
    def versions(self) -> list[str]:
        """Return every text the message has had, the first one first."""
        return [words(body) for body in self.message.versions]

    @property
    def edited(self) -> bool:
        """Tell whether the bot has changed the message since it sent it."""
        return len(self.message.versions) > 1

    @property
    def deleted(self) -> bool:
        """Tell whether the bot has deleted the message."""
        return self.message.deleted

    @property
    def poll(self) -> Json | None:
        """Return the poll as it stands."""
        return self.message.body.get("poll")

    @property
    def reply_to(self) -> int | None:
        """Return the number of the message this one replies to."""
        replied = self.message.body.get("reply_to_message")
        return int(replied["message_id"]) if replied else None

    @property
    def content(self) -> bytes | None:
        """Return the bytes of the photo or document."""
        body = self.message.body
        found = body["photo"][-1] if "photo" in body else body.get("document")
        return self._world.files[found["file_id"]].upload.content if found else None
