"""An official update reaches the phones: the signer is asked, the subscriber told, both over HTTP, each once."""

import re

import pytest

from bot import chores
from bot.assistant import Assistant
from bot.outbox import Outbox
from bot.storage.people import pseudonym
from handlers.courier import Courier
from tests.conftest import SECRET, Clock
from tests.support.doors import Door, TelegramDoor

pytestmark = pytest.mark.parametrize("door", ["telegram"], indirect=True)


async def test_the_signer_is_asked_and_the_subscriber_told(door: Door, assistant: Assistant, clock: Clock) -> None:
    assert isinstance(door, TelegramDoor)
    assistant.admins = frozenset({pseudonym(SECRET, "telegram", "1001")})
    courier = Courier(door.application.bot_data["door"].delivery, lambda: chores.due(assistant, clock.now))
    assert isinstance(courier.outbox, Outbox)
    for name, role in {"Budi": "daerah Luwu Utara", "Tini": "kementerian"}.items():
        door.becomes("Sari")
        code = re.search(r"https://t\.me/\w+\?start=(undangan_[\w-]+)", (await door.types(f"/undang {role}")).text)
        assert code
        door.becomes(name)
        await door.types(f"/start {code[1]}")
    door.becomes("Warga")
    await door.types("/langganan luwu utara")
    await door.presses("Saat ada perubahan")
    door.becomes("Budi")
    await door.types("/perbarui")
    await door.presses("Quick win")
    await door.types("5 Mei 2023")
    await door.types("https://luwuutarakab.go.id/quick-win")
    await door.presses("Tanpa catatan")
    await door.presses("Ajukan")
    await courier.round()
    tini, warga = door.people["Tini"], door.people["Warga"]
    (asked,) = await tini.hears()
    assert "Usulan menunggu tanda tangan Anda" in asked.text
    await tini.presses("Tanda tangani")
    await tini.hears()
    clock.forward(minutes=11)
    await courier.round()
    await courier.round()
    (told,) = await warga.hears()
    assert "Pembaruan resmi Kabupaten Luwu Utara" in told.text
    assert "5 Mei 2023: Quick win [dokumen resmi; pembaruan resmi nomor 1]" in told.text
    await courier.round()
    assert await warga.hears_nothing()
