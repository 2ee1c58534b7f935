"""Asking about a region: what is recorded, how sure, and what is not known."""

import pytest

from tests.support.typing import Conversation

EXAMPLES = {
    "governance": "Kota Tangerang",
    "branding": "Kota Madiun",
    "economy": "PAISLAIS",
    "living": "Kota Mataram",
    "society": "Kabupaten Sukoharjo",
    "environment": "Kota Balikpapan",
}


async def test_a_region_with_a_record(conversation: Conversation) -> None:
    await conversation("""
        > luwu utara ikut tahun berapa
        < Kabupaten Luwu Utara, Sulawesi Selatan
        < peserta angkatan 2022
        < Keyakinan: tinggi
        < 38 dari 50
        < Sumber
    """)


async def test_a_region_without_a_record_is_never_said_not_to_take_part(conversation: Conversation) -> None:
    await conversation("""
        > status kabupaten asmat
        < Belum ada catatan tentang Kabupaten Asmat
        < tidak berarti daerah itu tidak ikut
        < daftar peserta kami belum lengkap
    """)


async def test_twins_are_asked_back(conversation: Conversation) -> None:
    await conversation("""
        > bogor ikut tahun berapa
        < Yang mana?
        # Kabupaten Bogor
        # Kota Bogor
        > [Kota Bogor]
        < Kota Bogor, Jawa Barat
        < 2017
    """)


async def test_the_twin_may_be_typed(conversation: Conversation) -> None:
    await conversation("""
        > bogor ikut tahun berapa
        < Yang mana?
        > yang kota
        < Kota Bogor
        < 2017
    """)


async def test_a_contested_year_is_shown_as_contested(conversation: Conversation) -> None:
    await conversation("""
        > status banyumas
        < Angkatan 2018 diperselisihkan sumber
        < 2019
    """)


async def test_what_is_not_recorded_is_said(conversation: Conversation) -> None:
    await conversation("""
        > perbup smart city luwu utara nomor berapa
        < Nomor Perbup
        < belum ditemukan dalam sumber kami
        < Kabupaten Luwu Utara
    """)


async def test_a_follow_up_keeps_the_question(conversation: Conversation) -> None:
    await conversation("""
        > luwu utara fokusnya apa
        < tiga sungai
        > kalau OKI?
        < PAISLAIS
        > eh maksud saya Sleman
        < Sleman
    """)


async def test_a_year_is_listed_with_how_complete_it_is(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja peserta 2019
        < 25 kabupaten/kota; 25 nama terverifikasi
        < Kota Ambon
        > terus 2018?
        < 50 kabupaten/kota; 41 nama terverifikasi
    """)


async def test_a_province_is_listed(conversation: Conversation) -> None:
    await conversation("""
        > daerah mana saja di sulawesi selatan yang ikut
        < Kabupaten Luwu Utara (2022)
        < belum tentu tidak ikut
    """)


async def test_daerah_without_a_name_asks_for_one(conversation: Conversation) -> None:
    await conversation("""
        > /daerah
        < Daerah mana
        > Wonogiri
        < Kabupaten Wonogiri
        > /daerah Atlantis
        < tidak menemukan
    """)


async def test_two_regions_side_by_side(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan OKI dan Muba
        < Kabupaten Ogan Komering Ilir
        < Kabupaten Musi Banyuasin
    """)


@pytest.mark.parametrize("pillar", EXAMPLES)
async def test_regions_that_are_examples_of_a_pillar(pillar: str, conversation: Conversation) -> None:
    await conversation(f"""
        > contoh smart {pillar} di daerah mana saja
        < Contoh smart {pillar} di daerah
        < {EXAMPLES[pillar]}
        < Sumber
    """)


