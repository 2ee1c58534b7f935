"""The buttons under an answer about a region."""

from bot.messages import Choice
from bot.turn import Turn
from knowledge.regions import Profile, twins

_SHOWN_ASPECTS = ("fokus", "quickwin", "penghargaan", "nilai", "bimtek", "masterplan", "aplikasi")


def onward(turn: Turn, found: Profile, aspect: str) -> tuple[Choice, ...]:
    """Buttons for aspects on which something is recorded, the whole status, and the province."""
    place = turn.knowledge.library.regions[found.code]
    shown = [Choice(turn.say("aspect.status"), f"r:{found.code}:status")] if aspect != "status" else []
    shown += [
        Choice(turn.say(f"aspect.{name}"), f"r:{found.code}:{name}") for name in _SHOWN_ASPECTS if name != aspect and any(found.about(name))
    ]
    shown = shown[:4]
    others = [code for code in twins(turn.knowledge.library, found.code) if code != found.code]
    shown += [Choice(turn.knowledge.library.regions[code].official, f"r:{code}:{aspect}") for code in others]
    return (*shown, Choice(turn.say("region.others", province=place.province), f"l:{place.province_code}:::0"))
