"""Residents ask; every answer has its source and date."""

import pytest

from tests.support.typing import Conversation


async def test_the_four_questions_everybody_asks_first(conversation: Conversation) -> None:
    await conversation("""
        > apa itu gerakan menuju smart city
        < program pendampingan
        < Sumber
        < 2022
        > kenapa 141 bukan 148?
        < 25 + 50 + 25 + 48 − 7 = 141
        < Johnny G. Plate
        > oki udah sampe mana?
        < Kabupaten Ogan Komering Ilir
        < Tahap tertinggi yang tercatat: quick win
        < 2022
        > luwu utara fokusnya apa
        < tiga sungai
        < Arief R. Palallo
    """)


async def test_a_greeting_is_not_a_question(conversation: Conversation) -> None:
    await conversation("""
        > halo min
        < Halo!
        ! Sumber
        > makasih ya
        < Sama-sama
    """)


async def test_out_of_topic_says_what_it_is_for(conversation: Conversation) -> None:
    await conversation("""
        > resep rendang padang dong
        < di luar yang saya tahu
        < Gerakan Menuju Smart City
        # Apa itu Gerakan
    """)


async def test_the_longer_part_of_an_answer_is_a_button_away(conversation: Conversation) -> None:
    await conversation("""
        > kenapa 141 bukan 148?
        > [Tabel jumlah daerah]
        < 2019
        < 251
    """)


async def test_the_sources_of_the_last_answer_with_their_addresses(conversation: Conversation) -> None:
    await conversation("""
        > /sumber
        < Belum ada jawaban
        > luwu utara dapat penghargaan apa
        < Luwu Utara
        > sumbernya mana?
        < Sumber jawaban terakhir
    """)


async def test_commands_answer(conversation: Conversation) -> None:
    await conversation("""
        > /start
        < saya Pandu
        # Enam pilar
        > [Enam pilar]
        < governance
        # Smart Living
        > [Smart Living]
        < lebih layak
        > /bantuan
        < Ketik pertanyaan apa saja
        > /tentang
        < sumber
        > /tidakada
        < tidak saya kenal
    """)


async def test_the_bots_own_words_in_english(conversation: Conversation) -> None:
    await conversation("""
        > /bahasa
        # English
        > [English]
        < I will use English
        > halo
        < Hello!
        > /bahasa id
        < memakai bahasa Indonesia
    """)


async def test_a_summary_is_for_officials(conversation: Conversation) -> None:
    await conversation("""
        > /ringkasan
        < hanya untuk pejabat
    """)


async def test_two_questions_in_one_message_are_answered_in_order_and_the_rest_offered(conversation: Conversation) -> None:
    await conversation("""
        > luwu utara ikut tahun berapa? fokusnya apa? dapat penghargaan apa?
        < 1. Tahun keikutsertaan Kabupaten Luwu Utara
        < 2022
        < 2. Fokus smart city Kabupaten Luwu Utara
        < tiga sungai
        < lewat tombol di bawah
        # Penghargaan
    """)


async def test_one_question_with_an_and_in_it_stays_one(conversation: Conversation) -> None:
    await conversation("""
        > apa bedanya smart city dan spbe
        < Cakupannya berbeda
        ! 1. Beda
    """)


async def test_an_aspect_of_the_last_subject_needs_no_subject(conversation: Conversation) -> None:
    await conversation("""
        > masterplan smart city itu apa
        < rencana induk
        > isinya apa saja
        < Buku
    """)


async def test_a_year_to_come_is_not_a_year_gone(conversation: Conversation) -> None:
    await conversation("""
        > status asmat per 2035
        < tidak kami ketahui
        > status asmat per 2023
        < belum ada data
    """)


async def test_a_thing_no_source_places_is_not_put_under_a_pillar(conversation: Conversation) -> None:
    await conversation("""
        > wifi gratis masuk pilar mana
        < tidak menyebut
        # Enam pilar
    """)


async def test_who_wants_to_hurt_himself_is_not_left_alone(conversation: Conversation) -> None:
    await conversation("""
        > capek hidup, ditagih pinjol mulu
        < Mohon jangan sendirian
        > aku serius
        < Telepon polisi 110 sekarang
        > nggak ada yg peduli
        < Telepon polisi 110 sekarang
        > apa itu quick win
        < program unggulan
        ! Mohon jangan sendirian
    """)


async def test_a_victim_is_told_what_to_do_though_he_only_remarks(conversation: Conversation) -> None:
    await conversation("""
        > kode otp itu apa
        < jangan diberikan
        > waduh udah saya kasih tadi
        < IASC
    """)


async def test_slips_in_every_word(conversation: Conversation) -> None:
    await conversation("""
        > apa itu koota cerds
        < adalah kota atau kabupaten
        > pesrta dareah sapa aja thun 2019
        < Peserta angkatan 2019
    """)


async def test_several_aspects_behind_a_story_are_told(conversation: Conversation) -> None:
    await conversation("""
        > Mohon bantuannya, besok pagi saya paparan di depan Sekda Kab. Pati. Butuh nilai evaluasi dan penghargaan Kabupaten Pati.
        < 1. Nilai evaluasi Kabupaten Pati
        < 2. Penghargaan smart city Kabupaten Pati
        > bandingkan dengan Kudus dan Jepara
        < Kabupaten Pati
        < Kabupaten Jepara
    """)


