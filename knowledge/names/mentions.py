"""A place that a text names: where it stands, and what it may be."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mention:
    """One place named in a text: token span [start, end), what it may be, and whether it was read through a typing slip.

    A `qualifier` is a province that only says which region is meant; `doubtful`: an ordinary word, read leniently; `says`: what
    the thing is by which the place is named ("Sinotika": an "aplikasi").
    """

    start: int
    end: int
    regions: tuple[str, ...]
    provinces: tuple[str, ...] = ()
    fuzzy: bool = False
    capital: bool = False
    qualifier: bool = False
    doubtful: bool = False
    says: tuple[str, ...] = ()

    @property
    def may_be(self) -> tuple[str, ...]:
        """The codes it may mean: regions, or a province's."""
        return self.regions or self.provinces

    @property
    def as_province(self) -> "Mention":
        """The same taken for the province, where it may be one."""
        return replace(self, regions=()) if self.provinces else self

    @property
    def unclear(self) -> bool:
        """More than one region fits, or a region and a province."""
        return len(self.regions) > 1 or bool(self.regions and self.provinces)

    @property
    def ambiguous(self) -> bool:
        """More than one region fits."""
        return len(self.regions) > 1
