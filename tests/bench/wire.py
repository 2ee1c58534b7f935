"""A Bot API server that costs next to nothing, and people who ask through it: so that a bench measures the bot.

Runs in a process of its own (`python -m tests.bench.wire`), reads one JSON object with the load from standard input, and
writes one with what it measured. It speaks just enough of the Bot API for getMe, getUpdates, setWebhook and sendMessage;
limits and refusals are the business of `tests/telegram`.
"""

import asyncio
import json
import sys
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

import httptools
import orjson
import uvloop

ME = {"id": 1000001, "is_bot": True, "first_name": "Pandu", "username": "pandu_bot", "can_read_all_group_messages": False}


@dataclass
class Load:
    """What people ask: `chats` people take turns until `updates` were asked, each asking again as soon as they are answered
    (`rate` 0), or all together `rate` a second."""

    questions: list[str]
    updates: int
    chats: int
    rate: float = 0.0
    connections: int = 40
    workers: int = 1
    """Processes to wait for before anybody asks."""
    seconds: int = 240


@dataclass
class World:
    """The updates, and when each was given out and answered."""

    load: Load
    waiting: deque[dict[str, Any]] = field(default_factory=deque)
    unconfirmed: dict[int, dict[str, Any]] = field(default_factory=dict)
    born: dict[int, float] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    chat_update: dict[int, int] = field(default_factory=dict)
    asked: int = 0
    base: int = field(default_factory=lambda: int(time.time()) % 1_000_000 * 1000)
    first: float = 0.0
    last: float = 0.0
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    done: asyncio.Event = field(default_factory=asyncio.Event)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    hook: tuple[str, str] | None = None
    came: int = 0

    def met(self) -> None:
        """A process is ready."""
        self.came += 1
        if self.came >= self.load.workers:
            self.ready.set()

    def ask(self, chat: int) -> None:
        """Let a person ask the next question."""
        if self.asked >= self.load.updates:
            return
        self.asked += 1
        number = self.base + self.asked
        text = self.load.questions[self.asked % len(self.load.questions)]
        person = {"id": chat, "first_name": "W", "type": "private"}
        user = {"id": chat, "is_bot": False, "first_name": "W", "language_code": "id"}
        message = {"message_id": number, "date": 1790000000, "chat": person, "from": user, "text": text}
        self.born[number] = time.perf_counter()
        self.chat_update[chat] = number
        self.waiting.append({"update_id": number, "message": message})
        self.woken.set()

    def answered(self, chat: int) -> None:
        """A reply came."""
        now = time.perf_counter()
        number = self.chat_update.pop(chat, None)
        if number is None:
            return
        self.seconds.append(now - self.born[number])
        self.first, self.last = self.first or self.born[number], now
        if len(self.seconds) >= self.load.updates:
            self.done.set()
        elif not self.load.rate:
            self.ask(chat)

    async def crowd(self) -> None:
        """Let people ask."""
        if not self.load.rate:
            for chat in range(1, self.load.chats + 1):
                self.ask(chat)
            return
        began = time.perf_counter()
        for number in range(self.load.updates):
            await asyncio.sleep(max(0.0, began + number / self.load.rate - time.perf_counter()))
            self.ask(1 + number % self.load.chats)


