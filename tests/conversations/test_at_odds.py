"""Scores that are held against one another: what the sources say of both, and that a rank is not of all."""

from tests.support.typing import Conversation


async def test_two_that_are_called_the_highest_are_told_of_together(conversation: Conversation) -> None:
    await conversation("""
        > Luwu Utara ngaku nilai tertinggi se-Sulsel, padahal Makassar 3,14. Mana yang bener?
        < Menurut Pemkab Luwu Utara, nilai itu tertinggi di Sulawesi Selatan
        < Eranesia (23 Desember 2024) menulis 3,14 untuk Kota Makassar pada 2023, lebih tinggi
        < sumber kami tidak menjelaskan bedanya
        > bandingin nilai Palopo, Maros sama Luwu Utara 2023
        > terus 2024?
        > katanya Makassar 3,14 kok Luwu Utara ngaku tertinggi di Sulsel
        < sumber kami tidak menjelaskan bedanya
    """)


async def test_a_higher_score_than_that_ranked_first_is_said_to_be_higher(conversation: Conversation) -> None:
    await conversation("""
        > kok Makassar 3,64 nggak peringkat 1 padahal Blitar yang 3,38 malah peringkat 1?
        < • Kota Makassar: 3,64
        < • Kota Blitar: 3,38 (peringkat 1 menurut sumbernya)
        < Nilai Kota Makassar (3,64) lebih tinggi daripada nilai Kota Blitar, yang disebut peringkat 1
        < tampaknya hanya untuk satu kelompok daerah; sumber kami tidak menjelaskannya
        > kenapa Makassar nggak masuk 10 besar evaluasi 2024 padahal nilainya 3,64
        < Nilai Kota Makassar (3,64) lebih tinggi daripada nilai Kota Blitar
        > nilai evaluasi 2023
        ! lebih tinggi daripada
        > kenapa nilai makassar lebih tinggi dari luwu utara
        ! sebab
    """)
