"""Names of places: the right one or the right question, never another."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Understanding, load
from knowledge.loading import read_yaml
from knowledge.measuring import proving
from knowledge.names.places import Resolver
from knowledge.records.regions import twins

HERE = Path(__file__).parent
UNDERSTANDING = load()
RESOLVER = UNDERSTANDING.reader.resolver
REGIONS = list(UNDERSTANDING.library.regions.values())
SURFACES = read_yaml(HERE / "place_surfaces.yaml")
SENTENCES = (HERE / "ordinary_sentences.txt").read_text(encoding="utf-8").splitlines()


def found(text: str, resolver: Resolver = RESOLVER) -> set[str]:
    return {code for mention in resolver.resolve(text) for code in mention.regions}


@pytest.mark.parametrize("shape", ["{}", "apakah {} ikut smart city", "status {} gimana ya", "{} udah sampai mana"])
def test_every_official_name_is_that_region(shape: str) -> None:
    wrong = [region.official for region in REGIONS if found(shape.format(region.official)) != {region.code}]
    assert wrong == []


def test_every_official_name_in_capitals_and_lower_case() -> None:
    assert [r.official for r in REGIONS if found(r.official.upper()) != {r.code} or found(r.official.lower()) != {r.code}] == []


def test_a_bare_name_is_the_region_or_all_that_bear_it() -> None:
    for region in REGIONS:
        got = found(f"{region.name} ikut tahun berapa")
        assert region.code in got, region.official
        assert set(twins(UNDERSTANDING.library, region.code)) <= got, region.official


def test_every_code_is_accepted() -> None:
    assert [region.code for region in REGIONS if found(region.code) != {region.code}] == []


@settings(max_examples=600, deadline=None, derandomize=True)
@given(st.sampled_from(REGIONS), st.data())
def test_one_slip_never_makes_another_region(region: object, data: st.DataObject) -> None:
    name = region.name  # type: ignore[attr-defined]  # a Region; hypothesis does not say
    at = data.draw(st.integers(1, len(name) - 1))
    letter = data.draw(st.sampled_from("aeinrst"))
    typed = data.draw(st.sampled_from([name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :]]))
    kind = "kota" if region.is_city else "kabupaten"  # type: ignore[attr-defined]  # as above
    got = found(f"status {kind} {typed}")
    known = {*UNDERSTANDING.reader.known, *RESOLVER.ordinary}
    spelled_right = "".join(typed.lower().split()) in UNDERSTANDING.gazetteer.forms or set(typed.lower().split()) <= known
    if got and not spelled_right:
        near = {code for code in got if len(UNDERSTANDING.library.regions[code].name) >= 5}
        assert region.code in got or not near or _as_near(typed, region.name, near)  # type: ignore[attr-defined]  # as above


def _as_near(typed: str, name: str, codes: set[str]) -> bool:
    """Whether what was typed is as near to what was found as to the name it was made from."""
    from rapidfuzz.distance import OSA

    others = (UNDERSTANDING.library.regions[code].name for code in codes)
    return any(OSA.distance(typed.lower(), other.lower()) <= OSA.distance(typed.lower(), name.lower()) for other in others)


def test_names_typed_every_way_are_never_another_unit() -> None:
    results = proving.prove(UNDERSTANDING)
    plain = [(surface, outcome) for surface, outcome, _ in results if surface.way not in proving.TYPED]
    assert [surface for surface, outcome in plain if outcome == proving.ANOTHER] == []
    assert [surface for surface, outcome in plain if outcome == proving.MISSED] == []
    typed = [outcome for surface, outcome, _ in results if surface.way in proving.TYPED]
    assert typed.count(proving.ANOTHER) <= 0.01 * len(typed)
    assert typed.count(proving.MISSED) <= 0.12 * len(typed)
    outcomes = [outcome for _, outcome, _ in results]
    assert outcomes.count(proving.ANOTHER) <= 0.005 * len(outcomes)
    assert outcomes.count(proving.RIGHT) + outcomes.count(proving.ASKED) >= 0.97 * len(outcomes)


def test_mentions_written_by_others() -> None:
    wrong = [row for row in SURFACES if found(row["teks"]) != set(row["kode"])]
    another = [row for row in wrong if found(row["teks"]) and not found(row["teks"]) & set(row["kode"])]
    assert len(wrong) <= 0.04 * len(SURFACES), wrong
    assert len(another) <= 0.005 * len(SURFACES), another


def test_ordinary_sentences_name_no_place() -> None:
    alarms = [sentence for sentence in SENTENCES if found(sentence)]
    assert len(SENTENCES) >= 2000
    assert len(alarms) <= 5, alarms


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("bogor ikut ga", {"32.01", "32.71"}),
        ("kab bogor", {"32.01"}),
        ("magelang yang kota", {"33.71"}),
        ("banjar kalsel", {"63.03"}),
        ("solok, sumbar", {"13.02", "13.72"}),
        ("aceh selatna", {"11.01"}),
        ("bukittinggi", {"13.75"}),
        ("bukit tinggi", {"13.75"}),
        ("wali kota batu", {"35.79"}),
        ("batu bara hitam", set()),
        ("bukan OKU, OKI ikut tahun berapa", {"16.02"}),
        ("bandingkan Bengkulu dengan Jambi", {"17.71", "15.71"}),
        ("sms 1708", set()),
        ("muko2 ada di daftar ndak", {"17.06"}),
        ("pare2 sama bau2", {"73.72", "74.72"}),
        ("kota2 di jawa", set()),
        ("batu2 kali", set()),
        ("kabupaten bangi", {"51.06"}),
    ],
)
def test_known_traps(text: str, codes: set[str]) -> None:
    assert found(text) == codes


def test_where_the_writer_lives_is_not_what_is_asked(understanding: Understanding) -> None:
    decision = understanding.decide("selamat pagi, saya dari kabupaten garut mau tanya apa itu quick win")
    assert decision.entry and decision.entry.id == "quick-win"


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("sinotika itu apa", "33.23", ("aplikasi",)),
        ("Tangerang LIVE diunduh berapa orang", "36.71", ("aplikasi",)),
        ("ngopeni akhu program kabupaten mana", "33.11", ("penghargaan",)),
        ("smart city alebbireng", "73.22", ("slogan",)),
    ],
)
def test_what_a_region_has_made_names_it_and_says_what_it_is(text: str, code: str, says: tuple[str, ...]) -> None:
    mentions = RESOLVER.resolve(text)
    assert [mention.regions for mention in mentions] == [(code,)]
    assert mentions[0].says == says


def test_every_thing_listed_is_told_of_in_a_record_of_its_place() -> None:
    library = UNDERSTANDING.library
    texts: dict[str, str] = {}
    for code, text in [(n.code, n.text) for n in library.notes] + [(e.region_code, e.value) for e in library.evidence]:
        texts[code] = f"{texts.get(code, '')} {text.lower()}"
    known = {name: code for name, (code, _) in library.things.items()}
    untold = [
        name for name, code in known.items() if not any(word in texts.get(code, "") for word in name.lower().split() if len(word) > 2)
    ]
    assert untold == []


@pytest.mark.parametrize("text", ["kukar penyangga ibu kota baru", "posisi ibukota baru"])
def test_the_new_capital_is_no_region(text: str) -> None:
    assert "63.02" not in found(text)


def test_doubled_letters_may_be_left_out_with_the_vowels() -> None:
    assert found("status kota mksr") == {"73.71"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("siantr uda msk smart ciy apa blon", "12.72"),
        ("kaltra sapa sja yg ikt", "65"),
        ("jatm yg ikut mn aja min", "35"),
        ("blangan kalsel udh ikt program kota crdas blm", "63.11"),
        ("bngkulu utra tgl brp mou nya", "17.03"),
        ("jmbang rncana induknya dri taon brp smpe brp", "35.17"),
    ],
)
def test_names_and_nicknames_without_some_of_their_vowels(text: str, code: str, understanding: Understanding) -> None:
    places = understanding.decide(text).question.places
    assert [(*place.regions, *place.provinces) for place in places] == [(code,)]


def test_a_place_that_is_an_ordinary_word_is_one_when_joined_to_another(understanding: Understanding) -> None:
    places = understanding.decide("batu ama kota madiun mana yg lebih banyak penghargaannya").question.places
    assert [place.regions for place in places] == [("35.79",), ("35.77",)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("kota dan kabupaten Tegal nilainya berapa", ["33.76", "33.28"]),
        ("Kabupaten/Kota Madiun statusnya apa", ["35.19", "35.77"]),
        ("kota Jayapura deng kabupatennya, beda apa", ["91.71", "91.03"]),
        ("tegal kota sama kabupatennya", ["33.76", "33.28"]),
        ("tegal baik kota maupun kabupaten", ["33.76", "33.28"]),
        ("kupang yang kota sama yang kabupaten duluan mana", ["53.71", "53.01"]),
        ("bupati dan wali kota tegal siapa", ["33.28", "33.76"]),
        ("walikota dan bupati madiun siapa", ["35.77", "35.19"]),
        ("kota tegal dan kabupaten di jawa tengah", ["33.76"]),
        ("kota tegal dan kabupaten brebes", ["33.76", "33.29"]),
        ("tegal kota bukan kabupaten", ["33.76"]),
        ("bupati Tegal dan walikota siapa", ["33.28", "33.76"]),
        ("kota Tegal dan kabupaten mana yang dapat penghargaan", ["33.76"]),
        ("kota Bogor dan kabupaten sekitarnya", ["32.71"]),
        ("kota Tegal dan kabupatennya Brebes", ["33.76", "33.29"]),
    ],
)
def test_kota_and_kabupaten_of_one_name_are_both_read_where_both_are_said(text: str, codes: list[str]) -> None:
    assert [code for mention in RESOLVER.resolve(text) for code in mention.regions] == codes


def test_neighbouring_names_mean_the_one_they_share() -> None:
    assert found("Martapura Banjar dananya dari mana") == {"63.03"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kami dari Inspektorat Kabupaten Wajo ingin mengetahui kedudukan Kota Parepare dalam program ini.", "73.72"),
        ("saya staf diskominfo garut mau tanya kabupaten kuningan ikut tahun berapa", "32.08"),
    ],
)
def test_the_office_the_writer_is_of_is_not_asked_about(text: str, code: str, understanding: Understanding) -> None:
    assert [place.regions for place in understanding.reader.read(text).places] == [(code,)]


def test_sumatra_may_be_spelled_so_in_a_misspelt_name(understanding: Understanding) -> None:
    assert [place.provinces for place in understanding.reader.read("dafatr peserta sumatra brat").places] == [("13",)]


def test_a_misspelt_name_goes_on_with_the_direction_after_it() -> None:
    assert set(found("status kabupaten BolaangaMongondow Utara")) == {"71.08"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("skor kabuapten magelng berapa", {"33.08"}),
        ("kodamadya bandung gimana", {"32.73"}),
        ("seangkatan tapetng siapa aja", {"12.01"}),
        ("seram barat ikut ga", {"81.06"}),
        ("bndingkn medn sm siantr", {"12.71", "12.72"}),
    ],
)
def test_kinds_nicknames_and_joined_names_may_be_misspelt(text: str, codes: set[str]) -> None:
    assert found(text) == codes


def test_a_province_whose_nickname_is_misspelt_and_one_whose_regions_are_asked_for(understanding: Understanding) -> None:
    asked = {text: understanding.reader.read(text) for text in ("jateg siapa aja", "kab/kota di bengkulu yang ikut", "kalimntan siapa aja")}
    assert [question.provinces for question in asked.values()] == [("33",), ("17",), ()]
    assert asked["kab/kota di bengkulu yang ikut"].places[0].regions == ()
    assert asked["kalimntan siapa aja"].islands == ("Kalimantan",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kab/kota sumbar yg ikut", "13"),
        ("kabupaten dan kota Jambi yang ikut", "15"),
        ("kab. / kota Gorontalo peserta", "75"),
    ],
)
def test_kabupaten_and_kota_before_a_name_are_those_of_the_province(text: str, code: str, understanding: Understanding) -> None:
    read = understanding.reader.read(text)
    assert [(place.regions, place.provinces) for place in read.places] == [((), (code,))]
    assert {"kabupaten", "kota"} <= set(read.core)


def test_an_ordinary_word_joined_to_a_place_is_no_name() -> None:
    assert found("mksd sama kudus apa") <= {"33.19"} and found("bandung sama aja") == {"32.04", "32.73"}
