"""What a campaign's report is computed from: finished first attempts as whole-number arrays, and rows for exports."""

from array import array
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage.attempts import DONE
from bot.storage.quiz_tables import Attempt, Campaign, Participant, Profile, Response

OMITTED = -1
_CHUNK = 1_000
"""Attempts read at a time, so that a big campaign does not have to fit into memory as rows."""
_ANSWERS = text(
    """SELECT a.participant, a.phase, a.form, r.item, COALESCE(r.chosen, -1), r.correct
    FROM quiz_attempt a JOIN quiz_participant p ON p.id = a.participant JOIN quiz_response r ON r.attempt = a.id
    WHERE a.campaign = :campaign AND a.number = 1 AND a.ended = :done AND p.arm <> 'P' AND a.id BETWEEN :first AND :last"""
)

_RAPID = text(
    """SELECT a.id FROM quiz_attempt a JOIN quiz_participant p ON p.id = a.participant JOIN quiz_response r ON r.attempt = a.id
    WHERE a.campaign = :campaign AND a.number = 1 AND a.ended = :done AND p.arm <> 'P'
    GROUP BY a.id HAVING 3 * SUM(CASE WHEN r.ms < 3000 AND r.chosen IS NOT NULL THEN 1 ELSE 0 END) >= COUNT(*)"""
)


@dataclass(slots=True)
class Sitting:
    """Everybody who finished one form in one phase: `chosen` and `correct` are persons × items, in the order of `items`.

    `chosen` holds canonical option numbers, OMITTED where the question was left out; `people` are participants' numbers.
    """

    phase: int
    form: str
    items: list[int]
    people: NDArray[np.int32]
    chosen: NDArray[np.int8]
    correct: NDArray[np.int8]

    @property
    def totals(self) -> NDArray[np.int64]:
        """Points of each person."""
        return np.asarray(self.correct.sum(axis=1), np.int64)


@dataclass(slots=True)
class _Columns:
    people: "array[int]" = field(default_factory=lambda: array("i"))
    items: "array[int]" = field(default_factory=lambda: array("i"))
    chosen: "array[int]" = field(default_factory=lambda: array("b"))
    correct: "array[int]" = field(default_factory=lambda: array("b"))


async def sittings(session: AsyncSession, campaign: Campaign) -> list[Sitting]:
    """The finished first attempts of a campaign, one Sitting for each phase and form; the organiser's own trials left out."""
    found: dict[tuple[int, str], _Columns] = {}
    connection = await session.connection()
    async for first, last in _stretches(session, campaign):
        rows = await connection.execute(_ANSWERS, {"campaign": campaign.id, "done": DONE, "first": first, "last": last})
        for person, phase, form, item, chosen, correct in rows:
            columns = found.get((phase, form)) or found.setdefault((phase, form), _Columns())
            columns.people.append(person)
            columns.items.append(item)
            columns.chosen.append(chosen)
            columns.correct.append(correct)
    return [_sitting(phase, form, columns) for (phase, form), columns in sorted(found.items())]


async def _stretches(session: AsyncSession, campaign: Campaign) -> AsyncIterator[tuple[int, int]]:
    """First and last number of some attempts after another, until all of a campaign's were there."""
    found = select(Attempt.id).where(Attempt.campaign == campaign.id).order_by(col(Attempt.id))
    numbers = [number or 0 for number in (await session.exec(found)).all()]
    for at in range(0, len(numbers), _CHUNK):
        part = numbers[at : at + _CHUNK]
        yield part[0], part[-1]


def _sitting(phase: int, form: str, columns: _Columns) -> Sitting:
    people, row = np.unique(np.frombuffer(columns.people, np.int32), return_inverse=True)
    items, column = np.unique(np.frombuffer(columns.items, np.int32), return_inverse=True)
    chosen = np.full((len(people), len(items)), OMITTED, np.int8)
    correct = np.zeros((len(people), len(items)), np.int8)
    chosen[row, column] = np.frombuffer(columns.chosen, np.int8)
    correct[row, column] = np.frombuffer(columns.correct, np.int8)
    return Sitting(phase, form, items.tolist(), people, chosen, correct)


async def arms(session: AsyncSession, campaign: Campaign) -> dict[int, str]:
    """Participant → arm."""
    found = select(Participant.id, Participant.arm).where(Participant.campaign == campaign.id)
    return {number: arm for number, arm in (await session.exec(found)).all() if number is not None}


async def rapid(session: AsyncSession, campaign: Campaign) -> set[int]:
    """First attempts that were finished with at least a third of the answers given in under three seconds each.

    A flag for a human to look at, as rapid guessing is told from knowing by its speed; nobody is left out because of it.
    """
    connection = await session.connection()
    return set((await connection.execute(_RAPID, {"campaign": campaign.id, "done": DONE})).scalars())


async def size(session: AsyncSession, campaign: Campaign) -> int:
    """How many answers a campaign has, the organiser's own included."""
    found = select(func.count()).select_from(Response).join(Attempt, col(Attempt.id) == Response.attempt)
    return (await session.exec(found.where(Attempt.campaign == campaign.id))).one()


async def profiles(session: AsyncSession, campaign: Campaign) -> list[Profile]:
    """What those who finished told about themselves."""
    done = select(Attempt.participant).where(Attempt.campaign == campaign.id, Attempt.ended == DONE)
    people = select(Participant.person).where(col(Participant.id).in_(done), Participant.arm != "P")
    return list((await session.exec(select(Profile).where(col(Profile.person).in_(people)))).all())


async def rows(session: AsyncSession, view: str, campaign: Campaign) -> AsyncIterator[dict[str, Any]]:
    """The rows of a view (`v_responses` or `v_attempts`) for a campaign, without the organiser's trials."""
    if view not in ("v_responses", "v_attempts"):
        raise ValueError(view)
    order = "attempt, position" if view == "v_responses" else "attempt"
    where = "campaign = :code AND arm <> 'P' AND attempt BETWEEN :first AND :last"
    asked = text(f"SELECT * FROM {view} WHERE {where} ORDER BY {order}")  # noqa: S608 - names of our own
    connection = await session.connection()
    async for first, last in _stretches(session, campaign):
        for row in (await connection.execute(asked, {"code": campaign.code, "first": first, "last": last})).mappings():
            yield dict(row)
