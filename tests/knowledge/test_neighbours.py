"""Names beside other names: exceptions, provinces of old, words that join, and words that only spell a name."""

import pytest

from knowledge import Understanding


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("selain bandung dan cimahi, apakah sumedang ikut", ["32.11"]),
        ("selain batam, kepri ada lagi nggak?", ["21"]),
        ("bukan OKU, OKI", ["16.02"]),
        ("Batang Hari, Jambi, ikut atau tidak", ["15.04"]),
        ("kabupaten puncak, papua, ada programnya", ["94.05"]),
        ("apakah kabupaten nabire di papua ikut", ["94.01"]),
        ("medan ama pekanbaru barengan gak", ["12.71", "14.71"]),
        ("purbalingga karo banyumas apik endi", ["33.03", "33.02"]),
        ("badung gianyar bangli coba jejerin infonya", ["51.03", "51.04", "51.06"]),
        ("cianjur kota santri ikutan gak", ["32.03"]),
        ("sumber data tanjungpinang?", ["21.72"]),
        ("sorong dan papua barat", ["96.01", "96.71", "92"]),
        ("saya malang sama dia", []),
        ("morotai pe dana depe sumber dari mana?", ["82.07"]),
        ("trenggalek wis tanda tangan MoU karo kementrian", ["35.03"]),
        ("karo ikut tahun berapa", ["12.06"]),
        ("sumbrnya mana, kota solok", ["13.72"]),
        ("kotabandung ada yg diperbarui gak", ["32.73"]),
        ("kabblitar masterplannya", ["35.05"]),
        ("jabr yg udh ttd siapa aja", ["32"]),
        ("jabar jateng siapa aja", ["32", "33"]),
        ("List all participants in North Sumatra, Sumut gitu", ["12"]),
        ("berita mana yg tayang duluan, luwu utara apa oki", ["73.22", "16.02"]),
        ("duluan mana padang apa pekanbaru", ["13.71", "14.71"]),
        ("batu apa yang dijual di Garut", ["32.05"]),
        ("srgen dibnding klatn", ["33.14", "33.10"]),
        ("mimika ikutnya pas masih papua ya?", ["94.04"]),
        ("banjar yg di kalsel dapet nilai brp, bukan banjar yg jabar ya", ["63.03"]),
        ("which regencies in Gorontalo province have joined", ["75"]),
        ("blkppn dpt pnghrgaan ap", ["64.71"]),
        ("jambi dan riau", ["15", "14"]),
        ("kota jambi dan riau", ["15.71", "14"]),
        ("bukan kediri tapi kudus", ["33.19"]),
        ("desa saya Sukamaju termasuk desa cerdas?", []),
    ],
)
def test_only_the_places_meant_are_read(understanding: Understanding, text: str, codes: list[str]) -> None:
    mentions = understanding.reader.resolver.resolve(text)
    assert [code for mention in mentions for code in (mention.regions or mention.provinces)] == codes


def test_a_bare_name_means_its_record(understanding: Understanding) -> None:
    decision = understanding.decide("Luwu Utara")
    assert decision.entry
    assert decision.entry.id == "daerah-status"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Abdi urang Majalengka, pun lanceuk di Sumedang. Masterplan kota cerdas Sumedang nuju dianyarkeun deui. Leres kitu?", ["32.11"]),
        ("Halo kak, aku anak SMA Mojokerto. Dia bela Sidoarjo, aku bela Gresik soal siapa yang masuk lebih dulu.", ["35.15", "35.25"]),
        ("Kula perangkat desa saking Pacitan, badhe studi banding dhateng Trenggalek. Sinten ketua tim Trenggalek?", ["35.03"]),
        ("Saya guru geografi di Bondowoso. Kalau peserta tiap provinsi diurutkan, Jawa Timur ada di urutan berapa?", ["35"]),
        ("Saya nelayan asal Luwuk, sekarang menetap di Morowali. MoU Banggai itu hari apa?", ["72.01"]),
        ("Sopir rute Poso-Palu sering berdebat: Kota Palu atau Parigi Moutong yang lebih dulu jadi peserta", ["72.71", "72.08"]),
    ],
)
def test_of_a_story_the_place_asked_about_is_read(understanding: Understanding, text: str, codes: list[str]) -> None:
    read = understanding.reader.read(text)
    assert sorted({code for place in read.places for code in (*place.regions, *place.provinces)}) == sorted(codes)
