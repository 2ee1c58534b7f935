"""What is claimed or asked of a figure is met with yes, no, or that it is not on record, before anything else is told."""

import pytest

from tests.conftest import Clock
from tests.support.typing import Conversation


@pytest.fixture(autouse=True)
def _recorded(clock: Clock) -> None:
    """The records as they are known some days after they were written down."""
    clock.forward(days=8)


async def test_a_score_or_a_rank_is_confirmed_or_set_right(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten banyuasin 3,21 ya?
        < Bukan 3,21 menurut catatan kami
        < 2,79 (2021)
        > apa benar banjarmasin 3,06 di 2021
        < Bukan 3,06 pada 2021
        < 3,06 (2022)
        > is it true that Makassar scored 3.64 in 2024?
        < Ya, nilai evaluasi Kota Makassar yang tercatat 3,64 pada 2024
        > nilai kota kediri
        > nomor satu di jatim kan?
        < Bukan peringkat 1
        < peringkat 4 di Jawa Timur dan peringkat 22 nasional
        > benarkah kota blitar terbaik se indonesia
        < tidak menyebutnya untuk seluruh Indonesia
        > benarkah kota bandung peringkat 1
        < Peringkat Kota Bandung tidak tercatat
    """)


async def test_a_highest_that_sources_dispute_is_neither_confirmed_nor_denied(conversation: Conversation) -> None:
    await conversation("""
        > apakah benar nilai luwu utara tertinggi di sulsel
        < Yang tercatat untuk Kabupaten Luwu Utara: tertinggi di Sulawesi Selatan
        < 3,14 untuk Kota Makassar
        ! Bupati Luwu Utara menegaskan
        ! Bukan peringkat
    """)


async def test_how_much_a_score_rose_is_told_and_not_refused(conversation: Conversation) -> None:
    await conversation("""
        > kota kediri naik berapa
        < naik 0,25: dari 3,06 (2021) menjadi 3,31 (2022)
        > musi banyuasin turun berapa
        < turun 0,04
        > kota blitar nilainya berapa
        > naik berapa
        < Naik atau turunnya nilai Kota Blitar tidak tercatat
        > dari mana nilai kota ambon
        < Sumber nilai evaluasi Kota Ambon: TribunAmbon
        ! APBD
        > oku punya berapa cctv
        < 20 CCTV
        > kota madiun punya berapa cctv
        ! quick win
    """)


async def test_another_index_is_told_of_the_region_that_is_named(conversation: Conversation) -> None:
    await conversation("""
        > spbe itu apa
        > banyuwangi berapa
        < 4,50
        ! Sumedang
        > indeks spbe kota surabaya berapa
        < SPBE Kota Surabaya tidak tercatat
        ! 3,84
        > spbe sumedang berapa
        < 3,84
    """)


async def test_awards_are_counted_each_once(conversation: Conversation) -> None:
    await conversation("""
        > berapa kali kota madiun dapat penghargaan
        < 2 penghargaan untuk Kota Madiun: 2022 dan 2025
        > 3 kan?
        < Bukan. Yang tercatat 2 penghargaan
        > penghargaan pertama kota bandung tahun berapa
        < Penghargaan pertama Kota Bandung yang tercatat pada 15 November 2017
        > kota mana paling banyak penghargaan
        < Terbanyak dari yang tercatat, 3 penghargaan: Kota Bandung
    """)


async def test_a_share_or_a_first_place_of_provinces_is_confirmed_or_set_right(conversation: Conversation) -> None:
    await conversation("""
        > benarkah jawa timur paling banyak pesertanya
        < Bukan Jawa Timur yang terbanyak menurut catatan kami, melainkan Jawa Tengah
        > katanya bali sudah 100 persen ikut
        < Bukan 100 persen menurut catatan kami, melainkan 89 persen: 8 dari 9
        > benarkah 60 persen peserta dari jawa
        < melainkan 41 persen: 87 dari 210
        > katanya papua tidak ada yang ikut
        < Ada: 2 kabupaten/kota di Papua
        > apakah provinsi jawa tengah peserta
        < bukan Provinsi Jawa Tengah sendiri
        > berapa provinsi yang ikut
        < Pesertanya kabupaten/kota. Dua provinsi percontohan
    """)


async def test_a_day_or_a_month_is_that_day_or_month(conversation: Conversation) -> None:
    await conversation("""
        > daerah yang mou 21 april 2022
        < pada 21 April 2022: nota kesepakatan
        < Kabupaten Luwu Utara
        ! Daftar hadir
        > daerah yang bimtek juli 2023
        < Kota Palu
        ! Kota Kupang
        > apa yang terjadi bulan juni 2022 di jawa timur
        < 2 kejadian tercatat di Provinsi Jawa Timur antara 1 Juni 2022 dan 30 Juni 2022
        > apa yang terjadi pada 21 april 2022
        < kejadian tercatat di Indonesia pada 21 April 2022
        > apa saja yang terjadi tahun 2023 di sulawesi
        < Kota Kotamobagu: Bimtek tahap I
    """)


async def test_the_year_of_what_was_told_stays(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan 2018
        > yang menang siapa
        < penghargaan 2018
        ! 2025
        > acara penutupan 2022 dimana
        > pemenangnya siapa aja
        < Kota Surakarta
        ! Lima pemenang
        > penghargaan 2023
        > siapa pemenangnya
        < bukan gelar juara
    """)


