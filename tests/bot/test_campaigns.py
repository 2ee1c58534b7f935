"""A campaign from the draft to the figures: pre and post, guards for small groups, files nobody can be harmed by, certificates."""

import base64
import csv
import io
import json
import re
from datetime import UTC, date, datetime

import openpyxl
import pytest
from sqlmodel import col, select

from bot.assistant import Assistant
from bot.chores import due
from bot.messages import SILENCE, Answer, Choice, Did, Incoming, Outcome
from bot.outbox import NOTICE, Outbox
from bot.quiz import signing
from bot.quiz.papers import Page
from bot.storage.plan_tables import Invitation
from bot.storage.quiz_tables import Attempt, Campaign, Participant, Profile
from knowledge.quizzes import load_bank
from tests.conftest import Clock
from tests.support.crowds import answer_all


class Somebody:
    """A person at the assistant, with the buttons of their last answer."""

    def __init__(self, assistant: Assistant, name: str, role: str | None = None) -> None:
        self.assistant, self.name, self.role = assistant, name, role
        self.last = Answer("", "social")  # type: ignore[arg-type]  # only until the first answer

    async def says(self, text: str) -> Answer:
        did, said = (Did.COMMAND, text[1:]) if text.startswith("/") else (Did.TYPED, text)
        return await self._send(did, said)

    async def presses(self, label: str) -> Answer:
        return await self._send(Did.PRESSED, next(choice.action for choice in self.last.choices if choice.label.startswith(label)))

    async def _send(self, did: Did, text: str) -> Answer:
        answer = await self.assistant.reply(Incoming("telegram", self.name, did, text, role=self.role, chat=self.name, bot="pandu_bot"))
        assert answer is not None
        self.last = answer
        return answer

    async def takes(self, code: str, rights: int) -> Answer:
        """Go through a campaign's form, the first `rights` questions rightly."""
        answer = await self.says(f"/start k_{code}")
        for number in range(12):
            await self.presses(_letter(answer.text, number < rights))
            if self.last.choices and self.last.choices[0].label.startswith("Setuju"):
                await self.presses("Setuju")
            for more in ("Lanjut", "Lihat"):
                if any(choice.label.startswith(more) for choice in self.last.choices):
                    await self.presses(more)
            answer = self.last
        return answer


def _letter(text: str, right: bool) -> str:
    item = next(item for item in load_bank().items.values() if item.stem in text)
    option = item.options[item.key if right else (item.key + 1) % 4]
    return next(line[0] for line in text.splitlines() if line[2:].strip() == option and line[1] == ".")


async def published(assistant: Assistant, form: str, *fields: tuple[str, str]) -> tuple[Somebody, str]:
    organiser = Somebody(assistant, "1", "kampanye")
    card = await organiser.says("/kampanye buat Literasi Melati")
    await organiser.presses("Pilih soal")
    await organiser.presses(form)
    for field, value in fields:
        await organiser.presses(field)
        await organiser.presses(value)
    card = await organiser.presses("Terbitkan")
    assert "dibuka" in card.text
    return organiser, re.findall(r"Kode: (\w+)", card.text)[0]


