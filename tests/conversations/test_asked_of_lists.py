"""What is asked after a list, or of all lists together: its number, share, scores, pages, and who stands on it twice or in doubt."""

from tests.support.typing import Conversation


async def test_a_stage_s_list_is_counted_as_it_was_narrowed(conversation: Conversation) -> None:
    await conversation("""
        > daerah yang sudah punya perbup masterplan
        > di jawa saja
        > yang kabupaten
        > berapa jumlahnya
        < Di Jawa, 2 dari 84 kabupaten tercatat untuk tahap ini
        ! peserta
        > kalsel yang sudah punya perbup
        > berapa
        < Belum ada kabupaten/kota di Provinsi Kalimantan Selatan yang tercatat untuk tahap
        > daerah yang sudah bimtek di sulsel
        > selain makassar
        < Tidak termasuk Kota Makassar.
        < 4 dari 23 kabupaten/kota
    """)


async def test_the_winners_of_a_year_are_narrowed_to_those_of_a_province(conversation: Conversation) -> None:
    await conversation("""
        > pemenang award 2025
        > yang dari jatim
        < Di Provinsi Jawa Timur, 2 dari 38 kabupaten/kota tercatat untuk tahap ini pada 2025: penghargaan.
        < Kota Surabaya
        > penghargaan 2018 siapa saja
        > yang di sumatera
        < Di Sumatera, 4 dari 154 kabupaten/kota tercatat untuk tahap ini pada 2018: penghargaan.
    """)


async def test_a_stage_asked_of_a_year_s_list_keeps_the_year_and_the_kind(conversation: Conversation) -> None:
    await conversation("""
        > peserta jawa timur 2022
        > yang sudah punya masterplan
        < 2 dari 6 kabupaten/kota peserta 2022 tercatat untuk tahap ini: masterplan tersusun.
        > berapa persen
        < 33 persen: 2 dari 6 kabupaten/kota peserta 2022.
        > peserta jawa timur 2022
        > yang kota saja
        > yang sudah dapat penghargaan
        < Belum ada kota peserta 2022 di Provinsi Jawa Timur
    """)


async def test_a_stage_asked_of_the_whole_country_is_not_narrowed_to_a_year(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2022
        > daerah mana saja yang sudah punya masterplan
        < Di Indonesia, 34 dari 514 kabupaten/kota
        > berapa persen
        < persen: 34 dari 514 kabupaten/kota.
    """)


async def test_a_list_of_one_kind_is_asked_for_without_saying_only(conversation: Conversation) -> None:
    await conversation("""
        > kota peserta 2022 di jawa timur
        < 1 dari 9 kota di Jawa Timur tercatat sebagai peserta 2022
        ! Kabupaten
        > daftar kabupaten peserta 2017 di jawa barat
        < 1 dari 18 kabupaten di Jawa Barat
        > kab/kota peserta 2022 di jatim
        < 6 dari 38 kabupaten/kota di Jawa Timur
    """)


async def test_kabupaten_and_kota_right_before_a_province_are_both_listed(conversation: Conversation) -> None:
    await conversation("""
        > kab/kota sumbar yg ikut smart city
        < 10 dari 19 kabupaten/kota di Sumatera Barat
        < Kota Bukittinggi
        > jumlah kab/kota jambi yg ikut
        < 3 dari 11 kabupaten/kota di Jambi
        > kab/kota jateng yg sudah punya masterplan
        < dari 35 kabupaten/kota tercatat untuk tahap ini: masterplan tersusun
        > kabupaten/kota lampung yang belum ikut
        < Dari 15 kabupaten/kota di Lampung
        > kab/kota tegal ikut ga
        < Kabupaten Tegal (2023) dan Kota Tegal (2022)
    """)


async def test_only_the_number_of_the_list_just_shown_is_told(conversation: Conversation) -> None:
    await conversation("""
        > peserta jateng
        < Kabupaten Banyumas
        > jumlahnya berapa
        < 30 dari 35 kabupaten/kota di Jawa Tengah tercatat sebagai peserta (1 lagi belum dapat dipastikan).
        ! Kabupaten Banyumas
        ! Yang kami tahu
        > yang kota
        > ada berapa
        < 5 dari 6 kota di Jawa Tengah tercatat sebagai peserta.
    """)


async def test_only_the_number_of_a_stage_s_list_just_shown_is_told(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan 2018 siapa saja
        > yang di sumatera
        > berapa
        < Di Sumatera, 4 dari 154 kabupaten/kota tercatat untuk tahap ini pada 2018: penghargaan.
        ! Yang kami tahu
        ! Kota Medan
    """)


