"""The ranking kept beside the code is the one the content makes; a matrix kept in two ways is one matrix."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from knowledge import Understanding, trained
from knowledge.postings import Postings
from knowledge.softmax import train


def test_the_kept_ranking_fits_the_content(understanding: Understanding) -> None:
    assert trained._kept_digest() == understanding.groups.index.digest, "run `python -m knowledge build` and commit knowledge/trained.npz"


@given(arrays(np.float32, (6, 9), elements=st.sampled_from([0.0, 0.0, 0.0, 0.5, -1.0, 2.0])))
def test_rows_kept_whole_and_rows_kept_thin_multiply_alike(matrix: np.ndarray) -> None:
    kept = Postings.from_dense(matrix, 0.1)
    again = Postings(kept.flat()[0].tolist(), *kept.flat()[1:], kept.groups)
    rows, weights = np.array([0, 2, 5], np.int32), np.array([1.0, 0.5, 2.0], np.float32)
    for one in (kept, again):
        assert np.allclose(one.dot(rows, weights), weights @ matrix[rows])


def test_training_comes_to_the_same_twice_and_is_kept_to_the_last_digit() -> None:
    dice = np.random.default_rng(3)
    vectors = [(np.sort(dice.choice(40, 6, replace=False)).astype(np.int32), np.full(6, 0.4, np.float32)) for _ in range(60)]
    labels = [number % 5 for number in range(60)]
    one, other = train(vectors, labels, 40, 5), train(vectors, labels, 40, 5)
    query = vectors[0]
    assert np.array_equal(one.logits(query), other.logits(query))
    assert np.array_equal(np.rint(one.bias / trained.UNIT) * np.float32(trained.UNIT), one.bias)
