"""Officials: invited, they ask for summaries and files, propose and sign; nobody else may. Through both doors, on both databases."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel, select

from bot import chores
from bot.assistant import Assistant
from bot.messages import Did, Incoming
from bot.packing import unpacked
from bot.plans import sheets
from bot.rules import Rules
from bot.storage import plans
from bot.storage.database import Database, migrate
from bot.storage.people import pseudonym
from bot.storage.plan_tables import PlanUpdate, Proposal
from bot.storage.tables import Exchange, Parcel
from bot.turn import Turn, nobodys
from knowledge.records.stages import DECLINED, Event
from tests.conftest import SECRET, Clock
from tests.support.doors import Door, Reply, TerminalDoor

UNDO = timedelta(minutes=10)
pytestmark = pytest.mark.parametrize(("door", "database"), [("terminal", "sqlite"), ("telegram", "postgresql")], indirect=True)


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest) -> Iterator[str]:
    """A PostgreSQL server for asyncpg, taken back to nothing after the last of these tests."""
    url = request.getfixturevalue("postgres").replace("postgresql://", "postgresql+asyncpg://")
    yield url
    migrate(url, "base")


@pytest.fixture
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    one = Database(f"sqlite+aiosqlite:///{tmp_path}/data/pandu.db" if sqlite else request.getfixturevalue("server"))
    await one.prepare()
    yield one
    if not sqlite:
        async with one.session() as session:
            await session.exec(text(f"TRUNCATE {', '.join(SQLModel.metadata.tables)} RESTART IDENTITY"))
    await one.close()


@pytest.fixture
async def office(door: Door, assistant: Assistant, clock: Clock) -> "Office":
    """Sari is an admin; Budi an official of Luwu Utara; Tini of Sulawesi Selatan."""
    assistant.admins = frozenset({pseudonym(SECRET, "telegram", "1001"), pseudonym(SECRET, "terminal", "terminal")})
    one = Office(door, assistant, clock)
    await one.invites("Budi", "daerah Luwu Utara")
    await one.invites("Tini", "provinsi Sulawesi Selatan")
    return one


class Office:
    """People taking turns at one door."""

    def __init__(self, door: Door, assistant: Assistant, clock: Clock) -> None:
        self.door = door
        self.assistant = assistant
        self.clock = clock

    async def says(self, name: str, *lines: str) -> Reply:
        """Somebody types lines or presses [buttons]; the last reply."""
        self.door.becomes(name)
        for line in lines:
            reply = await (self.door.presses(line[1:-1]) if line.startswith("[") else self.door.types(line))
        return reply

    async def invites(self, name: str, role: str) -> Reply:
        invitation = await self.says("Sari", f"/undang {role}")
        code = re.search(r"undangan_[\w-]+", invitation.text)
        assert code, invitation.text
        return await self.says(name, f"/start {code[0]}")

    async def proposes(self, name: str = "Budi", date: str = "1 Juni 2023") -> Reply:
        await self.says(name, "/perbarui Luwu Utara", "[Masterplan ditetapkan]", date)
        await self.door.sends_file("perbup.pdf", b"Perbup 12/2023")
        return await self.says(name, "Perbup 12/2023", "[Ajukan]")

    async def signs(self, name: str = "Tini") -> Reply:
        return await self.says(name, "/tinjau", "[Lihat usulan]", "[Tanda tangani]")

    async def due(self, after: timedelta = UNDO) -> int:
        """Time passes, and the chores are seen to."""
        self.clock.now += after
        return await chores.due(self.assistant, self.clock.now)


async def rows(database: Database, table: type) -> list:
    async with database.session() as session:
        return list((await session.exec(select(table))).all())


async def notices(database: Database, starts: str) -> list[str]:
    found = [one for one in await rows(database, Parcel) if one.key.startswith(starts)]
    return [f"{unpacked(one.payload).title} {unpacked(one.payload).text}" for one in found if one.payload]


async def test_an_update_from_proposal_to_history(office: Office, database: Database) -> None:
    door = office.door
    await office.says("Warga", "/langganan luwu utara", "[Saat ada perubahan]")
    started = await office.says("Budi", "/perbarui")
    assert "Tahap apa" in started.text
    assert "Bimtek II" in started.buttons
    assert "belum saya pahami" in (await office.says("Budi", "[Masterplan ditetapkan]", "31 Februari 2023")).text
    assert "belum tiba" in (await office.says("Budi", "1 Juni 2027")).text
    assert "Kota cerdas" in (await office.says("Budi", "apa itu smart city?")).text, "a question between two steps is answered"
    assert "Kirim tautan" in (await office.says("Budi", "1 Juni 2023")).text, "and the step went on waiting"
    assert "bukan tautan" in (await office.says("Budi", "nanti saja")).text
    assert "catatan" in (await door.sends_file("perbup.pdf", b"Perbup 12/2023")).text
    check = await office.says("Budi", "Perbup 12/2023")
    for part in ("Beginilah nanti terbaca", "1 Juni 2023: Masterplan ditetapkan", "1 pelanggan", "perbup.pdf", "dokumen resmi"):
        assert part in check.text, part
    assert "2 pejabat diberi tahu" in (await office.says("Budi", "[Ajukan]")).text
    assert "Usulan menunggu tanda tangan" in (await notices(database, "usul:"))[0]
    assert "Tarik kembali" in (signed := await office.signs()).buttons
    assert "ditandatangani pejabat Provinsi Sulawesi Selatan" in signed.text
    assert await office.due(UNDO - timedelta(seconds=1)) == 0
    assert await office.due(timedelta(seconds=1)) == 1
    assert await office.due() == 0
    (told,) = await notices(database, "plan:1:")
    assert "Pembaruan resmi Kabupaten Luwu Utara" in told
    assert len(await notices(database, "terbit:")) == 2
    history = await office.says("Warga", "/riwayat luwu utara")
    assert "1 Juni 2023: Masterplan ditetapkan dengan peraturan: Perbup 12/2023 [dokumen resmi; pembaruan resmi nomor 1]" in history.text
    assert "diajukan oleh pejabat Kabupaten Luwu Utara" in history.text
    assert "ditandatangani oleh pejabat Provinsi Sulawesi Selatan" in history.text
    (link,) = await rows(database, PlanUpdate)
    assert (link.proposed_as, link.signed_as) == ("daerah 73.22", "provinsi 73")
    assert link.before == link.after == "tersusun:penghargaan", "a plan was on record, and an award for it"
    assert await sound(database)


async def sound(database: Database) -> bool:
    async with database.session() as session:
        return (await plans.first_broken(session))[1] is None


async def test_it_can_be_taken_back_until_it_is_published(office: Office, database: Database) -> None:
    await office.proposes()
    await office.signs()
    assert "ditarik kembali" in (await office.says("Tini", "[Tarik kembali]")).text
    assert await office.due() == 0
    assert await rows(database, PlanUpdate) == []
    assert "sudah ditarik kembali" in (await office.says("Budi", "[Tarik kembali]")).text


async def test_one_may_not_sign_for_oneself_nor_outside_ones_scope(office: Office, database: Database) -> None:
    await office.proposes()
    (proposal,) = await rows(database, Proposal)
    assert "di luar wilayah peran Anda" in (await office.says("Budi", "/perbarui Garut")).text
    assert "Tidak ada usulan" not in (await office.says("Budi", "/tinjau")).text
    looked = await office.says("Budi", "[Lihat usulan]")
    assert "Tanda tangani" not in looked.buttons
    await office.invites("Rudi", "daerah Kota Bogor")
    assert "Tidak ada usulan" in (await office.says("Rudi", "/tinjau")).text
    pressed = Incoming("terminal", "x", Did.PRESSED, f"u:teken:{proposal.id}")
    door = office.door
    who = door.becomes("Rudi")
    channel = "terminal" if isinstance(door, TerminalDoor) else "telegram"
    answer = await office.assistant.reply(replace(pressed, sender=who, channel=channel))
    assert answer and answer.topic == "denied"
    own = await office.assistant.reply(replace(pressed, sender=door.becomes("Budi"), channel=channel))
    assert own and "harus dari pejabat lain" in own.text
    assert (await rows(database, Proposal))[0].state == "diajukan"


async def test_two_officials_signing_at_once_sign_once(office: Office, database: Database, door: Door) -> None:
    await office.invites("Umar", "kementerian")
    await office.proposes()
    (proposal,) = await rows(database, Proposal)
    channel = "terminal" if isinstance(door, TerminalDoor) else "telegram"
    signers = [door.becomes(name) for name in ("Tini", "Umar")]
    presses = [Incoming(channel, who, Did.PRESSED, f"u:teken:{proposal.id}") for who in signers]
    answers = await asyncio.gather(*(office.assistant.reply(one) for one in presses))
    texts = sorted(answer.text for answer in answers if answer)
    assert ["Terlambat" in text for text in texts].count(True) == 1, texts
    assert sum("ditandatangani" in text and "Terbit" in text for text in texts) == 1
    assert [await office.due(), await office.due()] == [1, 0]


async def test_a_crash_between_signing_and_publishing_loses_and_doubles_nothing(
    office: Office, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.says("Warga", "/langganan luwu utara", "[Saat ada perubahan]")
    await office.proposes()
    await office.signs()

    class Died(BaseException):
        """As when the process is killed: nothing gets to clean up."""

    async def dies(*_: object) -> None:
        raise Died

    with monkeypatch.context() as broken:
        broken.setattr("bot.plans.proposing._announce", dies)
        with pytest.raises(Died):
            await office.due()
    assert await rows(database, PlanUpdate) == []
    done = await asyncio.gather(office.due(), office.due())
    assert sorted(done) == [0, 1]
    assert len(await rows(database, PlanUpdate)) == 1
    assert len(await notices(database, "plan:1:")) == 1
    assert await sound(database)


async def test_a_correction_is_a_new_link_and_an_edit_is_found_out(office: Office, database: Database) -> None:
    for date in ("1 Juni 2023", "2 Juni 2023"):
        await office.proposes(date=date)
        await office.signs()
        await office.due()
    first, second = await rows(database, PlanUpdate)
    assert (second.replaces, second.previous) == (1, first.hash)
    history = await office.says("Warga", "/riwayat luwu utara")
    assert "sudah dikoreksi" in history.text
    assert "1 Juni 2023" not in (await office.says("Warga", "status luwu utara")).text
    async with database.session() as session:
        link = await session.get(PlanUpdate, 1)
        assert link
        link.happened = "2020"
    assert not await sound(database)


async def test_what_residents_may_not_do_is_said_politely_and_noted(office: Office, database: Database) -> None:
    for command in ("/undang daerah Garut", "/perbarui Garut", "/ekspor csv", "/ringkasan"):
        assert "hanya untuk pejabat yang terdaftar" in (await office.says("Warga", command)).text, command
    assert [one.topic for one in await rows(database, Exchange)].count("denied") == 4
    assert "Peran Anda: warga" in (await office.says("Warga", "/peran")).text


async def test_an_invitation_works_once_and_a_role_can_be_taken_away(office: Office) -> None:
    assert "Sulawesi Selatan" in (await office.says("Tini", "/peran")).text
    shown = await office.says("Sari", "/undang", "[daerah]", "Kota Bogor")
    code = re.search(r"undangan_[\w-]+", shown.text)
    assert code
    assert "pejabat Kota Bogor" in (await office.says("Ani", f"/start {code[0]}")).text
    assert "sudah dipakai" in (await office.says("Joko", f"/start {code[0]}")).text
    assert "Undangan dicabut" in (await office.says("Sari", "/undang kurator", "[Cabut undangan]")).text
    roles = await office.says("Sari", "/peran")
    assert "pejabat Kabupaten Luwu Utara" in roles.text
    assert "Peran dicabut" in (await office.says("Sari", "[Cabut peran 4]")).text
    assert "hanya untuk pejabat" in (await office.says("Ani", "/ringkasan")).text


async def test_summaries_files_and_pictures(office: Office) -> None:
    summary = await office.says("Tini", "/ringkasan")
    for part in ("514 kabupaten/kota tercatat ikut", "2022: 38 nama terverifikasi dari 50", "Belum ada data", "Tidak ada pembaruan resmi"):
        assert part in summary.text, part
    assert "Sejak ringkasan terakhir" in (await office.says("Tini", "/ringkasan")).text
    assert "Jawa Tengah: 31/35" in (await office.says("Tini", "[Per provinsi]")).text
    assert "bimtek" in (await office.says("Tini", "[Per tahap]")).text
    assert "Peserta 2019 di" not in (await office.says("Tini", "[Per tahun]")).text
    assert "514 kabupaten/kota" in (await office.says("Tini", "[Ekspor XLSX]")).text
    assert "24 kabupaten/kota" in (await office.says("Tini", "/ekspor csv sulawesi selatan")).text
    assert "Tangga tahapan Kabupaten Luwu Utara" in (await office.says("Tini", "/ringkasan luwu utara")).text


async def test_digests_say_nothing_when_there_is_nothing(office: Office, database: Database) -> None:
    await office.says("Warga", "/langganan sulawesi selatan", "[Ringkasan mingguan]")
    assert "ringkasan mingguan" in (await office.says("Warga", "/langganan")).text
    await office.due(timedelta(days=8))
    assert await notices(database, "digest:") == []
    await office.proposes()
    await office.signs()
    await office.due()
    assert await notices(database, "plan:1:") == [], "a digest's subscriber is not told at once"
    await office.due(timedelta(days=7))
    (digest,) = await notices(database, "digest:")
    assert "Ringkasan mingguan Provinsi Sulawesi Selatan" in digest
    assert "Kabupaten Luwu Utara" in digest
    await office.due(timedelta(days=7))
    assert len(await notices(database, "digest:")) == 1
    assert "dihentikan" in (await office.says("Warga", "/langganan", "[Berhenti semua]")).text
    assert "tidak berlangganan" in (await office.says("Warga", "/langganan")).text


async def test_one_that_cannot_be_published_stops_no_other(office: Office, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.plans import proposing

    for date in ("1 Juni 2023", "2 Juni 2023"):
        await office.proposes(date=date)
        await office.signs()
    announce = proposing._announce

    async def fails_once(turn: Turn, event: Event, *rest: object) -> None:
        if event.happened == "2023-06-01":
            raise ValueError(event.happened)
        await announce(turn, event, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr("bot.plans.proposing._announce", fails_once)
        assert await office.due() == 1
    assert await office.due() == 1
    assert [link.happened for link in await rows(database, PlanUpdate)] == ["2023-06-02", "2023-06-01"]


async def test_one_signature_only_where_the_rules_allow_it_and_then_marked(office: Office, database: Database) -> None:
    assert "Terbitkan dengan satu tanda tangan" not in (await office.proposes()).buttons
    await office.says("Budi", "[Tarik kembali]")
    office.assistant.rules = Rules(single=True)
    await office.proposes()
    assert "Terbit pukul" in (await office.says("Budi", "[Terbitkan dengan satu tanda tangan]")).text
    await office.due()
    history = await office.says("Warga", "/riwayat luwu utara")
    assert "[diberitakan; pembaruan resmi nomor 1; satu tanda tangan]" in history.text, "a grade below that of two signatures"


async def test_not_taking_part_is_recorded_only_with_a_document(office: Office, database: Database) -> None:
    asked = await office.says("Budi", "/perbarui", "[Tidak ikut]", "2 Mei 2024")
    assert "Tanpa dokumen" not in asked.buttons
    assert "hanya dicatat dengan dokumen" in (await office.says("Budi", "tanpa dokumen")).text, "typed, as a button may be"
    note = await office.says("Budi", "https://luwuutarakab.go.id/pengunduran-diri")
    assert "Tanpa catatan" in note.buttons
    await office.says("Budi", "[Tanpa catatan]", "[Ajukan]")
    await office.signs()
    await office.due()
    status = await office.says("Warga", "status luwu utara")
    assert "tidak ikut, menurut Pemkab Luwu Utara lewat Pandu (2 Mei 2024)" in status.text
    assert "2 Mei 2024: Tidak ikut [dokumen resmi" in status.text
    assert "masterplan tercatat tersusun" in (await office.says("Warga", "status luwu utara per desember 2023")).text


async def test_today_is_the_day_it_is_in_the_region(office: Office, clock: Clock, database: Database) -> None:
    clock.now = datetime(2026, 12, 1, 23, 0, tzinfo=UTC)  # in Luwu Utara the 2nd, seven in the morning
    asked = await office.says("Budi", "/perbarui Luwu Utara", "[Masterplan ditetapkan]", "2 Desember 2026")
    assert "Kirim tautan" in asked.text
    assert "bukan tautan" in (await office.says("Budi", "http://[abc.go.id")).text
    await office.says("Budi", "/perbarui Luwu Utara", "[Masterplan ditetapkan]", "[Hari ini]")
    assert [one.happened for one in await rows(database, Proposal)] == ["2026-12-02"]


async def test_a_draft_nobody_goes_on_with_is_forgotten(office: Office, database: Database) -> None:
    await office.says("Budi", "/perbarui Luwu Utara")
    assert len(await rows(database, Proposal)) == 1
    await office.due(timedelta(days=3))
    assert await rows(database, Proposal) == []


async def test_a_chore_that_fails_stops_no_other(office: Office, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: object) -> int:
        raise ValueError

    await office.says("Warga", "/langganan sulawesi selatan", "[Ringkasan mingguan]")
    await office.proposes()
    await office.signs()
    monkeypatch.setattr("bot.storage.campaigns.forget_expired", fails)
    await office.due(timedelta(days=8))
    assert len(await notices(database, "digest:")) == 1


async def test_everybody_is_asked_and_told_in_their_own_language(office: Office, database: Database) -> None:
    await office.says("Tini", "/bahasa", "[English]")
    await office.proposes()
    asked = {"A proposal waits for your signature" in one: "Beginilah nanti terbaca" in one for one in await notices(database, "usul:")}
    assert asked == {True: False, False: True}, "Tini in English, Sari in Indonesian"
    await office.says("Tini", "/tinjau", "[See proposal 1]", "[Sign]")
    await office.due()
    told = sorted("terbit sebagai" in one for one in await notices(database, "terbit:"))
    assert told == [False, True]


async def test_a_summary_is_for_one_province_or_region(office: Office) -> None:
    assert "Ringkasan untuk mana" in (await office.says("Tini", "/ringkasan 73,74,75,76")).text


async def test_that_a_region_does_not_take_part_always_has_its_document(office: Office, database: Database, door: Door) -> None:
    await office.says("Budi", "/perbarui Luwu Utara", "[Masterplan ditetapkan]", "1 Juni 2023", "tanpa dokumen", "[Tanpa catatan]")
    (draft,) = await rows(database, Proposal)
    who, channel = door.becomes("Budi"), "terminal" if isinstance(door, TerminalDoor) else "telegram"
    for action in (f"ud:tahap:{DECLINED}", "ud:tanpa-catatan", "ud:hari-ini", "ud:tanpa-catatan", f"u:ajukan:{draft.id}"):
        await office.assistant.reply(Incoming(channel, who, Did.PRESSED, action))  # buttons of this draft, all still on the screen
    (draft,) = await rows(database, Proposal)
    assert (draft.rung, draft.state) == (DECLINED, "draf")


async def test_what_was_said_of_one_stage_is_not_said_of_another(office: Office, database: Database, door: Door) -> None:
    stages = await office.says("Budi", "/perbarui Luwu Utara")
    assert "Bimtek II" in stages.buttons
    await office.says("Budi", "[Masterplan ditetapkan]", "1 Juni 2023", "tanpa dokumen")
    assert "Perbup 12/2023" in (await office.says("Budi", "Perbup 12/2023")).text
    who, channel = door.becomes("Budi"), "terminal" if isinstance(door, TerminalDoor) else "telegram"
    without = await office.assistant.reply(Incoming(channel, who, Did.PRESSED, "ud:tanpa-catatan"))
    assert without and "Perbup 12/2023" not in without.text
    (draft,) = await rows(database, Proposal)
    await office.assistant.reply(Incoming(channel, who, Did.PRESSED, "ud:tahap:bimtek.2"))
    await office.assistant.reply(Incoming(channel, who, Did.PRESSED, f"u:ajukan:{draft.id}"))
    assert [one.state for one in await rows(database, Proposal)] == ["draf"], "the date was of the other stage"


async def test_the_day_of_an_update_is_that_of_the_country(office: Office, database: Database) -> None:
    office.clock.now = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)  # the 23rd, two in the morning in Jakarta
    await office.proposes()
    await office.signs()
    await office.due()
    async with database.session() as session:
        (event,) = await plans.events(session, "73.22")
    assert event.voices[0].date == "2026-11-23"
    turn = nobodys(None, office.assistant.knowledge, "id", office.clock.now)  # type: ignore[arg-type]  # nothing is looked up
    (row,) = sheets._both(turn, {"73.22": [event]}, ["73.22"], turn.today)["bukti"]
    assert (row["dicatat"], row["per_tanggal"]) == ("2026-11-23", "2026-11-23")


@pytest.mark.parametrize("told", ["sy mau kirim bukti SK dewan luwu utara", "data luwu utara salah, mau koreksi"])
async def test_an_official_who_wants_to_correct_is_led_to_the_update(office: Office, told: str) -> None:
    offered = await office.says("Budi", told)
    assert "Sebagai pejabat yang terdaftar" in offered.text
    assert "Perbarui Kabupaten Luwu Utara" in offered.buttons
    assert "Tahap apa" in (await office.says("Budi", "[Perbarui Kabupaten Luwu Utara]")).text


async def test_an_official_is_told_of_the_map_and_of_his_own_area(office: Office) -> None:
    told = await office.says("Budi", "minta petanya")
    assert "petanya ada pada tombol" in told.text
    assert "/ringkasan Sulawesi Selatan" in told.text
    assert "Peran Anda: pejabat Kabupaten Luwu Utara" in (await office.says("Budi", "gimana caranya jadi pejabat terdaftar")).text


async def test_the_stage_of_an_update_may_be_typed(office: Office) -> None:
    await office.says("Budi", "/perbarui")
    asked = await office.says("Budi", "nilai evaluasi luwu utara berapa?")
    assert "2,88" in asked.text, "a question is answered, and the step goes on waiting"
    assert "Kapan" in (await office.says("Budi", "mau betulin nilai evaluasi yg 2023")).text
    assert "Kirim tautan" in (await office.says("Budi", "11 Desember 2023")).text
