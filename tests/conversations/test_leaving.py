"""Roles are taken away and data erased: menus follow, nothing more is sent, nothing that leads to the person stays."""

import json
import re

import pytest
from sqlmodel import select

from bot import chores
from bot.assistant import Assistant
from bot.menus import MENUS
from bot.storage.database import Database
from bot.storage.people import pseudonym
from bot.storage.plan_tables import Grant, Proposal, Subscription, Trail
from bot.storage.tables import Parcel
from handlers.courier import Courier
from tests.conftest import SECRET, Clock
from tests.support.doors import Door, Reply, TelegramDoor
from tests.support.typing import Conversation


async def invited(door: Door, assistant: Assistant, name: str, role: str) -> Reply:
    """Sari, an admin, invites somebody, who accepts."""
    assistant.admins = frozenset({pseudonym(SECRET, "telegram", "1001"), pseudonym(SECRET, "terminal", "terminal")})
    door.becomes("Sari")
    code = re.search(r"undangan_[\w-]+", (await door.types(f"/undang {role}")).text)
    assert code
    door.becomes(name)
    return await door.types(f"/start {code[0]}")


def menu_of(door: TelegramDoor, name: str) -> list[str]:
    """The commands the server shows in somebody's chat."""
    scope = f"chat/{door.people[name].id}//"
    return [one["command"] for one in door.server.world.commands[scope]]


@pytest.mark.parametrize("door", ["telegram"], indirect=True)
async def test_the_menu_follows_a_role_that_is_taken_away(door: Door, assistant: Assistant, clock: Clock) -> None:
    assert isinstance(door, TelegramDoor)
    courier = Courier(door.application.bot_data["door"].delivery, lambda: chores.due(assistant, clock.now))
    for role in ("kampanye", "daerah Luwu Utara"):
        await invited(door, assistant, "Budi", role)
    assert "perbarui" in menu_of(door, "Budi")
    door.becomes("Sari")
    roles = await door.types("/peran")
    kampanye, daerah = (label for label in roles.buttons if label.startswith("Cabut peran"))
    await door.presses(daerah)
    await courier.round()
    (told,) = await door.people["Budi"].hears()
    assert "Peran Anda dicabut: pejabat Kabupaten Luwu Utara" in told.text
    assert "kampanye literasi" in told.text
    assert "kampanye" in menu_of(door, "Budi") and "perbarui" not in menu_of(door, "Budi")
    await door.types("/peran")
    await door.presses(kampanye)
    await courier.round()
    assert "bertanya apa saja" in (await door.people["Budi"].hears())[0].text
    assert menu_of(door, "Budi") == list(MENUS["warga"])
    assert f"chat/{door.people['Sari'].id}//" not in door.server.world.commands, "the admin's own menu is left alone"
    async with assistant.database.session() as session:
        held = (await session.exec(select(Grant).where(Grant.role != "admin"))).all()
    assert [(grant.address, grant.place) for grant in held] == [("", ""), ("", "")], "no address outlives the role"


async def test_erasing_ends_subscriptions_and_gives_roles_back(door: Door, assistant: Assistant, database: Database, clock: Clock) -> None:
    await invited(door, assistant, "Budi", "daerah Luwu Utara")
    for line in ("/langganan luwu utara", "[Saat", "/perbarui", "[Quick", "5 Mei 2023", "[Tanpa dok", "[Tanpa cat", "[Ajukan"):
        await (door.presses(line[1:]) if line.startswith("[") else door.types(line))
    shown = await door.types("hapus data saya")
    for part in ("1 langganan kabar", "peran: pejabat Kabupaten Luwu Utara", "belum ditandatangani ditarik"):
        assert part in shown.text, part
    assert "Sudah dihapus" in (await door.presses("Ya, hapus semuanya")).text
    assert "hanya untuk pejabat" in (await door.types("/ringkasan")).text
    assert "tidak berlangganan" in (await door.types("/langganan")).text
    who = pseudonym(SECRET, *(("telegram", str(door.person.id)) if isinstance(door, TelegramDoor) else ("terminal", "Budi")))
    async with database.session() as session:
        assert (await session.exec(select(Subscription))).all() == []
        assert (await session.exec(select(Grant).where(Grant.person == who))).all() == []
        (proposal,) = (await session.exec(select(Proposal))).all()
        assert (proposal.state, proposal.proposed_as) == ("ditarik", "daerah 73.22")
        assert who not in (proposal.proposer, proposal.signer)
        assert {trail.acting for trail in (await session.exec(select(Trail))).all()} == {"daerah 73.22"}
        notices = (await session.exec(select(Parcel).where(Parcel.lane == "notice"))).all()
        assert all(who not in json.dumps(one.model_dump(), default=str) for one in notices)
    if isinstance(door, TelegramDoor):
        assert "ringkasan" not in menu_of(door, "Budi")


async def test_erasing_when_nothing_is_kept(conversation: Conversation) -> None:
    await conversation("""
        > /hapus
        < Tidak ada jawaban kuis, langganan, atau peran
        # Ya, hapus semuanya
        > /kuis umum
        > [A]
        > [Setuju]
        > /hapus
        < 1 jawaban kuis
        > [Ya, hapus semuanya]
        < Sudah dihapus
        > /datakuis
        < Tidak ada data kuis
    """)
