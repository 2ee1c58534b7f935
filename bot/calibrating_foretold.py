"""Fit the network that foretells what a message asks for (`conversation/foretold.py`): on known conversations and single questions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.conversation.asked_before import Line, Said
from bot.conversation.foretold import Foretold, believed, seen, told, vector
from bot.conversation.rewriting import REACTIONS
from bot.dialogues import Expected, asked_by
from knowledge import Understanding
from knowledge.loading import load_library
from knowledge.ranking.network import train

_OF_A_GROUP, _COMMON = 40, 4_000
"""How many of the content's questions are learnt from for each group, and how many words and pairs of words are seen."""


def lines_of(dialogue: Iterable[Expected], understanding: Understanding) -> Iterator[Line]:
    """What each turn of a conversation asks for, after the answer that the turn before it asked for."""
    after = ""
    for turn in dialogue:
        if turn.keys() > {"teks"}:
            entry = understanding.library.entries.get(asked_by(turn))
            asked = entry.group if entry else asked_by(turn)
            yield Line(Said(understanding.reader.read(turn["teks"]).core, after), asked)
            after = after if asked in REACTIONS else asked


def questions_of(understanding: Understanding) -> list[Line]:
    """Of the content's questions _OF_A_GROUP of each group, from its whole list, as lines after nothing."""
    by_group: dict[str, list[str]] = {}
    for entry in load_library().entries.values():
        by_group.setdefault(entry.group, []).extend(entry.questions)
    some = ((group, asked[:: max(len(asked) // _OF_A_GROUP, 1)][:_OF_A_GROUP]) for group, asked in by_group.items())
    return [Line(Said(understanding.reader.read(text).core, ""), group) for group, asked in some for text in asked]


def fit_foretold(lines: Sequence[Line], questions: Sequence[Line], understanding: Understanding) -> Foretold:
    """Trained as the ranking's own network is, on follow-ups and on questions that stand alone."""
    index = understanding.groups.index
    common = Counter(one for line in lines for one in seen(line.said.words)).most_common(_COMMON)
    after = dict.fromkeys(told(line.said.after) for line in lines)
    features = [*map(believed, index.groups), *(one for one, _ in common), *after]
    rows = {name: row for row, name in enumerate(features)}
    asked = {name: number for number, name in enumerate(dict.fromkeys(line.asked for line in (*lines, *questions)))}
    every = (*lines, *questions)
    vectors = [vector(line.said.words, line.said.after, index, rows) for line in every]
    return Foretold(train(vectors, [asked[line.asked] for line in every], len(rows), len(asked)), features, list(asked))
