"""Long polling that confirms an update only after it was handled: what a killed process had not taken comes again.

PTB's own Updater asks for the next updates, and by that confirms the last, before their handlers have run.
"""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.assistant import Assistant
from bot.errors import SaidPlainly
from handlers.application import App, application_for
from handlers.failures import AGAIN
from handlers.menu import set_menu

log = structlog.get_logger()
_WAIT = 25
_ALLOWED = [Update.MESSAGE, Update.CALLBACK_QUERY]
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0


async def serve(assistant: Assistant, token: str, api_base: str) -> None:
    """Serve until SIGINT or SIGTERM. Raises SaidPlainly when the token is refused or the server cannot be reached at the start."""
    application = application_for(assistant, token, api_base)
    await _begin(application, api_base)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    try:
        await poll(application, stop)
    finally:
        await application.shutdown()


async def poll(application: App, stop: asyncio.Event) -> None:
    """Fetch, handle, then confirm, until `stop` is set; what is in hand is finished."""
    offset, pause = 0, _FIRST_PAUSE
    while not stop.is_set():
        try:
            updates = await _until(
                stop, application.bot.get_updates(offset=offset, timeout=_WAIT, read_timeout=_WAIT + 10, allowed_updates=_ALLOWED)
            )
        except RetryAfter as error:
            seconds = error.retry_after
            await _rest(stop, seconds if isinstance(seconds, int) else seconds.total_seconds())
            continue
        except InvalidToken:
            raise SaidPlainly("Telegram no longer accepts TELEGRAM_TOKEN: copy it again from @BotFather.") from None
        except Conflict:
            raise SaidPlainly("Another process is polling with this token; stop it first.") from None
        except (NetworkError, TelegramError) as error:
            log.warning("telegram unreachable", kind=type(error).__name__, again_in=pause)
            await _rest(stop, pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
            continue
        pause = _FIRST_PAUSE
        for update in updates or ():
            if not await _handle(application, update, stop):
                break
            offset = update.update_id + 1
    if offset:
        with suppress(TelegramError):
            await application.bot.get_updates(offset=offset, timeout=0, limit=1, allowed_updates=_ALLOWED)


async def _handle(application: App, update: Update, stop: asyncio.Event) -> bool:
    """Handle an update; while the database is away, wait and try again, so that nothing is confirmed that was not taken."""
    pause = _FIRST_PAUSE
    while True:
        await application.process_update(update)
        if not application.bot_data.pop(AGAIN, False):
            return True
        if stop.is_set():
            return False
        log.warning("database away", again_in=pause)
        await _rest(stop, pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


async def _begin(application: App, api_base: str) -> None:
    try:
        await application.initialize()
        await application.bot.delete_webhook()
        await set_menu(application.bot)
    except InvalidToken:
        raise SaidPlainly("Telegram refused TELEGRAM_TOKEN: copy it again from @BotFather.") from None
    except NetworkError as error:
        raise SaidPlainly(
            f"The Bot API server at {api_base} cannot be reached ({type(error).__name__}): check the network or TELEGRAM_API_BASE."
        ) from None


async def _until(stop: asyncio.Event, work: Coroutine[Any, Any, tuple[Update, ...]]) -> tuple[Update, ...]:
    """The work's result, or nothing as soon as `stop` is set."""
    fetching, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if fetching.done():
        return fetching.result()
    fetching.cancel()
    return ()


async def _rest(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
