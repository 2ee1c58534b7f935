"""The queue of updates and the long poll that empties it."""

import asyncio
import contextlib
from dataclasses import dataclass
from typing import Any

from .calls import Call
from .clock import Clock
from .faults import Faults
from .limits import OTHER_POLLER, WEBHOOK_ACTIVE, WEBHOOK_CAME, ApiError
from .webhook import Entry, Webhook

Json = dict[str, Any]

NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass
class Allowed:
    """Which kinds of update the bot has asked for."""

    kinds: list[str] | None = None

    def __contains__(self, kind: str) -> bool:
        """Tell whether the bot wants this kind."""
        return kind in self.kinds if self.kinds else kind not in NOT_BY_DEFAULT


class Updates:
    """Everything the bot has not yet confirmed."""

    def __init__(self, clock: Clock, faults: Faults, webhook: Webhook) -> None:
        """Begin with nothing waiting."""
        self._clock = clock
        self._faults = faults
        self._webhook = webhook
        self.pending: list[Entry] = []
        self.allowed = Allowed()
        self._gathered: list[tuple[Entry, int]] = []
        self._late: set[asyncio.Task[None]] = set()
        self._last_id = 700_000_000
        self._poller: asyncio.Future[None] | None = None

    def add(self, kind: str, payload: Json, chat_id: int) -> None:
        """Let something happen that the bot is told about, unless it has not asked for it."""
        if kind not in self.allowed:
            return
        entry = Entry(kind, payload, chat_id)
        if self._webhook.url:
            self._name(entry)
        if seconds := self._faults.lateness():
            task = asyncio.create_task(self._add_later(entry, seconds))
            self._late.add(task)
            task.add_done_callback(self._late.discard)
        else:
            self._arrive(entry)

    async def _add_later(self, entry: Entry, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self._arrive(entry)

    def _name(self, entry: Entry) -> None:
        if not entry.update_id:
            self._last_id += 1
            entry.update_id = self._last_id

    def _arrive(self, entry: Entry) -> None:
        """Queue an entry; in polling its id is given only now, since getUpdates always returns ids in order."""
        self._gathered.append((entry, self._faults.copies()))
        if len(self._gathered) >= self._faults.reordering:
            self.flush()

    def flush(self) -> None:
        """Let arrive what was gathered to be reordered."""
        if self._faults.reordering:
            self._faults.reordering = 0
            self._gathered.reverse()
        gathered, self._gathered = self._gathered, []
        for one, copies in gathered:
            self._name(one)
            self.pending.append(one)
            self.pending += [Entry(one.kind, one.payload, one.chat_id, one.update_id, again=True) for _ in range(copies - 1)]
        if self._webhook.url:
            self._webhook.wake(self.pending)
        elif self._poller and not self._poller.done():
            self._poller.set_result(None)

    def limit_to(self, call: Call) -> None:
        """Remember which kinds the bot wants, if the call says so."""
        kinds = call.json("allowed_updates")
        if isinstance(kinds, list):
            self.allowed = Allowed([str(kind) for kind in kinds])

    def interrupt(self, reason: str) -> None:
        """End a poll that is waiting, with 409."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(ApiError(409, reason))

    async def get_updates(self, call: Call) -> list[Json]:
        """Confirm what lies before the offset, then return what is waiting or wait for something."""
        if self._webhook.url:
            raise ApiError(409, WEBHOOK_ACTIVE)
        self.interrupt(OTHER_POLLER)
        self.limit_to(call)
        self._confirm(call.integer("offset"))
        limit = min(max(call.integer("limit", 100), 1), 100)
        seconds = min(max(float(call.text("timeout") or 0), 0.0), 50.0)
        if not self.pending and seconds:
            self._poller = poller = asyncio.get_running_loop().create_future()
            try:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(poller, seconds)
            finally:
                if self._poller is poller:
                    self._poller = None
        batch = self.pending[:limit]
        for entry in batch:
            entry.again = False
        return [entry.json() for entry in batch]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.pending = self.pending[offset:]
        self.pending = [entry for entry in self.pending if entry.again or entry.update_id >= offset]

    async def set_webhook(self, call: Call) -> bool:
        """Switch to delivery by webhook, or back with an empty address."""
        url = call.text("url") if call.method.lower() == "setwebhook" else ""
        certificate = call.upload("certificate")
        self._webhook.set(url, call.text("secret_token"), call.integer("max_connections", 40), certificate is not None)
        if call.truth("drop_pending_updates"):
            self.drop()
        if url:
            self.limit_to(call)
            self.interrupt(WEBHOOK_CAME)
            self._webhook.wake(self.pending)
        return True

    def info(self) -> Json:
        """Return what getWebhookInfo tells."""
        kinds = {"allowed_updates": self.allowed.kinds} if self.allowed.kinds else {}
        return {"pending_update_count": len(self.pending), **self._webhook.info(), **kinds}

    def drop(self) -> None:
        """Forget every update that waits."""
        self.pending.clear()
        self._gathered.clear()

    def close(self) -> None:
        """Stop whatever is still to come."""
        for task in self._late:
            task.cancel()
        self.interrupt(OTHER_POLLER)
