"""Lists of participants: of several provinces, of the newest, and what narrows the list just shown."""

from tests.support.typing import Conversation


async def test_of_several_provinces_each_is_counted(conversation: Conversation) -> None:
    await conversation("""
        > jabar jateng siapa aja
        < kabupaten/kota di Jawa Barat dan Jawa Tengah tercatat
        < Jawa Barat 20 dari 27, Jawa Tengah 30 dari 35
        < Daftar kami belum lengkap
    """)


async def test_only_the_provinces_named_are_compared(conversation: Conversation) -> None:
    await conversation("""
        > kalteng kalsel kaltim, banyakan mana yang ikut
        < di 3 dari 3 provinsi
        < Kalimantan Timur: 8 dari 10 kabupaten/kota
        < Kalimantan Tengah
        ! Jawa Tengah
    """)


async def test_the_newest_participants_are_those_of_the_newest_year_on_record(conversation: Conversation) -> None:
    await conversation("""
        > jateng yang paling baru ikut siapa
        < Tahun terbaru yang tercatat di Jawa Tengah: 2024.
        < Kabupaten Purbalingga
        ! Kabupaten Kebumen
        > [Peserta di Jawa Tengah]
        < Kabupaten Kebumen (2019)
        > peserta pertama dari bali siapa
        < Tahun paling awal yang tercatat di Bali: 2017.
    """)


async def test_a_province_s_list_is_narrowed(conversation: Conversation) -> None:
    await conversation("""
        > jateng siapa aja
        < Kabupaten Kebumen (2019)
        > yang dapat penghargaan siapa aja
        < kabupaten/kota tercatat untuk tahap ini: penghargaan
        > yang paling baru?
        < Tahun terbaru yang tercatat di Jawa Tengah
        > kalau jatim?
        < Peserta di Jawa Timur
    """)


async def test_the_list_of_scores_is_narrowed(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi tertinggi yang tercatat siapa
        < Nilai evaluasi yang tercatat
        > kalau 2021?
        < Nilai evaluasi 2021
        > di sumsel?
        < Nilai evaluasi 2021 yang tercatat di Sumatera Selatan
    """)


async def test_names_that_no_source_lists_are_not_answered_with_their_number(conversation: Conversation) -> None:
    await conversation("""
        > 47 daerah yang meniru aplikasi Kota Tangerang itu mana saja?
        < sumber kami tidak memuat jawabannya
    """)


async def test_what_is_compared_is_said_first(conversation: Conversation) -> None:
    await conversation("""
        > sleman sama bantul duluan mana
        < Yang lebih dulu tercatat ikut: Kabupaten Sleman (2017).
        > ciamis sama garut duluan mana
        < Tahun ikut Kabupaten Ciamis belum tercatat
        > nilai palembang sama muba tinggian mana 2021
        < Nilai evaluasi 2021, yang tertinggi di depan: Kabupaten Musi Banyuasin 3,21; Kota Palembang 2,51.
        > luwu utara atau oki yang duluan
        < Semuanya tercatat ikut sejak 2022.
    """)


async def test_two_years_asked_about_are_not_answered_with_yes(conversation: Conversation) -> None:
    await conversation("""
        > kotamobagu 2018 atau 2023
        < tercatat sebagai peserta angkatan 2018 dan 2023
        < 2018 sedang, 2023 tinggi
        ! Ya,
    """)


async def test_all_participants_by_their_years(conversation: Conversation) -> None:
    await conversation("""
        > daftar peserta smart city
        < 251 sampai 2024
        < 2019: 25 daerah menurut kementerian
        # 2019
        > 2019?
        < Kota Banda Aceh
        ! Kota Banda Aceh (2019)
        ! Daftar kami belum lengkap
    """)


async def test_the_list_of_all_does_not_lean_on_what_was_asked_before(conversation: Conversation) -> None:
    await conversation("""
        > cara daftar smart city
        < asesmen
        > daftar peserta smart city
        < 251 sampai 2024
    """)


async def test_a_year_and_an_island_are_one_list(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2022 di Sulawesi
        < Peserta 2022 di Sulawesi
        < Sulawesi Selatan: 3
        > yang 2021?
        < Peserta 2021 di Sulawesi
    """)


