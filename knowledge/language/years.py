"""Years people name: "2019", "tahun 19", "angkatan ketiga", and, where the present year is known, "tahun lalu"."""

import re
from collections.abc import Sequence

_YEAR = re.compile(r"^(20[0-4]\d)(?:nya|an)?$")
_SHORT_AFTER = frozenset(("tahun", "thn", "taun", "th", "angkatan"))
_EARLIEST, _LATEST = 15, 40
_YEAR_WORD = "tahun"
_AWAY = {"ini": 0, "sekarang": 0, "lalu": -1, "kemarin": -1, "kemaren": -1, "depan": 1, "besok": 1}
_COHORT = frozenset(("angkatan", "gelombang", "rombongan", "batch"))
_NTH = {"pertama": 0, "perdana": 0, "kesatu": 0, "kedua": 1, "ketiga": 2, "keempat": 3, "kelima": 4, "keenam": 5, "ketujuh": 6}
_AGO = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8}


def year_of(word: str, before: str) -> int | None:
    """The year a word says, in full ("2019", "2019nya"), or in two digits after a word for "year"."""
    if full := _YEAR.match(word):
        return int(full[1])
    short = before in _SHORT_AFTER and len(word) == 2 and word.isdigit() and _EARLIEST <= int(word) <= _LATEST
    return 2000 + int(word) if short else None


def dated(words: list[str], this_year: int) -> list[str]:
    """Words with "tahun ini", "tahun lalu", "dua tahun lalu" written as the years they are."""
    result: list[str] = []
    for word in words:
        if result and result[-1] == _YEAR_WORD and word in _AWAY:
            away = _AWAY[word]
            if len(result) > 1 and away == -1 and (many := _AGO.get(result[-2])):
                result.pop()
                away = -many
            result.append(str(this_year + away))
        else:
            result.append(word)
    return result


def of_cohorts(words: list[str], cohorts: Sequence[int]) -> list[str]:
    """Words with "angkatan pertama", "gelombang ketiga" written with the year of that cohort; `cohorts` are theirs, in order."""
    result: list[str] = []
    for at, word in enumerate(words):
        nth = _NTH.get(word)
        named = any(year_of(later, before) for before, later in zip(words[at:], words[at + 1 : at + 3], strict=False))
        if nth is not None and nth < len(cohorts) and result and result[-1] in _COHORT and not named:
            result.append(str(cohorts[nth]))
        else:
            result.append(word)
    return result
