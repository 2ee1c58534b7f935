"""What an operator decides about official updates."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Rules:
    """How long a signed update can be taken back before it is published, and whether one signature may do."""

    undo: timedelta = timedelta(minutes=10)
    single: bool = False
