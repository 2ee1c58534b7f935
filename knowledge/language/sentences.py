"""Cut a message into what it asks: the questions of a long message, and several questions in one."""

import re
from collections.abc import Callable, Sequence

from knowledge.language.cues import words

_SHORTENED = "".join(
    rf"(?<!\b{word}\.)"
    for word in ("kab", "kec", "kel", "tgl", "bpk", "ibu", "yth", "sdr", "drs", "dra", "prof", "prov", "jln", "thn", "hal")
)
_ENDS = re.compile(rf"(?<=[?!])\s+|(?<=[a-z0-9\"”)]{{3}}\.){_SHORTENED}\s+(?=\S)|[\n;]+|:\s+(?=[^\n]*\?)", re.IGNORECASE)
"""The end of a sentence, a colon before a question too; the full stop of a short form ("Kab. Cirebon") is none."""
_PARTS = re.compile(r"(?<=\?)(?!\?)\s*|[\n;]+|(?:^|\s)\d[.)]\s+")
_ASKING = r"(?=(?:apa(?:kah|an)?|siapa|sapa|kapan|berapa|brp|bagaimana|gimana|gmn|kenapa|knp|mengapa|di ?mana|dmn|ke ?mana|cara(?:nya)?)\b)"
_ONLY_ASKS = re.compile(rf"{_ASKING}(?:di |ke )?\w+", re.IGNORECASE)
"""An asking word alone: "kapan dan di mana mereka meneken" asks of one thing."""
_ALSO = r"sama(?!\s+(?:si?apa|sopo)\b(?!\s+\w+(?:nya|ne)\b))"
"""And; not "sama siapa", which asks with whom, but "sama siapa bupatinya"."""
_AND = re.compile(rf",?\s+(?:dan|terus|trus|trs|lalu|serta|sekalian|plus|{_ALSO}|&)\s+{_ASKING}|,\s+{_ASKING}", re.IGNORECASE)
_CLAUSE = re.compile(r"\s*(?:,(?!\d)|;|\.{2,})\s*")
"""What ends a clause: a comma that is not in a number, a semicolon, dots."""
_LEAD = re.compile(r"(?:(?:selain|di ?samping) itu|oh? ?iya|oke?|nah|jadi|lalu|terus|trus|maaf|permisi|eh|btw)\W*", re.IGNORECASE)
"""What opens a question and asks nothing itself."""
_ALL = ("saja", "yang", "yg", "aja")
_MANY = 6
_FEWEST_WORDS = 6


def asking(text: str, asks: Callable[[str], bool]) -> tuple[str, str] | None:
    """The sentences of a message that ask something and the story around them; None when all or none of it asks.

    Those with a question mark ask; without any, those of which `asks` says so.
    """
    sentences = _sentences(text) if len(text.split()) >= _FEWEST_WORDS else []
    asked = list(map(_is_marked, sentences))
    asked = asked if any(asked) else list(map(asks, sentences))
    if not any(asked) or all(asked):
        return None
    told = {side: " ".join(one for one, is_asked in zip(sentences, asked, strict=True) if is_asked is side) for side in (True, False)}
    return told[True], told[False]


def pieces(text: str) -> list[tuple[str, str]]:
    """The sentences and the clauses of a message, each with the clause before it in its sentence.

    Where some sentences have a question mark, only of those.
    """
    sentences = _sentences(text)
    marked = list(filter(_is_marked, sentences)) or sentences
    found: dict[str, str] = {}
    for sentence in marked:
        parts = [one.strip() for one in _CLAUSE.split(sentence) if one.strip()]
        found |= dict(zip(parts, ("", *parts), strict=False)) | {sentence: ""}
    return [(one, before) for one, before in found.items() if one != text.strip()]


def last_sentence(text: str) -> str:
    """The last sentence of a text: what comes before it may be a story."""
    return next(reversed(_sentences(text)), "")


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in _ENDS.split(text) if one.strip()]


def _is_marked(sentence: str) -> bool:
    """Whether a sentence ends in a question mark, quotes and brackets aside."""
    return sentence.rstrip("\"'”) ").endswith("?")


def interrogatives(core: Sequence[str]) -> set[str]:
    """The words of a sentence that ask: those of "siapa-siapa saja yang ikut", none of "tidak dengar apa-apa", "dari mana-mana"."""
    asks = words("interrogative")
    pairs = zip(core, core[1:], (*core[2:], ""), strict=False)
    doubled = {one for first, one, after in pairs if one in asks and first.endswith(one) and after not in _ALL}
    return {word for word in core if word in asks and not any(word.endswith(one) for one in doubled)}


def asks_whether(core: Sequence[str]) -> bool:
    """Whether words ask by ending in what denies them, particles aside ("udah smart city belum pak", "bener ga sih")."""
    spoken, particles = [word for word in core if word not in words("softens")], words("leaning") - words("asked-with-not")
    while spoken and spoken[-1] in particles:
        spoken.pop()
    return len(spoken) > 1 and spoken[-1] in words("asked-with-not") and bool(words("asked-whether") & set(spoken[:-1]))


def asks_for(core: Sequence[str]) -> bool:
    """Whether words ask for something ("minta daftarnya"), and do not say that it is not needed ("tidak perlu disebut")."""
    pairs = zip(("", *core), core, strict=False)
    return any(word in words("asks-for") and before not in words("negation") for before, word in pairs)


def clauses(text: str) -> list[str]:
    """The clauses of a message, in order, without single words such as a name called; none where it is of one piece."""
    parts = [one for one in _CLAUSE.split(text) if " " in one.strip()]
    return parts if len(parts) > 1 else []


def several(text: str) -> list[str]:
    """The questions of a message that seems to ask several, in order; otherwise the message alone."""
    parts = [one.strip() for one in _PARTS.split(text) if any(char.isalnum() for char in one)]
    if len(parts) == 1:
        cut = [one.strip() for one in _AND.split(text) if any(char.isalnum() for char in one) and not _LEAD.fullmatch(one.strip())]
        parts = [text] if any(_ONLY_ASKS.fullmatch(one) for one in cut[:-1]) else cut
    return parts if 1 < len(parts) <= _MANY else [text]
