"""What a sentence names in a row and counts: "Tujuan smart environment ada tiga: lingkungan terlindungi, limbah terkelola, dan …"."""

import re
from collections.abc import Sequence

from knowledge.deciding.excerpts import BULLET, units_of
from knowledge.language.numbers import value
from knowledge.language.wording import word_list

_HEAD = re.compile(r":\s+|\s+(?:adalah|ialah|yaitu|yakni)\s+")
_COMMA, _AND = re.compile(r"[,;]\s+(?![^(]*\))"), re.compile(r"\s+(?:dan|serta)\s+(?![^(]*\))")
_ASIDE = re.compile(r",\s+(?:yaitu|yakni|artinya|karena|sehingga)\b.*$")
"""What stands between what counts and what is counted, between those, and before what only explains the last of them."""
_AGAINST = ("sedangkan", "selain", "tetapi", "bukan")
_NEAR, _FEWEST, _MOST = 3, 2, 10
"""The words at the end of what counts among which its number stands, unless it begins with it; and how many are counted."""


def enumerated(text: str) -> Sequence[str]:
    """What the only such sentence of a text names one by one, in its order; empty where none or several count what they name."""
    found = [row for unit in units_of(text) if not unit.text.startswith(BULLET) and (row := _counted(unit.text))]
    return found[0] if len(found) == 1 else ()


def _counted(sentence: str) -> Sequence[str]:
    head, *rest = _HEAD.split(sentence, maxsplit=1)
    spoken = word_list(head)
    numbers = {number for word in (*spoken[:1], *spoken[-_NEAR:]) if (number := value(word)) and _FEWEST <= number <= _MOST}
    row = _row(_ASIDE.sub("", rest[0]).rstrip(". ")) if rest and numbers else []
    against = any(word_list(one)[:1] and word_list(one)[0] in _AGAINST for one in row)
    return row if len(row) in numbers and not against else ()


def _row(listed: str) -> list[str]:
    """The parts of "a, b, dan c", "a, b dan c" or "a dan b"."""
    pieces = _COMMA.split(listed)
    parts = [re.sub(r"^(?:dan|serta)\s+", "", one) for one in pieces]
    return parts if len(parts) > 1 and pieces[-1] != parts[-1] else [*parts[:-1], *_AND.split(parts[-1], maxsplit=1)]
