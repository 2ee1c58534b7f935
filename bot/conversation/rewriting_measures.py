"""What is measured of each way of completing a message, beside the others and beside what the rules decided (`reranking.py`)."""

from collections.abc import Mapping, Sequence

from bot.context import FOLLOWS, Context
from bot.conversation.rewriting import ABOUT_PLACES, AFTER, AFTER_EARLIER, ALONE, BEFORE, FORETOLD, SOURCES, THERE, Rewriting
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.elliptical import clitic, self_contained
from knowledge.language.cues import words
from knowledge.model import Entry
from knowledge.ranking.answers import tells, wants
from knowledge.ranking.passages import shares_word
from knowledge.reading import PLACEHOLDERS
from knowledge.records.regions import ASPECTS, profile

_KINDS = tuple(Kind)
_CUES = (
    "interrogative",
    "leaning",
    "asks-when",
    "asks-who",
    "asks-why",
    "asks-list",
    "asks-source",
    "pronoun",
    "asks-meaning",
    "other-year",
    "nth",
    "both",
    "takes-part",
    "compares",
    "goes-back",
    "asks-difference",
    "asks-same-year",
    "rank",
    "negation",
    "region-kind",
)
"""The kinds of word in a message that say what kind of message it is."""
_RIVALS = (ALONE, THERE, BEFORE, AFTER, AFTER_EARLIER, FORETOLD)
"""The sources that tell several things apart."""
_NONE = -1.0
_OF_REWRITING = (
    *(f"sure: {source}" for source in SOURCES),
    *(f"lead: {source}" for source in _RIVALS),
    "belief: alone",
    "belief: of the region",
    "aspect named",
    "decided",
    "decided: score",
    "told",
    "titled",
    "kinds told",
    "refused",
    "family",
    "last shown",
    "last answer",
    "links here",
    "same family",
    "heard",
    "of what is named",
    "on record",
    "places",
    "same places",
    "told before",
    "decided: entry",
)
_OF_MESSAGE = (
    "decided: kind",
    "score decided",
    "family decided",
    "heard: kind",
    "heard: score",
    "heard: family",
    "words",
    "points back",
    "self-contained",
    "places named",
    "years named",
    "pillars named",
    "question mark",
    "unclear place",
    "picks out",
    "words beside",
    "decided: follows",
    "decided: as heard",
    *(f"cue: {cue}" for cue in _CUES),
    "last family",
    "last regions",
    "last years",
    "last provinces",
    "about an answer",
    "answers before",
    "offered",
    "stage",
    "answered before",
    "compared",
    "listed",
    *(f"best: {source}" for source in SOURCES),
)
MEASURES = (*_OF_REWRITING, *_OF_MESSAGE)
"""The measures of a rewriting beside the others."""
Best = Mapping[str, Sequence[float]]


def measures(turn: Turn, context: Context, heard: Decision, final: Decision, found: Sequence[Rewriting]) -> list[list[float]]:
    """The MEASURES of each rewriting; the first is what was decided.

    sure, lead: how sure a source is of it (-1: it does not come from there), and how much surer than of any other; belief: the network's;
    told, titled, kinds told: as in `follow_ups.py`; family: which group of computed answers (0: a written one); on record: whether the
    region has anything on the aspect; the rest: of the entry beside the last one, of the message and of the conversation.
    """
    best = {source: sorted((one.sure.get(source, _NONE) for one in found), reverse=True)[:2] for source in SOURCES}
    message = _of_message(turn, context, heard, final, best)
    return [[*_of_rewriting(turn, context, heard, final, one, one is found[0], best), *message] for one in found]


def _of_message(turn: Turn, context: Context, heard: Decision, final: Decision, best: Best) -> list[float]:
    question = heard.question
    core = set(question.core)
    return [
        _KINDS.index(final.kind),
        final.score,
        _family(final.entry),
        _KINDS.index(heard.kind),
        heard.score,
        _family(heard.entry),
        len(question.core),
        clitic(question),
        self_contained(heard),
        len(question.places),
        len(question.years),
        len(question.pillars),
        "?" in question.text,
        any(place.unclear for place in question.places),
        question.core[:1] == ("yang",),
        len(core - words("leaning", "interrogative") - PLACEHOLDERS - turn.knowledge.lexicon.fillers),
        final.reason == FOLLOWS,
        final is heard,
        *(bool(words(cue) & core) for cue in _CUES),
        _group(context.last),
        len(context.regions),
        len(context.years),
        len(context.provinces),
        bool(context.topic),
        len(context.answers),
        bool(context.offered),
        bool(context.rung),
        context.met == "answered",
        len(context.row),
        len(context.members),
        *(best[source][0] for source in SOURCES),
    ]


def _of_rewriting(turn: Turn, context: Context, heard: Decision, final: Decision, one: Rewriting, decided: bool, best: Best) -> list[float]:
    question, entry, entries = heard.question, one.entry, turn.knowledge.library.entries
    row = [one.sure.get(source, _NONE) for source in SOURCES]
    row += [_lead(one.sure.get(source, _NONE), best[source]) for source in _RIVALS]
    row += [one.belief.get(ALONE, _NONE), one.belief.get(THERE, _NONE), one.named, decided, final.score if decided else _NONE]
    if entry is None:
        return [*row, *[_NONE] * (len(_OF_REWRITING) - len(row))]
    last = entries.get((context.answers or [""])[0])
    kinds, _ = wants(question.core)
    return [
        *row,
        turn.knowledge.follow_ups.told_by(question, entry) if entry.written else _NONE,
        shares_word(question, entry.title),
        len(kinds & tells(entry.whole)) / len(kinds) if kinds and entry.written else _NONE,
        bool(entry.refusal),
        _family(entry),
        entry.id == context.entry,
        last is not None and entry.id == last.id,
        last is not None and last.id in entry.see_also,
        entry.group == context.family,
        heard.entry is not None and heard.entry.id == entry.id,
        turn.knowledge.groups.facts[entry.group].knows_all(question.values),
        _on_record(turn, one),
        len(one.codes),
        one.codes == context.regions,
        entry.id in context.answers,
        final.entry is not None and final.entry.id == entry.id,
    ]


def _lead(own: float, best: Sequence[float]) -> float:
    rival = best[1] if own == best[0] and best[1:] else best[0]
    return own - max(rival, 0.0) if own >= 0 else 2 * _NONE


def _on_record(turn: Turn, one: Rewriting) -> float:
    subject, _, aspect = ((one.entry and one.entry.compute) or "").partition(".")
    if subject != "daerah" or aspect not in ASPECTS or len(one.codes) != 1 or one.codes[0] not in turn.knowledge.library.regions:
        return _NONE
    return any(profile(turn.knowledge.library, one.codes[0]).about(aspect))


def _family(entry: Entry | None) -> float:
    return _NONE if entry is None else _group(entry.group) if entry.compute else 0


def _group(name: str) -> float:
    return next((number for number, prefix in enumerate(ABOUT_PLACES, 1) if name.startswith(prefix)), 0) if name else _NONE
