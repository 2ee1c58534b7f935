"""What was just shown, asked for in words: a button by its label ("selengkapnya", "yang umum") or its place ("2"), more, or less of it.

Also who says it (`says_who.py`), and how it is cited (`citing.py`).
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from bot.context import YEAR_TOLD, Context, shown_last
from bot.conversation.citing import citing
from bot.conversation.of_a_row import lists_its_own, lists_others
from bot.conversation.ordinals import LAST, NTH, NUMBERED
from bot.conversation.says_who import PART, says_who
from bot.conversation.what_was_said import what_was_said
from bot.conversation.within import OPEN
from bot.messages import Outcome
from bot.turn import Turn
from knowledge import Kind
from knowledge.deciding.enumerated import enumerated
from knowledge.deciding.excerpts import bullets
from knowledge.language.affixes import roots, roots_of
from knowledge.language.cues import parts, said, words
from knowledge.language.numbers import value
from knowledge.language.sentences import asks_whether
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.reading import REGION, Question, read_once

END = "habis"
"""The action that tells that all was shown."""
_SHOWS = frozenset({"e", "d", "q", "r", "l", "b", "n", "t", "h", "c", "k", "tl", "lg", "kuis", "p", "menu", "pilar"})
"""The actions that only show something, or begin what asks again; what deletes, signs or publishes is never done for a word."""
_KEEPS = ("kuis:a", "kuis:c", "kuis:x")
"""How the actions of a quiz begin that keep something; what is clearly one of them the quiz hears itself."""
_NONE, _FEW = "q:", 7
"""The button of "not that one", and the most words of a message that asks for a button."""
_WRITTEN = ("l:", "r:")
"""How the actions of a list and of a region's record begin."""
_FACT_CHECK, _A_YEAR = "cek-fakta-hoaks", "tahun"
_ASKED_BACK, _UNMET = (Outcome.CLARIFY, Outcome.UNSURE), (Outcome.CLARIFY, Outcome.UNSURE, Outcome.OUT_OF_SCOPE)


def pressed_in_words(turn: Turn) -> str | None:
    """The action that a message stands for which asks of what was just shown and of nothing else; None for other messages."""
    context = shown_last(turn)
    if not context.met:
        return None
    question = turn.question
    if said_it := what_was_said(turn, context, question):
        return said_it
    if not 0 < len(question.core) <= _FEW:
        return None
    if _rejects(turn, context, question):
        return _NONE
    if who := says_who(turn, context, question):
        return who
    both = {word for word in words("both") if word not in NTH and value(word) is None}
    if question.places or both & set(word_list(question.text)):
        return None
    if cited := citing(turn, context, question.core):
        return cited
    if action := _labelled(turn, context, question) or _by_place(context, question.core) or _written_here(context, question.core):
        return action
    of_ours = context.about_region and context.family
    if context.met in _UNMET and not of_ours and _asks_if_true(turn, question):
        return f"e:{_FACT_CHECK}"
    last = turn.knowledge.library.entries.get(context.told)
    if last and last.of_region and len(context.regions) == 1 and _asks_if_all(turn, question.core):
        return f"{END}:{last.id}"
    return _of_the_last(turn, context, last, question.core) if last and last.written else None


def _beside(turn: Turn) -> frozenset[str]:
    return words("turns-page-beside", "softens") | turn.knowledge.lexicon.fillers


def _labelled(turn: Turn, context: Context, question: Question) -> str | None:
    """The one button whose label is said, whole or, where the message means nothing else, a part of it."""
    spoken = _weighty(turn, question.core)
    labels: list[tuple[tuple[str, ...], str]] = []
    for label, action in context.buttons:
        named = read_once(turn.knowledge.reader, label)
        if action.partition(":")[0] in _SHOWS and not action.startswith(_KEEPS) and not named.places and named.values == question.values:
            labels.append((named.core, action))
    if whole := next((act for core, act in labels if core == question.core or (spoken and _weighty(turn, core) == spoken)), None):
        return whole
    decision = turn.knowledge.decide(turn.incoming.text, turn.today.year)
    picks = (question.core[0] == "yang" and not set(spoken) <= {*NTH, *LAST}) or context.met in _ASKED_BACK
    if not picks or not spoken or not (decision.kind in OPEN or decision.kind is Kind.SOCIAL and decision.score < 1):
        return None
    partly = [act for core, act in labels if all(any(roots(word) & roots(one) for one in core) for word in spoken)]
    return partly[0] if len(partly) == 1 else None


def _weighty(turn: Turn, core: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in core if word not in _beside(turn))


def _by_place(context: Context, core: Sequence[str]) -> str | None:
    """The button that "yang kedua", "nomor 2" or a bare number means after a question of ours."""
    offered = [action for _, action in context.buttons if action != _NONE and not action.startswith(_KEEPS)]
    at = _place(core, len(offered))
    return offered[at - 1] if at and context.met in _ASKED_BACK and len(offered) > 1 else None


