"""Lists of who reached a stage in a year: what rows and notes date in that year stands on them, and nothing that none dates."""

from tests.support.typing import Conversation


async def test_an_evaluation_is_of_the_years_whose_index_is_told(conversation: Conversation) -> None:
    await conversation("""
        > daerah di sulsel yg sdh dievaluasi 2023
        < 4 dari 24 kabupaten/kota
        < Kota Makassar: 2023 (diberitakan)
        ! 2024 (
        > daerah di sumsel yg sdh dievaluasi
        < Kabupaten Muara Enim: 2021 (diberitakan)
        < Kabupaten Musi Banyuasin: 2021 (diberitakan), 2022 (diberitakan)
        > yg 2021
        < 4 dari 17 kabupaten/kota
        > daerah di maluku yg sdh dievaluasi 2023
        < Kota Ambon: 2023 (diberitakan)
        > kalbar siapa yg dievaluasi 2023
        < Kota Pontianak: 2023 (diberitakan)
    """)


async def test_what_no_record_dates_is_of_no_year(conversation: Conversation) -> None:
    await conversation("""
        > daerah di sumbar yg dievaluasi 2024
        < Belum ada kabupaten/kota
        > daerah di kalsel yg dievaluasi 2020
        < Belum ada kabupaten/kota
        > daerah di kalbar yg dievaluasi 2022
        < Belum ada kabupaten/kota
    """)


async def test_a_note_dates_what_it_tells_with_its_year(conversation: Conversation) -> None:
    await conversation("""
        > penerima penghargaan 2021
        < Kota Cilegon
        > yg banten
        < Kota Cilegon: 2021 (diberitakan)
        > yg jabar
        < Kabupaten Cirebon: 2021
        < Kota Sukabumi: 2021
        > yg kalimantan
        < Kalimantan: penghargaan
        < Kota Balikpapan: 2021
        > bimtek di sumsel 2022 siapa saja
        < Kabupaten Ogan Komering Ilir: 2022
    """)


async def test_a_region_is_told_with_what_a_note_alone_dates(conversation: Conversation) -> None:
    await conversation("""
        > status kota sukabumi
        < 15 November 2017: Penghargaan Smart City
        < menerima penghargaan smart governance (tata kelola pemerintahan cerdas) 2021
    """)
