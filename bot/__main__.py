"""The command line. Every failure that somebody can mend is one sentence and exit code 1."""

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import structlog
import typer
from pydantic import SecretStr
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import SaidPlainly, Unavailable
from bot.quiz import commands
from bot.settings import Settings, SettingsError, load_settings
from bot.storage.database import MEMORY, Database, DatabaseError, migrate

if TYPE_CHECKING:
    from bot.assistant import Assistant

app = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help="Pandu, asisten Gerakan Menuju Smart City."
)
export = typer.Typer(no_args_is_help=True, help="Write what is known into a file.")
app.add_typer(export, name="export")
commands.register(app, export)


@app.command()
def chat() -> None:
    """Chat in the terminal; no token needed."""
    from bot.terminal import chat as talk  # noqa: PLC0415 - each command loads only what it uses, for a quick start

    _run(_with_assistant(load_settings_or_exit(), lambda assistant: talk(assistant, _chores)))


@app.command()
def poll() -> None:
    """Serve Telegram by long polling."""
    from handlers.serving import by_polling  # noqa: PLC0415 - as above

    _serve(by_polling)


@app.command()
def webhook() -> None:
    """Serve what Telegram delivers to WEBHOOK_URL, on PORT; several processes may share a PostgreSQL."""
    from handlers.serving import by_webhook  # noqa: PLC0415 - as above

    _serve(by_webhook)


@app.command()
def worker() -> None:
    """Carry what waits in the outbox, beside web processes; without WEBHOOK_URL serve by polling."""
    from handlers.serving import by_polling, outbox_only  # noqa: PLC0415 - as above

    _serve(outbox_only if load_settings_or_exit().webhook_url else by_polling)


@app.command()
def setup() -> None:
    """Set the bot's name, descriptions and command menus at Telegram."""
    from handlers.menu import set_up  # noqa: PLC0415 - as above
    from handlers.serving import alone  # noqa: PLC0415 - as above

    _run(alone(load_settings_or_exit(), set_up))
    typer.echo("Names, descriptions and menus are set.")


@app.command()
def check() -> None:
    """Look at settings, content, database, token and webhook; each in one line, exit code 1 when one is not well."""
    from bot.checkup import at_home  # noqa: PLC0415 - as above
    from handlers.checkup import at_telegram  # noqa: PLC0415 - as above

    settings = load_settings_or_exit()
    typer.echo("ok   settings: readable")
    well: list[bool] = []

    async def look() -> None:
        for part in (at_home(settings), at_telegram(settings)):
            async for finding in part:
                typer.echo(str(finding))
                well.append(finding.well)

    _run(look())
    sys.exit(0 if all(well) else 1)


@app.command(name="outbox")
def outbox_command(revive: Annotated[str, typer.Option(help="Try a message that was given up again, by its key.")] = "") -> None:
    """Show what waits in the outbox and what was given up, without words or addresses."""
    from bot.outbox import report  # noqa: PLC0415 - as above

    async def show(database: Database) -> None:
        async for line in report(database, revive, datetime.now(UTC)):
            typer.echo(line)

    _run(_with_database(load_settings_or_exit(), show))


@app.command()
def ask(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read JSON lines, write JSON lines.")] = False,
    question: Annotated[list[str] | None, typer.Argument()] = None,
) -> None:
    """Answer questions from standard input (--jsonl), or one given here; keeps nothing."""
    settings = load_settings_or_exit().model_copy(update={"database_url": MEMORY, "pandu_secret": SecretStr("asked once")})
    if not jsonl and not question:
        _fail('Give a question, or --jsonl and lines such as {"id": "1", "turns": ["apa itu smart city"]}.')
    if jsonl:
        from bot.machine import ask_lines  # noqa: PLC0415 - as above

        for stream in (sys.stdin, sys.stdout):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # both are TextIOWrapper in a process
        _run(_with_assistant(settings, lambda assistant: ask_lines(assistant, sys.stdin, sys.stdout)))
    else:
        from bot.terminal import ask_once  # noqa: PLC0415 - as above

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
            await asyncio.to_thread(migrate, settings.database, revision, await database.revision())
        await database.close()

    _run(run())


@export.command(name="status")
def export_status(
    form: Annotated[str, typer.Option("--format", help="csv, xlsx or json.")] = "csv",
    scope: Annotated[str, typer.Option(help="Code of a province or region; empty for the country.")] = "",
    output: Annotated[Path | None, typer.Option(help="File to write; standard output when left out.")] = None,
) -> None:
    """Write where every region stands, with evidence and sources."""
    from bot.plans.commands import write_status  # noqa: PLC0415 - as above

    _run(_with_database(load_settings_or_exit(), lambda database: write_status(database, datetime.now(UTC), form, scope, output)))


@app.command(name="verify-chain")
def verify_chain() -> None:
    """Check that no official update was altered or taken out; exit code 1 when one was."""
    from bot.plans.commands import report_chain  # noqa: PLC0415 - as above

    _run(_with_database(load_settings_or_exit(), report_chain))


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
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=max(level, logging.WARNING), format="%(levelname)s %(name)s")
    return settings


async def _with_database(settings: Settings, use: Callable[[Database], Awaitable[None]]) -> None:
    database = Database(settings.database)
    try:
        await database.prepare()
        await use(database)
    finally:
        await database.close()


async def _with_assistant(settings: Settings, use: Callable[["Assistant"], Awaitable[None]]) -> None:
    from bot.assistant import Assistant  # noqa: PLC0415 - as above
    from knowledge import load  # noqa: PLC0415 - as above

    await _with_database(settings, lambda db: use(Assistant(db, load(), settings.secret, admins=settings.admins, rules=settings.rules)))


def _serve(serve: Any) -> None:
    settings = load_settings_or_exit()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # told to stop while it still reads what it knows, it has nothing to finish

    async def run() -> None:
        settings.require_token()
        await _with_assistant(settings, lambda assistant: serve(assistant.ready(), settings, _chores))

    _run(run(), fast=True)


async def _chores(assistant: "Assistant") -> None:
    """What is done now and then beside answering."""
    from bot.chores import due  # noqa: PLC0415 - as above

    await due(assistant, assistant.clock())


def _run(work: Coroutine[Any, Any, None], *, fast: bool = False) -> None:
    try:
        with asyncio.Runner(loop_factory=_fast_loop() if fast else None) as runner:
            runner.run(work)
    except (SettingsError, DatabaseError, SaidPlainly) as error:
        _fail(str(error))
    except (SQLAlchemyError, OSError, Unavailable) as error:
        _fail(f"Stopped by {type(error).__name__}: {(str(error).splitlines() or ['no details'])[0]}.")
    except KeyboardInterrupt:
        sys.exit(130)


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        from uvloop import new_event_loop  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return None
    return new_event_loop


def _fail(sentence: str) -> NoReturn:
    sys.exit(sentence)


if __name__ == "__main__":
    main()
