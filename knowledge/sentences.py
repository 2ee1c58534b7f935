"""Cut a message into what it asks: the questions of a long message, and several questions in one."""

import re

_ENDS = re.compile(r"(?<=[?!])\s+|(?<=[a-z0-9\"”)]{3}\.)\s+(?=\S)|[\n;]+", re.IGNORECASE)
_PARTS = re.compile(r"\?+\s*|[\n;]+|(?:^|\s)\d[.)]\s+")
_ASKING = r"(?=(?:apa(?:kah|an)?|siapa|sapa|kapan|berapa|brp|bagaimana|gimana|gmn|kenapa|knp|mengapa|di ?mana|dmn|ke ?mana|cara(?:nya)?)\b)"
_AND = re.compile(rf",?\s+(?:dan|terus|trus|trs|lalu|serta|sekalian|plus|sama|&)\s+{_ASKING}|,\s+{_ASKING}", re.IGNORECASE)
_LEAD = re.compile(r"(?:(?:selain|di ?samping) itu|oh? ?iya|oke?|nah|jadi|lalu|terus|trus|maaf|permisi|eh|btw)\W*", re.IGNORECASE)
"""What opens a question and asks nothing itself."""
_MANY = 6
_LONG_WORDS = 12


def asking(text: str) -> str | None:
    """The sentences of a long message that end in a question mark, without the story around them; None when that is all of it."""
    if "?" not in text or len(text.split()) < _LONG_WORDS:
        return None
    sentences = [one.strip() for one in _ENDS.split(text) if one.strip()]
    asked = [one for one in sentences if one.rstrip("\"'”) ").endswith("?")]
    return " ".join(asked) if asked and len(asked) < len(sentences) else None


def several(text: str) -> list[str]:
    """The questions of a message that seems to ask several, in order; otherwise the message alone."""
    parts = [one.strip() for one in _PARTS.split(text) if any(char.isalnum() for char in one)]
    if len(parts) == 1:
        parts = [one.strip() for one in _AND.split(text) if any(char.isalnum() for char in one) and not _LEAD.fullmatch(one.strip())]
    return parts if 1 < len(parts) <= _MANY else [text]
