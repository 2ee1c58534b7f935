"""What leans on the last answer: its place in a row, a direction, both regions, the same of another place."""

from tests.support.typing import Conversation


async def test_one_of_the_pillars_by_its_place_in_the_row(conversation: Conversation) -> None:
    await conversation("""
        > ada berapa pilar
        < enam pilar
        > yang kelima apa
        < smart society
    """)


async def test_a_region_of_the_same_name_by_its_direction(conversation: Conversation) -> None:
    await conversation("""
        > lombok timur ikut tahun berapa
        < Lombok Timur
        > utara?
        < Lombok Utara
    """)


async def test_which_of_the_two_regions_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > kudus ikut tahun berapa
        < Kabupaten Kudus
        > kalau jepara?
        < Kabupaten Jepara
        > jadi duluan siapa
        < Perbandingan
        < Kabupaten Kudus
    """)


async def test_another_thing_and_its_pillar(conversation: Conversation) -> None:
    await conversation("""
        > banjir masuk pilar mana
        < banjir
        > kalau sampah?
        < sampah
    """)


async def test_a_written_subject_asked_of_a_region(conversation: Conversation) -> None:
    await conversation("""
        > quick win itu apa
        < quick win adalah
        > kalau sleman?
        < Kabupaten Sleman
    """)


async def test_regions_besides_one_named(conversation: Conversation) -> None:
    await conversation("""
        > selain batam, kepri ada lagi?
        < Peserta di Kepulauan Riau
    """)


async def test_two_pillars_are_not_compared_by_guess(conversation: Conversation) -> None:
    await conversation("""
        > bedanya smart economy sama smart branding
        < 1. Apa itu smart economy
        < 2. Apa itu smart branding
        > peserta jatim smart economy sama smart branding
        ! 2. Apa itu
    """)


async def test_a_correction_in_many_words(conversation: Conversation) -> None:
    await conversation("""
        > Nilai Kabupaten Rembang berapa ya
        < Kabupaten Rembang
        > eh maaf keliru, maksud saya Kudus
        < Kabupaten Kudus
    """)


async def test_the_twin_described(conversation: Conversation) -> None:
    await conversation("""
        > Magelang itu termasuk yang ikut atau tidak?
        < Yang mana?
        > Maksud saya kabupatennya, yang ada candi Borobudur
        < Kabupaten Magelang
    """)


async def test_the_twin_in_another_province(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten banjar ikut tahun berapa
        < Kabupaten Banjar
        > kalau yang jabar?
        < Kota Banjar
    """)


async def test_thanks_among_other_words_are_thanks(conversation: Conversation) -> None:
    await conversation("""
        > apa itu quick win
        < quick win adalah
        > hahaha lumayan, makasih ya penjelasannya
        < Sama-sama
    """)


async def test_a_few_odd_words_do_not_repeat_the_last_answer(conversation: Conversation) -> None:
    await conversation("""
        > apa itu quick win
        < quick win adalah
        > lov u hehe
        ! quick win adalah
    """)


async def test_a_region_beside_the_last(conversation: Conversation) -> None:
    await conversation("""
        > nilai kota kediri
        < Kota Kediri
        > lebih tinggi dari kota blitar?
        < Perbandingan
        < Kota Blitar
    """)


async def test_there_is_the_last_region(conversation: Conversation) -> None:
    await conversation("""
        > luwu utara ikut tahun berapa
        < Kabupaten Luwu Utara
        > dinas mana yang pegang tiap dimensi di sana
        < Luwu Utara
    """)


async def test_remarks_get_a_short_word_and_change_nothing(conversation: Conversation) -> None:
    await conversation("""
        > garut ikut tahun berapa
        < Kabupaten Garut
        > waduh telat dong wkwk
        < Saya di sini
        > huh dasar robot payah
        < Maaf kalau jawaban saya mengecewakan
        > nilainya?
        < Kabupaten Garut
    """)