class Api(asyncio.Protocol):
    """One connection from the bot."""

    def __init__(self, world: World) -> None:
        self.world = world

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.parser = httptools.HttpRequestParser(self)

    def data_received(self, data: bytes) -> None:
        self.parser.feed_data(data)

    def on_message_begin(self) -> None:
        self.body = b""

    def on_url(self, url: bytes) -> None:
        self.method = url.rsplit(b"/", 1)[-1].decode().lower()

    def on_body(self, body: bytes) -> None:
        self.body += body

    def on_message_complete(self) -> None:
        fields = _fields(self.body)
        if self.method == "getupdates":
            self.world.met()
            asyncio.ensure_future(self._updates(fields))
            return
        self._give(self._result(fields))

    def _result(self, fields: dict[str, Any]) -> Any:
        if self.method == "getme":
            return ME
        if self.method == "setwebhook":
            self.world.hook = (fields.get("url", ""), fields.get("secret_token", ""))
            self.world.met()
        if self.method != "sendmessage":
            return True
        chat = int(fields["chat_id"])
        self.world.answered(chat)
        return {"message_id": 7, "date": 1790000001, "chat": {"id": chat, "type": "private", "first_name": "W"}, "from": ME, "text": "x"}

    async def _updates(self, fields: dict[str, Any]) -> None:
        world, offset = self.world, int(fields.get("offset", 0))
        world.unconfirmed = {number: update for number, update in world.unconfirmed.items() if number >= offset}
        limit = int(fields.get("limit", 100))
        if not world.waiting and not world.unconfirmed and float(fields.get("timeout", 0)):
            world.woken.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(world.woken.wait(), float(fields["timeout"]))
        while world.waiting and len(world.unconfirmed) < limit:
            update = world.waiting.popleft()
            world.unconfirmed[update["update_id"]] = update
        self._give(list(world.unconfirmed.values())[:limit])

    def _give(self, result: Any) -> None:
        body = orjson.dumps({"ok": True, "result": result})
        if not self.transport.is_closing():
            self.transport.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))


def _fields(body: bytes) -> dict[str, Any]:
    """The parameters, from JSON or a form."""
    if body.startswith(b"{"):
        return dict(orjson.loads(body))
    return {name: unquote_plus(value) for name, _, value in (pair.partition("=") for pair in body.decode().split("&"))}


class Hook(asyncio.Protocol):
    """One connection to the bot's webhook: an update, its 200, the next."""

    def __init__(self, world: World) -> None:
        self.world = world

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.parser = httptools.HttpResponseParser(self)
        self.ready = asyncio.Event()
        self.ready.set()
        asyncio.ensure_future(self._deliver())

    def data_received(self, data: bytes) -> None:
        self.parser.feed_data(data)

    def on_message_complete(self) -> None:
        self.ready.set()

    async def _deliver(self) -> None:
        while True:
            await self.ready.wait()
            self.ready.clear()
            while not self.world.waiting:
                self.world.woken.clear()
                await self.world.woken.wait()
            body = orjson.dumps(self.world.waiting.popleft())
            secret = (self.world.hook or ("", ""))[1]
            head = f"POST /telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: {len(body)}\r\n\r\n"
            self.transport.write(head.encode() + body)


async def measure(load: Load, port: int) -> dict[str, Any]:
    """Serve on `port` until every question was answered."""
    loop = asyncio.get_running_loop()
    world = World(load)
    server = await loop.create_server(lambda: Api(world), "127.0.0.1", port)
    print("ready", flush=True)
    await loop.run_in_executor(None, sys.stdin.readline)
    await asyncio.wait_for(world.ready.wait(), 60)
    if world.hook and world.hook[0]:
        where = int(world.hook[0].split(":")[2].split("/")[0])
        for _ in range(load.connections):
            await loop.create_connection(lambda: Hook(world), "127.0.0.1", where)
    print("go", flush=True)
    began = time.process_time()
    crowd = asyncio.ensure_future(world.crowd())
    with suppress(TimeoutError):
        await asyncio.wait_for(world.done.wait(), load.seconds)
    crowd.cancel()
    server.close()
    spent = sorted(world.seconds)
    at = lambda share: round(spent[int(len(spent) * share)] * 1000, 2) if spent else None  # noqa: E731
    return {
        "answered": len(spent),
        "per_second": round(len(spent) / (world.last - world.first), 1) if spent else 0,
        "p50": at(0.5),
        "p95": at(0.95),
        "p99": at(0.99),
        "own_cpu": round(time.process_time() - began, 2),
    }


if __name__ == "__main__":
    asked = json.loads(sys.stdin.readline())
    print(json.dumps(uvloop.run(measure(Load(**asked["load"]), asked["port"]))), flush=True)
