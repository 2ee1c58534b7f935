"""Several regions beside one another, and several questions about one."""

from tests.support.typing import Conversation


async def test_the_aspect_asked_of_two_is_told_of_each(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan penghargaan kota tegal dan kota madiun
        < Penghargaan: perbandingan
        < Kota Tegal
        < belum ada data
        < Pahlawan Street Center
        ! tercatat: terpilih
    """)
    await conversation("""
        > anggaran kota ambon dan kota tegal
        < baru sekitar 2 persen
    """)


async def test_officials_are_named_from_the_records_or_said_not_to_be_on_record(conversation: Conversation) -> None:
    await conversation("""
        > siapa wali kota sibolga dan bupati luwu utara
        < Syarfi Hutauruk
        < Indah Putri Indriani
        > siapa wali kota dan bupati madiun
        < Nama pejabat: perbandingan
        < Kota Madiun
        < Kabupaten Madiun
        > siapa bupati sleman
        < Nama pejabat Kabupaten Sleman tidak tercatat dalam sumber kami
        ! satu-satunya wakil
    """)


async def test_a_score_that_is_not_on_record_is_said_first(conversation: Conversation) -> None:
    await conversation("""
        > nilai kota tegal dan kabupaten brebes
        < Nilai evaluasi Kota Tegal dan Kabupaten Brebes tidak tercatat dalam sumber kami.
    """)


async def test_kota_and_kabupaten_of_one_name_are_answered_together(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten/kota madiun ikut tahun berapa
        < Kabupaten Madiun
        < belum ada catatan
        < Kota Madiun
        < peserta angkatan 2019
    """)


async def test_questions_before_a_place_are_asked_of_it(conversation: Conversation) -> None:
    await conversation("""
        > siapa bupatinya, kapan mounya, apa quick winnya di luwu utara
        < 1. Tokoh terkait smart city Kabupaten Luwu Utara
        < Indah Putri Indriani
        < 2. Penandatanganan MoU Kabupaten Luwu Utara
        < 21 April 2022
        > [Quick win Kabupaten Luwu Utara]
        < enam quick win
        > apa itu smart city? oki ikut ga?
        < 1. Arti kota cerdas
        < 2. Status Kabupaten Ogan Komering Ilir
    """)


async def test_several_aspects_of_one_region_are_told_in_order(conversation: Conversation) -> None:
    await conversation("""
        > Yth. admin, kami butuh segera sebelum pukul 15.00: status masterplan, nilai evaluasi, dan penghargaan Kabupaten Maros.
        < 1. Masterplan Kabupaten Maros
        < 2. Nilai evaluasi Kabupaten Maros
        < 2,53
        > [Penghargaan]
        < Kabupaten Maros
    """)


async def test_the_lowest_score_is_in_the_table_just_shown(conversation: Conversation) -> None:
    await conversation("""
        > skor tertinggi siapa
        < Nilai evaluasi yang tercatat
        > paling rendah?
        < Nilai evaluasi yang tercatat
    """)


async def test_the_number_of_the_year_and_of_all_years(conversation: Conversation) -> None:
    await conversation("""
        > peserta 2017 siapa aja
        < Angkatan 2017
        > jumlahnya brp
        < Peserta 2017 dalam angka
        > brp semuanya
        < 251 kabupaten dan kota
    """)


async def test_a_province_is_counted_by_year_and_in_all(conversation: Conversation) -> None:
    await conversation("""
        > berapa peserta jawa timur
        < 27 dari 38 kabupaten/kota
        > berapa per tahun
        < Peserta Jawa Timur menurut angkatan
        < 2017: 4
        > totalnya?
        < 27 dari 38 kabupaten/kota
        ! menurut angkatan
    """)


async def test_the_aspect_told_of_several_is_told_of_the_next(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan Sleman dan Maros
        < Penghargaan: perbandingan
        > kalau Garut?
        < Belum ada data tentang penghargaan untuk Kabupaten Garut
    """)


async def test_a_question_of_its_own_is_not_asked_of_the_place_after_it(conversation: Conversation) -> None:
    await conversation("""
        > berapa peserta 2019? Garut ikut tahun berapa?
        < 1. Peserta 2019 dalam angka
        < 2. Tahun keikutsertaan Kabupaten Garut
        > peserta di Jawa Barat siapa saja? Sleman dapat penghargaan apa?
        < 1. Peserta di Jawa Barat
        < 2. Penghargaan smart city Kabupaten Sleman
    """)


async def test_what_is_left_out_is_not_told(conversation: Conversation) -> None:
    await conversation("""
        > jangan kasih masterplan dan penghargaan Maros, nilainya saja
        ! 1. Masterplan Kabupaten Maros
    """)


async def test_who_has_not_reached_a_stage_is_not_read_off_an_incomplete_list(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja di Sumatera yang belum dapat penghargaan
        < yang tidak tercatat belum tentu belum
        < kabupaten/kota di Sumatera belum tercatat pada kami untuk tahap ini: penghargaan.
    """)


