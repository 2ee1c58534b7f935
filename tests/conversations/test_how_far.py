"""How far a region has come, what is missing, what comes next, and its record in brief: in a few lines, never the whole record again."""

import pytest

from tests.support.typing import Conversation

_WALL = "Yang tercatat: •"


@pytest.mark.parametrize(
    "asked", ["sudah sampai tahap mana?", "udah sampe mana skrg", "tahap berapa sekarang", "progresnya gimana", "saiki tekan endi"]
)
async def test_how_far_a_region_has_come_is_its_position(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > kota cimahi ikut ga
        < peserta angkatan 2018
        > {asked}
        < Tahap tertinggi yang tercatat: nota kesepakatan
        < 8 Mei 2018
        ! tidak tercatat
        ! {_WALL}
        > {asked}
        < Tahap tertinggi yang tercatat: nota kesepakatan
        ! tidak tercatat
    """)


@pytest.mark.parametrize(
    "asked", ["abis ini ngapain", "next step nya apa", "lalu berikutnya kami hrs ngapain", "selanjutnya", "langkah selanjutnya apa"]
)
async def test_what_comes_next_is_what_is_missing_and_the_general_order(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > status parepare
        < Kota Parepare
        > {asked}
        < Yang belum ada datanya: Dewan atau Tim dibentuk
        < Itu tidak berarti belum dikerjakan
        < Tahapan pendampingan dari awal sampai akhir
        # Tangga tahapan
        ! {_WALL}
    """)


@pytest.mark.parametrize(
    "asked",
    [
        "apa tahap selanjutnya buat kab maros",
        "maros tinggal apa lg yg blm",
        "maros tahap berikutnya apa",
        "yg blm dikerjakan kab maros apa",
    ],
)
async def test_what_is_missing_of_a_region_by_its_name(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > {asked}
        < Yang belum ada datanya: nota kesepakatan
        < Tahap tertinggi yang tercatat:
        ! kami tidak menebak
        ! {_WALL}
    """)


async def test_the_ladder_may_be_asked_for_in_words(conversation: Conversation) -> None:
    await conversation("""
        > tangga tahapan maros
        < Tangga tahapan Kabupaten Maros
        > jd yg kurang apa aja
        < Yang belum ada datanya: nota kesepakatan
        > yang sudah apa saja
        < Tangga tahapan Kabupaten Maros
    """)


async def test_the_stage_of_guidance_after_another(conversation: Conversation) -> None:
    await conversation("""
        > status parepare
        < Kota Parepare
        > stlh bimtek 1 apa
        < Isi bimtek tahap II
    """)


async def test_the_guidance_has_stages_of_its_own(conversation: Conversation) -> None:
    await conversation("""
        > minahasa bimteknya sampai mana
        < Bimtek tahap I–IV
        ! Posisi:
        > bimtek maros
        < Bimtek tahap I
        > sampai mana
        < Bimtek tahap I
        ! tidak tercatat
    """)


@pytest.mark.parametrize("asked", ["kepanjangan, intinya ikut apa nggak", "singkat ae", "intine ae, melu po ora", "panjang amat"])
async def test_a_record_in_brief(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > nganjuk ikut ga
        < Keyakinan: tinggi
        > {asked}
        < Kabupaten Nganjuk tercatat sebagai peserta angkatan 2022.
        < Tahap tertinggi yang tercatat: bimtek I
        ! Keyakinan
        ! {_WALL}
    """)


async def test_a_record_summed_up_for_somebody(conversation: Conversation) -> None:
    await conversation(f"""
        > sekda minta bahan rapat bsk soal smart city kab maros, tlg ringkasin
        < Kabupaten Maros tercatat sebagai peserta angkatan 2022.
        < Nilai evaluasi yang tercatat: 2,53 (2023).
        < Belum ada data tentang: nota kesepakatan
        ! {_WALL}
        > yg lbh pendek lg
        < Nilai evaluasi yang tercatat: 2,53 (2023).
        ! Belum ada data tentang
        > buatkan makalah smart city kab maros
        < Kami tidak menulis dokumen
    """)


async def test_where_nothing_is_recorded_nothing_is_shortened(conversation: Conversation) -> None:
    await conversation("""
        > jember ikut ga
        < Belum ada catatan tentang Kabupaten Jember
        > sudah sampai mana
        < Ini tidak berarti daerah itu tidak ikut
    """)


async def test_that_no_region_passes_or_fails(conversation: Conversation) -> None:
    await conversation("""
        > OKI udah lulus kan
        < Lulus atau gagal tidak ada dalam catatan kami.
        > [Tangga tahapan]
        < Ogan Komering Ilir
        > jadi udah lulus apa belum
        < Lulus atau gagal tidak ada dalam catatan kami.
        > makassar smart city gagal kan
        < Lulus atau gagal tidak ada dalam catatan kami.
        < Posisi: ikut;
    """)
