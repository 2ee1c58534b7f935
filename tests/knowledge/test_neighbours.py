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
    ],
)
def test_only_the_places_meant_are_read(understanding: Understanding, text: str, codes: list[str]) -> None:
    mentions = understanding.reader.resolver.resolve(text)
    assert [code for mention in mentions for code in (mention.regions or mention.provinces)] == codes


def test_a_bare_name_means_its_record(understanding: Understanding) -> None:
    decision = understanding.decide("Luwu Utara")
    assert decision.entry
    assert decision.entry.id == "daerah-status"
