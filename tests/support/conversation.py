"""Play a conversation written as a script.

Lines: "> text" is typed, "> [Label]" presses the button whose label begins so; then any of "< part of the reply",
"! nothing like this in the reply", "= part of the title", "# a button's label begins so".
"""

from tests.support.doors import Door, Reply


async def play(door: Door, script: str) -> None:
    reply: Reply | None = None
    for number, line in enumerate(script.splitlines(), 1):
        sign, _, rest = line.strip().partition(" ")
        if not sign:
            continue
        if sign == ">":
            reply = await (door.presses(rest[1:-1]) if rest.startswith("[") else door.types(rest))
            continue
        assert reply is not None, "a script begins with somebody saying something"
        _check(sign, rest, reply, number)


def _check(sign: str, rest: str, reply: Reply, number: int) -> None:
    where = f"line {number}: {sign} {rest!r}\nreply: {reply.text}\nbuttons: {reply.buttons}"
    if sign == "<":
        assert rest.lower() in reply.text.lower(), where
    elif sign == "!":
        assert rest.lower() not in reply.text.lower(), where
    elif sign == "#":
        assert any(label.startswith(rest) for label in reply.buttons), where
    else:
        raise ValueError(f"line {number}: no such sign {sign!r}")
