"""Everything that leaves goes through here: parts in order, plain text when markup is refused, a file when a text is too long.

What Telegram certainly did not get is tried again, and so is what it may have got (a connection lost halfway, a 5xx): the
person may then read it twice, and `uncertain` counts how often, but nothing that was promised is lost. What Telegram
confirmed is never sent again.
"""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Awaitable
from datetime import timedelta
from html import unescape
from typing import Any

import structlog
from aiolimiter import AsyncLimiter
from telegram import Bot, InlineKeyboardMarkup, Message, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.i18n import speaker
from bot.messages import Answer, Document, Picture, Poll
from bot.outbox import Outbox, Outgoing
from handlers import menu, outgoing
from handlers.metrics import TELEGRAM_ERRORS, UNCERTAIN
from handlers.outgoing import Part, Text
from handlers.requesting import UPLOAD_TIMEOUT, NotSentError

log = structlog.get_logger()
_TAG = re.compile(r"<[^>]+>")
_UNWANTED = ("chat not found", "user not found", "group chat was deactivated", "peer_id_invalid", "not enough rights to send")
_TYPING_AFTER = 0.3
_GROUP_MESSAGES, _GROUP_SECONDS = 20, 60
_GROUPS = 1000


class Delivery:
    """Sends answers with one bot, and tells the outbox what became of them."""

    def __init__(self, bot: Bot, outbox: Outbox) -> None:
        self.bot = bot
        self.outbox = outbox
        self._groups: OrderedDict[int, AsyncLimiter] = OrderedDict()

    async def send(self, going: Outgoing) -> None:
        """Send one message, whole or from where an earlier attempt stopped; no failure of Telegram's is raised.

        What a group has no room for this minute goes back to the outbox rather than wait here beyond its lease.
        """
        parts = outgoing.parts(going.answer, speaker(going.answer.locale))
        left = max(1, len(parts) - len(going.done))
        if int(going.address) < 0 and going.parcel is not None and not await self._group_has_room(int(going.address), left):
            await self.outbox.postponed(going, "group budget", _GROUP_SECONDS / _GROUP_MESSAGES)
            return
        sent = list(going.done)
        poll: tuple[str, str] | None = None
        try:
            await self._prepare(going.address, going.answer)
            for at, part in enumerate(parts):
                if at < len(going.done):
                    continue
                if isinstance(part, Picture | Document) and going.parcel is not None:
                    await self.outbox.progressed(going.parcel, tuple(sent), UPLOAD_TIMEOUT)
                number, poll_id = await self._part(int(going.address), going.answer, part, at)
                sent.append(number)
                poll = (poll_id, part.key) if poll_id and isinstance(part, Poll) else poll
                if at + 1 < len(parts) and going.parcel is not None:
                    await self.outbox.progressed(going.parcel, tuple(sent))
            await self._drop_rest(going.address, going.answer.edits[len(parts) :])
        except TelegramError as error:
            await self._failed(going, error)
        else:
            log.info("delivered", trace=going.trace, attempt=going.attempt)
            if going.parcel is not None:
                await self.outbox.delivered(going.parcel, tuple(sent), poll)

    def typing(self, chat: int) -> asyncio.TimerHandle:
        """Show that an answer is on its way, unless the handle is cancelled within 0.3 seconds."""
        loop = asyncio.get_running_loop()
        return loop.call_later(_TYPING_AFTER, lambda: loop.create_task(_quietly(self.bot.send_chat_action(chat, ChatAction.TYPING))))

    async def _group_has_room(self, chat: int, messages: int) -> bool:
        """Take so many of the messages a group may get a minute, if they are left (Telegram's FAQ: 20 a minute)."""
        limiter = self._groups.pop(chat, None) or AsyncLimiter(_GROUP_MESSAGES, _GROUP_SECONDS)
        self._groups[chat] = limiter
        if len(self._groups) > _GROUPS:
            self._groups.popitem(last=False)
        wanted = min(messages, _GROUP_MESSAGES)
        if not limiter.has_capacity(wanted):
            return False
        await limiter.acquire(wanted)
        return True

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
        quote = {"message_id": int(answer.quotes), "allow_sending_without_reply": True} if answer.quotes else None
        if isinstance(part, Text):
            return str((await self._text("SendMessage", part, chat_id=chat, reply_parameters=quote))["message_id"]), None
        markup = None if answer.text else outgoing.keyboard(answer)
        how = {"reply_markup": self._buttons(markup), "reply_parameters": ReplyParameters.de_json(quote, self.bot) if quote else None}
        message = await self._other(chat, part, how)
        return str(message.message_id), message.poll.id if message.poll else None

    async def _other(self, chat: int, part: Picture | Document | Poll, how: dict[str, Any]) -> Message:
        match part:
            case Picture():
                return await self.bot.send_photo(chat, part.png, caption=part.caption, **how)
            case Document():
                return await self.bot.send_document(chat, part.content, filename=part.name, caption=part.caption or None, **how)
            case Poll():
                return await self.bot.send_poll(chat, **outgoing.poll(part), **how)

    async def _text(self, method: str, part: Text, **where: Any) -> Any:
        """Send or change with markup; as plain text when Telegram refuses it; as a file when it finds it too long.

        The answer stays JSON: to make objects of it costs more than everything else about a call.
        """
        fields = where | {"link_preview_options": {"is_disabled": True}, "reply_markup": part.markup}
        try:
            return await self._call(method, fields | {"text": part.html, "parse_mode": "HTML"})
        except BadRequest as error:
            reason = error.message.lower()
            plain = unescape(_TAG.sub("", part.html))
            if "can't parse entities" in reason:
                log.warning("markup refused", reason=error.message)
                return await self._call(method, fields | {"text": plain[: outgoing.LIMIT]})
            if "too long" in reason:
                log.warning("text too long", length=len(plain))
                buttons = self._buttons(part.markup)
                sent = await self.bot.send_document(where["chat_id"], plain.encode(), filename="jawaban.txt", reply_markup=buttons)
                return {"message_id": sent.message_id}
            raise

    def _buttons(self, markup: dict[str, Any] | None) -> InlineKeyboardMarkup | None:
        return InlineKeyboardMarkup.de_json(markup, self.bot) if markup else None

    async def _call(self, method: str, fields: dict[str, Any]) -> Any:
        """A call to the Bot API, whose methods' names are case-insensitive; PTB warns when one is called by its own spelling."""
        return await self.bot.do_api_request(method, api_kwargs={name: value for name, value in fields.items() if value is not None})

    async def _changed(self, chat: int, message: int, part: Text) -> bool:
        """Change a message of ours; False when it cannot be changed any more."""
        try:
            await self._text("EditMessageText", part, chat_id=chat, message_id=message)
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
            return await self.outbox.refused(going, kind, group=int(going.address) < 0)
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