async def test_an_island_and_a_province_are_counted(conversation: Conversation) -> None:
    await conversation("""
        > daftar peserta di pulau Sulawesi
        < kabupaten/kota di Sulawesi tercatat sebagai peserta
        < Belum ada catatan dari Sulawesi Barat.
        < belum tentu tidak ikut
        > [Sulawesi Selatan]
        < Kabupaten Luwu Utara
        > berapa di Jatim
        < dari 38 kabupaten/kota di Jawa Timur
        < belum dapat dipastikan
        > [Berikutnya]
        # ‹ Sebelumnya
    """)


async def test_provinces_are_counted_from_the_tables(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana paling banyak peserta
        < Dari daftar kami yang belum lengkap
        < Terbanyak:
        # Jawa Timur
        < Daftar kami belum lengkap
    """)


async def test_a_place_and_one_aspect_are_enough(conversation: Conversation) -> None:
    await conversation("""
        > di grobogan ada inisiatif cepat apa nggih
        < Kabupaten Grobogan
    """)


async def test_somebody_angry_is_answered_all_the_same(conversation: Conversation) -> None:
    await conversation("""
        > woi bot goblok, kota gua Depok ikut kagak sih, jawab yang bener
        < Kota Depok
    """)


async def test_a_score_of_another_year_does_not_pass_for_the_one_asked(conversation: Conversation) -> None:
    await conversation("""
        > berapa nilai banyuwangi 2023
        < Untuk tahun 2023 sumber kami tidak memuatnya
        > berapa nilai banyuwangi 2024
        ! tidak memuatnya
        < 2024
    """)


async def test_a_thing_by_its_name_and_what_is_recorded_of_it(conversation: Conversation) -> None:
    await conversation("""
        > sinotika itu apa
        < Kabupaten Temanggung, Jawa Tengah
        < aplikasi untuk melaporkan bencana
        < Nextren
        > kota mana yg punya e-santunan
        < Kabupaten Pati
        < Santunan
        > lapor sleman itu buat apa
        < Kabupaten Sleman
        < Lapor Sleman
        > tangerang live diunduh berapa orang
        < 1.062.235 pengguna
    """)


async def test_a_record_answers_with_its_source_and_what_leans_on_it_is_heard(conversation: Conversation) -> None:
    await conversation("""
        > kapan bimtek III masterplan smart city Sleman?
        < Kabupaten Sleman, Daerah Istimewa Yogyakarta
        < 18 Oktober 2021
        < Diskominfo Kabupaten Sleman
        # Status lengkap
        > quick winnya?
        < Lapor Sleman
    """)


async def test_a_province_s_record_is_told_as_the_province_s(conversation: Conversation) -> None:
    await conversation("""
        > jabar punya aplikasi apa dalam smart province
        < Provinsi Jawa Barat
        < Sapawarga
    """)


async def test_where_the_record_of_a_region_comes_from_and_what_others_say(conversation: Conversation) -> None:
    await conversation("""
        > data luwu utara sumbernya dari mana
        < Catatan tentang Kabupaten Luwu Utara bersandar pada
        < Angkatan 2022
        < Berita Makassar
        < Langkah lain dan sumbernya
        > sumber data kabupaten nduga
        < Belum ada catatan tentang Kabupaten Nduga
    """)


async def test_two_years_held_against_each_other_are_shown_as_disagreeing(conversation: Conversation) -> None:
    await conversation("""
        > kok singkawang ada yg nulis 2017 ada yg 2018
        < Kota Singkawang
        < Angkatan 2017
        < Angkatan 2018
        < Sumber berbeda
        > banyumas itu 2018 atau 2019
        < Kabupaten Banyumas
        < 2019
    """)


async def test_scores_on_record_are_a_table_and_no_ranking(conversation: Conversation) -> None:
    await conversation("""
        > sepuluh besar evaluasi tahap II 2024
        < Kota Blitar: 3,38 (peringkat 1 menurut sumbernya)
        < bukan peringkat nasional
        ! Evaluasi 2023
        > nilai evaluasi yang tercatat di sumatera selatan
        < Kabupaten Musi Banyuasin: 3,17
        ! Kota Blitar
        > ranking semua kabupaten kota se indonesia
        < Peringkat lengkap seluruh daerah tidak ada
        > [Nilai evaluasi yang tercatat]
        < Kota Makassar: 3,64
    """)


async def test_lists_of_small_islands_and_regions_without_borders_are_not_made_up(conversation: Conversation) -> None:
    await conversation("""
        > di pulau flores siapa saja yang ikut
        < menurut provinsi dan pulau besar
    """)


async def test_scores_of_a_province_are_a_table(conversation: Conversation) -> None:
    await conversation("""
        > di sumsel kabupaten mana yang nilai evaluasinya tertinggi
        < Musi Banyuasin
    """)


async def test_of_more_than_four_each_is_told_in_a_line_and_one_left_out_is_named(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan Kota Kediri, Kabupaten Kediri, Kota Blitar, Kabupaten Blitar, dan Jombang
        < Kota Kediri
        < Kabupaten Kediri
        < Kota Blitar
        < Kabupaten Blitar
        < Kabupaten Jombang: peserta angkatan 2022
        > penghargaannya
        < belum dibandingkan: Kabupaten Jombang
    """)


