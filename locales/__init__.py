"""Babel catalogs of the bot's own words: `<locale>/LC_MESSAGES/bot.po`."""

from pathlib import Path

LOCALES_DIR = Path(__file__).parent
