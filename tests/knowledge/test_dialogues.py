"""Follow-ups written by others, through the whole assistant."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.assistant import Assistant
from bot.messages import Answer, Did, Incoming

PROVINCE_CODE = 2
MISSED_AT_MOST = {
    "dialogues": 0.06,
    "fresh_dialogues": 0.11,
    "natural_dialogues": 0.20,
    "later_dialogues": 0.14,
    "further_dialogues": 0.23,
    "casual_dialogues": 0.09,
    "hurried_dialogues": 0.11,
    "plain_dialogues": 0.08,
    "varied_dialogues": 0.10,
    "curious_dialogues": 0.11,
    "regional_dialogues": 0.15,
    "everyday_dialogues": 0.12,
    "talked_dialogues": 0.17,
}
ABOUT_PLACES = ("daerah-", "banding-", "provinsi-", "tahun-", "pulau-", "tahap-", "nilai-", "perubahan-")
"""What the families whose answers name regions begin with; a written answer on a region does not say of which it is."""
REACTIONS = {"social": {"social"}, "refuse": {"unknown", "out_of_scope", "unsure"}, "ask": {"clarify"}}
"""What a turn may be met with instead of an answer → outcomes."""


def met(answer: Answer, turn: dict[str, Any]) -> bool:
    """Whether a reply is what the turn asks for; the whole record of a region also tells its year."""
    reactions = REACTIONS.keys() & {turn.get("hasil"), *turn.get("juga", ())}
    if any(answer.outcome in REACTIONS[reaction] for reaction in reactions):
        return True
    codes = set(turn.get("daerah", ()))
    if turn.get("tanya_balik"):
        return answer.outcome == "clarify" and (not codes or bool(set(answer.regions) & codes))
    wanted = turn.get("entri") or turn.get("keluarga")
    if wanted is None and not turn.get("juga"):
        return False
    same = answer.entry in (wanted, *turn.get("juga", ())) or (answer.entry, wanted) == ("daerah-status", "daerah-tahun")
    provinces = all(len(code) == PROVINCE_CODE for code in codes)
    named = {code[:PROVINCE_CODE] if provinces else code for code in answer.regions}
    of_places = (answer.entry or "").startswith(ABOUT_PLACES)
    return (same or wanted == "daerah-sumber") and (not codes or named == codes or (same and not of_places))


@pytest.mark.parametrize("name", MISSED_AT_MOST)
async def test_most_follow_ups_are_understood(name: str, assistant: Assistant) -> None:
    dialogues = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))
    results = []
    for number, dialogue in enumerate(dialogues):
        for at, turn in enumerate(dialogue["giliran"]):
            answer = await assistant.reply(Incoming("jsonl", f"{name}{number}", Did.TYPED, turn["teks"]))
            assert answer
            if at:
                results.append((met(answer, turn), turn["teks"]))
    missed = [text for good, text in results if not good]
    assert len(missed) <= MISSED_AT_MOST[name] * len(results), (1 - len(missed) / len(results), missed)


def test_no_dialogue_stands_twice() -> None:
    found = [yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8")) for name in MISSED_AT_MOST]
    turns = [tuple(turn["teks"] for turn in dialogue["giliran"]) for dialogues in found for dialogue in dialogues]
    assert len(turns) == len(set(turns))
