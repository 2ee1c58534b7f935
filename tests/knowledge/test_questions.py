"""Questions written by others: most are answered rightly, few wrongly; what we still get wrong is listed, so the list stays honest."""

from pathlib import Path

import pytest
import yaml

from knowledge import Understanding
from knowledge.evaluating import RIGHT, WRONG, Case, evaluate, load_cases, verdict
from knowledge.loading import answer_files

HERE = Path(__file__).parent
FOLDERS = {path.stem: path.parent.name for path in answer_files()}
CASES = [case for case in load_cases(HERE, FOLDERS) if case.fold == "test"]
MISSES = set(yaml.safe_load((HERE / "known_misses.yaml").read_text(encoding="utf-8")))


def test_the_list_of_wrong_answers_is_exact(understanding: Understanding) -> None:
    wrong = {case.text for case in CASES if verdict(case, understanding.decide(case.text)) == WRONG}
    assert wrong - MISSES == set(), "new wrong answers; mend them"
    assert MISSES - wrong == set(), "no longer wrong; take them off the list"


def test_most_are_right_and_few_are_wrong(understanding: Understanding) -> None:
    parts = evaluate(understanding, CASES)["parts"]
    for part in ("program", "process", "pillars", "terms", "literacy", "regions"):
        assert parts[part][RIGHT] >= 0.75, (part, parts[part])
        assert parts[part][WRONG] <= 0.03, (part, parts[part])
    assert parts["refuse"][WRONG] <= 0.03, parts["refuse"]


def test_a_question_of_the_content_finds_its_answer(understanding: Understanding) -> None:
    from knowledge import load_library

    entries = [entry for entry in load_library().entries.values() if not entry.compute and not entry.refusal]
    lost = []
    for entry in entries:
        decision = understanding.decide(entry.questions[0])
        if not decision.entry or decision.entry.group != entry.group:
            lost.append(entry.id)
    assert len(lost) <= 0.03 * len(entries), lost


def test_every_answer_has_its_twin() -> None:
    twins = {path.stem for path in (HERE / "questions").glob("*.yaml")}
    answers = {id_ for id_, folder in FOLDERS.items() if folder not in ("families", "refusals")}
    assert answers - twins == set()
    assert twins - answers == set()


@pytest.mark.parametrize("case", [case for case in CASES if case.style == "far"], ids=lambda case: case.text[:40])
def test_what_is_far_from_our_subject_is_never_answered(case: Case, understanding: Understanding) -> None:
    assert verdict(case, understanding.decide(case.text)) != WRONG
