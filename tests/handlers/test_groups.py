"""Groups, inline queries, places, edits, deep links: each over HTTP, as people meet them."""

import asyncio

import pytest

from bot.assistant import Assistant
from tests.support.doors import TelegramDoor
from tests.telegram.people import Group


def family(door: TelegramDoor, **about: object) -> Group:
    return door.server.group(-100200, title="RT 05", members=[door.person], **about)


async def test_in_a_group_only_what_is_said_to_the_bot_is_answered(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        group = family(door, privacy=False)
        await door.person.types("apa itu spbe", to=group)
        assert await group.hears_nothing()
        await door.person.types("@pandu_bot apa itu spbe?", to=group)
        [named] = await group.hears()
        await door.person.types("apa itu quick win", to=group, reply_to=named)
        [replied] = await group.hears()
        await door.person.types("/pilar@pandu_bot", to=group)
        [command] = await group.hears()
        for foreign in ("/pilar@bot_lain", "/warn @budi"):
            await door.person.types(foreign, to=group)
            assert await group.hears_nothing(), foreign
        await door.person.types("/bantuam@pandu_bot", to=group)
        [mistyped] = await group.hears()
    assert "Sistem Pemerintahan Berbasis Elektronik" in named.text
    assert named.reply_to is not None
    assert "Quick win" in replied.text
    assert "Enam pilar" in command.text
    assert "tidak saya kenal" in mistyped.text


async def test_every_message_in_a_group_says_what_it_answers(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a group with topics that also brings it into the right one."""
    async with TelegramDoor(assistant) as door:
        group = family(door)
        with monkeypatch.context() as small:
            small.setattr("handlers.outgoing._ROOM", 300)
            await door.person.types("@pandu_bot daerah di jawa timur yang ikut", to=group)
            async with asyncio.timeout(20):
                while not (pieces := list(group.messages)) or not pieces[-1].rows:
                    await asyncio.sleep(0.05)
        await group.hears()
        await door.person.types("/pilar@pandu_bot", to=group)
        *_, menu = await group.hears()
        await door.person.presses(menu.rows[0][0], in_group=group)
        pressed = await group.hears()
        message = await door.person.types("@pandu apa itu quick win", to=group)
        await door.person.edits("@pandu_bot apa itu quick win", message)
        edited = await group.hears()
    assert len(pieces) > 1
    assert len({one.reply_to for one in pieces}) == 1
    assert all(one.reply_to for one in pieces)
    assert pressed
    assert {one.reply_to for one in pressed} == {menu.id}
    assert {one.reply_to for one in edited} == {message.id}


async def test_a_subscription_is_not_made_in_a_group(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        group = family(door)
        await door.person.types("/langganan@pandu_bot luwu utara", to=group)
        [told] = await group.hears()
        assert "percakapan pribadi" in told.text
        assert not told.rows
        await door.types("/langganan luwu utara")
        assert "Anda berlangganan Kabupaten Luwu Utara" in (await door.presses("Saat ada perubahan")).text
        await door.person.types("/langganan@pandu_bot", to=group)
        [told] = await group.hears()
    assert "Luwu" not in told.text, "nor is it told there what somebody is subscribed to"


async def test_the_bot_says_one_line_when_it_joins_and_explains_what_it_reads(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        group = family(door, bot_status="left")
        group.change_bot(door.person.user, "member")
        [joined] = await group.hears()
        group.change_bot(door.person.user, "administrator")
        assert await group.hears_nothing(), "other rights are no other group"
        await door.person.types("/cekgrup@pandu_bot", to=group)
        [explained] = await group.hears()
        assert "untuk grup" in (await door.types("/cekgrup")).text
    assert "\n\n" not in joined.text
    assert "hanya menerima pesan yang ditujukan kepada saya" in explained.text


async def test_two_people_in_a_group_do_not_share_what_was_talked_about(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        group = family(door)
        other = door.server.person(1002, first_name="Budi")
        await door.person.types("@pandu_bot luwu utara ikut tahun berapa", to=group)
        await group.hears()
        await other.types("@pandu_bot kalau OKI?", to=group)
        [stranger] = await group.hears()
        await door.person.types("@pandu_bot kalau OKI?", to=group)
        [same] = await group.hears()
    assert "Yang tercatat" in stranger.text or stranger.text != same.text
    assert "2022" in same.text


async def test_an_edited_question_changes_the_answer_in_place(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        await door.person.types("apa itu spbe")
        [first] = await door.person.hears()
        await door.person.edits("apa itu quick win")
        [changed] = await door.person.hears()
    assert changed.id == first.id
    assert "Quick win" in changed.text


async def test_a_shorter_answer_after_an_edit_leaves_nothing_behind(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.outgoing._ROOM", 300)
    async with TelegramDoor(assistant) as door:
        await door.person.types("daerah di jawa timur yang ikut")
        long = await door.person.hears()
        await door.person.edits("apa itu quick win")
        await door.person.hears()
        left = [seen for seen in door.person.messages if seen.id in {one.id for one in long}]
    assert len(long) > 1
    assert len(left) < len(long)


async def test_three_answers_are_offered_while_somebody_types(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        query = await door.person.asks("apa itu smart living")
        await door.person.hears()
        [given] = query.answers
        group = family(door)
        sent = await door.person.chooses(query, given["results"][0]["id"], to=group)
        empty = await door.person.asks("")
        await door.person.hears()
        twin = await door.person.asks("Bogor ikut ga")
        await door.person.hears()
        last_year = await door.person.asks("tahun lalu siapa saja")
        await door.person.hears()
    titles = [result["title"] for result in given["results"]]
    assert 1 <= len(titles) <= 3
    assert "living" in titles[0].lower()
    assert "smart living" in sent.text.lower()
    assert len(empty.answers[0]["results"]) == 3
    assert twin.answers[0]["results"], "what would only be asked back is no reason to say nothing"
    assert "2025" in last_year.answers[0]["results"][0]["title"]


async def test_typing_inline_leaves_the_conversation_as_it_was(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        await door.types("luwu utara ikut tahun berapa")
        await door.person.asks("apa itu smart living")
        await door.person.hears()
        assert "2022" in (await door.types("kalau OKI?")).text


async def test_a_shared_place_is_a_region_or_a_question(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        await door.person.shares_location(-6.18, 106.83)
        [clear] = await door.person.hears()
        await door.person.shares_location(-2.56, 120.35)
        [unclear] = await door.person.hears()
        await door.person.shares_location(51.5, -0.12)
        [far] = await door.person.hears()
        await door.person.shares_location(-2.0, 130.0)
        [at_sea] = await door.person.hears()
        await door.person.presses(unclear.rows[0][0])
        [chosen] = await door.person.hears()
    assert "paling dekat dengan Kota Administrasi Jakarta Pusat" in clear.text
    assert len(unclear.rows) == 3
    assert "Luwu Utara" in unclear.rows[0][0]
    assert "tidak dekat" in far.text
    assert len(at_sea.rows) == 3, "138 km from one region and 153 from the next is near neither"
    assert "Luwu Utara" in chosen.text


async def test_channels_are_left_alone_and_a_vote_without_a_poll_stops_nothing(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        post = {"message_id": 5, "date": 1, "chat": {"id": -100900, "type": "channel", "title": "Kabar"}, "text": "apa itu spbe"}
        door.server.updates.add("channel_post", post, -100900)
        vote = {"poll_id": "77", "user": door.person.user, "option_ids": [0], "option_persistent_ids": ["0"]}
        door.server.updates.add("poll_answer", vote, door.person.id)
        assert "Halo" in (await door.types("halo")).text


async def test_an_old_button_says_where_one_is(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        await door.types("/start")
        message = door.person.messages[-1].message
        message.keyboard["inline_keyboard"][0][0]["callback_data"] = "zaman-dulu:1"  # type: ignore[index]
        reply = await door.presses("Apa itu Gerakan")
    assert "tidak berlaku" in reply.text
    assert reply.buttons
