"""Which list a question asks for: the years, the cohort, the kind, the place and the stages that restrict it, also after another list."""

from tests.support.typing import Conversation


async def test_years_before_after_and_between_are_those_of_the_list(conversation: Conversation) -> None:
    await conversation("""
        > peserta setelah 2021 di bali
        < 6 dari 9 kabupaten/kota di Bali tercatat sebagai peserta 2022, 2023, atau 2024
        ! Denpasar
        > sebelum 2020
        < 2 dari 9 kabupaten/kota
        < Kota Denpasar (2018)
        > peserta sampai 2019 di sumatera utara
        < 5 dari 33
        > berapa peserta sebelum 2021
        < 100 kabupaten/kota seluruhnya
        > di bali saja
        < 2 dari 9
        > peserta jawa barat
        > antara 2018 dan 2022
        < 11 dari 27
        > daerah yang dapat penghargaan sebelum 2019
        < tercatat untuk tahap ini pada 2017 atau 2018: penghargaan
        > setelah 2021
        < tercatat untuk tahap ini pada 2022–2026: penghargaan
        > yang di luar jawa
        < Di luar Jawa, 14 dari 395
    """)


async def test_a_year_left_out_is_not_the_one_listed(conversation: Conversation) -> None:
    await conversation("""
        > peserta jawa timur selain 2022
        < 21 dari 38
        ! (2022)
        > peserta sulsel yang bukan angkatan 2022
        ! (2022)
        > peserta bali
        > selain 2023
        < 6 dari 9
        ! (2023)
    """)


async def test_a_city_left_out_does_not_make_it_a_list_of_the_other_kind(conversation: Conversation) -> None:
    await conversation("""
        > peserta jawa barat kecuali kota bandung
        < Tidak termasuk Kota Bandung.
        < 19 dari 26 kabupaten/kota
        > peserta banten selain kabupaten serang
        < 5 dari 7 kabupaten/kota
        > peserta jawa barat selain kabupaten
        < dari 9 kota
    """)


async def test_the_kind_named_is_what_is_listed(conversation: Conversation) -> None:
    await conversation("""
        > kota mana saja yang ikut di kalimantan
        < 7 kota di Kalimantan
        ! Kabupaten
        > berapa totalnya
        < 7 dari 9 kota
        > kabupaten mana saja di jawa timur yang sudah punya masterplan
        < 6 dari 29 kabupaten
        ! Kota Kediri
        > kota yang ikut 2018
        < kota saja
        ! • Kabupaten
    """)


async def test_the_year_of_a_cohort_is_not_that_of_what_it_reached(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2019 yang sudah dapat penghargaan
        < 9 dari 25 kabupaten/kota peserta 2019
        > yang kota saja
        < dari 13 kota peserta 2019
        > peserta 2017 yang pernah dievaluasi
        < 6 dari 26 kabupaten/kota peserta 2017
        > daerah yang ikut 2017 dan sudah dapat penghargaan 2022
        < 2 dari 26 kabupaten/kota peserta 2017 tercatat untuk tahap ini pada 2022
        > berapa persen peserta yang sudah punya masterplan
        < dari 210 kabupaten/kota peserta.
    """)
    await conversation("""
        > berapa persen peserta jawa timur yang sudah bimtek
        < dari 27 kabupaten/kota peserta.
        > siapa saja peserta bimtek di jawa timur
        < dari 38 kabupaten/kota tercatat
    """)


async def test_how_many_are_not_on_record_is_not_how_many_are(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah di jawa tengah yang belum ikut
        < Dari 35 kabupaten/kota di Jawa Tengah, 4 belum ada dalam catatan kami, yang tidak berarti tidak ikut
        > berapa kota di sumatera barat yang belum ikut
        < Dari 7 kota di Sumatera Barat, 1 belum ada
        < Kota Padang Panjang
        > siapa yang belum ikut 2022 di bali
        < Dari 9 kabupaten/kota di Bali, 7 belum ada dalam catatan kami sebagai peserta 2022
        > berapa daerah di sulawesi yang belum ikut
        < Dari 81 kabupaten/kota di Sulawesi, 60 belum ada
    """)


