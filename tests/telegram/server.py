"""The Bot API server: takes calls over HTTP on loopback and answers them as Telegram does."""

import asyncio
import functools
import inspect
import time
from collections.abc import Callable, Sequence
from typing import Any, Self

from aiohttp import web

from . import editing, profile, sending
from .calls import Call, read_call
from .clock import Clock
from .faults import Fault, Faults
from .limits import FILE_BYTES, ApiError, too_many_requests
from .people import Group, Person
from .room import Room
from .updates import Updates
from .webhook import Webhook
from .world import World

Json = dict[str, Any]
Method = Callable[[World, Call], Any]

METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendPoll": sending.send_poll,
    "stopPoll": sending.stop_poll,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageCaption": editing.edit_message_caption,
    "deleteMessage": editing.delete_message,
    "answerCallbackQuery": editing.answer_callback_query,
    "answerInlineQuery": editing.answer_inline_query,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.my_text_setter("name"),
    "getMyName": profile.my_text_getter("name"),
    "setMyDescription": profile.my_text_setter("description"),
    "getMyDescription": profile.my_text_getter("description"),
    "setMyShortDescription": profile.my_text_setter("short_description"),
    "getMyShortDescription": profile.my_text_getter("short_description"),
    "getFile": profile.get_file,
    "getChat": profile.get_chat,
    "getChatMember": profile.get_chat_member,
    "getChatAdministrators": profile.get_chat_administrators,
}
BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


class BotApiServer:
    """One bot's Bot API. Use as `async with BotApiServer() as server`."""

    def __init__(self, *, bot_id: int = 1_000_001, username: str = "pandu_bot", first_name: str = "Pandu") -> None:
        """Prepare a server for a bot of that id and name."""
        self.token = f"{bot_id}:{'A' * 35}"
        self.clock = Clock()
        self.faults = Faults(self.clock)
        self.webhook = Webhook(self.clock)
        self.updates = Updates(self.clock, self.faults, self.webhook)
        self.world = World({"id": bot_id, "is_bot": True, "first_name": first_name, "username": username}, self.clock)
        self.calls: list[Call] = []
        self.confirmed: dict[tuple[int, int], float] = {}
        self.rooms: dict[int, Room] = {}
        self._watched: list[Callable[[], bool]] = []
        self._in_flight = 0
        self._methods: dict[str, Callable[[Call], Any]] = {
            name.lower(): functools.partial(method, self.world) for name, method in METHODS.items()
        }
        self._methods |= {
            "getupdates": self.updates.get_updates,
            "setwebhook": self.updates.set_webhook,
            "deletewebhook": self.updates.set_webhook,
            "getwebhookinfo": lambda call: self.updates.info(),
        }
        self._runner: web.AppRunner | None = None
        self._address = ""

    async def __aenter__(self) -> Self:
        """Start listening on a free port."""
        app = web.Application(client_max_size=FILE_BYTES + 1024 * 1024)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._take_call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._take_download)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self._address = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening and delivering."""
        self.updates.close()
        await self.webhook.close()
        if self._runner:
            await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """Return the address for ApplicationBuilder().base_url()."""
        return f"{self._address}/bot"

    @property
    def base_file_url(self) -> str:
        """Return the address for ApplicationBuilder().base_file_url()."""
        return f"{self._address}/file/bot"

    def person(self, user_id: int, *, first_name: str = "Warga", **about: Any) -> Person:
        """Return a new person; about may give username, last_name, language_code and started=False."""
        return Person(self, user_id, first_name=first_name, **about)

    def group(self, chat_id: int, *, title: str = "Grup", members: Sequence[Person] = (), **about: Any) -> Group:
        """Return a new supergroup with these members and the bot; about may give username, privacy and bot_status."""
        return Group(self, chat_id, title=title, members=members, **about)

    def watch(self, at_work: Callable[[], bool]) -> None:
        """Let hears() ask the bot itself whether it has anything left to do, to know exactly when it has finished."""
        self._watched.append(at_work)

    def calls_of(self, method: str) -> list[Call]:
        """Return every call of one method so far, refused ones too."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    @property
    def watching(self) -> bool:
        """Tell whether a bot is being watched."""
        return bool(self._watched)

    def busy(self) -> bool:
        """Tell whether updates, calls or a watched bot's handlers are still under way."""
        return bool(self.updates.pending or self._in_flight or any(at_work() for at_work in self._watched))

    async def _take_call(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        try:
            self._check_token(request)
            call = await read_call(request, name)
            method = self._methods.get(name.lower())
            if method is None:
                raise ApiError(404, "Not Found: method not found")
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        polling = name.lower() == "getupdates"
        if not polling:
            self.calls.append(call)
            self._in_flight += 1
        try:
            return await self._answer(request, call, method)
        finally:
            if not polling:
                self._in_flight -= 1
                self.world.touched = time.monotonic()

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not token.partition(":")[0].isdigit() or ":" not in token:
            raise ApiError(404, "Not Found")
        if token != self.token:
            raise ApiError(401, "Unauthorized")

    async def _answer(self, request: web.Request, call: Call, method: Callable[[Call], Any]) -> web.StreamResponse:
        fault = self.faults.pick(call.method)
        if fault and not fault.carried_out:
            return await self._fail(request, call, fault)
        try:
            result = method(call)
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            call.code, call.description = error.code, error.description
            return web.json_response(error.body(), status=error.code)
        if fault:
            return await self._fail(request, call, fault)
        call.code = 200
        if isinstance(result, dict) and "message_id" in result:
            self.confirmed[(result["chat"]["id"], result["message_id"])] = time.monotonic()
        return web.json_response({"ok": True, "result": result})

    async def _fail(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        call.description = f"fault: {fault.kind}"
        if fault.kind == "timeout":
            await asyncio.sleep(60)
        if fault.kind in {"timeout", "reset"}:
            if request.transport:
                request.transport.abort()
            return web.Response()
        call.code = int(fault.kind)
        if fault.kind == "502":
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        error = too_many_requests(fault.retry_after) if fault.kind == "429" else ApiError(500, "Internal Server Error")
        return web.json_response(error.body(), status=error.code)

    async def _take_download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            found = [file for file in self.world.files.values() if file.path == request.match_info["path"]]
            if not found:
                raise ApiError(404, "Not Found")
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        return web.Response(body=found[0].upload.content, content_type="application/octet-stream")