async def test_how_many_of_a_province_is_no_question_of_one_region(conversation: Conversation) -> None:
    await conversation("""
        > Berapa jumlah kota dan kabupaten di Sumatera Utara yang sudah punya masterplan?
        < dari 33 kabupaten/kota tercatat untuk tahap ini: masterplan tersusun
        > yang kota saja
        < Belum ada kota di
    """)


async def test_what_does_not_speak_of_the_memorandum_does_not_stand_for_it(conversation: Conversation) -> None:
    await conversation("""
        > Kapan Kabupaten Jombang menandatangani MoU
        < Belum ada data tentang nota kesepakatan
        ! 20 September 2022
    """)


async def test_who_has_installed_the_file_is_told_what_to_do(conversation: Conversation) -> None:
    await conversation("""
        > ibu saya dapat telpon dari dukcapil
        < Tutup teleponnya
        > disuruh install apk
        < Berkas .apk jangan dibuka
        > udah diinstall gimana
        < putuskan internet di ponsel itu
    """)


@pytest.mark.parametrize(
    "text",
    [
        "Saya ingin mengakhiri hidup saya. Kapan Bandung ikut smart city?",
        "Kapan Bandung ikut smart city? Saya ingin mengakhiri hidup saya.",
    ],
)
async def test_who_is_in_danger_is_never_answered_with_something_else(text: str, conversation: Conversation) -> None:
    await conversation(f"""
        > {text}
        < hubungi keluarga
        ! peserta angkatan
    """)


async def test_begging_pardon_gives_no_thanks(conversation: Conversation) -> None:
    await conversation("""
        > nuwun sewu, smart city niku menopo nggih
        ! Sama-sama
    """)


async def test_the_clause_that_asks_is_answered_whatever_is_told_around_it(conversation: Conversation) -> None:
    await conversation("""
        > nama gw budi umur 15 tinggal di depok, depok ikut ga?
        < Kota Depok tercatat sebagai peserta
        > gw lagi di warung, hujan deres, btw quick win itu apaan sih
        < Quick win
        > kemarin ke bali, seru, pantainya bagus
        ! tercatat sebagai peserta
        > katiko taun 2020, kota Solok lah tacatat alun?
        ! tercatat sebagai peserta angkatan
    """)


async def test_years_in_a_row_are_no_number_of_a_person(conversation: Conversation) -> None:
    await conversation("""
        > skor Kota Surabaya 2021 2022 2023 berapa
        ! Jangan kirim NIK
        > nik saya 3404012017200001
        < Jangan kirim NIK
    """)


async def test_a_curse_at_everything_is_no_question(conversation: Conversation) -> None:
    await conversation("""
        > nganjuk ikut ga
        > sampah semua
        < Maaf kalau jawaban saya mengecewakan
        > nganjuk ikut ga
        > elek kabeh
        < Maaf kalau jawaban saya mengecewakan
        > nganjuk ikut ga
        > bohong semua
        < Jawaban terakhir bersandar pada
        > sampah masuk pilar mana
        < smart environment
    """)


async def test_that_money_is_wasted_is_met_with_what_is_criticised(conversation: Conversation) -> None:
    await conversation("""
        > buang2 uang rakyat
        < Ada tiga catatan kritis
        > kabupaten kediri ikut smart city gak
        > buang-buang duit tok
        < Ada tiga catatan kritis
        > smart city abis berapa triliun
        < Berapa total uang negara
    """)


@pytest.mark.parametrize("purpose", ["gunanya", "gunane", "kegunaannya", "untungnya", "manfaatnya"])
async def test_what_smart_city_is_good_for_is_not_what_it_means(conversation: Conversation, purpose: str) -> None:
    await conversation(f"""
        > smart city {purpose} apa
        < Manfaat
        ! Johnny
    """)


async def test_clauses_that_ask_something_each(conversation: Conversation) -> None:
    await conversation("""
        > pilar apa aja trs makassar ikut ga
        < 1. Enam pilar kota cerdas
        < 2. Status Kota Makassar
        > makassar ikut tahun brp sama pilarnya apa aja
        < 1. Tahun keikutsertaan Kota Makassar
        < 2. Enam pilar kota cerdas
        > surabaya ikut sama siapa aja
        < Kota Surabaya
    """)


async def test_what_something_is_and_one_more_thing_of_it(conversation: Conversation) -> None:
    await conversation("""
        > jelaskan pengertian smart city dan sebutkan pilarnya
        < 1. Arti kota cerdas (smart city)
        < 2. Enam pilar kota cerdas
        > jelaskan pengertian smart city dan manfaatnya
        < 2. Manfaat yang diharapkan
        > jelasin smart city sama 6 pilarnya dong buat tugas
        < 1. Arti kota cerdas (smart city)
        < 2. Enam pilar kota cerdas
        > pengertian smart economy dan tujuannya
        < 1. Apa itu smart economy
        < 2. Tujuan smart economy
    """)
