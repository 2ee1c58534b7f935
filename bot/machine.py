"""Questions in, answers out, one JSON object a line: for measuring, through the same Assistant as everybody."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from bot.assistant import Assistant
from bot.i18n import speaker
from bot.messages import Answer, Did, Incoming
from bot.plain import whole

CHANNEL = "jsonl"


async def ask_lines(assistant: Assistant, lines: Iterable[str], out: TextIO) -> None:
    """Answer each line `{"id", "turns": [...], "role"?}`; a bad line gets `{"id", "error"}` and the run goes on."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            out.write(json.dumps(await _line(assistant, line, number), ensure_ascii=True) + "\n")
    out.flush()


async def _line(assistant: Assistant, line: str, number: int) -> dict[str, Any]:
    id_: Any = None
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            return {"id": None, "error": f"line {number}: expected an object with id and turns"}
        id_ = asked.get("id")
        turns, role = asked.get("turns"), asked.get("role")
        if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
            return {"id": id_, "error": f"line {number}: turns must be a list of one or more texts"}
        if role not in (None, "warga", "pejabat", "admin"):
            return {"id": id_, "error": f"line {number}: role must be warga, pejabat or admin"}
        "".join(turns).encode()  # half a sign (\\ud800) is no text: ValueError
    except (ValueError, RecursionError) as error:
        return {"id": id_, "error": f"line {number}: not JSON: {error}"}
    answers = [await assistant.reply(_incoming(turn, number, role)) for turn in turns]
    return {"id": id_, "replies": [_reply(answer) for answer in answers if answer]}


def _incoming(turn: str, number: int, role: str | None) -> Incoming:
    command = turn.startswith("/") and len(turn) > 1
    return Incoming(CHANNEL, str(number), Did.COMMAND if command else Did.TYPED, turn[1:] if command else turn, role=role)


def _reply(answer: Answer) -> dict[str, Any]:
    return {
        "text": whole(answer, speaker("id")),
        "outcome": str(answer.outcome),
        "entry": answer.entry,
        "regions": list(answer.regions),
        "score": round(answer.score, 3),
        "choices": [{"label": choice.label, "action": choice.action} for choice in answer.choices],
        "sources": [
            {"title": one.title or one.publisher, "publisher": one.publisher, "date": one.iso, "url": one.url} for one in answer.sources
        ],
        "ms": round(answer.milliseconds, 2),
    }
