"""The writer's own place, kept apart from the places talked about, and what a message takes over from the conversation."""

import pytest

from tests.support.typing import Conversation


async def test_another_region_does_not_become_ours(conversation: Conversation) -> None:
    await conversation("""
        > saya diskominfo kabupaten maros. bandingkan kami dengan luwu utara
        < Kabupaten Maros
        < Kabupaten Luwu Utara
        > nilai kami kalah berapa
        < Kabupaten Luwu Utara 2,88; Kabupaten Maros 2,53
        < Selisihnya 0,35
        > kapan kami bimtek
        < 13–14 Juni 2022
        ! 21–22 September 2022
        > luwu utara sumbernya apa
        < Luwu Utara
        > kalau kami?
        < 13–14 Juni 2022
    """)


async def test_ours_are_what_was_asked_of_another(conversation: Conversation) -> None:
    await conversation("""
        > saya bappeda kabupaten cirebon
        < Kabupaten Cirebon tercatat sebagai peserta
        > penghargaan kami
        < 14 Desember 2021
        > punya kota bandung apa
        < Kota Bandung
        > kalau kami quick winnya apa
        < Proguldes
        ! Bandung
    """)


async def test_three_are_compared_with_ours_first(conversation: Conversation) -> None:
    await conversation("""
        > kab kuningan, kami vs majalengka vs subang
        < Kabupaten Kuningan
        < Kabupaten Majalengka
        < Kabupaten Subang
        > siapa lagi di jabar seangkatan kami
        < peserta 2022
    """)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("kabupatenku dapat penghargaan apa", "penghargaan untuk Kabupaten Kudus"),
        ("kota saya nilainya berapa", "nilai evaluasi"),
        ("tahun berapa kabupaten kami ikut", "peserta angkatan 2018 dan 2021"),
        ("ibu kota kabupaten saya apa", "Ibu kotanya Kudus"),
    ],
)
async def test_what_was_asked_is_told_of_the_place_named_then(conversation: Conversation, asked: str, told: str) -> None:
    await conversation(f"""
        > {asked}
        < Daerah mana yang Anda maksud
        > kudus
        < {told}
    """)


