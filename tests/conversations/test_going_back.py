"""Going back to a region or a day talked about, and what is held against a list, a rank or a record."""

import pytest

from tests.support.typing import Conversation


async def test_a_region_talked_about_before_is_gone_back_to(conversation: Conversation) -> None:
    await conversation("""
        > indeks evaluasi kota palopo
        < 2,52
        > apa itu quick win
        < program unggulan yang mudah dijalankan
        > kembali ke yang tadi dong, masuk angkatan berapa
        < Kota Palopo tercatat sebagai peserta angkatan 2022
    """)


async def test_the_first_region_talked_about_is_asked_on(conversation: Conversation) -> None:
    await conversation("""
        > Kotawaringin Timur dapat penghargaan apa?
        < Kabupaten Kotawaringin Timur
        > kalau Katingan?
        < Kabupaten Katingan
        > yang pertama tadi quick win-nya ada?
        < Sampit Creative Hub
    """)


async def test_the_second_of_two_compared_is_asked_for_its_day(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan bimtek Buton sama Konawe Selatan
        < 23 November 2021
        > yang kedua tadi kapan?
        < Kabupaten Konawe Selatan, Sulawesi Tenggara
        < tahap IV 30 November 2021
        ! nota kesepakatan
    """)


async def test_the_day_told_about_stays(conversation: Conversation) -> None:
    await conversation("""
        > status Ponorogo per Juni 2022
        < Kabupaten Ponorogo per 30 Juni 2022
        > per akhir tahun yang sama
        < Kabupaten Ponorogo per 31 Desember 2022
        > yang berubah apa aja?
        < Perubahan di Kabupaten Ponorogo, 30 Juni 2022 sampai 31 Desember 2022
    """)
    await conversation("""
        > status Ponorogo per Juni 2022
        > Kota Blitar pada tanggal yang sama?
        < Kota Blitar per 30 Juni 2022
        > apa yang berubah di sana sejak 2023?
        < Perubahan di Kota Blitar, 1 Januari 2023
    """)


async def test_provinces_are_ranked_and_held_against_each_other(conversation: Conversation) -> None:
    await conversation("""
        > provinsi mana yang pesertanya paling banyak
        < Jawa Tengah: 30
        > bali urutan keberapa?
        < Bali di urutan ke-
        > peserta Riau
        < 4 dari 12
        > Jambi berapa
        < 3 dari 11
        > banyakan mana?
        < Riau lebih banyak. Selisihnya 1
        > peserta sumatera
        < 54 kabupaten/kota
        > kalau kalimantan
        < 19 kabupaten/kota
        > lebih banyak mana
        < Sumatera lebih banyak. Selisihnya 35
    """)


async def test_who_stands_beside_a_region_in_its_evaluation(conversation: Conversation) -> None:
    await conversation("""
        > nilai Kabupaten Kediri 2024
        < peringkat 2
        > yang tepat di bawahnya siapa
        < Kabupaten Tegal: 3,33 (peringkat 3
        ! Nama pejabat
    """)


async def test_what_an_award_was_won_for(conversation: Conversation) -> None:
    await conversation("""
        > Siapa pemenang Smart City Award 2025?
        < Sukoharjo
        > sukoharjo menangnya lewat program apa
        < NGOPENI AKHU
        ! Alasan itu tidak tercatat
        > penghargaan kota malang
        < Kayutangan Heritage
        > karena apa dia menang
        < Kayutangan Heritage
    """)


async def test_another_account_is_held_against_a_record(conversation: Conversation) -> None:
    await conversation("""
        > MoU Majalengka kapan
        < 21 April 2022
        > lho, di koran tertulis 22 April
        < Catatan tentang Kabupaten Majalengka bersandar pada
        > luwu timur ikut?
        < belum dapat dipastikan
        > yakin? dasarnya kuat ga
        < Sumber jawaban terakhir
    """)


async def test_why_a_region_is_not_on_a_list(conversation: Conversation) -> None:
    await conversation("""
        > daftar peserta maluku utara
        < 4 dari 10
        > Ternate kok tidak masuk?
        < Belum ada catatan tentang Kota Ternate
        < Ini tidak berarti daerah itu tidak ikut
    """)


async def test_scores_of_other_years_are_not_held_against_each_other(conversation: Conversation) -> None:
    await conversation("""
        > skor kota kediri
        < 3,31
        > kabupatennya
        < 3,36
        > bagusan mana
        < Perbandingan
        > kan beda tahun, apa adil dibandingkan?
        < Nilai evaluasinya tercatat untuk tahun yang berbeda, jadi tidak dapat diperbandingkan
    """)


async def test_whether_a_plan_still_holds(conversation: Conversation) -> None:
    await conversation("""
        > masterplan kota bogor
        < periode 2017–2021
        > udah kedaluwarsa dong itu
        < periode 2017–2021
        > lagi direvisi apa gimana?
        < periode 2017–2021
        ! Sejak kapan?
    """)


async def test_an_area_is_told_with_its_province(conversation: Conversation) -> None:
    await conversation("""
        > berapa daerah NTT yang ikut
        < 7 dari 22
        > yang di Flores mana aja
        < Kami tidak punya daftar menurut kawasan
        < Kabupaten Ngada
        > banjar kalsel bimtek terakhirnya?
        < 2 Oktober 2019
        > kalau yang Jawa Barat tahun berapa
        < Kota Banjar tercatat sebagai peserta angkatan 2024
    """)


async def test_a_name_asked_of_a_written_answer_is_told_apart(conversation: Conversation) -> None:
    await conversation("""
        > probolinggo menang penghargaan smart city apa di 2021?
        < Yang mana?
        > kotanya kak
        < Kota Probolinggo, Jawa Timur
        < SisKIA Pro Cantik
    """)


async def test_a_list_that_seems_short_is_counted(conversation: Conversation) -> None:
    await conversation("""
        > siapa aja peserta 2018
        < Peserta angkatan 2018
        > kok cuma segitu, bukannya 50?
        < Pada 2018 kementerian mendampingi 50 kabupaten/kota
        > siapa peserta 2021
        < Peserta angkatan 2021
        > yang di jawa aja
        < Per provinsi
        > balikin ke semuanya, totalnya berapa
        < Pada 2021 kementerian mendampingi 48 kabupaten/kota
    """)


async def test_what_is_asked_of_a_time_is_one_question(conversation: Conversation) -> None:
    await conversation("""
        > Per 1 Maret 2023, bagaimana status Agam?
        < Kabupaten Agam per 1 Maret 2023
        ! 1. Status
        > per akhir tahun yang sama
        < Kabupaten Agam per 31 Desember 2023
        > siapa bupati luwu utara waktu mou
        < Kabupaten Luwu Utara
        > sekarang masih dia?
        < menjabat
    """)


@pytest.mark.parametrize("which", ["sing sik pertama mau", "sing kapisan mau", "sing ndisik mau", "yang pertama tadi"])
async def test_the_first_one_is_meant_in_javanese_too(conversation: Conversation, which: str) -> None:
    await conversation(f"""
        > wonogiri melu ora
        > klaten
        > {which} tahun berapa
        < Kabupaten Wonogiri
        ! Klaten
    """)


async def test_going_back_in_javanese_is_no_island(conversation: Conversation) -> None:
    await conversation("""
        > wonogiri melu ora
        > boyolali melu ora
        > bali sing mau
        < Kabupaten Wonogiri
        > tulung pak, bali ning boyolali
        < Kabupaten Boyolali
        > kula bali rumiyin, matur suwun
        < Sama-sama
        ! Jembrana
        > bali ikut gak
        < Kabupaten Jembrana
    """)
