"""The item bank and its forms: reading, drawing, shuffling, marking. Chance comes in as a Random; there is no clock."""

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.loading import CONTENT, read_yaml

LETTERS = "ABCD"
PILLARS = ("cakap", "aman", "budaya", "etika")
LEARN, MEASURE = "belajar", "ukur"
DRAWN_SIZE = 12


@dataclass(frozen=True, slots=True)
class Item:
    """One question with four options; `key` is the right option's number, from 0; `level` 1–3; `checked` when its fact was checked.

    `entry` is the id of our answer that explains it, where it is not the one on its subject.
    """

    id: str
    pillar: str
    subject: str
    level: int
    stem: str
    options: tuple[str, ...]
    key: int
    explanation: str
    url: str | None = None
    checked: date | None = None
    entry: str | None = None

    @property
    def version(self) -> str:
        """Twelve hex digits that change whenever the wording or the key does: old answers keep what they were answers to."""
        text = "\x1f".join((self.stem, *self.options, str(self.key), self.pillar, self.subject, str(self.level)))
        return hashlib.sha256(text.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Form:
    """A fixed selection of items; `mode` is LEARN (explain after each) or MEASURE (say nothing before the end)."""

    id: str
    title: str
    mode: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What an item is about: the title a participant reads, and the id of our answer that explains it."""

    id: str
    title: str
    entry: str


@dataclass(frozen=True, slots=True)
class Bank:
    """All items, forms and subjects; `bands` are (lowest percent, name) from low to high, `pass_percent` the suggested pass mark."""

    items: dict[str, Item]
    forms: dict[str, Form]
    subjects: dict[str, Subject]
    bands: tuple[tuple[int, str], ...]
    pass_percent: int
    pairs: tuple[tuple[str, str], ...]

    def of_form(self, form: str) -> list[Item]:
        """The items of a form, in its order."""
        return [self.items[id_] for id_ in self.forms[form].items]

    def reading(self, item: Item) -> str | None:
        """The id of our answer that explains an item, also of one answered in an earlier wording; None for one brought from elsewhere."""
        known, subject = self.items.get(item.id), self.subjects.get(item.subject)
        return (known.entry if known else None) or (subject.entry if subject else None)

    def band(self, percent: float) -> str:
        """The name of the band a percent lies in."""
        return [name for lowest, name in self.bands if percent >= lowest][-1]


@dataclass(frozen=True, slots=True)
class Placed:
    """An item as one person sees it: `order[n]` is the canonical number of the option shown as letter n."""

    item: Item
    order: tuple[int, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The options in the order shown."""
        return tuple(self.item.options[number] for number in self.order)

    @property
    def letter(self) -> str:
        """The letter of the right option as shown."""
        return LETTERS[self.order.index(self.item.key)]


@lru_cache(maxsize=2)
def load_bank(content: Path = CONTENT) -> Bank:
    """Read the bank below `content`/quiz. Raises OSError or yaml.YAMLError when a file cannot be read at all."""
    folder = content / "quiz"
    forms = read_yaml(folder / "forms.yaml")
    items = [item_of(row, path.stem) for path in sorted((folder / "items").glob("*.yaml")) for row in read_yaml(path)]
    return Bank(
        items={item.id: item for item in items},
        forms={row["id"]: Form(row["id"], row["judul"], row["cara"], tuple(row["soal"])) for row in forms["form"]},
        subjects={row["id"]: Subject(row["id"], row["judul"], row["jawaban"]) for row in read_yaml(folder / "subjects.yaml")},
        bands=tuple((row["mulai_persen"], row["nama"]) for row in forms["ambang"]),
        pass_percent=forms["lulus_persen"],
        pairs=tuple((first, second) for first, second in forms["pasangan"]),
    )


def item_of(row: dict[str, Any], pillar: str) -> Item:
    """An item from its row in a content file."""
    return Item(
        id=row["id"],
        pillar=pillar,
        subject=row["pokok"],
        level=row["tingkat"],
        stem=row["soal"],
        options=tuple(row["pilihan"]),
        key=LETTERS.index(row["kunci"]),
        explanation=row["penjelasan"],
        url=row.get("url"),
        checked=row.get("diperiksa"),
        entry=row.get("jawaban"),
    )


def draw(bank: Bank, size: int, dice: random.Random, pillar: str = "", level: int = 0) -> list[Item]:
    """Draw items for a campaign: of one pillar and level if given, else evenly over pillars; never an item of the pre or post form.

    Raises ValueError when there are fewer than `size`.
    """
    kept_back = {id_ for pair in bank.pairs for id_ in pair}
    fitting = [
        item for item in bank.items.values() if item.id not in kept_back and pillar in ("", item.pillar) and level in (0, item.level)
    ]
    if len(fitting) < size:
        raise ValueError(f"only {len(fitting)} items fit")
    piles = [dice.sample(pile, len(pile)) for name in PILLARS if (pile := [item for item in fitting if item.pillar == name])]
    found: list[Item] = []
    while len(found) < size:
        found += [pile.pop() for pile in piles if pile][: size - len(found)]
    return found


def placed(items: Sequence[Item], dice: random.Random) -> list[Placed]:
    """The items for one person: easier levels first, shuffled within a level, the options of each shuffled."""
    ordered = sorted(dice.sample(list(items), len(items)), key=lambda item: item.level)
    return [Placed(item, tuple(dice.sample(range(len(item.options)), len(item.options)))) for item in ordered]


def percent(right: int, of: int) -> int:
    """Right answers as a whole percent of the questions put, halves upward; 0 of 0 is 0."""
    return (200 * right + of) // (2 * of) if of else 0
