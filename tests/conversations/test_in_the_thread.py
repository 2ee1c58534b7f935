"""What nothing else answers is asked of what the conversation spoke of: an answer before the last, the region's own, a long question."""

import pytest

from tests.support.typing import Conversation


async def test_of_the_answer_before_the_last(conversation: Conversation) -> None:
    await conversation("""
        > cara daerah gabung program
        < asesmen
        > sekarang masih dibuka
        < pendaftaran
        > bayar ga
        < pendampingan diberikan
    """)


@pytest.mark.parametrize(
    ("first", "text", "told"),
    [
        ("anggaran kota cerdas kota ambon berapa", "2 persen itu kekecilan ga menurut asesor", "asesor meminta"),
        ("kabupaten tegal bimteknya kapan", "yang hadir ada berapa banyak", "80 orang"),
        ("kabupaten purwakarta ikut 2017 ya", "kok aku cari di daftar mei tidak ada namanya", "24 atau 25"),
    ],
)
async def test_of_the_answer_on_the_region_talked_about(conversation: Conversation, first: str, text: str, told: str) -> None:
    await conversation(f"""
        > {first}
        > {text}
        < {told}
    """)


async def test_the_region_stays_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > kota ambon dapat nilai berapa
        > anggarannya?
        > 2 persen itu kekecilan ga menurut asesor
        < Asesor meminta
        > masterplannya sampai kapan
        < Kota Ambon
        < 2024
    """)


async def test_a_long_question_still_leans(conversation: Conversation) -> None:
    await conversation("""
        > beda kota cerdas dan SPBE
        < SPBE
        > berarti kalau nilainya bagus di yang satu belum tentu bagus di yang lain ya
        < SPBE
        ! belum paham
        ! di luar yang saya tahu
    """)


@pytest.mark.parametrize("text", ["resep papeda gimana", "wali kotanya dari partai apa", "enak nggak tinggal di sana"])
async def test_what_is_not_ours_stays_so(conversation: Conversation, text: str) -> None:
    await conversation(f"""
        > nilai evaluasi kota ambon berapa
        > {text}
        ! Kota Ambon, Maluku
        ! asesor
    """)


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("saya takut bgt, anak saya 9 taun main hp trus", "kalo dilarang dia ngamuk"),
        ("anak saya 9 tahun main hp terus", "kalo hp diambil nangis"),
    ],
)
async def test_what_was_only_offered_is_not_told_of_other_things(conversation: Conversation, told: str, then: str) -> None:
    await conversation(f"""
        > {told}
        > {then}
        ! Simpan buktinya
        ! Nomor polisi adalah
        ! doxing) Dilarang
    """)


async def test_the_role_of_others_is_not_that_of_the_last_subject(conversation: Conversation) -> None:
    await conversation("""
        > kementerian yang mendukung smart city
        > perannya apa
        ! Indosat Ooredoo
        > indikator smart living
        > daerah mana
        < Lombok Utara
        ! ATCS
        > kr-20 itu apa
        > kalau 0,6 udah bagus belum
        ! predikat
    """)
