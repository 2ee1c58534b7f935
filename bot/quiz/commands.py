"""Commands about quizzes: a campaign's answers as a file, and the proof of a certificate."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.errors import SaidPlainly
from bot.quiz.signing import verdict
from bot.settings import SettingsError, load_settings
from bot.storage.database import Database, DatabaseError


def register(app: typer.Typer, export: typer.Typer) -> None:
    """Add the commands."""
    app.command(name="verify-certificate")(verify_certificate)
    export.command(name="quiz")(export_quiz)


def verify_certificate(code: str, name: Annotated[str, typer.Argument(help="Nama pada sertifikat.")] = "") -> None:
    """Prove a quiz certificate by its signature (PANDU_SECRET); exit 1 when it is not ours or not made out to this name."""
    try:
        genuine, words = verdict(load_settings().secret, code, name)
    except (SettingsError, OSError) as error:
        genuine, words = False, str(error)
    typer.echo(words, err=not genuine)
    raise SystemExit(not genuine)


def export_quiz(
    code: Annotated[str, typer.Argument(help="The campaign's code.")],
    output: Annotated[Path, typer.Option(help="File to write; its ending, .csv or .xlsx, says which kind.")] = Path("kuis.xlsx"),
) -> None:
    """Write a campaign's answers into a file, however many there are."""
    try:
        asyncio.run(_written(code, output))
    except (SettingsError, DatabaseError, SaidPlainly, OSError) as error:
        typer.echo(str(error), err=True)
        raise SystemExit(1) from None


async def _written(code: str, output: Path) -> None:
    from bot.i18n import DEFAULT_LOCALE  # noqa: PLC0415 - as above
    from bot.quiz import exports  # noqa: PLC0415 - loaded when asked for, for a quick start
    from bot.quiz.report_words import more_sheets  # noqa: PLC0415 - as above
    from bot.storage import campaigns  # noqa: PLC0415 - as above
    from bot.turn import nobodys  # noqa: PLC0415 - as above
    from knowledge import load  # noqa: PLC0415 - as above

    if output.suffix not in (".csv", ".xlsx"):
        raise SaidPlainly(f"--output {output}: the name must end in .csv or .xlsx.")
    database = Database(load_settings().database)
    await database.prepare()
    try:
        async with database.session() as session:
            campaign = await campaigns.by_code(session, code)
            if campaign is None or campaign.owner is None:
                raise SaidPlainly(f"There is no campaign with the code {code}.")
            turn = nobodys(session, load(), DEFAULT_LOCALE, datetime.now(UTC))
            with output.open("wb") as out:  # noqa: ASYNC230 - nothing else runs in this process
                if output.suffix == ".csv":
                    await exports.write_csv(turn, campaign, out)
                else:
                    await exports.write_xlsx(turn, campaign, await more_sheets(turn, campaign), out)
    finally:
        await database.close()
