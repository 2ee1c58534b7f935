"""Who disputes a record, or brings proof of more, is told how it is corrected; who wants to be an official here, how that is done."""

import pytest

from tests.support.typing import Conversation

_HOW = "/perbarui"


@pytest.mark.parametrize(
    "told",
    [
        "bkn segitu, kami pny suratnya",
        "mou kami udh ada tgl 21 april 2022 tlg dicatat",
        "kami udh pny perbup nya, nomor 45 thn 2023",
        "sy mau kirim bukti SK dewan maros",
        "saya pejabat maros mau update data",
    ],
)
async def test_who_has_proof_of_his_own_is_not_sent_to_his_own_office(conversation: Conversation, told: str) -> None:
    await conversation(f"""
        > nilai maros brp
        < 2,53
        > {told}
        < {_HOW}
        # Cara menjadi pejabat terdaftar
        ! Coba tanyakan ke Dinas Kominfo
    """)


@pytest.mark.parametrize(
    "told", ["salah, yg bener 2,63", "keliru itu, di lhe kami 2,63", "nilai evaluasi kab maros yg bnr 2,63, tlg dibetulkan"]
)
async def test_a_figure_that_is_disputed_is_told_with_the_way_to_correct_it(conversation: Conversation, told: str) -> None:
    await conversation(f"""
        > nilai maros brp
        < 2,53
        > {told}
        < Bukan 2,63 menurut catatan kami
        < {_HOW}
        < Tribun Timur
    """)


async def test_who_only_asks_is_told_what_is_on_record(conversation: Conversation) -> None:
    await conversation(f"""
        > status maros
        < Kabupaten Maros
        > perbup kami sudah ada?
        < Belum ada data tentang peraturan
        > kami sudah punya masterplan
        < Masterplan Kabupaten Maros tercatat tersusun
        > nilai kami 2,63 ya?
        < Bukan 2,63
        ! {_HOW}
    """)


@pytest.mark.parametrize(
    "asked",
    [
        "gmn caranya jd pejabat terdaftar di pandu",
        "cara daftar jadi pejabat",
        "sy mau dpt akun pejabat, siapa adminnya",
        "sy orang diskominfo, daftar jd pejabat gmn",
    ],
)
async def test_how_one_comes_to_be_an_official_here(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > {asked}
        < lewat tautan undangan
    """)


async def test_the_names_of_officials_are_another_matter(conversation: Conversation) -> None:
    await conversation("""
        > status maros
        < Kabupaten Maros
        > siapa yang jadi pejabat di sana
        < Nama pejabat Kabupaten Maros tidak tercatat
        > minta excel peserta sulsel
        < pejabat yang terdaftar
        > [Cara menjadi pejabat terdaftar]
        < lewat tautan undangan
    """)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("skor lutra brp, eh lutim maksud sy", "Kabupaten Luwu Timur"),
        ("status palopo gmn, eh luwu maksudnya", "Kabupaten Luwu,"),
        ("mou luwu kapan, eh palopo", "Kota Palopo"),
        ("skor palopo, maaf maros maksudnya", "Kabupaten Maros"),
        ("jabar ada brp, eh jateng maksudnya", "di Jawa Tengah"),
    ],
)
async def test_the_place_taken_back_in_the_same_breath_is_not_asked_about(conversation: Conversation, said: str, told: str) -> None:
    await conversation(f"""
        > {said}
        < {told}
        ! di Jawa Barat
        ! Kabupaten Luwu Utara, Sulawesi Selatan
    """)
