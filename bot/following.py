"""Follow-ups on a written answer: "isinya apa saja", "yang ketiga?", "kalau sampah?", and what every follow-up is answered with."""

from collections.abc import Sequence

from bot.context import YEAR_TOLD, Context
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.cues import words
from knowledge.decide import Candidate
from knowledge.model import Entry
from knowledge.reading import REGION, Question

FEW, LEANING = 9, 0.25
"""The most words of a follow-up, and the confidence that is enough where the last question says what is talked about."""
_SHORT = 2
_CLITICS = ("nya", "ne", "na", "nyo", "nye", "ny")
_WHICH_PILLAR = "masuk pilar mana"
_NTH = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam")
_STANDS_OUT, _FAINT, _LINKED, _CLEARLY = 0.4, 0.03, 0.3, 0.7
"""The share of belief beside the last answer, and the confidence, that are enough: for an answer linked to it, and for another;
and the confidence that is enough for a linked one where the message could stand alone."""
_NUMBERED = dict(zip(("satu", "dua", "tiga", "empat", "lima", "enam", "1", "2", "3", "4", "5", "6"), _NTH * 2, strict=True))
_BEFORE = ("nomor", "no", "yang")
"""The ordinal of a number, which is one after one of these words ("nomor dua tadi")."""
_LAST = ("terakhir", "bontot", "buncit")


