"""Updates delivered over HTTP: the secret, 200 only after the commit, 503 while that cannot be, and the operator's pages."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from sqlmodel import select

from bot.assistant import Assistant
from bot.errors import SaidPlainly, Unavailable
from bot.messages import Incoming
from bot.settings import Settings
from bot.storage import roles
from bot.storage.tables import Parcel
from handlers.application import ALLOWED, application_for
from handlers.webhook import app_for, serve
from tests.faults.workers import free_port
from tests.telegram.server import BotApiServer

SECRET = "s" * 32


@asynccontextmanager
async def hooked(assistant: Assistant) -> AsyncIterator[tuple[BotApiServer, str, asyncio.Event]]:
    """A web process of ours, and a Bot API server that delivers to it."""
    async with BotApiServer() as server:
        application = application_for(assistant, server.token, server.base_url.removesuffix("/bot"))
        await application.initialize()
        stop, port = asyncio.Event(), free_port()
        serving = asyncio.create_task(serve(app_for(application, SECRET, stop.is_set), "127.0.0.1", port, stop))
        base = f"http://127.0.0.1:{port}"
        await application.bot.set_webhook(f"{base}/telegram", secret_token=SECRET, allowed_updates=ALLOWED)
        try:
            yield server, base, stop
        finally:
            stop.set()
            await serving
            await application.bot_data["door"].lines.finish(0.1)
            await application.shutdown()


async def fetch(url: str, method: str = "GET", **more: object) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.request(method, url, **more) as answer:  # type: ignore[arg-type]
        return answer.status, await answer.text()


async def test_an_update_is_answered_and_delivered_once(assistant: Assistant) -> None:
    async with hooked(assistant) as (server, _, __):
        person = server.person(1001, first_name="Sari")
        server.faults.duplicate_updates()
        await person.types("apa itu spbe")
        [seen] = await person.hears()
    assert "Sistem Pemerintahan Berbasis Elektronik" in seen.text
    assert {status for _, status in server.webhook.attempts} == {200}


async def test_telegram_may_forget_an_update_whose_reply_is_saved_and_not_yet_sent(assistant: Assistant) -> None:
    async with hooked(assistant) as (server, _, __):
        person = server.person(1001, first_name="Sari")
        server.faults.next("sendMessage", "timeout")
        await person.types("apa itu spbe")
        async with asyncio.timeout(5):
            while not server.webhook.attempts:
                await asyncio.sleep(0.01)
        assert [status for _, status in server.webhook.attempts] == [200]
        assert not person.messages
    async with assistant.database.session() as session:
        [kept] = (await session.exec(select(Parcel))).all()
    assert kept.payload and "Sistem Pemerintahan" in kept.payload, "the reply waits in the outbox"


async def test_only_telegram_gets_in(assistant: Assistant) -> None:
    async with hooked(assistant) as (_, base, __):
        assert (await fetch(f"{base}/telegram", "POST", json={"update_id": 1}))[0] == 403
        header = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        assert (await fetch(f"{base}/telegram", "POST", data=b"{", headers=header))[0] == 400
        assert (await fetch(f"{base}/telegram", "POST", json={"update_id": 1}, headers=header))[0] == 200
        assert (await fetch(f"{base}/telegram"))[0] == 405


async def test_while_the_database_is_away_telegram_keeps_the_update(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    reply, away = assistant.reply, True

    async def sometimes(message: Incoming) -> object:
        if away:
            raise Unavailable("away")
        return await reply(message)

    monkeypatch.setattr(assistant, "reply", sometimes)
    async with hooked(assistant) as (server, _, __):
        person = server.person(1001, first_name="Sari")
        await person.types("apa itu spbe")
        await asyncio.sleep(0.2)
        away = False
        server.clock.advance(5)
        [seen] = await person.hears()
    assert "Pemerintahan" in seen.text
    assert [status for _, status in server.webhook.attempts] == [503, 200]


async def test_a_stopping_process_takes_nothing_new(assistant: Assistant) -> None:
    async with hooked(assistant) as (server, base, stop):
        assert (await fetch(f"{base}/readyz"))[0] == 200
        stop.set()
        await asyncio.sleep(0.3)
        await server.person(1001, first_name="Sari").types("apa itu spbe")
        await asyncio.sleep(0.2)
        assert server.updates.pending


async def test_operators_see_health_and_numbers_but_nobody_in_them(assistant: Assistant) -> None:
    async with hooked(assistant) as (server, base, _):
        person = server.person(987654, first_name="Sari")
        await person.types("apa itu spbe")
        await person.hears()
        assert await fetch(f"{base}/healthz") == (200, "ok")
        status, ready = await fetch(f"{base}/readyz")
        _, metrics = await fetch(f"{base}/metrics")
    assert (status, "true" in ready, "false" in ready) == (200, True, False)
    assert 'pandu_updates_total{kind="typed",outcome="answered"}' in metrics
    assert "pandu_update_seconds_bucket" in metrics
    assert 'pandu_outbox_messages{lane="reply",state="sent"} 1.0' in metrics
    assert "987654" not in metrics + ready


async def test_a_process_that_is_put_off_sets_its_webhook_a_little_later(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    from handlers.serving import by_webhook

    async def nothing(_: Assistant) -> None:
        return None

    stop, port = asyncio.Event(), free_port()
    monkeypatch.setattr("handlers.serving._stopping", lambda: stop)
    monkeypatch.setattr("handlers.serving._spare_what_stays", lambda: None)
    async with assistant.database.session() as session:
        await roles.contact(session, "no admin any more", "telegram", "p", "1", assistant.clock())
    async with BotApiServer() as server:
        server.faults.next("setWebhook", "429")
        where = {"telegram_api_base": server.base_url.removesuffix("/bot"), "webhook_url": f"http://127.0.0.1:{port}", "port": port}
        settings = Settings(telegram_token=server.token, webhook_secret=SECRET, **where)  # type: ignore[arg-type]
        running = asyncio.create_task(by_webhook(assistant, settings, nothing))
        async with asyncio.timeout(10):
            while not running.done() and [call.code for call in server.calls_of("setWebhook")] != [429, 200]:
                await asyncio.sleep(0.02)
        assert not running.done()
        person = server.person(1001, first_name="Sari")
        await person.types("apa itu spbe")
        assert "Pemerintahan" in (await person.hears())[0].text
        stop.set()
        await running
    async with assistant.database.session() as session:
        assert await roles.signers(session, "73.22", "") == [], "at the start it lets go of admins whom the settings no longer name"


async def test_a_webhook_without_an_address_is_one_sentence(assistant: Assistant) -> None:
    from handlers.serving import by_webhook

    async def nothing(_: Assistant) -> None:
        return None

    async with BotApiServer() as server:
        settings = Settings(telegram_token=server.token, telegram_api_base=server.base_url.removesuffix("/bot"))  # type: ignore[arg-type]
        with pytest.raises((SaidPlainly, Exception), match="WEBHOOK_URL is not set"):
            await by_webhook(assistant, settings, nothing)