async def test_only_the_number_of_those_that_took_part_twice_is_told(conversation: Conversation) -> None:
    await conversation("""
        > siapa yang ikut dua kali
        > yang luar jawa
        > berapa
        < 2 kabupaten/kota.
        ! Kotamobagu
    """)


async def test_all_participants_of_one_kind_are_listed_by_province(conversation: Conversation) -> None:
    await conversation("""
        > daftar kota yg ikut smart city se indonesia
        < Dari 210 nama dalam catatan kami: 69 kota dan 141 kabupaten.
        < 69 kota di Indonesia tercatat sebagai peserta
        > jawa saja
        < 27 kota di Jawa
    """)


async def test_how_many_of_one_kind_take_part_and_how_many_names_are_missing(conversation: Conversation) -> None:
    await conversation("""
        > kota saja berapa yg ikut
        < 69 kota
        > daftar kota yang belum ikut
        ! 69 kota di Indonesia tercatat
        > angkatan 2018 nama yg blm ketemu brp
        < 41 nama terverifikasi; 9 belum kami temukan
    """)


async def test_which_cohort_lacks_most_names(conversation: Conversation) -> None:
    await conversation("""
        > angkatan mana paling banyak kurangnya
        < angkatan 2023 (19 nama)
        > brp nama yg terverifikasi tiap angkatan
        < 2018: 50 daerah menurut kementerian, 41 nama pada kami
    """)


async def test_a_share_is_computed_of_the_list_shown_or_of_what_is_named(conversation: Conversation) -> None:
    await conversation("""
        > berapa persen daerah yang sudah punya masterplan
        < persen: 34 dari 514 kabupaten/kota.
        > peserta 2022
        > berapa persen dari nasional
        < 9,7 persen: 50 dari 514 kabupaten/kota, menurut angka kementerian.
        > peserta NTB
        > berapa persen
        < 60 persen: 6 dari 10 kabupaten/kota.
        > berapa persen penurunan kemacetannya
        ! 6 dari 10
    """)


async def test_the_scores_of_a_list_and_their_mean(conversation: Conversation) -> None:
    await conversation("""
        > berapa rata-rata nilai evaluasi 2024
        < Rata-rata tidak kami hitung: sumbernya tidak menyebut
        > peserta sumsel
        > yang 2018
        > nilainya masing-masing
        < Kabupaten Muara Enim: 2,97
        ! Kota Blitar
        > rata-ratanya
        < Rata-rata tidak kami hitung: nilainya dari evaluasi tahun yang berbeda (2021 dan 2022).
        > rata-rata nilai peserta jatim 2024
        < Rata-rata 3 nilai yang tercatat ini 3,22
        > daerah di sulsel yang nilainya tercatat
        > selain makassar
        < Kabupaten Luwu Utara: 2,88
        ! Makassar:
    """)


async def test_the_words_of_a_page_s_buttons_turn_it(conversation: Conversation) -> None:
    await conversation("""
        > peserta jatim
        > berikutnya (4 lagi)
        < Kota Surabaya (2018)
        > sebelumnya
        < Kabupaten Ponorogo (2022)
        > berikutnya
        < Kota Batu (2019)
        > berikutnya
        < Baru ini yang tercatat
    """)


async def test_who_took_part_more_than_once_or_is_not_certain(conversation: Conversation) -> None:
    await conversation("""
        > tolong sebutkan semua daerah yang ikut dua kali
        < lebih dari satu angkatan: 5 kabupaten/kota.
        < Kota Kotamobagu: 2018 dan 2023
        < Mungkin juga, tetapi salah satu tahunnya belum dapat dipastikan: Kabupaten Banyumas
        > daerah mana yang belum dapat dipastikan
        < 13 kabupaten/kota
        > daerah yang ikut 2017 dan 2021
        < Tercatat pada 2017 dan 2021 sekaligus: Kota Semarang, Kabupaten Sleman, dan Kabupaten Kutai Kartanegara.
        > peserta jatim
        > yang belum pasti siapa
        < di Jawa Timur: 2 kabupaten/kota
        < Kabupaten Sampang (2023): Masuk daftar peringkat
    """)


