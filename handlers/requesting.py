"""HTTP for python-telegram-bot on aiohttp: its default client spends more time on an update than everything else together."""

import time
from functools import lru_cache
from typing import Any

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

_TIMEOUT = 10.0
UPLOAD_TIMEOUT = 60.0
_KEPT_ALIVE = 30
_JSON = {"Content-Type": "application/json"}


class NotSentError(NetworkError):
    """The connection could not be made, so Telegram certainly got nothing."""


class Requests(BaseRequest):
    """A pool of kept-alive connections. `answered_at` is when Telegram last answered, on the monotonic clock (None: not yet)."""

    def __init__(self, connections: int = 256) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self.answered_at: float | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer unless a call says otherwise."""
        return _TIMEOUT

    async def initialize(self) -> None:
        """Nothing yet: the pool opens with the first call."""

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - PTB's signature; one limit for the whole call is enough
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
    ) -> tuple[int, bytes]:
        """Make one call; (status, body). Raises NotSentError, TimedOut or NetworkError."""
        session = self._session or self._open()
        files = bool(request_data and request_data.contains_files)
        limit = read_timeout if isinstance(read_timeout, int | float) else UPLOAD_TIMEOUT if files else _TIMEOUT
        try:
            async with session.request(
                method, _url(url), data=_body(request_data), headers=None if files else _JSON, timeout=_limit(limit)
            ) as answer:
                body = await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSentError(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, ConnectionError) as error:
            raise NetworkError(type(error).__name__) from None
        self.answered_at = time.monotonic()
        return answer.status, body

    def _open(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_KEPT_ALIVE)
        self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": self.USER_AGENT})
        return self._session

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The JSON of an answer. Raises TelegramError when it is none."""
        try:
            return orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise TelegramError("Invalid server response") from None


def _body(data: RequestData | None) -> aiohttp.FormData | bytes | None:
    if data is None:
        return None
    if not data.contains_files:
        return orjson.dumps(data.parameters)
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


@lru_cache(maxsize=64)
def _url(url: str) -> URL:
    return URL(url, encoded=True)


@lru_cache(maxsize=16)
def _limit(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds, connect=min(seconds, 5.0))
