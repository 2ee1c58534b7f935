"""What an answer beside the last one tells: "destinasinya apa aja" by its title, "yang tertinggi siapa" of the index talked about."""

from collections.abc import Iterable
from dataclasses import replace

from bot.context import FOLLOWS, Context
from bot.conversation.cases import NO_MORE
from bot.conversation.following import answered, of_that_year, written_last
from bot.conversation.within import OPEN
from bot.remembering import stage_told
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import is_case
from knowledge.deciding.aspects import PROVINCE_LIST, PROVINCE_ORDER, SCORES, TOTAL
from knowledge.deciding.elliptical import clitic
from knowledge.language.affixes import roots, roots_of
from knowledge.language.cues import parts, said, words
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.reading import Question

_BRIEF = 6
"""The most words of a message that names a thing by one word of a title."""
_SCORED, _TOTAL = "evaluasi", "jumlah daerah peserta"
"""The stage whose scores the tables hold; the answer on how many take part, and what asks for it."""


def of_another_index(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "yang tertinggi siapa" after SPBE with what is told of that index; after one of digital life with no more than it tells.

    Such an index is the country's: nobody asks there who takes part in the programme, or for the scores of its evaluation.
    """
    last, group = written_last(turn, context), decision.entry.group if decision.entry else ""
    question = decision.question
    ranks = group == SCORES or (decision.kind in OPEN and said("extreme", question.core))
    if last is None or not (ranks or group in (PROVINCE_ORDER, PROVINCE_LIST)) or said("our-subject", question.core):
        return None
    if ranks and stage_told(turn, context) != _SCORED and (told := _extreme_of(turn, last, question)):
        return Decision(Kind.ANSWERED, question, FOLLOWS, told, 1.0)
    of_programme = words("takes-part", "region-kind") & set(question.core) if group not in ("", SCORES) else ()
    if of_programme or not any(map(_of_digital_life, last.facts)):
        return None
    next_ = turn.knowledge.asked_next(decision, last) if ranks else None
    if next_ and any(map(_of_digital_life, next_[0].facts)):
        return Decision(Kind.ANSWERED, question, FOLLOWS, *next_)
    return Decision(Kind.ANSWERED, replace(question, places=()), NO_MORE, last, 1.0)


def _extreme_of(turn: Turn, last: Entry, question: Question) -> Entry | None:
    """The one answer near the last that says in its title who comes first or last in something, if it may be of the year asked about."""
    if not said("extreme", question.core):
        return None
    near = {one.id: one for one in (last, *turn.knowledge.library.around(last))}
    found = [one for one in near.values() if said("extreme", word_list(one.title))]
    return found[0] if len(found) == 1 and of_that_year(question, found[0]) else None


def _of_digital_life(fact: str) -> bool:
    """Whether a fact, by its number, is one on digital literacy."""
    return fact.startswith("LIT-")


def titled(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "destinasinya apa aja", "pilarnya?" with the one answer linked to the last that has all that is named in its title."""
    question, last = decision.question, written_last(turn, context)
    if last is None or is_case(last) or not 0 < len(question.core) <= _BRIEF or question.values:
        return None
    if not (clitic(question) or decision.kind in OPEN):
        return None
    beside = words("leaning", "interrogative", "yes-no", "generic", "asks-whether", "names-them") | turn.knowledge.lexicon.fillers
    named = [word for word in question.core if word not in beside]
    if not named or _has_all(last, named):
        return None
    found = [one for one in turn.knowledge.library.linked(last) if _has_all(one, named)]
    return Decision(Kind.ANSWERED, question, FOLLOWS, found[0], 1.0) if len(found) == 1 else None


def _has_all(entry: Entry, named: Iterable[str]) -> bool:
    own = roots_of(word_list(entry.title))
    return all(own & set(roots(word)) for word in named)


def total_of(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "jadi totalnya sekarang berapa" after what explains one of the counts of participants with how many take part."""
    last, core = written_last(turn, context), set(question.core)
    counts = core & words("total") or (said("now", question.core) and "berapa" in core)
    beside = words("total", "how-many", "beside-source", "interrogative", "leaning", "counts-officially") | parts("now")
    if last is None or not counts or question.values or not core <= beside | turn.knowledge.lexicon.fillers:
        return None
    near = {id_ for one in (last, *turn.knowledge.library.linked(last)) for id_ in one.see_also}
    return answered(turn, _TOTAL) if last.id.startswith("angka-") and TOTAL in near else None
