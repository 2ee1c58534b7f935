"""A chat in the terminal: the same assistant, no token. Numbers press buttons; `:pejabat` and `:warga` change who you are."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count

from rich.console import Console
from rich.text import Text

from bot.assistant import Assistant
from bot.i18n import speaker
from bot.messages import Answer, Choice, Did, Incoming
from bot.plain import SHOWN_SOURCES, addressed, source_text
from bot.terminal_files import from_disk, kept

CHANNEL = "terminal"
_PROMPT = "› "
_WIDTH = 92
_COLON = {f":{role}": role for role in ("warga", "pejabat", "admin", "kurator", "kampanye")}
_SOMEBODY, _FILE = ":orang ", ":berkas "


@dataclass(slots=True)
class Seat:
    """Who is sitting at the terminal, and the buttons of the last answer."""

    role: str | None = None
    person: str = "terminal"
    locale: str = "id"
    choices: tuple[Choice, ...] = ()
    number: int = 0


async def chat(assistant: Assistant, chores: Callable[[Assistant], Awaitable[None]]) -> None:
    """Talk until `:keluar` or the end of the input, seeing to `chores` before each line. Works without colour or UTF-8, and piped."""
    console = _console()
    seat, lines = Seat(), _Lines()
    _show(console, await _send(assistant, seat, "/start"), seat)
    for seat.number in count():
        line = await lines.next()
        if line is None or line.strip().lower() in (":keluar", ":q", ":exit"):
            console.print("Sampai jumpa." if seat.locale == "id" else "Goodbye.")
            return
        if line.strip():
            if lines.piped:
                console.print(f"{_safe(console, _PROMPT)}{line.strip()}", style="bold cyan")
            await chores(assistant)
            await handle(console, assistant, seat, line.strip())


async def ask_once(assistant: Assistant, question: str) -> None:
    """Answer one question and stop."""
    seat = Seat()
    _show(_console(), await _send(assistant, seat, question), seat)


def _console() -> Console:
    return Console(width=min(_WIDTH, Console().width), highlight=False, emoji=False, markup=False)


async def handle(console: Console, assistant: Assistant, seat: Seat, line: str) -> None:
    """Take one line: a colon word of the terminal's own, a button's number, a command, or something to ask."""
    if role := _COLON.get(line.lower()):
        seat.role = role
        console.print(f"Anda sekarang bertanya sebagai {role}.\n", style="dim")
        return
    if line.lower().startswith(_SOMEBODY):
        seat.person, seat.role = f"terminal {line[len(_SOMEBODY) :].strip()}", None
        console.print(f"Anda sekarang {line[len(_SOMEBODY) :].strip()}.\n", style="dim")
        return
    if line.startswith(":") and not line.lower().startswith(_FILE) and line.lower() not in (":sumber", ":bantuan"):
        console.print("Perintah terminal: :pejabat, :warga, :admin, :orang NAMA, :berkas JALUR, :sumber, :bantuan, :keluar.\n", style="dim")
        return
    own = line.startswith(":") and not line.lower().startswith(_FILE)
    answer = await _send(assistant, seat, "/" + line[1:] if own else line)
    _show(console, answer, seat)


async def _send(assistant: Assistant, seat: Seat, line: str) -> Answer:
    answer = await assistant.reply(_incoming(seat, line))
    assert answer is not None  # noqa: S101 - only a redelivered update has no answer, and a terminal has no updates
    return answer


def _incoming(seat: Seat, line: str) -> Incoming:
    did, text = Did.TYPED, line
    if line.lower().startswith(_FILE):
        return Incoming(CHANNEL, seat.person, Did.SENT, "", role=seat.role, file=from_disk(line[len(_FILE) :].strip()))
    if line.isdecimal() and len(line) < 4 and 0 < int(line) <= len(seat.choices):
        did, text = Did.PRESSED, seat.choices[int(line) - 1].action
    elif line.startswith("/"):
        did, text = Did.COMMAND, line[1:]
    return Incoming(CHANNEL, seat.person, did, text, role=seat.role)


def _show(console: Console, answer: Answer, seat: Seat) -> None:
    seat.choices, seat.locale = answer.choices, answer.locale
    if answer.title:
        console.print(_safe(console, answer.title), style="bold")
    console.print(_safe(console, answer.text))
    if answer.footer:
        console.print(_safe(console, f"\n{answer.footer}"), style="dim")
    for text in _source_lines(answer, seat.locale):
        console.print(Text(_safe(console, f"  {text}"), style="dim italic"), soft_wrap=answer.every_source)
    for text in kept(answer):
        console.print(_safe(console, f"  {text}"), style="dim")
    for number, choice in enumerate(answer.choices, 1):
        console.print(_safe(console, f"  {number}. {choice.label}"), style="green")
    console.print()


def _source_lines(answer: Answer, locale: str) -> list[str]:
    say = speaker(locale)
    if answer.every_source:
        return [addressed(one) for one in answer.sources]
    lines = [f"{say('sources.label')}: {source_text(one)}" for one in answer.sources[:SHOWN_SOURCES]]
    hidden = len(answer.sources) - SHOWN_SOURCES
    return [*lines, say("sources.more", count=hidden)] if hidden > 0 else lines


def _safe(console: Console, text: str) -> str:
    """The text with signs the terminal cannot show replaced by plain ones."""
    encoding = console.encoding or "ascii"
    for fancy, plain in (
        ("–", "-"),
        ("—", "-"),
        ("−", "-"),
        ("•", "*"),
        ("“", '"'),
        ("”", '"'),
        ("›", ">"),
        ("‹", "<"),
        ("’", "'"),
        ("≤", "<="),
        ("▰", "#"),
        ("▱", "-"),
        ("✓", "v"),
        ("✗", "x"),
        ("▸", ">"),
    ):
        if not _shows(fancy, encoding):
            text = text.replace(fancy, plain)
    return text.encode(encoding, "replace").decode(encoding)


def _shows(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


class _Lines:
    """Lines from a person at a prompt, or from a pipe or file."""

    def __init__(self) -> None:
        self.piped = not sys.stdin.isatty()
        if self.piped:
            sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIOWrapper in a process
        self._ask = None if self.piped else _prompt()

    async def next(self) -> str | None:
        """The next line; None at the end."""
        if self._ask is None:
            line = await asyncio.to_thread(sys.stdin.readline)
            return line.rstrip("\n") if line else None
        try:
            return await self._ask()
        except (EOFError, KeyboardInterrupt):
            return None


def _prompt() -> Callable[[], Awaitable[str]]:
    """A coloured prompt with history; its library is loaded only where somebody sits at a terminal."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - as said
    from prompt_toolkit.formatted_text import ANSI  # noqa: PLC0415 - as said

    session: PromptSession[str] = PromptSession()
    return lambda: session.prompt_async(ANSI(f"\x1b[1;36m{_PROMPT}\x1b[0m"))
