"""What is told to who asks for sources: those of the answer just shown, or the sentence of it that holds a figure and names who says so."""

import pytest

from tests.support.typing import Conversation


async def test_the_sources_of_a_table_are_those_printed_under_it(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi 2023 siapa aja
        < Teropong News
        < dan 2 sumber lain
        > sumbernya
        < bersandar pada 5 sumber
        < Teropong News
        < Eranesia
        ! AMC News
        > /sumber
        < bersandar pada 5 sumber
    """)


async def test_the_sources_of_a_number_and_of_a_year_are_their_own(conversation: Conversation) -> None:
    await conversation("""
        > berapa peserta 2019?
        < Berita Makassar
        > sumbernya
        < bersandar pada 1 sumber
        < Berita Makassar
        > Depok ikut tahun berapa
        < TIMES Indonesia
        > sumbernya mana
        < bersandar pada 1 sumber
        < TIMES Indonesia
        ! salinan perda
    """)


async def test_small_talk_leaves_the_sources_of_the_last_answer(conversation: Conversation) -> None:
    await conversation("""
        > peserta di Bali
        < Kabupaten Badung
        > terima kasih
        > /sumber
        < bersandar pada 8 sumber
    """)


async def test_what_is_not_on_record_has_no_sources_of_what_was_told_before(conversation: Conversation) -> None:
    await conversation("""
        > peserta di Bali
        < Kabupaten Badung
        > nilai Badung
        < Belum ada data tentang nilai evaluasi
        > /sumber
        ! bersandar pada 8 sumber
        < tidak menyebut sumber
    """)


@pytest.mark.parametrize("asked", ["menurut siapa?", "kata siapa", "siapa yang bilang", "siapa sih yang nulis", "menurut berita mana"])
@pytest.mark.parametrize(
    ("first", "told"),
    [("Luwu Utara nilainya berapa", "4 sumber"), ("pemenang award 2025 siapa aja", "2 sumber"), ("skor Makassar", "1 sumber")],
)
async def test_who_says_so_is_told_with_the_sources(conversation: Conversation, first: str, told: str, asked: str) -> None:
    await conversation(f"""
        > {first}
        > {asked}
        < Jawaban terakhir bersandar pada {told}
    """)


@pytest.mark.parametrize("asked", ["siapa yang bilang 2018", "menurut siapa 2018", "yang bilang 2018 siapa"])
async def test_who_says_another_year_is_told_with_the_sentence_that_has_it(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > penghargaan smart city dimulai 2017 apa 2018
        < Penghargaan pertama yang tercatat
        > {asked}
        < Kompas.com pada Agustus 2025 menulis bahwa penghargaan tahunan ada sejak 2018
        ! Penghargaan pertama yang tercatat
    """)


async def test_who_says_a_figure_or_a_place_is_told_with_the_sentence_that_has_it(conversation: Conversation) -> None:
    await conversation("""
        > 70 atau 48 daerah tahun 2021?
        > siapa yang bilang 70
        < Menurut media grup Grid, 70 daerah
        ! Kami memakai 48
        > MoU 2022 di Makassar atau virtual
        > siapa yang bilang Makassar
        < Berita Luwu Utara mencantumkan Makassar
        ! Bisnis.com menulis
        > 107 atau 150 peserta asesmen 2019
        > yang 150 media apa
        < Kanal Aceh dan Bralink menyebut 150
    """)


@pytest.mark.parametrize("doubt", ["yakin?", "sumbernya mana", "kata siapa"])
async def test_what_a_list_of_those_not_on_record_rests_on(conversation: Conversation, doubt: str) -> None:
    await conversation(f"""
        > daerah mana aja di jawa timur yang belum pernah ikut
        < 9 belum ada dalam catatan kami
        > {doubt}
        < tidak ada di antara 210 peserta dalam catatan kami, jadi bukan bukti bahwa daerah-daerah itu tidak ikut
    """)
