"""What kinds of thing an answer tells: a reason, a number, a date, a person, a place, an amount of money, how many things it lists.

A question for a reason is not met by an answer that gives none, nor "sebutkan 62 daerah itu" by one that names none of them. Rules of
thumb on plain text: they only lower or raise the confidence, and never decide alone.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.language.cues import phrases
from knowledge.language.cues import words as cues

_SIGNS = {
    "why": re.compile(r"\b(?:karena|sebab\w*|alasan\w*|agar|supaya|akibat\w*|penyebab\w*|dipicu|lantaran|tujuan\w*)\b", re.IGNORECASE),
    "number": re.compile(r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b", re.IGNORECASE),
    "when": re.compile(r"\b20\d\d\b|\b(?:hari|bulan|minggu|jam)\b", re.IGNORECASE),
    "who": re.compile(
        r"(?<![.?!:•] )(?<!^)\b[A-Z][a-z]+ [A-Z][a-z]+|\b(?:menteri|bupati|wali kota|direktur|dirjen|kementerian|dinas|tim)\b"
    ),
    "where": re.compile(r"\b(?:di|ke|dari|lewat|melalui) (?:[A-Z]|laman|situs|nomor|aplikasi|kantor)"),
    "money": re.compile(r"\bRp|\b(?:rupiah|miliar|juta|triliun|persen|gratis|biaya|anggaran|dana)\b", re.IGNORECASE),
}
_ITEM = re.compile(r"[,;]|\bdan\b")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_NUMBER = re.compile(r"^\d{1,3}$")
_WORDS = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10}
_FEW, _MANY = 3, 5
_ALL_OF_THEM = {(one, only) for one in ("mana", "siapa", "apa") for only in ("saja", "aja")}
_NO_THING = frozenset(("persen", "itu", "ini", "smart"))
_NAME = frozenset(("nama", "sebut", "sebutkan", "jabarkan", "daftar", "daftarnya", "rinciannya"))
"""What asks for the names of all of a number of things."""


@lru_cache(maxsize=512)
def tells(text: str) -> frozenset[str]:
    """Which of why, number, when, who, where and money a text tells."""
    return frozenset(kind for kind, sign in _SIGNS.items() if sign.search(text))


def listed(text: str) -> int:
    """The most things one sentence, or the bullets, of a text name."""
    bullets = text.count("•")
    return max([bullets, *(len(_ITEM.findall(sentence)) + 1 for sentence in _SENTENCE.split(text))])


def wants(words: Sequence[str]) -> tuple[frozenset[str], int]:
    """Which of these kinds a question asks for, and how many things it wants listed (0 when it asks for no list)."""
    said = set(words)
    kinds = {kind for kind in _SIGNS if kind != "money" and said & cues(f"asks-{kind}")}
    if said & cues("asks-money"):
        kinds.add("money")
    pairs = set(zip(words, words[1:], strict=False))
    if not said & cues("asks-each") and not pairs & phrases("asks-each"):
        return frozenset(kinds), 0
    numbers = [int(word) if _NUMBER.match(word) else _WORDS.get(word, 0) for word in words]
    return frozenset(kinds), max([_FEW, *numbers])


def asks_for_more(words: Sequence[str], things: int) -> bool:
    """Whether all of a number of things are to be listed ("62 daerah living lab itu mana saja"), more than twice as many as are.

    The number, the last that is named, stands right before what it counts, and is no year, no day of a month nor the one of
    "100 Smart City"; a question for the source of such a list, for a reason or a time asks for no names.
    """
    pairs = list(zip(words, words[1:], strict=False))
    numbers = [(int(one) if _NUMBER.match(one) else _WORDS.get(one, 0), two) for one, two in pairs]
    counted = [number for number, two in numbers if number and two.isalpha() and two not in _NO_THING and two not in cues("month")]
    every = any(pair in _ALL_OF_THEM for pair in pairs) or bool(_NAME & set(words))
    other = cues("asks-source", "asks-reason", "asks-when")
    return every and not set(words) & other and any(number >= _MANY and number > things * 2 for number in counted[-1:])


def share_of(wanted: tuple[frozenset[str], int], told: frozenset[str], things: int) -> float:
    """How much of what a question asks for a text tells, from 0 to 1; 1 when it asks for nothing in particular.

    It is told by what `wants` found in the question, and by what `tells` and `listed` found in the text.
    """
    kinds, many = wanted
    shares = [float(kind in told) for kind in kinds]
    if many:
        shares.append(min(1.0, things / many))
    return min(shares, default=1.0)
