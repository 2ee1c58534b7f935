"""What the server refuses, how it parses HTML and how it fails when told to."""
# ruff: noqa: S101

import asyncio
import time
from typing import Any

import pytest

# isort: split
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle, InputTextMessageContent
from telegram import error as errors
from telegram.request import HTTPXRequest

from .limits import NOT_MODIFIED, QUERY_TOO_OLD
from .markup import format_text, parse_html
from .server import BotApiServer


def keyboard(*lengths: int, data: str = "x") -> InlineKeyboardMarkup:
    """Return a keyboard with rows of these lengths."""
    return InlineKeyboardMarkup([[InlineKeyboardButton("t", callback_data=data)] * length for length in lengths])


async def refused(server: BotApiServer, coroutine: Any) -> str:
    """Return the words with which the server refuses the call, as they went over the wire."""
    with pytest.raises(errors.TelegramError):
        await coroutine
    return server.calls[-1].description


@pytest.mark.asyncio
async def test_texts_and_captions(server: BotApiServer, bot: Bot) -> None:
    """Lengths count after parsing, in characters."""
    server.person(1)
    mention = await bot.send_message(1, '<a href="tg://user?id=7">Ani</a>', parse_mode="HTML")
    assert mention.entities[0].user
    assert mention.entities[0].user.id == 7
    sent = await bot.send_message(1, "<b>" + "😀" * 4096 + "</b>", parse_mode="HTML")
    assert sent.entities[0].length == 8192
    assert await refused(server, bot.send_message(1, "x" * 4097)) == "Bad Request: message is too long"
    assert await refused(server, bot.send_message(1, "")) == "Bad Request: message text is empty"
    assert await refused(server, bot.send_message(1, "<b> </b>", parse_mode="HTML")) == "Bad Request: text must be non-empty"
    assert await refused(server, bot.send_document(1, b"x", caption="x" * 1025)) == "Bad Request: message caption is too long"
    assert await refused(server, bot.send_document(1, b"")) == "Bad Request: file must be non-empty"
    assert await refused(server, bot.send_message(2, "x")) == "Bad Request: chat not found"
    assert await refused(server, bot.send_message(1, "x", reply_to_message_id=99)) == "Bad Request: message to be replied not found"


@pytest.mark.asyncio
async def test_keyboards(server: BotApiServer, bot: Bot) -> None:
    """Button data, their number and their number in a row are limited."""
    server.person(1)
    await bot.send_message(1, "x", reply_markup=keyboard(*[8] * 12, 4))
    await bot.send_message(1, "x", reply_markup=keyboard(8, data="é" * 32))
    too_long = "Bad Request: reply markup is too long"
    assert await refused(server, bot.send_message(1, "x", reply_markup=keyboard(*[8] * 12, 5))) == too_long
    assert await refused(server, bot.send_message(1, "x", reply_markup=keyboard(9))) == too_long
    assert await refused(server, bot.send_message(1, "x", reply_markup=keyboard(*[8] * 12, 4, data="é" * 32))) == too_long
    for data in ("é" * 32 + "x", ""):
        assert await refused(server, bot.send_message(1, "x", reply_markup=keyboard(1, data=data))) == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.asyncio
async def test_polls(server: BotApiServer, bot: Bot) -> None:
    """A poll's question, options and explanation are limited."""
    server.person(1)
    assert (await bot.send_poll(1, "q" * 300, ["o" * 100] * 12)).poll
    cases: list[tuple[str, list[str], str]] = [
        ("q" * 301, ["a", "b"], "poll question length must not exceed 300"),
        ("q", ["a"], "poll must have at least 2 option"),
        ("q", ["a"] * 13, "poll can't have more than 12 options"),
        ("q", ["a", "b" * 101], "poll options length must not exceed 100"),
        ("", ["a", "b"], "text must be non-empty"),
    ]
    for question, options, words in cases:
        assert await refused(server, bot.send_poll(1, question, options)) == f"Bad Request: {words}"
    quiz = bot.send_poll(1, "q", ["a", "b"], type="quiz", correct_option_ids=[0], explanation="x" * 201)
    assert await refused(server, quiz) == "Bad Request: message is too long"


@pytest.mark.asyncio
async def test_edits_and_deletions(server: BotApiServer, bot: Bot) -> None:
    """An edit that changes nothing, a missing message and one too old are refused."""
    sari = server.person(1)
    sent = await bot.send_message(1, "<b>a</b>", parse_mode="HTML", reply_markup=keyboard(1))
    same = bot.edit_message_text("<strong>a</strong> ", 1, sent.id, parse_mode="HTML", reply_markup=keyboard(1))
    assert await refused(server, same) == f"Bad Request: {NOT_MODIFIED}"
    assert await refused(server, bot.edit_message_reply_markup(1, sent.id, reply_markup=keyboard(1))) == f"Bad Request: {NOT_MODIFIED}"
    await bot.edit_message_reply_markup(1, sent.id)
    assert (sari.messages[0].html, sari.messages[0].rows) == ("<b>a</b>", [])
    assert await refused(server, bot.edit_message_text("b", 1, 99)) == "Bad Request: message to edit not found"
    assert await refused(server, bot.edit_message_caption(1, sent.id, caption="b")) == (
        "Bad Request: there is no caption in the message to edit"
    )
    paper = await bot.send_document(1, b"x", caption="lama")
    await bot.edit_message_caption(1, paper.id, caption="baru")
    assert sari.messages[-1].versions == ["lama", "baru"]
    await bot.delete_message(1, paper.id)
    assert await refused(server, bot.delete_message(1, paper.id)) == "Bad Request: message to delete not found"
    server.clock.advance(49 * 3600)
    assert await refused(server, bot.delete_message(1, sent.id)) == "Bad Request: message can't be deleted for everyone"