async def test_of_a_year_those_from_a_province_are_of_that_year(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2024
        < Kabupaten Purbalingga
        > yang dari Bali saja
        < Peserta 2024 di Bali
        < Kabupaten Gianyar
        ! Kabupaten Badung
        > yang di luar jawa
        < Bali: 2
        ! Jawa Tengah
    """)


async def test_a_list_is_narrowed_to_one_kind(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2023
        < Kabupaten Aceh Jaya
        > yang kota saja
        < kota saja: 7
        < Kota Sabang
        ! Kabupaten Aceh Jaya
        > kabupaten saja di Jawa Barat yang ikut
        < dari 18 kabupaten di Jawa Barat
        ! Kota Bandung
    """)


async def test_several_years_are_told_together(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2021 dan 2022
        < 98 kabupaten/kota seluruhnya (48 + 50)
        < 7 daerah mengulang
        # 2021
        > peserta tahun 2019 sampai 2022
        < 123 kabupaten/kota seluruhnya (25 + 48 + 50)
    """)


async def test_islands_are_counted(conversation: Conversation) -> None:
    await conversation("""
        > peserta per pulau
        < Peserta di tiap pulau
        < • Jawa: 87
        > [Kalimantan]
        < Peserta di Kalimantan
    """)


async def test_a_stage_s_list_is_narrowed_to_a_year_a_kind_and_a_stage_of_guidance(conversation: Conversation) -> None:
    await conversation("""
        > daerah mana yang dapat penghargaan
        < untuk tahap ini: penghargaan
        > yang 2022?
        < untuk tahap ini pada 2022: penghargaan
        < Kabupaten Demak
        ! Kota Sibolga
        > yang kota saja
        < kota tercatat untuk tahap ini pada 2022
        ! Kabupaten Demak
        > daftar daerah yang sudah sampai bimtek 4
        < bimtek IV
        ! Kabupaten Tapanuli Utara
    """)


async def test_those_not_on_record_are_not_said_to_be_out(conversation: Conversation) -> None:
    await conversation("""
        > siapa yang belum ikut di Bali
        < belum ada dalam catatan kami, yang tidak berarti tidak ikut
        < Kabupaten Klungkung
        ! Kabupaten Badung
        # Peserta di Bali
    """)


async def test_a_rank_is_that_of_the_source(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi 2024 siapa saja
        < peringkat 1 menurut sumbernya
        > peringkat 6 siapa
        < Kabupaten Buleleng
        < peringkat 6
    """)


async def test_the_only_one_in_a_list_may_be_asked_about(conversation: Conversation) -> None:
    await conversation("""
        > peserta dari maluku
        < Kota Ambon
        > nilainya?
        < Kota Ambon
    """)


async def test_a_kind_once_picked_is_kept(conversation: Conversation) -> None:
    await conversation("""
        > peserta di Jawa Barat
        < Peserta di Jawa Barat
        > yang kabupaten aja
        < dari 18 kabupaten di Jawa Barat
        > yang 2018
        ! Kota Cimahi
    """)


async def test_our_own_word_for_not_on_record_is_understood(conversation: Conversation) -> None:
    await conversation("""
        > Kabupaten di Kalimantan Tengah mana saja yang belum tercatat ikut?
        < belum ada dalam catatan kami, yang tidak berarti tidak ikut
    """)


async def test_awards_of_a_year_are_kept_for_another_province(conversation: Conversation) -> None:
    await conversation("""
        > daerah yang dapat penghargaan di Jawa Tengah tahun 2022
        < untuk tahap ini pada 2022: penghargaan
        < Kabupaten Demak
        > kalau jawa timur
        < untuk tahap ini pada 2022: penghargaan
        < Kota Madiun
    """)


async def test_several_years_are_listed_together_and_counted_apart(conversation: Conversation) -> None:
    await conversation("""
        > siapa peserta dari bali tahun 2022, 2023, dan 2024
        < Peserta 2022, 2023, dan 2024 di Bali
        < Per angkatan: 2 pada 2022, 2 pada 2023, dan 2 pada 2024.
        < Kabupaten Jembrana (2022)
        < Kabupaten Gianyar (2024)
        ! Kabupaten Badung
        > yang kota saja
        < Belum ada kota di Bali yang tercatat sebagai peserta 2022, 2023, atau 2024
        > kalau jateng?
        < Peserta 2022, 2023, dan 2024 di Jawa Tengah
    """)


