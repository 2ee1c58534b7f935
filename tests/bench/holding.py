"""Hold processes to a share of a core (Linux control groups), so that scaling can be measured on a machine with few."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

_FIRST, _SECOND = Path("/sys/fs/cgroup/cpu"), Path("/sys/fs/cgroup")
_PERIOD = 20_000
"""Microseconds within which a share is handed out; short, so that nobody stands still for long."""


def possible() -> bool:
    """Whether this process may make control groups with a limit of the processor's time."""
    try:
        with held(1.0) as group:
            return group is not None
    except OSError:
        return False


@contextmanager
def held(share: float) -> Iterator[Path | None]:
    """A control group whose processes together get `share` of one core; None where there are no control groups."""
    base = next((base for base, mark in ((_FIRST, "cpu.cfs_quota_us"), (_SECOND, "cgroup.controllers")) if (base / mark).exists()), None)
    if base is None:
        yield None
        return
    group = base / f"bench-{uuid4().hex[:8]}"
    group.mkdir()
    try:
        if base == _FIRST:
            (group / "cpu.cfs_period_us").write_text(str(_PERIOD), encoding="ascii")
            (group / "cpu.cfs_quota_us").write_text(str(int(_PERIOD * share)), encoding="ascii")
        else:
            (group / "cpu.max").write_text(f"{int(_PERIOD * share)} {_PERIOD}", encoding="ascii")
        yield group
    finally:
        group.rmdir()


def put(group: Path, pid: int) -> None:
    """Let a process be one of the group; the threads and children it begins from now on are too."""
    (group / "cgroup.procs").write_text(str(pid), encoding="ascii")
