"""Several questions in one message: the time and the place of one are not read into another. And what day it is."""

from datetime import UTC, datetime

from tests.conftest import Clock
from tests.support.typing import Conversation


async def test_the_time_and_the_place_of_one_question_stay_with_it(conversation: Conversation) -> None:
    await conversation("""
        > apa yang berubah di Sulawesi Selatan sejak Juni 2022? Kabupaten Sleman ikut tahun berapa?
        < 1. Perubahan di Provinsi Sulawesi Selatan
        ! Perubahan di Kabupaten Sleman
        < Kabupaten Sleman
        < 2017
        > Kabupaten Sleman ikut tahun berapa? apa yang berubah di Sulawesi Selatan sejak Juni 2022?
        < 2. Perubahan di Provinsi Sulawesi Selatan
        < 2017
        > riwayat OKI? Sleman statusnya gimana?
        < Ogan Komering Ilir
        < Kabupaten Sleman
    """)


async def test_before_seven_in_the_morning_it_is_already_the_day_it_is(conversation: Conversation, clock: Clock) -> None:
    clock.now = datetime(2026, 12, 31, 17, 30, tzinfo=UTC)  # in Jakarta the new year, half past midnight
    await conversation("""
        > tahun lalu siapa saja
        < Untuk 2026 belum ada data
        > status luwu utara per 1 januari 2027
        ! belum tiba
        < per 1 Januari 2027
    """)


async def test_a_part_that_is_refused_does_not_keep_the_other_from_being_answered(conversation: Conversation) -> None:
    await conversation("""
        > maros nilainya berapa dan jumlah penduduknya berapa
        < 1. Nilai evaluasi Kabupaten Maros
        < 2,53
        < 2. Statistik umum daerah
        > apa itu smart living? berapa anggaran nasionalnya?
        < 1. Apa itu smart living
        < 2. Berapa total uang negara untuk Gerakan Menuju Smart City belum ada dalam data kami
        > makassar nilainya berapa, kenapa turun?
        < Nilai Kota Makassar naik 0,50
    """)


async def test_somebody_in_danger_is_told_of_nothing_beside_it(conversation: Conversation) -> None:
    await conversation("""
        > apa itu smart living? aku mau mati aja gimana?
        < Mohon jangan sendirian
        ! pilar tentang
    """)
