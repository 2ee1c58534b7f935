"""For editors: check the content, see why a question is answered as it is, resolve place names, measure, calibrate."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from knowledge.checking import check as find_mistakes
from knowledge.loading import CONTENT, answer_files, load_library, read_yaml
from knowledge.quizzes import load_bank

app = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help="Isi pengetahuan Pandu: periksa, coba, ukur."
)
TESTS = Path("tests/knowledge")


@app.command()
def check(content: Annotated[Path, typer.Option(help="Folder isi.")] = CONTENT) -> None:
    """Print every mistake in the content; exit 1 when there is one."""
    mistakes = find_mistakes(content)
    for mistake in mistakes:
        typer.echo(str(mistake))
    if mistakes:
        typer.echo(f"{len(mistakes)} kesalahan.")
        raise SystemExit(1)
    library = load_library(content)
    entries = library.entries.values()
    written = sum(1 for entry in entries if not entry.compute and not entry.refusal)
    computed = sum(1 for entry in entries if entry.compute)
    refused = sum(1 for entry in entries if entry.refusal)
    questions = sum(len(entry.questions) for entry in entries)
    typer.echo(f"{written} jawaban, {computed} keluarga pertanyaan daerah dan tahun, {refused} pokok yang ditolak;")
    bank = load_bank(content)
    typer.echo(f"{len(bank.items)} soal kuis dalam {len(bank.forms)} form dan cadangan;")
    typer.echo(f"{questions} pertanyaan; {len(library.sources)} sumber. Semuanya benar.")


@app.command()
def ask(question: str) -> None:
    """Show how a question is read, what was ranked, and which rule decided."""
    from knowledge.measuring.explaining import explain  # noqa: PLC0415 - each command loads only what it uses

    typer.echo(explain(_understanding(), question))


@app.command()
def resolve(
    surface: Annotated[str | None, typer.Argument()] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write JSON lines.")] = False,
) -> None:
    """Find the regions a text names: one argument, or JSON lines with --jsonl."""
    resolver = _understanding().reader.resolver
    for line in sys.stdin if jsonl else [json.dumps({"surface": surface or ""})]:
        if line.strip():
            typer.echo(json.dumps(_resolved(resolver, line), ensure_ascii=False))


@app.command("prove-names")
def prove_names(worst: Annotated[int, typer.Option(help="How many of the worst to print.")] = 20) -> None:
    """Type every region's and province's name the ways people do; exit 1 when a name without slips means another unit."""
    from knowledge.measuring import proving  # noqa: PLC0415 - as above

    results = proving.prove(_understanding())
    typer.echo(proving.table(results, worst))
    if any(outcome == proving.ANOTHER and surface.way not in proving.TYPED for surface, outcome, _ in results):
        raise SystemExit(1)


@app.command()
def evaluate(
    fold: str = "test",
    out: Path | None = None,
    tests: Path = TESTS,
    commit: Annotated[bool, typer.Option(help="Keep the figures and the list of wrong answers the tests compare with.")] = False,
) -> None:
    """Measure on the questions below tests/knowledge: fold development, test or all."""
    from knowledge.measuring import evaluating  # noqa: PLC0415 - as above

    cases = [case for case in evaluating.load_cases(tests, _folders()) if fold in (case.fold, "all")]
    report = evaluating.evaluate(_understanding(), cases)
    typer.echo(evaluating.table(report))
    if out:
        out.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    if commit:
        evaluating.commit(report, tests)


@app.command()
def calibrate(tests: Path = TESTS) -> None:
    """Fit confidence and thresholds again from the content and the development questions."""
    from knowledge.deciding import calibration  # noqa: PLC0415 - as above
    from knowledge.measuring import calibrating, evaluating  # noqa: PLC0415 - as above

    cases = [case for case in evaluating.load_cases(tests, _folders()) if case.fold == "development"]
    fitted = calibrating.calibrate(load_library(), cases)
    calibration.FILE.write_text(json.dumps(fitted) + "\n", encoding="utf-8")
    typer.echo(f"{fitted['examples']} contoh; ambang jawab {fitted['answer']}, tanya balik {fitted['clarify']}.")


@app.command("calibrate-follow-ups")
def calibrate_follow_ups(tests: Path = TESTS) -> None:
    """Fit again which answer tells what is asked next, from content/follow_ups.csv, the dialogues and the development questions."""
    from knowledge.deciding import follow_ups  # noqa: PLC0415 - as above
    from knowledge.measuring import calibrating_follow_ups, evaluating  # noqa: PLC0415 - as above

    cases = [case for case in evaluating.load_cases(tests, _folders()) if case.fold == "development"]
    paths = (path for path in sorted(tests.glob("*dialogues.yaml")) if path.stem != calibrating_follow_ups.APART)
    dialogues = [dialogue["giliran"] for path in paths for dialogue in read_yaml(path)]
    fitted = calibrating_follow_ups.calibrate(load_library(), cases, dialogues)
    follow_ups.FILE.write_text(json.dumps(fitted) + "\n", encoding="utf-8")
    typer.echo(f"{fitted['examples']} contoh; ambang jawab {fitted['enough']}.")


@app.command("calibrate-parts")
def calibrate_parts() -> None:
    """Learn again which part of an answer a question asks for, from all questions."""
    from knowledge.measuring import calibrating_parts  # noqa: PLC0415 - as above

    typer.echo(f"{calibrating_parts.calibrate(load_library(), _understanding().reader)} pertanyaan.")


@app.command()
def build() -> None:
    """Read the content and keep the built index, so that the next start is quick; after a change, keep the trained ranking too.

    Exit 1 when an answer and a subject to be refused hold a question that reads the same.
    """
    from knowledge.ranking import trained  # noqa: PLC0415 - as above

    groups = _understanding().groups
    for refused, answered, words in groups.contradicted:
        typer.echo(f"{refused} dan {answered}: '{words}' terbaca sama; hapus salah satu.")
    if groups.contradicted:
        raise SystemExit(1)
    index = groups.index
    if index.network and trained.keep(index.network, index.digest):
        typer.echo(f"Peringkat dilatih ulang; simpan juga {trained.KEPT.name} bersama perubahan isi.")
    typer.echo("Pengetahuan siap.")


def _understanding() -> Any:
    from knowledge import load  # noqa: PLC0415 - as above

    return load()


def _folders() -> dict[str, str]:
    return {path.stem: path.parent.name for path in answer_files()}


def _resolved(resolver: Any, line: str) -> dict[str, Any]:
    try:
        surface = json.loads(line)["surface"]
        if not isinstance(surface, str):
            raise TypeError
    except (json.JSONDecodeError, KeyError, TypeError):
        return {"error": 'each line must be {"surface": "text"}'}
    mentions = resolver.resolve(surface)
    codes = list(dict.fromkeys(code for mention in mentions for code in mention.regions))
    unclear = any(mention.ambiguous or (mention.regions and mention.provinces) for mention in mentions)
    return {"surface": surface, "codes": codes, "decision": "ask" if unclear else "one" if codes else "none"}


if __name__ == "__main__":
    app()
