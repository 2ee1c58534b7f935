"""Certificates and posters on paper and as pictures: one page of centred lines and a QR code. Libraries are loaded when asked for."""

import io
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.making import made

_MM_PER_POINT = 0.3528
_DPI = 120
_INK, _ACCENT = (34, 34, 34), (0, 114, 178)
_MARGIN = 18.0
_EMOJI_MARKS = frozenset(map(chr, (*range(0xFE00, 0xFE10), 0x20E3)))
"""Variation selectors and the keycap, which are marks by category but only ever belong to emoji here."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its size in points, and the distance to the next in millimetres."""

    text: str
    size: float
    after: float = 4.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page: width and height and the top of the first line in millimetres, its lines, what the QR code says and how wide it is."""

    width: float
    height: float
    top: float
    lines: tuple[Line, ...]
    qr: str
    qr_width: float


async def pdf(page: Page) -> bytes:
    """The page as PDF."""
    return await made(("pdf", page), lambda: _pdf(page), kept=False)


async def png(page: Page) -> bytes:
    """The page as PNG."""
    return await made(("png", page), lambda: _png(page), kept=False)


def qr_png(text: str, scale: int = 10) -> bytes:
    """A QR code as PNG, `scale` pixels a module, with the quiet zone the standard asks for."""
    import segno  # noqa: PLC0415 - few ask for a QR code

    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="png", scale=scale, border=4)
    return out.getvalue()


def _placed(page: Page) -> list[tuple[Line, str, float]]:
    """Each line, wrapped to the page's width, with its baseline in millimetres from the top."""
    found, at = [], page.top
    for line in page.lines:
        wrapped = _wrapped(line, page.width - 2 * _MARGIN)
        for text in wrapped:
            at += line.size * _MM_PER_POINT
            found.append((line, text, at))
            at += 0.25 * line.size * _MM_PER_POINT
        at += line.after
    return found


def _wrapped(line: Line, width: float) -> list[str]:
    lines = [""]
    for word in drawable(line.text).split():
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer, line) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [text for text in lines if text]


def _width(text: str, line: Line) -> float:
    return float(_font(line.bold, 100).getlength(text)) / 100 * line.size * _MM_PER_POINT


def printable(name: str) -> str:
    """The name without emoji and other signs that are no writing; empty when a letter cannot be drawn or none is left."""
    written = "".join(sign for sign in name if unicodedata.category(sign)[0] in "LMNPZ" and sign not in _EMOJI_MARKS)
    name = " ".join(written.split())
    return name if drawable(name) == name and any(sign.isalpha() for sign in name) else ""


def drawable(text: str) -> str:
    """The text without what our font lacks, for a title that somebody chose."""
    known = _signs()
    return " ".join("".join(sign for sign in text if ord(sign) in known or sign.isspace()).split())


@lru_cache(maxsize=1)
def _signs() -> frozenset[int]:
    """The characters the font has."""
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415 - as below

    return frozenset(FT2Font(str(_font_file(bold=True))).get_charmap())


@lru_cache(maxsize=16)
def _font(bold: bool, size: int) -> Any:
    from PIL import ImageFont  # noqa: PLC0415 - as below

    return ImageFont.truetype(str(_font_file(bold)), size)


def _font_file(bold: bool) -> Path:
    """DejaVu Sans, which comes with matplotlib and has the letters of Indonesia's languages."""
    import matplotlib  # noqa: PLC0415 - as below

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


def _pdf(page: Page) -> bytes:
    from fpdf import FPDF  # noqa: PLC0415 - slow to load, and few ask for paper

    paper = FPDF(unit="mm", format=(page.width, page.height))
    paper.set_auto_page_break(False)
    paper.add_page()
    for bold in (False, True):
        paper.add_font("DejaVu", "B" if bold else "", str(_font_file(bold)))
    paper.set_draw_color(*_ACCENT)
    paper.set_line_width(1.2)
    paper.rect(8, 8, page.width - 16, page.height - 16)
    for line, text, at in _placed(page):
        paper.set_font("DejaVu", "B" if line.bold else "", line.size)
        paper.set_text_color(*(_ACCENT if line.bold else _INK))
        paper.text((page.width - paper.get_string_width(text)) / 2, at, text)
    left, top = _qr_place(page)
    paper.image(io.BytesIO(qr_png(page.qr)), left, top, page.qr_width)
    return bytes(paper.output())


def _png(page: Page) -> bytes:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - as above

    scale = _DPI / 25.4
    picture = Image.new("RGB", (round(page.width * scale), round(page.height * scale)), "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle([8 * scale, 8 * scale, (page.width - 8) * scale, (page.height - 8) * scale], outline=_ACCENT, width=6)
    for line, text, at in _placed(page):
        font = _font(line.bold, round(line.size * _MM_PER_POINT * scale))
        pen.text((page.width * scale / 2, at * scale), text, font=font, fill=_ACCENT if line.bold else _INK, anchor="ms")
    left, top = _qr_place(page)
    side = round(page.qr_width * scale)
    code = Image.open(io.BytesIO(qr_png(page.qr))).convert("RGB").resize((side, side), Image.Resampling.NEAREST)
    picture.paste(code, (round(left * scale), round(top * scale)))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _qr_place(page: Page) -> tuple[float, float]:
    return (page.width - page.qr_width) / 2, page.height - page.qr_width - 14
