"""The server driven by real python-telegram-bot bots and applications."""
# ruff: noqa: S101

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession, web

# isort: split
from telegram import Bot, ChatMemberAdministrator, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, Update
from telegram import error as errors
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from .apps import build, polling
from .server import BotApiServer
from .watching import at_work

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (800).to_bytes(4, "big") + (600).to_bytes(4, "big") + b"\x08\x02"


async def answer(update: Update, context: Any) -> None:
    """Echo a message with a button."""
    message = update.effective_message
    if message:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Lagi", callback_data="more")]])
        await message.reply_html(f"<b>Kata Anda:</b> {message.text}", reply_markup=keyboard)


async def more(update: Update, context: Any) -> None:
    """Edit the message whose button was pressed."""
    if update.callback_query:
        await update.callback_query.answer("siap")
        await update.callback_query.edit_message_text("Sudah lagi.")


@pytest.mark.asyncio
async def test_conversation_by_polling(server: BotApiServer) -> None:
    """A person types, presses and edits; the bot answers each."""
    sari = server.person(1001, first_name="Sari")
    application = build(server)
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.add_handler(CallbackQueryHandler(more))
    async with polling(server, application):
        await sari.types("halo 😀")
        [seen] = await sari.hears()
        assert (seen.text, seen.html, seen.rows) == ("Kata Anda: halo 😀", "<b>Kata Anda:</b> halo 😀", [["Lagi"]])
        query = await sari.presses("Lagi")
        [changed] = await sari.hears()
        assert changed.id == seen.id
        assert changed.versions == ["Kata Anda: halo 😀", "Sudah lagi."]
        assert (sari.toasts, changed.rows) == (["siap"], [])
        assert query
        assert len(query.answers) == 1
        await sari.edits("halo lagi")
        assert [one.text for one in await sari.hears()] == ["Kata Anda: halo lagi"]
        with pytest.raises(LookupError, match="no button 'Tidak ada'"):
            await sari.presses("Tidak ada")


@pytest.mark.asyncio
async def test_unwatched_bot_is_heard_and_silence_is_noticed(server: BotApiServer, bot: Bot) -> None:
    """Without a look into the application hears() waits for an answer and gives up loudly."""
    sari = server.person(1001)
    await sari.types("halo")
    with pytest.raises(AssertionError, match="did not finish answering"):
        await sari.hears(timeout=0.1)
    assert await sari.hears_nothing(0.05)
    [update] = await bot.get_updates(timeout=1)
    await bot.get_updates(offset=update.update_id + 1)
    await bot.send_message(1001, "ya")
    assert [one.text for one in await sari.hears()] == ["ya"]


@pytest.mark.asyncio
async def test_updates_are_kept_until_confirmed(server: BotApiServer, bot: Bot) -> None:
    """Offset confirms, limit and allowed_updates hold, and a negative offset keeps the newest."""
    sari = server.person(1001)
    for word in ("satu", "dua", "tiga"):
        await sari.types(word)
    first = await bot.get_updates(limit=2)
    assert [one.message.text for one in first if one.message] == ["satu", "dua"]
    assert [one.update_id for one in await bot.get_updates(limit=2)] == [one.update_id for one in first]
    rest = await bot.get_updates(offset=first[-1].update_id + 1, allowed_updates=["callback_query"])
    assert [one.message.text for one in rest if one.message] == ["tiga"]
    await sari.types("empat")
    assert await bot.get_updates(offset=rest[-1].update_id + 1) == ()
    await bot.get_updates(allowed_updates=[])
    await sari.types("lima")
    await sari.types("enam")
    assert [one.message.text for one in await bot.get_updates(offset=-1) if one.message] == ["enam"]


@pytest.mark.asyncio
async def test_conflicts(server: BotApiServer, bot: Bot) -> None:
    """A second poller ends the first with 409, and so does a webhook."""
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    async with Bot(server.token, base_url=server.base_url) as other:
        second = asyncio.create_task(other.get_updates(timeout=5))
        with pytest.raises(errors.Conflict, match="terminated by other getUpdates request"):
            await first
        await asyncio.sleep(0.02)
        await bot.set_webhook("https://pandu.example/hook")
        with pytest.raises(errors.Conflict, match="terminated by setWebhook"):
            await second
    with pytest.raises(errors.Conflict, match="while webhook is active"):
        await bot.get_updates()
    with pytest.raises(errors.BadRequest, match="(?i)an https url must be provided"):
        await bot.set_webhook("http://pandu.example/hook")
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""


