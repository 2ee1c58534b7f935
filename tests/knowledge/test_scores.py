"""The evaluation indices read from the records: nothing typed twice, nothing of another kind."""

from knowledge import Understanding
from knowledge.model import Note
from knowledge.records.scores import scores


def told(understanding: Understanding) -> dict[tuple[str, int], tuple[str, int | None]]:
    return {(one.code, one.year): (one.worded, one.rank) for one in scores(understanding.library)}


def test_every_way_the_records_tell_an_index_is_read(understanding: Understanding) -> None:
    found = told(understanding)
    assert found["35.72", 2024] == ("3,38", 1)
    assert (found["35.71", 2022], found["35.71", 2021]) == (("3,31", None), ("3,06", None))
    assert (found["73.71", 2024], found["73.71", 2023]) == (("3,64", None), ("3,14", None))
    assert found["73.22", 2023] == ("2,88", None)
    assert found["81.71", 2023] == ("2,87", None)


def test_indices_of_another_kind_are_left_out(understanding: Understanding) -> None:
    regions = {code for code, _ in told(understanding)}
    assert "35.10" not in regions, "SPBE"
    assert "52.08" not in regions, "a survey"


def test_each_index_stands_in_its_own_record(understanding: Understanding) -> None:
    for one in scores(understanding.library):
        text = one.record.text if isinstance(one.record, Note) else one.record.value
        assert one.worded in text, one
        assert str(one.year) in text, one


def test_the_latest_year_and_the_highest_come_first(understanding: Understanding) -> None:
    found = [(-one.year, -one.hundredths) for one in scores(understanding.library)]
    assert found == sorted(found)
