"""Lists by stage: how far the regions of a province have come, whom awards went to, and what is asked of such a list next."""

import pytest

from tests.support.typing import Conversation


async def test_how_far_the_regions_of_a_province_have_come_is_told_by_the_highest_stage(conversation: Conversation) -> None:
    await conversation("""
        > siapa yg paling jauh tahapnya di NTT
        < Dari 22 kabupaten/kota di Provinsi Nusa Tenggara Timur, 7 memiliki catatan tahap
        < • bimtek IV: Kabupaten Manggarai Barat (diberitakan)
        > yg kota saja
        < Dari 1 kota
        < Kota Kupang (diberitakan)
        > kalau ntb
        < Provinsi Nusa Tenggara Barat: tahap tertinggi
        > yg belum
        < belum ada dalam catatan kami
        > tahap paling tinggi di sulawesi tenggara sapa
        < • bimtek IV: Kabupaten Konawe Selatan
        > status smart city semua kab kota di maluku utara
        < • bimtek I: Kabupaten Pulau Morotai
        > sampai tahap apa masing-masing daerah di jawa
        < • bimtek IV: 3
        > nilai tertinggi di jatim
        < Nilai tertinggi yang tercatat: Kota Blitar
    """)


async def test_the_recipients_of_awards_are_listed(conversation: Conversation) -> None:
    await conversation("""
        > daftar penerima penghargaan 2018
        < tercatat untuk tahap ini pada 2018: penghargaan
        < Kota Sibolga: 2018
        > daftar pemenang penghargaan 2019
        < Kabupaten Padang Pariaman
    """)


async def test_all_recipients_of_awards_are_listed(conversation: Conversation) -> None:
    await conversation("""
        > daftar penerima penghargaan smart city
        < Di Indonesia
        < tercatat untuk tahap ini: penghargaan
        > siapa penerima penghargaan 2023
        < menerima penghargaan karena menyelesaikan masterplan
    """)


async def test_a_stage_is_counted_by_province(conversation: Conversation) -> None:
    await conversation("""
        > rekap penghargaan per provinsi
        < Penghargaan di tiap provinsi
        < • Jawa Tengah:
        > masterplan per provinsi
        < Masterplan tersusun di tiap provinsi
    """)


