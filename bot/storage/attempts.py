"""Attempts and answers: begun, resumed, answered once, ended. Nothing here commits."""

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select

from bot.storage.quiz_tables import Attempt, Campaign, ItemVersion, Participant, Response
from bot.storage.tables import Person
from knowledge.quizzes import Item, Placed, placed

DONE, STOPPED = "selesai", "batal"
UNSEEN, CONSENT = "lanjut", "izin"
"""What a person's row waits for while the explanation of an answer is read and the next question has not been shown, and, with the
place of the question and of the option chosen after it ("izin:0:2"), while the person is asked whether the first answer may be kept."""
_RESPONSES: Any = Response.__table__  # type: ignore[attr-defined]  # SQLModel does not tell mypy of the table
# Built once: SQLAlchemy takes longer to put a statement together than SQLite to run it.
_RECORD = {
    name: insert(_RESPONSES).on_conflict_do_nothing(index_elements=["attempt", "item"]).returning(_RESPONSES.c.id)
    for name, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}


@dataclass(frozen=True, slots=True)
class Step:
    """One question of an attempt: the number of its item version, and the item as this person sees it."""

    version: int
    placed: Placed


async def versions_of(session: AsyncSession, items: Iterable[Item]) -> list[int]:
    """The numbers of these items' versions, in order; new ones are kept."""
    wanted = list(items)
    found = await session.exec(select(ItemVersion).where(col(ItemVersion.item).in_([item.id for item in wanted])))
    known = {(row.item, row.version): row for row in found.all()}
    for item in wanted:
        if (item.id, item.version) not in known:
            known[item.id, item.version] = _row(item)
            session.add(known[item.id, item.version])
    await session.flush()
    return [known[item.id, item.version].id or 0 for item in wanted]


async def load_items(session: AsyncSession, versions: Sequence[int]) -> list[Item]:
    """The items with these version numbers, in order."""
    found = (await session.exec(select(ItemVersion).where(col(ItemVersion.id).in_(versions)))).all()
    known = {row.id: _item(row) for row in found}
    return [known[number] for number in versions if number in known]


async def join(session: AsyncSession, campaign: Campaign, person: Person, pseudonym: str, arm: str, now: datetime) -> Participant:
    """The person as a participant of a campaign, new the first time."""
    await session.flush()
    found = await session.exec(select(Participant).where(Participant.campaign == campaign.id, Participant.person == person.id))
    participant = found.one_or_none()
    if participant is None:
        participant = Participant(campaign=_id(campaign), person=_id(person), pseudonym=pseudonym, arm=arm, joined_at=now)
        session.add(participant)
        await session.flush()
    return participant


async def joined(session: AsyncSession, campaign: Campaign, person: Person) -> bool:
    """Whether the person is a participant of a campaign already."""
    found = await session.exec(select(Participant.id).where(Participant.campaign == campaign.id, Participant.person == person.id))
    return found.first() is not None


async def of_participant(session: AsyncSession, participant: Participant, phase: int) -> Sequence[Attempt]:
    """Their attempts in a phase, first to last."""
    found = select(Attempt).where(Attempt.participant == participant.id, Attempt.phase == phase).order_by(col(Attempt.number))
    return (await session.exec(found)).all()


async def begin(
    session: AsyncSession,
    campaign: Campaign,
    participant: Participant,
    person: Person,
    *,
    phase: int,
    form: str,
    versions: Sequence[int],
    now: datetime,
) -> Attempt:
    """A new attempt, its order drawn from the person's pseudonym, so that a repeated update draws the same."""
    number = len(await of_participant(session, participant, phase)) + 1
    dice = random.Random(f"{campaign.id}:{person.key}:{phase}:{number}")  # noqa: S311 - an order, not a secret; the key is one
    items = await load_items(session, versions)
    by_id = dict(zip((item.id for item in items), versions, strict=True))
    plan = " ".join(f"{by_id[one.item.id]}:{''.join(map(str, one.order))}" for one in placed(items, dice))
    attempt = Attempt(
        participant=_id(participant),
        campaign=_id(campaign),
        form=form,
        phase=phase,
        number=number,
        mode=campaign.mode,
        plan=plan,
        started_at=now,
        shown_at=now,
    )
    session.add(attempt)
    await session.flush()
    person.attempt = attempt.id
    return attempt


