"""Settings from the environment (or `.env`), read once. A bad value is one clear sentence."""

import secrets
from functools import cached_property
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_SQLITE, _POSTGRES = "sqlite+aiosqlite", "postgresql+asyncpg"


class SettingsError(Exception):
    """A setting is missing or wrong; the message says which and what to do."""


class Settings(BaseSettings):
    """Everything that may be set from outside."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    telegram_token: SecretStr | None = None
    telegram_api_base: str = "https://api.telegram.org"
    database_url: str = ""
    pandu_secret: SecretStr | None = None
    data_dir: Path = Path("data")
    log_level: str = Field(default="WARNING", pattern="^(?i:debug|info|warning|error)$")

    @field_validator("database_url")
    @classmethod
    def _repair(cls, url: str) -> str:
        """Accept the URLs that hosts hand out: postgres://, postgresql://, sqlite:///."""
        if not url:
            return url
        scheme, colon, rest = url.partition("://")
        if not colon:
            raise ValueError("must look like postgresql://user:password@host/name or sqlite:///data/pandu.db")
        if scheme in ("postgres", "postgresql", _POSTGRES):
            return f"{_POSTGRES}://{_plain_query(rest)}"
        if scheme in ("sqlite", _SQLITE):
            return f"{_SQLITE}://{rest}"
        raise ValueError(f"scheme '{scheme}' is not supported; use postgresql:// or sqlite:///")

    @field_validator("telegram_api_base")
    @classmethod
    def _plain_base(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("must start with http:// or https://")
        return url.rstrip("/")

    @property
    def database(self) -> str:
        """The database's URL: DATABASE_URL, or SQLite in `data_dir`."""
        return self.database_url or f"{_SQLITE}:///{self.data_dir / 'pandu.db'}"

    @cached_property
    def secret(self) -> bytes:
        """The key for pseudonyms: PANDU_SECRET, or one made once and kept in `data_dir`."""
        if self.pandu_secret:
            return self.pandu_secret.get_secret_value().encode()
        path = self.data_dir / "pandu.key"
        if not path.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True)
            path.write_text(secrets.token_hex(32), encoding="ascii")
            path.chmod(0o600)
        return path.read_text(encoding="ascii").strip().encode()

    def require_token(self) -> str:
        """The bot token. Raises SettingsError when it is missing or cannot be one."""
        token = self.telegram_token.get_secret_value().strip() if self.telegram_token else ""
        if not token:
            raise SettingsError("TELEGRAM_TOKEN is not set: get a token from @BotFather and put it into the environment or .env.")
        number, colon, rest = token.partition(":")
        if not (number.isdigit() and colon and rest):
            raise SettingsError("TELEGRAM_TOKEN does not look like a bot token (123456:ABC…): copy it again from @BotFather.")
        return token


def _plain_query(rest: str) -> str:
    """Options that hosts write for another driver, as asyncpg knows them: sslmode → ssl; channel_binding is dropped."""
    address, _, query = rest.partition("?")
    options = [("ssl" if name == "sslmode" else name, value) for name, value in parse_qsl(query) if name != "channel_binding"]
    return f"{address}?{urlencode(options)}" if options else address


def load_settings() -> Settings:
    """Read the settings. Raises SettingsError naming each bad value."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(f"{str(item['loc'][0]).upper()} {item['msg'].removeprefix('Value error, ')}" for item in error.errors())
        raise SettingsError(f"Settings: {wrong}.") from None
