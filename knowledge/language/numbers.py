"""Number words: "dua ratus empat belas" is 214, "satu satu dua" is 112; a digit up to ten standing alone is its word."""

from collections.abc import Collection, Iterable

_UNITS = {"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}
_TIMES = {"puluh": 10, "ratus": 100, "ribu": 1000}
_TEEN = "belas"
_SPELLED = {str(value): word for word, value in _UNITS.items() if value > 1} | {"10": "sepuluh"}
_VALUES = {word: int(digits) for digits, word in _SPELLED.items()} | {"satu": 1}
_PARTS = _UNITS.keys() | _WHOLE.keys() | _TIMES.keys() | {_TEEN}
_DIGIT_RUN = 3


def as_digits(words: list[str]) -> list[str]:
    """Words with every number of several words written in digits; single small numbers stay words."""
    result: list[str] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end] in _PARTS:
            end += 1
        if end == at:
            result.append(words[at])
            at += 1
            continue
        result += _number(words[at:end])
        at = end
    return result


def as_word(word: str) -> str:
    """The word for a digit up to ten: "3" and "tiga" are asked alike."""
    return _SPELLED.get(word, word)


def value(word: str) -> int | None:
    """The number that digits are, or a word for one up to ten; None for other words."""
    return int(word) if word.isdecimal() else _VALUES.get(word)


def nothing_but(closed: Collection[str], core: Iterable[str]) -> bool:
    """Whether every word is one of these, or a number."""
    return all(word in closed or value(word) is not None for word in core)


def _number(parts: list[str]) -> list[str]:
    if len(parts) == 1:
        return parts
    if all(part in _UNITS for part in parts):
        return ["".join(str(_UNITS[part]) for part in parts)] if len(parts) >= _DIGIT_RUN else parts
    total, group, unit = 0, 0, 0
    for part in parts:
        if part in _UNITS:
            group, unit = group + unit, _UNITS[part]
        elif part in _WHOLE:
            group, unit = group + unit + _WHOLE[part], 0
        elif part == _TEEN:
            group, unit = group + 10 + unit, 0
        elif part == "ribu":
            total, group, unit = total + (group + unit or 1) * 1000, 0, 0
        else:
            group, unit = group + (unit or 1) * _TIMES[part], 0
    return [str(total + group + unit)]
