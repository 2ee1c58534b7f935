"""For whoever runs the bot: is the process alive, can it serve, and its numbers."""

import time
from collections.abc import Callable
from contextlib import suppress

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from telegram.error import TelegramError

from handlers.application import App
from handlers.door import Door
from handlers.metrics import OUTBOX
from handlers.requesting import Requests

_LATELY = 120.0


def routes(application: App, stopping: Callable[[], bool]) -> list[Route]:
    """/healthz, /readyz and /metrics for one process."""
    door: Door = application.bot_data["door"]

    async def health(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_: Request) -> Response:
        found = {
            "accepting": not stopping(),
            "database": await door.assistant.database.reachable(),
            "knowledge": bool(door.assistant.knowledge.library.entries),
            "telegram": await telegram_reachable(application),
        }
        return JSONResponse(found, status_code=200 if all(found.values()) else 503)

    async def metrics(_: Request) -> Response:
        with suppress(SQLAlchemyError, OSError):  # without the database the other numbers are still worth having
            OUTBOX.clear()
            for (lane, state), count in (await door.outbox.counts()).items():
                OUTBOX.labels(lane, state).set(count)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", health), Route("/readyz", ready), Route("/metrics", metrics)]


async def telegram_reachable(application: App) -> bool:
    """Whether Telegram answered within the last two minutes; asks when there was no call."""
    request = application.bot.request
    assert isinstance(request, Requests)  # noqa: S101 - application_for builds nothing else
    if request.answered_at and time.monotonic() - request.answered_at < _LATELY:
        return True
    try:
        await application.bot.get_me()
    except TelegramError:
        return False
    return True
