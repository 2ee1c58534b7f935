"""Item analysis, reliability and change, as classical test theory defines them. Numbers in, numbers out; None where undefined.

Responses are 0 or 1, one row a person, one column an item. Variances of totals have denominator n, as KR-20 is defined with it
(Kuder and Richardson 1937); those of differences n − 1. Every figure is checked against a reference vector in the tests.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FEWEST_FOR_DISCRIMINATION, PROVISIONAL, FEWEST_PAIRS, SMALLEST_CELL = 30, 100, 20, 10
"""Persons below which no discrimination is shown, and results are provisional; pairs below which no gain is shown; a cell below
which a count is not shown."""
_TAIL = 0.27
_RARE = 0.05
_EPSILON = 1e-12
Matrix = NDArray[np.float64]
Responses = Sequence[Sequence[int]] | NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """Difficulty `p`, its value corrected for guessing, corrected item-total correlation `r` and the uncorrected one."""

    p: float
    guess_corrected: float
    r: float | None
    r_uncorrected: float | None


@dataclass(frozen=True, slots=True)
class Scale:
    """A test as a whole: persons `n`, items `k`, mean and variance (denominator n) of totals, KR-20 and the error of measurement."""

    n: int
    k: int
    mean: float
    variance: float
    kr20: float | None
    sem: float | None


@dataclass(frozen=True, slots=True)
class Gain:
    """Change of the same persons: mean difference in points with its 95% interval, t, p and effect size d_z; Hake's g two ways.

    `wilcoxon` is the p of the signed-rank test, for few persons or many at the ceiling; `ceiling` the share of those afterwards.
    """

    n: int
    mean: float
    sd: float
    low: float
    high: float
    t: float | None
    df: int
    p: float | None
    effect: float | None
    hake: float | None
    hake_individual: float | None
    hake_n: int
    wilcoxon: float | None
    ceiling: float


@dataclass(frozen=True, slots=True)
class Distractor:
    """An option: its share over all, in the lower and in the upper 27% of totals, and whether it does not work."""

    share: float
    lower: float
    upper: float
    flagged: bool


def items(responses: Responses, options: int = 4) -> list[ItemStatistics]:
    """Statistics of each item; a correlation is None where the item or the rest of the test does not vary."""
    x = _matrix(responses)
    totals = x.sum(axis=1)
    guessing = 1 / options
    found = []
    for column in x.T:
        p = float(column.mean())
        corrected = (p - guessing) / (1 - guessing)
        found.append(ItemStatistics(p, corrected, correlation(column, totals - column), correlation(column, totals)))
    return found


def scale(responses: Responses) -> Scale:
    """Mean, variance, KR-20 = k/(k−1)·(1 − Σp(1−p)/var) and SEM = sd·√(1−KR-20). Needs one person and one item at least."""
    x = _matrix(responses)
    n, k = x.shape
    totals = x.sum(axis=1)
    variance, p = float(totals.var()), x.mean(axis=0)
    if k < 2 or variance <= _EPSILON:
        return Scale(n, k, float(totals.mean()), variance, None, None)
    kr20 = float(k / (k - 1) * (1 - (p * (1 - p)).sum() / variance))
    return Scale(n, k, float(totals.mean()), variance, kr20, math.sqrt(variance * (1 - kr20)))


def correlation(first: Matrix, second: Matrix) -> float | None:
    """Pearson's r; None when either does not vary."""
    a, b = first - first.mean(), second - second.mean()
    scale_ = math.sqrt(float((a * a).sum()) * float((b * b).sum()))
    return float((a * b).sum()) / scale_ if scale_ > _EPSILON else None


def gain(before: Sequence[float], after: Sequence[float], most: float) -> Gain:
    """Change from `before` to `after`, person by person, on a test of `most` points. Needs two persons at least (ValueError).

    Hake's g is the gain of the class means over what was left to gain; the mean of individual g leaves out those at the ceiling.
    """
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("a gain needs the same persons twice, and two of them at least")
    pre, post = np.asarray(before, float), np.asarray(after, float)
    change = post - pre
    n, mean, sd = len(change), float(change.mean()), float(change.std(ddof=1))
    margin = t_quantile(0.975, n - 1) * sd / math.sqrt(n)
    t = mean / (sd / math.sqrt(n)) if sd > _EPSILON else None
    room = most - float(pre.mean())
    below = pre < most
    own = (change[below] / (most - pre[below])).tolist()
    return Gain(
        n=n,
        mean=mean,
        sd=sd,
        low=mean - margin,
        high=mean + margin,
        t=t,
        df=n - 1,
        p=None if t is None else 2 * t_tail(abs(t), n - 1),
        effect=mean / sd if sd > _EPSILON else None,
        hake=(float(post.mean()) - float(pre.mean())) / room if room > _EPSILON else None,
        hake_individual=sum(own) / len(own) if own else None,
        hake_n=len(own),
        wilcoxon=wilcoxon(change),
        ceiling=float((post >= most).mean()),
    )


