"""A bare python-telegram-bot echo bot, for comparison: no knowledge, no database, nothing promised."""

import os
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_message
    await update.effective_message.reply_text(update.effective_message.text or "")


def main() -> None:
    builder = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).base_url(os.environ["TELEGRAM_API_BASE"] + "/bot")
    application = builder.concurrent_updates(sys.argv[1] == "concurrent").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
