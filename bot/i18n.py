"""The bot's own words, from Babel catalogs in `locales/`. `speaker(locale)` gives `say(key, **values)`.

Keys are names, not sentences, so an editor changes wording in the catalogs alone. Indonesian is the default and the
fallback; numbers and dates come in already worded by the functions below.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list
from babel.messages.pofile import read_po

from locales import LOCALES_DIR

DEFAULT_LOCALE = "id"
LOCALES = ("id", "en")
_MONTH_DAY = re.compile(r"^\d{2}-\d{2}$")
_YEARS = re.compile(r"^\d{4}-\d{4}$")
Say = Callable[..., str]


@lru_cache(maxsize=len(LOCALES))
def catalog(locale: str) -> dict[str, str]:
    """Key → wording for a locale. Raises OSError when the catalog is missing."""
    with (LOCALES_DIR / locale / "LC_MESSAGES" / "bot.po").open("rb") as file:
        return {
            message.id: message.string
            for message in read_po(file, locale=locale)
            if message.id and isinstance(message.id, str) and isinstance(message.string, str)
        }


def best_locale(wanted: str | None) -> str:
    """The locale we have for a language tag such as "en-GB"; Indonesian when there is none."""
    short = (wanted or DEFAULT_LOCALE).replace("_", "-").split("-")[0].lower()
    return short if short in LOCALES else DEFAULT_LOCALE


def speaker(locale: str) -> Say:
    """A function that words a key in `locale`, filling `{names}` from keyword values."""
    words, fallback = catalog(best_locale(locale)), catalog(DEFAULT_LOCALE)

    def say(key: str, /, **values: object) -> str:
        return (words.get(key) or fallback[key]).format(**values)

    return say


def in_a_row(items: Iterable[object], locale: str, any_of: bool = False) -> str:
    """Things named in a row: "2021, 2022, dan 2023", or "2021, 2022, atau 2023" where any will do; nothing for none."""
    return format_list([str(item) for item in items], "or" if any_of else "standard", locale)


@lru_cache(maxsize=512)
def worded_date(text: str | None, locale: str) -> str | None:
    """Word a date: "2022-04-21" → "21 April 2022", "2022-04" → "April 2022", "2022" → "2022"; ranges keep their shape; None stays None."""
    if not text:
        return None
    first, slash, rest = text.partition("/")
    if _MONTH_DAY.match(rest):
        rest = f"{first[:4]}-{rest}"
    if _YEARS.match(text):
        return text.replace("-", "–")
    parts = first.split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return text
        day = date(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 1)
    except (ValueError, IndexError):
        return text
    if len(numbers) == 2:
        return format_date(day, "MMMM y", locale)
    if slash and rest.isdigit():
        return f"{day.day}–{int(rest)} {format_date(day, 'MMMM y', locale)}"
    worded = format_date(day, "d MMMM y", locale)
    return f"{worded} – {worded_date(rest, locale)}" if slash else worded
