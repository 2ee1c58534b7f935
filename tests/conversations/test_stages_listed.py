"""Lists by stage: how far the regions of a province have come, whom awards went to, and what is asked of such a list next."""

from tests.support.typing import Conversation


async def test_how_far_the_regions_of_a_province_have_come_is_told_by_the_highest_stage(conversation: Conversation) -> None:
    await conversation("""
        > siapa yg paling jauh tahapnya di NTT
        < Dari 22 kabupaten/kota di Provinsi Nusa Tenggara Timur, 7 memiliki catatan tahap
        < • bimtek IV: Kabupaten Manggarai Barat (diberitakan)
        > yg kota saja
        < Dari 1 kota
        < Kota Kupang (diberitakan)
        > tahap paling tinggi di sulawesi tenggara sapa
        < • bimtek IV: Kabupaten Konawe Selatan
        > status smart city semua kab kota di maluku utara
        < • bimtek I: Kabupaten Pulau Morotai
        > sampai tahap apa masing-masing daerah di jawa
        < • bimtek IV: 3
        > nilai tertinggi di jatim
        < Nilai tertinggi yang tercatat: Kota Blitar
    """)


async def test_the_recipients_of_awards_are_listed(conversation: Conversation) -> None:
    await conversation("""
        > daftar penerima penghargaan 2018
        < tercatat untuk tahap ini pada 2018: penghargaan
        < Kota Sibolga: 2018
        > daftar pemenang penghargaan 2019
        < Kabupaten Padang Pariaman: 2019
        > daftar penerima penghargaan smart city
        < Di Indonesia
        < tercatat untuk tahap ini: penghargaan
        > siapa penerima penghargaan 2023
        < menerima penghargaan karena menyelesaikan masterplan
    """)


async def test_a_stage_is_counted_by_province(conversation: Conversation) -> None:
    await conversation("""
        > rekap penghargaan per provinsi
        < Penghargaan di tiap provinsi
        < • Jawa Tengah:
        > masterplan per provinsi
        < Masterplan tersusun di tiap provinsi
    """)