async def test_the_number_of_a_list_of_one_year_is_of_that_year(conversation: Conversation) -> None:
    await conversation("""
        > peserta di Bali 2021
        < Belum ada catatan peserta 2021 dari Bali
        > totalnya ada berapa
        < Belum ada catatan peserta 2021 dari Bali
        > daerah mana saja di Jawa Tengah yang ikut
        < 30 dari 35
        > totalnya berapa?
        < 30 dari 35
        > per tahun berapa?
        < Peserta Jawa Tengah menurut angkatan
        > yang terbaru?
        < Tahun terbaru yang tercatat di Jawa Tengah
    """)


async def test_those_compared_are_asked_about_together(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan Kota Kediri dan Kabupaten Kediri
        < Kabupaten Kediri
        > nilainya tinggi mana?
        < tahun yang berbeda, jadi tidak dapat diperbandingkan
        < 3,36 (2024)
    """)


async def test_three_talked_about_one_after_another(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten bandung
        < angkatan 2018
        > bandung barat
        < angkatan 2023
        > kota bandung
        < angkatan 2017
        > ketiganya duluan siapa
        < Yang lebih dulu tercatat ikut: Kota Bandung (2017).
    """)


async def test_whether_two_are_of_one_year(conversation: Conversation) -> None:
    await conversation("""
        > Kab. Blora
        < angkatan 2018
        > Grobogan
        < angkatan 2018
        > dua-duanya angkatan yang sama?
        < Ya, sama-sama tercatat 2018
    """)


async def test_of_several_named_in_a_row_who_takes_part(conversation: Conversation) -> None:
    await conversation("""
        > bekasi bogor depok ikut semua?
        < Kota Bekasi
        < Kota Bogor
        > Jakarta, Surabaya, Medan mana yang ikut?
        < Tercatat sebagai peserta: Kota Surabaya (2018) dan Kota Medan (2018).
        < adalah provinsi
    """)


async def test_a_kota_or_the_kabupaten_of_its_name(conversation: Conversation) -> None:
    await conversation("""
        > kupang kota apa kab
        < Kota Kupang
        < Kabupaten Kupang
    """)


async def test_who_was_first_of_three(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan Kota Surabaya, Kota Malang, Kota Madiun
        < Kota Malang
        > siapa yang paling dulu ikut?
        < Yang lebih dulu tercatat ikut: Kota Surabaya (2018).
    """)


async def test_two_names_that_are_kabupaten_and_kota_are_asked_back_about_as_pairs(conversation: Conversation) -> None:
    await conversation("""
        > bandung sama bekasi duluan mana
        < Nama yang Anda sebut dapat berarti lebih dari satu daerah
        > yang kabupaten
        < Perbandingan
        < Kabupaten Bandung
        < Kabupaten Bekasi
        ! Kota Bandung
        > bandingkan garut dan tasikmalaya
        > [Kabupaten Garut dan Kota Tasikmalaya]
        < Kabupaten Garut
        < Kota Tasikmalaya
    """)


async def test_who_came_last_of_those_compared(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan kota surabaya, kota malang, kota madiun
        > yang paling akhir?
        < Yang paling akhir tercatat ikut: Kota Malang (2021).
        > siapa yang paling dulu?
        < Yang lebih dulu tercatat ikut: Kota Surabaya (2018).
    """)


async def test_a_score_on_record_is_told_before_those_that_are_not(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan kota tegal dan kabupaten tegal
        > yang punya nilai siapa?
        < Nilai yang tercatat: Kabupaten Tegal 3,33 (2024). Nilai evaluasi Kota Tegal tidak tercatat
    """)


async def test_the_highest_of_the_nation_is_not_looked_for_among_those_compared(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan nilai kab tegal dan kab kediri 2024
        < Kabupaten Kediri 3,36; Kabupaten Tegal 3,33
        > yang paling tinggi nasional siapa
        < Nilai evaluasi yang tercatat
        < Kota Makassar: 3,64
    """)


