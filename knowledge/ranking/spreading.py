"""One task for many things, spread over the processors: reading and weighing a hundred thousand questions takes a minute on one."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import current_process, get_all_start_methods, get_context
from os import cpu_count
from typing import TypeVar, cast

_Thing = TypeVar("_Thing")
_Done = TypeVar("_Done")
_FEW, _HANDFULS = 64, 32
"""Things that are done sooner here than by others, and in how many handfuls each process is given its share."""
_MOST = 4
"""Processes at most: each takes some 50 MB of its own."""
_task: Callable[..., object] | None = None


def each(task: Callable[[_Thing], _Done], things: Sequence[_Thing]) -> list[_Done]:
    """The task done for each thing, in their order; by forked processes where the system has them, else here.

    A forked process has all this one has, so only the things and what is done of them are handed over. Whoever has threads, or
    may have no children, works alone.
    """
    workers = min(_MOST, cpu_count() or 1)
    alone = workers == 1 or len(things) < _FEW or current_process().daemon or threading.active_count() > 1
    if alone or "fork" not in get_all_start_methods():
        return [task(thing) for thing in things]
    with ProcessPoolExecutor(workers, get_context("fork"), initializer=_begin, initargs=(task,)) as pool:
        return cast("list[_Done]", list(pool.map(_do, things, chunksize=1 + len(things) // (workers * _HANDFULS))))


def _begin(task: Callable[..., object]) -> None:
    global _task  # noqa: PLW0603 - a process of the pool has one task for all its life
    _task = task


def _do(thing: _Thing) -> object:
    assert _task is not None  # noqa: S101 - set when the process began
    return _task(thing)
