"""What somebody said who was just told of: his own words, or that none are on record; never another's."""

import pytest

from tests.support.typing import Conversation


async def test_the_words_of_the_one_told_of(conversation: Conversation) -> None:
    await conversation("""
        > siapa Djafar Shodiq
        < Wakil Bupati Ogan Komering Ilir
        > dia ngomong apa
        < ia mengatakan OKI resmi menjadi salah satu lokasi
        < Menurut dia, kerangka enam pilar
        ! adalah Wakil Bupati
        > siapa Djafar Shodiq
        < Wakil Bupati Ogan Komering Ilir
        > komentarnya?
        < ia mengatakan OKI resmi menjadi salah satu lokasi
        > Johnny Plate itu siapa
        < Menteri Komunikasi dan Informatika
        > dia bilang apa
        < Lima hal dari sambutan Menteri Kominfo
    """)


@pytest.mark.parametrize("asked", ["dia bilang apa", "ucapannya apa waktu tanda tangan?", "apa yang beliau katakan soal smart city"])
async def test_nobody_else_speaks_for_her(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > siapa Indah Putri Indriani
        < Bupati Luwu Utara saat itu
        > {asked}
        < Menurut Kepala Diskominfo Arief R. Palallo, bupati mengarahkan
        ! 3 sungai
        ! OKI resmi
    """)


@pytest.mark.parametrize("person", ["siapa semuel pangerapan", "walikota makassar siapa", "siapa budi arie"])
async def test_of_whom_no_words_are_on_record(conversation: Conversation, person: str) -> None:
    await conversation(f"""
        > {person}
        > beliau bilang apa
        < Ucapan itu tidak tercatat dalam sumber kami
        ! Palallo
    """)