async def test_before_and_after_with_enough_people(assistant: Assistant, clock: Clock) -> None:
    organiser, code = await published(assistant, "Tes awal")
    somebody = Somebody(assistant, "100")
    said = await somebody.takes(code, rights=4)
    assert "tes pertama selesai" in said.text and "benar" not in said.text
    await answer_all(assistant.database, code, [4 + n % 3 for n in range(23)], clock())
    assert "mulai 20 orang" in (await organiser.says(f"/hasil {code}")).text
    await organiser.says(f"/kampanye {code}")
    await organiser.presses("Buka tes kedua")
    assert "Tes pertama 4 dari 12, tes kedua 7 dari 12" in (await somebody.takes(code, rights=7)).text
    await answer_all(assistant.database, code, [7 + n % 3 for n in range(21)], clock())
    report = (await organiser.says(f"/hasil {code}")).text
    assert "Terdaftar: 24" in report
    assert "Mengikuti kedua tes: 22; tidak lanjut setelah tes pertama: 8%" in report
    assert "22 orang yang mengikuti kedua tes: 3,00 poin" in report
    assert "Wilcoxon: p < 0,001" in report
    assert "belum bukti pengaruh" in report and "Sementara" in report
    async with assistant.database.session() as session:
        taken = select(Participant.arm, Attempt.phase, Attempt.form).join(Attempt, col(Attempt.participant) == Participant.id)
        forms = (await session.exec(taken)).all()
    assert {("A", 1, "pre"), ("A", 2, "post"), ("B", 1, "post"), ("B", 2, "pre")} == set(forms)


async def test_few_people_are_counted_but_not_judged(assistant: Assistant, clock: Clock) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await answer_all(assistant.database, code, [6, 6, 6], clock())
    report = (await organiser.says(f"/hasil {code}")).text
    assert "Kuis: 3 mulai, 3 selesai" in report and "6,00 dari 12 (50%)" in report
    assert "mulai 30 peserta" in report and "KR-20" not in report and "Per pilar" not in report


async def test_the_score_of_one_person_is_no_mean(assistant: Assistant) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await Somebody(assistant, "50").takes(code, rights=2)
    report = (await organiser.says(f"/hasil {code}")).text
    assert "Rata-rata tampil mulai 2 peserta" in report and "simpangan baku" not in report


async def test_of_two_tests_the_score_is_promised_after_the_second(assistant: Assistant) -> None:
    organiser, code = await published(assistant, "Tes awal")
    assert "tidak lanjut" not in (await organiser.says(f"/hasil {code}")).text
    visitor = Somebody(assistant, "60")
    assert "muncul setelah tes kedua" in (await visitor.says(f"/gabung {code}")).text
    await visitor.says("A")
    await visitor.says("setuju")
    assert "setelah tes kedua" in (await visitor.says("skor saya berapa")).text
    assert "tidak bisa diganti" in (await visitor.says("salah pencet, mau ganti jawaban")).text


async def test_a_code_is_joined_by_typing_it(assistant: Assistant) -> None:
    _, code = await published(assistant, "Kuis Umum")
    for name, said in enumerate((code, f"gabung {code}", f"dapet kode {code} ti pa rw, asupkeun ka mana", code.upper())):
        assert "Literasi Melati, 12 soal" in (await Somebody(assistant, f"7{name}").says(said)).text, said
    assert "Literasi Melati" not in (await Somebody(assistant, "79").says("zz9zz9")).text


async def test_enough_people_show_the_quality_of_items(assistant: Assistant, clock: Clock) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await answer_all(assistant.database, code, [3 + n % 9 for n in range(30)], clock())
    report = (await organiser.says(f"/hasil {code}")).text
    assert "Keajekan KR-20" in report and "Per pilar: Cakap" in report and "Soal yang perlu dilihat" in report
    assert (await organiser.presses("Gambar")).pictures[0].png.startswith(b"\x89PNG")


async def test_the_organisers_own_trial_counts_nowhere(assistant: Assistant) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await organiser.takes(code, rights=12)
    assert "Belum ada yang selesai" in (await organiser.says(f"/hasil {code}")).text
    assert "Terdaftar: 0" in organiser.last.text


async def test_a_campaign_is_its_organisers(assistant: Assistant) -> None:
    _, code = await published(assistant, "Kuis Umum")
    other = Somebody(assistant, "2", "kampanye")
    assert "/hasil diikuti kode" in (await other.says(f"/hasil {code}")).text
    assert "Literasi Melati" not in (await other.says("/kampanye")).text
    chief = Somebody(assistant, "3", "kementerian")
    assert "Terdaftar" in (await chief.says(f"/hasil {code}")).text
    assert "hanya untuk" in (await Somebody(assistant, "4").says(f"/hasil {code}")).text


