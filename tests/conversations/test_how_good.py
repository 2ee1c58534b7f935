"""What a score is worth: never held against the scale of another index, nor called outside what is known right after it was told."""

import pytest

from tests.support.typing import Conversation


@pytest.mark.parametrize(
    "asked", ["2,53 itu bagus ga", "nilai segitu bagus ga", "itu tinggi atau rendah", "rendah ya?", "masuk kategori apa"]
)
async def test_how_good_a_score_is_is_asked_of_its_own_scale(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > nilai maros brp
        < 2,53
        > {asked}
        < Belum dapat dipastikan ada atau tidaknya predikat resmi
        ! IMDI
        ! tidak kami temukan; itu tidak berarti
    """)


async def test_a_score_alone_is_one_of_the_evaluation_and_a_great_one_of_the_other_index(conversation: Conversation) -> None:
    await conversation("""
        > 2,53 itu bagus ga
        < Belum dapat dipastikan ada atau tidaknya predikat resmi
        > IMDI 44,53 itu bagus ga
        < Kategori nilai IMDI 2025
    """)


async def test_the_highest_there_can_be(conversation: Conversation) -> None:
    await conversation("""
        > nilai kab kediri
        < 3,36
        > kok mung 3,36
        < Alasan itu tidak tercatat
        > maksimal e piro
        < dengan nilai tertinggi 4,0
        ! tidak kami temukan
    """)


@pytest.mark.parametrize("asked", ["kok cm segitu", "kok rendah", "kenapa cuma segitu"])
async def test_why_a_score_is_no_higher_is_not_on_record(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > nilai maros brp
        < 2,53
        > {asked}
        < Alasan itu tidak tercatat dalam sumber kami
        # Lima dimensi evaluasi dan bobotnya
        > cara naikin nilainya gmn
        < Kiat menaikkan nilai
    """)


async def test_the_scores_of_the_whole_country_are_the_table(conversation: Conversation) -> None:
    await conversation("""
        > nilai evaluasi se indonesia
        < Nilai evaluasi yang tercatat: 21 kabupaten/kota
    """)
