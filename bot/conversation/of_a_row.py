"""One of a row by its place, after what lists it or another of it: "pilar keduanya?", "yang ketiga?", "kalau yang terakhir contohnya"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.context import FOLLOWS, Context
from bot.conversation.following import FEW, WHICH_PILLAR, answer, answered, lists_pillars, written_last
from bot.conversation.ordinals import BEFORE, LAST, NTH, NUMBERED
from bot.messages import Answer
from bot.remembering import THEME
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.excerpts import bullets
from knowledge.deciding.presumed import PILLAR_WORD, SIX_PILLARS
from knowledge.language.affixes import roots_of
from knowledge.language.cues import words
from knowledge.language.numbers import value
from knowledge.language.wording import word_list
from knowledge.model import Entry
from knowledge.names.pillar_names import PILLARS
from knowledge.reading import PILLAR, Question

_MEANING, _PARTS, _WORKSHOP, _WORKSHOPS = "pilar-definisi", "pilar-subdimensi", "bimtek", 4
BY_ITS_PLACE = "one of a row, by its place"
"""The reason of a decision to tell one of a row: it says for sure which."""
BEYOND = "one after the last of a row"
"""The reason of a decision to tell how many there are."""
_NTH, _FAR = "ke", 20
"""What makes an ordinal of a number, and the highest number that is one of a row."""
_THE = "nya"
"""What makes an ordinal "the second" where a row is talked about, and else "both of them" ("keduanya")."""
_MANY = 3
"""The fewest of a row that is more than a pair."""


@dataclass(frozen=True, slots=True)
class _Picked:
    """The place in a row that a message names: the word that says so, and which it is; -1 for the last."""

    word: str
    at: int


def lists_others(turn: Turn, last: Entry) -> bool:
    """Whether an answer lists what other answers tell of, one each."""
    return _of_pillars(last) or _of_workshops(last) or bool(_row(turn, last))


def lists_its_own(turn: Turn, last: Entry) -> bool:
    """Whether what an answer lists is its own, and told nowhere else by its place: neither the answer nor a part of it is one of a row."""
    of_pillars = last.family in (_PARTS, _MEANING) or last.id.startswith(THEME) or (lists_pillars(last) and not last.slots)
    if of_pillars or _of_workshops(last) or _row(turn, last):
        return False
    return not any(last in _row(turn, one) for one in turn.knowledge.library.linked(last))


def of_a_row(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What is asked of one of the row that the last written answer lists, or is one of, by its place in it; or how many there are."""
    found = _of_a_row(turn, context, decision)
    return found if found is None or found.reason == BEYOND else replace(found, reason=BY_ITS_PLACE)


