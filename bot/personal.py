"""What a person had better not send here: numbers of his own, passwords, addresses."""

import re

_NUMBER = re.compile(r"\d[\d .-]{8,}\d")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[ .-]+(?:19|20)\d\d)+")
_OTHER = re.compile(r"kata sandi|password|@[a-z]+\.", re.IGNORECASE)


def sent(text: str) -> bool:
    """Whether a message has what looks like a number of a person, a password or an address; years in a row are none."""
    return bool(_OTHER.search(text)) or any(not _YEARS.fullmatch(run) for run in _NUMBER.findall(text))
