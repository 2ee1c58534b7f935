"""What a follow-up takes over from a region to its province, and what is counted, ranked and held against each other."""

import pytest

from tests.support.typing import Conversation


async def test_a_list_of_a_province_is_not_the_region_last_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > bimtek pekanbaru
        > daerah di riau yang sudah bimtek
        < Di Provinsi Riau, 3 dari 12 kabupaten/kota tercatat untuk tahap ini: bimtek.
        > mou wakatobi
        > daerah di sulawesi tenggara yang sudah mou
        < Kota Bau Bau: 2021
        > nilai kota blitar
        > nilai jawa timur
        < Nilai evaluasi yang tercatat di Jawa Timur: 4 kabupaten/kota.
        > penghargaan sidoarjo
        > kalau jawa timur?
        < dari 38 kabupaten/kota tercatat untuk tahap ini: penghargaan.
        > nilai kota kediri
        > peringkat berapa se-jawa timur
        < Peringkatnya ke-4 di Jawa Timur
    """)


async def test_a_place_keeps_the_ranking_it_follows(conversation: Conversation) -> None:
    await conversation("""
        > sepuluh besar evaluasi 2024
        > nomor 4 siapa
        < peringkat 4
        > yang dari jatim
        < Nilai evaluasi 2024 yang tercatat di Jawa Timur: 3 kabupaten/kota.
        > kabupaten di bali yang masuk sepuluh besar 2024
        < Kabupaten Buleleng: 3,06 (peringkat 6
        ! Gianyar
        > daftar peserta 2023
        > yang dari jawa barat
        > mou nya kapan
        > yang nilainya tinggi
        < Belum ada nilai evaluasi yang tercatat untuk Kabupaten Garut.
    """)


async def test_provinces_are_ranked_by_what_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana yang paling banyak dapat penghargaan
        < Terbanyak untuk tahap penghargaan dalam catatan kami:
        ! Jawa Tengah: 30
        > yang kedua
        < kabupaten/kota tercatat untuk tahap ini: penghargaan.
        > provinsi mana yang paling banyak bimtek
        < Terbanyak untuk tahap bimtek dalam catatan kami: Jawa Timur (
        > provinsi dengan nilai tertinggi
        < Nilai provinsi tidak tercatat pada kami; yang tercatat nilai kabupaten dan kota.
        > provinsi mana paling banyak peserta
        < 21 provinsi lain: Sulawesi Utara 6
    """)


async def test_the_one_at_an_end_is_said_within_one_year(conversation: Conversation) -> None:
    await conversation("""
        > peserta jawa timur
        > nilainya masing-masing
        > tertinggi siapa
        < Nilai tertinggi yang tercatat: Kota Blitar 3,38 (2024).
        > paling rendah
        < Nilai terendah yang tercatat: Kabupaten Sampang 2,91 (2024).
        > berapa daerah yang nilainya di atas 3
        < Nilai evaluasi yang tercatat di atas 3,00: 12 kabupaten/kota.
        > siapa saja
        < di atas 3,00: 12 kabupaten/kota
        > bandingkan kota kediri, kota blitar dan sampang
        > terendah
        < Nilai terendah yang tercatat: Kabupaten Sampang 2,91 (2024).
    """)


async def test_sums_and_differences_are_counted(conversation: Conversation) -> None:
    await conversation("""
        > berapa selisih peserta jawa timur dan jawa tengah
        < Jawa Tengah lebih banyak. Selisihnya 3.
        > nilai musi banyuasin
        > berapa selisihnya
        < Selisihnya 0,04.
        > apakah angkatan 2019 lebih sedikit dari 2018
        < Lebih banyak angkatan 2018 (50) daripada 2019 (25) menurut kementerian, selisihnya 25.
        > total peserta 2021 sampai 2023
        < kementerian menyebut 148 kabupaten/kota seluruhnya (48 + 50 + 50)
        > tahun berapa paling banyak peserta
        < 2018: 50 daerah
        > pulau mana paling banyak peserta
        < Terbanyak dalam catatan kami: Jawa (87).
        > jumlah peserta jatim dan jateng
        > dan jabar
        < Jawa Barat
        > bandingkan tuban dan gresik
        > selisih berapa tahun
        < Selisihnya 1 tahun.
    """)


