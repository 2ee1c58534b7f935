"""What takes long to make from the content: its vocabulary and its index."""

from collections import Counter
from dataclasses import dataclass

from knowledge.groups import Groups
from knowledge.loading import Library
from knowledge.spelling import Slips
from knowledge.wording import Lexicon, word_set


@dataclass(frozen=True, slots=True)
class Built:
    """What takes long to make from the content, and may be kept: its words and its index."""

    vocabulary: dict[str, int]
    groups: Groups


def vocabulary_of(library: Library) -> dict[str, int]:
    """The words of the content, with how many of its texts use each, without digits and without typing slips."""
    entries = library.entries.values()
    asked = Counter(word for entry in entries for question in entry.questions for word in word_set(question))
    told = Counter(word for entry in entries for word in word_set(f"{entry.title} {entry.text}"))
    sure = told.keys() | Lexicon.load().ordinary
    counts = {word: asked[word] + told[word] for word in sorted(asked.keys() | told) if not word.isdigit()}
    slips = Slips(counts)
    return {word: count for word, count in counts.items() if word in sure or (count > 1 and word not in slips)}
