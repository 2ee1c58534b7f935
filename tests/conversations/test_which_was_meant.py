"""Follow-ups that another place, another aspect or the same answer once more would be told of, were they taken by their words alone."""

from tests.support.typing import Conversation


async def test_where_a_region_lies_is_told_only_where_that_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > bimtek luwu timur kapan
        > bukan yang timur, luwu aja
        < Kabupaten Luwu, Sulawesi Selatan
        < 3–4 Juli 2023
        ! Kode wilayah
        > luwu di provinsi mana
        < Kode wilayah Kemendagri: 73.17
        > peserta sumatera selatan
        > pagar alam mana kok gak kelihatan
        < Belum ada catatan tentang Kota Pagar Alam
        ! Kode wilayah
    """)


async def test_the_twin_is_found_behind_a_written_answer(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan kota bandung
        > acara yang 2025 di mana
        < Hotel Tentrem
        > kabupatennya dapat penghargaan apa
        < Kabupaten Bandung, Jawa Barat
        ! smart governance
        > tegal sudah bimtek smart city?
        < Yang mana?
        > yang kabupaten
        < Kabupaten Tegal, Jawa Tengah
        < 26–27 Juni 2023
    """)


async def test_the_other_of_two_is_the_other_one_whatever_is_asked_of_it(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan kota mojokerto dan kabupaten mojokerto
        > bimtek yang kota kapan
        < Kota Mojokerto
        > yang satunya?
        < Kabupaten Mojokerto, Jawa Timur
        > bandingkan kota madiun dan kota kediri
        > yang pertama penghargaannya apa
        < Kota Madiun, Jawa Timur
        > yang satunya nilainya naik nggak tiap tahun
        < Nilai Kota Kediri naik 0,25
        > bandingkan kota bandung dan kota semarang
        > yang kedua menang apa di 2025
        < Kota Semarang, Jawa Tengah
        < smart economy
    """)


async def test_a_comparison_goes_on_with_another_and_both_may_be_asked_about(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan sleman dan bantul, duluan siapa
        > bandingkan sleman dan bantul, duluan siapa
        > kalau sama gunungkidul?
        < Perbandingan
        < Kabupaten Sleman
        < Kabupaten Gunungkidul
        ! Kabupaten Bantul
        > nilai kabupaten bandung barat 2024
        > tinggi mana sama kabupaten tasikmalaya
        < Kabupaten Bandung Barat 3,14; Kabupaten Tasikmalaya 3,08
        > aplikasi kota tangerang
        > tangerang selatan?
        > mereka berdua ikutnya tahun berapa
        < sama-sama tercatat 2017
        > langkat ikut?
        > sama tahunnya dengan deli serdang?
        < Ya, sama-sama tercatat 2018
    """)


async def test_the_one_of_another_rank_is_another_region(conversation: Conversation) -> None:
    await conversation("""
        > nilai kabupaten bandung barat 2024
        > yang peringkat 1 siapa
        < Kota Blitar, Jawa Timur
        > yang di jateng ada?
        < Nilai evaluasi
        < Kabupaten Tegal: 3,33
        > nilai kota blitar
        > siapa di bawahnya
        < Kabupaten Kediri: 3,36
    """)


async def test_the_record_of_the_region_talked_about_goes_before_what_is_written_on_all(conversation: Conversation) -> None:
    await conversation("""
        > merek smart city luwu utara
        > koordinator dimensinya siapa
        < Kabupaten Luwu Utara, Sulawesi Selatan
        ! Contoh pembagian
        > kota madiun pernah menang apa
        > yang 2025 kategorinya apa
        < Kota Madiun, Jawa Timur
        < smart branding
        ! delapan kategori
        > luwu timur sampai mana
        > apa yang berubah sejak januari 2023
        < Perubahan di Kabupaten Luwu Timur
    """)


