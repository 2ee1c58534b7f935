"""Statistics against the reference vector, against scipy, and where they are undefined."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from knowledge import statistics

PRE = [[int(x) for x in row] for row in ["11100", "10000", "11110", "01000", "11111", "10100", "00001", "11000"]]
POST = [[int(x) for x in row] for row in ["11110", "11000", "11111", "10100", "11111", "11110", "10001", "11100"]]


def near(found: list[float | None], expected: list[float | None]) -> bool:
    pairs = zip(found, expected, strict=True)
    return all(a is b if a is None or b is None else math.isclose(a, b, abs_tol=5e-5) for a, b in pairs)


def test_the_reference_vector_to_four_digits() -> None:
    pre, post = statistics.scale(PRE), statistics.scale(POST)
    assert near([pre.mean, pre.variance, pre.kr20, pre.sem], [2.375, 1.9844, 0.5906, 0.9014])
    assert near([post.mean, post.variance, post.kr20, post.sem], [3.375, 1.4844, 0.5263, 0.8385])
    first, second = statistics.items(PRE), statistics.items(POST)
    assert near([item.p for item in first], [0.75, 0.625, 0.5, 0.25, 0.25])
    assert near([item.p for item in second], [1, 0.75, 0.75, 0.5, 0.375])
    assert near([item.r for item in first], [0.2962, 0.2692, 0.5934, 0.7537, -0.0529])
    assert near([item.r for item in second], [None, 0.3637, 0.3637, 0.8006, 0.0])
    assert near([item.r_uncorrected for item in first], [0.5635, 0.5728, 0.7986, 0.8709, 0.2562])
    assert near([item.r_uncorrected for item in second], [None, 0.6516, 0.6516, 0.9234, 0.3974])


def test_the_reference_change_to_four_digits() -> None:
    change = statistics.gain([sum(row) for row in PRE], [sum(row) for row in POST], 5)
    found = [change.mean, change.sd, change.t, change.low, change.high, change.effect, change.hake, change.hake_individual]
    assert near(found, [1.0, 0.5345, 5.2915, 0.5531, 1.4469, 1.8708, 0.3810, 0.4643])
    assert change.p == pytest.approx(0.001134, abs=5e-7)
    assert (change.df, change.hake_n) == (7, 7)


@given(st.floats(0.001, 50), st.integers(1, 5000))
@settings(max_examples=80, deadline=None)
def test_students_t_is_scipys(t: float, df: int) -> None:
    assert statistics.t_tail(t, df) == pytest.approx(stats.t.sf(t, df), rel=1e-7, abs=1e-14)
    assert statistics.t_quantile(0.975, df) == pytest.approx(stats.t.ppf(0.975, df), rel=1e-7)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=3, max_size=60))
@settings(max_examples=60, deadline=None)
def test_a_paired_change_is_scipys(pairs: list[tuple[int, int]]) -> None:
    before, after = zip(*pairs, strict=True)
    change = statistics.gain(before, after, 12)
    if change.t is None:
        assert len({b - a for a, b in pairs}) == 1
        return
    known = stats.ttest_rel(after, before)
    assert change.t == pytest.approx(known.statistic, abs=1e-9)
    assert change.p == pytest.approx(known.pvalue, rel=1e-6, abs=1e-12)
    ranked = stats.wilcoxon(after, before, method="asymptotic", correction=False)
    assert change.wilcoxon == pytest.approx(ranked.pvalue, rel=1e-9, abs=1e-12)
    assert change.low == pytest.approx(known.confidence_interval().low, abs=1e-6)


def test_what_is_undefined_is_none() -> None:
    alike = statistics.scale([[1, 1], [1, 1]])
    assert (alike.kr20, alike.sem) == (None, None)
    assert statistics.items([[1, 0], [1, 0]])[0].r is None
    assert statistics.gain([5, 5], [5, 5], 5).hake is None
    with pytest.raises(ValueError, match="two of them"):
        statistics.gain([1], [2], 5)
    with pytest.raises(ValueError, match="persons × items"):
        statistics.scale([])


def test_a_distractor_that_draws_the_best_is_flagged() -> None:
    chosen = [0] * 4 + [1] * 6 + [2] * 10
    totals = list(range(20))
    found = statistics.distractors(chosen, totals, key=1)
    assert [option.flagged for option in found] == [False, False, True, True]
    assert [option.share for option in found] == [0.2, 0.3, 0.5, 0.0]


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 60), min_size=2, max_size=8))
def test_a_hidden_count_cannot_be_worked_out(cells: dict[str, int]) -> None:
    shown = statistics.suppress(cells)
    hidden = [name for name, count in shown.items() if count is None]
    assert all(count is None or count == 0 or count >= statistics.SMALLEST_CELL for count in shown.values())
    if hidden and sum(1 for count in cells.values() if count) > 1:
        assert len(hidden) >= 2


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60), min_size=1))
def test_no_total_gives_a_small_group_away(cells: dict[str, int]) -> None:
    shown = statistics.suppress(cells)
    hidden = [cells[name] for name, count in shown.items() if count is None]
    assert all(count == 0 or count >= 10 for count in shown.values() if count is not None)
    alone = all(0 < count < 10 or count == 0 for count in cells.values())
    assert not hidden or alone or len([c for c in cells.values() if c > 0]) == len(hidden) or (len(hidden) >= 2 and sum(hidden) >= 10)
