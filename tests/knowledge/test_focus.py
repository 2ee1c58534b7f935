"""Of several places in a message, the one it asks about; names that are also words, where the question makes them names."""

import pytest

from knowledge import Understanding
from knowledge.deciding.decide import Kind


def asked(understanding: Understanding, text: str) -> set[str]:
    question = understanding.decide(text).question
    return {code for place in question.places for code in (place.regions or place.provinces)}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Skor Pamekasan berapa? di Madura kan Sampang sudah keluar", {"35.28"}),
        ("Aku ASN di Medan, disuruh bikin catatan soal Nias. Katanya kabupaten itu ikut program kota cerdas, benar?", {"12.04"}),
        ("Bupati Matim dulu teken perjanjian di Labuan Bajo atau di Borong?", {"53.19"}),
        ("waktu badung neken di makassar siapa yg hadir", {"51.03"}),
        ("Tetangga saya orang Sragen. Dia bilang Klaten sudah ikut, apa benar?", {"33.10"}),
        ("saya minta daftar peserta Jawa Timur, tidak usah Jateng", {"35"}),
        ("Siang. Saya dari media di Palembang, butuh daftar kabupaten/kota di Sumatera Selatan yang ikut.", {"16"}),
        ("saya di garut, minta status sumedang dong", {"32.11"}),
    ],
)
def test_the_place_in_the_question_counts(text: str, codes: set[str], understanding: Understanding) -> None:
    assert asked(understanding, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("masterplan Tegal? eh salah, masterplan Brebes", {"33.29"}),
        ("status kota Metro, eh bukan, kota Bitung per awal 2020", {"71.72"}),
        ("wamena bukan, nabire kapan ikut", {"94.01"}),
        ("kapan ikut bima, maksudku dompu", {"52.05"}),
        ("bukan oku, oki kapan ikut", {"16.02"}),
    ],
)
def test_a_name_taken_back_is_not_asked_about(text: str, codes: set[str], understanding: Understanding) -> None:
    assert asked(understanding, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("saya anak wakatobi yang lagi kuliah di kendari, kabupatenku sudah masuk belum", {"74.07"}),
        ("kajian kepulauan Nias memerlukan keterangan tentang Kota Gunungsitoli", {"12.78"}),
        ("Kepulauan Seribu yang di Jakarta itu ikut apa tidak", {"31.01"}),
    ],
)
def test_where_somebody_is_away_from_home_and_what_lies_around_are_aside(text: str, codes: set[str], understanding: Understanding) -> None:
    assert asked(understanding, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("bedanya dnpasar sm badung apa", {"51.71", "51.03"}),
        ("pamekasan bi' sampang siapa duluan", {"35.28", "35.27"}),
        ("Kabupaten mana saja di Gorontalo yang pernah dibimbing?", {"75"}),
        ("daerah apa aja di bengkulu yang sudah terpilih", {"17"}),
    ],
)
def test_what_it_is_joined_to_or_asked_for_says_what_a_name_means(text: str, codes: set[str], understanding: Understanding) -> None:
    assert asked(understanding, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("status Garut dan Kota Tasikmalaya", {"32.05", "32.78"}),
        ("Tomohon lebih dulu ikut dari Bitung, betul?", {"71.73", "71.72"}),
        ("banyuasin ketinggalan jauh ga dari muba nilainya", {"16.07", "16.06"}),
        ("nilai kota kediri vs kota blitar", {"35.71", "35.72"}),
        ("88 menurut Luwu Utara, 200 menurut OKI. mana yang dipegang?", {"73.22", "16.02"}),
    ],
)
def test_places_joined_or_compared_are_all_asked_about(text: str, codes: set[str], understanding: Understanding) -> None:
    assert asked(understanding, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("tubn udah ikut?", {"35.23"}),
        ("rembang lebih ngegas ke sektor apa smart citynya", {"33.17"}),
        ("sejabar yang ikut siapa aja", {"32"}),
        ("kupang itu kota atau kab yg ikut", {"53.01", "53.71"}),
    ],
)
def test_a_doubtful_name_is_one_where_the_question_is_about_places(text: str, codes: set[str], understanding: Understanding) -> None:
    assert understanding.decide(text).kind is Kind.ANSWERED
    assert asked(understanding, text) == codes


@pytest.mark.parametrize(
    "text", ["malang benar nasib anak itu", "tulis sumber kutipan di catatan kaki", "umur nabi adam berapa tahun", "jangan ngada ngada deh"]
)
def test_a_doubtful_name_stays_a_word_elsewhere(text: str, understanding: Understanding) -> None:
    assert asked(understanding, text) == set()


@pytest.mark.parametrize("text", ["satu dari lima puluh daerah", "ditarik lima puluh ribu"])
def test_a_number_is_no_capital(text: str, understanding: Understanding) -> None:
    assert understanding.reader.read(text).places == ()
