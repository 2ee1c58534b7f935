"""The model is the same whatever the machine does in parallel."""

import subprocess
import sys
from hashlib import sha256

import numpy as np
import pytest

from knowledge.ranking.network import Network, train
from knowledge.ranking.trained import PARTS

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
    return sha256(b"".join(part.tobytes() for part in (getattr(model, name) for name in PARTS))).hexdigest()


@pytest.mark.parametrize("threads", ["1", "2"])
def test_training_does_not_depend_on_the_number_of_threads(threads: str) -> None:
    environment = {f"{library}_NUM_THREADS": threads for library in ("OMP", "OPENBLAS", "MKL")}
    made = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter and program
    assert made.stdout.strip() == digest()


def test_training_learns_what_no_linear_model_can() -> None:
    """Either of two words alone, but not both and not neither."""
    dice = np.random.default_rng(5)
    vectors, labels = [], []
    for at in range(3000):
        one, other = at % 2, at // 2 % 2
        rows = np.array(sorted([one, 2 + other, *dice.choice(np.arange(4, 200), 3, replace=False)]), np.int32)
        vectors.append((rows, np.full(5, 1 / np.sqrt(5), np.float32)))
        labels.append(one ^ other)
    model = train(vectors, labels, 200, 2)
    for one, other in ((0, 0), (0, 1), (1, 0), (1, 1)):
        logits = model.logits((np.array([one, 2 + other], np.int32), np.full(2, 0.7, np.float32)))
        assert int(np.argmax(logits)) == one ^ other
