"""Settings: what hosts hand out is repaired, what cannot be used is one sentence."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("postgresql://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("sqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgres://u:p@h/d?sslmode=require&channel_binding=require", "postgresql+asyncpg://u:p@h/d?ssl=require"),
    ],
)
def test_database_urls_are_repaired(given: str, used: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", given)
    assert load_settings().database_url == used


@pytest.mark.parametrize(
    ("name", "value"),
    [("DATABASE_URL", "mysql://x/y"), ("DATABASE_URL", "data.db"), ("TELEGRAM_API_BASE", "localhost"), ("LOG_LEVEL", "loud")],
)
def test_a_bad_value_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        load_settings()


@pytest.mark.parametrize("token", ["", "abc", ":abc", "123:"])
def test_a_token_that_cannot_be_one_is_refused_before_asking_telegram(token: str) -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN"):
        Settings(telegram_token=token).require_token()


def test_the_secret_is_made_once_and_kept() -> None:
    assert Settings().secret == Settings().secret
    assert Settings(pandu_secret="x").secret == b"x"


def test_an_empty_key_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "pandu.key").touch()
    with pytest.raises(SettingsError, match="pandu.key is empty"):
        _ = Settings().secret


def test_settings_in_another_encoding_are_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_bytes(b"PANDU_SECRET=caf\xe9\n")
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings()
