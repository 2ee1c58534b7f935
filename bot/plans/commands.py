"""For the command line: the status of regions as a file, and the check of the chain of official updates."""

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from bot import exports
from bot.errors import SaidPlainly
from bot.i18n import DEFAULT_LOCALE
from bot.plans import sheets
from bot.plans.records import known_scope
from bot.storage import plans
from bot.storage.database import Database
from bot.turn import nobodys
from knowledge import Understanding, load


async def write_status(database: Database, now: datetime, form: str, scope: str, output: Path | None) -> None:
    """Write the status of the regions of a scope to a file or to standard output. Raises SaidPlainly for an unknown form or scope."""
    content = await _status(database, load(), now, form, scope)
    if output:
        await asyncio.to_thread(output.write_bytes, content)
    else:
        sys.stdout.buffer.write(content)


async def _status(database: Database, knowledge: Understanding, now: datetime, form: str, scope: str) -> bytes:
    if form not in exports.FORMATS:
        raise SaidPlainly(f"--format must be one of {', '.join(exports.FORMATS)}.")
    async with database.session() as session:
        turn = nobodys(session, knowledge, DEFAULT_LOCALE, now)
        if not known_scope(turn, scope):
            raise SaidPlainly(f"--scope {scope} is no province or region: give a Kemendagri code such as 73 or 73.22.")
        return exports.written(await sheets.sheets(turn, scope), form)


async def report_chain(database: Database) -> None:
    """Say how many changes are sound and what the last hash is. Raises SaidPlainly naming the first that does not fit."""
    async with database.session() as session:
        checked, broken = await plans.first_broken(session)
        _, head = await plans.head(session)
    if broken is not None:
        raise SaidPlainly(f"The chain is broken at change {broken}: it was altered, is missing or does not follow the one before it.")
    sys.stdout.write(f"Changes: {checked}, all sound. Head: {head}\n")
