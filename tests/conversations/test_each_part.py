"""Several questions in one message: the time and the place of one are not read into another. And what day it is."""

from datetime import UTC, datetime

import pytest

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


@pytest.mark.parametrize(
    "asked", ["beda smart economy dan smart branding", "smart economy vs smart branding", "apa perbedaan smart economy sama smart branding"]
)
async def test_of_two_terms_each_is_told(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > {asked}
        < 1. Apa itu smart economy
        < 2. Apa itu smart branding
        > apa itu smart living
        > bedanya dengan smart society?
        < 1. Apa itu smart living
        < 2. Apa itu smart society
    """)


async def test_what_tells_two_terms_apart_is_told_instead(conversation: Conversation) -> None:
    await conversation("""
        > perbedaan baseline dan impact
        < 1. Arti baseline dalam evaluasi
        < 2. Arti impact dalam evaluasi
        > apa bedanya output sama outcome
        < Bedanya dengan output
        ! 1. Arti output
        > beda bimtek sama FGD apa
        < bukan delapan kegiatan yang berbeda
        > perbedaan RP2P dengan masterplan smart city
        < Jangan tertukar
        > bandingkan jatim sama jateng
        < Jawa Tengah: 30 dari 35
    """)
