"""Carries what waits in the outbox: replies that could not be sent at once, and notices at the pace Telegram allows."""

import asyncio
import math
from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.outbox import NOTICE, NOTICES_A_SECOND, REPLY, Outbox, Outgoing
from handlers.delivery import Delivery
from handlers.polling import rest

log = structlog.get_logger()
_LOOK_EVERY = 1.0
_TIDY_EVERY = 3600.0
_MANY = 100


class Courier:
    """One worker's courier; several workers' couriers share the outbox."""

    def __init__(self, delivery: Delivery, chores: Callable[[], Awaitable[None]]) -> None:
        self.delivery = delivery
        self.outbox: Outbox = delivery.outbox
        self.chores = chores
        self._tidied = -math.inf

    async def run(self, stop: asyncio.Event) -> None:
        """Carry until `stop`: a database that is away is tried again, and nothing else that goes wrong ends the carrying."""
        while not stop.is_set():
            carried = 0
            try:
                carried = await self.round()
                if not carried:
                    await self._tidy()
            except (SQLAlchemyError, OSError) as error:
                log.warning("outbox unreachable", kind=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - one message or chore that cannot be done is no reason to carry no other
                log.error("round failed", kind=type(error).__name__)
            if not carried:
                await rest(stop, _LOOK_EVERY)

    async def round(self) -> int:
        """Carry once: all replies that are due side by side, then a second's worth of notices; how many there were."""
        replies = await self.outbox.take(REPLY, _MANY)
        await asyncio.gather(*(self.delivery.send(one) for one in replies))
        notices = await self.outbox.take(NOTICE, int(NOTICES_A_SECOND))
        await asyncio.gather(*[await self._at_its_turn(one) for one in notices])
        await self.chores()
        return len(replies) + len(notices)

    async def _at_its_turn(self, one: Outgoing) -> "asyncio.Task[None]":
        await asyncio.sleep(max(0.0, await self.outbox.turn()))
        return asyncio.create_task(self.delivery.send(one))

    async def _tidy(self) -> None:
        """Once an hour forget what is old."""
        now = asyncio.get_running_loop().time()
        if now - self._tidied > _TIDY_EVERY:
            await self.outbox.tidy()
            self._tidied = now
