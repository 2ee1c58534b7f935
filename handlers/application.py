"""Every registration on one screen."""

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.assistant import Assistant
from handlers import incoming
from handlers.delivery import deliver
from handlers.failures import failed

App = Application[Any, Any, Any, Any, Any, Any]
Context = ContextTypes.DEFAULT_TYPE


@dataclass(frozen=True, slots=True)
class Door:
    """The Telegram door of one assistant: one handler for each kind of thing a person can do."""

    assistant: Assistant

    async def typed(self, update: Update, context: Context) -> None:
        """Pass a typed line or command to the assistant and send back what it says."""
        await deliver(update, context, self.assistant, incoming.typed(update))

    async def pressed(self, update: Update, context: Context) -> None:
        """Pass a pressed button to the assistant and send back what it says."""
        if update.callback_query:
            with suppress(TelegramError):  # a late press cannot be acknowledged any more, but can be answered
                await update.callback_query.answer()
        await deliver(update, context, self.assistant, incoming.pressed(update))

    async def other(self, update: Update, context: Context) -> None:
        """Something that is not text: one sentence."""
        await deliver(update, context, self.assistant, incoming.unreadable(update))


def application_for(assistant: Assistant, token: str, api_base: str) -> App:
    """The PTB application that serves `assistant` on the Bot API at `api_base`."""
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # waiting times as timedelta, as PTB will have them; without it it warns
    door = Door(assistant)
    application = (
        Application.builder()
        .token(token)
        .base_url(f"{api_base}/bot")
        .base_file_url(f"{api_base}/file/bot")
        .rate_limiter(AIORateLimiter(max_retries=3))
        .concurrent_updates(False)
        .job_queue(None)
        .build()
    )
    private = filters.ChatType.PRIVATE
    application.add_handler(MessageHandler(filters.TEXT & private & filters.UpdateType.MESSAGE, door.typed))
    application.add_handler(CallbackQueryHandler(door.pressed))
    application.add_handler(
        MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & ~filters.TEXT & ~filters.StatusUpdate.ALL, door.other)
    )
    application.add_error_handler(failed)
    return application
