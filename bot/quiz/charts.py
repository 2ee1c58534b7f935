"""Pictures of quizzes: bars for a person's pillars, how a campaign's scores are spread. Matplotlib is loaded when one is asked for."""

from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from bot.making import made
from bot.quiz.papers import drawable

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_INK, _PAPER, _FAINT, _DPI = "#222222", "#ffffff", "#d9d9d9", 150
_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7")
"""Okabe and Ito's colours, which people with any colour vision tell apart."""


async def pillars(title: str, rows: Sequence[tuple[str, int, int]]) -> bytes:
    """A bar for each (pillar, right, questions) of one person; a PNG."""
    return await made(("pillars", title, tuple(rows)), lambda: _pillars(title, rows), kept=False)


async def spread(title: str, across: str, up: str, series: Sequence[tuple[str, Sequence[int]]], most: int) -> bytes:
    """How many people had how many points, from 0 to `most`, for each named series of totals; a PNG."""
    key = ("spread", title, across, up, tuple((name, tuple(totals)) for name, totals in series), most)
    return await made(key, lambda: _spread(title, across, up, series, most), kept=False)


def _pillars(title: str, rows: Sequence[tuple[str, int, int]]) -> bytes:
    figure = _figure(6, 1.2 + 0.6 * len(rows))
    axes = figure.add_subplot()
    names = [name for name, _, _ in rows]
    axes.barh(names, [100.0] * len(rows), color=_FAINT, height=0.55)
    axes.barh(names, [100 * right / of for _, right, of in rows], color=list(_COLOURS[: len(rows)]), height=0.55)
    for at, (_, right, of) in enumerate(rows):
        axes.text(102, at, f"{right}/{of}", va="center", fontsize=13, color=_INK)
    axes.invert_yaxis()
    axes.set_xlim(0, 118)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", labelsize=13, length=0)
    axes.spines[:].set_visible(False)
    axes.set_title(drawable(title), loc="left", fontsize=13, color=_INK, parse_math=False)
    return _png(figure)


def _spread(title: str, across: str, up: str, series: Sequence[tuple[str, Sequence[int]]], most: int) -> bytes:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - as below

    figure = _figure(6, 3.6)
    axes = figure.add_subplot()
    width = 0.8 / max(1, len(series))
    for n, (name, totals) in enumerate(series):
        counts = Counter(totals)
        places = [points + (n - (len(series) - 1) / 2) * width for points in range(most + 1)]
        axes.bar(places, [counts[points] for points in range(most + 1)], width=width, color=_COLOURS[n % len(_COLOURS)], label=name)
    axes.set_xticks(range(most + 1))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel(across, fontsize=11)
    axes.set_ylabel(up, fontsize=11)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(drawable(title), loc="left", fontsize=13, color=_INK, parse_math=False)
    if len(series) > 1:
        axes.legend(frameon=False, fontsize=10)
    return _png(figure)


def _figure(width: float, height: float) -> "Figure":
    from matplotlib.figure import Figure  # noqa: PLC0415 - slow to load, and few ask for pictures

    return Figure(figsize=(width, height), dpi=_DPI, facecolor=_PAPER, layout="constrained")


def _png(figure: "Figure") -> bytes:
    out = BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()