def _written_here(context: Context, core: Sequence[str]) -> str | None:
    """The list or the record that was offered instead of a file, where it shall be written here ("ya sudah, tulis saja di sini")."""
    asks = set(core) & words("write-here") and set(core) <= words("write-here", "beside-write-here")
    shown = (action for _, action in context.buttons if action.startswith(_WRITTEN))
    return next(shown, None) if asks and context.met == Outcome.SOCIAL else None


def _place(core: Sequence[str], many: int, beside: Collection[str] = ()) -> int:
    """Which of so many is meant where nothing but that is said, from 1; 0 where none is."""
    small = words("softens", "points-back", "row-number", "asks-to-explain", "asks-of-point")
    named = [word for word in core if word not in small and word not in beside]
    if len(named) != 1:
        return 0
    word = NUMBERED.get(named[0], named[0])
    at = many if word in LAST else NTH.index(word) + 1 if word in NTH else value(word) or 0
    return at if 0 < at <= many else 0


def _rejects(turn: Turn, context: Context, question: Question) -> bool:
    """Whether nothing is said but that the answer is beside the point ("gak nyambung ih"), or not on this place ("bukan depok")."""
    rest = set(question.core) - words("softens", "exclaims", "says-so", "ours") - turn.knowledge.lexicon.fillers
    named = {code for place in question.places for code in place.regions}
    denied = bool(context.regions) and set(context.regions) <= named
    beside = {REGION, "saya", *({"itu"} if context.met in _ASKED_BACK else ())}
    denies = rest <= words("denies") | beside and rest & words("denies") and "?" not in question.text
    return bool(denies and denied == bool(question.places)) or (not question.places and said("beside-the-point", question.core))


def _asks_if_true(turn: Turn, question: Question) -> bool:
    """Whether nothing is asked but whether something is true ("bener gak ini", "itu asli ga")."""
    spoken = set(_weighty(turn, question.core)) - words("leaning", "negation", "news")
    asks = "?" in question.text or asks_whether(question.core) or words("negation") & set(question.core)
    return bool(spoken) and spoken <= words("asks-if-true") and bool(asks)


def _of_the_last(turn: Turn, context: Context, last: Entry, core: Sequence[str]) -> str | None:
    """More of the written answer just shown, or that there is no more; its gist; or one point of its list."""
    rest = set(core) - _beside(turn) - words("leaning")
    series = YEAR_TOLD.search(last.id) or last.slots or last.id[-1].isdigit() or _A_YEAR in core
    deeper = words("goes-deeper") if series else words("goes-deeper", "turns-page")
    if (set(core) & deeper and rest <= deeper | words("goes-deeper-beside")) or _asks_if_all(turn, core):
        more = next((action for label, action in context.buttons if label == turn.say("button.more")), None)
        return more or f"{END}:{last.id}"
    if said("in-short", core) and rest <= parts("in-short") | words("in-short-beside", "asks-for"):
        return f"{PART}:{last.id}"
    if len(core) == 1 and core[0] not in NTH:
        return None
    own = lists_its_own(turn, last)
    listed = bullets(last.text) if own or not (last.slots or lists_others(turn, last)) else []
    return _point(last, core, len(listed) or (len(enumerated(last.text)) if own else 0))


def _asks_if_all(turn: Turn, core: Sequence[str]) -> bool:
    """Whether nothing is asked but whether that was all ("gitu doang?")."""
    beside = (words("leaning") | _beside(turn)) - words("asks-reason")  # "kok cuma segitu" asks why
    return said("only-that", core) and set(core) <= parts("only-that") | beside


def _point(last: Entry, core: Sequence[str], many: int) -> str | None:
    """The one of so many things listed that is meant by its place ("yang nomor 4", "tahap 2 ngapain" after the stages).

    A thing that bears a number as its name is none: "buku 1" after the contents of "Buku 2".
    """
    points = bullets(last.text)
    lead = word_list(f"{last.title} {points[0].above if points else ''}")
    numbered = {word for word, after in pairwise(lead) if value(after) is not None}
    named = " ".join(word_list(" ".join(point.text for point in points)))
    if any(word in numbered and value(after) is not None and f"{word} {after}" not in named for word, after in pairwise(core)):
        return None
    kin = roots_of(lead)
    by_whom = words("said-by") | {"siapa"} if words("said-by") & set(core) else frozenset[str]()  # "kritik pertama dari siapa"
    at = _place(core, many, by_whom | {word for word in core if roots(word) & kin and word not in (*NTH, *LAST)})
    return f"{PART}:{last.id}:{at}" if at else None
