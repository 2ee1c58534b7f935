"""Everything that leaves goes through here: parts in order, plain text when markup is refused, a file when a text is too long.

What Telegram certainly did not get is tried again, and so is what it may have got (a connection lost halfway, a 5xx): the
person may then read it twice, and `uncertain` counts how often, but nothing that was promised is lost. What Telegram
confirmed is never sent again.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from html import unescape
from typing import Any, cast

import structlog
from telegram import Bot, Message, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.i18n import speaker
from bot.messages import Answer, Document, Picture, Poll
from bot.outbox import Outbox, Outgoing
from handlers import menu, outgoing
from handlers.metrics import TELEGRAM_ERRORS, UNCERTAIN
from handlers.outgoing import NO_PREVIEW, Part, Text
from handlers.requesting import NotSentError

log = structlog.get_logger()
_TAG = re.compile(r"<[^>]+>")
_UNWANTED = ("chat not found", "user not found", "group chat was deactivated", "peer_id_invalid", "not enough rights to send")
_TYPING_AFTER = 0.3


class Delivery:
    """Sends answers with one bot, and tells the outbox what became of them."""

    def __init__(self, bot: Bot, outbox: Outbox) -> None:
        self.bot = bot
        self.outbox = outbox

    async def send(self, going: Outgoing) -> None:
        """Send one message, whole or from where an earlier attempt stopped; no failure of Telegram's is raised."""
        sent = list(going.done)
        poll: tuple[str, str] | None = None
        try:
            parts = outgoing.parts(going.answer, speaker(going.answer.locale))
            await self._prepare(going.address, going.answer)
            for at, part in enumerate(parts):
                if at < len(going.done):
                    continue
                number, poll_id = await self._part(int(going.address), going.answer, part, at)
                sent.append(number)
                poll = (poll_id, part.key) if poll_id and isinstance(part, Poll) else poll
                if at + 1 < len(parts) and going.parcel is not None:
                    await self.outbox.progressed(going.parcel, tuple(sent))
            await self._drop_rest(going.address, going.answer.edits[len(parts) :])
        except TelegramError as error:
            await self._failed(going, error)
        else:
            if going.parcel is not None:
                await self.outbox.delivered(going.parcel, tuple(sent), poll)

    def typing(self, chat: int) -> asyncio.TimerHandle:
        """Show that an answer is on its way, unless the handle is cancelled within 0.3 seconds."""
        loop = asyncio.get_running_loop()
        return loop.call_later(_TYPING_AFTER, lambda: loop.create_task(_quietly(self.bot.send_chat_action(chat, ChatAction.TYPING))))

    async def _prepare(self, address: str, answer: Answer) -> None:
        """What belongs to an answer without being a message: the end of a poll, another menu."""
        if answer.ends:
            await _quietly(self.bot.stop_poll(int(address), int(answer.ends)))
        if answer.menu:
            await _quietly(menu.set_for_chat(self.bot, int(address), answer.menu, answer.locale))

    async def _part(self, chat: int, answer: Answer, part: Part, at: int) -> tuple[str, str | None]:
        """Send or change one message; its id, and its poll's."""
        if at < len(answer.edits) and isinstance(part, Text) and await self._changed(chat, int(answer.edits[at]), part):
            return answer.edits[at], None
        quote = ReplyParameters(int(answer.quotes), allow_sending_without_reply=True) if answer.quotes and not at else None
        alone = outgoing.keyboard(answer) if not isinstance(part, Text) and not answer.text else None
        message = await self._new(chat, part, {"reply_parameters": quote} if quote else {}, alone)
        return str(message.message_id), message.poll.id if message.poll else None

    async def _new(self, chat: int, part: Part, quote: dict[str, Any], markup: Any) -> Message:
        match part:
            case Text():
                send = partial(self.bot.send_message, chat, link_preview_options=NO_PREVIEW, **quote)
                return cast(Message, await self._text(send, chat, part))
            case Picture():
                return await self.bot.send_photo(chat, part.png, caption=part.caption, reply_markup=markup, **quote)
            case Document():
                named: dict[str, Any] = {"filename": part.name, "caption": part.caption or None}
                return await self.bot.send_document(chat, part.content, reply_markup=markup, **named, **quote)
            case Poll():
                return await self.bot.send_poll(chat, **outgoing.poll(part), reply_markup=markup, **quote)

    async def _text(self, send: Callable[..., Awaitable[Any]], chat: int, part: Text) -> Any:
        """Send with markup; as plain text when Telegram refuses it; as a file when it finds it too long."""
        try:
            return await send(text=part.html, parse_mode=ParseMode.HTML, reply_markup=part.markup)
        except BadRequest as error:
            reason = error.message.lower()
            plain = unescape(_TAG.sub("", part.html))
            if "can't parse entities" in reason:
                log.warning("markup refused", reason=error.message)
                return await send(text=plain[: outgoing.LIMIT], reply_markup=part.markup)
            if "too long" in reason:
                log.warning("text too long", length=len(plain))
                return await self.bot.send_document(chat, plain.encode(), filename="jawaban.txt", reply_markup=part.markup)
            raise

    async def _changed(self, chat: int, message: int, part: Text) -> bool:
        """Change a message of ours; False when it cannot be changed any more."""
        edit = partial(self.bot.edit_message_text, chat_id=chat, message_id=message, link_preview_options=NO_PREVIEW)
        try:
            await self._text(edit, chat, part)
        except BadRequest as error:
            return "message is not modified" in error.message.lower()
        return True

    async def _drop_rest(self, address: str, ids: tuple[str, ...]) -> None:
        """Delete messages of an earlier, longer answer."""
        for number in ids:
            await _quietly(self.bot.delete_message(int(address), int(number)))

    async def _failed(self, going: Outgoing, error: TelegramError) -> None:
        kind = type(error).__name__
        TELEGRAM_ERRORS.labels(kind).inc()
        unwanted = isinstance(error, BadRequest) and any(reason in error.message.lower() for reason in _UNWANTED)
        if isinstance(error, Forbidden) or unwanted:
            log.info("chat retired", trace=going.trace)
            return await self.outbox.refused(going, kind)
        if isinstance(error, ChatMigrated):
            await self.outbox.moved(going, str(error.new_chat_id))
        elif isinstance(error, RetryAfter):
            await self.outbox.postponed(going, kind, seconds_of(error))
        elif isinstance(error, NetworkError | InvalidToken) and not isinstance(error, BadRequest):
            if isinstance(error, NetworkError) and not isinstance(error, NotSentError):
                UNCERTAIN.inc()
            await self.outbox.postponed(going, kind)
        else:
            await self.outbox.given_up(going, f"{kind}: {error.message}"[:128])
        return None


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


async def _quietly(work: Awaitable[Any]) -> None:
    """Do what is only a courtesy; a failure changes nothing."""
    try:
        await work
    except TelegramError as error:
        TELEGRAM_ERRORS.labels(type(error).__name__).inc()