def follow(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer a short question of the subject of the last written answer; None when it stands for itself or nothing fits."""
    question = decision.question
    last = written_last(turn, context)
    if last is None or not 0 < len(question.core) <= FEW:
        return None
    if nth := _nth(turn, last, question):
        return nth
    if self_contained(decision):
        return _linked(turn, last, question) if clitic(question) else None
    if question.years and (found := of_year(turn, context, question, question.years[0])):
        return found
    return _another_pillar(turn, last, question) or _aspect(turn, last, question)


def answered(turn: Turn, text: str) -> Decision | None:
    """The decision on a question of our own wording, if it is an answer."""
    decision = turn.knowledge.decide(text)
    return decision if decision.kind is Kind.ANSWERED else None


def again(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "ulangi": the last answer once more."""
    entry = turn.knowledge.library.entries.get(context.entry or "")
    return Decision(Kind.ANSWERED, question, "the last answer again", entry, 1.0) if entry else answer(turn, context.family, question)


def of_year(turn: Turn, context: Context, question: Question, year: int) -> Decision | None:
    """The written answer that is for another year what the last one is for its own ("forum-smart-city-2024"); None without one."""
    last = written_last(turn, context)
    told = YEAR_TOLD.search(last.id) if last else None
    entry = turn.knowledge.library.entries.get(last.id.replace(told[0], str(year))) if last and told else None
    return Decision(Kind.ANSWERED, question, "follows from the last question", entry, 1.0) if entry else None


def follow_with_place(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "kalau Kebumen?" after a written answer: the same, asked of that region ("quick win" of Kebumen)."""
    last = written_last(turn, context)
    if last is None or REGION not in question.words:
        return None
    asked = question.adding(*turn.knowledge.subject(last))
    return likeliest(turn, asked, turn.knowledge.candidates(asked)[:1], "daerah-", LEANING)


def written_last(turn: Turn, context: Context) -> Entry | None:
    """The last answer, or the one likeliest meant where we asked back, when it is a written one."""
    last = turn.knowledge.library.entries.get(context.entry or context.family or "")
    return last if last and last.written else None


def _nth(turn: Turn, last: Entry, question: Question) -> Decision | None:
    """Answer "yang kedua itu apa", "terakhir?": one of the pillars, or of the workshops, by its place in the row."""
    head, many = ("bimtek", 4) if "bimtek" in last.id else ("pilar", len(_NTH)) if _lists_pillars(last) else ("", 0)
    if not head:
        return None
    said = next((word for word in question.core if word in (*_NTH, *_LAST)), None)
    if said is None:
        pairs = zip(question.core, question.core[1:], strict=False)
        numbered = next((_NUMBERED[number] for word, number in pairs if word in _BEFORE and number in _NUMBERED), None)
        return answered(turn, f"{head} {numbered} apa") if numbered else None
    which = _NTH[many - 1] if said in _LAST else said
    return answered(turn, " ".join(f"{head} {which}" if word == said else word for word in question.core))


def _lists_pillars(last: Entry) -> bool:
    return last.id in ("enam-pilar", "sub-dimensi-semua-pilar", "pilar-atau-dimensi") or "pilar" in last.slots


def _another_pillar(turn: Turn, last: Entry, question: Question) -> Decision | None:
    """Answer "kalau sampah?" after "banjir masuk pilar mana"."""
    if not last.title.endswith(_WHICH_PILLAR):
        return None
    told = [word for word in question.core if word not in words("leaning")]
    return answered(turn, f"{' '.join(told)} {_WHICH_PILLAR}") if told else None


def _aspect(turn: Turn, last: Entry, question: Question) -> Decision | None:
    """Answer "isinya apa saja", "kalau per pilar?": what is linked to the last answer first, then what is surely meant."""
    completed = question.adding(*turn.knowledge.subject(last))
    own = set(question.words) - words("generic") - words("leaning") - words("plain-with-place")
    knowing, candidates = turn.knowledge.groups.knowing(own), turn.knowledge.candidates(completed)
    found = [one for one in candidates if one.entry and not one.entry.refusal]
    near = [one for one in found if one.entry and (one.entry.id in last.see_also or last.id in one.entry.see_also)]
    known = [one for one in near if one.ranked.group in knowing and one.confidence >= LEANING]
    others = [one for one in found if not _is(one, last) and _stands_out(one, found, last, one in near)] if own else []
    surely = [one for one in found[:1] if candidates[0] is one and one.confidence >= turn.knowledge.calibration.answer]
    best = next(iter((*known, *others, *surely)), None)
    if best is None or best.entry is None or (_is(best, last) and last.group not in knowing):
        return None
    return Decision(Kind.ANSWERED, completed, "an aspect of the last subject", best.entry, best.confidence)


def _linked(turn: Turn, last: Entry, question: Question) -> Decision | None:
    """Answer "dasar hukumnya apa" after what Komdigi is: what is linked to the last answer, where that is surely meant."""
    completed = question.adding(*turn.knowledge.subject(last))
    best = next(iter(turn.knowledge.candidates(completed)), None)
    if best is None or best.entry is None or best.confidence < _CLEARLY or best.entry.id not in last.see_also:
        return None
    return Decision(Kind.ANSWERED, completed, "linked to the last subject", best.entry, best.confidence)


def _is(one: Candidate, last: Entry) -> bool:
    """Whether a candidate is the last answer: by its id, for a kept index holds copies of the library's entries."""
    return one.entry is not None and one.entry.id == last.id


def _stands_out(one: Candidate, found: Sequence[Candidate], last: Entry, linked: bool) -> bool:
    """Whether a candidate has most of the belief that the last answer, which was just given, leaves to others."""
    left = 1 - sum(other.ranked.softmax for other in found if _is(other, last))
    share = one.ranked.softmax / left if left > 0 else 0.0
    return share >= _STANDS_OUT and (one.confidence >= _FAINT if linked else one.confidence >= _LINKED)


def self_contained(decision: Decision) -> bool:
    """Whether a message is answered as it stands: all it needs is named, and nothing in it points back."""
    if decision.kind is not Kind.ANSWERED or decision.entry is None:
        return False
    question, kind = decision.question, (decision.entry.compute or "").partition(".")[0]
    if (kind == "tahun" and not question.years) or (kind in ("daerah", "provinsi") and not question.places):
        return False
    return not clitic(question) or len(question.core) > _SHORT


def clitic(question: Question) -> bool:
    """Whether a word ends in -nya or its like, or stands for somebody ("dia"), and so points back."""
    if words("pronoun") & set(question.core):
        return True
    spoken = question.text.lower().replace("?", " ").split()
    return any(len(word) > 4 and word.endswith(_CLITICS) for word in spoken) or any(word in _CLITICS for word in spoken[1:])


def likeliest(turn: Turn, question: Question, candidates: Sequence[Candidate], prefix: str, enough: float) -> Decision | None:
    """The decision to answer a question as the first candidate whose family begins with `prefix`; None when we are not sure enough."""
    best = next((one for one in candidates if one.ranked.group.startswith(prefix)), None)
    return answer(turn, best.ranked.group, question, best.confidence) if best and best.confidence >= enough else None


def answer(turn: Turn, family: str | None, question: Question, score: float = 1.0) -> Decision | None:
    """The decision to answer a question as one of a family; None when there is no such family."""
    if not family or family not in turn.knowledge.groups.members:
        return None
    entry = turn.knowledge.groups.entry_for(family, question)
    if entry is None:
        return Decision(Kind.UNKNOWN, question, "no fact for what the follow-up asks", None, score)
    return Decision(Kind.ANSWERED, question, "follows from the last question", entry, score)
