"""The command that proves a quiz certificate."""

from typing import Annotated

import typer

from bot.quiz_signing import verdict
from bot.settings import SettingsError, load_settings


def verify_certificate(code: str, name: Annotated[str, typer.Argument(help="Nama pada sertifikat.")] = "") -> None:
    """Prove a quiz certificate by its signature (PANDU_SECRET); exit 1 when it is not ours or not made out to this name."""
    try:
        genuine, words = verdict(load_settings().secret, code, name)
    except SettingsError as error:
        genuine, words = False, str(error)
    typer.echo(words, err=not genuine)
    raise SystemExit(not genuine)
