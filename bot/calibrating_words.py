"""Fit how the words of a message speak for each way to complete it (`conversation/worded.py`), with known conversations."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.conversation.asked_before import Line
from bot.conversation.rewriting import Rewriting
from bot.conversation.worded import BUCKETS, Buckets, Worded, buckets

_WEAKLY, _ROUNDS, FOLDS = 1e-7, 10, 5
"""How much large weights cost (L2), how often all messages are gone through, and into how many parts the conversations are cut."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A follow-up of a known conversation: its ways of completion (none where it is never weighed), and which of them are right."""

    conversation: str
    line: Line
    found: Sequence[Rewriting]
    rows: list[list[float]]
    good: tuple[bool, ...]
    weight: float


def fit_words(messages: Sequence[Heard]) -> Worded:
    """Logistic regression by averaged stochastic gradient descent (scikit-learn's, needed only here) over all ways."""
    return _fit([way for one in messages for way in zip(buckets(one.line.said, one.found, one.rows), one.good, strict=True)])


def held_out(messages: Sequence[Heard]) -> list[list[list[float]]]:
    """The measures of each message by what was fitted on the conversations of the other parts."""
    numbers = {name: at for at, name in enumerate(dict.fromkeys(one.conversation for one in messages))}
    part = [numbers[one.conversation] % FOLDS for one in messages]
    parts = range(min(FOLDS, len(numbers)))
    fitted = [fit_words([one for one, own in zip(messages, part, strict=True) if own != fold]) for fold in parts]
    return [fitted[own].measures(one.line.said, one.found, one.rows) for one, own in zip(messages, part, strict=True)]


def _fit(ways: Sequence[tuple[Buckets, bool]]) -> Worded:
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - installed for developers only
    from sklearn.linear_model import SGDClassifier  # noqa: PLC0415 - as above

    sizes = np.array([len(at) for at, _ in ways])
    values = np.repeat(1 / np.sqrt(sizes), sizes).astype(np.float32)
    table = csr_matrix((values, np.concatenate([at for at, _ in ways]), np.concatenate(([0], np.cumsum(sizes)))), (len(ways), BUCKETS))
    table.sum_duplicates()
    model = SGDClassifier(loss="log_loss", alpha=_WEAKLY, max_iter=_ROUNDS, tol=None, average=True, random_state=0)
    model.fit(table, [good for _, good in ways])
    weights: npt.NDArray[np.float16] = model.coef_[0].astype(np.float16)
    return Worded(weights, float(model.intercept_[0]))
