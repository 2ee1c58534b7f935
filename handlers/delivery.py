"""Everything that leaves goes through here: pieces in order, the keyboard on the last, plain text when markup is refused."""

import re
from html import unescape

import structlog
from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden
from telegram.ext import ContextTypes

from bot.assistant import Assistant
from bot.i18n import speaker
from bot.messages import Answer, Incoming
from handlers import outgoing

log = structlog.get_logger()
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_REFUSED = "can't parse entities"
_TAG = re.compile(r"<[^>]+>")


async def deliver(update: Update, context: ContextTypes.DEFAULT_TYPE, assistant: Assistant, incoming: Incoming) -> None:
    """Ask the assistant and send what it says to where the message came from."""
    answer = await assistant.reply(incoming)
    if answer is not None and update.effective_chat:
        await send(context, update.effective_chat.id, answer)


async def send(context: ContextTypes.DEFAULT_TYPE, chat_id: int, answer: Answer) -> None:
    """Send one answer piece by piece, the keyboard under the last. A person who blocked us is not an error."""
    texts = outgoing.pieces(answer, speaker(answer.locale))
    try:
        for number, text in enumerate(texts, 1):
            await _send_piece(context, chat_id, text, outgoing.keyboard(answer) if number == len(texts) else None)
    except Forbidden:
        log.info("person left")


async def _send_piece(context: ContextTypes.DEFAULT_TYPE, chat_id: int, text: str, markup: InlineKeyboardMarkup | None) -> None:
    try:
        await context.bot.send_message(chat_id, text, parse_mode=ParseMode.HTML, reply_markup=markup, link_preview_options=_NO_PREVIEW)
    except BadRequest as error:
        if _REFUSED not in error.message.lower():
            raise
        log.warning("markup refused", reason=error.message)
        plain = unescape(_TAG.sub("", text))[: outgoing.LIMIT]
        await context.bot.send_message(chat_id, plain, reply_markup=markup, link_preview_options=_NO_PREVIEW)
