"""What a question wants to know, and whether an answer tells it."""

import pytest

from knowledge import Understanding
from knowledge.deciding.aspects import family
from knowledge.language.years import of_cohorts
from knowledge.loading import CONTENT, rows
from knowledge.ranking.answers import asks_for_more, listed, share_of, tells, wants
from knowledge.ranking.attributes import answered, asked_words, attributes_of


@pytest.mark.parametrize(
    ("question", "text", "share"),
    [
        ("kenapa nilai turun", "Nilainya 3,1 pada 2021.", 0.0),
        ("kenapa nilai turun", "Nilainya turun karena dua indikator belum diisi.", 1.0),
        ("siapa yang hadir", "Acara itu diadakan pada 2022.", 0.0),
        ("siapa yang hadir", "Yang hadir Direktur Jenderal Semuel Pangerapan.", 1.0),
        ("sebutkan 62 daerah itu", "Ada 62 daerah yang ikut.", 1 / 62),
        ("sebutkan tiga pilar itu", "Pilarnya governance, branding, dan economy.", 1.0),
        ("ceritakan acara itu", "Acaranya ramai.", 1.0),
    ],
)
def test_an_answer_of_another_kind_is_known_as_such(question: str, text: str, share: float) -> None:
    assert share_of(wants(question.split()), tells(text), listed(text)) == pytest.approx(share, abs=0.02)


def test_bullets_are_counted_as_a_list() -> None:
    assert listed("Pilarnya:\n• satu\n• dua\n• tiga\n• empat") == 4
    assert listed("") == 1


@pytest.mark.parametrize(
    ("question", "more"),
    [
        ("47 daerah itu mana saja", True),
        ("sebutkan 62 daerah living lab", True),
        ("sebutkan 6 pilar itu", False),
        ("112 itu buat apa saja", False),
        ("sebutkan sumber 25 daerah pertama", False),
        ("bobot 30 persen itu nama indikatornya", False),
    ],
)
def test_many_names_asked_for_are_not_met_by_a_few(question: str, more: bool) -> None:
    assert asks_for_more(question.split(), 4) is more


def test_an_attribute_is_known_in_any_of_its_words() -> None:
    assert attributes_of(["nomor", "telepon", "panitia"]) >= {"kontak"}
    assert attributes_of(["jam", "buka", "kantor"]) >= {"waktu-rinci"}
    assert attributes_of(["apa", "itu", "smart", "city"]) == frozenset()


def test_a_group_answers_what_it_tells_or_is_often_asked() -> None:
    often = [["biaya", "program"]] * 3 + [["apa", "itu"]] * 7
    assert "harga" in answered(often, (), any_question=False)
    assert "harga" not in answered([["biaya"], *[["apa"]] * 19], (), any_question=False)
    assert "harga" in answered([["biaya"], *[["apa"]] * 19], (), any_question=True)
    assert "kontak" in answered([["apa"]], ("telepon",), any_question=False)


def test_the_words_beside_the_question_word_say_what_is_wanted() -> None:
    assert set(asked_words(["berapa", "stan", "pameran", "di", "acara", "penutupan", "itu"])) == {"stan", "pameran", "di"}
    assert asked_words(["stan", "pameran"]) == ["stan", "pameran"]


def test_listed_attributes_and_aspects_are_written_as_the_reader_reads_them(understanding: Understanding) -> None:
    known = {entry.group for entry in understanding.library.entries.values()}
    assert {row["family"] for row in rows(CONTENT / "language" / "aspects.csv")} <= known
    for name in ("aspects", "attributes"):
        listed = [tuple(row.values()) for row in rows(CONTENT / "language" / f"{name}.csv")]
        assert len(listed) == len(set(listed))
        assert all(form == form.lower().strip() for form, _ in listed)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("masterplan kebumen berlaku sampai kapan", "daerah-masterplan"),
        ("program andalan dalam masterplan kebumen", "daerah-quickwin"),
        ("kebumen kloter tahun berapa", "daerah-tahun"),
        ("kebumen pernah dibina kementerian tidak", "daerah-status"),
        ("bagusan mana kebumen atau cilacap", "banding-daerah"),
        ("siapa istri bupati kebumen", None),
        ("harga sewa command center kebumen", None),
        ("cuaca kebumen bagaimana", None),
        ("cerita soal kebumen dong", None),
        ("cerita soal smart city kebumen dong", "daerah-status"),
        ("daerah mana saja di jawa tengah yang dibina", "provinsi-daftar"),
        ("daerah mana saja di jawa tengah yang belum ikut", None),
        ("masterplan dan penghargaan kebumen", None),
        ("smart living gunanya buat apa", "pilar-tujuan"),
        ("pilar lingkungan bagian bagiannya", "pilar-subdimensi"),
        ("masyarakat cerdas diukur pakai apa", "pilar-indikator"),
        ("smart branding apaan sih min", "pilar-definisi"),
        ("smart branding di kebumen apaan", None),
        ("berapa gaji pegawai smart living", None),
    ],
)
def test_a_place_and_one_aspect_mean_one_family(understanding: Understanding, text: str, meant: str | None) -> None:
    assert family(understanding.reader.read(text)) == meant


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("angkatan ketiga", "angkatan 2019"),
        ("gelombang pertama", "gelombang 2017"),
        ("angkatan pertama 2017", "angkatan pertama 2017"),
        ("tahap ketiga", "tahap ketiga"),
        ("angkatan kesembilan", "angkatan kesembilan"),
    ],
)
def test_a_cohort_named_by_its_place_in_the_row_is_its_year(words: str, read: str) -> None:
    assert of_cohorts(words.split(), [2017, 2018, 2019, 2021, 2022, 2023, 2024]) == read.split()


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("kota yg keren ngurus lingkungannya program smart city nya apa aja", "smart-environment-contoh"),
        ("ada contoh pemda yg bikin toko online buat jualan umkm ga? namanya apa", "smart-economy-contoh"),
    ],
)
def test_a_pillar_is_known_by_what_is_said_of_it(question: str, entry: str, understanding: Understanding) -> None:
    found = understanding.decide(question).entry
    assert found is not None
    assert found.id == entry