async def test_asking_for_sources_does_not_change_what_is_asked_of_the_next_place(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi luwu utara berapa
        < 2,88
        > sumbernya mana
        < Tribun Timur
        > maros?
        < 2,53
    """)


async def test_both_of_one_name(conversation: Conversation) -> None:
    await conversation("""
        > bogor ikut tahun berapa
        < Yang mana?
        > bekasi dua-duanya
        < Kabupaten Bekasi
        < Kota Bekasi
        > kab kupang
        < Kabupaten Kupang
        > bedanya sama yang kota?
        < Kota Kupang
    """)


async def test_the_whole_province_is_no_narrowing_of_the_last_region(conversation: Conversation) -> None:
    await conversation("""
        > rote ikut tahun berapa
        < Kabupaten Rote Ndao
        > kalau ntt siapa saja
        < Peserta di Nusa Tenggara Timur
    """)


async def test_what_the_last_subject_tells_is_found_in_it(conversation: Conversation) -> None:
    await conversation("""
        > jaki itu apa
        < Jakarta Kini
        > diluncurkan tahun berapa
        < 27 September 2019
        > peluncuran gerakan menuju smart city kapan
        < 22 Mei 2017
    """)


async def test_what_was_refused_leaves_the_last_subject(conversation: Conversation) -> None:
    await conversation("""
        > nilai luwu utara berapa
        < 2,88
        > ranking semua kabupaten kota se indonesia
        < tidak ada dalam data kami
        > kalau maros?
        < 2,53
    """)


async def test_a_region_is_remembered_behind_a_general_answer(conversation: Conversation) -> None:
    await conversation("""
        > pontianak punya regulasi apa
        < Perwali 25/2019
        > quick win itu apa
        < Quick win
        > perwalinya nomor berapa
        < Kota Pontianak
    """)


async def test_the_source_is_asked_for_in_many_words(conversation: Conversation) -> None:
    await conversation("""
        > nilai kota kediri berapa
        < 3,31
        > ini datanya dari mana sih kok yakin banget
        < Bangsa Online
        > sumbernya tolong, biar bisa saya kutip
        < Bangsa Online
    """)


async def test_differences_of_two_and_a_third_beside_the_second(conversation: Conversation) -> None:
    await conversation("""
        > surakarta sama kota semarang duluan mana masuk programnya
        < Kota Surakarta
        < Kota Semarang
        > selisih berapa tahun?
        < Kota Surakarta
        > kalo dibandingin kota jogja?
        < Kota Semarang
        < Kota Yogyakarta
    """)


async def test_comments_are_no_questions(conversation: Conversation) -> None:
    await conversation("""
        > oki ikut tahun berapa
        < 2022
        > ya udah gapapa, nanti aku tanya orang sana
        < Saya di sini
        > nah gitu dong, baru bangga
        < Saya di sini
        > kalau muba?
        < Kabupaten Musi Banyuasin
    """)


async def test_the_kind_said_at_the_end_tells_twins_apart(conversation: Conversation) -> None:
    await conversation("""
        > semarang ikut tahun berapa, yang kota
        < Kota Semarang tercatat
        > eh sekalian yang kabupaten
        < Kabupaten Semarang tercatat
    """)


async def test_once_more_by_number_when_and_in_all(conversation: Conversation) -> None:
    await conversation("""
        > enam pilar apa saja
        < Smart governance
        > nomor dua tadi jelaskan
        < Smart branding
        > ulangi
        < Smart branding
        > kota balikpapan dapat penghargaan apa
        < Kota Balikpapan
        > tahun berapa
        < penghargaan
        > jumlah daerah tahun 2021
        < 48
        > total semuanya
        < 251
    """)


async def test_the_writer_s_own_place_is_the_one_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > saya tinggal di lombok timur
        < Kabupaten Lombok Timur
        > enam pilar apa saja
        < Smart governance
        > kabupaten saya ikut tahun berapa
        < Kabupaten Lombok Timur
        < 2017
    """)


async def test_a_place_talked_about_is_not_the_writer_s_own(conversation: Conversation) -> None:
    await conversation("""
        > kota makassar ikut tahun berapa
        < Kota Makassar
        > kota saya ikut tahun berapa
        ! Kota Makassar
    """)


async def test_one_of_the_guidances_of_the_last_region_and_since_when(conversation: Conversation) -> None:
    await conversation("""
        > bimtek pertama di luwu utara tanggal berapa
        < 13 Juni 2022
        > yang terakhir?
        < Bimtek tahap IV
        > oh begitu, sejak kapan dia ikut
        < Kabupaten Luwu Utara tercatat sebagai peserta angkatan 2022
    """)


async def test_the_last_region_is_held_against_those_named(conversation: Conversation) -> None:
    await conversation("""
        > Mohon status Kabupaten Sleman untuk paparan sore ini
        < Kabupaten Sleman
        > bandingkan dengan Bantul, Kulon Progo, Gunungkidul
        < Kabupaten Sleman
        < Kabupaten Gunungkidul
    """)


async def test_one_of_the_pillars_of_digital_literacy_by_its_place_in_the_row(conversation: Conversation) -> None:
    await conversation("""
        > literasi digital ada berapa pilar
        < empat pilar
        > pilar kedua isinya apa
        < Aman
        > literasi digital ada berapa pilar
        < empat pilar
        > yang terakhir?
        < Etika
    """)


async def test_why_sources_differ_on_the_last_region(conversation: Conversation) -> None:
    await conversation("""
        > penajam paser utara peserta tahun berapa
        < Penajam Paser Utara
        > kok di berita lain 2022?
        < Sumber
    """)