async def test_few_participants_of_islands_are_named_and_provinces_without_any_are_not_listed_one_by_one(
    conversation: Conversation,
) -> None:
    await conversation("""
        > peserta 2019 siapa saja
        > yang di luar jawa
        < Peserta 2019 di luar Jawa
        < Maluku: 1 – Kota Ambon
        < Belum ada catatan dari 24 provinsi lain.
        > yang kota saja
        < 7 kota di luar Jawa
        ! Padang Pariaman
    """)


async def test_nothing_on_record_of_two_provinces_is_said_once(conversation: Conversation) -> None:
    await conversation("""
        > peserta maluku dan papua 2021 dan 2022
        ! 0 dari
    """)


async def test_kota_and_kabupaten_are_counted_apart(conversation: Conversation) -> None:
    await conversation("""
        > berapa kabupaten dan berapa kota yang ikut 2019
        < Dari 25 nama dalam catatan kami: 13 kota dan 12 kabupaten.
        > kotanya sebutkan
        < Kota Ambon
        ! Kabupaten Klaten
    """)


async def test_who_is_not_on_record_is_asked_of_the_province_talked_about_and_is_not_said_to_be_out(conversation: Conversation) -> None:
    await conversation("""
        > lampung siapa yang ikut
        > metro?
        < Belum ada catatan tentang Kota Metro
        < Peserta 2023 dari Sumatera
        > yang belum ikut
        < Dari 15 kabupaten/kota di Lampung, 13 belum ada dalam catatan kami, yang tidak berarti tidak ikut
        > berarti mereka tidak ikut?
        < yang tidak berarti tidak ikut
    """)


async def test_a_newspaper_s_list_of_one_island_does_not_stand_for_another(conversation: Conversation) -> None:
    await conversation("""
        > peserta di jawa 2023
        < Peserta 2023 di Jawa
        ! BentengTimes
        > peserta riau 2023
        < Belum ada catatan peserta 2023 dari Riau
        ! BentengTimes
    """)


async def test_the_second_province_by_number_is_listed(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana yang paling banyak pesertanya
        < Jawa Tengah: 30 dari 35
        > yang kedua?
        < Peserta di Jawa Timur
        > provinsi mana yang paling sedikit pesertanya
        > yang kedua?
        < Peserta di Maluku
    """)


async def test_who_has_not_reached_the_stage_just_listed(conversation: Conversation) -> None:
    await conversation("""
        > kab/kota di Kaltim yang sudah punya masterplan
        < 1 dari 10 kabupaten/kota tercatat
        > yang belum?
        < 9 dari 10 kabupaten/kota di Provinsi Kalimantan Timur belum tercatat pada kami untuk tahap ini
        < Kabupaten Paser
    """)


async def test_who_has_reached_a_stage_is_asked_again_of_the_same_province(conversation: Conversation) -> None:
    await conversation("""
        > peserta jabar
        > yang belum ada masterplan
        < yang tidak tercatat belum tentu belum
        > yang udah
        < Di Provinsi Jawa Barat
        < masterplan tersusun
    """)


async def test_the_second_of_a_table_of_one_island_is_of_that_island(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana paling banyak pesertanya di sumatera
        < Sumatera Utara: 17 dari 33
        > yang kedua?
        < Peserta di Sumatera Barat
    """)


async def test_provinces_outside_an_island_are_put_in_order(conversation: Conversation) -> None:
    await conversation("""
        > provinsi paling banyak peserta di luar jawa
        < 123 kabupaten/kota di luar Jawa di 28 dari 32 provinsi
        < Sumatera Utara: 17 dari 33
        ! Jawa Tengah
        > yang kedua?
        < Peserta di Sumatera Barat
        > ranking provinsi selain jawa
        ! Jawa Timur
        > provinsi mana yang pesertanya terbanyak selain jawa tengah
        < Tidak termasuk Jawa Tengah
        < Jawa Timur: 27
        ! Jawa Tengah: 30
    """)


async def test_the_list_outside_an_island_is_put_in_order(conversation: Conversation) -> None:
    await conversation("""
        > rekap peserta per provinsi
        < Jawa Tengah: 30
        > luar jawa aja
        < 123 kabupaten/kota di luar Jawa
        > urutkan dari yg paling banyak
        < di luar Jawa
        < Sumatera Utara: 17 dari 33
        ! Jawa Tengah
        > yang paling sedikit?
        < di luar Jawa
        < Paling sedikit
    """)


