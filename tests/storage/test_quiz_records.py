"""What quizzes leave in the tables, on both databases: orders as shown, views for analysts, votes of groups, speed."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text
from sqlmodel import col, select

from bot.storage import attempts, campaigns, outbox, quiz_results, rounds
from bot.storage.database import Database
from bot.storage.quiz_tables import Attempt, Campaign, Participant, Response, Vote
from bot.storage.tables import Parcel
from knowledge.quizzes import MEASURE, load_bank
from tests.support.crowds import answer_all

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
_MANY_PEOPLE = """
    INSERT INTO person (key, locale, role)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 33000)
    SELECT 'k' || i, 'id', 'warga' FROM n
"""
_ALL_JOINED = """
    INSERT INTO quiz_participant (campaign, person, pseudonym, arm, joined_at)
    SELECT CAST(:campaign AS INTEGER), id, 'x', 'A', CURRENT_TIMESTAMP FROM person
"""


async def begun(database: Database) -> int:
    async with database.session() as session:
        items = " ".join(map(str, await attempts.versions_of(session, load_bank().of_form("umum"))))
        fixed = {
            "owner": "x",
            "form": "umum",
            "mode": MEASURE,
            "created_at": NOW,
            "published_at": NOW,
            "keep_until": NOW + timedelta(days=9),
        }
        campaign = await campaigns.add(session, Campaign(code="melati", title="Melati", items=items, **fixed))
        return campaign.id or 0


async def test_options_are_shuffled_and_the_order_is_kept_with_the_answer(database: Database) -> None:
    await begun(database)
    await answer_all(database, "melati", [12, 6, 0], NOW)
    async with database.session() as session:
        rows = (await session.exec(select(Response, Attempt.plan).join(Attempt, col(Attempt.id) == Response.attempt))).all()
        keys = {step.version: step.placed.item.key for _, plan in rows for step in [await attempts.step(session, plan, 0)]}
    assert len({response.shown for response, _ in rows}) > 6
    for response, plan in rows:
        assert plan.split()[response.position] == f"{response.item}:{response.shown}"
        assert response.correct == (response.chosen == keys.get(response.item, response.chosen if response.correct else None))


async def test_views_give_analysts_the_same_figures(database: Database) -> None:
    await begun(database)
    await answer_all(database, "melati", [12, 6, 0], NOW)
    async with database.session() as session:
        run = (await session.connection()).execute
        answers = (await run(text("SELECT SUM(CASE WHEN correct THEN 1 ELSE 0 END), COUNT(*) FROM v_responses"))).one()
        scores = (await run(text("SELECT score FROM v_attempts WHERE campaign = 'melati' ORDER BY score"))).scalars().all()
        items = (await run(text("SELECT n, p, chose_0 + chose_1 + chose_2 + chose_3 FROM v_item_stats"))).all()
    assert tuple(answers) == (18, 36)
    assert scores == [0, 6, 12]
    assert [(n, chosen) for n, _, chosen in items] == [(3, 3)] * 12
    assert round(sum(float(p) for _, p, _ in items), 4) == 6


async def test_a_vote_that_comes_before_its_poll_is_known_is_not_lost(database: Database) -> None:
    number = await begun(database)
    items = load_bank().of_form("umum")
    async with database.session() as session:
        going = await rounds.begin(session, "chat", "host", "Melati", items, NOW, number)
        right = await attempts.step(session, going.plan, 0)
        shown = right.placed.order.index(right.placed.item.key)
        for voter, option in (("a", shown), ("b", (shown + 1) % 4), ("a", (shown + 2) % 4)):
            await rounds.vote(session, "poll-1", voter, option, NOW)
        assert (await rounds.of_campaign(session, number)).items == {}
        sent = {"channel": "telegram", "state": outbox.SENT, "at": NOW, "due_at": NOW}
        session.add(Parcel(key="p", poll_id="poll-1", poll_key=rounds.poll_key(going, 0), **sent))
    async with database.session() as session:
        found = await rounds.of_campaign(session, number)
        assert (found.rounds, found.people, found.answers) == (1, 2, 2), "the first vote of each counts"
        assert found.items == {right.version: (1, 2)}
        campaign = await campaigns.by_code(session, "melati")
        assert campaign and await quiz_results.sittings(session, campaign) == [], "votes are no attempts"
        await campaigns.forget_expired(session, NOW + timedelta(days=10))
        assert (await session.exec(select(Vote))).all() == []


async def test_somebody_who_answers_a_third_in_no_time_is_flagged(database: Database) -> None:
    await begun(database)
    await answer_all(database, "melati", [6, 6], NOW)
    async with database.session() as session:
        first, second = (await session.exec(select(Attempt.id).order_by(col(Attempt.id)))).all()
        for one in (await session.exec(select(Response))).all():
            quick = one.position < (4 if one.attempt == second else 3)
            one.ms = 2_999 if quick else 3_000
        campaign = await campaigns.by_code(session, "melati")
        assert campaign
        await session.flush()
        assert await quiz_results.rapid(session, campaign) == {second}, first


async def test_a_campaign_of_very_many_is_deleted_and_closes(database: Database) -> None:
    number = await begun(database)
    async with database.session() as session:
        await session.flush()
        run = (await session.connection()).execute
        await run(text(_MANY_PEOPLE))
        await run(text(_ALL_JOINED), {"campaign": number})
    then = NOW + timedelta(days=10)
    async with database.session() as session:
        assert await campaigns.forget_expired(session, then) == 1
    async with database.session() as session:
        assert (await session.exec(select(Participant))).all() == []
        campaign = await campaigns.by_code(session, "melati")
        assert campaign
        assert not campaigns.is_open(campaign, then), "what is answered from now on would never be deleted"


async def test_figures_of_items_leave_out_the_organiser_and_tell_before_from_after(database: Database) -> None:
    await begun(database)
    await answer_all(database, "melati", [12, 12, 0], NOW)
    async with database.session() as session:
        own, after = (await session.exec(select(Participant).order_by(col(Participant.id)))).all()[:2]
        own.arm = campaigns.PREVIEW
        (await session.exec(select(Attempt).where(Attempt.participant == after.id))).one().phase = 2
    async with database.session() as session:
        found = (await (await session.connection()).execute(text("SELECT phase, n, p FROM v_item_stats ORDER BY phase"))).all()
    assert [(phase, n, float(p)) for phase, n, p in found] == [(1, 1, 0.0)] * 12 + [(2, 1, 1.0)] * 12


async def test_a_poll_is_known_as_long_as_people_may_vote(database: Database) -> None:
    number = await begun(database)
    async with database.session() as session:
        going = await rounds.begin(session, "chat", "host", "Melati", load_bank().of_form("umum"), NOW, number)
        sent = {"channel": "telegram", "state": outbox.SENT, "at": NOW, "due_at": NOW}
        session.add_all((Parcel(key="p", poll_id="poll-1", poll_key=rounds.poll_key(going, 0), **sent), Parcel(key="q", **sent)))
    async with database.session() as session:
        await outbox.forget(session, NOW + timedelta(days=1))
    async with database.session() as session:
        await rounds.vote(session, "poll-1", "a", 0, NOW + timedelta(days=3))
        assert (await rounds.of_campaign(session, number)).answers == 1
        assert await outbox.with_poll(session, rounds.poll_key(going, 0)), "and it can be ended"
        await outbox.forget(session, NOW + timedelta(days=31))
        assert (await session.exec(select(Parcel))).all() == []
