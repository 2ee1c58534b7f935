"""Recognise the person behind a channel's id without keeping the id."""

import hashlib
import hmac
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.statements import run
from bot.storage.tables import Person

_TABLE: Any = Person.__table__  # type: ignore[attr-defined]  # SQLModel does not tell mypy of the table
_FIND = select(_TABLE).where(_TABLE.c.key == bindparam("wanted")).with_for_update()
_ADD = insert(_TABLE).returning(_TABLE.c.id)
_KEPT = tuple(column.name for column in _TABLE.columns if column.name not in ("id", "key"))
_SAVED = tuple(name for name in _KEPT if name != "role")
"""A role is given and taken by `roles` alone: a person's own turn must not write back one that was taken meanwhile."""
_SAVE = update(_TABLE).where(_TABLE.c.id == bindparam("number")).values({name: bindparam(f"new_{name}") for name in _SAVED})


@lru_cache(maxsize=4096)
def pseudonym(secret: bytes, channel: str, sender: str) -> str:
    """HMAC-SHA-256 of channel and id: the same person gets the same key, the key leads back to nobody."""
    return hmac.new(secret, f"{channel}:{sender}".encode(), hashlib.sha256).hexdigest()


async def recognise(session: AsyncSession, key: str, locale: str) -> Person:
    """The person with this key, new on the first message; on PostgreSQL theirs alone until the transaction ends.

    A plain value, not watched by the session: what changes on it is kept by `save`. Two workers may meet a new person
    together; then one of them raises IntegrityError and tries again.
    """
    row = (await run(session, _FIND, {"wanted": key})).one_or_none()
    if row is not None:
        return Person(**row._mapping)
    found = Person(key=key, locale=locale)
    found.id = (await run(session, _ADD, {"key": key} | _values(found))).scalar_one()
    return found


def noted(person: Person) -> dict[str, Any]:
    """What is kept of a person, to be held against them later."""
    return _values(person)


async def save(session: AsyncSession, people: Iterable[tuple[Person, dict[str, Any]]]) -> None:
    """Write what has changed on each person since what was noted of them."""
    changed = [(person.id, now) for person, before in people if (now := _values(person)) != before]
    if changed:
        await run(session, _SAVE, [{"number": id_} | {f"new_{name}": now[name] for name in _SAVED} for id_, now in changed])


def _values(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in _KEPT}
