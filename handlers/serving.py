"""A process from start to end: polling, webhook or only the outbox; each carries what waits in the outbox."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

import structlog
from starlette.applications import Starlette
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.assistant import Assistant
from bot.errors import SaidPlainly
from bot.settings import Settings
from handlers import operations
from handlers.application import ALLOWED, App, application_for, bot_for
from handlers.courier import Courier
from handlers.delivery import seconds_of
from handlers.door import Door
from handlers.polling import FINISHING, poll, rest
from handlers.webhook import app_for, serve

log = structlog.get_logger()
_POLLING = 0x70616E64
"""The number of the lock that the one polling worker holds."""
_WEB = 8080
_YOUNG = 10_000
"""New objects after which the collector looks through them; of the usual 700 one update makes more."""
Chores = Callable[[Assistant], Awaitable[None]]
_Met = TypeVar("_Met", App, Bot)


async def by_polling(assistant: Assistant, settings: Settings, chores: Chores) -> None:
    """Fetch updates; of several workers on one PostgreSQL one fetches, the others wait to take its place."""
    async with _process(assistant, settings, chores) as (application, stop), assistant.database.leading(_POLLING, stop) as leading:
        if leading and not stop.is_set():
            await application.bot.delete_webhook()
            await poll(application, stop)


async def by_webhook(assistant: Assistant, settings: Settings, chores: Chores) -> None:
    """Take what Telegram delivers."""
    url = settings.require_webhook()
    async with _process(assistant, settings, chores, web=False) as (application, stop):
        app = app_for(application, settings.hook_secret, stop.is_set)
        serving = asyncio.create_task(serve(app, settings.host, settings.port or _WEB, stop))
        try:
            await _set_webhook(application, url, settings.hook_secret, stop)
        except BaseException:
            stop.set()
            raise
        finally:
            await serving


async def _set_webhook(application: App, url: str, secret: str, stop: asyncio.Event) -> None:
    """Tell Telegram where to deliver, as soon as it lets us: of several processes that start together, it puts some off."""
    while not stop.is_set():
        try:
            await application.bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED, max_connections=100)
        except RetryAfter as error:
            await rest(stop, seconds_of(error))
        except BadRequest as error:
            raise SaidPlainly(f"Telegram refused WEBHOOK_URL: {error.message}.") from None
        except TelegramError as error:
            raise SaidPlainly(f"The webhook could not be set ({type(error).__name__}): start again.") from None
        else:
            return


async def outbox_only(assistant: Assistant, settings: Settings, chores: Chores) -> None:
    """Carry the outbox and do the chores, beside web processes."""
    async with _process(assistant, settings, chores) as (_, stop):
        await stop.wait()


async def alone(settings: Settings, use: Callable[[Bot, Settings], Awaitable[None]]) -> None:
    """Do something with the bot and nothing else. Raises SaidPlainly as below."""
    async with met(bot_for(settings.require_token(), settings.telegram_api_base), settings) as bot:
        await use(bot, settings)


@asynccontextmanager
async def met(one: _Met, settings: Settings) -> AsyncIterator[_Met]:
    """A bot or application that has met Telegram. Raises SaidPlainly when the token is refused or Telegram cannot be reached."""
    try:
        try:
            await one.initialize()
        except TelegramError:
            http: BaseRequest = one.request if isinstance(one, Bot) else one.bot.request
            await http.shutdown()
            raise
    except InvalidToken:
        raise SaidPlainly("Telegram refused TELEGRAM_TOKEN: copy it again from @BotFather.") from None
    except NetworkError as error:
        where = f"The Bot API server at {settings.telegram_api_base} cannot be reached ({type(error).__name__})"
        raise SaidPlainly(f"{where}: check the network or TELEGRAM_API_BASE.") from None
    try:
        yield one
    finally:
        await one.shutdown()


@asynccontextmanager
async def _process(
    assistant: Assistant, settings: Settings, chores: Chores, *, web: bool = True
) -> AsyncIterator[tuple[App, asyncio.Event]]:
    stop = _stopping()
    built = application_for(assistant, settings.require_token(), settings.telegram_api_base, settings.messages_per_second)
    async with met(built, settings) as application:
        door: Door = application.bot_data["door"]
        await assistant.open()
        await door.outbox.open()
        _spare_what_stays()
        courier = asyncio.create_task(Courier(door.delivery, lambda: chores(assistant)).run(stop))
        tasks = [courier]
        if web and settings.port:
            app = Starlette(routes=operations.routes(application, stop.is_set))
            tasks.append(asyncio.create_task(serve(app, settings.host, settings.port, stop)))
        try:
            yield application, stop
        finally:
            stop.set()
            await door.lines.finish(FINISHING)
            await asyncio.gather(*tasks, return_exceptions=True)


def _spare_what_stays() -> None:
    """Let the garbage collector pass over the knowledge, which stays until the end: looking through it takes 80 ms each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, 10, 10)


def _stopping() -> asyncio.Event:
    """Set by SIGINT or SIGTERM."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    return stop
