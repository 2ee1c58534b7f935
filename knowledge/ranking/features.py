"""What is weighed of a text: its words, its word pairs and the letters of its words."""

from collections.abc import Iterator, Sequence

from knowledge.ranking.fitting import is_value

PAIR = "+"


def paired(words: Sequence[str]) -> list[str]:
    """Each two words that stand side by side, as one; values behind placeholders stand beside nothing."""
    row = [word for word in words if not is_value(word)]
    return [f"{first}{PAIR}{second}" for first, second in zip(row, row[1:], strict=False)]


def whole(feature: str) -> bool:
    """Whether a feature is a single word."""
    return feature.startswith("=") and PAIR not in feature


def pieces(word: str) -> Iterator[str]:
    """A word and its 2–4-letter pieces with its edges marked; a placeholder and a pair stay whole."""
    yield f"={word}"
    if not word.startswith("<") and PAIR not in word:
        edged = f" {word} "
        for size in (2, 3, 4):
            for at in range(len(edged) - size + 1):
                yield edged[at : at + size]
