"""The command line: chat, poll, ask, migrate. Every failure that somebody can mend is one sentence and exit code 1."""

import asyncio
import logging
import sys
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

import structlog
import typer
from pydantic import SecretStr
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import SaidPlainly, Unavailable
from bot.settings import Settings, SettingsError, load_settings
from bot.storage.database import MEMORY, Database, DatabaseError, migrate

_CLAIMS_LAST = timedelta(hours=48)
app = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help="Pandu, asisten Gerakan Menuju Smart City."
)


@app.command()
def chat() -> None:
    """Chat in the terminal; no token needed."""
    from bot.terminal import chat as talk  # noqa: PLC0415 - each command loads only what it uses, for a quick start

    _run(_with_assistant(load_settings_or_exit(), talk))


@app.command()
def poll() -> None:
    """Serve Telegram by long polling."""
    from handlers.polling import serve  # noqa: PLC0415 - as above

    settings = load_settings_or_exit()
    _run(_poll(settings, serve))


@app.command()
def ask(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read JSON lines, write JSON lines.")] = False,
    question: Annotated[list[str] | None, typer.Argument()] = None,
) -> None:
    """Answer questions from standard input (--jsonl), or one given here; keeps nothing."""
    from bot.machine import ask_lines  # noqa: PLC0415 - as above
    from bot.terminal import ask_once  # noqa: PLC0415 - as above

    settings = load_settings_or_exit().model_copy(update={"database_url": MEMORY, "pandu_secret": SecretStr("asked once")})
    if not jsonl and not question:
        _fail('Give a question, or --jsonl and lines such as {"id": "1", "turns": ["apa itu smart city"]}.')
    if jsonl:
        for stream in (sys.stdin, sys.stdout):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # both are TextIOWrapper in a process
        _run(_with_assistant(settings, lambda assistant: ask_lines(assistant, sys.stdin, sys.stdout)))
    else:
        _run(_with_assistant(settings, lambda assistant: ask_once(assistant, " ".join(question or []))))


@app.command(name="migrate")
def migrate_command(revision: str = "head") -> None:
    """Bring the database to a revision (default: the newest)."""
    settings = load_settings_or_exit()

    async def run() -> None:
        database = Database(settings.database)
        if revision == "head":
            await database.prepare()
        else:
            await asyncio.to_thread(migrate, settings.database, revision)
        await database.close()

    _run(run())


def main() -> None:
    """Run the command line."""
    app()


def load_settings_or_exit() -> Settings:
    """The settings, with logging set up; exits with one sentence when one is wrong."""
    try:
        settings = load_settings()
    except SettingsError as error:
        _fail(str(error))
    level = logging.getLevelName(settings.log_level.upper())
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), structlog.processors.JSONRenderer()],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=max(level, logging.WARNING), format="%(levelname)s %(name)s")
    return settings


async def _with_assistant(settings: Settings, use: Any) -> None:
    from bot.assistant import Assistant  # noqa: PLC0415 - as above
    from bot.storage import outbox  # noqa: PLC0415 - as above
    from knowledge import load  # noqa: PLC0415 - as above

    database = Database(settings.database)
    try:
        await database.prepare()
        async with database.session() as session:
            await outbox.forget(session, datetime.now(UTC) - _CLAIMS_LAST)
        await use(Assistant(database, load(), settings.secret))
    finally:
        await database.close()


async def _poll(settings: Settings, serve: Any) -> None:
    token = settings.require_token()
    await _with_assistant(settings, lambda assistant: serve(assistant, token, settings.telegram_api_base))


def _run(work: Coroutine[Any, Any, None]) -> None:
    try:
        asyncio.run(work)
    except (SettingsError, DatabaseError, SaidPlainly) as error:
        _fail(str(error))
    except (SQLAlchemyError, OSError, Unavailable) as error:
        _fail(f"Stopped by {type(error).__name__}: {(str(error).splitlines() or ['no details'])[0]}.")
    except KeyboardInterrupt:
        sys.exit(130)


def _fail(sentence: str) -> Any:
    typer.echo(sentence, err=True)
    raise SystemExit(1)


if __name__ == "__main__":
    main()
