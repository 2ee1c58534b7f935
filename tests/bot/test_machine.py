"""The door for machines: one line in, one line out, whatever the line."""

import io
import json
from typing import Any

from bot.assistant import Assistant
from bot.machine import ask_lines


async def asked(assistant: Assistant, *lines: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    await ask_lines(assistant, lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def line(id_: str, *turns: str, **more: str) -> str:
    return json.dumps({"id": id_, "turns": list(turns), **more})


async def test_a_reply_has_everything_a_reader_needs(assistant: Assistant) -> None:
    [answer] = await asked(assistant, line("a", "luwu utara ikut tahun berapa"))
    [reply] = answer["replies"]
    assert answer["id"] == "a"
    assert (reply["outcome"], reply["entry"], reply["regions"]) == ("answered", "daerah-tahun", ["73.22"])
    assert "2022" in reply["text"]
    assert reply["sources"][0].keys() == {"title", "publisher", "date", "url"}
    assert reply["choices"][0].keys() == {"label", "action"}
    assert 0 < reply["score"] <= 1
    assert reply["ms"] > 0


async def test_turns_of_a_line_are_one_conversation_and_lines_are_strangers(assistant: Assistant) -> None:
    together, apart = await asked(assistant, line("1", "luwu utara ikut tahun berapa", "kalau OKI?"), line("2", "kalau OKI?"))
    assert [reply["entry"] for reply in together["replies"]] == ["daerah-tahun", "daerah-tahun"]
    assert [reply["entry"] for reply in apart["replies"]] == ["daerah-status"]


async def test_a_role_opens_what_officials_may(assistant: Assistant) -> None:
    resident, official = await asked(assistant, line("1", "/ringkasan"), line("2", "/ringkasan", role="pejabat"))
    assert resident["replies"][0]["outcome"] == "social"
    assert official["replies"][0]["outcome"] == "answered"


async def test_a_bad_line_is_named_and_the_run_goes_on(assistant: Assistant) -> None:
    bad = [
        "{",
        "[]",
        '{"id": "x"}',
        '{"id": "x", "turns": []}',
        '{"id": "x", "turns": [1]}',
        '{"id": "x", "turns": ["hai"], "role": "raja"}',
        r'{"id": "x", "turns": ["/gabung \ud800"]}',
    ]
    answers = await asked(assistant, *bad, "", line("ok", "halo"))
    assert len(answers) == len(bad) + 1
    assert all(answer["error"] for answer in answers[:-1])
    assert [answer["id"] for answer in answers[2:-1]] == ["x"] * 5
    assert answers[-1]["replies"][0]["outcome"] == "social"


async def test_odd_messages_get_an_answer(assistant: Assistant) -> None:
    odd = ["", " ", "?", "😀", "你好吗", "a" * 5000, "\x00\x01", "<b>halo</b>", "' OR 1=1 --", "2019", "/", "//", "73.22", "‮abc"]
    answers = await asked(assistant, *(line(str(n), text) for n, text in enumerate(odd)))
    assert all(answer["replies"][0]["text"] for answer in answers)
