"""Find mistakes in quiz items: Telegram's limits, one key, balance of keys, length as a giveaway. Also for items a campaign brings."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from knowledge.loading import CONTENT, answer_files, read_yaml
from knowledge.model import Mistake
from knowledge.quizzes import LETTERS, PILLARS, Item, item_of, load_bank

LONGEST_STEM, LONGEST_OPTION, LONGEST_EXPLANATION = 300, 100, 200
"""Telegram's limits for a quiz poll, in characters."""
LEVELS = (1, 2, 3)
_BALANCE = (0.15, 0.35)
_LONGEST_KEYS = 0.35
_ENOUGH = 40
_LINK = re.compile(r"\bhttps?://|\bwww\.", re.IGNORECASE)
_REQUIRED = ("id", "pokok", "tingkat", "soal", "pilihan", "kunci", "penjelasan", "diperiksa")


def check_quiz(content: Path = CONTENT) -> list[Mistake]:
    """All mistakes of the bank below `content`/quiz; an empty list when it is sound or not there."""
    folder = content / "quiz"
    if not folder.exists():
        return []
    try:
        found = [mistake for path in sorted((folder / "items").glob("*.yaml")) for mistake in _file(path, content)]
        if found:
            return found
        load_bank.cache_clear()
        return [*_forms(content), *_subjects(content), *_bank(list(load_bank(content).items.values()))]
    except (yaml.YAMLError, KeyError, TypeError, UnicodeDecodeError) as error:
        return [Mistake("quiz", "YAML", f"tidak bisa dibaca ({type(error).__name__}: {str(error).splitlines()[0]}); periksa susunannya")]


def item_faults(item: Item) -> Iterator[tuple[str, str]]:
    """What is wrong with one item, as (field, what to do)."""
    yield from _too_long("soal", item.stem, LONGEST_STEM)
    yield from _too_long("penjelasan", item.explanation, LONGEST_EXPLANATION)
    if item.explanation.count("\n") > 2:
        yield "penjelasan", "paling banyak dua ganti baris"
    if len(item.options) != len(LETTERS):
        yield "pilihan", f"{len(item.options)} pilihan; harus empat"
    for letter, option in zip(LETTERS, item.options, strict=False):
        yield from _too_long(f"pilihan {letter}", option, LONGEST_OPTION)
    if len({option.strip().lower() for option in item.options}) < len(item.options):
        yield "pilihan", "ada dua pilihan yang sama; ubah salah satu"
    if item.level not in LEVELS:
        yield "tingkat", f"'{item.level}' harus 1, 2, atau 3"
    if item.pillar not in PILLARS:
        yield "pilar", f"'{item.pillar}' harus salah satu dari {', '.join(PILLARS)}"
    if _LINK.search(" ".join((item.stem, *item.options, item.explanation))):
        yield "soal", "memuat tautan yang bisa dipencet; tulis nama situsnya saja"


def _too_long(field: str, text: str, longest: int) -> Iterator[tuple[str, str]]:
    if not text.strip():
        yield field, "kosong; isi"
    if len(text) > longest:
        yield field, f"{len(text)} karakter; paling panjang {longest}"


def _file(path: Path, content: Path) -> Iterator[Mistake]:
    name = str(path.relative_to(content))
    if path.stem not in PILLARS:
        yield Mistake(name, "nama berkas", f"harus salah satu dari {', '.join(PILLARS)}")
    for row in read_yaml(path):
        where = f"{name} {row.get('id', '?')}"
        lacking = [field for field in _REQUIRED if row.get(field) in (None, "", [])]
        yield from (Mistake(where, field, "kosong; isi") for field in lacking)
        if lacking:
            continue
        if row["kunci"] not in tuple(LETTERS):
            yield Mistake(where, "kunci", f"'{row['kunci']}' harus A, B, C, atau D")
            continue
        if any(not isinstance(option, str) for option in row["pilihan"]):
            yield Mistake(where, "pilihan", "tiap pilihan harus teks; beri tanda kutip")
            continue
        yield from (Mistake(where, field, message) for field, message in item_faults(item_of(row, path.stem)))


def _forms(content: Path) -> Iterator[Mistake]:
    bank = load_bank(content)
    used = Counter(id_ for form in bank.forms.values() for id_ in form.items)
    for form in bank.forms.values():
        yield from (Mistake("quiz/forms.yaml", form.id, f"tidak ada soal '{id_}'; perbaiki") for id_ in form.items if id_ not in bank.items)
    yield from (
        Mistake("quiz/forms.yaml", id_, "dipakai dua kali; satu soal hanya untuk satu form") for id_, count in used.items() if count > 1
    )
    for pair in bank.pairs:
        first, second = (bank.items.get(id_) for id_ in pair)
        if first is None or second is None or (first.pillar, first.subject, first.level) != (second.pillar, second.subject, second.level):
            yield Mistake("quiz/forms.yaml", "pasangan", f"{' dan '.join(pair)} harus sama pilar, pokok, dan tingkatnya")


def _subjects(content: Path) -> Iterator[Mistake]:
    bank, entries = load_bank(content), {path.stem for path in answer_files(content)}
    for item in bank.items.values():
        if item.subject not in bank.subjects:
            yield Mistake("quiz/subjects.yaml", item.id, f"tidak ada pokok '{item.subject}'; tambahkan")
        if item.entry and item.entry not in entries:
            yield Mistake(f"quiz/items/{item.pillar}.yaml", item.id, f"tidak ada jawaban '{item.entry}'; perbaiki id-nya")
    for subject in bank.subjects.values():
        if subject.entry not in entries:
            yield Mistake("quiz/subjects.yaml", subject.id, f"tidak ada jawaban '{subject.entry}'; perbaiki id-nya")


def _bank(items: Sequence[Item]) -> Iterator[Mistake]:
    """What only shows in the whole: where keys stand, and whether the longest option is the right one too often."""
    twice = [id_ for id_, count in Counter(item.stem for item in items).items() if count > 1]
    yield from (Mistake("quiz/items", "soal", f"'{stem[:40]}…' ada dua kali; hapus satu") for stem in twice)
    if len(items) < _ENOUGH:
        return
    keys = Counter(item.key for item in items)
    for number, letter in enumerate(LETTERS):
        share = keys[number] / len(items)
        if not _BALANCE[0] <= share <= _BALANCE[1]:
            yield Mistake("quiz/items", "kunci", f"{letter} menjadi kunci {share:.0%} soal; jaga antara 15% dan 35%")
    longest = sum(1 for item in items if all(len(item.options[item.key]) > len(o) for n, o in enumerate(item.options) if n != item.key))
    if longest / len(items) > _LONGEST_KEYS:
        yield Mistake("quiz/items", "pilihan", f"kunci menjadi pilihan terpanjang pada {longest / len(items):.0%} soal; paling banyak 35%")
