"""The command menu beside the input field, in each language."""

from telegram import Bot, BotCommand

COMMANDS = {
    "id": {
        "daerah": "Catatan satu kabupaten/kota",
        "pilar": "Enam pilar kota cerdas",
        "sumber": "Sumber jawaban terakhir",
        "bantuan": "Cara bertanya",
        "bahasa": "Ganti bahasa",
        "tentang": "Tentang Pandu",
    },
    "en": {
        "daerah": "Record of a regency or city",
        "pilar": "The six pillars",
        "sumber": "Sources of the last answer",
        "bantuan": "How to ask",
        "bahasa": "Change language",
        "tentang": "About Pandu",
    },
}


async def set_menu(bot: Bot) -> None:
    """Set the menu: Indonesian for everybody, English for people whose Telegram speaks it."""
    await bot.set_my_commands([BotCommand(name, text) for name, text in COMMANDS["id"].items()])
    await bot.set_my_commands([BotCommand(name, text) for name, text in COMMANDS["en"].items()], language_code="en")
