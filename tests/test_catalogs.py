"""Every word of the bot exists in every catalog, with the same blanks, and every key the code says exists."""

import re
from pathlib import Path

import pytest

from bot.i18n import LOCALES, best_locale, catalog, speaker, worded_date

ROOT = Path(__file__).parents[1]
_SAID = re.compile(r"""say\(\s*"([a-z_.-]+)\"""")
_BLANKS = re.compile(r"\{([a-z_]+)\}")


def said_keys() -> set[str]:
    sources = [path.read_text(encoding="utf-8") for folder in ("bot", "handlers") for path in (ROOT / folder).rglob("*.py")]
    return {key for source in sources for key in _SAID.findall(source)}


def test_catalogs_hold_the_same_keys() -> None:
    first, *others = (set(catalog(locale)) for locale in LOCALES)
    for other in others:
        assert first == other


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_left_unworded(locale: str) -> None:
    assert [key for key, wording in catalog(locale).items() if not wording] == []


def test_a_wording_has_the_same_blanks_in_every_language() -> None:
    for key, wording in catalog("id").items():
        assert set(_BLANKS.findall(wording)) == set(_BLANKS.findall(catalog("en")[key])), key


def test_every_key_the_code_says_is_worded() -> None:
    assert said_keys() - set(catalog("id")) == set()


def test_an_unknown_language_is_indonesian() -> None:
    assert best_locale("fr-CA") == best_locale(None) == "id"
    assert best_locale("en-GB") == "en"
    assert speaker("fr")("social.terima-kasih") == speaker("id")("social.terima-kasih")


@pytest.mark.parametrize(
    ("given", "worded"),
    [
        ("2022-04-21", "21 April 2022"),
        ("2022-04", "April 2022"),
        ("2022", "2022"),
        ("2022-07-21/22", "21–22 Juli 2022"),
        ("2022-09-30/2022-10-01", "30 September 2022 – 1 Oktober 2022"),
        ("entah kapan", "entah kapan"),
        ("2022-13-40", "2022-13-40"),
        (None, None),
    ],
)
def test_dates_are_worded(given: str | None, worded: str | None) -> None:
    assert worded_date(given, "id") == worded
