"""Pictures and papers are made beside the event loop, and outside the transaction that wants them.

On SQLite one transaction writes at a time, and a picture takes a second: so an exchange that wants one which is not there ends
without effect, the picture is made, and the exchange begins again and finds it.
"""

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from bot.messages import Attachment

_KEPT = 48
_ready: OrderedDict[Hashable, bytes] = OrderedDict()
_read: dict[Attachment, bytes | OSError] = {}
_making = threading.Lock()
_in_exchange: ContextVar[bool] = ContextVar("in_exchange", default=False)


@dataclass(eq=False)
class Unmade(Exception):  # noqa: N818 - nothing went wrong
    """Something is wanted that has not been made yet."""

    key: Hashable
    work: Callable[[], bytes]
    kept: bool

    async def make(self) -> None:
        """Make it, one thing at a time (Matplotlib's figures share what they draw with)."""
        _ready[self.key] = await asyncio.to_thread(self._alone)
        while len(_ready) > _KEPT:
            _ready.popitem(last=False)

    def forget(self) -> None:
        """Drop what was made for one person only."""
        if not self.kept:
            _ready.pop(self.key, None)

    def _alone(self) -> bytes:
        with _making:
            return self.work()


class Unread(Unmade):
    """A file somebody sent is wanted that its channel has not given out yet."""

    def __init__(self, file: Attachment) -> None:
        super().__init__(file, bytes, kept=False)
        self.file = file

    async def make(self) -> None:
        """Read it; that it cannot be had is remembered too."""
        try:
            _read[self.file] = await self.file.read()
        except OSError as error:
            _read[self.file] = error

    def forget(self) -> None:
        """Drop it."""
        _read.pop(self.file, None)


async def content_of(file: Attachment) -> bytes:
    """The bytes of a file somebody sent. Raises OSError when it cannot be had, and Unread within `aside` the first time."""
    if file not in _read:
        if not _in_exchange.get():
            return await file.read()
        raise Unread(file)
    found = _read[file]
    if isinstance(found, OSError):
        raise found
    return found


@contextmanager
def aside() -> Iterator[None]:
    """Within it, what is not there is not made: Unmade is raised."""
    token = _in_exchange.set(True)
    try:
        yield
    finally:
        _in_exchange.reset(token)


async def made(key: Hashable, work: Callable[[], bytes], *, kept: bool = True) -> bytes:
    """What `work` makes; `key` names everything it depends on. What is not `kept` is dropped when the answer is saved.

    Raises Unmade within `aside`, where it is not there yet.
    """
    if key not in _ready:
        unmade = Unmade(key, work, kept)
        if _in_exchange.get():
            raise unmade
        await unmade.make()
    _ready.move_to_end(key)
    return _ready[key]
