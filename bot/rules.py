"""What an operator decides, and the key that certificates are signed with."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Rules:
    """How long a signed update can be taken back before it is published, whether one signature may do, and the signing key."""

    undo: timedelta = timedelta(minutes=10)
    single: bool = False
    key: bytes = b""
