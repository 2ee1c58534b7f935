"""What we did wrong: logged without the person's words, and one apology."""

from pathlib import Path

import structlog
from telegram import Update
from telegram.error import NetworkError, TelegramError
from telegram.ext import ContextTypes

from bot.errors import Unavailable
from bot.i18n import best_locale, speaker

log = structlog.get_logger()
AGAIN = "again"
"""Set in `bot_data` when an update could not be taken because the database was away: it must be handled again."""


async def failed(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Log the failure by its kind and place, and apologise to the person if there is one."""
    error = context.error
    if isinstance(error, Unavailable):
        context.application.bot_data[AGAIN] = True
        return
    log.error("failed", kind=type(error).__name__, place=_place(error))
    if not isinstance(update, Update) or update.effective_chat is None or isinstance(error, NetworkError):
        return
    locale = best_locale(update.effective_user.language_code if update.effective_user else None)
    try:
        await context.bot.send_message(update.effective_chat.id, speaker(locale)("error.sorry"))
    except TelegramError as second:
        log.error("apology failed", kind=type(second).__name__)


def _place(error: BaseException | None) -> str:
    trace = error.__traceback__ if error else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