async def test_a_neighbour_that_is_named_and_a_province_that_was_awarded_are_themselves_asked_about(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan trenggalek
        > kalau tetangganya, ponorogo
        < Kabupaten Ponorogo
        ! daftar menurut kawasan
        > provinsi mana yang dapat penghargaan 2025
        > kalau diy?
        < Daerah Istimewa Yogyakarta
        ! Belum ada kabupaten/kota
        > kalau jawa tengah?
        < Provinsi Jawa Tengah: penghargaan
    """)


async def test_those_of_a_cohort_are_told_beside_the_region_that_led_to_them(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten malang ikut kapan
        > bareng siapa saja
        < seangkatan dengan Kabupaten Malang, yaitu angkatan 2021
        > peserta ntb
        > yang paling awal ikut siapa
        < Kabupaten Lombok Timur
        > perbupnya ada?
        < Perbup 46/2022
        ! Provinsi Nusa Tenggara Barat: masterplan
    """)


async def test_a_place_that_may_be_a_common_word_is_read_where_the_last_question_is_asked_of_it(conversation: Conversation) -> None:
    await conversation("""
        > subang bimteknya kapan
        > garut kapan atuh
        < Kabupaten Garut, Jawa Barat
        < 5–6 Juli 2023
        ! Subang, Jawa Barat
        > bandingkan muba dan banyuasin, duluan mana
        > nggak percaya, dari mana itu
        < Sumber jawaban terakhir
    """)


async def test_the_kind_that_is_denied_is_not_the_one_meant(conversation: Conversation) -> None:
    await conversation("""
        > kediri ikut ga
        < Yang mana?
        > bukan yang kota
        < Keikutsertaan Kabupaten Kediri
        > malang ikut ga
        > dudu kabupaten
        < Kota Malang tercatat
        > blitar ikut ga
        > aku wonge ora kota
        < Kabupaten Blitar tercatat
        > sukabumi ikut ga
        > saya bukan orang kota
        < Kabupaten Sukabumi
        > tegal ikut ga
        > bukan, yang kota
        < Kota Tegal tercatat
        > kota tegal ikut gak
        > ikut gak kabupatennya
        < Kabupaten Tegal tercatat
        > bandung ikut gak, bukan kota
        < Kabupaten Bandung tercatat
        > kediri sing dudu kota melu ora
        < Keikutsertaan Kabupaten Kediri
    """)


async def test_two_of_one_name_are_not_compared_where_nothing_was_asked_back(conversation: Conversation) -> None:
    await conversation("""
        > prodamas plus kediri itu apa
        > itu program kabupaten apa kota
        < Yang mana?
        ! • nilai evaluasi
        > kediri piro
        < Yang mana?
        > kota
        < Kota Kediri tercatat
    """)


async def test_the_first_of_a_ranking_is_not_the_other_of_two(conversation: Conversation) -> None:
    await conversation("""
        > nilai kabupaten kediri berapa
        > siapa peringkat satunya
        < Yang tercatat untuk Kota Blitar: peringkat 1
        > nilai kabupaten kediri berapa
        > juara satunya siapa
        < Yang tercatat untuk Kota Blitar: peringkat 1
    """)


async def test_a_twin_is_told_by_its_capital_or_by_who_leads_it(conversation: Conversation) -> None:
    await conversation("""
        > cirebon udah dapet piala belum
        < Yang mana?
        > yang ibukotanya sumber
        < Penghargaan masterplan 2018
        ! Sumber penghargaan Kabupaten Cirebon
        > kupang dapat award apa
        < Yang mana?
        > yang wali kota dong
        < Kota Kupang, Nusa Tenggara Timur
        < Penghargaan smart branding
    """)


async def test_vowels_left_out_of_a_name_are_put_back_before_a_letter_is_changed(conversation: Conversation) -> None:
    await conversation("""
        > kab smrang melu ora
        < Kabupaten Semarang, Jawa Tengah
        > kab mglang melu ora
        < Kabupaten Magelang, Jawa Tengah
        > sijunjuang ikut ndak
        < Kabupaten Sijunjung, Sumatera Barat
        > malang smart citynya gimana
        < Yang mana?
    """)


async def test_what_only_says_that_a_place_lies_nearby_asks_nothing(conversation: Conversation) -> None:
    await conversation("""
        > peraturan bupati smart city pulang pisau nomor berapa
        < Belum ada data tentang peraturan untuk Kabupaten Pulang Pisau
        > bagaimana dengan katingan, tetangga kami?
        < Belum ada data tentang peraturan untuk Kabupaten Katingan
    """)
