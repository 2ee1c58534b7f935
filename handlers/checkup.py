"""What stands between these settings and Telegram: token and webhook, each in one line."""

from collections.abc import AsyncIterator

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.checkup import Finding
from bot.settings import Settings, SettingsError
from handlers.application import bot_for


async def at_telegram(settings: Settings) -> AsyncIterator[Finding]:
    """Ask Telegram about the token and the webhook; nothing is changed."""
    try:
        token = settings.require_token()
    except SettingsError as error:
        yield Finding("token", False, str(error))
        return
    bot = bot_for(token, settings.telegram_api_base)
    try:
        await bot.initialize()
        yield Finding("token", True, f"Telegram knows it as @{bot.username}")
        yield await _webhook(bot, settings)
    except InvalidToken:
        yield Finding("token", False, "Telegram refused TELEGRAM_TOKEN: copy it again from @BotFather.")
    except TelegramError as error:
        base = settings.telegram_api_base
        yield Finding("token", False, f"{base} cannot be reached ({type(error).__name__}): check the network or TELEGRAM_API_BASE.")
    finally:
        await bot.shutdown()


async def _webhook(bot: Bot, settings: Settings) -> Finding:
    info = await bot.get_webhook_info()
    if not settings.webhook_url:
        if info.url:
            return Finding(
                "webhook",
                False,
                "one is set at Telegram but WEBHOOK_URL is empty: set it, or start `python -m bot poll`, which removes it.",
            )
        return Finding("webhook", True, "none, as updates are fetched by polling")
    if not info.url:
        return Finding("webhook", False, "WEBHOOK_URL is set but Telegram has none yet: start `python -m bot webhook`, which sets it.")
    if info.url != settings.webhook_url:
        return Finding(
            "webhook",
            False,
            f"Telegram delivers to {info.url}, WEBHOOK_URL says {settings.webhook_url}: start `python -m bot webhook` again.",
        )
    waiting = f"{info.pending_update_count} updates waiting"
    if info.last_error_message:
        return Finding("webhook", False, f"the last delivery failed: {info.last_error_message}; {waiting}.")
    return Finding("webhook", True, f"Telegram delivers to {info.url}, {waiting}")
