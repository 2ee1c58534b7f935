"""What is told to who asks for sources: those of the answer just shown."""

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
