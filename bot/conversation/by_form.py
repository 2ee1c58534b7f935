"""What a message is by its form, whatever it speaks of: a rumour passed on, a grievance of a resident, a contact asked for.

Only where nothing else answers it.
"""

from dataclasses import replace

from bot.context import Context, shown_last
from bot.conversation.following import FEW
from bot.conversation.within import OPEN
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import COMPLAINTS, REPORTING
from knowledge.deciding.decide import kind_of
from knowledge.deciding.wherever import asks_to_complain
from knowledge.language.cues import said, words
from knowledge.language.sentences import asks_whether
from knowledge.reading import REGION
from knowledge.records.regions import profile

RUMOUR = "a rumour passed on"
"""The reason of a decision to say how such a message is checked."""
_GRIEVANCE, _CONTACT, _ERRAND = "a grievance of a resident", "whom to ask there", "an errand that is for others to answer"
_PAPERS, _ASK_THERE = "tolak-urus-kependudukan", "Tanyakan"
"""The refusal of questions on papers of one's own, and the word with which a refusal says whom to ask."""
_WAY, _CHECKED, _GIFT, _OFFICE, _LINK = (
    "alur-sp4n-lapor",
    "cek-fakta-hoaks",
    "pesan-hadiah",
    "tolak-kontak-dinas",
    "tolak-periksa-tautan",
)
_TOLD, _BRIEF, _NEAR_END = 4, 6, 3
"""The fewest words of a rumour, the most of a message that asks for a contact, and the last ones among which it is said to pass it on."""
_BODIES = "daerah-kelembagaan"
_SUBSCRIPTION, _UNWANTED = "pandu-langganan", "no more news wanted"
"""What is told of news by subscription, and the reason of a decision to tell it."""


def or_by_form(turn: Turn, context: Context | None, decision: Decision) -> Decision:
    """The decision; in place of one that answers nothing, what the form of the message asks for."""
    if context and (asked := _of_its_office(turn, context, decision)):
        return asked
    if decision.kind not in OPEN or (decision.entry is not None and decision.entry.id == _LINK):
        return decision
    if unwanted := _no_more_of_it(turn, decision):
        return unwanted
    return _passed_on(turn, decision) or _grievance(turn, decision) or _of_papers(turn, decision) or _heard_of(turn, decision) or decision


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
    handed_on = words("complaint") & spoken and words("handed-on") & spoken and decision.kind in (Kind.OUT_OF_SCOPE, Kind.UNSURE)
    alone = words("complains-to", "protests") & spoken and spoken <= words("asks-where-to-report", "complains-to", "protests", "leaning")
    if (other and not alone) or not (tells or protests or handed_on or alone):
        return None
    entry = turn.knowledge.library.entries[_WAY if handed_on else COMPLAINTS if tells or protests else REPORTING]
    return Decision(Kind.ANSWERED, decision.question, _GRIEVANCE, entry, decision.score)


def _no_more_of_it(turn: Turn, decision: Decision) -> Decision | None:
    """How our news end, for somebody who wants no more of it ("sy gk mau dpt pesan lagi")."""
    core = decision.question.core
    if len(core) > _BRIEF or words("interrogative") & set(core) or not said("wants-no-more-news", core):
        return None
    entry = turn.knowledge.library.entries[_SUBSCRIPTION]
    return Decision(kind_of(entry), decision.question, _UNWANTED, entry, 1.0, social=entry.of_itself or None)


def _of_papers(turn: Turn, decision: Decision) -> Decision | None:
    """Where to ask about papers of one's own, for somebody who has lost or needs some ("akte anak saya hilang", "mau urus kk")."""
    question, entry = decision.question, turn.knowledge.library.entries[_PAPERS]
    asked = said("own-papers", question.core) and words("errand") & set(question.core)
    if not asked or len(question.core) > FEW or said("our-subject", question.core):
        return None
    return Decision(kind_of(entry), question, _ERRAND, entry, decision.score)


def _heard_of(turn: Turn, decision: Decision) -> Decision | None:
    """How to check what somebody has heard, who asks nothing but whether it is true ("di grup wa katanya …, bener ga")."""
    question, spoken = decision.question, set(decision.question.core)
    told = spoken & words("heard-of") and len(question.core) >= _TOLD
    doubts = spoken & words("asks-if-true") and (asks_whether(question.core) or "?" in question.text)
    other = decision.kind is Kind.UNKNOWN or said("our-subject", question.core) or question.places or question.years
    if not told or not doubts or other:
        return None
    return Decision(Kind.ANSWERED, question, RUMOUR, turn.knowledge.library.entries[_CHECKED], decision.score)


def errand_again(turn: Turn, decision: Decision) -> Decision | None:
    """The refusal given right before again, where it said whom to ask, for a few words that ask on ("syaratnya apa", "trus kemana")."""
    refused, question = turn.knowledge.library.entries.get(shown_last(turn).refused), decision.question
    beside = words("leaning", "interrogative", "errand", "asks-where", "asks-when", "asks-how", "asks-number", "asks-whether")
    if refused is None or _ASK_THERE not in refused.text or not question.core or question.places or len(question.core) > _BRIEF:
        return None
    asks = words("interrogative", "errand", "asks-where") & set(question.core)
    if not asks or not set(question.core) <= beside or decision.kind is Kind.SOCIAL:
        return None
    return Decision(kind_of(refused), question, _ERRAND, refused, 1.0)


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