async def test_outside_a_province_of_an_island_s_name_is_outside_the_island(conversation: Conversation) -> None:
    await conversation("""
        > peserta di luar papua
        < 205 kabupaten/kota di luar Papua
        ! Tidak termasuk
        > peserta selain papua barat
        < Tidak termasuk Papua Barat.
        > nilai evaluasi di luar jawa
        < Nilai evaluasi yang tercatat di luar Jawa
    """)


async def test_what_was_one_province_is_told_of_as_a_whole(conversation: Conversation) -> None:
    await conversation("""
        > siapa di papua yg dapat penghargaan
        < Wilayah lama Provinsi Papua kini 6 provinsi; seluruhnya 2 kabupaten/kota tercatat untuk tahap penghargaan
        < Kabupaten Mimika (Papua Tengah)
        > yg blm
        < Kabupaten Mimika (Papua Tengah)
        < 9 dari 9 kabupaten/kota di Provinsi Papua
        > siapa di maluku yg punya masterplan
        < Kota Ambon
        ! Wilayah lama
        > kota di papua yg dapat penghargaan
        ! Wilayah lama
        > kab/kota di maluku yg ikut
        < seluruhnya 5 kabupaten/kota tercatat sebagai peserta
        > yg kota aja
        < seluruhnya 1 kota tercatat sebagai peserta: Kota Ambon (Maluku).
    """)


async def test_those_that_took_part_twice_are_narrowed(conversation: Conversation) -> None:
    await conversation("""
        > siapa yg ikut dua kali
        < pada lebih dari satu angkatan: 5 kabupaten/kota
        > yg luar jawa
        < pada lebih dari satu angkatan di luar Jawa: 2 kabupaten/kota
        ! Kabupaten Kudus
        > kalau jateng
        < pada lebih dari satu angkatan di Jawa Tengah: 2 kabupaten/kota
        > yg kota
        < pada lebih dari satu angkatan di Jawa Tengah: 1 kota
        > siapa yang ikut dua kali
        > selain jateng
        < Tidak termasuk Jawa Tengah.
        ! Kabupaten Kudus
        > peserta di jateng
        < 30 dari 35 kabupaten/kota
    """)


async def test_the_table_of_provinces_is_narrowed_to_some(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana yang belum ada peserta
        < Belum ada peserta dalam catatan kami dari
        > selain jawa tengah
        < Tidak termasuk Jawa Tengah.
        < Jawa Timur: 27
    """)


async def test_an_island_without_anybody_on_record_is_not_counted_as_nobody(conversation: Conversation) -> None:
    await conversation("""
        > peserta pulau papua 2024
        ! Per provinsi
    """)


async def test_a_list_without_a_place_or_a_region(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2024
        < Kabupaten Gianyar
        > selain Bali
        < Tidak termasuk Bali
        ! Kabupaten Gianyar
        > yang kota saja
        < Tidak termasuk Bali
        < Kota Parepare
        ! Kabupaten Serang
        > peserta jawa barat selain bandung
        < Tidak termasuk Kabupaten Bandung dan Kota Bandung.
        < 18 dari 25 kabupaten/kota
        ! • Kota Bandung
    """)


async def test_the_list_shown_before_is_asked_on_while_its_regions_are_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > peserta bali siapa saja
        < 8 dari 9 kabupaten/kota di Bali
        > klungkung kok ga ada?
        < Kabupaten Klungkung
        > yang paling dulu ikut siapa
        < Tahun paling awal yang tercatat di Bali: 2017.
        < Kabupaten Badung
        > cuma itu?
        < 8 dari 9 kabupaten/kota di Bali
        < Daftar kami belum lengkap
    """)


async def test_the_others_that_reached_the_same_are_asked_for(conversation: Conversation) -> None:
    await conversation("""
        > apa penghargaan yang diterima Kabupaten Wonogiri pada 2022
        < Kabupaten Wonogiri
        > selain dia siapa lagi tahun itu
        < penghargaan
        < 2022
    """)


async def test_a_year_of_a_place_s_list_keeps_the_place(conversation: Conversation) -> None:
    await conversation("""
        > peserta Sulawesi Selatan 2018
        < disebut sebagai peserta 2018, tetapi keikutsertaannya belum dapat dipastikan
        ! 0 dari
        > tahun 2021
        < Belum ada catatan peserta 2021 dari Sulawesi Selatan
        > kabupaten di Bali yang ikut
        < 7 dari 8 kabupaten di Bali
        > yang ikut 2024 siapa
        < Peserta 2024 di Bali
        < Kabupaten Bangli
    """)


async def test_a_stretch_of_years_counts_every_cohort_in_between(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana paling banyak peserta 2019 sampai 2022
        < sebagai peserta 2019, 2021, atau 2022
        > peserta jateng 2019, 2020, 2022
        < Per angkatan: 7 pada 2019 dan 2 pada 2022. Tidak ada angkatan baru yang tercatat pada 2020.
    """)


