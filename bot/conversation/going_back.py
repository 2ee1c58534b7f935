"""Messages that go back to a region talked about before: "balik ke Nganjuk, biayanya", "yang pertama tadi quick win-nya ada?"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.conversation.ordinals import LAST, NTH
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.language.cues import words
from knowledge.language.wording import strip_fillers, word_list
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, Question

_JUST, _ONE = "tadi", "yang"
"""What says that something was talked about before, and what stands before which one it was."""
_MAU, _WHICH = "mau", frozenset(("sing", "seng", "sik", "ingkang"))
_LONGEST = 12
"""The most words of a message that goes back."""


def gone_back(turn: Turn, context: Context, decision: Decision) -> Decision:
    """The decision on what is asked of the region that a message goes back to, as if it were named alone; else the decision."""
    question = replace(decision.question, core=_in_indonesian(decision.question))
    core, back = question.core, words("goes-back")
    if not (_JUST in core or back & set(core)) or len(core) > _LONGEST or question.provinces or question.islands:
        return decision
    named = [place for place in question.places if place.regions]
    if named:
        rest = _without_going(core) if len(named) == len(question.places) == 1 else core
        fits = rest != core and (decision.kind is not Kind.ANSWERED or _JUST in core)
        return _decided(turn, question, rest, named[0]) if fits else decision
    found = _pointed(context, core)
    if found is None:
        return decision
    code, start, end = found
    rest = (*_without_going(core[:start]), REGION, *core[end:])
    return _decided(turn, question, rest, Mention(0, 0, (code,)))


def _in_indonesian(question: Question) -> tuple[str, ...]:
    """The words with the Javanese "mau" of "sing pertama mau", which is no wish, as "tadi"; and "sing sik pertama" as "yang pertama"."""
    core = list(question.core)
    if not _WHICH & set(word_list(question.text)):
        return question.core
    for at in range(len(core) - 2, -1, -1):
        one, which = core[at : at + 2]
        if which == _MAU and (one == _ONE or one in NTH or one in LAST or one in words("year-before", "at-first-in-javanese")):
            core[at + 1] = _JUST
            if one in words("at-first-in-javanese"):
                core[at] = NTH[0]
        elif one == _ONE and which in _WHICH:
            del core[at + 1]
    return tuple(core)


def _decided(turn: Turn, question: Question, core: Sequence[str], place: Mention) -> Decision:
    """The decision on the same question in these words, of that region."""
    plain = tuple(strip_fillers(list(core), turn.knowledge.lexicon.fillers))
    return turn.knowledge.decide_question(replace(question, core=tuple(core), words=plain, places=(place,)))


def _without_going(core: Sequence[str]) -> tuple[str, ...]:
    """The words without those that only say that something before is meant ("balik ke … tadi")."""
    goes = words("goes-back") & set(core)
    begun = next((at for at, word in enumerate(core) if word == REGION), len(core)) if goes else 0
    back = words("goes-back", "goes-back-beside")
    kept = (word for at, word in enumerate(core) if word != _JUST and not (at < begun and word in back))
    before = tuple(kept)
    return before[1:] if before[:2] == (_ONE, REGION) else before


def _pointed(context: Context, core: Sequence[str]) -> tuple[str, int, int] | None:
    """The region that "yang tadi", "yang pertama tadi" or "kota yang sebelumnya" means, and where that begins and ends."""
    if not context.earlier or context.row or context.regions[1:]:
        return None
    told, goes = [*reversed(context.earlier), *context.regions], bool(words("goes-back") & set(core))
    for at, word in enumerate(core):
        start = at - (at > 0 and core[at - 1] in words("one-of-those"))
        which, then = (*core[at + 1 : at + 3], "", "")[:2]
        if word not in (_ONE, *words("one-of-those")) or which == _ONE:
            continue
        if which == _JUST and (goes or not context.regions):
            return context.earlier[0], start, at + 2
        if not goes and then != _JUST:
            continue
        end = at + 2 + (then == _JUST)
        if which in words("year-before"):
            return context.earlier[0], start, end
        if which in LAST or (which in NTH and NTH.index(which) < len(told)):
            return told[-1 if which in LAST else NTH.index(which)], start, end
    return None
