"""Learn which part of an answer a question asks for: `python -m knowledge calibrate-parts`.

Expectation maximisation of IBM Model 1 with the part as what is hidden: each question of an answer was asked for one of its parts, whose
marks make its words; the words that any part of the answer may make, and those asked anywhere, are set aside. A mark that is the word
itself starts ahead.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.deciding.excerpts import parts_of
from knowledge.deciding.parts import FILE, TRANSLATED, marks_of, mixed, stem
from knowledge.loading import Library
from knowledge.model import Entry
from knowledge.reading import Reader

Matrix = npt.NDArray[np.float64]
Words = Sequence[str]
_ROUNDS, _FEWEST, _LEAST = 8, 3, 1.5e-3
"""How often it is gone through, the fewest questions with a word that something is learnt of, and the least chance that is kept."""
_ITSELF_FIRST, _ITSELF, _ANY = 20.0, 3.0, 0.02
"""How far ahead a mark that is the word starts, and what it and any other counts in each round beside what was seen."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer's parts and its questions: `marks` (part, mark) as shares, `asked` (question, word)."""

    marks: Matrix
    mark_numbers: npt.NDArray[np.int64]
    word_numbers: npt.NDArray[np.int64]
    asked: Matrix


def calibrate(library: Library, reader: Reader, path: Path = FILE) -> int:
    """Learn from all questions and write what was learnt; how many questions there were."""
    asked = questions(library, reader)
    learnt = learn(library.entries, asked)
    np.savez_compressed(path, **learnt)  # type: ignore[arg-type]
    return sum(map(len, asked.values()))


def questions(library: Library, reader: Reader) -> dict[str, list[Words]]:
    """By answer of several parts, its questions in plain words."""
    found: dict[str, list[Words]] = {}
    for id_, entry in library.entries.items():
        if entry.written and len(parts_of(entry)) > 1:
            found[id_] = [reader.read(text).words for text in entry.questions]
    for line in library.follow_ups:
        if line.tells in found:
            found[line.tells].append(reader.read(line.text).words)
    return found


def learn(entries: Mapping[str, Entry], asked: Mapping[str, Sequence[Words]]) -> dict[str, npt.NDArray[np.generic]]:
    """What `Parts` is made of, by name."""
    counts = Counter(word for lines in asked.values() for said in lines for word in set(map(stem, said)))
    words = {word: number for number, word in enumerate(sorted(word for word, count in counts.items() if count >= _FEWEST))}
    often = np.array([counts[word] for word in words], np.float64)
    often /= often.sum()
    own = {id_: [marks_of(part) for part in parts_of(entries[id_])] for id_ in asked}
    marks = {mark: number for number, mark in enumerate(sorted(set().union(*(part for parts in own.values() for part in parts))))}
    answers = [_answer(own[id_], lines, words, marks) for id_, lines in asked.items()]
    pairs = [_pairs(answer, len(words)) for answer in answers]
    keys = np.unique(np.concatenate([one.ravel() for one in pairs]))
    of_mark, of_word = keys // len(words), keys % len(words)
    itself = np.array([words.get(mark, -1) for mark in marks])[of_mark] == of_word
    chances = _as_shares(np.where(itself, _ITSELF_FIRST, 1.0) * np.sqrt(often[of_word]), of_mark, len(marks))
    at = [np.searchsorted(keys, one) for one in pairs]
    for _ in range(_ROUNDS):
        seen = np.where(itself, _ITSELF, _ANY)
        for answer, numbers in zip(answers, at, strict=True):
            np.add.at(seen, numbers.ravel(), _seen(answer, chances[numbers], often[answer.word_numbers]).ravel())
        chances = _as_shares(seen, of_mark, len(marks))
    kept = chances >= _LEAST
    return {
        "words": np.array("\n".join(words)),
        "marks": np.array("\n".join(marks)),
        "often": often.astype(np.float32),
        "pairs": keys[kept].astype(np.int32),
        "chances": chances[kept].astype(np.float16),
    }


def _answer(own: Sequence[set[str]], lines: Iterable[Words], words: Mapping[str, int], marks: Mapping[str, int]) -> _Answer:
    mark_names = sorted(set().union(*own))
    shares = np.array([[mark in held for mark in mark_names] for held in own], np.float64)
    spoken = [sorted(words[one] for one in set(map(stem, said)) & words.keys()) for said in lines]
    numbers = sorted({word for said in spoken for word in said})
    asked = np.zeros((len(spoken), len(numbers)))
    for row, said in enumerate(spoken):
        asked[row, np.searchsorted(numbers, said)] = 1
    return _Answer(
        shares / shares.sum(1, keepdims=True),
        np.array([marks[mark] for mark in mark_names], np.int64),
        np.array(numbers, np.int64),
        asked,
    )


def _pairs(answer: _Answer, words: int) -> npt.NDArray[np.int64]:
    """The keys of all pairs of an answer's marks and words, (mark, word)."""
    return answer.mark_numbers[:, None] * words + answer.word_numbers


def _seen(answer: _Answer, chances: Matrix, often: Matrix) -> Matrix:
    """How often each mark made each word in an answer's questions, as far as is believed now; (mark, word)."""
    made = answer.marks @ chances
    whole = mixed(made, often)
    logs = answer.asked @ np.log(whole).T
    likely = np.exp(logs - logs.max(1, keepdims=True))
    likely /= likely.sum(1, keepdims=True)
    by_part = (likely.T @ answer.asked) * (TRANSLATED * made / whole)
    return np.asarray((answer.marks.T @ (by_part / np.maximum(made, 1e-12))) * chances)


def _as_shares(counts: Matrix, of_mark: npt.NDArray[np.int64], marks: int) -> Matrix:
    return np.asarray(counts / np.maximum(np.bincount(of_mark, counts, marks), 1e-12)[of_mark])