async def test_who_signed_that_year(conversation: Conversation) -> None:
    await conversation("""
        > mou 2023 kapan
        < 28 Februari 2023
        > siapa saja
        < Peserta angkatan 2023
    """)


async def test_what_opens_a_question_leaves_nothing_out(conversation: Conversation) -> None:
    await conversation("""
        > selain itu, siapa peserta dari Jawa Barat?
        < 20 dari 27 kabupaten/kota di Jawa Barat
        ! Tidak termasuk
    """)


async def test_what_was_left_out_is_asked_for_next(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2024 selain Bali
        < Tidak termasuk Bali
        > kalau Bali?
        < Kabupaten Gianyar
        ! Tidak termasuk
    """)


async def test_scores_keep_the_kind_and_the_number_they_were_narrowed_to(conversation: Conversation) -> None:
    await conversation("""
        > nilai di atas 3 siapa saja
        < Nilai evaluasi yang tercatat di atas 3,00: 12 kabupaten/kota.
        > yg luar jawa
        < Nilai evaluasi yang tercatat di luar Jawa di atas 3,00: 5 kabupaten/kota.
        ! 2,95
        > yg kota
        < di luar Jawa di atas 3,00: 3 kota.
        ! Kabupaten Buleleng
    """)


async def test_scores_of_a_kind_are_narrowed_to_a_place(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi kabupaten 2024
        < Nilai evaluasi 2024 yang tercatat: 9 kabupaten.
        ! Kota Makassar
        > di sulsel
        < Belum ada nilai evaluasi kabupaten 2024 yang tercatat di Sulawesi Selatan.
    """)


async def test_scores_are_narrowed_to_a_kind_after_a_place(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi tertinggi di sulsel
        < Kota Makassar
        > yg kabupaten
        < yang tercatat di Sulawesi Selatan: 2 kabupaten.
        ! Kota Makassar
    """)


async def test_scores_are_narrowed_to_a_number_after_a_place(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi 2024
        < 12 kabupaten/kota.
        > di sulawesi
        > yang di atas 3
        < Nilai evaluasi 2024 yang tercatat di Sulawesi di atas 3,00: 1 kabupaten/kota.
    """)


async def test_scores_of_a_kind_alone(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi kabupaten saja
        < Nilai evaluasi yang tercatat: 14 kabupaten.
    """)


async def test_scores_outside_an_island(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja sepuluh besar nilai evaluasi 2024
        < Kota Makassar
        < Kota Blitar
        > di luar Jawa ada yg masuk?
        < Kota Makassar
        ! Kota Blitar
    """)


async def test_a_name_that_is_a_word_too_is_left_out(conversation: Conversation) -> None:
    await conversation("""
        > peserta jawa barat
        < Kabupaten Garut (2023)
        > selain garut dan kuningan
        < Tidak termasuk Kabupaten Garut dan Kabupaten Kuningan.
        < 18 dari 25 kabupaten/kota
        ! • Kabupaten Garut
    """)


async def test_back_to_the_list(conversation: Conversation) -> None:
    await conversation("""
        > peserta dari Riau
        < 4 dari 12 kabupaten/kota di Riau
        > Dumai kapan
        < Kota Dumai
        > daftar tadi lagi
        < 4 dari 12 kabupaten/kota di Riau
    """)