async def test_how_many_names_we_hold_of_a_year_and_of_each_kind(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2023
        > dari 50 yang tercatat berapa
        < Dalam sumber kami 31 nama terverifikasi; 19 belum kami temukan atau belum dapat dipastikan.
        > siapa saja 26 nama peserta 2017
        < Kota Sukabumi
        > yang mana lebih banyak, kota atau kabupaten?
        < 69 kota dan 141 kabupaten
        > di 2018
        < 19 kota dan 22 kabupaten
        > persentase kota dibanding kabupaten
        < 69 kota (33 persen)
    """)


async def test_provinces_and_islands_are_held_against_each_other(conversation: Conversation) -> None:
    await conversation("""
        > banding jawa barat dan jawa tengah
        > mana lebih banyak
        < Jawa Tengah lebih banyak.
        > persennya
        < Jawa Barat: 20 dari 27 kabupaten/kota (74 persen)
        ! Jawa Timur
        > provinsi mana yang paling banyak ikut
        > yang tidak ada pesertanya
        < Belum ada peserta dalam catatan kami dari Daerah Khusus Ibukota Jakarta
        > provinsi mana yang semua daerahnya ikut
        < Tidak ada provinsi yang semua kabupaten/kotanya tercatat
        > bandingkan peserta sumatera dan kalimantan
        < Kalimantan: 19 dari 56 kabupaten/kota
        ! Sulawesi
        > peserta angkatan 2018 di sumut
        > dibanding 2021
        < Per angkatan: 5 pada 2018 dan 8 pada 2021.
    """)


async def test_a_year_without_a_cohort_and_what_is_left(conversation: Conversation) -> None:
    await conversation("""
        > peserta per angkatan 2017 sampai 2024 jumlahnya
        > 2020 berapa
        < Tidak ada angkatan baru yang tercatat pada 2020.
        > peserta 2025
        > kenapa tidak ada
        < Setelah 2024 kami tidak menemukan angkatan pendampingan baru.
        > semua daerah udah ikut kan
        > sisanya berapa
        < 263 kabupaten dan kota lainnya
        > bali berapa yg ikut
        > yg ga ada siapa
        < Kabupaten Klungkung
        > pulau jawa brp
        > luar jawa
        < 123 kabupaten/kota di luar Jawa
        > rangking 2024 dong
        < Kota Blitar: 3,38 (peringkat 1 menurut sumbernya)
        > banjarnegara ikut tahun berapa
        > trs wonosobo gmn
        > yg lbh dlu mana
        < Yang lebih dulu tercatat ikut: Kabupaten Wonosobo (2019).
    """)


async def test_the_year_after_the_beginning_is_the_second(conversation: Conversation) -> None:
    await conversation("""
        > sejak kapan gerakan smart city
        < dimulai pada 2017
        > terus tahun berikutnya?
        < Pada 2018 kementerian mendampingi 50
        > tahun berikutnya?
        < Pada 2019 kementerian mendampingi 25
        > peluncuran gerakan smart city 2017
        > tahun berikutnya?
        < Pada 2018 kementerian mendampingi 50
    """)


async def test_a_list_of_all_there_are_is_not_said_to_lack_any(conversation: Conversation) -> None:
    await conversation("""
        > peserta jatim yang kota
        < 9 dari 9 kota di Jawa Timur
        ! Daftar kami belum lengkap
        > yang kabupaten
        < Daftar kami belum lengkap
    """)


async def test_the_year_beside_is_asked_of_the_same_list(conversation: Conversation) -> None:
    await conversation("""
        > peserta jateng 2021
        > tahun berikutnya?
        < Peserta 2022 di Jawa Tengah
        < Kota Tegal
        > tahun berikutnya?
        < Peserta 2023 di Jawa Tengah
        > mundur dua tahun
        < Peserta 2021 di Jawa Tengah
        > nilai evaluasi 2022
        > tahun sebelumnya?
        < Nilai evaluasi 2021 yang tercatat
        > taun depannya
        < Nilai evaluasi 2022 yang tercatat
    """)


async def test_the_year_beside_is_asked_of_the_same_stage(conversation: Conversation) -> None:
    await conversation("""
        > penerima penghargaan di jateng 2018
        > tahun berikutnya?
        < Provinsi Jawa Tengah: penghargaan
        < pada 2019
        > setahun sebelumnya
        < pada 2018: penghargaan
        > peserta per provinsi 2021
        > tahun sebelumnya?
        < Tidak ada angkatan baru yang tercatat pada 2020
        > peserta jateng
        > berikutnya
        < Kota Surakarta
    """)
