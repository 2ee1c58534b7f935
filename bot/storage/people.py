"""Recognise the person behind a channel's id without keeping the id."""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.statements import run
from bot.storage.tables import Person, PersonRow

_TABLE: Any = PersonRow.__table__  # type: ignore[attr-defined]  # SQLModel does not tell mypy of the table
_COLUMNS = tuple(field.name for field in fields(Person))
_FIND = (
    select(*(_TABLE.c[name] for name in _COLUMNS))
    .where(_TABLE.c.key.in_(bindparam("wanted", expanding=True)))
    .order_by(_TABLE.c.key)  # every worker locks people in the same order
    .with_for_update()
)
_ADD = insert(_TABLE).returning(_TABLE.c.id)
_SAVED = tuple(name for name in _COLUMNS if name not in ("id", "key", "role"))
"""A role is given and taken by `roles` alone: a person's own turn must not write back one that was taken meanwhile."""
_SAVE = update(_TABLE).where(_TABLE.c.id == bindparam("number")).values({name: bindparam(f"new_{name}") for name in _SAVED})


@lru_cache(maxsize=4096)
def pseudonym(secret: bytes, channel: str, sender: str) -> str:
    """HMAC-SHA-256 of channel and id: the same person gets the same key, the key leads back to nobody."""
    return hmac.new(secret, f"{channel}:{sender}".encode(), hashlib.sha256).hexdigest()


async def recognise(session: AsyncSession, locales: Mapping[str, str]) -> dict[str, Person]:
    """The people with these keys (each with the locale they begin in), new ones on their first message, by key.

    On PostgreSQL they are ours alone until the transaction ends. What changes on them is kept by `save`. Two workers may meet a
    new person together; then one of them raises IntegrityError and tries again.
    """
    found = {row.key: Person(*row) for row in await run(session, _FIND, {"wanted": list(locales)})}
    for key in sorted(locales.keys() - found.keys()):
        person = found[key] = Person(key=key, locale=locales[key])
        values = {name: getattr(person, name) for name in _COLUMNS if name != "id"}
        person.id = (await run(session, _ADD, values)).scalar_one()
    return found


async def save(session: AsyncSession, people: Iterable[tuple[Person, Person]]) -> None:
    """Write what has changed on people; each comes with a copy of how we met them."""
    changed = [
        {"number": person.id} | {f"new_{name}": getattr(person, name) for name in _SAVED} for person, before in people if person != before
    ]
    if changed:
        await run(session, _SAVE, changed)
