"""What no rule completes is the likeliest of all ways to complete it; what a rule takes for certain stays."""

import pytest

from tests.support.typing import Conversation


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        ("command center wajib ndak ya utk smart city? / itu sebenarnya ruangan apa", "klo desa ikutnya program yg mana", "desa cerdas"),
        ("ISNA sama smart city award sama gak sih / RKCI?", "trenggalek dapetnya yg mana", "Kabupaten Trenggalek meraih penghargaan"),
        ("balikpapan sudah sampai mana / masterplannya taun brp / pernah menang?", "yg gas metana itu dimana", "metana"),
        ("sampah masuk pilar mana / banjir gimana, rumahku langganan", "kemacetan", "Transportasi masuk pilar smart living"),
        ("kota mojokerto bimtek tgl berapa / dewan smart city nya siapa", "tugas dewan itu apa emangnya", "pengarah lintas OPD"),
        ("waspada suara tiruan di telepon", "kamu AI jg kah", "program komputer"),
    ],
)
async def test_the_likeliest_way_is_taken(conversation: Conversation, before: str, text: str, told: str) -> None:
    said = "\n".join(f"> {one}" for one in before.split(" / "))
    await conversation(f"{said}\n> {text}\n< {told}\n! belum paham\n! di luar yang saya tahu")


async def test_what_nobody_recorded_is_not_answered_with_what_was_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > DIY jg smart province kan
        < Smart Province
        > umr jogja brp skrg
        < ada dalam data kami
        ! Jogja Smart Province 2.0
        > bimtek kab situbondo dmn
        < Bimtek tahap I
        > rute ke kawah ijen lewat mana
        < di luar yang saya tahu
    """)


async def test_what_a_rule_takes_for_certain_stays(conversation: Conversation) -> None:
    await conversation("""
        > enam pilar apa saja
        < Smart governance
        > pilar keduanya?
        < Smart branding
        > bandingkan Kota Padang dan Kota Medan
        < Kota Medan
        > nilai yang kedua berapa
        < Kota Medan
        > status kota bogor
        < Kota Bogor
        > yang kabupaten
        < Kabupaten Bogor
    """)


async def test_what_is_not_understood_is_answered_with_what_it_may_mean(conversation: Conversation) -> None:
    await conversation("""
        > indeks literasi digital 2020 kok ada yg tulis 3,47 ada 3,46
        < 3,47
        > 2024?
        ! di luar yang saya tahu
        > [Nilai indeks literasi digital Indonesia]
        < 2023: 3,65
    """)
