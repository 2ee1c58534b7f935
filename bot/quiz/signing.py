"""A certificate's code: what it says, signed, so that it can be proved without a register of names.

Twenty bytes as 32 letters of base32: attempt number (4), percent (1), day since 2020 (2), digest of the name (3), and ten bytes of
HMAC-SHA-256 over all of that and the campaign's code. Forging one by trying takes about 2^80 questions to the bot. With the longest
campaign code, 24 letters, and the word before it a link's start payload is 60 characters; Telegram allows 64.
"""

import base64
import binascii
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import date, timedelta

_EPOCH = date(2020, 1, 1)
_BODY, _NAME, _SEAL = 10, 3, 10
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a code says."""

    campaign: str
    attempt: int
    percent: int
    day: date
    name_digest: bytes


def sign(secret: bytes, campaign: str, attempt: int, percent: int, day: date, name: str) -> str:
    """The code of a certificate: the campaign's code, then eight groups of four letters."""
    body = attempt.to_bytes(4, "big") + bytes([percent]) + (day - _EPOCH).days.to_bytes(2, "big") + _named(secret, name)
    letters = base64.b32encode(body + _seal(secret, campaign, body)).decode()
    return "-".join([campaign.upper(), *(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))])


def read(secret: bytes, code: str) -> Certificate | None:
    """What a code says if we signed it; None for any other, also for one that differs in a single character."""
    plain = re.sub(r"[\s-]", "", code).lower()
    found = re.fullmatch(r"([a-z0-9]+)([a-z2-7]{32})", plain)
    if not found:
        return None
    campaign = found[1]
    try:
        raw = base64.b32decode(found[2].upper())
    except binascii.Error:
        return None
    body, seal = raw[:_BODY], raw[_BODY:]
    if not hmac.compare_digest(seal, _seal(secret, campaign, body)):
        return None
    day = _EPOCH + timedelta(days=int.from_bytes(body[5:7], "big"))
    return Certificate(campaign, int.from_bytes(body[:4], "big"), body[4], day, body[7:])


def is_for(secret: bytes, certificate: Certificate, name: str) -> bool:
    """Whether a certificate was made out to this name; capitals and spaces do not matter."""
    return hmac.compare_digest(certificate.name_digest, _named(secret, name))


def verdict(secret: bytes, code: str, name: str) -> tuple[bool, str]:
    """For an operator: whether a certificate, made out to this name if one is given, is genuine; and that in words."""
    found = read(secret, code)
    if found is None:
        return False, "Bukan sertifikat dari bot ini: kodenya berubah atau dibuat dengan kunci lain."
    if name and not is_for(secret, found, name):
        return False, f"Sertifikat ini asli, tetapi bukan untuk nama {name}."
    return True, f"Sertifikat asli. Kampanye {found.campaign}, nilai {found.percent}%, selesai {found.day.isoformat()}."


def _named(secret: bytes, name: str) -> bytes:
    return hmac.new(secret, b"name:" + " ".join(name.lower().split()).encode(), hashlib.sha256).digest()[:_NAME]


def _seal(secret: bytes, campaign: str, body: bytes) -> bytes:
    return hmac.new(secret, b"certificate:" + campaign.lower().encode() + body, hashlib.sha256).digest()[:_SEAL]
