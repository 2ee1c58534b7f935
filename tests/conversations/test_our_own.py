"""Officials who say "kami": what they call their own is asked of the place they are from."""

from tests.support.typing import Conversation


async def test_what_a_writer_calls_his_own_is_his_regions(conversation: Conversation) -> None:
    await conversation("""
        > kami dari Diskominfo Jombang. Masterplan kami berlaku sampai kapan?
        < 2023–2032
        > MoU-nya?
        < Kabupaten Jombang
        > Apakah kami pernah dievaluasi?
        < nilai evaluasi untuk Kabupaten Jombang
        > quick win kami berapa
        < enam quick win
    """)


async def test_it_is_remembered_where_a_writer_is_from(conversation: Conversation) -> None:
    await conversation("""
        > Kami dari Bojonegoro
        < Kabupaten Bojonegoro
        > dasar hukum masterplan kami apa ya
        < Nomor 13 Tahun 2020
    """)


async def test_nothing_recorded_of_ones_own_is_said_so(conversation: Conversation) -> None:
    await conversation("""
        > Kami dari Kebumen
        < Kabupaten Kebumen
        > dasar hukum masterplan kami apa ya
        < Belum ada data tentang peraturan untuk Kabupaten Kebumen
    """)


async def test_a_province_may_be_ones_own(conversation: Conversation) -> None:
    await conversation("""
        > saya dari Pemprov Sumsel, mau tahu peserta di provinsi kami
        < 7 dari 17 kabupaten/kota di Sumatera Selatan
    """)


async def test_who_began_together_with_us(conversation: Conversation) -> None:
    await conversation("""
        > Kami dari Kabupaten Purbalingga
        < Kabupaten Purbalingga
        > daerah yang seangkatan dengan kami siapa saja
        < Angkatan 2024
    """)


async def test_a_general_question_stays_general(conversation: Conversation) -> None:
    await conversation("""
        > kami dari Diskominfo Jombang, apa itu quick win?
        < Quick win
        ! Masterplan Jombang
    """)