async def test_once_means_once_and_closed_lets_the_begun_finish(assistant: Assistant) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    done, begun, late = (Somebody(assistant, name) for name in ("100", "101", "102"))
    await done.takes(code, rights=6)
    assert "sudah Anda selesaikan" in (await done.says(f"/gabung {code}")).text
    await begun.says(f"/gabung {code}")
    await organiser.says(f"/kampanye {code}")
    assert "ditutup" in (await organiser.presses("Tutup")).text
    assert "sudah ditutup" in (await late.says(f"/gabung {code}")).text
    assert "12 dari 12 benar" in (await begun.takes(code, rights=12)).text


async def test_a_time_limit_makes_a_late_answer_an_omitted_one(assistant: Assistant, clock: Clock) -> None:
    _, code = await published(assistant, "Kuis Umum", ("Batas waktu", "90"))
    person = Somebody(assistant, "100")
    await person.says(f"/gabung {code}")
    await person.presses("A")
    await person.presses("Setuju")
    await person.presses("Lanjut")
    clock.forward(seconds=91)
    assert "sudah habis" in (await person.presses("A")).text


async def test_files_hold_pseudonyms_and_no_formula(assistant: Assistant) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await Somebody(assistant, "100").takes(code, rights=5)
    await organiser.says(f"/hasil {code}")
    report = organiser.last
    document = (await organiser.presses("Unduh CSV")).documents[0]
    rows = list(csv.DictReader(io.StringIO(document.content.decode("utf-8-sig"))))
    assert len(rows) == 12 and sum(int(row["correct"]) for row in rows) == 5
    assert {row["pseudonym"] for row in rows} != {"100"}
    organiser.last = report
    book = openpyxl.load_workbook(io.BytesIO((await organiser.presses("Unduh XLSX")).documents[0].content))
    assert [sheet.title for sheet in book] == ["jawaban", "percobaan", "kamus"]
    assert book["jawaban"].max_row == 13 and book["percobaan"].max_row == 2


