"""Note how messages went, and keep the questions we could not answer."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.statements import run
from bot.storage.tables import Exchange, UnansweredQuestion

_LONGEST = 512
_EXCHANGE = insert(Exchange.__table__)  # type: ignore[attr-defined]  # SQLModel does not tell mypy of the table


async def note_exchanges(session: AsyncSession, lines: list[dict[str, Any]]) -> None:
    """Add lines to the record of exchanges; each has the columns of Exchange but its id."""
    if lines:
        await run(session, _EXCHANGE, lines)


async def note_unanswered(session: AsyncSession, text: str, outcome: str, now: datetime) -> None:
    """Count a question we could not answer, under its folded words."""
    upsert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = upsert(UnansweredQuestion).values(text=text[:_LONGEST], outcome=outcome, count=1, first_at=now, last_at=now)
    again = {"count": UnansweredQuestion.count + 1, "last_at": now, "outcome": outcome}
    await session.exec(row.on_conflict_do_update(index_elements=["text"], set_=again))
