"""Numbers follow from the cohort table."""

from knowledge.cohorts import CohortTable, fill
from knowledge.loading import load_library

TABLE = load_library().cohorts


def test_the_totals_everybody_asks_about() -> None:
    assert {year: TABLE.total(year) for year in TABLE.by_year} == {
        2017: 25,
        2018: 75,
        2019: 100,
        2021: 141,
        2022: 191,
        2023: 241,
        2024: 251,
    }
    assert (TABLE.plain_sum(2021), TABLE.plain_sum(2022)) == (148, 198)
    assert TABLE.formula(2021) == "25 + 50 + 25 + 48 − 7 = 141"
    assert TABLE.step(2022) == "141 + 50 = 191"


def test_the_verified_names_per_year() -> None:
    assert {year: TABLE.verified(year) for year in TABLE.by_year} == {2017: 26, 2018: 41, 2019: 25, 2021: 44, 2022: 38, 2023: 31, 2024: 10}


def test_a_contested_or_inferred_row_is_not_counted() -> None:
    contested = [row for row in TABLE.participations if row.contested]
    assert {(row.region_code, row.year) for row in contested} == {("33.02", 2018), ("61.72", 2018), ("75.03", 2024)}
    without = CohortTable(TABLE.cohorts, tuple(row for row in TABLE.participations if not row.contested))
    assert [without.verified(year) for year in TABLE.by_year] == [TABLE.verified(year) for year in TABLE.by_year]


def test_only_known_blanks_are_filled() -> None:
    assert fill("{total_2021} dan {entah}", TABLE.placeholders()) == "141 dan {entah}"
