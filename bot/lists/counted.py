"""How many the list just shown holds, in one sentence, where it is asked for nothing but that ("berapa jumlahnya")."""

from collections.abc import Sequence

from bot.context import Context
from bot.lists.narrowed import Narrowed
from bot.lists.participants import doubtful
from bot.lists.wanted import Wanted
from bot.plans.records import scope_name
from bot.turn import Turn
from knowledge.deciding.aspects import ISLAND_LIST, PROVINCE_LIST, SCORES
from knowledge.language.cues import words
from knowledge.records.regions import certain


def asks_number(core: Sequence[str]) -> bool:
    """Whether a message asks for nothing but a number of all."""
    number, spoken = words("total", "how-many") | {"berapa"}, set(core)
    return bool(number & spoken) and spoken <= number | words("leaning", "list-narrows", "region-kind", "there")


def asks_names(core: Sequence[str]) -> bool:
    """Whether a message asks for nothing but who they are ("siapa saja")."""
    spoken = set(core)
    return bool(words("names-them") & spoken) and spoken <= words("names-them", "leaning", "list-narrows", "region-kind")


def is_list(context: Context) -> bool:
    """Whether a list of a place, of a stage or of scores was shown last."""
    return (
        bool(context.rung)
        or context.several
        or context.entry == SCORES
        or (context.entry in (PROVINCE_LIST, ISLAND_LIST) and bool(context.provinces))
    )


def counted(turn: Turn, context: Context, shown: int) -> str:
    """How many the list last shown holds, of how many that may be on it; of scores how many of the regions `shown`. Empty for none."""
    if context.rung:
        return _of_stage(turn, context)
    if context.entry == SCORES:
        return turn.say("count.alone", count=shown, units=context.kind or turn.say("list.units")) if shown else ""
    wanted = Wanted.shown(context)
    if context.several:
        return turn.say("count.alone", count=len(context.members), units=wanted.units(turn)) if context.members else ""
    found, among = wanted.listed(turn), sum(wanted.among(turn, code) for code in wanted.provinces)
    said = {"count": certain(found), "all": among, "units": wanted.units(turn), "doubtful": doubtful(turn, found)}
    return turn.say("count.listed", place=wanted.in_provinces(turn), year=wanted.in_years(turn), **said) if certain(found) else ""


def _of_stage(turn: Turn, context: Context) -> str:
    scope = ",".join(context.provinces)
    to = Narrowed.shown(context)
    said = {"rung": to.stage(turn, context.rung), "name": scope_name(turn, scope), "year": to.when(turn), "units": to.units(turn)}
    count, among = len(context.found), len(to.among(turn, scope))
    return turn.say("count.stage", count=count, all=among, **said) if count else ""
