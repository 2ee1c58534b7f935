"""Dates as people say them and as content writes them: stretches of days, in Indonesian and English. Today comes in as an argument."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    ("januari", "jan", "january"),
    ("februari", "feb", "pebruari", "february"),
    ("maret", "mar", "mrt", "march"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("agustus", "agu", "agt", "agst", "ags", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov", "nop", "nopember"),
    ("desember", "des", "december", "dec"),
)
_FULL = frozenset(forms[0] for forms in _MONTHS)
MONTHS = {form: number for number, forms in enumerate(_MONTHS, 1) for form in forms}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NUMBERS = {"se": 1, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "one": 1, "two": 2, "three": 3, "six": 6}
_UNITS = {"hari": 1, "day": 1, "minggu": 7, "pekan": 7, "week": 7, "bulan": 30, "month": 30, "tahun": 365, "year": 365}
_DAY_WORDS = {"hari ini": 0, "today": 0, "sekarang": 0, "saat ini": 0, "now": 0, "kemarin": 1, "kemaren": 1, "yesterday": 1}
_NUMERIC = re.compile(r"\b(?:(?P<y>20\d\d)-(?P<m>\d\d?)-(?P<d>\d\d?)|(?P<d2>\d\d?)[-/.](?P<m2>\d\d?)[-/.](?P<y2>20\d\d))\b")
_WORDED = re.compile(
    rf"\b(?:(?P<day>\d\d?)(?:st|nd|rd|th)? )?(?P<month>{_MONTH})(?: (?P<year>tahun lalu|(?:tahun |thn |th )?20\d\d|lalu|ini))?\b"
)
_UNIT = r"(?P<unit>hari|minggu|pekan|bulan|tahun|(?:day|week|month|year)s?)"
_AGO = re.compile(rf"\b(?:(?P<n>\d{{1,2}}|[a-z]+) ?)?{_UNIT} (?:yang )?(?:lalu|terakhir|kemarin|ago)\b")
_LAST = re.compile(r"\b(?:last|past) (?P<unit>day|week|month|year)\b")
_THIS = re.compile(r"\b(?:(?P<unit>minggu|pekan|bulan|tahun) ini|this (?P<english>week|month|year))\b")
_PART = re.compile(r"\b(?P<part>awal|pertengahan|akhir|early|mid|late) (?:tahun |thn )?(?P<year>20\d\d)\b")
_YEAR = re.compile(r"\b(?:tahun |thn |th )?(?P<year>20\d\d)\b")
_NAMED = re.compile(rf"\b(?:(?:\d\d? )?(?:{_MONTH}) )?20\d\d\b")
_STRETCH = re.compile(r"20\d\d ?[–-] ?20\d\d")
_PARTS = {"awal": 1, "early": 1, "pertengahan": 6, "mid": 6, "akhir": 12, "late": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """The days a date may mean: one day, a month, a year, or whatever lies from `first` to `last`."""

    first: date
    last: date

    @property
    def iso(self) -> str:
        """The date with its precision, as content writes it: "2022", "2022-01", "2022-01-21", or two days with a slash."""
        if self.first == self.last:
            return self.first.isoformat()
        if (self.first.month, self.first.day, self.last) == (1, 1, date(self.first.year, 12, 31)):
            return str(self.first.year)
        if self.first.day == 1 and self.last == _month(self.first.year, self.first.month).last:
            return f"{self.first:%Y-%m}"
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.first.isoformat()}/{self.last:%d}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    def meets(self, other: "Span") -> bool:
        """Whether both can mean the same day."""
        return self.first <= other.last and other.first <= self.last


def spoken(text: str, today: date) -> Span | None:
    """The date a phrase names, the first if several; None when it names none that exists. "Juni" alone is the last June begun."""
    folded = " ".join(text.lower().replace(",", " ").split())
    for read in (_numeric, _worded, _part, _this, _ago, _last, _day_word, _year):
        try:
            if span := read(folded, today):
                return span
        except ValueError:  # a day that does not exist, such as 31 February
            return None
    return None


def closely(text: str, today: date) -> Span | None:
    """The day or the month with its year that a phrase names; None where it names a whole year or no date."""
    span = spoken(text, today) if _YEAR.search(text) else None
    return span if span and "-" in span.iso and "/" not in span.iso else None


def named(text: str) -> list[Span]:
    """The days, months and years that a text names with their year, each as closely as it tells; not the years a plan is for."""
    told = _NAMED.findall(_STRETCH.sub(" ", text.lower()))
    return [span for one in told if (span := spoken(one, date.max))]


def written(iso: str | None) -> Span | None:
    """A date of the content: "2022", "2022-04", "2022-04-21", "2022-09-30/10-01", "2024-06-11/12", "2021-2023", "2019; 2022"."""
    if not iso:
        return None
    if found := re.fullmatch(r"(20\d\d)(?:-|; )(20\d\d)", iso):
        return Span(date(int(found[1]), 1, 1), date(int(found[2]), 12, 31))
    head, _, tail = iso.partition("/")
    first = _iso(head)
    if first is None or not tail:
        return first
    last = _iso(head[: max(0, len(head) - len(tail))] + tail)
    return Span(first.first, last.last) if last and last.last >= first.first else first


def within(happened: str | None, wanted: str) -> bool:
    """Whether a date of the content lies in a year, month or day, told at least as closely; every date where none is wanted."""
    span, around = written(happened), written(wanted)
    if not wanted:
        return True
    return bool(span and around and len(happened or "") >= len(wanted) and span.meets(around))


def _iso(text: str) -> Span | None:
    parts = text.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return None
    numbers = [int(part) for part in parts]
    try:
        if len(numbers) == 1:
            return Span(date(numbers[0], 1, 1), date(numbers[0], 12, 31))
        return _month(numbers[0], numbers[1]) if len(numbers) == 2 else _day(*numbers)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> Span:
    return Span(date(year, month, day), date(year, month, day))


def _month(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _numeric(text: str, _: date) -> Span | None:
    found = _NUMERIC.search(text)
    if not found:
        return None
    return _day(*(int(found[name] or found[f"{name}2"]) for name in ("y", "m", "d")))


def _worded(text: str, today: date) -> Span | None:
    found = next((one for one in _WORDED.finditer(text) if one["day"] or one["year"] or one["month"] in _FULL), None)
    if not found:
        return None
    month, said = MONTHS[found["month"]], found["year"]
    begun = today.year if month <= today.month else today.year - 1
    year = {"tahun lalu": today.year - 1, "ini": today.year, "lalu": begun, None: begun}.get(said) or int(said[-4:])
    return _day(year, month, int(found["day"])) if found["day"] else _month(year, month)


def _part(text: str, _: date) -> Span | None:
    found = _PART.search(text)
    return _month(int(found["year"]), _PARTS[found["part"]]) if found else None


def _this(text: str, today: date) -> Span | None:
    found = _THIS.search(text)
    return _around(today, found["unit"] or found["english"]) if found else None


def _ago(text: str, today: date) -> Span | None:
    """Read "tahun lalu" as the whole year before, "tiga bulan lalu" as a day, "setahun terakhir" as the day it began."""
    found = _AGO.search(text)
    if not found:
        joined = re.search(r"\bse(hari|minggu|pekan|bulan|tahun) (?:yang )?(lalu|terakhir)\b", text)
        return _back(today, 1, joined[1]) if joined else None
    unit, number = found["unit"].removesuffix("s"), found["n"] or ""
    count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
    if count:
        return _back(today, count, unit)
    return _before(today, unit)


def _last(text: str, today: date) -> Span | None:
    found = _LAST.search(text)
    return _before(today, found["unit"]) if found else None


def _day_word(text: str, today: date) -> Span | None:
    said = next((days for word, days in _DAY_WORDS.items() if re.search(rf"\b{word}\b", text)), None)
    return None if said is None else Span(today - timedelta(said), today - timedelta(said))


def _year(text: str, _: date) -> Span | None:
    found = _YEAR.search(text)
    return _iso(found["year"]) if found else None


def _around(day: date, unit: str) -> Span:
    """The week (from Monday), month or year a day lies in."""
    if unit in ("minggu", "pekan", "week"):
        monday = day - timedelta(day.weekday())
        return Span(monday, monday + timedelta(6))
    if unit in ("bulan", "month"):
        return _month(day.year, day.month)
    return Span(date(day.year, 1, 1), date(day.year, 12, 31)) if unit in ("tahun", "year") else Span(day, day)


def _before(today: date, unit: str) -> Span:
    """The whole day, week, month or year before this one."""
    return _around(_around(today, unit).first - timedelta(1), unit)


def _back(today: date, count: int, unit: str) -> Span:
    """The day `count` units ago; a month or year back keeps the day of the month where that exists."""
    if _UNITS[unit] < 30:
        day = today - timedelta(count * _UNITS[unit])
        return Span(day, day)
    months = today.year * 12 + today.month - 1 - count * (12 if _UNITS[unit] == 365 else 1)
    year, month = divmod(months, 12)
    day = date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
    return Span(day, day)
