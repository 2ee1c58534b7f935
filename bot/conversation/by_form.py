"""What a message is by its form, whatever it speaks of: a rumour passed on, a grievance of a resident, a contact asked for.

Only where nothing else answers it.
"""

from dataclasses import replace

from bot.context import Context
from bot.conversation.within import OPEN
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.smalltalk import asks_whether
from knowledge.deciding.wherever import asks_to_complain
from knowledge.language.cues import said, words
from knowledge.reading import REGION
from knowledge.records.regions import profile

RUMOUR = "a rumour passed on"
"""The reason of a decision to say how such a message is checked."""
_GRIEVANCE, _CONTACT = "a grievance of a resident", "whom to ask there"
_CHANNEL, _WAY, _CHECKED, _GIFT, _OFFICE, _LINK = (
    "kanal-sp4n-lapor",
    "alur-sp4n-lapor",
    "cek-fakta-hoaks",
    "pesan-hadiah",
    "tolak-kontak-dinas",
    "tolak-periksa-tautan",
)
_TOLD, _BRIEF, _NEAR_END = 4, 6, 3
"""The fewest words of a rumour, the most of a message that asks for a contact, and the last ones among which it is said to pass it on."""
_BODIES = "daerah-kelembagaan"


def or_by_form(turn: Turn, context: Context | None, decision: Decision) -> Decision:
    """The decision; in place of one that answers nothing, what the form of the message asks for."""
    if context and (asked := _of_its_office(turn, context, decision)):
        return asked
    if decision.kind not in OPEN or (decision.entry is not None and decision.entry.id == _LINK):
        return decision
    return _passed_on(turn, decision) or _grievance(turn, decision) or decision


def _passed_on(turn: Turn, decision: Decision) -> Decision | None:
    """How to check a rumour: told by being passed on ("…, tolong share") or by a link to follow, with no question but whether it is true.

    The places in it are those of the rumour, and nothing is asked of them.
    """
    core, entries = decision.question.core, turn.knowledge.library.entries
    edges = {*core[:1], *core[-_NEAR_END:]}
    link = said("link", core)
    asks = words("interrogative", "asks-why") & set(core) and not asks_whether(core)
    if len(core) < _TOLD or asks or not (edges & words("passes-on") or (link and words("follows-link") & set(core))):
        return None
    written = [one for one in decision.choices if one.written]
    offers = {one.id: one for one in (*([entries[_GIFT]] if link else []), entries[_CHECKED], *written)}
    return Decision(Kind.UNSURE, decision.question.without_places(), RUMOUR, None, decision.score, tuple(offers.values())[:_NEAR_END])


def _grievance(turn: Turn, decision: Decision) -> Decision | None:
    """Where to complain, for somebody who tells what is wrong where he lives ("sampah numpuk depan rumah") or asks where to protest.

    Which way a complaint goes, for one who asks to whom it is handed on.
    """
    core, spoken = decision.question.core, set(decision.question.core)
    asks = words("interrogative") & spoken or core[-1:] and core[-1] in words("negation", "asked-with-not") or decision.question.pillars
    tells = said("public-trouble", core) and len(core) >= _TOLD and not asks
    asks_where = words("protests") & spoken and words("asks-where", "asks-where-to-report") & spoken
    protests = asks_where or (asks_to_complain(core) and said("public-matter", core))
    other = decision.kind is Kind.UNKNOWN or (decision.kind is Kind.CLARIFY and not protests)
    handed_on = words("complaint") & spoken and words("handed-on") & spoken and decision.kind is Kind.OUT_OF_SCOPE
    if other or not (tells or protests or handed_on):
        return None
    entry = turn.knowledge.library.entries[_WAY if handed_on else _CHANNEL]
    return Decision(Kind.ANSWERED, decision.question, _GRIEVANCE, entry, decision.score)


def _of_its_office(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """That contacts of its offices are not held, for a few words that ask for one of the region talked about ("dinasnya mana nomernya").

    A bare number is that of what was told, such as a regulation.
    """
    core, entry = decision.question.core, decision.entry
    rest = set(core) - words("leaning", "interrogative", "there", "asks-how", "asks-where") - turn.knowledge.lexicon.fillers - {REGION}
    elsewhere = {code for place in decision.question.places for code in place.regions} - set(context.regions)
    asked_only = rest and rest <= words("contact", "its-office", "handles", "checks")
    if len(context.regions) != 1 or elsewhere or len(core) > _BRIEF or not asked_only:
        return None
    found = profile(turn.knowledge.library, context.regions[0])
    contact = rest & words("contact") and (rest & words("its-office") or rest - words("row-number"))
    untold = entry is not None and entry.id == _BODIES and not found.telling(_BODIES.partition("-")[2])
    handles = rest & words("handles") and (untold or decision.kind in OPEN)
    checks = rest & words("checks") and not found.recorded
    if not (contact or handles or checks):
        return None
    office = turn.knowledge.library.entries[_OFFICE]
    return replace(decision, kind=Kind.UNKNOWN, reason=_CONTACT, entry=office, score=1.0, choices=(), social=None, told=())
