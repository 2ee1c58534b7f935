"""What went wrong outside the assistant: an unreachable database is remembered, everything else is logged without words."""

import structlog
from telegram import Update
from telegram.ext import ContextTypes

from bot.errors import Unavailable

log = structlog.get_logger()


async def failed(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Remember an update that could not be taken, so that it is not confirmed; log what we did wrong."""
    if isinstance(context.error, Unavailable) and isinstance(update, Update):
        context.bot_data["door"].away.add(update.update_id)
        return
    log.error("failed", kind=type(context.error).__name__)
