"""Lists by stage: how far the regions of a province have come, whom awards went to, and what is asked of such a list next."""

from tests.support.typing import Conversation


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
