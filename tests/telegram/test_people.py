"""Groups, inline questions, polls, places and comings and goings."""
# ruff: noqa: S101

from typing import Any

import pytest

# isort: split
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram import error as errors
from telegram.ext import CallbackQueryHandler, InlineQueryHandler, MessageHandler, PollAnswerHandler, filters

from .apps import build, polling
from .server import BotApiServer


async def echo(update: Update, context: Any) -> None:
    """Reply to any message with its own words."""
    if update.effective_message:
        await update.effective_message.reply_text(f"re: {update.effective_message.text}", do_quote=True)


@pytest.mark.asyncio
async def test_group_with_privacy(server: BotApiServer) -> None:
    """In a group the bot reads commands, mentions and replies to itself, and nothing else."""
    sari, budi = server.person(1, first_name="Sari"), server.person(2, first_name="Budi")
    group = server.group(-100, title="Warga", members=[sari, budi])
    application = build(server)
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with polling(server, application):
        await sari.types("cuma ngobrol", to=group)
        await sari.types("/start@bot_lain", to=group)
        assert await group.hears() == []
        await sari.types("/start@pandu_bot", to=group)
        [first] = await group.hears()
        assert first.reply_to == 3
        await budi.types("halo @pandu_bot", to=group)
        await budi.types("oh begitu", to=group, reply_to=first)
        assert [one.text for one in await group.hears()] == ["re: halo @pandu_bot", "re: oh begitu"]
        assert sari.messages == []
        group.removes_bot(by=sari)
        with pytest.raises(errors.Forbidden, match="bot was kicked from the supergroup chat"):
            await application.bot.send_message(-100, "x")


@pytest.mark.asyncio
async def test_group_moves(server: BotApiServer, bot: Bot) -> None:
    """A group that has moved tells the bot its new id."""
    group = server.group(-5, title="Lama")
    group.upgrades(-1005)
    with pytest.raises(errors.ChatMigrated) as caught:
        await bot.send_message(-5, "x")
    assert caught.value.new_chat_id == -1005
    await bot.send_message(-1005, "y")
    assert [one.text for one in group.messages] == ["y"]


@pytest.mark.asyncio
async def test_inline_question(server: BotApiServer) -> None:
    """A person asks inline, sends a result into a group and presses its button there."""

    async def offer(update: Update, context: Any) -> None:
        if update.inline_query:
            keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Buka", callback_data="open")]])
            content = InputTextMessageContent(f"<b>{update.inline_query.query}</b>", parse_mode="HTML")
            await update.inline_query.answer([InlineQueryResultArticle("1", "Kota", content, reply_markup=keyboard)])

    async def unfold(update: Update, context: Any) -> None:
        if update.callback_query:
            await update.callback_query.edit_message_text("terbuka")

    sari = server.person(1)
    group = server.group(-100, members=[sari])
    application = build(server)
    application.add_handler(InlineQueryHandler(offer))
    application.add_handler(CallbackQueryHandler(unfold))
    async with polling(server, application):
        query = await sari.asks("Bandung")
        await sari.hears()
        assert query.answers[0]["results"][0]["title"] == "Kota"
        seen = await sari.chooses(query, "1", to=group)
        assert seen.html == "<b>Bandung</b>"
        await sari.presses("Buka", in_group=group)
        assert [one.text for one in await group.hears()] == ["terbuka"]


@pytest.mark.asyncio
async def test_polls_are_answered(server: BotApiServer) -> None:
    """Votes are counted and told to the bot."""
    answers: list[tuple[int, ...]] = []

    async def note(update: Update, context: Any) -> None:
        if update.poll_answer:
            answers.append(tuple(update.poll_answer.option_ids))

    sari = server.person(1)
    application = build(server)
    application.add_handler(PollAnswerHandler(note))
    async with polling(server, application):
        sent = await application.bot.send_poll(1, "Setuju?", ["Ya", "Tidak"], is_anonymous=False)
        await sari.votes("Tidak")
        await sari.hears()
        assert sari.messages[0].poll
        assert [one["voter_count"] for one in sari.messages[0].poll["options"]] == [0, 1]
        await sari.votes()
        await sari.hears()
        assert answers == [(1,), ()]
        assert (await application.bot.stop_poll(1, sent.id)).is_closed


@pytest.mark.asyncio
async def test_reply_keyboard_place_and_blocking(server: BotApiServer, bot: Bot) -> None:
    """Reply buttons type or share a place until they are removed; blocking is told to the bot."""
    sari = server.person(1)
    rows: list[list[str | KeyboardButton]] = [["Bantuan", KeyboardButton("Lokasi", request_location=True)]]
    await bot.send_message(1, "pilih", reply_markup=ReplyKeyboardMarkup(rows))
    await sari.presses("Bantuan")
    await sari.presses("Lokasi")
    await bot.send_message(1, "sudah", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(LookupError):
        await sari.presses("Bantuan")
    await sari.blocks()
    await sari.types("kembali")
    typed, place, blocked, unblocked, back = await bot.get_updates()
    assert typed.message
    assert typed.message.text == "Bantuan"
    assert place.message
    assert place.message.location
    assert blocked.my_chat_member
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    assert back.message
    await bot.send_message(1, "selamat datang lagi")
