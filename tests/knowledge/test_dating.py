"""Dates as people say them: what is understood, what is not, and that every date said in full comes back."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import worded_date
from knowledge.language.dating import Span, spoken, written
from knowledge.records.timing import AS_OF, BETWEEN, HISTORY, SINCE, timing

TODAY = date(2026, 11, 22)
days = st.dates(date(2010, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("Januari 2022", "2022-01"),
        ("sejak Juni 2022", "2022-06"),
        ("21 April 2022", "2022-04-21"),
        ("tgl 3 agt 2021", "2021-08-03"),
        ("21/4/2022", "2022-04-21"),
        ("2022-04-21", "2022-04-21"),
        ("tahun lalu", "2025"),
        ("thn 2022", "2022"),
        ("bulan ini", "2026-11"),
        ("bulan lalu", "2026-10"),
        ("minggu lalu", "2026-11-09/15"),
        ("kemarin", "2026-11-21"),
        ("3 bulan lalu", "2026-08-22"),
        ("dua tahun yang lalu", "2024-11-22"),
        ("setahun terakhir", "2025-11-22"),
        ("akhir tahun 2021", "2021-12"),
        ("Juni", "2026-06"),
        ("Desember", "2025-12"),
        ("juni tahun lalu", "2025-06"),
        ("march 2022", "2022-03"),
        ("last year", "2025"),
        ("31 Februari 2022", None),
        ("32/13/2022", None),
        ("2022-13-01", None),
        ("kapan saja", None),
        ("jalan marlboro", None),
        ("", None),
    ],
)
def test_a_date_in_words(said: str, iso: str | None) -> None:
    span = spoken(said, TODAY)
    assert (span.iso if span else None) == iso


@given(days)
def test_a_day_in_words_comes_back(day: date) -> None:
    for locale in ("id", "en"):
        assert spoken(f"per {worded_date(day.isoformat(), locale)}", TODAY) == Span(day, day)


@given(days)
def test_a_month_in_words_comes_back(day: date) -> None:
    last = monthrange(day.year, day.month)[1]
    assert spoken(worded_date(f"{day:%Y-%m}", "id") or "", TODAY) == Span(day.replace(day=1), day.replace(day=last))


@given(days, st.integers(0, 800))
def test_what_content_writes_comes_back(day: date, length: int) -> None:
    span = Span(day, day + timedelta(length))
    assert written(span.iso) == span


@given(st.text(max_size=60), days)
def test_no_text_breaks_the_reading(text: str, today: date) -> None:
    span = spoken(text, today)
    assert span is None or span.first <= span.last
    timing(text, today)
    written(text)


@pytest.mark.parametrize("iso", ["2019; 2022", "2021-2023", "2018-10-31/11-01", "2024-06-11/12", "2022"])
def test_every_shape_the_content_uses_is_read(iso: str) -> None:
    span = written(iso)
    assert span
    assert span.first < span.last


@pytest.mark.parametrize(
    ("question", "kind", "first", "until"),
    [
        ("status Luwu Utara per Januari 2022", AS_OF, "2022-01", None),
        ("status garut pada januari 2023?", AS_OF, "2023-01", None),
        ("apa yang berubah di Sulawesi Selatan sejak Juni 2022", SINCE, "2022-06", None),
        ("apa yg berubah di sulsel bulan ini", BETWEEN, "2026-11", "2026-11"),
        ("perubahan jatim antara januari 2022 dan maret 2023", BETWEEN, "2022-01", "2023-03"),
        ("apa perubahan 3 bulan terakhir di jatim", SINCE, "2026-08-22", None),
        ("apa yang berubah di jatim", SINCE, None, None),
        ("riwayat OKI", HISTORY, None, None),
    ],
)
def test_what_a_question_asks_of_time(question: str, kind: str, first: str | None, until: str | None) -> None:
    found = timing(question, TODAY)
    assert found
    assert (found.kind, found.span and found.span.iso, found.until and found.until.iso) == (kind, first, until)


@pytest.mark.parametrize(
    "question", ["sejak kapan OKI ikut 2022", "biaya per tahun", "peserta per provinsi", "siapa bupati garut sejak juni 2020"]
)
def test_other_questions_ask_nothing_of_time(question: str) -> None:
    assert timing(question, TODAY) is None
