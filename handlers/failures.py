"""What went wrong outside the assistant: an unreachable database is remembered, everything else is logged without words."""

import structlog
from telegram import Update
from telegram.ext import ContextTypes

from bot.errors import Unavailable
from handlers.door import settle

log = structlog.get_logger()


async def failed(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Remember an update that could not be taken, so that it is not confirmed; log what we did wrong."""
    if isinstance(context.error, Unavailable) and isinstance(update, Update):
        settle(False)
        return
    log.error("failed", kind=type(context.error).__name__)
