"""Pictures for a phone: stages per cohort, a bar per province, a map of all regions. Matplotlib is loaded when the first is asked for.

Colours are Okabe and Ito's, which people with any colour vision tell apart; on the map each stage has its own sign besides.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.making import made

if TYPE_CHECKING:
    from matplotlib.figure import Figure

BIGGEST = 200_000
"""A picture is at most this many bytes."""
_COLOURS, _DPI = 96, 150
_INK, _FAINT, _PAPER = "#222222", "#c9c9c9", "#ffffff"
_SCALE = ("#56B4E9", "#0072B2", "#E69F00", "#009E73", "#D55E00")
_JAVA = ((104.9, 116.2), (-9.0, -5.3))
"""Longitudes and latitudes of Java and Bali."""
_SIGNS = ("o", "s", "^", "D", "v")


@dataclass(frozen=True, slots=True)
class Group:
    """A named series in a picture: its label, and the number (or the points, latitude and longitude in degrees) it stands for."""

    label: str
    counts: Mapping[str, int] | None = None
    points: Sequence[tuple[float, float]] = ()


async def stacked(key: Hashable, title: str, note: str, bars: Sequence[str], groups: Sequence[Group]) -> bytes:
    """A horizontal bar for each of `bars`, made of the groups' counts; a PNG."""
    return await made(("stacked", key), lambda: _stacked(title, note, bars, groups))


async def ranked(key: Hashable, title: str, note: str, rows: Sequence[tuple[str, int, int]]) -> bytes:
    """A row for each (name, part, whole): a full bar before an empty one; a PNG."""
    return await made(("ranked", key), lambda: _ranked(title, note, rows))


async def mapped(key: Hashable, title: str, closer: str, note: str, groups: Sequence[Group], rest: Group) -> bytes:
    """A sign for every region at its place, `rest` as small grey points, and Java again `closer`; a PNG."""
    return await made(("mapped", key), lambda: _mapped(title, closer, note, groups, rest))


def _figure(width: float, height: float) -> "Figure":
    from matplotlib.figure import Figure  # noqa: PLC0415 - slow to load, and few ask for pictures

    return Figure(figsize=(width, height), dpi=_DPI, facecolor=_PAPER, layout="constrained")


def _stacked(title: str, note: str, bars: Sequence[str], groups: Sequence[Group]) -> bytes:
    figure = _figure(6, 1.9 + 0.55 * len(bars))
    axes = figure.add_subplot()
    left = [0] * len(bars)
    for group, colour in zip(groups, _SCALE, strict=False):
        values = [(group.counts or {}).get(bar, 0) for bar in bars]
        axes.barh(bars, values, left=left, color=colour, label=group.label, edgecolor=_PAPER)
        for at, value in enumerate(values):
            if value >= 3:
                axes.text(left[at] + value / 2, at, str(value), ha="center", va="center", color=_PAPER, fontsize=11, fontweight="bold")
        left = [before + value for before, value in zip(left, values, strict=True)]
    for at, total in enumerate(left):
        axes.text(total + 0.6, at, str(total), va="center", fontsize=12, color=_INK)
    axes.invert_yaxis()
    _plain(axes, max(left, default=1))
    _titled(figure, title)
    _legend(figure, axes, note, 10.5)
    return _png(figure)


def _ranked(title: str, note: str, rows: Sequence[tuple[str, int, int]]) -> bytes:
    figure = _figure(6, 1.3 + 0.27 * len(rows))
    axes = figure.add_subplot()
    names = [name for name, _, _ in rows]
    axes.barh(names, [whole for _, _, whole in rows], color="#e6e6e6", height=0.72)
    axes.barh(names, [part for _, part, _ in rows], color=_SCALE[1], height=0.72)
    for at, (_, part, whole) in enumerate(rows):
        axes.text(whole + 0.4, at, f"{part}/{whole}", va="center", fontsize=10, color=_INK)
    axes.invert_yaxis()
    axes.margins(y=0.01)
    _plain(axes, max((whole for _, _, whole in rows), default=1))
    axes.tick_params(axis="y", labelsize=10.5)
    _titled(figure, title)
    figure.supxlabel(note, fontsize=10, color="#555555", x=0.01, ha="left")
    return _png(figure)


def _mapped(title: str, closer: str, note: str, groups: Sequence[Group], rest: Group) -> bytes:
    """The whole country, and below it Java and Bali, where most regions lie close together."""
    figure = _figure(8, 7.4)
    whole, close = figure.subplots(2, 1, height_ratios=(17, 15))
    for axes in (whole, close):
        _scatter(axes, rest, _FAINT, "o", 9)
        for group, colour, sign in zip(groups, _SCALE, _SIGNS, strict=False):
            _scatter(axes, group, colour, sign, 46)
        axes.set_aspect("equal")
        axes.set_axis_off()
    close.set_title(closer, loc="left", fontsize=12, color=_INK)
    close.set_xlim(_JAVA[0])
    close.set_ylim(_JAVA[1])
    _titled(figure, title)
    _legend(figure, whole, note, 12.5)
    return _png(figure)


def _scatter(axes: Any, group: Group, colour: str, sign: str, size: int) -> None:
    lats, lons = [lat for lat, _ in group.points], [lon for _, lon in group.points]
    label = f"{group.label} ({len(group.points)})"
    axes.scatter(lons, lats, s=size, color=colour, marker=sign, edgecolor=_PAPER, linewidth=0.5, label=label)


def _titled(figure: "Figure", title: str) -> None:
    figure.suptitle(title, x=0.01, ha="left", fontsize=14.5, color=_INK, fontweight="bold")


def _legend(figure: "Figure", axes: Any, note: str, fontsize: float) -> None:
    """What the colours mean, with the note above it in small print."""
    handles, labels = axes.get_legend_handles_labels()
    legend = figure.legend(handles, labels, loc="outside lower left", ncols=2, fontsize=fontsize, frameon=False, title=note)
    legend.get_title().set(fontsize=10, color="#555555")
    legend._legend_box.align = "left"  # type: ignore[attr-defined]  # matplotlib has no public way to align a legend's title


def _plain(axes: Any, longest: int) -> None:
    axes.set_xlim(0, longest * 1.12)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", length=0, labelsize=12, labelcolor=_INK)
    for side in axes.spines.values():
        side.set_visible(False)


def _png(figure: "Figure") -> bytes:
    """The figure as a PNG with few colours, fewer still where it is too big."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - as above
    from PIL import Image  # noqa: PLC0415 - comes with matplotlib

    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    size = tuple(int(side) for side in canvas.get_width_height())
    image = Image.frombuffer("RGBA", (size[0], size[1]), bytes(canvas.buffer_rgba())).convert("RGB")
    colours = _COLOURS
    while True:
        out = BytesIO()
        image.quantize(colours).save(out, "PNG", optimize=True)
        if out.tell() <= BIGGEST or colours <= 8:
            return out.getvalue()
        colours //= 2
