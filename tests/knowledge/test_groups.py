"""Questions as the matcher reads them: none may stand both for an answer and for a subject to be refused."""

from dataclasses import replace

from knowledge import Understanding
from knowledge.ranking.groups import Groups


def test_no_subject_to_be_refused_reads_like_an_answer(understanding: Understanding) -> None:
    assert understanding.groups.contradicted == ()


def test_questions_that_differ_only_behind_a_placeholder_are_found(understanding: Understanding) -> None:
    entries = understanding.library.entries
    answer = replace(entries["daerah-nilai"], questions=("nilai {daerah} 2023",))
    refusal = replace(entries["tolak-masa-depan"], questions=("nilai kabupaten garut 2024", "cuaca besok"))
    groups = Groups([answer, refusal], understanding.reader)
    assert groups.contradicted == (("tolak-masa-depan", "daerah-nilai", "nilai <daerah> <tahun>"),)
