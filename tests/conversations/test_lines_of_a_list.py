"""What is asked of the lines of an answer that was just shown: those on a place, or one by its place in the list."""

from tests.support.typing import Conversation


async def test_a_place_asked_of_examples_is_told_of_them_alone(conversation: Conversation) -> None:
    await conversation("""
        > contoh smart environment
        < Kota Balikpapan
        > yang di jawa timur mana?
        < Yang kami catat di Jawa Timur:
        < Kota Surabaya
        ! Grobogan
        ! tercatat sebagai peserta
        > selain surabaya?
        < Kota Balikpapan
        ! Kota Surabaya
        > ada yang di papua?
        < di Papua tidak kami temukan; itu tidak berarti tidak ada
        ! Kota Balikpapan
        > contoh quick win
        > ada yang di kalimantan?
        < Balikpapan
        < Banjarmasin
        ! e-voting
        > peserta di jawa timur siapa saja?
        < tercatat sebagai peserta
    """)


async def test_a_name_of_several_regions_is_the_one_that_the_examples_name(conversation: Conversation) -> None:
    await conversation("""
        > contoh smart living
        > yg semarang itu apa
        < Kota Semarang: ATCS Lalin
        ! Maksud Anda
        ! Mataram
    """)


async def test_examples_asked_of_a_place_are_those_that_are_there(conversation: Conversation) -> None:
    await conversation("""
        > contoh smart governance di jawa barat
        < Kota Sukabumi
        < Kota Bandung
        ! Tuban
        > contoh smart economy di kota surabaya
        < di Kota Surabaya tidak kami temukan; itu tidak berarti tidak ada
        < Dumai
        > apa itu smart branding
        > contoh di bogor apa
        < di Kabupaten Bogor dan Kota Bogor tidak kami temukan
    """)