async def test_outside_a_place_is_everywhere_else(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan 2022 siapa
        > yang bukan jawa
        < Di luar Jawa, 8 dari 395
        < Kabupaten Maros
        ! Kota Bandung
        > peserta 2017 di luar jawa
        < 12 kabupaten/kota di luar Jawa tercatat sebagai peserta 2017
        > yang kota
        < 5 kota di luar Jawa tercatat sebagai peserta 2017
        > daerah di luar jawa timur yang sudah punya masterplan
        < Tidak termasuk Jawa Timur.
        < Di Indonesia, 25 dari 476
    """)


async def test_two_conditions_in_one_sentence_are_both_kept(conversation: Conversation) -> None:
    await conversation("""
        > daerah yang sudah bimtek tapi belum mou
        < bimtek, sedangkan nota kesepakatan belum tercatat
        > yang di riau
        < Di Provinsi Riau, 2 dari 12
        < bimtek, sedangkan nota kesepakatan belum tercatat
        > kabupaten di sulawesi yang ikut 2022 dan sudah dapat penghargaan
        < Di Sulawesi, 2 dari 3 kabupaten peserta 2022
        > daerah di sumatera barat yang ikut 2022 tapi belum ada bimteknya
        < 3 dari 4 kabupaten/kota peserta 2022 di Provinsi Sumatera Barat belum tercatat pada kami untuk tahap ini: bimtek
        < Yang tidak tercatat belum tentu belum
    """)


async def test_a_stage_and_a_place_ask_for_who_reached_it_there(conversation: Conversation) -> None:
    await conversation("""
        > masterplan jawa timur
        < dari 38 kabupaten/kota tercatat untuk tahap ini: masterplan tersusun
        > bimtek lampung
        < Di Provinsi Lampung, 2 dari 15
        > nilai jawa timur
        < Nilai evaluasi yang tercatat di Jawa Timur
        > penghargaan kota madiun
        > kalau jawa timur?
        < 10 dari 38 kabupaten/kota tercatat untuk tahap ini: penghargaan
        > berapa daerah di indonesia yang sudah punya masterplan
        < Di Indonesia, 34 dari 514
        > berapa daerah yang belum punya masterplan
        < 480 dari 514 kabupaten/kota di Indonesia belum tercatat pada kami untuk tahap ini
        > peserta 2022 yang belum mou
        < 19 dari 38 kabupaten/kota peserta 2022 di Indonesia belum tercatat
    """)


async def test_awards_are_listed_by_pillar(conversation: Conversation) -> None:
    await conversation("""
        > daerah dengan penghargaan smart branding
        < tercatat untuk tahap ini: penghargaan smart branding
        < Kota Madiun
        ! Kota Bandung
        > yang di jawa tengah
        < tercatat untuk tahap ini: penghargaan smart branding
        < Kota Surakarta
        > kabupaten yang dapat smart society
        < kabupaten tercatat untuk tahap ini: penghargaan smart society
        < Kabupaten Cirebon
        > smart living itu apa
        ! tercatat untuk tahap ini
    """)


async def test_the_others_that_reached_what_one_region_did_are_listed_without_it(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan kota balikpapan
        < Kota Balikpapan menerima penghargaan
        > selain balikpapan?
        < Tidak termasuk Kota Balikpapan
        < tercatat untuk tahap ini: penghargaan
    """)


async def test_who_takes_part_of_a_name_is_asked_of_the_province(conversation: Conversation) -> None:
    await conversation("""
        > siapa di jambi yg ikut
        < Peserta di Jambi
        > yg belum
        < Dari 11 kabupaten/kota di Jambi, 8 belum ada
        > siapa di bengkulu yg ikut
        < 2 dari 10 kabupaten/kota di Bengkulu
        > mana saja di jambi yang dapat penghargaan
        < Provinsi Jambi: penghargaan
        > jambi ikut ga
        < Yang mana?
    """)


async def test_those_of_a_name_are_listed_in_few_words(conversation: Conversation) -> None:
    await conversation("""
        > jambi siapa aja
        < 3 dari 11 kabupaten/kota di Jambi
        > list bengkulu
        < 2 dari 10 kabupaten/kota di Bengkulu
        > gorontalo yg ikut
        < Peserta di Gorontalo
        > ntt siapa aja
        < Peserta di Nusa Tenggara Timur
        > jambi ikut
        < Yang mana?
    """)


async def test_those_without_a_record_are_asked_for_in_many_words(conversation: Conversation) -> None:
    await conversation("""
        > kab kota di sumsel yg blm ada catatannya
        < 10 belum ada dalam catatan kami
        > daerah jatim yang datanya kosong
        < 9 belum ada dalam catatan kami
        > sumsel siapa aja
        < tercatat sebagai peserta
        > yg blm ada datanya mana
        < Dari 17 kabupaten/kota di Sumatera Selatan, 10 belum ada dalam catatan kami
    """)


async def test_the_table_of_provinces_stays_one_of_provinces_on_an_island(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana yang belum ada pesertanya
        < Gorontalo
        > yg di sulawesi
        < 4 dari 6 provinsi
        < Belum ada peserta dalam catatan kami dari Gorontalo, Sulawesi Barat
    """)


async def test_the_stages_of_those_listed_and_scores_in_order(conversation: Conversation) -> None:
    await conversation("""
        > siapa aja peserta ntt
        < Peserta di Nusa Tenggara Timur
        > tahapnya
        < Tahap tertinggi yang tercatat
        > skor jatim dan jateng
        < Nilai evaluasi yang tercatat
        > urutkan
        < Nilai evaluasi yang tercatat di Jawa Timur dan Jawa Tengah
        > bandingkan jawa timur dan jawa barat
        < Jawa Barat
        > urutkan
        < Jawa Timur: 27 dari 38 kabupaten/kota
    """)


async def test_why_a_number_differs_from_the_ministry(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah ikut 2019
        < Pada 2019 kementerian mendampingi
        > kok beda sama kementerian
        < Mengapa angka peserta berbeda-beda
    """)


async def test_why_a_region_that_is_not_on_record(conversation: Conversation) -> None:
    await conversation("""
        > gowa ikut ga
        < Belum ada catatan tentang Kabupaten Gowa
        > kenapa
        < daftar peserta yang kami pegang belum lengkap
        ! Alasan itu tidak tercatat
        > makassar ikut ga
        > kenapa
        < Alasan itu tidak tercatat
    """)