async def test_what_is_too_big_for_a_chat_is_left_to_the_operator(
    assistant: Assistant, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await answer_all(assistant.database, code, [6, 6], clock())
    await organiser.says(f"/hasil {code}")
    monkeypatch.setattr("bot.topics.campaign_results._MOST_ROWS", 23)
    refused = await organiser.presses("Unduh CSV")
    assert "24 baris" in refused.text and f"export quiz {code}" in refused.text and not refused.documents


async def test_regions_are_told_only_where_enough_people_live(assistant: Assistant, clock: Clock) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await answer_all(assistant.database, code, [6] * 38, clock())
    regions = ["32.05"] * 12 + ["73.22"] * 4 + ["35.78"] * 8 + ["32.71"] * 14
    async with assistant.database.session() as session:
        people = (await session.exec(select(Participant.person).order_by(col(Participant.id)))).all()
        session.add_all(Profile(person=one, age="25", region=region, at=clock()) for one, region in zip(people, regions, strict=True))
    report = (await organiser.says(f"/hasil {code}")).text
    assert "Daerah: Kota Bogor 14, Kabupaten Garut 12, 2 kelompok lain disembunyikan" in report
    assert "Luwu" not in report and "Surabaya" not in report
    assert "Tes yang dijawab sangat cepat (sepertiga soal atau lebih di bawah 3 detik): 38" in report, "this crowd answers in no time"
    book = openpyxl.load_workbook(io.BytesIO((await organiser.presses("Unduh XLSX")).documents[0].content))
    told = {row[1:3]: row[3] for row in book["cerita_diri"].iter_rows(min_row=2, values_only=True)}
    unsaid, places = {("", "tidak menjawab"): 38}, {("32.71", "Kota Bogor"): 14, ("32.05", "Kabupaten Garut"): 12}
    assert told == {("25", "25–34"): 38} | unsaid | places
    heads = [cell.value for cell in book["percobaan"][1]]
    assert {row[heads.index("rapid")] for row in book["percobaan"].iter_rows(min_row=2, values_only=True)} == {1}


async def test_a_certificate_is_proved_by_its_signature(assistant: Assistant) -> None:
    _, code = await published(assistant, "Kuis Umum", ("Sertifikat", "Ya"))
    person = Somebody(assistant, "100")
    assert not any(c.label == "Buat sertifikat" for c in (await Somebody(assistant, "101").takes(code, rights=5)).choices)
    await person.takes(code, rights=10)
    await person.presses("Buat sertifikat")
    made = await person.says("Siti  Aminah")
    assert made.documents[0].content.startswith(b"%PDF") and made.pictures[0].png.startswith(b"\x89PNG")
    written = made.pictures[0].caption
    anyone = Somebody(assistant, "5")
    assert "Sertifikat asli. Kampanye: Literasi Melati. Nilai: 83%" in (await anyone.says(f"/cek {written}")).text
    assert "cocok dengan sertifikat" in (await anyone.says(f"/cek {written} siti aminah")).text
    assert "tidak cocok" in (await anyone.says(f"/cek {written} Budi")).text
    assert "Sertifikat asli" in (await anyone.says(f"/start cek_{written.replace('-', '')}")).text
    for at, sign in enumerate(written):
        if sign != "-":
            other = "b" if sign.lower() != "b" else "c"
            assert "bukan sertifikat" in (await anyone.says(f"/cek {written[:at]}{other}{written[at + 1 :]}")).text


async def test_a_certificate_needs_a_name_that_can_be_printed(assistant: Assistant) -> None:
    _, code = await published(assistant, "Kuis Umum", ("Sertifikat", "Ya"))
    person = Somebody(assistant, "100")
    await person.takes(code, rights=10)
    await person.presses("Buat sertifikat")
    for name in ("\N{GRINNING FACE}", "...", "Siti \N{CJK UNIFIED IDEOGRAPH-674E}"):
        refused = await person.says(name)
        assert "tidak bisa dicetak" in refused.text and not refused.documents
    made = await person.says("Siti \N{ROCKET} Aminah")
    assert "yang tertulis “Siti Aminah”" in made.text and made.documents


async def test_no_certificate_before_the_second_test(assistant: Assistant) -> None:
    _, code = await published(assistant, "Tes awal", ("Sertifikat", "Ya"))
    person = Somebody(assistant, "100")
    await person.takes(code, rights=12)
    async with assistant.database.session() as session:
        [attempt] = (await session.exec(select(Attempt.id).where(Attempt.ended == "selesai"))).all()
    made_up = (Choice("Buat", f"sert:{attempt}"), Choice("Gambar", f"gambar:{attempt}"))
    person.last = old = Answer("", Outcome.SOCIAL, choices=made_up)
    assert "Nama siapa" not in (await person.presses("Buat")).text
    assert not (await person.says("Siti Aminah")).documents
    person.last = old
    assert not (await person.presses("Gambar")).pictures


def test_a_certificate_code_is_hard_to_forge_and_fits_a_link() -> None:
    body = signing.sign(b"key", "k" * 24, 2**32 - 1, 100, date(2026, 11, 27), "Siti").replace("-", "")
    assert len(base64.b32decode(body[24:])) - 10 == 80 // 8
    assert len(f"cek_{body}".encode()) <= 64
    assert signing.read(b"key", body) is not None and signing.read(b"another", body) is None


async def test_link_poster_and_clone(assistant: Assistant) -> None:
    organiser, code = await published(assistant, "Undian 12")
    card = organiser.last
    assert f"https://t.me/pandu_bot?start=k_{code}" in card.text
    assert (await organiser.presses("Tautan")).pictures[0].png.startswith(b"\x89PNG")
    organiser.last = card
    assert (await organiser.presses("Poster")).documents[0].content.startswith(b"%PDF")
    organiser.last = card
    clone = await organiser.presses("Gandakan")
    assert "konsep" in clone.text and "Undian 12" in clone.text and code not in clone.text


async def test_reminders_are_due_on_their_days_and_can_be_stopped(assistant: Assistant, clock: Clock) -> None:
    _, code = await published(assistant, "Kuis Umum")
    person, outbox = Somebody(assistant, "100"), Outbox(assistant.database, clock)
    await person.takes(code, rights=10)
    await person.presses("Ingatkan")
    assert await outbox.take(NOTICE, 5) == []
    clock.forward(days=1, minutes=1)
    [due] = await outbox.take(NOTICE, 5)
    assert due.address == "100" and "Masih ingat" in due.answer.text and due.parcel
    await outbox.delivered(due.parcel, ("1",))
    person.last = due.answer
    assert "Jawaban:" in (await person.presses("Jawaban 1")).text
    person.last = due.answer
    await person.presses("Berhenti")
    clock.forward(days=9)
    assert await outbox.take(NOTICE, 5) == []


async def test_coming_and_leaving_is_counted(assistant: Assistant) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    person = Somebody(assistant, "100")
    assert "Soal 1 dari 12" in (await person.says(f"/hadir {code}")).title
    await person.takes(code, rights=6)
    assert "tercatat. Ketik" in (await person.says(f"/hadir {code}")).text
    assert "tercatat pulang" in (await person.says(f"/hadir {code}")).text
    assert "Hadir: 1" in (await organiser.says(f"/hasil {code}")).text
    assert "/hadir diikuti" in (await person.says("/hadir zzzzzz")).text


async def test_the_day_of_a_session_is_that_of_its_region(assistant: Assistant, clock: Clock) -> None:
    organiser = Somebody(assistant, "1", "kampanye")
    await organiser.says("/kampanye buat Sesi Jayapura")
    await organiser.presses("Daerah")
    await organiser.says("Kota Jayapura")
    code = re.findall(r"Kode: (\w+)", (await organiser.presses("Terbitkan")).text)[0]
    person = Somebody(assistant, "100")
    await person.takes(code, rights=6)
    clock.now = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # the 25th, half past eight in the morning
    assert "tercatat. Ketik" in (await person.says(f"/hadir {code}")).text
    clock.forward(hours=7)
    assert "tercatat pulang" in (await person.says(f"/hadir {code}")).text


async def test_answers_are_deleted_on_their_day(assistant: Assistant, clock: Clock) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await answer_all(assistant.database, code, [6, 7], clock())
    clock.forward(days=364)
    await due(assistant, clock())
    assert "Terdaftar: 2" in (await organiser.says(f"/hasil {code}")).text
    draft = re.findall(r"Kode: (\w+)", (await organiser.says("/kampanye buat Konsep")).text)[0]
    clock.forward(days=2)
    await due(assistant, clock())
    assert "Terdaftar: 0" in (await organiser.says(f"/hasil {code}")).text
    late = Somebody(assistant, "900")
    assert "sudah ditutup" in (await late.says(f"/gabung {code}")).text, "no day would delete what is answered from now on"
    await organiser.says(f"/kampanye {code}")
    assert "Jawaban dihapus pada 22 November 2028" in (await organiser.presses("Buka lagi")).text
    await late.takes(code, rights=6)
    clock.forward(days=365)
    await due(assistant, clock())
    await organiser.says(f"/kampanye {draft}")
    assert "Jawaban dihapus pada 22 November 2029" in (await organiser.presses("Terbitkan")).text, "a draft that lay long is a campaign"
    assert "Soal 1 dari 12" in (await Somebody(assistant, "901").says(f"/gabung {draft}")).title


async def test_a_campaign_has_a_title_and_a_number_we_can_look_up(assistant: Assistant) -> None:
    organiser = Somebody(assistant, "1", "kampanye")
    await organiser.says("/kampanye buat")
    assert "Apa judul" in (await organiser._send(Did.SENT, "")).text, "a sticker is no title"
    assert "konsep" in (await organiser.says("Literasi Melati")).text
    for number in ("99999999999", "99999999999999999999"):
        assert "Literasi Melati" in (await organiser.says(f"/kampanye {number}")).choices[0].label
    await organiser.says("/kampanye buat Kode Angka")
    async with assistant.database.session() as session:
        campaign = (await session.exec(select(Campaign).where(Campaign.title == "Kode Angka"))).one()
        campaign.code = "234567"
    assert "Kode: 234567" in (await organiser.says("/kampanye 234567")).text, "a code of digits only is a code"


async def test_a_question_is_late_only_once_it_was_shown(assistant: Assistant, clock: Clock) -> None:
    _, code = await published(assistant, "Kuis Umum", ("Batas waktu", "90"))
    person = Somebody(assistant, "100")
    first = await person.says(f"/gabung {code}")
    await person.presses(_letter(first.text, right=True))
    await person.presses("Setuju")
    for back in ("/kuis", f"/gabung {code}"):
        clock.forward(days=1)  # the explanation was read, the next question not yet seen
        shown = await person.says(back)
        assert "sudah habis" not in (await person.presses(_letter(shown.text, right=True))).text, back
    await person.presses("Lanjut")
    clock.forward(seconds=91)
    shown = await person.says("/kuis")
    assert "sudah habis" in (await person.presses(_letter(shown.text, right=True))).text, "shown before, and no time is won by coming back"


async def test_a_letter_answers_no_question_that_was_not_shown(assistant: Assistant) -> None:
    for elsewhere in ("Baca:", "/pilar", "/sumber"):
        person = Somebody(assistant, f"person {elsewhere}")
        await person.says("/kuis aman")
        await person.presses("A")
        await person.presses("Setuju")
        await (person.says(elsewhere) if elsewhere.startswith("/") else person.presses(elsewhere))
        shown = await person.says("b")
        assert "Soal 2 dari 10" in shown.title and "A. " in shown.text, elsewhere
        assert "Soal 2 dari 10" in (await person.says("b")).title, "now it is an answer"


async def test_whoever_comes_after_the_end_is_not_taken_down(assistant: Assistant, clock: Clock) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    await organiser.says(f"/kampanye {code}")
    await organiser.presses("Tutup")
    assert "sudah ditutup" in (await Somebody(assistant, "100").says(f"/gabung {code}")).text
    assert "Terdaftar: 0" in (await organiser.says(f"/hasil {code}")).text
    clock.forward(days=366)
    await due(assistant, clock())
    await Somebody(assistant, "101").says(f"/gabung {code}")
    async with assistant.database.session() as session:
        assert (await session.exec(select(Participant))).all() == [], "no day would delete them"


async def test_a_trial_is_of_the_questions_chosen_last(assistant: Assistant) -> None:
    organiser = Somebody(assistant, "1", "kampanye")
    draft = await organiser.says("/kampanye buat Literasi Melati")
    assert "Soal 1 dari 12" in (await organiser.presses("Coba")).title
    organiser.last = draft
    await organiser.presses("Pilih soal")
    await organiser.presses("Kuis Pilar Aman")
    assert "Soal 1 dari 10" in (await organiser.presses("Coba")).title


async def test_a_poster_names_the_day_the_card_names(assistant: Assistant, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[Page] = []

    async def kept(page: Page) -> bytes:
        pages.append(page)
        return b"%PDF"

    monkeypatch.setattr("bot.quiz.papers.pdf", kept)
    clock.now = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)  # the 23rd in Jakarta
    organiser, _ = await published(assistant, "Kuis Umum", ("Masa buka", "7"))
    assert "30 November 2026" in organiser.last.text
    await organiser.presses("Poster")
    assert "30 November 2026" in " ".join(line.text for line in pages[0].lines)


async def test_a_title_with_signs_of_mathematics_can_be_drawn(assistant: Assistant, clock: Clock) -> None:
    organiser, code = await published(assistant, "Kuis Umum")
    async with assistant.database.session() as session:
        campaign = (await session.exec(select(Campaign).where(Campaign.code == code))).one()
        campaign.title = r"Hemat $_$ dan $\rupiah$"
    await answer_all(assistant.database, code, [6, 7], clock())
    await organiser.says(f"/hasil {code}")
    assert (await organiser.presses("Gambar")).pictures[0].png.startswith(b"\x89PNG")
    person = Somebody(assistant, "100")
    await person.takes(code, rights=6)
    assert (await person.presses("Gambar")).pictures[0].png.startswith(b"\x89PNG")


async def test_everything_kept_of_somebody_is_told_and_given_out(assistant: Assistant) -> None:
    _, code = await published(assistant, "Kuis Umum")
    _, other = await published(assistant, "Kuis Umum")
    person = Somebody(assistant, "100")
    await person.takes(code, rights=6)
    await person.says(f"/hadir {other}")
    await assistant.reply(Incoming("telegram", "100", Did.VOTED, "poll-1", votes=(2,)))
    assert "1 catatan kehadiran dan 1 suara" in (await person.says("/datakuis")).text
    given = json.loads((await person.presses("Unduh")).documents[0].content)
    assert [row["campaign"] for row in given["attendance"]] == [other] and [row["shown"] for row in given["votes"]] == [2]
    voter = Somebody(assistant, "101")
    await assistant.reply(Incoming("telegram", "101", Did.VOTED, "poll-1", votes=(2,)))
    assert "Tidak ada data" not in (await voter.says("/datakuis")).text


async def test_what_a_role_was_asked_for_ends_with_the_role(assistant: Assistant) -> None:
    for role, asked, said in (("admin", "/undang provinsi", "Jawa Barat"), ("kampanye", "/kampanye buat", "Literasi Melati")):
        person = Somebody(assistant, f"former {role}", role)
        await person.says(asked)
        person.role = None
        answer = await person.says(said)
        assert "start" not in answer.text and "Kode" not in answer.text, role
    async with assistant.database.session() as session:
        assert (await session.exec(select(Invitation))).all() == []
        assert (await session.exec(select(Campaign).where(col(Campaign.owner).is_not(None)))).all() == []


async def test_buttons_of_an_earlier_round_do_nothing_in_the_next(assistant: Assistant) -> None:
    async def group(did: Did, text: str) -> Answer:
        answer = await assistant.reply(Incoming("telegram", "1", did, text, chat="-7", group=True, bot="pandu_bot"))
        return answer or SILENCE

    first = await group(Did.COMMAND, "kuis umum")
    old = {choice.label: choice.action for choice in first.choices}
    await group(Did.PRESSED, next(action for action in old.values() if action.startswith("grup:x")))
    second = await group(Did.COMMAND, "kuis aman")
    assert "Soal 1 dari 10" in second.text
    assert (await group(Did.PRESSED, next(action for action in old.values() if action.startswith("grup:n")))).silent
    assert (await group(Did.PRESSED, next(action for action in old.values() if action.startswith("grup:x")))).silent
    await group(Did.PRESSED, next(choice.action for choice in second.choices if choice.action.startswith("grup:x")))
    assert (await group(Did.PRESSED, "grup:s:pre")).poll is None, "a test that measures is no game"


async def test_a_number_too_big_for_a_database_is_a_button_that_is_gone(assistant: Assistant) -> None:
    person = Somebody(assistant, "100", "admin")
    for action in ("sert", "gambar", "ulang", "ulangj", "cb", "cbu", "u:lihat"):
        assert "tidak berlaku" in (await person._send(Did.PRESSED, f"{action}:{'9' * 20}")).text, action
