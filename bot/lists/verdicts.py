"""What is said first of a share, a rank among provinces or an absence that is held against a list: whether our records say so."""

from dataclasses import replace

from bot.lists.shares import asks_of_participants, percent, with_share
from bot.lists.wanted import Wanted, names_of
from bot.messages import Answer
from bot.turn import Turn
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.reading import ISLAND, PROVINCE, Question
from knowledge.records.claims import percent_claimed
from knowledge.records.regions import certain, provinces_meant

PILOTS = "provinsi-percontohan"
"""The written answer on the provinces that the programme took as models."""


def with_verdict(turn: Turn, listed: Answer, wanted: Wanted, question: Question) -> Answer:
    """The list of participants, under whether what the message holds against it is so, or the share that it asks for."""
    codes = provinces_meant(turn.knowledge.library, question)
    first = _first(turn, replace(wanted, provinces=codes), question) if codes else ""
    return replace(listed, text=f"{first}\n\n{listed.text}") if first else with_share(turn, listed, question)


def _first(turn: Turn, wanted: Wanted, question: Question) -> str:
    claimed, count, core = percent_claimed(turn.incoming.text), certain(wanted.listed(turn)), question.core
    if claimed is not None:
        return _share(turn, wanted, claimed, count, asks_of_participants(core) or _of_participants(core))
    if said("none-there", core) and words("takes-part") & set(core) and count:
        return turn.say("verdict.there_are", count=count, units=wanted.units(turn), place=wanted.in_provinces(turn))
    if asks_of_itself(question):
        return turn.say("verdict.not_provinces", name=names_of(turn, question.provinces))
    return ""


def _share(turn: Turn, wanted: Wanted, claimed: int, count: int, of_all: bool) -> str:
    """Whether so many percent of the regions there take part, or, of all that take part, lie there."""
    library = turn.knowledge.library
    whole = certain(Wanted(years=wanted.years).listed(turn)) if of_all else sum(wanted.among(turn, code) for code in wanted.provinces)
    if not whole:
        return ""
    so = abs(100 * count / whole - claimed) < 1
    units = turn.say("verdict.participants") if of_all else wanted.units(turn)
    groups = {library.provinces[code].island for code in wanted.provinces}
    place = groups.pop() if len(wanted.provinces) > 1 and len(groups) == 1 else names_of(turn, wanted.provinces)
    said_ = {"count": count, "whole": whole, "units": units, "percent": percent(turn, count, whole), "place": place}
    return turn.say("verdict.share_yes" if so else "verdict.share_other", claimed=claimed, **said_)


def _of_participants(core: tuple[str, ...]) -> bool:
    """Whether a share of all that take part is meant ("60 persen peserta dari Jawa"), not of the regions there."""
    rows = zip(core, core[1:], core[2:], strict=False)
    return any(one in words("takes-part") and at in words("at-a-spot") and place in (ISLAND, PROVINCE) for one, at, place in rows)


def asks_of_itself(question: Question) -> bool:
    """Whether the province itself is asked for, called so, as one that takes part ("apakah provinsi Bali ikut")."""
    core = set(question.core)
    named = len(question.provinces) == 1 and bool(words("names-provinces") & set(word_list(question.text)))
    whether = core & (words("yes-no", "asks-whether", "ends-asking") | {"kapan"}) or said("year-of-each", question.core)
    return (
        named
        and bool(whether)
        and bool(core & words("takes-part"))
        and not core & words("which-region", "region-kind") - words("takes-part")
    )
