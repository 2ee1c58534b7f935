"""Moving on by a known step from what was told: some years on or back, to the other of two, to both, or to the one of a kind."""

import pytest

from tests.support.typing import Conversation


async def test_some_years_on_or_back_are_counted_from_the_year_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > acara penghargaan 2017 di mana
        < Hotel Santika
        > setaun abis itu
        < penghargaan 2018
        > evaluasi 2019 kapan
        > maaf, yang saya perlu dua tahun sebelumnya
        ! Evaluasi 2019
        ! Evaluasi 2018
        > peserta 2017 siapa saja
        > dua tahun kemudian
        < 2019
        ! 2018: kementerian
        > evaluasi 2019 kapan
        > mundur setahun
        < Pada 2018
        > maju setahun
        < Evaluasi 2019
    """)


async def test_a_day_a_year_on_is_that_day(conversation: Conversation) -> None:
    await conversation("""
        > status kab demak per akhir 2021
        < 31 Desember 2021
        > setahun kemudian ada beda?
        < 31 Desember 2022
        > dua tahun sebelumnya
        < 31 Desember 2020
    """)


async def test_both_of_one_name_or_the_other_of_them(conversation: Conversation) -> None:
    await conversation("""
        > tasikmalaya udah ikut blm
        < Yang mana?
        > duanana atuh
        < Kabupaten Tasikmalaya
        < Kota Tasikmalaya
        > kupang dapat penghargaan apa
        < Yang mana?
        > yang oelamasi
        < Kabupaten Kupang
        > oh salah, yang satunya lagi
        < Kota Kupang
    """)


async def test_the_one_of_a_kind_however_the_kind_is_said(conversation: Conversation) -> None:
    await conversation("""
        > bekasi udah ikut belum
        > yg kotamadya lah gue orang pondok gede
        < Kota Bekasi
        > kediri ikut ga
        > yg walikota, bukan yg bupati
        < Kota Kediri tercatat
        ! Kabupaten Kediri tercatat
    """)


@pytest.mark.parametrize(
    ("asked", "said", "meant"),
    [
        ("solok masuk angkatan berapa", "bukan solok selatan yo da, nan kota", "Kota Solok, Sumatera Barat"),
        ("bekasi ikut taun brp", "bukan yang cikarang", "Kota Bekasi"),
        ("bekasi ikut taun brp", "bukan cikarang", "Kota Bekasi"),
        ("banjar udah smart city belum", "yg deket ciamis", "Kota Banjar, Jawa Barat"),
        ("nilai bandung berapa", "kota pak, yang ada gedung sate", "Kota Bandung"),
    ],
)
async def test_of_those_asked_back_about_the_one_not_denied_is_meant(conversation: Conversation, asked: str, said: str, meant: str) -> None:
    await conversation(f"""
        > {asked}
        < Yang mana?
        > {said}
        < {meant}
        ! kata lain
    """)


@pytest.mark.parametrize(("said", "answered"), [("bukan bekasi", "kata lain"), ("bukan, bogor", "Yang mana?")])
async def test_where_all_or_another_is_named_none_is_taken(conversation: Conversation, said: str, answered: str) -> None:
    await conversation(f"""
        > bekasi ikut kapan
        < Yang mana?
        > {said}
        < {answered}
        ! Kota Bekasi tercatat
    """)


async def test_what_is_taken_back_is_not_answered(conversation: Conversation) -> None:
    await conversation("""
        > fokus anambas? eh salah, fokus natuna
        < Kabupaten Natuna
        ! Anambas
    """)
