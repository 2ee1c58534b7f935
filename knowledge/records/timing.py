"""When a question about regions asks of: as of a day, since a day, between two, or the whole history. Few cues, or none at all."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.language.dating import MONTHS, Span, spoken

AS_OF, SINCE, BETWEEN, HISTORY = "per", "sejak", "antara", "riwayat"
_AS_OF = re.compile(r"\b(?:per|as of)\b(?: (?:tanggal|tgl|bulan))?")
_SINCE = re.compile(r"\b(?:sejak|semenjak|since|setelah|sesudah|after)\b(?: (?:tanggal|tgl|bulan))?")
_BETWEEN = re.compile(r"\b(?:antara|dari|between|from)\b (?P<first>.+?) (?:dan|sampai|hingga|sd|s/d|ke|and|to|until) (?P<last>.+)")
_BEFORE = re.compile(r"\b(?:sebelum|before)\b(?: (?:tanggal|tgl|bulan))?")
_STRICTLY = ("setelah", "sesudah", "after")
"""Words for what came later than a day or year, without it."""
_HISTORY = re.compile(r"\b(?:riwayat|histori|history|sejarah|kronologi|kronologis|linimasa|timeline|jejak)(?:nya)?\b")
_CHANGED = re.compile(r"\b(?:berubah|perubahan|yang baru|kabar baru|changed|changes|new in|what is new)(?:nya|an)?\b")
_TILL_NOW = re.compile(r"\b(?:sampai|hingga|until) (?:sekarang|kini|hari ini|saat ini|now)\b")
_STATUS = re.compile(r"\b(?:status|posisi|kondisi|keadaan|sampai mana|tahap)(?:nya)?\b.*\b(?:pada|di|waktu|saat|in|on|at)\b (?P<rest>.+)")
_WINDOW = 5
_BEGINS = frozenset(
    [
        "tahun",
        "bulan",
        "minggu",
        "pekan",
        "hari",
        "kemarin",
        "kemaren",
        "awal",
        "akhir",
        "pertengahan",
        "tanggal",
        "tgl",
        "sekarang",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "setahun",
        "sebulan",
        "seminggu",
        "last",
        "this",
        "early",
        "mid",
        "late",
        "thn",
        "th",
        "one",
        "two",
        "three",
        "six",
        "today",
        "yesterday",
        "now",
    ]
)


@dataclass(frozen=True, slots=True)
class Timing:
    """What a question asks of time; `span` (and `until`) are None where a date was meant but not understood."""

    kind: str
    span: Span | None = None
    until: Span | None = None


def timing(text: str, today: date) -> Timing | None:
    """The timing a question asks for; None when it asks for none."""
    folded = " ".join(re.sub(r"[?!.,;]+(?=\s|$)", " ", text.lower()).split())
    changed = bool(_CHANGED.search(folded))
    if (
        changed
        and (found := _BETWEEN.search(folded))
        and (first := _at_once(found["first"], today))
        and (last := _at_once(found["last"], today))
    ):
        return Timing(BETWEEN, first, last)
    if changed and (found := _SINCE.search(folded)) and (span := _at_once(folded[found.end() :], today)):
        return Timing(SINCE, _beginning(found[0], span))
    if (found := _AS_OF.search(folded)) and (span := _at_once(folded[found.end() :], today)):
        return Timing(AS_OF, span)
    if _HISTORY.search(folded):
        return Timing(HISTORY)
    if changed:
        return of_a_stretch(folded, today)
    if (found := _STATUS.search(folded)) and (span := _at_once(found["rest"], today)) and span.iso.count("-"):
        return Timing(AS_OF, span)
    return None


def pointing(text: str, today: date) -> Timing | None:
    """What came after a time ("status Ambon sesudah 2020"), or what was true before it ("sebelum 2020"), of a whole record asked about."""
    folded = " ".join(text.lower().split())
    if (found := _SINCE.search(folded)) and (span := _at_once(folded[found.end() :], today)):
        return Timing(SINCE, _beginning(found[0], span))
    if (found := _BEFORE.search(folded)) and (span := _at_once(folded[found.end() :], today)):
        day = span.first - timedelta(1)
        return Timing(AS_OF, Span(day, day))
    return None


def _beginning(word: str, span: Span) -> Span:
    """The days from which something is asked for: after a day or year begins with the next day."""
    if not word.startswith(_STRICTLY):
        return span
    day = span.last + timedelta(1)
    return Span(day, day)


def of_a_stretch(folded: str, today: date) -> Timing | None:
    """Read "apa yang berubah bulan ini", "… tahun 2022", "… tiga bulan terakhir"; without any date, one has to be asked for."""
    span = spoken(folded, today)
    if span is None:
        return Timing(SINCE) if re.search(r"\b(?:sejak|semenjak|since)\b|\b(?:apa|what)\b", folded) else None
    recent = re.search(r"\b(?:terakhir|last)\b", folded) and span.first == span.last
    return Timing(SINCE, span) if recent or _TILL_NOW.search(folded) else Timing(BETWEEN, span, span)


def _at_once(text: str, today: date) -> Span | None:
    """The date the next few words name, if they begin with one."""
    words = text.split()[:_WINDOW]
    if not words or not (words[0] in MONTHS or words[0] in _BEGINS or words[0][0].isdigit()):
        return None
    return spoken(" ".join(words), today)
