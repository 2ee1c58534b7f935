"""Real processes of the bot, started, killed without warning, and started again."""

import asyncio
import os
import random
import signal
import socket
import sys
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Workers:
    """Some processes of one kind ("poll", "webhook") on one database and one Bot API server."""

    def __init__(self, kind: str, count: int, settings: Mapping[str, str], log: Path, seed: int = 1) -> None:
        self.kind = kind
        self.settings = {"LOG_LEVEL": "error", "MESSAGES_PER_SECOND": "0", **settings}
        self.log = log.open("ab")
        self.dice = random.Random(seed)
        self.processes: list[asyncio.subprocess.Process | None] = [None] * count
        self.kills: list[float] = []

    async def start(self) -> None:
        """Start every process that does not run."""
        for at, process in enumerate(self.processes):
            if process is None or process.returncode is not None:
                self.processes[at] = await self._begin()

    async def kill_one(self) -> None:
        """Kill a process as the kernel would, at once, and start another in its place."""
        at = self.dice.randrange(len(self.processes))
        process = self.processes[at]
        if process and process.returncode is None:
            self.kills.append(time.monotonic())
            process.kill()
            await process.wait()
        await self.start()

    async def stop(self) -> list[int | None]:
        """End them as a host does, with SIGTERM; their exit codes."""
        running = [process for process in self.processes if process and process.returncode is None]
        for process in running:
            process.send_signal(signal.SIGTERM)
        codes = [await asyncio.wait_for(process.wait(), 25) for process in running]
        self.log.close()
        return codes

    async def _begin(self) -> asyncio.subprocess.Process:
        command = (sys.executable, "-m", "tests.faults.child", self.kind)
        return await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=self._environment(), stdout=self.log, stderr=self.log)

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return {**kept, "PYTHONPATH": str(ROOT), "PANDU_SECRET": "only for tests", **self.settings}


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
