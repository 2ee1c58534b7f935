"""How many years on or back a message goes from the one talked about: "setahun kemudian", "dua tahun sebelumnya", "taun depannya"."""

import re

_ON = "depan|berikut|kemudian|kmdn|se?sudah|sabaru|setelah|stlh|abis|habis|selanjut|sawis|sasuwise|sabada|salajeng"
_BACK = "lalu|sebelum|sblm|silam|sabalun|sadurung|sakdurung|samemeh|sateuacan|sabaluman"
_THE = "nya|ny|ne|na|nyo|nye"
_MANY = {"se": 1, "sa": 1, "satu": 1, "dua": 2, "duo": 2, "tiga": 3, "empat": 4}
GOES = ("mundur", "maju")
"""What a step of years is said with: "mundur setahun"."""
_YEARS = re.compile(
    rf"\b(?:(?P<many>{'|'.join(_MANY)}|\d)\s*(?:tahun|taun|thn|th)\s+(?:(?:{_ON})|(?P<back>{_BACK}))\w*"
    rf"|(?:tahun|taun|thn|th)\s+(?:(?:{_ON})|(?P<last>{_BACK}))(?:{_THE})"
    rf"|(?P<goes>{'|'.join(GOES)})\s+(?P<steps>{'|'.join(_MANY)}|\d)\s*(?:tahun|taun|thn|th))\b"
)


def years_on(text: str) -> int | None:
    """The years between the one talked about and the one meant, negative when it goes back; None where a message says none."""
    found = _YEARS.search(text.lower())
    if found is None:
        return None
    many = found["many"] or found["steps"] or "se"
    back = found["back"] or found["last"] or found["goes"] == GOES[0]
    return (-1 if back else 1) * (_MANY.get(many) or int(many))
