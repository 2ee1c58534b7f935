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


async def test_a_number_after_a_list_means_its_line_and_not_a_pillar(conversation: Conversation) -> None:
    await conversation("""
        > contoh smart society
        > yang keempat itu apa
        < Kabupaten Temanggung: Sinotika
        ! Smart living
        > yang pertama?
        < Kabupaten Sukoharjo
        ! Kabupaten Pati
        > contoh smart branding
        > yang kelima?
        < Kota Makassar: Lorong Wisata
        > tujuan smart environment
        > yang ketiga?
        < Pemakaian energi mendukung keberlanjutan.
        > tiga kunci smart city apa
        > yang kedua?
        < Kolaborasi.
        > enam pilar smart city
        > yang kedua?
        < Smart branding
        > yang ketiga?
        < Smart economy
    """)


async def test_one_line_of_a_list_is_told_without_the_words_above_it(conversation: Conversation) -> None:
    await conversation("""
        > buku masterplan smart city ada berapa
        > yang kedua?
        < Buku 2: masterplan
        ! disusun dalam tiga buku
        > yang pertama?
        < Buku 1: analisis strategis dan kesiapan daerah.
        ! Buku 2: masterplan
        > prinsip satu data ada berapa
        > yang ketiga?
        < Interoperabel, artinya dapat dipertukarkan antarsistem.
        > tahapan pendampingan
        > yang keempat?
        < Pembentukan Dewan Smart City dan Tim Pelaksana.
        ! bimbingan teknis
    """)


async def test_a_pillar_in_a_place_is_not_told_by_the_record_of_another(conversation: Conversation) -> None:
    await conversation("""
        > contoh smart living di kota malang
        < Catatan tentang hal itu di Kota Malang tidak kami temukan; itu tidak berarti tidak ada
        < Contoh smart living di daerah
        ! Kayutangan
        > contoh smart branding di kota malang
        < Kayutangan Heritage
        > contoh smart governance di tuban
        < Kabupaten Tuban: surat dan tanda tangan elektronik antardinas
        > program smart environment kabupaten banyuwangi
        < Catatan tentang hal itu di Kabupaten Banyuwangi tidak kami temukan
        > program kota malang apa saja
        < Kayutangan Heritage
    """)
