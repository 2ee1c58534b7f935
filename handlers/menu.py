"""The command menu beside the input field, and what Telegram shows about the bot: in each language, for each role."""

from contextlib import suppress

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest

from bot.i18n import LOCALES, speaker
from bot.menus import GROUP_MENU, MENUS
from bot.settings import Settings


async def set_up(bot: Bot, settings: Settings) -> None:
    """Set names, descriptions and menus: Indonesian for everybody, English for people whose Telegram speaks it; more for admins."""
    for locale in LOCALES:
        say, language = speaker(locale), None if locale == "id" else locale
        await bot.set_my_name(say("bot.name"), language_code=language)
        await bot.set_my_description(say("bot.description"), language_code=language)
        await bot.set_my_short_description(say("bot.short_description"), language_code=language)
        await bot.set_my_commands(_commands("warga", locale), BotCommandScopeAllPrivateChats(), language)
        await bot.set_my_commands(_worded(GROUP_MENU, locale), BotCommandScopeAllGroupChats(), language)
    for chat in settings.admins:
        with suppress(BadRequest):  # one who has not started the bot yet gets the menu with the next `setup`
            await set_for_chat(bot, int(chat), "admin", "id")


async def set_for_chat(bot: Bot, chat: int, role: str, locale: str) -> None:
    """Show one chat the commands of a role."""
    await bot.set_my_commands(_commands(role, locale), BotCommandScopeChat(chat))


def _commands(role: str, locale: str) -> list[BotCommand]:
    return _worded(MENUS.get(role, MENUS["warga"]), locale)


def _worded(names: tuple[str, ...], locale: str) -> list[BotCommand]:
    say = speaker(locale)
    return [BotCommand(name, say(f"menu.{name}")) for name in names]
