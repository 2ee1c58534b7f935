"""Delivery of updates to the bot's own address, with its secret and with retries."""

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from .clock import Clock
from .limits import bad_request

Json = dict[str, Any]

LONGEST_PAUSE = 60.0
READ_TIMEOUT = 60.0


@dataclass(eq=False)
class Entry:
    """One update on its way to the bot."""

    kind: str
    payload: Json
    chat_id: int
    update_id: int = 0
    again: bool = False

    def json(self) -> Json:
        """Return the update as the bot receives it."""
        return {"update_id": self.update_id, self.kind: self.payload}


class Webhook:
    """Posts updates one after another within a chat, and side by side between chats."""

    def __init__(self, clock: Clock) -> None:
        """Begin without an address."""
        self._clock = clock
        self.url = ""
        self._secret = ""
        self._connections = 40
        self._certificate = False
        self._slots = asyncio.Semaphore(40)
        self._last_error: Json = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self.attempts: list[tuple[int, int]] = []

    def set(self, url: str, secret: str, connections: int, certificate: bool) -> None:
        """Take a new address, or none; plain http is accepted on loopback only."""
        parts = urlsplit(url)
        loopback = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost", "::1"}
        if url and parts.scheme != "https" and not loopback:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise bad_request("secret token contains unallowed characters" if len(secret) <= 256 else "secret token is too long")
        self._stop()
        self.url, self._secret, self._certificate = url, secret, certificate
        self._connections = min(max(connections, 1), 100)
        self._slots = asyncio.Semaphore(self._connections)
        self._last_error = {}

    def info(self) -> Json:
        """Return the webhook's part of getWebhookInfo."""
        info: Json = {"url": self.url, "has_custom_certificate": self._certificate}
        return info | {"max_connections": self._connections, **self._last_error} if self.url else info

    def wake(self, pending: list[Entry]) -> None:
        """Start delivering to every chat that has something waiting and no delivery under way."""
        for chat_id in {entry.chat_id for entry in pending}:
            task = self._tasks.get(chat_id)
            if task is None or task.done():
                self._tasks[chat_id] = asyncio.create_task(self._deliver(chat_id, pending))

    async def _deliver(self, chat_id: int, pending: list[Entry]) -> None:
        pause = 1.0
        while entry := next((one for one in pending if one.chat_id == chat_id), None):
            async with self._slots:
                problem = await self._post(entry)
            if not problem:
                pause = 1.0
                if entry in pending:
                    pending.remove(entry)
                continue
            self._last_error = {"last_error_date": int(self._clock.now()), "last_error_message": problem}
            await self._clock.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _post(self, entry: Entry) -> str:
        """Post one update and return what went wrong, if anything."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=READ_TIMEOUT))
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        headers["Content-Type"] = "application/json"
        try:
            async with self._session.post(self.url, data=json.dumps(entry.json()).encode(), headers=headers) as answer:
                await answer.read()
                self.attempts.append((entry.update_id, answer.status))
                if 200 <= answer.status < 300:
                    return ""
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            self.attempts.append((entry.update_id, 0))
            return "Read timeout expired"
        except aiohttp.ClientError:
            self.attempts.append((entry.update_id, 0))
            return "Connection refused"

    def _stop(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        self._tasks = {}

    async def close(self) -> None:
        """Stop delivering."""
        self._stop()
        if self._session:
            await self._session.close()