async def test_all_of_many_regions_are_told_and_those_left_out_named(conversation: Conversation) -> None:
    await conversation("""
        > tesis saya 5 daerah: kota madiun, kota kediri, kota blitar, kota batu, kota malang. tahun ikut masing-masing
        < Kota Batu (2019), dan Kota Malang (2021).
        > penghargaannya
        < belum dibandingkan: Kota Malang.
    """)


async def test_a_comparison_goes_on(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan bandung barat dan kabupaten tasikmalaya
        > selisihnya
        < Selisihnya 0,06.
        > kota kediri dan kota blitar nilai 2024
        < Nilai evaluasi 2024 Kota Kediri tidak tercatat
        > peringkatnya
        < Peringkatnya ke-4 di Jawa Timur
        > bandingkan kukar, kutim dan kubar
        > siapa yang ikut dua kali
        < Tercatat pada lebih dari satu angkatan: Kabupaten Kutai Kartanegara (2017, 2021).
        > kediri udah sampe mana
        > lebih bagus dari blitar ga
        < Pasangan mana yang ingin Anda bandingkan?
    """)


async def test_numbers_and_names_below_them_agree(conversation: Conversation) -> None:
    await conversation("""
        > daftar peserta 2018
        < 41 nama terverifikasi dalam sumber kami (5 lagi belum dapat dipastikan).
        > peserta di sulawesi
        < 19 kabupaten/kota di Sulawesi tercatat sebagai peserta (2 lagi belum dapat dipastikan).
        < Gorontalo: 0 (1 lagi belum dapat dipastikan)
        > peserta 2017
        > ada berapa
        < ada 26 nama, 1 lebih banyak daripada angka kementerian
    """)


async def test_a_place_beside_is_applied_or_said_not_to_be(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja yang seangkatan dengan luwu utara di sulsel
        < 3 dari 24 kabupaten/kota di Sulawesi Selatan tercatat sebagai peserta 2022
        > peserta 2021 kawasan danau toba
        < Kami tidak punya daftar menurut kawasan atau daerah tetangga.
        > peserta 2017 dari papua
        < Wilayah lama Provinsi Papua kini 6 provinsi; seluruhnya 1
        < Kabupaten Mimika (Papua Tengah)
    """)