async def test_who_took_part_twice_is_not_called_the_latest(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan kota semarang dan kota surabaya
        > yang paling akhir?
        < Yang paling akhir tercatat ikut: Kota Surabaya (2018).
    """)


async def test_one_of_those_compared_is_meant_by_its_place_in_the_row(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan kota kediri dan kota madiun
        < Perbandingan
        > yang kedua pernah menang apa
        < Kota Madiun, Jawa Timur
        < smart branding
        > kalo yang pertama?
        < Kota Kediri, Jawa Timur
        < Prodamas Plus
        > masterplannya sampai taun brp
        < Kota Kediri, Jawa Timur
        < 2020–2029
        > dua-duanya masuk tahun berapa
        < Kota Kediri
        < Kota Madiun
        < 2019
    """)


async def test_the_place_in_a_row_is_not_who_came_first(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten tegal dan kabupaten banyumas
        < Perbandingan
        > siapa yang terakhir ikut
        < Yang paling akhir tercatat ikut: Kabupaten Tegal (2023).
        > yang pertama siapa
        < Yang lebih dulu tercatat ikut: Kabupaten Banyumas (2019).
        > yang ikut yang mana
        < Tercatat sebagai peserta: Kabupaten Tegal (2023) dan Kabupaten Banyumas (2019).
    """)


async def test_who_was_first_of_three_talked_about_one_after_another(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten minahasa ikut tahun berapa
        < Kabupaten Minahasa
        > minahasa utara?
        < Kabupaten Minahasa Utara
        > tomohon?
        < Kota Tomohon
        > yang paling lama ikut dari tiga itu siapa
        < Yang lebih dulu tercatat ikut: Kota Tomohon (2017).
    """)


async def test_what_nobody_has_on_record_is_said_once(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan penghargaan kabupaten bantaeng, kabupaten wajo, dan kota parepare
        < Belum ada data tentang penghargaan untuk Kabupaten Bantaeng, Kabupaten Wajo, dan Kota Parepare.
    """)


async def test_a_masterplan_told_of_in_an_award_is_not_without_data(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan masterplan kabupaten banyuwangi dan kabupaten gresik
        < satu dari 24 daerah yang menyelesaikan masterplan
        ! Belum ada data
    """)


async def test_a_list_after_a_comparison_is_a_list(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan kota tegal dan kabupaten tegal
        < Perbandingan
        > peserta 2024 siapa saja?
        < Peserta angkatan 2024
        ! Perbandingan
    """)


async def test_the_row_is_kept_behind_a_general_answer(conversation: Conversation) -> None:
    await conversation("""
        > bandingin sleman, bantul sama gunungkidul
        < Perbandingan
        > yang dua kali ikut yang mana
        < 2021
        > yang ketiga aplikasinya apa
        < Kabupaten Gunungkidul
    """)


async def test_both_of_two_talked_about_one_after_another(conversation: Conversation) -> None:
    await conversation("""
        > apa saja program smart city di Kota Balikpapan
        < Kota Balikpapan
        > Bontang juga dong
        < Kota Bontang
        > dua-duanya punya masterplan?
        < Kota Balikpapan
        < Belum ada data tentang masterplan untuk Kota Bontang.
    """)


async def test_a_name_beside_kota_is_the_kota_and_joins_the_row(conversation: Conversation) -> None:
    await conversation("""
        > Kota Bandung vs Kota Surabaya
        < Kota Surabaya
        > kalau Semarang?
        < Kota Semarang tercatat sebagai peserta
        ! Yang mana?
        > yang pertama ikut siapa
        < Yang lebih dulu tercatat ikut: Kota Bandung dan Kota Semarang (2017).
    """)


async def test_an_office_is_asked_of_one_of_the_row(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan Kota Padang dan Kota Medan
        < Kota Medan
        > walikota yang kedua siapa
        < Nama pejabat Kota Medan
        ! Kota Padang
    """)


async def test_what_is_only_mentioned_is_not_said_to_be_missing(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan Kota Padang dan Kota Pekanbaru
        < hanya disebut dalam keterangan lain: masterplan tersusun, quick win, penghargaan
        > dua-duanya dapat penghargaan?
        < Kota Padang: penghargaan hanya disebut sepintas dalam catatan lain
        < Belum ada data tentang penghargaan untuk Kota Pekanbaru.
    """)


async def test_of_three_those_with_a_year_are_put_in_order(conversation: Conversation) -> None:
    await conversation("""
        > Semarang kota, Surabaya, Kendal mana yang ikut lebih dulu
        < urutannya: Kota Semarang (2017); Kota Surabaya (2018)
        < Tahun ikut Kabupaten Kendal belum tercatat
        ! kami tidak dapat mengatakan
        > Kota Bandung, Surabaya, Depok siapa paling belakangan ikut
        < Yang paling akhir tercatat ikut: Kota Depok (2019)
        < Kota Depok (2019); Kota Surabaya (2018); Kota Bandung (2017)
        > Surabaya atau Kendal siapa duluan
        < kami tidak dapat mengatakan siapa yang lebih dulu
    """)


async def test_islands_are_held_against_each_other_where_more_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > mana lebih banyak, Kalimantan atau Sulawesi?
        < Jumlahnya sama
        < Kalimantan: 19 dari 56
        > Sumatera lebih banyak pesertanya dari Jawa?
        < Jawa lebih banyak. Selisihnya 33
        > peserta di Kalimantan dan Sulawesi
        < 38 kabupaten/kota di Kalimantan dan Sulawesi
    """)


