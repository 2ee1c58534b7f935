"""A task spread over processes does what it does alone."""

import os
import threading

import pytest

from knowledge.ranking.spreading import each


def _with_process(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _fails_at_seven(number: int) -> int:
    if number == 7:  # noqa: PLR2004 - the one that fails
        raise ValueError("seven")
    return number


def test_what_is_done_keeps_the_order_of_the_things() -> None:
    done = each(_with_process, range(1_000))
    assert [square for square, _ in done] == [number * number for number in range(1_000)]


def test_others_help_where_there_is_much_to_do() -> None:
    if (os.cpu_count() or 1) > 1 and threading.active_count() == 1:
        assert len({process for _, process in each(_with_process, range(1_000))} - {os.getpid()}) > 0


def test_little_is_done_here() -> None:
    assert {process for _, process in each(_with_process, range(10))} == {os.getpid()}


def test_beside_threads_all_is_done_here() -> None:
    leave = threading.Event()
    waiting = threading.Thread(target=leave.wait)
    waiting.start()
    try:
        assert {process for _, process in each(_with_process, range(1_000))} == {os.getpid()}
    finally:
        leave.set()
        waiting.join()


def test_a_failure_is_raised_here() -> None:
    with pytest.raises(ValueError, match="seven"):
        each(_fails_at_seven, range(1_000))