async def test_a_name_of_a_province_and_a_city_is_the_province_where_regions_are_listed(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah di jambi yang ikut
        < 3 dari 11 kabupaten/kota di Jambi
        > peserta 2022 dari bengkulu
        < kabupaten/kota di Bengkulu
        > bandingkan jambi dan bengkulu
        < Jambi: 3 dari 11
        > kota jambi ikut?
        < Kota Jambi tercatat sebagai peserta angkatan 2017.
    """)


async def test_the_place_meant_is_not_a_word_a_village_or_a_home(conversation: Conversation) -> None:
    await conversation("""
        > dari mana sumber kota ambon
        ! Cirebon
        > desa tuban kab karanganyar sudah ikut
        < Kabupaten Karanganyar tercatat sebagai peserta angkatan 2021.
        ! Tuban
        > Ngada letaknya di mana kak, saya dari Wajo gak tau
        < Kabupaten Ngada
        > Saya asli Jember tapi sekarang dinas di Tabalong. Tabalong ini sudah terdaftar belum
        < Kabupaten Tabalong
        ! Jember
    """)


async def test_no_part_of_a_double_question_is_lost(conversation: Conversation) -> None:
    await conversation("""
        > kab sleman ikut tahun berapa, nilainya berapa, aplikasinya apa
        < 1. Tahun keikutsertaan Kabupaten Sleman
        < 2. Nilai evaluasi Kabupaten Sleman
        > lumajang ikut tahun berapa dan dapat penghargaan apa
        < 1. Tahun keikutsertaan Kabupaten Lumajang
        < 2. Penghargaan smart city Kabupaten Lumajang
    """)


async def test_a_share_of_all_participants_is_none_of_the_regions_there(conversation: Conversation) -> None:
    await conversation("""
        > Bali berapa persen dari total peserta nasional
        < 3,8 persen: 8 dari 210 peserta yang tercatat
        > berapa persen peserta dari Jawa
        < 41 persen: 87 dari 210 peserta yang tercatat
        > Jawa Tengah, Jawa Timur dan Jawa Barat itu berapa persen dari seluruh peserta
        < 37 persen: 77 dari 210 peserta yang tercatat
        > berapa persen daerah di Jawa yang ikut
        < 73 persen: 87 dari 119 kabupaten/kota
        > Bali 4 persen dari total peserta ya?
        < Ya, menurut catatan kami 3,8 persen: 8 dari 210
    """)


async def test_participants_of_years_told_one_after_another_are_added_up(conversation: Conversation) -> None:
    await conversation("""
        > berapa peserta 2018
        < 50 kabupaten/kota
        > kalau 2019?
        < 25 kabupaten/kota
        > jumlah dua tahun itu
        < kementerian menyebut 75 kabupaten/kota seluruhnya (50 + 25)
        > kalau ditambah 2021
        < 123 kabupaten/kota seluruhnya (50 + 25 + 48)
        < jadi daerah barunya 116
    """)


async def test_participants_of_places_told_one_after_another_are_added_up(conversation: Conversation) -> None:
    await conversation("""
        > sebutin peserta 2018 yang di luar jawa
        < 20 kabupaten/kota
        > yang jawa berapa
        < 21 kabupaten/kota
        > jumlahin
        < 41 nama terverifikasi
        > peserta Bali ada berapa
        > kalau NTB?
        > totalnya berapa kalau digabung
        < 14 dari 19 kabupaten/kota di Bali dan Nusa Tenggara Barat
    """)


async def test_a_sum_is_told_of_nothing_that_was_told_alone(conversation: Conversation) -> None:
    await conversation("""
        > berapa peserta 2018
        > jumlahnya?
        < 50 kabupaten/kota
        ! seluruhnya (
        > nilai Makassar
        > jumlahin
        ! seluruhnya (
    """)


async def test_participants_of_several_years_are_counted(conversation: Conversation) -> None:
    await conversation("""
        > berapa peserta 2018 dan 2019
        < 75 kabupaten/kota seluruhnya (50 + 25)
        > berapa daerah ikut 2022, 2023, 2024?
        < 110 kabupaten/kota seluruhnya (50 + 50 + 10)
        > 2021 2022 2023 berapa daerah baru
        < 7 di antaranya mengulang pendampingan tahun sebelumnya, jadi daerah barunya 141
        ! Jangan kirim NIK
    """)


async def test_how_far_two_scores_told_one_after_the_other_lie_apart(conversation: Conversation) -> None:
    await conversation("""
        > luwu utara brp nilainya
        < 2,88
        > maros brp
        < 2,53
        > selisih brp
        < Selisihnya 0,35.
    """)


async def test_of_the_total_it_is_said_how_many_are_kota(conversation: Conversation) -> None:
    await conversation("""
        > dari 251 itu berapa kota berapa kabupaten
        < Dari 210 nama dalam catatan kami: 69 kota dan 141 kabupaten
        > kok 210?
        < 210 nama terverifikasi; 41 belum kami temukan
        > dari 251 daerah, berapa yang kota?
        < 69 kota
    """)


async def test_names_that_are_not_found_yet_are_counted_and_the_uncertain_named(conversation: Conversation) -> None:
    await conversation("""
        > 2018 katanya 50 daerah, kok di daftarmu cuma 41?
        < 41 nama terverifikasi; 9 belum kami temukan
        < Kabupaten Banyumas (2018)
        > berapa peserta 2018
        > yang 9 lagi siapa
        < 9 belum kami temukan
        < Kota Singkawang (2018)
        > peserta 2022 berapa
        > 12 yang belum ketemu itu siapa
        < 12 belum kami temukan
        > berapa daerah peserta di Sulawesi
        > Gorontalo kok 0 tapi ada 1 belum pasti, itu siapa?
        < Kabupaten Bone Bolango (2024)
    """)


@pytest.mark.parametrize("asked", ["yang 9 lagi siapa", "yang 3 lagi siapa"])
async def test_names_of_nothing_counted_are_not_found(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > tujuh penghargaan 2022 apa aja
        > {asked}
        ! belum kami temukan
    """)
