"""Follow-ups written by others, through the whole assistant."""

from pathlib import Path
from typing import Any

import yaml

from bot.assistant import Assistant
from bot.messages import Answer, Did, Incoming

DIALOGUES = yaml.safe_load((Path(__file__).parent / "dialogues.yaml").read_text(encoding="utf-8"))


def met(answer: Answer, turn: dict[str, Any]) -> bool:
    """Whether a reply is what the turn asks for; the whole record of a region also tells its year."""
    if turn.get("hasil") == "social":
        return answer.outcome == "social"
    codes = set(turn.get("daerah", ()))
    if turn.get("tanya_balik"):
        return answer.outcome == "clarify" and (not codes or bool(set(answer.regions) & codes))
    wanted = turn.get("entri") or turn.get("keluarga")
    same = answer.entry == wanted or (answer.entry, wanted) == ("daerah-status", "daerah-tahun") or wanted == "daerah-sumber"
    return same and (not codes or set(answer.regions) == codes)


async def test_most_follow_ups_are_understood(assistant: Assistant) -> None:
    results = []
    for number, dialogue in enumerate(DIALOGUES):
        for at, turn in enumerate(dialogue["giliran"]):
            answer = await assistant.reply(Incoming("jsonl", str(number), Did.TYPED, turn["teks"]))
            assert answer
            if at:
                results.append((met(answer, turn), turn["teks"]))
    missed = [text for good, text in results if not good]
    assert len(missed) <= 0.10 * len(results), missed
