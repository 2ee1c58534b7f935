"""What is told of a region is the same on its card, in the lists, of one aspect and over time, with its sources."""

import pytest

from tests.conftest import Clock
from tests.support.typing import Conversation


async def test_an_award_for_a_finished_plan_counts_everywhere(conversation: Conversation, clock: Clock) -> None:
    clock.forward(days=8)
    await conversation("""
        > status kota bogor
        < masterplan tercatat tersusun
        ! penghargaan (klaim)
        > masterplannya sudah selesai belum
        < Ya, masterplan Kota Bogor tercatat tersusun (dokumen resmi).
        > daerah di jabar yang masterplannya sudah tersusun
        < Kota Bogor: 2017 (dokumen resmi)
        < Kota Bandung: 2017 (dokumen resmi)
        > daerah di bali yang sudah dapat penghargaan
        < Kabupaten Badung: 2017 (dokumen resmi)
    """)


async def test_whether_a_plan_is_finished_is_said_first(conversation: Conversation, clock: Clock) -> None:
    clock.forward(days=8)
    await conversation("""
        > mimika masterplannya
        < Masterplan Kabupaten Mimika tercatat tersusun (dokumen resmi).
        ! Ya,
        > masterplan sumedang sudah selesai?
        < Masterplan Kabupaten Sumedang belum tercatat selesai
        < memperbarui masterplan
        > status sumedang
        < Hanya disebut dalam keterangan lain: masterplan tersusun.
    """)


@pytest.mark.parametrize("name", ["kabupaten serang", "purbalingga", "kota banjar", "flores timur"])
async def test_who_signed_in_2024_has_a_day(conversation: Conversation, clock: Clock, name: str) -> None:
    clock.forward(days=8)
    await conversation(f"""
        > mou {name}
        < 5 Maret 2024: MoU
        ! Belum ada data
        > status {name}
        < 5 Maret 2024: MoU
        ! tentang: nota kesepakatan
    """)


async def test_finished_guidance_is_the_last_stage(conversation: Conversation) -> None:
    await conversation("""
        > list peserta sulsel
        < Kabupaten Maros
        > yang sudah selesai bimtek
        < 1 dari 24
        < Kabupaten Luwu Utara
        < tahap IV, tahap terakhir
        ! Kabupaten Maros
        > daerah di jatim yang sudah bimtek tahap 3
        < Kota Surabaya
        < Kabupaten Tuban
        < tahap sesudahnya ikut dihitung
    """)


async def test_a_record_of_something_else_is_not_the_answer_itself(conversation: Conversation) -> None:
    await conversation("""
        > nilai surabaya
        < Angka nilai evaluasi kota cerdasnya tidak tercatat
        < atas evaluasi 2024
        > dasar hukum masterplan kota kediri
        < Catatan tersendiri tentang peraturan tidak ada
        < Masterplan 2020–2029
    """)


async def test_what_a_question_finds_its_follow_up_finds(conversation: Conversation) -> None:
    await conversation("""
        > daerah yang sudah punya dewan smart city
        < Kabupaten Bojonegoro
        > bojonegoro?
        < 188/157
        > kab lombok timur regulasi
        < Perbup 46/2022
        > anggaran
        < di bawah 10%
    """)


async def test_before_and_after_a_year_are_different_things(conversation: Conversation) -> None:
    await conversation("""
        > status makassar sebelum 2020
        < per 31 Desember 2019
        < 22 Mei 2017
        > sesudah 2020
        < 1 Januari 2021 sampai
        < 3,64 (2024)
        ! 22 Mei 2017
        > status ambon
        < 15 Mei 2019
        > sesudah 2020
        < 1 Januari 2021 sampai
        > status kota kediri sesudah 2021
        < Indeks 3,31
        ! 15 Mei 2019
    """)


async def test_changes_tell_of_provinces_and_of_what_notes_date(conversation: Conversation) -> None:
    await conversation("""
        > perubahan sejak 2025 di DIY
        < Provinsi Daerah Istimewa Yogyakarta: Penghargaan 2025
        > perubahan ambon sejak 2024
        < Agustus 2024: Indeks 2,87
        < Catatan lain yang menyebut waktu itu
        < 3,10 pada 2024
        > perubahan di Indonesia sejak Januari 2026
        < Kota Mataram
        ! Belum ada kejadian tercatat
    """)


async def test_the_sources_of_notes_are_sources_too(conversation: Conversation) -> None:
    await conversation("""
        > sumber data kota ambon
        < Nilai evaluasi: TribunAmbon, 24 Desember 2024
        > kota cilegon penghargaan apa
        < GEMPIL
        > sumber beritanya apa
        < bersandar pada 1 sumber
    """)


async def test_the_day_a_source_wrote_is_no_year_of_a_score(conversation: Conversation) -> None:
    await conversation("""
        > nilai Luwu Utara 2024
        < Untuk tahun 2024 sumber kami tidak memuatnya
        > nilai Banjarmasin 2023
        < Untuk tahun 2023 sumber kami tidak memuatnya
        > benarkah Luwu Utara nilai tertinggi di Sulsel 2023
        < indeks akhir 2,88
        ! Tercatat pula untuk tahun lain
        > nilai Makassar 2023 dan 2024
        < 3,64 (2024)
        ! sumber kami tidak memuatnya
    """)


async def test_of_a_stretch_of_years_those_without_a_score_are_named(conversation: Conversation) -> None:
    await conversation("""
        > skor Kota Kediri 2021 sampai 2024
        < Untuk tahun 2023, 2024 sumber kami tidak memuatnya
        < 3,31 pada 2022
        > skor evaluasi Kota Surabaya 2018 sampai 2023
        < Untuk tahun 2018–2023 sumber kami tidak memuatnya
        < Angka nilai evaluasi kota cerdasnya tidak tercatat
        ! memuatnya. Yang tercatat
    """)


async def test_why_a_place_takes_no_part_that_takes_part(conversation: Conversation) -> None:
    await conversation("""
        > kenapa bali ga ikut smart city
        < 8 dari 9 kabupaten/kota di Bali tercatat sebagai peserta
        > kenapa makassar ga ikut smart city
        < Kota Makassar tercatat sebagai peserta angkatan 2017
        > alasan gowa tidak ikut gerakan smart city apa
        < Ini tidak berarti daerah itu tidak ikut
        > kenapa makassar ga ikut 2019
        < tidak ada dalam catatan kami untuk angkatan 2019
        > kenapa gianyar ga terpilih
        < Alasan itu tidak tercatat
    """)


async def test_where_the_movement_was_launched_whatever_place_is_named(conversation: Conversation) -> None:
    await conversation("""
        > smart city 2017 diluncurin di jakarta kan
        < di Four Points by Sheraton, Makassar
        > peluncuran gerakan smart city di bandung ya
        < di Four Points by Sheraton, Makassar
        > gerakan ini diluncurkan di surabaya kan
        < di Four Points by Sheraton, Makassar
        ! tidak kami temukan
    """)


async def test_how_many_pillars_there_are(conversation: Conversation) -> None:
    await conversation("""
        > berapa jumlah pilar smart city
        < Enam pilar kota cerdas
        > kan pilarnya 7
        < Bukan 7, melainkan 6 pilar.
        > pilarnya 8 ya
        < Bukan 8, melainkan 6 pilar.
        > pilar smart city ada enam kan
        < Ya, 6 pilar.
    """)
