"""A region held against its province or its neighbours is told with what is on record of the province, not with its own record again."""

import pytest

from tests.support.typing import Conversation


@pytest.mark.parametrize("asked", ["posisi kami di sulsel gmn", "kedudukannya di sulsel", "dibanding daerah lain di sulsel gmn"])
async def test_where_it_stands_in_its_province_is_the_list(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > status maros
        < Kabupaten Maros
        > {asked}
        < 6 dari 24 kabupaten/kota di Sulawesi Selatan
        ! Yang kami tahu tentang hal itu
    """)


@pytest.mark.parametrize("asked", ["dibanding kab tetangga gmn", "maros dibanding kab tetangga gmn"])
async def test_of_neighbours_there_is_no_list(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > status maros
        < Kabupaten Maros
        > {asked}
        < Kami tidak punya daftar menurut kawasan atau daerah tetangga
        < di Sulawesi Selatan
    """)


@pytest.mark.parametrize(
    "asked", ["peringkat brp se sulsel", "bandingin sm rata2 sulsel", "yg diatas maros nilainya di sulsel siapa", "posisinya di sulsel"]
)
async def test_of_a_score_it_is_the_scores_of_the_province(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > nilai maros brp
        < 2,53
        > {asked}
        < Nilai evaluasi yang tercatat di Sulawesi Selatan: 4 kabupaten/kota
        < Kabupaten Luwu Utara: 2,88
        < Kabupaten Maros: 2,53
    """)


async def test_a_rank_that_is_on_record_is_told(conversation: Conversation) -> None:
    await conversation("""
        > nilai kota kediri
        < 3,31
        > peringkat brp se jatim
        < peringkat 4 di Jawa Timur
    """)
