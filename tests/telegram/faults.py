"""Faults the server can be told to make: failed calls, and updates that come twice, late or out of order."""

import math
import random
from dataclasses import dataclass, field
from typing import Literal

from .clock import Clock

Kind = Literal["429", "500", "502", "timeout", "reset"]


@dataclass
class Fault:
    """One way in which a call fails."""

    kind: Kind
    carried_out: bool = False
    retry_after: int = 1


@dataclass
class Plan:
    """A fault that waits for its calls: the next `left` of a method, or each with a chance."""

    method: str
    fault: Fault
    left: int | None = None
    chance: float = 1.0
    dice: random.Random = field(default_factory=random.Random)

    def strikes(self, method: str) -> bool:
        """Tell whether this call fails, and count it."""
        every = self.method == "*" and method.lower() != "getupdates"
        if self.left == 0 or not (every or self.method.lower() == method.lower()):
            return False
        if self.left is not None:
            self.left -= 1
            return True
        return self.dice.random() < self.chance


class Faults:
    """What goes wrong, and when. `"*"` stands for every method but getUpdates."""

    def __init__(self, clock: Clock) -> None:
        """Begin with nothing going wrong."""
        self._clock = clock
        self.clear()

    def clear(self) -> None:
        """Forget every fault that was planned."""
        self._plans: list[Plan] = []
        self._floods: dict[str, float] = {}
        self._twice = 0
        self._late: list[float] = []
        self.reordering = 0

    def next(self, method: str, kind: Kind, *, times: int = 1, retry_after: int = 1, carried_out: bool | None = None) -> None:
        """Let the next calls of a method fail; a reset carries the request out first unless told otherwise."""
        done = kind == "reset" if carried_out is None else carried_out
        self._plans.append(Plan(method, Fault(kind, done, retry_after), left=times))

    def sometimes(
        self, method: str, kind: Kind, *, chance: float, seed: int, retry_after: int = 1, carried_out: bool | None = None
    ) -> None:
        """Let each call of a method fail with a chance, the same calls for the same seed."""
        done = kind == "reset" if carried_out is None else carried_out
        dice = random.Random(seed)  # noqa: S311
        self._plans.append(Plan(method, Fault(kind, done, retry_after), chance=chance, dice=dice))

    def flood(self, method: str, seconds: int) -> None:
        """Refuse a method with 429 until that many seconds have passed on the server's clock."""
        self._floods[method.lower()] = self._clock.now() + seconds

    def pick(self, method: str) -> Fault | None:
        """Return the fault that this call meets, if any."""
        until = self._floods.get(method.lower(), self._floods.get("*", 0.0) if method.lower() != "getupdates" else 0.0)
        if (left := until - self._clock.now()) > 0:
            return Fault("429", retry_after=math.ceil(left))
        return next((plan.fault for plan in self._plans if plan.strikes(method)), None)

    def duplicate_updates(self, count: int = 1) -> None:
        """Let the next updates arrive twice under the same update_id."""
        self._twice += count

    def delay_updates(self, seconds: float, count: int = 1) -> None:
        """Hold each of the next updates back for that long on the server's clock."""
        self._late += [seconds] * count

    def reorder_updates(self, count: int = 2) -> None:
        """Collect the next updates and let them arrive in the opposite order."""
        self.reordering = count

    def lateness(self) -> float:
        """Return how long the update that happens now is held back."""
        return self._late.pop(0) if self._late else 0.0

    def copies(self) -> int:
        """Return how many times the update that happens now arrives."""
        if not self._twice:
            return 1
        self._twice -= 1
        return 2
