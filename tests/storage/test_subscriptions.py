"""Who is told when: quiet hours in three time zones, digests on Mondays and firsts, each chat once, nobody who left."""

from copy import copy
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from bot.messages import Answer, Outcome
from bot.storage import people, roles, subscriptions
from bot.storage.database import Database
from bot.storage.plan_tables import Subscription
from bot.storage.subscriptions import MONTHLY, ON_CHANGE, WEEKLY, ZONES, awake, next_digest
from bot.storage.tables import Parcel, Person, PersonRow

NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))
zones = st.sampled_from(sorted(ZONES))


def local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(timezone(timedelta(hours=ZONES[zone])))


@given(moments, zones)
def test_nobody_is_woken(now: datetime, zone: str) -> None:
    then = awake(now, zone)
    assert 6 <= local(then, zone).hour < 21
    assert timedelta(0) <= then - now <= timedelta(hours=9)
    assert then == now or local(then, zone).hour == 6


@given(moments, zones)
def test_digests_come_on_mondays_and_firsts_at_eight(now: datetime, zone: str) -> None:
    week, month = next_digest(now, WEEKLY, zone), next_digest(now, MONTHLY, zone)
    assert week
    assert month
    assert (local(week, zone).weekday(), local(week, zone).hour) == (0, 8)
    assert (local(month, zone).day, local(month, zone).hour) == (1, 8)
    assert now < week <= now + timedelta(days=7)
    assert now < month <= now + timedelta(days=31)
    assert next_digest(now, ON_CHANGE, zone) is None


def subscription(person: str, scope: str, rhythm: str = ON_CHANGE, zone: str = "WITA") -> Subscription:
    return Subscription(
        person=person, scope=scope, rhythm=rhythm, channel="telegram", place=f"p-{person}", address=person, timezone=zone, at=NOON
    )


async def follow(database: Database, *wanted: Subscription, left: str = "", english: str = "") -> None:
    async with database.session() as session:
        for key in {one.person for one in wanted}:
            session.add(PersonRow(key=key, locale="en" if key == english else "id", left_at=NOON if key == left else None))
        for one in wanted:
            await subscriptions.keep(session, one)


async def told(database: Database, now: datetime = NOON) -> dict[str, Parcel]:
    answers = {locale: Answer(f"news in {locale}", Outcome.ANSWERED) for locale in ("id", "en")}
    for _ in range(2):
        async with database.session() as session:
            await subscriptions.tell(session, "73.22", "plan:1", answers, now)
    async with database.session() as session:
        return {one.address or "": one for one in (await session.exec(select(Parcel))).all()}


async def test_a_change_is_told_once_to_each_chat_that_follows(database: Database) -> None:
    wanted = [
        subscription("both", "73.22"),
        subscription("both", "73"),
        subscription("province", "73"),
        subscription("country", ""),
        subscription("elsewhere", "35"),
        subscription("weekly", "73.22", WEEKLY),
        subscription("gone", "73.22"),
        subscription("english", "73.22"),
    ]
    await follow(database, *wanted, left="gone", english="english")
    async with database.session() as session:
        assert await subscriptions.audience(session, "73.22") == 4, "as many as are told"
    found = await told(database)
    assert set(found) == {"both", "province", "country", "english"}
    assert "news in en" in (found["english"].payload or "")
    assert "news in id" in (found["both"].payload or "")
    assert {one.due_at for one in found.values()} == {NOON}


@pytest.mark.parametrize(("zone", "hour"), [("WIB", 23), ("WITA", 22), ("WIT", 21)])
async def test_a_change_at_night_waits_until_six(database: Database, zone: str, hour: int) -> None:
    await follow(database, subscription("one", "73.22", zone=zone))
    (parcel,) = (await told(database, datetime(2026, 11, 25, 15, 0, tzinfo=UTC))).values()
    assert local(parcel.due_at, zone).hour == 6
    assert parcel.due_at == datetime(2026, 11, 25, hour, 0, tzinfo=UTC)


async def test_a_subscription_changes_and_ends(database: Database) -> None:
    await follow(database, subscription("one", "73.22"))
    async with database.session() as session:
        await subscriptions.keep(session, subscription("one", "73.22", MONTHLY))
        await subscriptions.keep(session, subscription("one", "35"))
    async with database.session() as session:
        assert [(one.scope, one.rhythm) for one in await subscriptions.of(session, "one")] == [("35", ON_CHANGE), ("73.22", MONTHLY)]
        assert await subscriptions.stop(session, "one", "35") == 1
        assert await subscriptions.stop(session, "one") == 1
        assert await subscriptions.of(session, "one") == []


async def test_who_is_no_admin_any_more_is_not_asked_to_sign(database: Database) -> None:
    async with database.session() as session:
        for person, channel in (("former", "telegram"), ("present", "telegram"), ("local", "terminal")):
            await roles.contact(session, person, channel, f"p-{person}", person, NOON)
    async with database.session() as session:
        await roles.forget_admins(session, "telegram", {"present"}, NOON)
        assert {one.person for one in await roles.signers(session, "73.22", "x")} == {"present", "local"}
    async with database.session() as session:
        await roles.contact(session, "former", "telegram", "p-former", "former", NOON)
        assert "former" in {one.person for one in await roles.signers(session, "73.22", "x")}, "who is named again is asked again"


async def test_a_turn_does_not_bring_back_a_role_that_was_taken_meanwhile(database: Database) -> None:
    async with database.session() as session:
        person = (await people.recognise(session, {"one": "id"}))["one"]
        invitation = await roles.invite(session, "code", "daerah", "73.22", NOON)
        assert await roles.accept(session, "code", person, channel="telegram", place="p", address="1", now=NOON)
    async with database.session() as session:
        theirs = (await people.recognise(session, {"one": "id"}))["one"]
        before = copy(theirs)
        (grant,) = await roles.of(session, "one")
        await roles.revoke(session, grant.id or 0, NOON, Person(key="admin"))
        theirs.locale = "en"
        await people.save(session, [(theirs, before)])
    async with database.session() as session:
        found = (await people.recognise(session, {"one": "id"}))["one"]
    assert (found.role, found.locale, invitation.scope) == ("warga", "en", "73.22")