async def test_who_is_not_on_record_stays_so_when_narrowed(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja yang belum ikut di Lampung
        < 13 belum ada dalam catatan kami
        > selain Pringsewu
        < Dari 14 kabupaten/kota di Lampung, 12 belum ada dalam catatan kami
        ! Pringsewu
        > siapa yang belum ikut di Sulawesi Utara
        < belum ada dalam catatan kami
        > yang kota saja
        < Semua 4 kota di Sulawesi Utara ada dalam catatan kami.
        > peserta dari Aceh
        < 3 dari 23
        > yang belum siapa
        < 20 belum ada dalam catatan kami
    """)


async def test_an_island_narrowed_to_one_kind_speaks_of_that_kind(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2024 siapa saja
        < Kota Parepare
        > yang kota saja
        < Kota Banjar
        > yang di Jawa
        < 1 kota di Jawa
        < Belum ada catatan kota dari Jawa Tengah
        ! Ibukota Jakarta
    """)


async def test_the_kind_may_be_named_behind_the_place(conversation: Conversation) -> None:
    await conversation("""
        > peserta Jawa Timur yang kota
        < dari 9 kota di Jawa Timur
        ! • Kabupaten
    """)


async def test_one_of_a_list_is_meant_by_its_place(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja peserta 2022 di Jawa Barat
        < Kabupaten Majalengka
        > yang kedua kapan mou
        < 21 April 2022: MoU
        ! Provinsi Jawa Barat
        > peserta Riau siapa saja
        < Kabupaten Siak
        > yang kedua?
        < Kabupaten Siak tercatat sebagai peserta
        > yang ketiga itu maksudnya apa?
        ! Kota Pekanbaru tercatat
    """)


async def test_one_of_a_stage_s_list_is_told_of_that_stage(conversation: Conversation) -> None:
    await conversation("""
        > daerah mana saja di jawa timur yang punya masterplan
        < masterplan tersusun
        < Kabupaten Lumajang
        > yang ketiga?
        < Masterplan 2024–2033
    """)


async def test_that_a_list_is_all_we_have_is_said_where_it_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > peserta Sulawesi Utara siapa saja
        < Kota Manado
        > kecuali kota Manado
        < Tidak termasuk Kota Manado.
        > siapa lagi
        < Baru ini yang tercatat; daftar kami belum lengkap.
        < Kota Bitung
    """)


async def test_the_years_beside_one_without_a_cohort_are_counted(conversation: Conversation) -> None:
    await conversation("""
        > 2020 kenapa tidak ada peserta
        < 2020
        > tahun sesudahnya berapa
        < Pada 2021 kementerian mendampingi 48 kabupaten/kota.
    """)


async def test_that_year_is_the_one_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > surat hasil asesmen angkatan 2023 nomor berapa
        < 2023
        > siapa saja yang terpilih dari Jawa Timur pada angkatan itu?
        < tercatat sebagai peserta 2023
        > dan dari Bali?
        < Bali tercatat sebagai peserta 2023
    """)


async def test_a_stage_of_guidance_stays_while_its_list_is_narrowed(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja yang sudah bimtek IV
        < bimtek IV
        > yang di Kalimantan?
        < Di Kalimantan
        < bimtek IV
        > yang di jatim?
        < Di Provinsi Jawa Timur
        < bimtek IV
    """)


async def test_the_next_page_may_be_asked_for_in_words(conversation: Conversation) -> None:
    await conversation("""
        > peserta jawa tengah
        < 30 dari 35
        < Kabupaten Banyumas
        > lanjut
        < Kota Tegal
        ! Kabupaten Banyumas
        ! Angkatan setelah
        > lanjut
        < Baru ini yang tercatat
    """)