async def test_who_joined_in_the_same_year(conversation: Conversation) -> None:
    await conversation("""
        > parepare ikut tahun berapa
        < 2024
        > siapa saja teman seangkatannya
        < Angkatan 2024
    """)


async def test_the_date_of_an_event_is_not_its_sources_date(conversation: Conversation) -> None:
    await conversation("""
        > luwu utara dapat penghargaan apa
        < Online24, 1 Desember 2022
        ! Online24jam
        > kebumen quick winnya apa
        < Suara Baru, tentang kejadian Oktober 2019
    """)


async def test_the_first_workshop_of_a_name_of_two_regions(conversation: Conversation) -> None:
    await conversation("""
        > tegal bimtek pertamanya kapan?
        < 2 wilayah
        # Kabupaten Tegal (Jawa Tengah)
        > kapan bimtek tahap 1 smart city di Tegal?
        < 2 wilayah
    """)


async def test_what_a_region_still_lacks_is_told_of_its_steps(conversation: Conversation) -> None:
    await conversation("""
        > posisi kabupaten kebumen gimana
        > yang belum apa
        < Kabupaten Kebumen
        < Posisi:
        ! yang tidak ikut
    """)


async def test_jakarta_is_answered_as_what_is_known_of_it(conversation: Conversation) -> None:
    await conversation("""
        > jakarta ikut tidak?
        < Status Jakarta dalam gerakan ini belum dapat dipastikan.
        ! Kota Administrasi
    """)


async def test_what_is_not_on_record_is_told_with_what_is(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan kabupaten serang
        < Belum ada data tentang penghargaan untuk Kabupaten Serang dalam sumber kami. Catatan keikutsertaannya: peserta angkatan 2024.
    """)


async def test_a_call_is_no_place(conversation: Conversation) -> None:
    await conversation("""
        > oi
        ! Ogan Ilir
        > buang buang uang negara
        ! Jembrana
        > status OI
        < Kabupaten Ogan Ilir
    """)


async def test_programmes_are_told_where_their_name_is_not_recorded(conversation: Conversation) -> None:
    await conversation("""
        > nama merek smart city kota magelang apa
        < Belum ada data tentang nama merek untuk Kota Magelang
        < Aplikasi dan program:
        < Magelang Cerdas
    """)


@pytest.mark.parametrize(
    "asks", ["takone nang sopo", "tanyanya ke siapa", "harus tanya ke mana", "ke dinas mana tanyanya", "bisa tanya siapa"]
)
async def test_whom_to_ask_about_a_region_is_its_office_and_no_complaint(conversation: Conversation, asks: str) -> None:
    await conversation(f"""
        > cilacap ikut ga
        > {asks}
        < Tanyakan ke Dinas Kominfo Kabupaten Cilacap
        > lapor ke mana
        < SP4N-LAPOR
    """)
