"""Which pillar a question describes without naming it: "pembenahan pemerintahan daerah" is about smart governance.

Naive Bayes (Manning, Raghavan and Schütze, Introduction to Information Retrieval, ch. 13) over the words of the questions asked of each
that do not name it either, each word counted once a question.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from knowledge.language.cues import words
from knowledge.ranking.passages import says_something
from knowledge.reading import Question

_SURE, _ADDED, _FEWEST, _OFTEN = 0.9, 0.5, 2, 3
"""The belief from which one is described, what is added to each count, the fewest words that must be known, and the fewest questions a
known word is in."""


def two_pillars(question: Question) -> tuple[str, ...]:
    """The pillars whose difference is asked for: no source of ours compares them, so what each is will be offered; empty for others."""
    asks = question.pillars[1:] and not question.places and words("asks-difference") & set(question.core)
    return question.pillars if asks else ()


class Described:
    """What the words of questions say of the pillar they are about."""

    def __init__(self, asked: Mapping[str, Iterable[tuple[str, ...]]]) -> None:
        """`asked`: the words of questions by the value they are about; those that hold a placeholder for it must be left out."""
        read = {value: [frozenset(filter(says_something, words)) for words in questions] for value, questions in asked.items()}
        counts = {value: Counter(word for words in questions for word in words) for value, questions in read.items()}
        often = Counter[str]()
        for count in counts.values():
            often.update(count)
        known = [word for word, many in often.items() if many >= _OFTEN]
        self._values, self._row = list(read), {word: row for row, word in enumerate(known)}
        shares = [[(count[word] + _ADDED) / (len(read[value]) + 2 * _ADDED) for word in known] for value, count in counts.items()]
        self._odds = np.log(np.array(shares, np.float32)).T  # words × values

    def value(self, words: Sequence[str]) -> str | None:
        """The value that a question's words describe; None when too few are known or no value is sure enough."""
        rows = [self._row[word] for word in dict.fromkeys(words) if word in self._row]
        if len(rows) < _FEWEST:
            return None
        odds = self._odds[rows].sum(0)
        best = int(odds.argmax())
        return self._values[best] if 1 / float(np.exp(odds - odds[best]).sum()) >= _SURE else None