async def test_a_full_question_names_its_own_year(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan 2018 siapa saja
        < Kota Binjai: 2018
        > daerah mana aja yg ikut 2023
        < Angkatan 2023
        ! BentengTimes
    """)


async def test_when_something_began_is_asked_of_what_was_told(conversation: Conversation) -> None:
    await conversation("""
        > spbe
        > mulai kapan
        < Peraturan Presiden Nomor 95 Tahun 2018
        ! 2017
        > uu pdp
        > berlaku sejak kapan
        < diundangkan 17 Oktober 2022
        > uu ite perubahan kedua
        > berlaku kapan
        < UU Nomor 1 Tahun 2024
        ! 2 Januari 2026
        > tangerang live
        > kapan dibuat
        < Tanggal mulainya tidak tercatat
        > quick win
        > yang memutuskan siapa
        < dipilih pada bimtek
    """)


async def test_a_place_that_only_tells_which_was_meant_is_not_the_subject(conversation: Conversation) -> None:
    await conversation("""
        > forum smart city yg di surabaya itu taun brp
        > temanya?
        < Mencerdaskan Kota dan Kabupaten
        > klo yg di bali
        < 24–27 Juni 2024
        > forum smart city yg di surabaya itu taun brp
        > statusnya gimana
        < Kota Surabaya tercatat sebagai peserta
    """)


async def test_a_list_holds_what_the_card_tells(conversation: Conversation) -> None:
    await conversation("""
        > daerah di sumatera utara yang sudah mou
        < Kabupaten Langkat: 2018
        > daerah di jabar yang sudah punya masterplan
        < 6 dari 27
        < 24 dari 27
    """)


async def test_the_only_note_on_a_region_is_told(conversation: Conversation) -> None:
    await conversation("""
        > status kabupaten gorontalo
        < diases (dinilai kesiapannya)
        > ikut 2019?
        < diases (dinilai kesiapannya)
        > daerah mana yang datanya saling bertentangan
        < Kota Singkawang (2018): Sumber berbeda
    """)


async def test_we_is_the_writers_place_after_another_ones_aspect(conversation: Conversation) -> None:
    await conversation("""
        > kami bappeda kabupaten demak
        > penghargaan kami
        > punya kota surakarta apa
        < smart branding
        > kalau kami dimensi apa
        < Kabupaten Demak
        ! Surakarta
    """)


async def test_a_rank_is_confirmed_only_where_that_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > balikpapan ikut gak
        > peringkat 40 itu bagus?
        < peringkat 40 dari 100
        ! Ya.
        > peringkat 40 dari berapa
        < peringkat 40 dari 100
        ! Dari berapa daerah
        > peringkat 40 kan?
        < Ya. Yang tercatat
        > nilai kabupaten kediri
        > peringkat 2 dari berapa
        < Yang tercatat untuk Kabupaten Kediri: peringkat 2 (2024). Dari berapa daerah
        ! Ya.
    """)


async def test_a_score_asked_of_several_years_is_told_or_missed_by_year(conversation: Conversation) -> None:
    await conversation("""
        > skor Kota Surabaya 2021 2022 2023 berapa
        < Untuk tahun 2021–2023 sumber kami tidak memuatnya
        ! Statistik umum daerah
        > indeks smart city kota kediri tahun 2021 dan 2022 berapa
        < 3,31 pada 2022
        > nilai makassar 2022, 2023, 2024 berapa
        < Untuk tahun 2022 sumber kami tidak memuatnya
        < 3,64 (2024)
    """)


async def test_who_only_wonders_is_told_that_the_list_is_incomplete_or_no_reason_known(conversation: Conversation) -> None:
    await conversation("""
        > status nduga
        < Belum ada catatan
        > la kok ngoten
        < Yang kami tahu tentang hal itu
        < belum lengkap
        > berapa peserta 2021
        < 48 kabupaten/kota
        > kok gitu?
        < Alasan itu tidak tercatat
    """)


async def test_who_is_in_trouble_and_wonders_is_not_told_that_no_reason_is_known(conversation: Conversation) -> None:
    await conversation("""
        > aku ditipu
        > kok gitu
        ! Alasan itu tidak tercatat
    """)


async def test_a_rank_is_held_against_the_region_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > kota bandung dapet penghargaan apa
        < Kota Bandung
        > jadi juara 1 kan
        < Peringkat Kota Bandung tidak tercatat
        ! Kota Madiun
    """)