async def test_provinces_are_put_beside_one_another(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan Jawa Tengah dan Jawa Timur
        < Jawa Tengah: 30 dari 35
        < Jawa Timur: 27 dari 38
        > peserta jateng
        < 30 dari 35
        > bandingkan dengan Jawa Timur
        < Jawa Tengah: 30 dari 35
        < Jawa Timur: 27 dari 38
    """)


async def test_bali_and_nusa_tenggara_are_one_group(conversation: Conversation) -> None:
    await conversation("""
        > peserta bali dan nusa tenggara
        < Nusa Tenggara Barat
        < Bali
    """)


async def test_a_list_of_one_year_does_not_answer_for_another(conversation: Conversation) -> None:
    await conversation("""
        > daftar peserta 2022 sumatera
        ! BentengTimes
    """)


async def test_a_question_tag_denies_nothing(conversation: Conversation) -> None:
    await conversation("""
        > jawa barat ada yg ikut ga sih
        < 20 dari 27
    """)


async def test_the_number_of_one_kind_is_counted_apart(conversation: Conversation) -> None:
    await conversation("""
        > berapa kota di jawa tengah yang ikut
        < 5 dari 6 kota di Jawa Tengah
        ! Kabupaten
        > berapa kota yang ikut 2019
        < 13 kota
    """)


async def test_all_participants_of_an_island_group_are_listed_and_counted(conversation: Conversation) -> None:
    await conversation("""
        > seluruh kalimantan total ada brp peserta sih
        < Kalimantan
        < tercatat sebagai peserta
        > sumatera semua dong list nya, yg ikut aja
        < Sumatera
        < tercatat sebagai peserta
        > ibu kota baru di kalimantan itu ikut gerakan ini kah?
        < Ibu Kota Nusantara
    """)


async def test_one_province_of_an_island_group_is_named_by_its_side(conversation: Conversation) -> None:
    await conversation("""
        > peserta dari sulawesi ada berapa
        < Sulawesi
        > yg tenggara aja
        < Peserta di Sulawesi Tenggara
    """)


async def test_a_name_of_a_city_and_a_province_is_the_province_where_all_in_it_are_asked_for(conversation: Conversation) -> None:
    await conversation("""
        > jogja mana aja
        < Daerah Istimewa Yogyakarta
        < Kabupaten Sleman
        > jogja
        < Kota Yogyakarta
    """)


async def test_who_takes_part_without_a_stage_is_asked_of_participants_alone(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten di kalteng yg ikut tp blm punya masterplan
        < 1 dari 2 kabupaten peserta di Provinsi Kalimantan Tengah belum tercatat
        < Kabupaten Katingan
        > kalau bali
        < dari 7 kabupaten peserta di Provinsi Bali belum tercatat
        > yg sudah
        ! belum tercatat pada kami
        < Kabupaten Jembrana
        > peserta di bali
        < 8 dari 9
        > yg blm punya masterplan
        < dari 8 kabupaten/kota peserta di Provinsi Bali belum tercatat
        ! Klungkung
        > daerah di jatim yang belum ikut bimtek
        < dari 38 kabupaten/kota di Provinsi Jawa Timur belum tercatat
    """)


async def test_who_is_not_on_a_list_is_asked_of_the_list_also_where_one_region_is_on_it(conversation: Conversation) -> None:
    await conversation("""
        > peserta di papua tengah
        < Kabupaten Mimika (2017)
        > yg belum
        < Dari 8 kabupaten/kota di Papua Tengah, 7 belum ada dalam catatan kami
        > peserta di maluku
        < Kota Ambon (2019)
        > trus yg blm ikut yg mana
        < Dari 11 kabupaten/kota di Maluku, 10 belum ada dalam catatan kami
        > peserta kalimantan
        < Kalimantan
        > yang kota
        < kota di Kalimantan
        > yang belum
        < kota di Kalimantan
        < belum ada dalam catatan kami
    """)


async def test_who_is_not_on_the_list_of_a_stage_needs_no_name_of_it(conversation: Conversation) -> None:
    await conversation("""
        > siapa di bali yg dpt penghargaan
        < 2 dari 9
        > yg blm dpt
        < 7 dari 9 kabupaten/kota di Provinsi Bali belum tercatat
        > masterplan di ntb siapa yang punya
        < masterplan tersusun
        > yang belum punya
        < belum tercatat pada kami untuk tahap ini: masterplan tersusun
    """)


async def test_how_many_are_left_or_which_province_is_meant_does_not_hide_who_is_asked_for(conversation: Conversation) -> None:
    await conversation("""
        > peserta di Bali ada berapa
        > yang belum tinggal satu ya, mana itu
        < 1 belum ada dalam catatan kami, yang tidak berarti tidak ikut
        < • Kabupaten Klungkung
        > provinsi mana yang paling banyak pesertanya
        < Jawa Tengah: 30 dari 35
        > Jawa Tengah kan? yang belum siapa aja
        < 4 belum ada dalam catatan kami
        < • Kota Salatiga
        ! tercatat sebagai peserta
        > peserta di Jawa Tengah
        > berarti tinggal 4 yang belum, siapa?
        < • Kabupaten Cilacap
    """)
