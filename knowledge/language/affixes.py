"""What may be left of an Indonesian word without its affixes: enough to see that "menandatangani" and "ditandatangani" are akin.

The affixes are those of the standard grammar (Alwi et al., Tata Bahasa Baku Bahasa Indonesia), and the short ones of everyday speech.
No dictionary decides which root is right; words are akin when they may share one.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

PREFIXES = (
    "",
    "meng",
    "meny",
    "mem",
    "men",
    "me",
    "nge",
    "ng",
    "ny",
    "peng",
    "peny",
    "pem",
    "pen",
    "per",
    "pe",
    "ber",
    "ter",
    "di",
    "ke",
    "se",
)
SUFFIXES = ("", "kan", "an", "i", "in", "nya", "annya", "kannya")
_MELTED = {"meng": "k", "peng": "k", "meny": "s", "peny": "s", "mem": "p", "pem": "p", "men": "t", "pen": "t"}
"""The first letter of the root that melts into a prefix ("memakai", of "pakai")."""
MIN_ROOT = 4


def bare(word: str) -> Iterator[str]:
    """The word without each prefix and suffix it may have, where MIN_ROOT letters are left."""
    for prefix in (one for one in PREFIXES if word.startswith(one)):
        for suffix in (one for one in SUFFIXES if word.endswith(one)):
            root = word[len(prefix) : len(word) - len(suffix)]
            if (prefix or suffix) and len(root) >= MIN_ROOT:
                yield root


@lru_cache(maxsize=1_200)
def roots(word: str) -> frozenset[str]:
    """The word and what it may be made of."""
    made = (word, *bare(word))
    melted = (f"{letter}{root[len(prefix) :]}" for prefix, letter in _MELTED.items() for root in made if root.startswith(prefix))
    return frozenset((*made, *(root for root in melted if len(root) >= MIN_ROOT)))


def roots_of(words: Iterable[str]) -> frozenset[str]:
    """The words and all that they may be made of."""
    return frozenset(root for word in words for root in roots(word))