async def test_in_the_same_province_and_what_changed_there(conversation: Conversation) -> None:
    await conversation("""
        > banyuwangi ikut tahun berapa
        < Kabupaten Banyuwangi
        > itu provinsi apa sih
        < Jawa Timur
        > kabupaten apa lagi di provinsi itu yang ikut
        < Jawa Timur
    """)


async def test_the_winners_and_the_scores_of_another_year(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja yang menang penghargaan smart city pada penutupan 2022
        < Tujuh daerah peraih penghargaan 2022
        > 2021 siapa aja?
        < penghargaan
        < 2021
        ! Peserta angkatan 2021
        > daerah mana yang nilai evaluasi smart citynya paling tinggi
        < Nilai evaluasi yang tercatat
        > yang 2021 siapa
        < Nilai evaluasi 2021 yang tercatat
    """)


async def test_the_first_of_a_row_of_years(conversation: Conversation) -> None:
    await conversation("""
        > kapan nota kesepakatan smart city angkatan 2022 diteken
        < 21 April 2022
        > yang paling pertama dulu di mana
        < 2017
        < Makassar
    """)


async def test_the_answer_on_a_place_that_the_last_one_links_to(conversation: Conversation) -> None:
    await conversation("""
        > nomor darurat 112 itu buat apa
        < Layanan darurat 112
        > yang di Surabaya gimana
        < Layanan 112 di Surabaya
    """)


async def test_two_years_of_one_region_are_wondered_at(conversation: Conversation) -> None:
    await conversation("""
        > kota kotamobagu itu angkatan 2018 apa 2023 sih
        < 2018 dan 2023
        > kok bisa dua-duanya
        < Catatan tentang Kota Kotamobagu bersandar pada
    """)


async def test_the_twin_with_a_word_that_asks_nothing_new(conversation: Conversation) -> None:
    await conversation("""
        > solok ikut juga?
        < 2 wilayah
        > yg kota uda
        < Kota Solok tercatat sebagai peserta
    """)


async def test_a_bare_aspect_is_one_of_the_region_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > Kota Kediri
        < Kota Kediri
        > penghargaan
        < Kota Kediri
        < Penghargaan
        > nilai
        < 3,31
        > apa itu masterplan
        < rencana induk
        ! Kota Kediri
    """)


async def test_a_list_just_counted_is_narrowed_to_a_year_and_named(conversation: Conversation) -> None:
    await conversation("""
        > minta daftar peserta smart city jawa tengah dong
        < Jawa Tengah
        > angkatan 2019 doang coba
        < Peserta 2019 di Jawa Tengah
        > berapa yang 2018?
        < Peserta 2018 di Jawa Tengah
    """)
    await conversation("""
        > apa yang berubah di jawa timur sejak januari 2023
        < 1 Januari 2023
        > sejak 2024 aja
        < Perubahan di Provinsi Jawa Timur, 1 Januari 2024
    """)


async def test_another_year_is_not_answered_with_that_of_the_last(conversation: Conversation) -> None:
    await conversation("""
        > tema gerakan smart city 2023 apa
        < 2023
        > temanya 2025?
        ! Tema gerakan 2023
    """)


async def test_the_commitment_is_not_the_memorandum(conversation: Conversation) -> None:
    await conversation("""
        > Kab Kuningan komitmen bersama kapan
        < 20 September 2022
        ! MoU
    """)


async def test_a_year_s_number_is_that_of_the_region_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > Kota Kediri nilainya berapa
        < 3,31
        > 2021 berapa
        < 3,06
        ! mendampingi 48
    """)


async def test_where_it_was_is_not_refused(conversation: Conversation) -> None:
    await conversation("""
        > kapan mou 2023
        < 2023
        > di mana
        ! Urusan pribadi
    """)


async def test_a_year_s_number_after_another_subject_is_not_that_of_participants(conversation: Conversation) -> None:
    await conversation("""
        > apa saja pilar IMDI?
        < Empat pilar IMDI
        > 2023 berapa
        < 2023: 43,18
        ! kabupaten/kota
        > berapa jumlah daerah peserta
        > 2023 berapa
        < Pada 2023 kementerian mendampingi 50 kabupaten/kota.
    """)


async def test_a_region_is_looked_for_among_those_just_told(conversation: Conversation) -> None:
    await conversation("""
        > mengapa 2017 disebut 24 dan 25 daerah
        > purwakarta kok hilang
        < Purwakarta
        ! Tangga tahapan
    """)


async def test_an_apology_is_accepted(conversation: Conversation) -> None:
    await conversation("""
        > kab garut ikut kagak
        > maaf tadi kasar
        < Tidak apa-apa.
    """)


async def test_which_provinces_is_asked_of_the_subject_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > apa itu smart province
        > provinsi mana saja
        < Jawa Barat dan Daerah Istimewa Yogyakarta
        ! 30 dari 35
    """)


