"""What stands beside the last answer: one of its row, what an answer linked to it tells, an event told of a region."""

from tests.support.typing import Conversation


async def test_one_of_the_pillars_by_its_place_however_it_is_said(conversation: Conversation) -> None:
    await conversation("""
        > pilar kota cerdas itu apa saja
        < Enam pilar
        > pilar keduanya?
        < Apa itu smart branding
        > contohnya dong
        < Contoh smart branding
        > kalau yang terakhir gimana contohnya
        < Contoh smart environment
        > pilar kelimanya apa
        < Apa itu smart society
    """)


async def test_one_of_another_row_and_the_next_after_it(conversation: Conversation) -> None:
    await conversation("""
        > kesiapan daerah dilihat dari tiga elemen apa saja
        < Struktur
        > yang kedua maksudnya apa
        < Elemen infrastruktur
        > yang terakhir?
        < Elemen suprastruktur
        > bagian smart environment apa saja
        < Sub-dimensi smart environment
        > yang nomor dua contohnya apa
        < Sampah
    """)


async def test_what_a_linked_answer_bears_in_its_title(conversation: Conversation) -> None:
    await conversation("""
        > nilai IMDI masuk kategori apa
        < Kategori nilai IMDI
        > pilarnya apa saja
        < Empat pilar IMDI
        > fokus gerakan 2021 apa
        < Fokus gerakan 2021
        > destinasinya mana saja
        < 10 destinasi
    """)


async def test_the_highest_of_another_index_is_not_of_the_evaluation(conversation: Conversation) -> None:
    await conversation("""
        > SPBE itu apa
        < Arti SPBE
        > daerah mana yang paling tinggi
        < Indeks SPBE tertinggi
        > nilai IMDI nasional
        < Nilai IMDI
        > provinsi mana yang tertinggi
        < tidak kami temukan
    """)


async def test_how_many_in_all_after_one_of_the_counts(conversation: Conversation) -> None:
    await conversation("""
        > kenapa ada yang menulis 198 daerah
        < Mengapa 191
        > jadi yang resmi sekarang berapa
        < 251
    """)


async def test_the_ceremony_behind_an_award_and_the_speaker_behind_a_signing(conversation: Conversation) -> None:
    await conversation("""
        > Demak pernah dapat penghargaan apa
        < Kabupaten Demak
        > acaranya digelar di hotel mana
        < Grand Sahid
        > siapa bupati Luwu Utara
        < Luwu Utara
        > dia itu siapa sih
        < Siapa Indah Putri Indriani
        > kapan MoU Kabupaten OKI
        < Ogan Komering Ilir
        > di makassar juga?
        < MoU 2022: di Makassar atau virtual
    """)


async def test_each_of_what_was_counted_of_a_region_and_a_verdict_on_it(conversation: Conversation) -> None:
    await conversation("""
        > quick win Pemalang ada berapa
        < Kabupaten Pemalang
        > sebutin satu-satu dong
        < Lakone
        > haha unik banget namanya
        < Saya di sini
    """)
