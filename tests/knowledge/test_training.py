"""The model is the same whatever the machine does in parallel."""

import subprocess
import sys
from hashlib import sha256

import numpy as np
import pytest

from knowledge.network import Network, train

_PROGRAM = "from tests.knowledge.test_training import digest; print(digest())"


def _trained() -> Network:
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
    return sha256(b"".join(part.tobytes() for part in (model.inner, model.inner_bias, model.outer, model.outer_bias))).hexdigest()


@pytest.mark.parametrize("threads", ["1", "2"])
def test_training_does_not_depend_on_the_number_of_threads(threads: str) -> None:
    environment = {f"{library}_NUM_THREADS": threads for library in ("OMP", "OPENBLAS", "MKL")}
    made = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter and program
    assert made.stdout.strip() == digest()


def test_training_learns() -> None:
    """Two words that are asked about alike stand for each other: what the hidden layer is there for."""
    dice = np.random.default_rng(5)
    vectors, labels = [], []
    for at in range(6000):
        group = at % 6
        word = group if (at // 6) % 2 else group + 6
        rows = np.unique([word, *dice.integers(12, 200, 4)]).astype(np.int32)
        vectors.append((rows, np.full(len(rows), 1 / np.sqrt(len(rows)), np.float32)))
        labels.append(group)
    model = train(vectors, labels, 200, 6)
    asked = [(np.array([word], np.int32), np.ones(1, np.float32)) for word in range(12)]
    assert [int(np.argmax(model.logits(one))) for one in asked] == [word % 6 for word in range(12)]