async def find(session: AsyncSession, attempt: int | None, person: Person) -> tuple[Attempt, Campaign] | None:
    """An attempt of this person with its campaign; None when it is not theirs or not there."""
    if attempt is None or person.id is None:
        return None
    return (await session.exec(_of_person(person).where(Attempt.id == attempt))).one_or_none()


def _of_person(person: Person) -> Select[Attempt, Campaign]:
    """All attempts of a person, each with its campaign."""
    return (
        select(Attempt, Campaign)
        .join(Participant, col(Participant.id) == Attempt.participant)
        .join(Campaign, col(Campaign.id) == Attempt.campaign)
        .where(Participant.person == person.id)
    )


async def step(session: AsyncSession, plan: str, position: int) -> Step:
    """The question at a position of a plan, from 0."""
    version, _, order = plan.split()[position].partition(":")
    return Step(int(version), Placed((await load_items(session, [int(version)]))[0], tuple(map(int, order))))


def size(plan: str) -> int:
    """How many questions a plan has."""
    return len(plan.split())


async def record(session: AsyncSession, attempt: Attempt, asked: Step, chosen: int | None, now: datetime, delivery: str) -> bool:
    """Keep an answer to the attempt's present question and move on; False when that question had been answered."""
    row = {
        "attempt": attempt.id,
        "item": asked.version,
        "position": attempt.position,
        "shown": "".join(map(str, asked.placed.order)),
        "chosen": chosen,
        "correct": chosen == asked.placed.item.key,
        "presented_at": attempt.shown_at,
        "answered_at": now,
        "ms": min(int((now - attempt.shown_at).total_seconds() * 1000), 2**31 - 1),
        "delivery": delivery,
    }
    connection = await session.connection()
    if (await connection.execute(_RECORD[connection.dialect.name], row)).scalar_one_or_none() is None:
        return False
    attempt.position += 1
    attempt.score += chosen == asked.placed.item.key
    attempt.shown_at = now
    return True


async def responses(session: AsyncSession, attempt: Attempt) -> Sequence[Response]:
    """The answers of an attempt, in the order given."""
    return (await session.exec(select(Response).where(Response.attempt == attempt.id).order_by(col(Response.position)))).all()


def show_again(attempt: Attempt, campaign: Campaign, now: datetime) -> None:
    """The present question is shown once more: its time begins anew, unless the campaign limits it."""
    if campaign.seconds is None:
        attempt.shown_at = now


def waits(awaiting: str | None) -> bool:
    """Whether it is a quiz that waits, which it does whatever else is said meanwhile."""
    return (awaiting or "").partition(":")[0] in (UNSEEN, CONSENT)


async def last_of(session: AsyncSession, person: Person) -> tuple[Attempt, Campaign] | None:
    """The attempt that the person began last, with its campaign; None without any."""
    return (await session.exec(_of_person(person).order_by(col(Attempt.id).desc()).limit(1))).one_or_none()


def end(attempt: Attempt, person: Person, how: str, now: datetime) -> None:
    """End an attempt: DONE or STOPPED."""
    attempt.ended, attempt.finished_at = how, now
    if person.attempt == attempt.id:
        person.attempt = None
        person.awaiting = None if waits(person.awaiting) else person.awaiting


async def met(session: AsyncSession, person: Person, version: int) -> bool:
    """Whether this person answered the item in an attempt that is over, so that its answer is no secret to them."""
    found = select(Response.id).join(Attempt, col(Attempt.id) == Response.attempt)
    found = found.join(Participant, col(Participant.id) == Attempt.participant)
    return (
        await session.exec(found.where(Participant.person == person.id, Response.item == version, Attempt.ended != ""))
    ).first() is not None


def _id(row: Campaign | Participant | Person) -> int:
    if row.id is None:
        raise ValueError("the row has not been written yet")
    return row.id


def _row(item: Item) -> ItemVersion:
    return ItemVersion(
        item=item.id,
        version=item.version,
        pillar=item.pillar,
        subject=item.subject,
        level=item.level,
        stem=item.stem,
        options=json.dumps(item.options, ensure_ascii=False),
        key=item.key,
        explanation=item.explanation,
        url=item.url,
    )


def _item(row: ItemVersion) -> Item:
    return Item(row.item, row.pillar, row.subject, row.level, row.stem, tuple(json.loads(row.options)), row.key, row.explanation, row.url)
