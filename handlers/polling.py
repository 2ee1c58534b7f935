"""Long polling that confirms an update only after it was handled: what a killed process had not taken comes again.

PTB's own Updater asks for the next updates, and by that confirms the last, before their handlers have run. Here the offset
is the lowest number that is still in hand; what lies above it is asked for again and skipped.
"""

import asyncio
from collections.abc import Coroutine, Iterable
from contextlib import suppress
from functools import partial
from typing import Any, cast

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import SaidPlainly
from handlers.application import ALLOWED, App
from handlers.delivery import seconds_of
from handlers.door import Door, Taken

log = structlog.get_logger()
_WAIT = 25
_FEW, _MANY = 10, 50
_LOOK_AGAIN = 0.05
_PATIENCE = 3
FINISHING = 20.0
"""Seconds that a stopping process takes to finish what it has in hand."""
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0


async def poll(application: App, stop: asyncio.Event) -> None:
    """Fetch, handle, then confirm, until `stop` is set; what is in hand is finished by the caller.

    Raises SaidPlainly when the token is refused or another process polls.
    """
    hand = _Hand(application.bot_data["door"])
    try:
        await _fetch_and_handle(application, hand, stop)
    except asyncio.CancelledError:
        await hand.door.lines.finish(0)
        raise
    await hand.finish(FINISHING)
    if hand.offset:
        with suppress(TelegramError):
            await application.bot.get_updates(offset=hand.offset, timeout=0, limit=1, allowed_updates=ALLOWED)


async def _fetch_and_handle(application: App, hand: "_Hand", stop: asyncio.Event) -> None:
    pause, conflicts = _FIRST_PAUSE, 0
    while not stop.is_set():
        try:
            updates = await _until(stop, _fetch(application, hand.offset, 0 if hand.busy else _WAIT))
        except InvalidToken:
            raise SaidPlainly("Telegram no longer accepts TELEGRAM_TOKEN: copy it again from @BotFather.") from None
        except Conflict as error:  # a process that was just stopped may still be waiting for updates at Telegram's end
            conflicts += 1
            if conflicts == _PATIENCE:
                raise SaidPlainly(_conflict(error)) from None
            await rest(stop, _FIRST_PAUSE)
            continue
        except TelegramError as error:
            wait = seconds_of(error) if isinstance(error, RetryAfter) else pause
            log.warning("telegram unreachable", kind=type(error).__name__, again_in=wait)
            await rest(stop, wait)
            pause = min(pause * 2, _LONGEST_PAUSE)
            continue
        pause, conflicts = _FIRST_PAUSE, 0
        await hand.take(updates)
        if hand.away:
            await rest(stop, _FIRST_PAUSE)
            hand.begin_again()


class _Hand:
    """What was fetched and is not finished."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.offset = 0
        self.away = False
        self._busy: dict[int, Taken] = {}
        self._done: set[int] = set()

    @property
    def busy(self) -> bool:
        """Whether something is in hand."""
        return bool(self._busy)

    async def take(self, updates: list[dict[str, Any]]) -> None:
        """Begin what is new; come back when there is room for more or, with little in hand, after a moment."""
        fetched = {int(one["update_id"]): one for one in updates}
        new = [number for number in fetched if number >= self.offset and number not in self._done and number not in self._busy]
        for number in new:
            try:
                update = Update.de_json(fetched[number], self.door.bot)
            except (ValueError, KeyError, TypeError) as error:  # it would come again for ever, and nothing after it
                log.error("update unreadable", kind=type(error).__name__)
                self._done.add(number)
                continue
            taken = self._busy[number] = self.door.take(update)
            taken.add_done_callback(partial(self._taken, number))
        if len(new) <= _FEW and self._busy:
            await asyncio.wait(self._busy.values(), timeout=_LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED)
        while len(self._busy) > _MANY and not self.away:
            await asyncio.wait(self._busy.values(), return_when=asyncio.FIRST_COMPLETED)
        self._confirm(fetched)

    def begin_again(self) -> None:
        """The database was away: everything not finished is fetched again."""
        self.away = False

    async def finish(self, seconds: float) -> None:
        """Finish everything in hand and what is being sent, but no longer; what was not taken is not confirmed and comes again."""
        await self.door.lines.finish(seconds)
        await asyncio.sleep(0)  # what was settled last is heard of
        self._confirm(())

    def _taken(self, number: int, taken: Taken) -> None:
        del self._busy[number]
        if not taken.cancelled() and taken.result():
            self._done.add(number)
        else:
            self.away = True

    def _confirm(self, fetched: Iterable[int]) -> None:
        """Move the offset up to the lowest number not done."""
        known = sorted({*fetched, *self._done, *self._busy})
        for number in known:
            if number < self.offset:
                continue
            if number not in self._done:
                break
            self.offset = number + 1
        self._done = {number for number in self._done if number >= self.offset}


def _conflict(error: Conflict) -> str:
    if "webhook" in error.message.lower():
        return "A webhook was set for this token by another process; stop that one first."
    return "Another process is polling with this token; stop it first."


async def _fetch(application: App, offset: int, wait: int) -> list[dict[str, Any]]:
    """The updates from `offset` on as JSON: those in hand come every time, and to make objects of them again would be a waste."""
    wanted = {"offset": offset, "timeout": wait, "allowed_updates": ALLOWED}
    found = await application.bot.do_api_request("GetUpdates", api_kwargs=wanted, read_timeout=wait + 10)
    return cast(list[dict[str, Any]], found)


async def _until(stop: asyncio.Event, work: Coroutine[Any, Any, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The work's result, or nothing as soon as `stop` is set."""
    fetching, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if fetching.done():
        return fetching.result()
    fetching.cancel()
    with suppress(asyncio.CancelledError, TelegramError):
        await fetching
    return []


async def rest(stop: asyncio.Event, seconds: float) -> None:
    """Wait, but not longer than until `stop`."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