def _of_a_row(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    question = decision.question
    if context.about_region:
        asks = words("asks-to-explain", "asks-of-content", "goes-deeper") & set(question.core)
        before = context.last_written if asks and not (context.row or context.members) else None
    else:
        before = context
    last = written_last(turn, before) if before else None
    if last is None or not 0 < len(question.core) <= FEW or question.places or question.years:
        return None
    if beyond := _beyond(turn, last, question):
        return beyond
    if question.pillars:
        return _named_by_number(turn, last, decision)
    picked = _picked(question.core)
    if picked is None or _means_both(question, picked):
        return None
    rest = tuple(word for word in question.core if word != picked.word and word not in (*words("row-number"), "pilar", "dimensi"))
    plain = set(rest) <= words(
        "leaning", "asks-of-content", "content-of", "asks-to-explain", "goes-deeper", "goes-deeper-beside", "interrogative"
    )
    if _of_pillars(last):
        return _one_pillar(turn, last, question, picked, plain)
    if _of_workshops(last):
        return _one_workshop(turn, question, picked, plain)
    if last.family == _PARTS:
        return _one_part(turn, last, decision, picked, rest if not plain else ())
    rows = ((one, _row(turn, one)) for one in (last, *turn.knowledge.library.linked(last)))
    row = next((row for one, row in rows if row and last in (one, *row)), [])
    return _told(turn, decision, row[picked.at] if -len(row) <= picked.at < len(row) else None, plain)


def _picked(core: Sequence[str]) -> _Picked | None:
    """The place that a message names ("yang kedua", "nomor dua", "terakhir", or a number alone); a latest score is none."""
    begins = {"", "yang", *words("row-heads", "softens")}
    row = zip(("", *core), core, strict=False)
    if ordinal := next((word for before, word in row if word in NTH or (word in LAST and before in begins)), None):
        return _Picked(ordinal, -1 if ordinal in LAST else NTH.index(ordinal))
    pairs = zip(("yang", *core) if len(core) == 1 else core, core if len(core) == 1 else core[1:], strict=False)
    number = next((number for word, number in pairs if word in (*BEFORE, _NTH) and number in NUMBERED), None)
    return _Picked(number, NTH.index(NUMBERED[number])) if number else None


def beyond_its_end(turn: Turn, decision: Decision, told: Answer) -> Answer:
    """How many an answer lists, where one after the last of them was asked for; other answers as they are."""
    if decision.reason != BEYOND or decision.entry is None:
        return told
    of_all = decision.entry.id == SIX_PILLARS
    return replace(told, text=turn.say("pillars.only" if of_all else "pillars.only_points", count=_length(decision.entry)))


def _length(entry: Entry) -> int:
    return len(PILLARS) if entry.id == SIX_PILLARS else len(bullets(entry.text))


def _beyond(turn: Turn, last: Entry, question: Question) -> Decision | None:
    """Answer "yang ke-7 apa" after six with how many there are; of the pillars also where they are named ("jadi bukan pilar ke-7?")."""
    pairs = zip(("", *question.core), question.core, strict=False)
    numbers = [word.removeprefix(_NTH) for before, word in pairs if before in (_NTH, *BEFORE) or word.startswith(_NTH)]
    number = next((one for word in numbers if (one := value(word)) is not None), None)
    of_pillars = _of_pillars(last) or (PILLAR_WORD in question.core and last.title.endswith(WHICH_PILLAR))
    entry = turn.knowledge.library.entries[SIX_PILLARS] if of_pillars else last
    if number is None or not _MANY <= _length(entry) < number or number > _FAR:
        return None
    kinds = "leaning", "interrogative", "negation", "row-number", "row-heads", "asks-to-explain", "content-of", "yes-no", "asks-assent"
    rest = {word for word in question.core if value(word.removeprefix(_NTH)) is None} - words(*kinds)
    return None if rest else Decision(Kind.ANSWERED, question, BEYOND, entry, 1.0)


def _means_both(question: Question, picked: _Picked) -> bool:
    """Whether "keduanya" means both: nothing of a row stands before it, and more is said."""
    spoken = word_list(question.text)
    if f"{picked.word}{_THE}" not in spoken:
        return False
    before = spoken[: spoken.index(f"{picked.word}{_THE}")]
    heads = words("row-heads") | {"yang", "yg"}
    return not heads & set(before[-1:]) and not set(question.core) - {picked.word} <= words("leaning", "interrogative")


def _named_by_number(turn: Turn, last: Entry, decision: Decision) -> Decision | None:
    """Answer "pilar keduanya?" with the pillar so numbered, or with that one of what else has pillars and was talked about."""
    spoken = [word.removesuffix(_THE) for word in word_list(decision.question.text)]
    ordinal = next((word for word in spoken if word in NTH), None)
    if ordinal is None or len(decision.question.pillars) != 1:
        return None
    at = NTH.index(ordinal)
    rest = tuple(word for word in decision.question.core if word != PILLAR)
    plain = set(rest) <= words("leaning", "content-of", "asks-to-explain", "interrogative")
    if _of_pillars(last):
        return answer(turn, _MEANING, decision.question) if plain else None
    others = (_row(turn, one) for one in (last, *turn.knowledge.library.linked(last)))
    row = next((row for row in others if len(row) >= _MANY), [])
    return _told(turn, decision, row[at] if at < len(row) else None, plain)


def _of_pillars(last: Entry) -> bool:
    return lists_pillars(last) and last.family != _PARTS


def _of_workshops(last: Entry) -> bool:
    return _WORKSHOP in last.id


def _one_pillar(turn: Turn, last: Entry, question: Question, picked: _Picked, plain: bool) -> Decision | None:
    """What is asked of the pillar at that place: what it is, the same as of the last one, or what the message says."""
    core = tuple(PILLAR if word == picked.word else word for word in question.core if word not in ("pilar", "dimensi"))
    asked = replace(question, core=core, words=core, pillars=(PILLARS[picked.at],))
    if plain:
        more = set(core) & words("content-of", "asks-to-explain")
        return answer(turn, _MEANING if more or last.family is None else last.family, asked)
    decision = turn.knowledge.decide_question(asked)
    return decision if decision.kind is Kind.ANSWERED else answer(turn, last.family, asked)


def _one_workshop(turn: Turn, question: Question, picked: _Picked, plain: bool) -> Decision | None:
    at = _WORKSHOPS if picked.at < 0 else picked.at + 1
    which = f"{_WORKSHOP} {NTH[at - 1]}"
    told = answered(turn, " ".join(which if word == picked.word else word for word in question.core))
    return told or (answer(turn, f"{_WORKSHOP}-{at}", question) if plain else None)


def _one_part(turn: Turn, last: Entry, decision: Decision, picked: _Picked, rest: Sequence[str]) -> Decision | None:
    """What is asked of one of the parts of a pillar, put into the message by its name; with nothing else, the answer on that theme."""
    parts = bullets(last.text)
    if not -len(parts) <= picked.at < len(parts):
        return None
    named = parts[picked.at].text.lstrip("• ")
    theme = None if rest else _theme(turn, last, named)
    return _told(turn, decision, theme, plain=True) or answered(turn, f"{named} {' '.join(word for word in rest if word != 'yang')}")


def _theme(turn: Turn, last: Entry, part: str) -> Entry | None:
    """The answer on which pillar a theme belongs to that tells of a part of a pillar: by its title, or else by all it tells."""
    entries, named = turn.knowledge.library.entries.values(), roots_of(word_list(part.partition(",")[0]))
    themes = [one for one in entries if one.id.startswith(THEME) and last.slots.get("pilar") in one.see_also]
    shared = [(len(named & roots_of(word_list(one.title))), len(named & roots_of(word_list(one.text)))) for one in themes]
    best = max(range(len(themes)), key=shared.__getitem__, default=None)
    return themes[best] if best is not None and (shared[best][0] or shared[best][1] >= _MANY) else None


def _row(turn: Turn, last: Entry) -> list[Entry | None]:
    """The answers on what the bullets of an answer name, where it links to them in that order; empty for other answers."""
    named = [roots_of(word_list(one.text)[:2]) for one in bullets(last.text)]
    linked = turn.knowledge.library.linked(last)[: len(named)]
    of_it = [own & roots_of(word_list(one.title)) for one, own in zip(linked, named, strict=False)]
    return [*linked, *[None] * (len(named) - len(linked))] if len(of_it) >= _MANY and all(of_it) else []


def _told(turn: Turn, decision: Decision, entry: Entry | None, plain: bool) -> Decision | None:
    """The answer on one of a row, or what is asked next after it."""
    if entry is None:
        return None
    told = None if plain else turn.knowledge.asked_next(decision, entry)
    return Decision(Kind.ANSWERED, decision.question, FOLLOWS, *(told or (entry, 1.0)))