@pytest.mark.asyncio
async def test_tokens(server: BotApiServer) -> None:
    """A wrong token is unauthorized, a malformed one and an unknown method are not found."""
    wrong = {server.token[:-1] + "B": (401, "Unauthorized"), "kacau": (404, "Not Found")}
    async with ClientSession() as session:
        for token, (code, words) in wrong.items():
            async with session.get(f"{server.base_url}{token}/getMe") as response:
                assert response.status == code
                assert await response.json() == {"ok": False, "error_code": code, "description": words}
        async with session.post(f"{server.base_url}{server.token}/GETME", json={}) as response:
            assert (await response.json())["result"]["username"] == "pandu_bot"
    with pytest.raises(errors.InvalidToken):
        await Bot("1:salah", base_url=server.base_url).initialize()
    async with Bot(server.token, base_url=server.base_url) as bot:
        assert bot.username == "pandu_bot"
        with pytest.raises(errors.EndPointNotFound):
            await bot.do_api_request("makeCoffee")


@pytest.mark.asyncio
async def test_webhook_with_secret_and_redelivery(server: BotApiServer) -> None:
    """Updates go to the bot's address with the secret, and again after a refusal."""
    sari, budi = server.person(1001), server.person(1002)
    application = build(server)
    application.add_handler(CommandHandler("start", answer))
    headers: list[str | None] = []
    failures = [500, 302]

    async def take(request: web.Request) -> web.Response:
        headers.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        assert request.headers["Content-Type"] == "application/json"
        body = await request.json()
        if body["message"]["from"]["id"] == 1001 and failures:
            return web.Response(status=failures.pop(0))
        await application.update_queue.put(Update.de_json(body, application.bot))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with application:
        await application.start()
        await application.bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="rahasia-1")  # noqa: S106
        server.watch(lambda: at_work(application))
        await sari.types("/start")
        await asyncio.sleep(0.05)
        info = await application.bot.get_webhook_info()
        assert (info.pending_update_count, info.last_error_message) == (1, "Wrong response from the webhook: 500 Internal Server Error")
        await budi.types("/start")
        await asyncio.sleep(0.05)
        assert len(budi.messages) == 1
        server.clock.advance(1)
        await asyncio.sleep(0.05)
        assert not sari.messages
        server.clock.advance(2)
        assert len(await sari.hears()) == 1
        assert [status for _, status in server.webhook.attempts] == [500, 200, 302, 200]
        assert set(headers) == {"rahasia-1"}
        await application.stop()
    await runner.cleanup()


@pytest.mark.asyncio
async def test_media_files_and_albums(server: BotApiServer, bot: Bot) -> None:
    """Photos, documents and albums arrive as sent and can be fetched again."""
    sari = server.person(1001)
    photo = await bot.send_photo(1001, PNG, caption="<i>Peta</i>", parse_mode="HTML")
    assert (photo.caption, photo.photo[0].width) == ("Peta", 800)
    again = await bot.send_photo(1001, photo.photo[0].file_id)
    assert again.photo == photo.photo
    paper = await bot.send_document(1001, b"isi", filename="laporan.pdf")
    assert paper.document
    assert (paper.document.file_name, paper.document.mime_type) == ("laporan.pdf", "application/pdf")
    album = await bot.send_media_group(1001, [InputMediaPhoto(PNG, caption="a"), InputMediaPhoto(PNG)])
    assert len({one.media_group_id for one in album}) == 1
    with pytest.raises(errors.BadRequest, match="Can't use the media of the specified type"):
        await bot.send_media_group(1001, [InputMediaPhoto(PNG), InputMediaDocument(b"x")])
    assert [one.content for one in sari.messages] == [PNG, PNG, b"isi", PNG, PNG]
    sent = await sari.sends_file("data.csv", b"1,2", caption="ini")
    file = await bot.get_file(sent.body["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == b"1,2"
    with pytest.raises(errors.BadRequest, match="Wrong file_id or the file is temporarily unavailable"):
        await bot.get_file("tidak-ada")
    with pytest.raises(errors.BadRequest, match="(?i)image_process_failed"):
        await bot.send_photo(1001, b"bukan gambar")


@pytest.mark.asyncio
async def test_profile_chats_and_members(server: BotApiServer, bot: Bot) -> None:
    """Commands, own texts, chats and members are kept and given back."""
    sari = server.person(1001, first_name="Sari", username="sari")
    server.group(-100500, title="Warga", members=[sari], bot_status="administrator")
    await bot.set_my_commands([("start", "Mulai")], language_code="id")
    assert [one.command for one in await bot.get_my_commands(language_code="id")] == ["start"]
    await bot.delete_my_commands(language_code="id")
    assert await bot.get_my_commands(language_code="id") == ()
    await bot.set_my_name("Pandu Kota")
    await bot.set_my_description("Tentang kota")
    await bot.set_my_short_description("Kota")
    assert (await bot.get_my_name(language_code="id")).name == "Pandu Kota"
    with pytest.raises(errors.BadRequest):
        await bot.set_my_short_description("x" * 121)
    assert (await bot.get_chat(1001)).first_name == "Sari"
    assert (await bot.get_chat(-100500)).title == "Warga"
    assert (await bot.get_chat_member(-100500, 1001)).status == "creator"
    assert isinstance(await bot.get_chat_member(-100500, bot.id), ChatMemberAdministrator)
    await bot.send_chat_action(1001, "typing")
    assert sari.actions == ["typing"]
