"""Which years a list is asked for: those named, or those before, after, since, until or other than them; a cohort's apart from events'."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from knowledge.language.cues import parts, phrases, said, words
from knowledge.reading import ISLAND, PROVINCE, YEAR, Question

BEFORE, AFTER, SINCE, UNTIL, EXCEPT = "before-a-year", "after-a-year", "from-a-year", "to-a-year", "excepts-a-year"
WAYS = (BEFORE, AFTER, SINCE, UNTIL, EXCEPT)
_DASHED = re.compile(r"\b20\d\d\s*(?:-|–|s/d)\s*20\d\d\b")
_SEVERAL, _RUN = 2, 3
"""The years that a stretch is named by; the fewest years in a row that are written with a dash."""


def years_meant(question: Question, among: Collection[int], cohorts: bool | None = None) -> tuple[int, ...]:
    """The years asked for, in order, of those there are (`among`); only those of cohorts, or only others, where that is told.

    Years taken over from the last answer, which the words do not name, are meant as they are. Where nothing lies on the side asked
    for, the nearest year there is given, of which can then be said that there is nothing.
    """
    spoken = list(_spoken(question))
    if not spoken:
        return () if cohorts else tuple(sorted(set(question.years)))
    chosen = [(year, way) for year, way, of_cohort in spoken if cohorts is None or of_cohort == cohorts]
    exact = {year for year, way in chosen if not way}
    out = {year for year, way in chosen if way == EXCEPT}
    low = max((year + (way == AFTER) for year, way in chosen if way in (AFTER, SINCE)), default=None)
    high = min((year - (way == BEFORE) for year, way in chosen if way in (BEFORE, UNTIL)), default=None)
    if len(exact | {high or 0} - {0}) == _SEVERAL and _stretch(question):
        ends = exact | ({high} if high else set())
        low, high, exact = min(ends), max(ends), set()
    if low is None and high is None:
        return tuple(sorted((exact or (set(among) if out else set())) - out))
    inside = {year for year in among if (low is None or low <= year) and (high is None or year <= high)}
    return tuple(sorted((inside | exact) - out)) or tuple(year for year in (high if low is None else low,) if year)


def years_through(question: Question) -> tuple[int, ...]:
    """The years a question names; of two that a stretch is named by ("2021 sampai 2024"), those between them too."""
    named = question.years
    return years_meant(question, range(min(named), max(named) + 1)) if len(named) >= _SEVERAL else named


def points_away(question: Question) -> bool:
    """Whether other years than those named are asked for: before, after, between or without them."""
    return _stretch(question) or any(way for _, way, _ in _spoken(question))


@cache
def ways() -> frozenset[str]:
    """The words that say how the years asked for lie to those named."""
    return frozenset(word for way in (*WAYS, "years-on", "years-back") for word in parts(way))


def in_runs(years: Sequence[int], dash: str = "–") -> list[str]:
    """Years in order, written; three or more in a row by the first and the last ("2017–2019")."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][-1] + 1 == year:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [text for run in runs for text in ([f"{run[0]}{dash}{run[-1]}"] if len(run) >= _RUN else map(str, run))]


def from_runs(written: str) -> tuple[int, ...]:
    """The years that `in_runs` wrote with a hyphen, joined by commas; none for what it would not write."""
    ends = [run.split("-") for run in written.split(",")]
    known = [list(map(int, run)) for run in ends if all(re.fullmatch(r"20\d\d", year) for year in run)]
    return tuple(year for run in known for year in range(run[0], run[-1] + 1))


def _spoken(question: Question) -> Iterator[tuple[int, str, bool]]:
    """Each year that the words name, the way it is asked for ("" for itself), and whether it is that of a cohort."""
    marks = [at for at, word in enumerate(question.core) if word == YEAR]
    if len(marks) != len(question.years):
        return
    way, of_cohort = "", False
    for at, (mark, year) in enumerate(zip(marks, question.years, strict=True)):
        between = set(question.core[marks[at - 1] + 1 : mark]) if at else {""}
        joined = between <= words("joins-places", "beside-a-year")
        way = _way(question.core[:mark]) or (way if joined and way == EXCEPT else "") or _beyond(question.core[mark:])
        of_cohort = of_cohort if joined or between <= _beside() else _of_cohort(question.core[:mark])
        yield year, way, of_cohort


@cache
def _beside() -> frozenset[str]:
    """The words that may stand between a year and what it is a year of."""
    return words("beside-a-year", "before-place") - words("of-a-cohort") | ways() | {PROVINCE, ISLAND}


def _way(before: Sequence[str]) -> str:
    """How the words before a year ask for it: "sebelum", "sejak tahun"; empty for the year itself."""
    near = list(before)
    while near and not any(_ends(near, way) for way in WAYS) and near[-1] in words("beside-a-year"):
        near.pop()
    return next((way for way in WAYS if _ends(near, way)), "")


def _ends(near: Sequence[str], kind: str) -> bool:
    """Whether words end with an entry of a kind."""
    return any(tuple(near[-len(phrase) :]) == phrase for phrase in phrases(kind))


def _beyond(after: Sequence[str]) -> str:
    """How the words behind a year ask for more than it ("2021 ke atas")."""
    return SINCE if said("years-on", after[:_RUN]) else UNTIL if said("years-back", after[:_RUN]) else ""


def _of_cohort(before: Sequence[str]) -> bool:
    """Whether a year is that of the regions that took part, not of what they reached: "peserta Bali 2022", "yang ikut sejak 2019"."""
    return next((word for word in reversed(before) if word not in _beside()), "") in words("of-a-cohort")


def _stretch(question: Question) -> bool:
    return said("until-year", question.core) or bool(_DASHED.search(question.text))
