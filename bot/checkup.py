"""What stands between these settings and a bot that answers: content and database, each in one line."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.settings import Settings
from bot.storage.database import HEAD, Database, DatabaseError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, whether it is well, and a sentence."""

    name: str
    well: bool
    sentence: str

    def __str__(self) -> str:
        return f"{'ok  ' if self.well else 'FAIL'} {self.name}: {self.sentence}"


async def at_home(settings: Settings) -> AsyncIterator[Finding]:
    """Look at the content and the database; nothing is changed."""
    yield _content()
    yield await _database(settings)


def _content() -> Finding:
    from knowledge.checking import check  # noqa: PLC0415 - heavy, and only this command needs it

    mistakes = check()
    if mistakes:
        return Finding("content", False, f"{len(mistakes)} mistakes, the first: {mistakes[0]}. See `python -m knowledge check`.")
    return Finding("content", True, "every answer has its sources and questions")


async def _database(settings: Settings) -> Finding:
    try:
        database = Database(settings.database)
        try:
            revision = await database.revision()
        finally:
            await database.close()
    except DatabaseError as error:
        return Finding("database", False, str(error))
    where = "PostgreSQL" if not database.single else "SQLite"
    if revision != HEAD:
        return Finding(
            "database", False, f"{where} is at revision {revision or 'none'}, this release needs {HEAD}: run `python -m bot migrate`."
        )
    return Finding("database", True, f"{where} at revision {HEAD}")
