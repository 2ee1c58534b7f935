"""Of an answer just shown, the sentence that tells what is asked next, in whatever words; where none is sure, all of it, and no denial."""

from tests.support.typing import Conversation


async def test_a_part_is_told_that_shares_no_word_with_what_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > apa itu spbe
        < Sistem Pemerintahan Berbasis Elektronik
        > dasar hukumnya?
        < Peraturan Presiden Nomor 95 Tahun 2018
        ! tidak kami temukan
    """)
    await conversation("""
        > asesor smart city itu siapa
        > dari kampus mana aja
        < Telkom University
        ! Citiasia
    """)
    await conversation("""
        > apa itu misinformasi
        > contohnya?
        < Dua contohnya
        ! Malinformasi isinya benar
    """)
    await conversation("""
        > temen gw dibully di grup kelas
        > bukan gw, temen gw. gw cuma liat
        < Bila Anda melihatnya
        ! Bila Anda yang dirundung
    """)


async def test_what_no_sentence_surely_tells_is_met_with_all_of_it_and_not_denied(conversation: Conversation) -> None:
    await conversation("""
        > apa itu sepuluh kota 2026
        > kok bisa
        ! tidak kami temukan
    """)


async def test_who_is_afraid_is_told_whom_to_turn_to(conversation: Conversation) -> None:
    await conversation("""
        > mantan gw ngancem nyebar foto gw
        > aku takut
        < Wajar bila Anda merasa begitu
        < 110
        > takut bgt gw sumpah
        < Wajar bila Anda merasa begitu
        < 110
    """)


async def test_money_sent_is_lost_money_whatever_the_case(conversation: Conversation) -> None:
    await conversation("""
        > anak saya di ancam foto disebar
        > udah terlanjur transfer
        < Hubungi bank
        ! telanjur beredar
    """)
    await conversation("""
        > ditelpon bank minta kode
        > sy ksh
        < hubungi bank sekarang juga
        ! jangan diberikan
    """)


async def test_what_is_done_already_is_not_ordered_again(conversation: Conversation) -> None:
    await conversation("""
        > ketipu online 2 juta
        > bank udah tutup malem gini
        < iasc.ojk.go.id
        ! Hubungi bank
        > udah lapor bank barusan
        ! Hubungi bank
    """)


async def test_who_asks_what_to_do_is_told_all_of_it(conversation: Conversation) -> None:
    await conversation("""
        > anak saya diajak ketemu orang dari game
        > saya harus apa
        < 110
    """)


async def test_a_line_that_counts_its_bullets_does_not_stand_over_fewer(conversation: Conversation) -> None:
    await conversation("""
        > kritik buat program ini ada gak
        < Ada tiga catatan kritis dalam sumber kami
        > kritik pertama dari siapa
        < kajian ITB
        ! Ada tiga
        ! Dampak:
        > kritik buat program ini ada gak
        > kapan
        < November 2020
        ! Ada tiga
    """)


async def test_one_after_the_last_of_a_row(conversation: Conversation) -> None:
    await conversation("""
        > enam pilar itu apa aja
        < Enam pilar kota cerdas
        > yg ke 7 apa
        < Hanya ada 6 pilar.
        > yang ketujuh?
        < Hanya ada 6 pilar.
        > yg ke 4 jelasin
        < Apa itu smart living
        > manfaat smart city apa
        > yang ke-8?
        < Daftar itu hanya memuat 5 butir.
    """)


async def test_whether_something_is_one_more_of_a_row(conversation: Conversation) -> None:
    await conversation("""
        > literasi digital masuk pilar mana
        < smart society
        > jd bukan pilar ke 7?
        < Hanya ada 6 pilar.
    """)


async def test_a_part_of_a_pillar_by_its_place(conversation: Conversation) -> None:
    await conversation("""
        > sub dimensi smart living
        < Sub-dimensi smart living
        > yg no 2 jelasin
        < Kesehatan masuk pilar mana
        > sub dimensi smart governance
        > yg kedua apa
        < Birokrasi dan kebijakan publik
        > sub dimensi smart economy
        > yg ke 3 maksudnya apa
        < ekosistem transaksi keuangan
    """)


async def test_whether_that_was_all(conversation: Conversation) -> None:
    await conversation("""
        > apa itu smart city
        < Arti kota cerdas
        > gitu doang?
        < tiga kunci kota cerdas
        > makassar dpt penghargaan apa
        < Kota Makassar
        > gitu doang?
        < Hanya itu yang tercatat pada kami
        > siapa aja peserta ntt
        > gitu doang?
        < Baru ini yang tercatat
    """)


async def test_examples_of_smart_cities_are_asked_back_by_pillar(conversation: Conversation) -> None:
    await conversation("""
        > apa itu smart city
        < Arti kota cerdas
        > contohnya
        < Maksud Anda yang mana?
        > [Contoh smart living di daerah]
        < Contoh smart living di daerah
        > apa itu smart economy
        > contohnya
        < Contoh smart economy
    """)
