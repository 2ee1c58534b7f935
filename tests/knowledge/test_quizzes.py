"""The item bank: sound, drawn fairly, shuffled with the permutation kept; the check finds what is wrong."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from knowledge.loading import CONTENT
from knowledge.quiz_checking import check_quiz, item_faults
from knowledge.quizzes import LETTERS, PILLARS, draw, load_bank, percent, placed

BANK = load_bank()


def test_the_bank_is_sound() -> None:
    assert check_quiz() == []
    assert len(BANK.items) == 112
    assert len(BANK.forms) == 7


def test_a_person_sees_easier_questions_first_and_can_be_marked() -> None:
    seen = placed(BANK.of_form("pre"), random.Random(1))
    assert [one.item.level for one in seen] == sorted(one.item.level for one in seen)
    assert {one.item.id for one in seen} == set(BANK.forms["pre"].items)
    for one in seen:
        assert one.shown[LETTERS.index(one.letter)] == one.item.options[one.item.key]
    assert seen == placed(BANK.of_form("pre"), random.Random(1))
    assert seen != placed(BANK.of_form("pre"), random.Random(2))


def test_a_draw_is_even_over_pillars_and_spares_the_tests() -> None:
    drawn = draw(BANK, 12, random.Random(3))
    assert [sum(item.pillar == pillar for item in drawn) for pillar in PILLARS] == [3, 3, 3, 3]
    assert not {item.id for item in drawn} & {*BANK.forms["pre"].items, *BANK.forms["post"].items}
    assert {item.pillar for item in draw(BANK, 5, random.Random(3), "aman", 1)} == {"aman"}
    with pytest.raises(ValueError, match="only"):
        draw(BANK, 40, random.Random(3), "etika", 3)


def test_a_version_changes_with_the_wording_only() -> None:
    item = BANK.items["aman-01"]
    assert replace(item, stem=item.stem + "?").version != item.version
    assert replace(item, key=(item.key + 1) % 4).version != item.version
    assert replace(item, explanation="lain").version == item.version


@pytest.mark.parametrize(("right", "of", "expected"), [(0, 0, 0), (1, 8, 13), (12, 12, 100), (1, 3, 33), (2, 3, 67)])
def test_percent(right: int, of: int, expected: int) -> None:
    assert percent(right, of) == expected


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"stem": "x" * 301}, "soal"),
        ({"stem": " "}, "soal"),
        ({"explanation": "x" * 201}, "penjelasan"),
        ({"explanation": "a\nb\nc\nd"}, "penjelasan"),
        ({"options": ("a", "b", "c", "x" * 101)}, "pilihan D"),
        ({"options": ("a", "b", "A ", "d")}, "pilihan"),
        ({"options": ("a", "b", "c")}, "pilihan"),
        ({"level": 4}, "tingkat"),
        ({"pillar": "cerdas"}, "pilar"),
        ({"stem": "Buka https://contoh.test sekarang?"}, "soal"),
    ],
)
def test_each_rule_for_an_item_can_fail(change: dict[str, object], field: str) -> None:
    item = BANK.items["aman-01"]
    assert list(item_faults(item)) == []
    assert [name for name, _ in item_faults(replace(item, **change))] == [field]  # type: ignore[arg-type]  # fields of an Item


def copied(folder: Path) -> None:
    for name in ("quiz", "literacy"):
        shutil.copytree(CONTENT / name, folder / "content" / name)


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda row: row.update(kunci="E"), "harus A, B, C, atau D"),
        (lambda row: row.update(pilihan=[112, "b", "c", "d"]), "beri tanda kutip"),
        (lambda row: row.pop("penjelasan"), "kosong"),
        (lambda row: row.update(pokok="entah"), "tidak ada pokok"),
        (lambda row: row.update(id="aman-00"), "tidak ada soal"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, edit: object, said: str) -> None:
    copied(tmp_path)
    file = tmp_path / "content" / "quiz" / "items" / "aman.yaml"
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    edit(rows[0])  # type: ignore[operator]  # a function of the row
    file.write_text(yaml.safe_dump(rows, allow_unicode=True), encoding="utf-8")
    assert any(said in str(mistake) for mistake in check_quiz(tmp_path / "content"))


def test_keys_that_always_stand_first_are_found(tmp_path: Path) -> None:
    copied(tmp_path)
    for file in (tmp_path / "content" / "quiz" / "items").glob("*.yaml"):
        rows = yaml.safe_load(file.read_text(encoding="utf-8"))
        for row in rows:
            row["kunci"] = "A"
        file.write_text(yaml.safe_dump(rows, allow_unicode=True), encoding="utf-8")
    assert any("A menjadi kunci 100%" in str(mistake) for mistake in check_quiz(tmp_path / "content"))
