"""The programme's yearly cohorts, and every number that follows from them."""

from dataclasses import dataclass
from functools import cached_property

from knowledge.model import RENDAH, Cohort, Participation

_OPEN, _CLOSE = "{", "}"


@dataclass(frozen=True)
class CohortTable:
    """Cohorts in year order with the participants recorded for them."""

    cohorts: tuple[Cohort, ...]
    participations: tuple[Participation, ...]

    @cached_property
    def by_year(self) -> dict[int, Cohort]:
        """Year → cohort."""
        return {cohort.year: cohort for cohort in self.cohorts}

    @cached_property
    def last_year(self) -> int:
        """The last year with a cohort."""
        return max(self.by_year)

    def total(self, year: int) -> int:
        """Distinct regions up to and including `year`: the plain sum less those taken a second time."""
        return sum(cohort.expected - cohort.repeats for cohort in self.cohorts if cohort.year <= year)

    def plain_sum(self, year: int) -> int:
        """The yearly numbers added up without taking off repeats."""
        return sum(cohort.expected for cohort in self.cohorts if cohort.year <= year)

    def verified(self, year: int) -> int:
        """Names of that year we hold on at least one credible source and without contradiction."""
        return len({row.region_code for row in self.participations if row.year == year and is_verified(row)})

    def formula(self, year: int) -> str:
        """The sum as people write it, e.g. "25 + 50 + 25 + 48 − 7 = 141"."""
        up_to = [cohort for cohort in self.cohorts if cohort.year <= year]
        repeats = sum(cohort.repeats for cohort in up_to)
        parts = " + ".join(str(cohort.expected) for cohort in up_to)
        return f"{parts} − {repeats} = {self.total(year)}" if repeats else f"{parts} = {self.total(year)}"

    def step(self, year: int) -> str:
        """The last addition alone, e.g. "141 + 50 = 191"."""
        cohort = self.by_year[year]
        return f"{self.total(year) - cohort.expected} + {cohort.expected} = {self.total(year)}"

    def placeholders(self) -> dict[str, str]:
        """Every `{name}` an answer may use, with its value."""
        numbers = {"tahun_terakhir": str(self.last_year), "total_terakhir": str(self.total(self.last_year))}
        numbers |= {"jumlah_kabupaten_kota": "514", "jumlah_provinsi": "38"}
        reached, every = self.total(self.last_year), int(numbers["jumlah_kabupaten_kota"])
        numbers |= {"sisa_terakhir": str(every - reached), "persen_terakhir": f"{100 * reached / every:.0f}"}
        for cohort in self.cohorts:
            year = cohort.year
            numbers |= {
                f"jumlah_{year}": str(cohort.expected),
                f"mengulang_{year}": str(cohort.repeats),
                f"kasar_{year}": str(self.plain_sum(year)),
                f"total_{year}": str(self.total(year)),
                f"terverifikasi_{year}": str(self.verified(year)),
                f"rumus_{year}": self.formula(year) if year <= 2021 else self.step(year),
            }
        return numbers


def is_verified(row: Participation) -> bool:
    """At least one credible source names the region for that year, and no other contradicts it."""
    return row.confidence != RENDAH and not row.contested


def fill(text: str, numbers: dict[str, str]) -> str:
    """Replace `{name}` by its number. Unknown names stay as they are; `checking` reports them."""
    if _OPEN not in text:
        return text
    for name, value in numbers.items():
        text = text.replace(_OPEN + name + _CLOSE, value)
    return text
