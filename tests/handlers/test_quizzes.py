"""Quizzes as Telegram carries them: edited in place, opened by a link; in groups as polls whose votes are all kept."""

import io
import re

import openpyxl
from sqlmodel import select

from bot.assistant import Assistant
from bot.storage.people import pseudonym
from bot.storage.quiz_tables import Round, Vote
from tests.conftest import SECRET
from tests.support.doors import TelegramDoor
from tests.support.quizzing import letter_for


async def test_a_quiz_stays_in_one_message(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        reply = await door.types("/kuis umum")
        [shown] = door.person.messages[-1:]
        await door.presses(letter_for(reply, right=True))
        await door.presses("Setuju")
        reply = await door.presses("Lanjut")
        assert "Soal 2 dari 12" in reply.text
        assert door.person.messages[-1].id == shown.id


async def test_a_group_plays_and_every_vote_is_kept(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        people = [door.person, *(door.server.person(2000 + n, first_name=f"Warga {n}") for n in range(4))]
        group = door.server.group(-100300, title="Karang Taruna", members=people)
        await door.person.types("/kuis@pandu_bot umum", to=group)
        [words, poll] = await group.hears()
        assert "dimulai" in words.text
        options = list(poll.poll["options"])  # type: ignore[index]
        for n, person in enumerate(people):
            await person.votes(options[n % 4]["text"], in_group=group)
        await people[1].types("/julukan@pandu_bot Kak Budi", to=group)
        await group.hears()
        await people[2].presses("Lanjut ▸", in_group=group)
        assert await group.hears_nothing()
        await door.person.presses("Lanjut ▸", in_group=group)
        assert "Soal 2 dari 12" in " ".join(seen.text for seen in await group.hears())
        await door.person.presses("Selesai", in_group=group)
        end = " ".join(seen.text for seen in await group.hears())
    assert "5 orang menjawab" in end and "dari 5 benar" in end and "Kak Budi" in end
    async with assistant.database.session() as session:
        votes = (await session.exec(select(Vote))).all()
        [going] = (await session.exec(select(Round))).all()
    assert len(votes) == 5 and {vote.round for vote in votes} == {going.id}


async def test_a_campaign_plays_in_a_group_and_its_report_tells_it_apart(assistant: Assistant) -> None:
    assistant.admins = frozenset({pseudonym(SECRET, "telegram", "1001")})
    async with TelegramDoor(assistant) as door:
        people = [door.person, *(door.server.person(2000 + n, first_name=f"Warga {n}") for n in range(3))]
        group = door.server.group(-100300, title="Karang Taruna", members=people)
        await door.types("/kampanye buat Malam Literasi")
        code = re.search(r"Kode: (\w+)", (await door.presses("Terbitkan")).text)
        assert code
        await people[1].types(f"/kuis@pandu_bot {code[1]}", to=group)
        [refused] = await group.hears()
        assert "start=k_" in refused.text, "only the organiser plays it in a group"
        await door.person.types(f"/kuis@pandu_bot {code[1]}", to=group)
        [words, poll] = await group.hears()
        assert "laporan kampanye" in words.text
        right = poll.poll["options"][poll.poll["correct_option_ids"][0]]["text"]  # type: ignore[index]
        wrong = next(one["text"] for one in poll.poll["options"] if one["text"] != right)  # type: ignore[index]
        for person, option in zip(people, (right, right, right, wrong), strict=True):
            await person.votes(option, in_group=group)
        report = await door.types(f"/hasil {code[1]}")
        assert "4 suara dari 4 orang" in report.text and "75% (n = 4)" in report.text
        assert "Belum ada yang selesai" in report.text, "votes are no attempts"
        [file] = [seen for _ in [await door.presses("Unduh XLSX")] for seen in door.person.messages[-1:]]
        book = openpyxl.load_workbook(io.BytesIO(file.content or b""))
    assert [cell.value for cell in book["grup"][1]] == ["item", "stem", "votes", "right", "share"]
    assert [cell.value for cell in book["grup"][2]][2:] == [4, 3, 0.75]


async def test_a_campaigns_link_in_a_group_leads_to_the_private_chat(assistant: Assistant) -> None:
    async with TelegramDoor(assistant) as door:
        group = door.server.group(-100300, title="Karang Taruna", members=[door.person])
        await door.person.types("/gabung@pandu_bot umum", to=group)
        [seen] = await group.hears()
    assert "https://t.me/pandu_bot?start=k_umum" in seen.text
