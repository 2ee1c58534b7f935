"""Updates delivered by Telegram: 200 only after an update's effects are saved, 503 while that cannot be."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hmac import compare_digest

import orjson
import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update

from bot.settings import WEBHOOK_PATH
from handlers import operations
from handlers.application import App
from handlers.door import Door
from handlers.polling import FINISHING

log = structlog.get_logger()
_SECRET = "x-telegram-bot-api-secret-token"  # noqa: S105 - a header's name


def app_for(application: App, secret: str, stopping: Callable[[], bool]) -> Starlette:
    """The web application of one process."""
    door: Door = application.bot_data["door"]

    async def telegram(request: Request) -> Response:
        if not compare_digest(request.headers.get(_SECRET, "").encode(), secret.encode()):
            return Response(status_code=403)
        if stopping():
            return Response(status_code=503)
        try:
            update = Update.de_json(orjson.loads(await request.body()), application.bot)
        except (ValueError, KeyError, TypeError) as error:
            log.error("update unreadable", kind=type(error).__name__)
            return Response(status_code=400)
        return Response(status_code=200 if await door.take(update) else 503)

    return Starlette(routes=[Route(WEBHOOK_PATH, telegram, methods=["POST"]), *operations.routes(application, stopping)])


async def serve(app: Starlette, host: str, port: int, stop: asyncio.Event) -> None:
    """Serve until `stop`, then finish what is in hand within 20 seconds. Several processes may share the port."""
    config = uvicorn.Config(
        app, http="httptools", ws="none", lifespan="off", log_config=None, access_log=False, timeout_graceful_shutdown=int(FINISHING)
    )
    server = _Server(config)
    with _listening(host, port) as listener:
        serving = asyncio.create_task(server.serve([listener]))
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({serving, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        server.should_exit = True
        await serving


class _Server(uvicorn.Server):
    """Leaves signals to the process, which has more to put away than the server."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals."""
        yield


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, reuse_port=True, backlog=512)
    try:
        yield listener
    finally:
        listener.close()
