"""The way in: updates stand in line by chat, the assistant answers, delivery sends, and nothing is confirmed that was not taken."""

import asyncio
import time
from contextlib import suppress
from contextvars import ContextVar
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
Taken = asyncio.Future[bool]
_taken: ContextVar[Taken | None] = ContextVar("taken", default=None)
"""Of the update being handled: whoever waits to hear that it was taken."""
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

    def take(self, update: Update) -> Taken:
        """Put an update in its chat's line.

        True as soon as its effects are saved, the reply among them, so that Telegram may forget it; False when that could not
        be, so that it must come again. Who stops waiting stops nothing.
        """
        chat, taken = update.effective_chat or update.effective_user, asyncio.get_running_loop().create_future()
        self.lines.put(chat.id if chat else 0, lambda: self._handle(update, taken))
        return taken

    async def answer(self, message: Incoming) -> None:
        """Ask the assistant, and send what it says to where the message came from."""
        typing = self.delivery.typing(int(message.chat))
        try:
            answer = await self._said(message)
        finally:
            typing.cancel()
        settle(True)
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

    async def _handle(self, update: Update, taken: Taken) -> None:
        began = time.perf_counter()
        _taken.set(taken)
        with IN_HAND.track_inprogress(), structlog.contextvars.bound_contextvars(trace=f"{incoming.CHANNEL}:{update.update_id}"):
            try:
                await self.application.process_update(update)
                settle(True)
            finally:
                settle(False)
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


def settle(done: bool) -> None:
    """Say of the update being handled whether it was taken, unless that was said before."""
    taken = _taken.get()
    if taken and not taken.done():
        taken.set_result(done)


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
