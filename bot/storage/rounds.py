"""Quizzes in groups: a round, its votes, its players. Nothing here commits."""

import hashlib
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.storage import outbox
from bot.storage.attempts import versions_of
from bot.storage.quiz_tables import ItemVersion, Player, Round, Vote
from bot.storage.tables import Person
from knowledge.quizzes import Item, placed

_VOTES: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel does not tell mypy of the table
_VOTE = {
    name: insert(_VOTES).on_conflict_do_nothing(index_elements=["poll", "voter"])
    for name, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_KEY = "kuisgrup"


@dataclass(frozen=True, slots=True)
class GroupVotes:
    """A campaign's votes in groups: how many rounds, how many people, and by item version how many were right of how many."""

    rounds: int
    people: int
    items: dict[int, tuple[int, int]]

    @property
    def answers(self) -> int:
        """How many votes there are."""
        return sum(given for _, given in self.items.values())


def voter(person: Person) -> str:
    """The pseudonym under which somebody votes in groups; it leads to none of their other answers."""
    return hashlib.sha256(f"group:{person.key}".encode()).hexdigest()


async def of_person(session: AsyncSession, person: Person) -> Sequence[Vote]:
    """Somebody's votes in groups, for them to see."""
    return (await session.exec(select(Vote).where(Vote.voter == voter(person)).order_by(col(Vote.id)))).all()


async def forget(session: AsyncSession, person: Person) -> None:
    """Delete somebody's votes and their places on boards."""
    await session.exec(delete(Vote).where(col(Vote.voter) == voter(person)))
    await session.exec(delete(Player).where(col(Player.voter) == voter(person)))


def poll_key(round_: Round, position: int) -> str:
    """Our name for the poll of a question."""
    return f"{_KEY}:{round_.id}:{position}"


async def begin(
    session: AsyncSession, place: str, host: str, title: str, items: Sequence[Item], now: datetime, campaign: int | None = None
) -> Round:
    """A new round in a chat, perhaps of a campaign."""
    versions = dict(zip((item.id for item in items), await versions_of(session, items), strict=True))
    round_ = Round(place=place, host=host, title=title, plan="", started_at=now, campaign=campaign)
    session.add(round_)
    await session.flush()
    dice = random.Random(f"{round_.id}:{place}")  # noqa: S311 - an order, not a secret
    round_.plan = " ".join(f"{versions[one.item.id]}:{''.join(map(str, one.order))}" for one in placed(items, dice))
    return round_


async def current(session: AsyncSession, place: str) -> Round | None:
    """The round that goes on in a chat."""
    found = select(Round).where(Round.place == place, col(Round.ended_at).is_(None)).order_by(col(Round.id).desc()).limit(1)
    return (await session.exec(found)).first()


async def vote(session: AsyncSession, poll: str, who: str, shown: int, now: datetime) -> None:
    """Keep a vote under the channel's id of its poll; a second one of the same person changes nothing."""
    connection = await session.connection()
    row = {"poll": poll, "voter": who, "shown": shown, "at": now}
    await connection.execute(_VOTE[connection.dialect.name], row)
    await settle(session)


async def settle(session: AsyncSession) -> None:
    """Give votes their round and question; one that came before its poll was confirmed waits for the next time."""
    waiting = (await session.exec(select(Vote).where(col(Vote.round).is_(None)).order_by(col(Vote.id).desc()).limit(500))).all()
    known: dict[str, str | None] = {}
    for one in waiting:
        if one.poll not in known:
            known[one.poll] = await outbox.poll_key(session, one.poll)
        name, _, rest = (known[one.poll] or "").partition(":")
        number, _, position = rest.partition(":")
        if name == _KEY and number.isdecimal() and position.isdecimal():
            one.round, one.position = int(number), int(position)


async def votes(session: AsyncSession, round_: Round) -> Sequence[Vote]:
    """All votes of a round."""
    await settle(session)
    await session.flush()
    return (await session.exec(select(Vote).where(Vote.round == round_.id))).all()


async def of_campaign(session: AsyncSession, campaign: int) -> GroupVotes:
    """The votes in a campaign's rounds, by item; kept apart from its attempts, as others see and talk while they vote."""
    await settle(session)
    await session.flush()
    plans = dict((await session.exec(select(Round.id, Round.plan).where(Round.campaign == campaign))).all())
    steps = {number: [part.partition(":")[::2] for part in plan.split()] for number, plan in plans.items()}
    items = sorted({int(version) for plan in steps.values() for version, _ in plan})
    keys = dict((await session.exec(select(ItemVersion.id, ItemVersion.key).where(col(ItemVersion.id).in_(items)))).all())
    found = await session.exec(select(Vote).where(col(Vote.round).in_(list(plans))).order_by(col(Vote.id)))
    people: set[str] = set()
    given: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for one in found.all():
        version, order = steps[one.round][one.position or 0]
        people.add(one.voter)
        given[int(version)] += 1
        right[int(version)] += one.shown < len(order) and int(order[one.shown]) == keys[int(version)]
    return GroupVotes(len(plans), len(people), {item: (right[item], given[item]) for item in items if given[item]})


async def players(session: AsyncSession, round_: Round) -> dict[str, str]:
    """Voter → name on the board, for those who asked to stand on it."""
    found = await session.exec(select(Player).where(Player.round == round_.id))
    return {player.voter: player.nickname for player in found.all()}


async def play(session: AsyncSession, round_: Round, who: str, nickname: str) -> None:
    """Put somebody on the board, or change their name there."""
    player = (await session.exec(select(Player).where(Player.round == round_.id, Player.voter == who))).one_or_none()
    if player is None:
        session.add(Player(round=round_.id or 0, voter=who, nickname=nickname))
    else:
        player.nickname = nickname