async def test_capitals_and_provinces_of_several_are_told_one_by_one(conversation: Conversation) -> None:
    await conversation("""
        > ibukota sumba timur, sumba tengah, sama malaka
        < Waingapu
        < Waibakul
        < Betun
        ! Perbandingan
        > yang kedua ikut gak
        < Kabupaten Sumba Tengah
    """)


async def test_one_of_a_row_is_asked_whether_it_takes_part(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan luwuk dan poso
        > yang kedua ikut ga
        < Belum ada catatan tentang Kabupaten Poso
        > bandingkan luwuk dan sleman
        > yang pertama ikut siapa
        < Yang lebih dulu tercatat ikut: Kabupaten Sleman
    """)


async def test_which_of_two_provinces_a_region_lies_in(conversation: Conversation) -> None:
    await conversation("""
        > mimika itu masih papua atau sudah papua tengah
        < Papua Tengah
        ! angkatan
        > belitung itu masuk sumsel apa babel
        < Kepulauan Bangka Belitung
    """)


async def test_what_is_only_told_beside_a_question_is_no_question(conversation: Conversation) -> None:
    await conversation("""
        > talaud sudah sampai mana? kami di melonguane tidak pernah dengar apa-apa
        < Kabupaten Kepulauan Talaud
        ! Penghargaan smart city
    """)
    await conversation("""
        > kami menulis halaman khusus kota gunungsitoli. mohon dibantu, apakah kota ini pernah dapat penghargaan smart city?
        < penghargaan
        ! Sumber data
    """)
    await conversation("""
        > kapan dan di mana bupati kepulauan meranti tanda tangan mou
        < nota kesepakatan
        ! Tahun keikutsertaan
    """)
    await conversation("""
        > kapuas hulu sudah sampai mana? kalau singkawang saya sudah tahu, tidak perlu
        < Kabupaten Kapuas Hulu
        ! Singkawang
    """)


async def test_the_question_in_a_long_story_is_heard_alone(conversation: Conversation) -> None:
    await conversation("""
        > side admin, saya guru di selong. kabupaten kota mana aja di ntb yang udah ikut, kemarin sempat nyoba bali tapi gabusnya patah
        < Peserta di Nusa Tenggara Barat
        ! Badung
    """)
    await conversation("""
        > kak ada tugas, jayawijaya sudah, lanny jaya sudah, tolikara juga sudah, sisa satu, yahukimo itu ibu kotanya apa, teman tulis beda
        < Kabupaten Yahukimo
        ! Tolikara
    """)
    await conversation("""
        > Gubernur hadir di forum Yogyakarta. Siapa saja peserta gerakan kota cerdas dari Provinsi Bengkulu? Data Lampung pernah terbawa.
        < Peserta di Bengkulu
        ! Lampung
    """)


async def test_the_place_of_a_question_stands_before_it(conversation: Conversation) -> None:
    await conversation("""
        > anak bilang parepare itu sudah lama ikut, terus enrekang kampung kami ini sudah masuk mi atau belum kah, kasihan ya min
        < Kabupaten Enrekang
        ! Kota Parepare
    """)
    await conversation("""
        > kami menyusun sambutan. palembang dan lubuk linggau tidak perlu disebut. mohon keterangan sampai di mana posisi kota prabumulih
        < Kota Prabumulih
        ! Lubuk
    """)


async def test_both_told_one_after_another_are_asked_about(conversation: Conversation) -> None:
    await conversation("""
        > boven digoel ikut ga
        < Kabupaten Boven Digoel tercatat
        > mappi ikut ga
        < Belum ada catatan tentang Kabupaten Mappi
        > dua-duanya sudah smart city belum
        < Perbandingan
        < Kabupaten Boven Digoel
    """)


async def test_the_history_of_the_first_of_those_compared(conversation: Conversation) -> None:
    await conversation("""
        > lebih dulu mana ikut, Sungai Penuh atau Gunungkidul?
        < Perbandingan
        > riwayat yg pertama dong lengkap
        < Riwayat Kota Sungai Penuh
    """)
