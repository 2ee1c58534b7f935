"""The model is the same whatever the machine does in parallel."""

import subprocess
import sys
from hashlib import sha256

import numpy as np
import pytest

from knowledge.softmax import Softmax, train

_PROGRAM = "from tests.knowledge.test_training import digest; print(digest())"


def _trained() -> Softmax:
    dice = np.random.default_rng(3)
    vectors = []
    for _ in range(300):
        rows = np.unique(dice.integers(0, 900, 12)).astype(np.int32)
        weights = dice.random(len(rows)).astype(np.float32)
        vectors.append((rows, weights / np.float32(np.linalg.norm(weights))))
    return train(vectors, [at % 40 for at in range(300)], 900, 40)


def digest() -> str:
    """A fingerprint of a small trained model."""
    model = _trained()
    return sha256(model.weights.weights.tobytes() + model.weights.index.tobytes() + model.bias.tobytes()).hexdigest()


@pytest.mark.parametrize("threads", ["1", "2"])
def test_training_does_not_depend_on_the_number_of_threads(threads: str) -> None:
    environment = {f"{library}_NUM_THREADS": threads for library in ("OMP", "OPENBLAS", "MKL")}
    made = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter and program
    assert made.stdout.strip() == digest()


def test_training_learns() -> None:
    model = _trained()
    assert model.weights.weights.size
    assert np.abs(model.bias).max() > 0
