"""Settings from the environment (or `.env`), read once. A bad value is one clear sentence."""

import hashlib
import hmac
import re
import secrets
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.rules import Rules

WEBHOOK_PATH = "/telegram"
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
    webhook_url: str = ""
    webhook_secret: SecretStr | None = None
    host: str = "0.0.0.0"  # noqa: S104 - hosts reach a web process from outside its container
    port: int | None = Field(default=None, ge=1, le=65535)
    admin_ids: str = Field(default="", pattern=r"^\s*(\d+\s*(,\s*\d+\s*)*)?$")
    undo_minutes: int = Field(default=10, ge=0, le=24 * 60)
    single_signature: bool = False
    messages_per_second: float = Field(default=30.0, ge=0)
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

    @field_validator("webhook_url")
    @classmethod
    def _whole_webhook(cls, url: str) -> str:
        if not url:
            return url
        if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("must start with https:// (Telegram delivers nowhere else)")
        return url if url.endswith(WEBHOOK_PATH) else url.rstrip("/") + WEBHOOK_PATH

    @field_validator("webhook_secret")
    @classmethod
    def _allowed_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret.get_secret_value()):
            raise ValueError("must be 16 to 256 letters, digits, _ or -")
        return secret

    @property
    def rules(self) -> Rules:
        """What the operator decides about official updates."""
        return Rules(timedelta(minutes=self.undo_minutes), self.single_signature)

    @property
    def admins(self) -> tuple[str, ...]:
        """The Telegram ids of the admins."""
        return tuple(part.strip() for part in self.admin_ids.split(",") if part.strip())

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
        key = path.read_text(encoding="ascii").strip()
        if not key:
            raise SettingsError(f"{path} is empty: put the key back from a backup; with another, nobody is recognised any more.")
        return key.encode()

    @property
    def hook_secret(self) -> str:
        """What Telegram must show with each delivery: WEBHOOK_SECRET, or one made from the key for pseudonyms."""
        if self.webhook_secret:
            return self.webhook_secret.get_secret_value()
        return hmac.new(self.secret, b"webhook", hashlib.sha256).hexdigest()

    def require_webhook(self) -> str:
        """The address Telegram delivers to. Raises SettingsError when there is none."""
        if not self.webhook_url:
            raise SettingsError("WEBHOOK_URL is not set: give the public https address of this process, or use `python -m bot poll`.")
        return self.webhook_url

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
    except UnicodeDecodeError:
        raise SettingsError("Settings: .env is not UTF-8; save it again as UTF-8.") from None
