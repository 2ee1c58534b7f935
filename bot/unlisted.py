"""The list of who is not on record in a province."""

from bot.context import Context, keep
from bot.messages import Answer, Outcome
from bot.region_lists import TOPIC
from bot.turn import Turn
from bot.wanted import Wanted, names_of
from knowledge.aspects import PROVINCE_LIST
from knowledge.regions import participants, regions_in


def not_recorded(turn: Turn, codes: tuple[str, ...], score: float) -> Answer:
    """The regions of provinces that are not in our list, which does not say that they did not take part."""
    library = turn.knowledge.library
    found = {one.region.code for one in participants(library, codes)}
    names = [one.official for one in library.regions.values() if one.province_code in codes and one.code not in found]
    keep(turn, Context(PROVINCE_LIST, PROVINCE_LIST, provinces=list(codes)))
    said = {"province": names_of(turn, codes), "count": len(names), "all": sum(regions_in(library, code) for code in codes)}
    head = turn.say("list.not_recorded" if names else "list.all_recorded", **said)
    return Answer(
        "\n".join([head, *(["", *(f"• {name}" for name in names)] if names else [])]),
        Outcome.UNKNOWN,
        turn.say("list.province", province=said["province"]),
        choices=Wanted(codes).choice(turn.say("list.province", province=said["province"])),
        score=score,
        topic=TOPIC,
    )
