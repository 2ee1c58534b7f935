"""The way in: updates stand in line by chat, the assistant answers, delivery sends, and nothing is confirmed that was not taken."""

import asyncio
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application, ContextTypes

from bot.assistant import Assistant
from bot.errors import Unavailable
from bot.i18n import speaker
from bot.messages import Answer, Incoming
from bot.outbox import Outbox, Outgoing
from handlers import incoming, outgoing
from handlers.delivery import Delivery
from handlers.lines import Lines
from handlers.metrics import IN_HAND, SECONDS, UPDATES

log = structlog.get_logger()
Context = ContextTypes.DEFAULT_TYPE
_LONGEST = 30.0
_CACHED = 300


class Door:
    """One assistant's way in from Telegram."""

    def __init__(self, assistant: Assistant, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self.assistant = assistant
        self.application = application
        self.bot = application.bot
        self.outbox = Outbox(assistant.database, assistant.clock)
        self.delivery = Delivery(self.bot, self.outbox)
        self.lines = Lines()
        self.away: set[int] = set()

    async def take(self, update: Update) -> bool:
        """Handle an update in its chat's line; False when the database was away, so that it must come again."""
        chat = update.effective_chat or update.effective_user
        IN_HAND.inc()
        try:
            await asyncio.shield(self.lines.put(chat.id if chat else 0, lambda: self._handle(update)))
        finally:
            IN_HAND.dec()
        taken = update.update_id not in self.away
        self.away.discard(update.update_id)
        return taken

    async def answer(self, message: Incoming) -> None:
        """Ask the assistant, and send what it says to where the message came from."""
        typing = self.delivery.typing(int(message.chat))
        try:
            answer = await self._said(message)
        finally:
            typing.cancel()
        UPDATES.labels(message.did, answer.outcome if answer else "silent").inc()
        if answer:
            await self.delivery.send(Outgoing(answer.parcel, message.chat, answer, trace=f"{message.channel}:{message.update_id}"))

    async def pressed(self, update: Update, _: Context) -> None:
        """Answer a pressed button; its clock stops at once, whatever the answer takes."""
        query = update.callback_query
        acknowledged = asyncio.create_task(_acknowledge(query.answer())) if query else None
        await self.answer(incoming.pressed(update, self.bot))
        if acknowledged:
            await acknowledged

    async def suggest(self, update: Update, _: Context) -> None:
        """Offer the best answers while somebody types; a failure shows nothing, as the next letter asks again."""
        query = update.inline_query
        said = await self._said(incoming.inline(update, self.bot)) if query else None
        if query and said:
            say = speaker(said.locale)
            with suppress(TelegramError):
                await query.answer([outgoing.article(card, say) for card in said.cards], cache_time=_CACHED, is_personal=said.personal)

    async def _handle(self, update: Update) -> None:
        began = time.perf_counter()
        with structlog.contextvars.bound_contextvars(trace=f"{incoming.CHANNEL}:{update.update_id}"):
            await self.application.process_update(update)
        SECONDS.observe(time.perf_counter() - began)

    async def _said(self, message: Incoming) -> Answer | None:
        """What the assistant says; when answering fails or takes too long, the update is set aside with an apology."""
        try:
            async with asyncio.timeout(_LONGEST):
                return await self.assistant.reply(message)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever went wrong in there, the person is told and the rest goes on
            what = f"{type(error).__name__} at {_place(error)}"
            log.error("set aside", error=what, did=message.did)
            return await self.assistant.apologise(message, what) if message.update_id is not None else None


async def _acknowledge(answering: Any) -> None:
    """Stop a button's clock; a late press cannot be acknowledged any more, but is answered all the same."""
    with suppress(TelegramError):
        await answering


def _place(error: BaseException) -> str:
    """File and line where it was raised, without anything of the person's."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