def wilcoxon(change: Matrix) -> float | None:
    """Two-sided p of Wilcoxon's signed-rank test, zeros left out, normal approximation with ties (Conover 1999); None if nobody changed."""
    moved = change[np.abs(change) > _EPSILON]
    n = len(moved)
    if not n:
        return None
    _, place, ties = np.unique(np.abs(moved), return_inverse=True, return_counts=True)
    last = np.cumsum(ties)
    ranks = (last - (ties - 1) / 2)[place]
    variance = (n * (n + 1) * (2 * n + 1) - float((ties**3 - ties).sum()) / 2) / 24
    z = (float(ranks[moved > 0].sum()) - n * (n + 1) / 4) / math.sqrt(variance)
    return math.erfc(abs(z) / math.sqrt(2))


def distractors(chosen: Sequence[int | None], totals: Sequence[float], key: int, options: int = 4) -> list[Distractor]:
    """How each option drew: flagged when it is wrong and rare (< 5%), or drew the upper 27% more than the lower."""
    order = sorted(range(len(totals)), key=lambda person: totals[person])
    tail = max(1, round(_TAIL * len(order)))
    whole, lower, upper = (Counter(chosen[person] for person in part) for part in (order, order[:tail], order[-tail:]))
    found = []
    for option in range(options):
        share, low, high = whole[option] / len(order), lower[option] / tail, upper[option] / tail
        found.append(Distractor(share, low, high, option != key and (share < _RARE or high > low)))
    return found


def suppress(cells: Mapping[str, int], smallest: int = SMALLEST_CELL) -> dict[str, int | None]:
    """Counts with small ones hidden (None); the next smallest go too until two or more hide `smallest` or more between them.

    Complementary suppression as official statistics does it, so that no total gives a small group away.
    """
    hidden = {name for name, count in cells.items() if 0 < count < smallest}
    others = sorted((name for name, count in cells.items() if count >= smallest), key=lambda name: cells[name])
    while hidden and others and (len(hidden) < 2 or sum(cells[name] for name in hidden) < smallest):
        hidden.add(others.pop(0))
    return {name: None if name in hidden else count for name, count in cells.items()}


def t_tail(t: float, df: int) -> float:
    """P(T > t) of Student's t for t ≥ 0: half the regularized incomplete beta function at df/(df+t²)."""
    return 0.5 * _beta(df / 2, 0.5, df / (df + t * t))


def t_quantile(probability: float, df: int) -> float:
    """The t with P(T ≤ t) = `probability` (above a half), by bisection to 1e-12."""
    low, high = 0.0, 1e4
    while high - low > 1e-12 * max(1.0, high):
        middle = (low + high) / 2
        low, high = (middle, high) if 1 - t_tail(middle, df) < probability else (low, middle)
    return (low + high) / 2


def _beta(a: float, b: float, x: float) -> float:
    """The regularized incomplete beta function by its continued fraction (Lentz; Abramowitz and Stegun 26.5.8)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - x)
    value, c, d = 1.0, 1.0, 0.0
    for step in range(400):
        m = step // 2
        if step == 0:
            part = 1.0
        elif step % 2 == 0:
            part = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            part = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / _away(1 + part * d)
        c = _away(1 + part / c)
        value *= c * d
        if step and abs(1 - c * d) < 1e-15:
            break
    return front * (value - 1) / a


def _away(value: float) -> float:
    return value if abs(value) > 1e-300 else 1e-300


def _matrix(responses: Responses) -> Matrix:
    x = np.asarray(responses, dtype=float)
    if x.ndim != 2 or 0 in x.shape:
        raise ValueError("responses must be persons × items, with one of each at least")
    return x
