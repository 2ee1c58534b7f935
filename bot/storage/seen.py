"""Up to which change somebody has seen the summary of a scope."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.plan_tables import SummarySeen


async def last(session: AsyncSession, person: str, scope: str) -> SummarySeen | None:
    """When somebody last asked for this summary, and the last change there was then."""
    return (await session.exec(select(SummarySeen).where(SummarySeen.person == person, SummarySeen.scope == scope))).one_or_none()


async def note(session: AsyncSession, person: str, scope: str, number: int, at: datetime) -> None:
    """Remember that everything up to a change was seen now."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = insert(SummarySeen).values(person=person, scope=scope, number=number, at=at)
    await session.exec(row.on_conflict_do_update(index_elements=["person", "scope"], set_={"number": number, "at": at}))