async def test_after_two_provinces_were_compared_a_stage_is_asked_of_both(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan jatim sama jateng
        < 57 kabupaten/kota tercatat sebagai peserta; menurut provinsi:
        > yg dapat penghargaan dr dua prov itu
        < Menurut provinsi: Jawa Timur
        < Kabupaten Kebumen: 2021
        > bandingkan bali sama ntb
        > yg sudah punya masterplan
        < Bali dan Nusa Tenggara Barat: masterplan tersusun
        > yang belum
        < Kabupaten Klungkung
        ! Aceh
    """)


async def test_another_stage_of_guidance_is_asked_of_the_same_list(conversation: Conversation) -> None:
    await conversation("""
        > daerah di sumut yg sudah bimtek sampai tahap 4
        < bimtek IV
        > kalau tahap 3
        < bimtek III
        < Kota Pematangsiantar: 2023
        > tahap 3 itu apa
        < Isi bimtek tahap III
        > peserta di maluku utara
        > yg sdh tahap 4
        < Provinsi Maluku Utara: bimtek IV
        > peserta di bali
        > bimtek sampai mana
        < Provinsi Bali: bimtek
    """)


async def test_who_else_is_asked_of_the_list_that_was_shown(conversation: Conversation) -> None:
    await conversation("""
        > siapa di jateng yg dpt penghargaan
        < Kabupaten Kebumen: 2021
        > selain yg sudah disebut siapa lagi
        < Baru ini yang tercatat
        < Provinsi Jawa Tengah: penghargaan
        > peserta di papua tengah
        > mimika sdh sampe mana
        < Kabupaten Mimika
        > selain mimika?
        < Peserta di Papua Tengah
        < Tidak termasuk Kabupaten Mimika
        < Selain itu, belum ada catatan
        > siapa yg quick winnya jalan di kaltim
        < Kota Bontang: 2019
        > bontang apa quick winnya
        < Aplikasi smart city
        > selain bontang?
        < Provinsi Kalimantan Timur: quick win
        < Tidak termasuk Kota Bontang
    """)


async def test_a_list_is_put_in_order_of_years(conversation: Conversation) -> None:
    await conversation("""
        > siapa di jateng yg dpt penghargaan
        < Provinsi Jawa Tengah: penghargaan
        > urutkan dari yg terbaru
        < Diurutkan menurut tahun, dari yang terbaru.
        < Provinsi Jawa Tengah: penghargaan
        < • Kabupaten Sukoharjo: 2018 (diberitakan), 2025 (diberitakan) • Kota Semarang
        > peserta bali
        > urutkan thn
        < Diurutkan menurut tahun, dari yang terlama.
        < • Kabupaten Badung (2017) • Kota Denpasar (2018) • Kabupaten Jembrana (2022)
        > daftar peserta bali per tahun
        < • Kabupaten Badung (2017) • Kota Denpasar (2018)
        > urutkan provinsi dari yang terbanyak
        < Terbanyak:
    """)


async def test_whether_there_are_any_is_not_asked_of_those_without(conversation: Conversation) -> None:
    await conversation("""
        > di sulsel ada ga yg udh quick win
        < Belum ada kabupaten/kota di Provinsi Sulawesi Selatan yang tercatat untuk tahap quick win
        ! Kabupaten Bulukumba
        > di sumbar ada gak
        < Provinsi Sumatera Barat: quick win
        ! belum tercatat pada kami
        > ada ga daerah di bali yang dapat penghargaan
        < • Kabupaten Jembrana: 2022
        ! belum tercatat pada kami
        > di sulsel sudah ada quick win belum
        < Belum ada kabupaten/kota di Provinsi Sulawesi Selatan yang tercatat untuk tahap quick win
        ! Kabupaten Bulukumba
        > di sulsel ada yang belum bimtek
        < belum tercatat pada kami untuk tahap ini
        < Kabupaten Bulukumba
    """)


async def test_those_without_are_asked_for_after_a_list_of_the_whole_country_or_of_another_province(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah yang sudah punya masterplan ditetapkan dengan peraturan?
        > yang belum?
        < belum tercatat pada kami untuk tahap ini: masterplan ditetapkan dengan peraturan
        ! Kami tidak dapat menyusun daftar daerah yang belum ikut
        > di sulsel ada yang sudah bimtek?
        < Provinsi Sulawesi Selatan: bimtek
        > kalau sulbar yang belum mana aja
        < belum tercatat pada kami untuk tahap ini: bimtek
        < Kabupaten Pasangkayu
    """)


async def test_the_year_of_a_list_stays_where_its_stage_is_named_again(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah yang dapat penghargaan 2022?
        < tercatat untuk tahap ini pada 2022: penghargaan
        > tujuh penghargaan itu apa aja
        < tercatat untuk tahap ini pada 2022: penghargaan
    """)


@pytest.mark.parametrize(
    "asked", ["rekap tahapan per provinsi", "tabel provinsi menurut tahap", "tabel provinsi dan tahapannya", "matriks tahap per provinsi"]
)
async def test_provinces_by_all_stages(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > {asked}
        < menurut tahap tertinggi yang tercatat
        < • Bali (8): penghargaan 2
        < Belum ada catatan tahap dari
        # Masterplan tersusun
        ! tercatat sebagai peserta
        > perkembangan peserta per provinsi
        < tercatat sebagai peserta
    """)


async def test_a_stage_asked_of_each_province_is_counted_by_province(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah yang sudah bimtek 4 di tiap provinsi
        < Terbanyak untuk tahap bimtek IV dalam catatan kami: Jawa Timur
        > rekap bimtek per provinsi 2023
        < tahap bimtek pada 2023
    """)


async def test_a_stage_not_reached_is_not_counted_as_reached(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah tiap provinsi yang belum punya masterplan
        ! Terbanyak untuk tahap masterplan
    """)


async def test_who_won_is_who_received_an_award(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah yg udah punya masterplan
        < masterplan tersusun
        > yg udah menang2?
        < tercatat untuk tahap ini: penghargaan
    """)