@pytest.mark.asyncio
async def test_queries_expire_and_people_block(server: BotApiServer, bot: Bot) -> None:
    """A query answered too late and a chat that is closed are refused."""
    sari = server.person(1)
    await bot.send_message(1, "x", reply_markup=keyboard(1))
    query = await sari.presses("t")
    assert query
    server.clock.advance(server.world.callback_seconds + 1)
    assert await refused(server, bot.answer_callback_query(query.id)) == f"Bad Request: {QUERY_TOO_OLD}"
    asked = await sari.asks("kota")
    result = InlineQueryResultArticle("1", "Kota", InputTextMessageContent("<b>x", parse_mode="HTML"))
    assert "Can't find end tag" in await refused(server, bot.answer_inline_query(asked.id, [result]))
    await sari.blocks()
    assert await refused(server, bot.send_message(1, "x")) == "Forbidden: bot was blocked by the user"
    server.person(3, started=False)
    assert await refused(server, bot.send_message(3, "x")) == "Forbidden: bot can't initiate conversation with a user"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("😀<abac>x", 'Unsupported start tag "abac" at byte offset 4'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("x<b", "Unclosed start tag at byte offset 1"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<a =x>z</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_html_that_does_not_parse(raw: str, words: str) -> None:
    """Each mistake is refused in Telegram's words."""
    with pytest.raises(Exception, match="can't parse entities") as caught:
        parse_html(raw)
    assert str(caught.value) == f"Bad Request: can't parse entities: {words}"


def test_html_that_parses() -> None:
    """Entities nest, count in UTF-16 and survive trimming; character references are decoded."""
    text, entities = format_text('  😀<b>a<i>&lt;&#233;&amp</i></b> <a href="https://x.id/?a=1&amp;b=2">sini</a>&copy;\n', "HTML")
    assert text == "😀a<é& sini&copy;"
    assert entities == [
        {"type": "bold", "offset": 2, "length": 4},
        {"type": "italic", "offset": 3, "length": 3},
        {"type": "text_link", "offset": 7, "length": 4, "url": "https://x.id/?a=1&b=2"},
    ]
    text, entities = format_text('<pre><code class="language-py">x</code></pre><tg-spoiler>y</tg-spoiler> /start@pandu_bot', "HTML")
    assert [(one["type"], one.get("language")) for one in entities] == [("pre", "py"), ("spoiler", None), ("bot_command", None)]
    assert format_text("<blockquote expandable>x</blockquote>", "HTML")[1][0]["type"] == "expandable_blockquote"


@pytest.mark.asyncio
async def test_failures_on_demand(server: BotApiServer) -> None:
    """Calls fail as planned; a reset comes after the request has been carried out."""
    sari = server.person(1)
    async with Bot(server.token, base_url=server.base_url, request=HTTPXRequest(read_timeout=0.2)) as bot:
        server.faults.next("sendMessage", "429", retry_after=7)
        with pytest.raises(errors.RetryAfter, match="Retry in 0:00:07"):
            await bot.send_message(1, "x")
        for kind, words in (("500", "Internal Server Error"), ("502", "Bad Gateway"), ("reset", "httpx"), ("timeout", "Timed out")):
            server.faults.next("sendMessage", kind)  # type: ignore[arg-type]
            with pytest.raises(errors.NetworkError, match=words):
                await bot.send_message(1, kind)
        assert [one.text for one in sari.messages] == ["reset"]
        server.faults.flood("sendMessage", 30)
        with pytest.raises(errors.RetryAfter):
            await bot.send_message(1, "x")
        server.clock.advance(31)
        await bot.send_message(1, "sudah")
        server.faults.sometimes("*", "500", chance=0.5, seed=4)
        results = await asyncio.gather(*(bot.send_message(1, "y") for _ in range(20)), return_exceptions=True)
        assert 0 < sum(isinstance(one, errors.NetworkError) for one in results) < 20


@pytest.mark.asyncio
async def test_updates_come_twice_late_and_out_of_order(server: BotApiServer, bot: Bot) -> None:
    """Updates can be doubled, held back and turned around."""
    sari = server.person(1)
    server.faults.duplicate_updates()
    await sari.types("a")
    first = await bot.get_updates()
    assert [one.message.text for one in first if one.message] == ["a", "a"]
    assert first[0].update_id == first[1].update_id
    server.faults.reorder_updates(2)
    await sari.types("b")
    assert await bot.get_updates(offset=first[0].update_id + 1) == ()
    await sari.types("c")
    second = await bot.get_updates()
    assert [one.message.text for one in second if one.message] == ["c", "b"]
    server.faults.delay_updates(60)
    await sari.types("d")
    waiting = asyncio.create_task(bot.get_updates(offset=second[-1].update_id + 1, timeout=5))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    began = time.monotonic()
    server.clock.advance(60)
    assert [one.message.text for one in await waiting if one.message] == ["d"]
    assert time.monotonic() - began < 1