async def test_ours_is_asked_for_where_it_is_not_known(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan kami dengan garut
        < Daerah mana yang Anda maksud
        ! Kabupaten Garut tercatat
        > status jombang
        < Kabupaten Jombang
        > bandingkan kami dengan garut
        < Kabupaten Jombang
        < Kabupaten Garut
        > masterplan kami sampai kapan
        < 2023–2032
    """)


async def test_who_writes_may_be_named(conversation: Conversation) -> None:
    await conversation("""
        > Selamat siang. Saya Budi dari Bappeda Kota Pasuruan. Bandingkan kami dengan Kota Malang.
        < Kota Pasuruan
        < Kota Malang
        > kami lebih dulu?
        < Kota Pasuruan
        > teman saya orang sleman
        > penghargaan kami apa saja
        < Kota Pasuruan
    """)


async def test_my_regency_is_the_one_i_named(conversation: Conversation) -> None:
    await conversation("""
        > kabupaten saya wonogiri udah ikut belum
        < Kabupaten Wonogiri
        > kudus ikut tahun berapa
        < Kabupaten Kudus
        > kabupaten saya dapat penghargaan apa
        < kawasan wisata prioritas
    """)
    await conversation("""
        > aku anak smk di pekanbaru
        < Kota Pekanbaru
        > kotaku ikut ga
        < Kota Pekanbaru
    """)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("saya kadis kominfo kota kediri", "Kota Kediri tercatat"),
        ("saya asli banyumas", "Kabupaten Banyumas tercatat"),
        ("tinggal di kab demak", "Kabupaten Demak tercatat"),
        ("kota kami parepare", "Kota Parepare tercatat"),
        ("aku dari kudus", "Kabupaten Kudus tercatat"),
    ],
)
async def test_an_introduction_is_met_with_where_the_place_stands(conversation: Conversation, said: str, place: str) -> None:
    await conversation(f"""
        > {said}
        < {place}
        > udah smart city belum
        < {place}
        ! Saya di sini kalau ada
    """)


async def test_a_doubt_of_two_words_is_a_question(conversation: Conversation) -> None:
    await conversation("""
        > kebumen dapat penghargaan apa
        < Kabupaten Kebumen
        > bener ga sih
        < bersandar pada
        > bukan ya?
        < bersandar pada
        > oh bagus ya
        ! bersandar pada
    """)


async def test_a_year_counts_for_what_it_was_asked_of(conversation: Conversation) -> None:
    await conversation("""
        > kota bandung penghargaan 2022
        < 2022
        > masterplannya
        ! Untuk tahun 2022
        > nilai kota kediri 2021
        < 3,06
        > penghargaannya
        ! Untuk tahun 2021
    """)


async def test_what_was_picked_out_is_not_all(conversation: Conversation) -> None:
    await conversation("""
        > kota madiun penghargaan branding
        < smart branding
        > semua penghargaan
        < smart environment 2022
    """)


async def test_a_name_of_two_regions_is_asked_back_about_once(conversation: Conversation) -> None:
    await conversation("""
        > blitar peringkat brp
        < Nama itu bisa berarti 2 wilayah
        > nilainya
        < Kota Blitar 3,38
        < Kabupaten Blitar
        > yang kota
        < 3,38
        > dibanding tasikmalaya gimana
        < Pasangan mana
    """)


async def test_all_of_a_region_is_its_status(conversation: Conversation) -> None:
    await conversation("""
        > data lengkap kota semarang
        < Kota Semarang tercatat sebagai peserta
        > tolong semua data kabupaten sleman
        < Kabupaten Sleman tercatat sebagai peserta
        > minta rangkuman luwu utara
        < Kabupaten Luwu Utara tercatat sebagai peserta
    """)


async def test_the_programme_tells_what_a_region_has_no_record_of(conversation: Conversation) -> None:
    await conversation("""
        > halo, saya staf diskominfo kab sumenep
        < Belum ada catatan tentang Kabupaten Sumenep
        > kami mau ikut program ini
        < Daerah ikut lewat asesmen
        > daftarnya kapan
        < jalur pendaftaran
        > koreksi datanya gimana
        < /sumber
    """)


async def test_a_thing_is_asked_of_a_place(conversation: Conversation) -> None:
    await conversation("""
        > 112 itu apa
        < panggilan darurat
        > di surabaya ada
        < sekitar 2.200
        > command center itu apa
        < ruang kendali
        > di kulon progo ada ga
        < Rp2,1 miliar
        > command center itu apa
        < ruang kendali
        > di kota tangerang ada ga
        < Catatan tentang hal itu di Kota Tangerang tidak kami temukan
        > ikn ikut smart city
        < Ibu Kota Nusantara
        > penajam tahun brp
        < Kabupaten Penajam Paser Utara tercatat sebagai peserta
    """)


async def test_where_ours_signed_is_not_asked_about(conversation: Conversation) -> None:
    await conversation("""
        > saya perangkat desa di Manggarai Timur. Dulu katanya bupati kami tanda tangan di Labuan Bajo, itu tanggal berapa?
        < Kabupaten Manggarai Timur
        < 20 Mei 2021
        ! Manggarai Barat
        > saya dari Kudus. bupati kami teken di Makassar tanggal berapa?
        < Kabupaten Kudus
        < 8 Mei 2018
    """)


async def test_how_to_take_part_is_told_whatever_is_said_of_ones_own_place(conversation: Conversation) -> None:
    await conversation("""
        > msih bsa daftr smrt city ga skrg?? kab sy blm prnah ikut soalny
        < Apakah pendaftaran sedang dibuka?
        > kota saya ikut apa tidak
        < Daerah mana yang Anda maksud?
    """)
