"""Every registration on one screen."""

import logging
import os
from collections.abc import Callable
from typing import Any

from telegram import Bot, Message, MessageEntity, Update
from telegram.ext import (
    AIORateLimiter,
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    PollAnswerHandler,
    filters,
)

from bot.assistant import Assistant
from bot.messages import Incoming
from handlers import incoming
from handlers.door import Door
from handlers.failures import failed
from handlers.requesting import Requests

App = Application[Any, Any, Any, Any, Any, Any]
Context = ContextTypes.DEFAULT_TYPE
ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.POLL_ANSWER,
    Update.MY_CHAT_MEMBER,
]


def application_for(assistant: Assistant, token: str, api_base: str, a_second: float = 0) -> App:
    """The PTB application that serves `assistant` on the Bot API at `api_base`, with at most `a_second` calls to chats (0: no limit)."""
    application = _built(token, api_base, a_second)
    door = application.bot_data["door"] = Door(assistant, application)
    new, either = filters.UpdateType.MESSAGE, filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
    ours, unread = Addressed(application.bot), filters.ChatType.PRIVATE & new & ~filters.StatusUpdate.ALL
    application.add_handler(MessageHandler(filters.TEXT & either & ours, _answered(door, incoming.typed)))
    application.add_handler(CallbackQueryHandler(door.pressed))
    application.add_handler(PollAnswerHandler(_answered(door, incoming.voted)))
    application.add_handler(InlineQueryHandler(door.suggest))
    application.add_handler(ChatMemberHandler(_answered(door, incoming.moved), ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(filters.LOCATION & new & ours, _answered(door, incoming.located)))
    application.add_handler(MessageHandler(filters.Document.ALL & unread, _answered(door, incoming.filed)))
    application.add_handler(MessageHandler(unread, _answered(door, incoming.unreadable)))
    application.add_error_handler(failed)
    return application


class Addressed(filters.MessageFilter):
    """In a private chat everything; in a group what is said to the bot: its commands, its name, a reply to it; in channels nothing."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(name="addressed")
        self.bot = bot

    def filter(self, message: Message) -> bool:
        """Whether the message is meant for the bot."""
        if message.chat.type not in (message.chat.GROUP, message.chat.SUPERGROUP):
            return message.chat.type == message.chat.PRIVATE
        name, text = f"@{self.bot.username}".lower(), message.text or ""
        if text.startswith("/"):
            _, at, named = text.split(maxsplit=1)[0].partition("@")
            return not at or f"@{named}".lower() == name
        replied = message.reply_to_message and message.reply_to_message.from_user
        mentions = message.parse_entities([MessageEntity.MENTION]).values()
        return bool(replied and replied.id == self.bot.id) or any(one.lower() == name for one in mentions)


def bot_for(token: str, api_base: str) -> Bot:
    """A bot alone, for what needs no updates."""
    return Bot(token, base_url=f"{api_base}/bot", request=Requests(), get_updates_request=Requests())


def _answered(door: Door, read: Callable[[Update, Bot], Incoming | None]) -> Callable[[Update, Context], Any]:
    """A handler: read the update, and let the door answer it if there is something to answer."""

    async def handle(update: Update, _: Context) -> None:
        if message := read(update, door.bot):
            await door.answer(message)

    return handle


def _built(token: str, api_base: str, a_second: float) -> App:
    logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL)  # a traceback for each 429; delivery says it in a line
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # waiting times as timedelta, as PTB will have them; without it it warns
    return (
        Application.builder()
        .token(token)
        .base_url(f"{api_base}/bot")
        .base_file_url(f"{api_base}/file/bot")
        .request(Requests())
        .get_updates_request(Requests(connections=1))
        .rate_limiter(AIORateLimiter(overall_max_rate=a_second, overall_time_period=1, group_max_rate=0))
        .concurrent_updates(False)
        .job_queue(None)
        .updater(None)
        .build()
    )
