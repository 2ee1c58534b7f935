"""The ranking kept beside the code is the one the content makes; a matrix kept in two ways is one matrix."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from knowledge import Understanding
from knowledge.ranking import trained
from knowledge.ranking.network import UNIT, train
from knowledge.ranking.postings import Postings
from knowledge.ranking.texts import Texts


def test_the_kept_ranking_fits_the_content(understanding: Understanding) -> None:
    assert trained._kept_digest() == understanding.groups.index.digest, "run `python -m knowledge build` and commit knowledge/trained.npz"


@given(arrays(np.float32, (6, 9), elements=st.sampled_from([0.0, 0.0, 0.0, 0.5, -1.0, 2.0])))
def test_rows_kept_whole_and_rows_kept_thin_multiply_alike(matrix: np.ndarray) -> None:
    kept = Postings.from_columns([{int(g): float(row[g]) for g in np.flatnonzero(row)} for row in matrix], 9)
    rows, weights = np.array([0, 2, 5], np.int32), np.array([1.0, 0.5, 2.0], np.float32)
    assert np.allclose(kept.dot(rows, weights), weights @ matrix[rows])


@given(arrays(np.bool_, (5, 8)), arrays(np.float32, 8, elements=st.sampled_from([0.5, 1.0, 2.0])), st.sampled_from([0.0, 9.0]))
def test_texts_kept_by_their_features_are_as_like_a_query_as_their_cosine(had: np.ndarray, weights: np.ndarray, unknown: float) -> None:
    texts = Texts.of([np.flatnonzero(row).astype(np.int32) for row in had], np.full(5, unknown, np.float32), weights)
    rows, query = np.array([1, 4, 6], np.int32), np.array([0.6, 0.0, 0.8], np.float32)
    whole = np.where(had, weights, 0)
    lengths = np.sqrt(np.square(whole).sum(1) + unknown)
    wanted = np.divide(whole[:, rows] @ query, lengths, out=np.zeros(5), where=lengths > 0)
    assert np.allclose(texts.likeness(rows, query), wanted)


def test_training_comes_to_the_same_twice_and_is_kept_to_the_last_digit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trained, "KEPT", tmp_path / "trained.npz")
    dice = np.random.default_rng(3)
    vectors = [(np.sort(dice.choice(40, 6, replace=False)).astype(np.int32), np.full(6, 0.4, np.float32)) for _ in range(60)]
    labels = [number % 5 for number in range(60)]
    one, other = train(vectors, labels, 40, 5), train(vectors, labels, 40, 5)
    assert np.array_equal(one.logits(vectors[0]), other.logits(vectors[0]))
    assert np.array_equal(np.rint(one.outer / UNIT) * np.float32(UNIT), one.outer)
    assert trained.keep(one, "these questions")
    assert not trained.keep(one, "these questions")
    again = trained.kept_or_trained("these questions", vectors, labels, 40, 5)
    assert np.array_equal(again.logits(vectors[0]), one.logits(vectors[0]))
    assert trained._read("other questions", 40, 5) is None
    assert trained._read("these questions", 41, 5) is None
    assert trained._read("these questions", 40, 6) is None


@pytest.mark.parametrize("torn", [b"", b"PK\x03\x04", b"not an archive"])
def test_a_torn_file_is_as_good_as_none(torn: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trained, "KEPT", tmp_path / "trained.npz")
    trained.KEPT.write_bytes(torn)
    assert trained._read("these questions", 40, 5) is None