async def test_what_points_to_a_region_s_record_is_told_of_it(conversation: Conversation) -> None:
    await conversation("""
        > aturan smart city kota pontianak
        < Kota Pontianak
        > itu perda apa perwali
        < Kota Pontianak
        > nilai evaluasi kabupaten musi banyuasin
        < Kabupaten Musi Banyuasin
        > itu turun ya dari tahun sebelumnya?
        < Kabupaten Musi Banyuasin
    """)


async def test_a_year_on_is_that_of_the_last_answer(conversation: Conversation) -> None:
    await conversation("""
        > tema gerakan smart city 2022 apa
        < inklusif
        > taun depannya?
        < Tema Forum Smart City 2023
        > tema forum smart city 2023 surabaya apaan ya
        < Forum Smart City 2023
        > yg setahun kemudian temanya?
        < 2024
    """)


async def test_a_written_answer_tells_of_a_place_it_names(conversation: Conversation) -> None:
    await conversation("""
        > bener gak sih proyek smart city kebanyakan numpuk di jawa?
        < LIPI
        > papua kebagian berapa persen
        < LIPI
    """)


async def test_a_bare_year_is_asked_of_the_region(conversation: Conversation) -> None:
    await conversation("""
        > depok 2017
        < tidak ada dalam catatan kami untuk angkatan 2017.
        < peserta angkatan 2019
        > kapan mulai
        < peserta angkatan 2019
    """)


async def test_the_written_subject_is_kept_while_a_region_is_asked_about(conversation: Conversation) -> None:
    await conversation("""
        > apa itu quick win
        < program percepatan
        > di Cilegon apa
        < Belum ada data tentang quick win untuk Kota Cilegon
        > kriterianya?
        < manfaatnya cepat terasa
        > evaluasi 2023 gimana hasilnya
        < Evaluasi 2023
        > kota Depok berapa
        < Belum ada data tentang nilai evaluasi untuk Kota Depok
    """)


async def test_an_aspect_of_its_own_is_not_taken_for_the_last_one(conversation: Conversation) -> None:
    await conversation("""
        > minahasa bimteknya sampai mana
        < 21–22 Juni
        > tomohon dapat apa
        ! 20 September 2017
        < 15 November 2017
        > masterplan Kutai Kartanegara ada?
        < kawasan IKN
        > kalau Kutai Timur tahun berapa?
        < Kabupaten Kutai Timur tercatat sebagai peserta angkatan 2018
    """)


async def test_what_is_on_record_of_the_region_goes_before_the_general_answer(conversation: Conversation) -> None:
    await conversation("""
        > kalau garut smart city nya gmn
        < Kabupaten Garut
        > udah bimtek berapa kali
        < Bimtek tahap I 5–6 Juli 2023
        > bimtek itu apa
        < bimbingan teknis
        ! Kabupaten Garut
    """)


async def test_awards_of_a_place_that_a_text_names_for_another_reason(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan 2023 siapa saja
        < ICE BSD, Tangerang
        > kota Tangerang dapat?
        < 15 November 2017
        ! ICE BSD
    """)


async def test_doubt_is_met_with_the_sources_of_the_last_answer(conversation: Conversation) -> None:
    await conversation("""
        > Kota Madiun dapat penghargaan apa
        < Pahlawan Street Center
        > serius?
        < Jawaban terakhir bersandar pada
        > Apakah Kabupaten Jember ikut?
        < Belum ada catatan tentang Kabupaten Jember
        > yakin?
        < menurut jawaban terakhir, belum ada catatan tentang Kabupaten Jember
        > kok nggak ada
        < tidak berarti daerah itu tidak ikut
    """)


async def test_a_place_and_nothing_else_is_no_question_about_an_event_there(conversation: Conversation) -> None:
    await conversation("""
        > apa itu 112
        < nomor panggilan darurat
        > di Makassar ada?
        < Catatan tentang hal itu di Kota Makassar tidak kami temukan
        ! Four Points
    """)


async def test_a_general_question_stays_general_behind_a_region(conversation: Conversation) -> None:
    await conversation("""
        > kalau Kota Bandung gimana
        < Kota Bandung tercatat sebagai peserta
        > kriteria quick win apa aja
        < manfaatnya cepat terasa
        ! Kota Bandung
        > kenapa tidak ada sinyal
        ! Kota Bandung
    """)


async def test_a_numbered_name_is_no_point_of_a_list(conversation: Conversation) -> None:
    await conversation("""
        > isi dokumen masterplan apa aja
        < disebut Buku 2
        > buku 1 isinya?
        < Buku 1: analisis strategis dan kesiapan daerah
        ! disebut Buku 2, berisi
        > buku 3?
        < Buku 3: ringkasan eksekutif
    """)
