"""Everything that leaves goes through here: pieces in order, the keyboard on the last, plain text when markup is refused."""

import structlog
from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden
from telegram.ext import ContextTypes

from bot.assistant import Assistant
from bot.i18n import speaker
from bot.messages import Answer, Incoming
from bot.plain import whole
from handlers import outgoing

log = structlog.get_logger()
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def deliver(update: Update, context: ContextTypes.DEFAULT_TYPE, assistant: Assistant, incoming: Incoming) -> None:
    """Ask the assistant and send what it says to where the message came from."""
    answer = await assistant.reply(incoming)
    if answer is not None and update.effective_chat:
        await send(context, update.effective_chat.id, answer)


async def send(context: ContextTypes.DEFAULT_TYPE, chat_id: int, answer: Answer) -> None:
    """Send one answer. A person who blocked us is not an error."""
    say = speaker(answer.locale)
    texts = outgoing.pieces(answer, say)
    try:
        for number, text in enumerate(texts, 1):
            markup = outgoing.keyboard(answer) if number == len(texts) else None
            await context.bot.send_message(chat_id, text, parse_mode=ParseMode.HTML, reply_markup=markup, link_preview_options=_NO_PREVIEW)
    except BadRequest as error:
        log.warning("markup refused", reason=error.message)
        for text in _plain_pieces(whole(answer, say)):
            await context.bot.send_message(chat_id, text, reply_markup=outgoing.keyboard(answer), link_preview_options=_NO_PREVIEW)
    except Forbidden:
        log.info("person left")


def _plain_pieces(text: str) -> list[str]:
    return [text[at : at + outgoing.LIMIT] for at in range(0, len(text), outgoing.LIMIT)]
