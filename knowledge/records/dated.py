"""When a record says that its stage was reached: the date of a row; what has none is dated by its words, where they tell a date."""

import re

from knowledge.language.dating import MONTHS, Span, named
from knowledge.records.scores import years_scored
from knowledge.records.stages import Event

_YEAR, _EVALUATED = len("2022"), "evaluasi"
_ASIDE = re.compile(r"\([^)]*\)|\bsejak 20\d\d\b")
"""What is added in brackets, such as when a source was published, and since when a region has something else."""
_DOUBTED = re.compile(r"belum dapat dipastikan", re.IGNORECASE)
_EVALUATION = re.compile(
    r"(?<!juga )\b(?:di)?evaluasi(?: lagi)?(?: kementerian| komdigi| lapangan)?(?: tahap)?(?: i{1,3}\b)?(?: pada)?(?: awal| akhir)?"
    rf"(?P<when>(?: \d+(?:[–-]\d+)?)?(?: (?:{'|'.join(MONTHS)}))? 20\d\d)\b",
    re.IGNORECASE,
)
"""How an evaluation is named with its date: "evaluasi tahap II 2024", "dievaluasi Komdigi pada awal 2026"; not another's beside it."""


def dates_told(event: Event) -> tuple[str, ...]:
    """The dates at which an event says that its stage was reached, as content writes them; none where it tells none.

    An evaluation is dated by the years it was of, where they are told: its index may be published much later.
    """
    told = _evaluated(event) if event.rung == _EVALUATED and event.number is None else ()
    if event.happened:
        return told or tuple(event.happened.split("; "))
    return told if event.rung == _EVALUATED else tuple(dict.fromkeys(span.iso for span in _in_words(event.text)))


def years_told(event: Event) -> frozenset[int]:
    """The years of those dates."""
    return frozenset(int(date[:_YEAR]) for date in dates_told(event))


def named_outside_brackets(text: str) -> list[Span]:
    """The days, months and years that a text names, but for what it adds in brackets or what has been so since then."""
    return named(_ASIDE.sub("", text))


def _in_words(text: str) -> list[Span]:
    """The dates of a text: those it tells to the month or the day; else the years, unless it leaves open which is right."""
    spans = named_outside_brackets(_EVALUATION.sub("", text))
    closer = [span for span in spans if len(span.iso) > _YEAR]
    return closer or ([] if _DOUBTED.search(text) else spans)


def _evaluated(event: Event) -> tuple[str, ...]:
    """The dates of the evaluations that a text tells of: the row's own, those named, and the years of its indices."""
    dates = [span.iso for told in _EVALUATION.finditer(event.text) for span in named(told["when"])]
    years = {str(year) for year in years_scored(event.text)} | {date[:_YEAR] for date in dates}
    closely = any(len(date) > _YEAR for date in dates)
    own = [event.happened] if event.happened and event.happened[:_YEAR] in years and not closely else []
    closer = [*own, *dates]
    return tuple(dict.fromkeys((*closer, *sorted(years - {date[:_YEAR] for date in closer}))))
