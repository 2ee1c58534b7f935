"""What is said first of a figure that is asked of one region or held against it: yes, no with what is on record, or that it is not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.i18n import in_a_row, worded_date
from bot.lists.awards import awards
from bot.messages import Answer, Outcome
from bot.plans import records
from bot.sourcing import from_records, merged
from bot.turn import Turn
from knowledge.language.cues import said, words
from knowledge.language.numbers import value
from knowledge.model import Evidence, Note
from knowledge.reading import PROVINCE, Question
from knowledge.records.claims import Rank, asks_change, asks_rank, index_claimed, rank_claimed, ranks
from knowledge.records.regions import ASPECTS, Profile
from knowledge.records.scores import Score, of_other_index, scores_of, worded
from knowledge.records.stages import as_of

_SCORE, _AWARD, _PAIR = "nilai", "penghargaan", 2
_AMONG = " dari "
"""What stands before the number of all ranked ("40 dari 100")."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence, and the records that it rests on beside those of the aspect."""

    text: str = ""
    records: tuple[Note | Evidence, ...] = ()
    alone: bool = False
    """Whether it is all that is said."""


async def verdict(turn: Turn, found: Profile, aspect: str, question: Question | None) -> Verdict:
    """What is said first of an aspect of a region, where the message asks for or names a figure of it; else nothing."""
    if question is None or aspect not in ASPECTS:
        return Verdict()
    name = turn.knowledge.library.regions[found.code].official
    if said("other-index", question.core) and not any(map(of_other_index, found.notes)):
        return Verdict(turn.say("verdict.no_index", name=name), alone=True)
    if aspect == _AWARD and (counted := await _awards(turn, found, question, name)):
        return Verdict(counted)
    if aspect != _SCORE:
        return Verdict(_sources(turn, found, aspect, question, name))
    own = scores_of(turn.knowledge.library, found.code)
    claimed = index_claimed(turn.incoming.text)
    if asks_change(question.core):
        return Verdict(_change(turn, own, question, name))
    if asks_rank(question.core):
        return _rank(turn, ranks(found), question, name)
    if source := _sources(turn, found, aspect, question, name):
        return Verdict(source)
    return Verdict(_score(turn, own, claimed, question, name)) if claimed is not None else Verdict()


def said_before(turn: Turn, first: Verdict, answer: Answer) -> Answer:
    """The answer with a verdict before it, and what that rests on among its sources."""
    if not first.text:
        return answer
    if first.alone:
        return replace(answer, text=first.text, outcome=Outcome.UNKNOWN, sources=(), footer="")
    outcome = Outcome.ANSWERED if first.records else answer.outcome
    sources = merged(answer.sources, from_records(turn, first.records))
    return replace(answer, text=f"{first.text}\n\n{answer.text}", outcome=outcome, sources=sources)


def _score(turn: Turn, own: list[Score], claimed: int, question: Question, name: str) -> str:
    """Whether an index is the one on record, of the year named where one is."""
    if not own:
        return turn.say("verdict.score_none", claimed=worded(claimed), name=name)
    same = [one for one in own if one.hundredths == claimed and (not question.years or one.year in question.years)]
    if same:
        return turn.say("verdict.score_yes", name=name, index=worded(claimed), year=same[0].year)
    when = f" {turn.say('stage.in_year', year=question.years[0])}" if question.years else ""
    other = turn.say("verdict.score_other", claimed=worded(claimed), year=when, name=name, each=each_index(turn, own))
    insists = words("claims-otherwise", "asks-to-correct") & set(question.core) and "?" not in question.text
    return f"{other} {turn.say('verdict.correct')}" if insists else other


def each_index(turn: Turn, own: list[Score]) -> str:
    """The indices on record, each with its year: "3,06 (2021) dan 3,31 (2022)"."""
    return in_a_row((f"{one.worded} ({one.year})" for one in own), turn.person.locale)


def _change(turn: Turn, own: list[Score], question: Question, name: str) -> str:
    """By how much the index rose or fell between the last two years on record, or the two named."""
    asked = [one for one in own if one.year in question.years] if len(question.years) == _PAIR else own
    if not own:
        return ""
    if len(asked) < _PAIR:
        return turn.say("verdict.change_unknown", name=name, each=each_index(turn, own))
    before, after = asked[-_PAIR:]
    by = after.hundredths - before.hundredths
    key = "verdict.rose" if by > 0 else "verdict.fell" if by else "verdict.unchanged"
    told = {"before": before.worded, "then": before.year, "after": after.worded, "now": after.year}
    return turn.say(key, name=name, by=worded(abs(by)), **told)


def _rank(turn: Turn, told: list[Rank], question: Question, name: str) -> Verdict:
    """The ranks on record, or whether one is the one named: a rank among a province or a group is none in the country."""
    if not told:
        return Verdict(turn.say("verdict.rank_none", name=name))
    claimed, each, records_ = rank_claimed(question.core), _ranks(turn, told), tuple(one.record for one in told)
    alike = [one for one in told if one.local] if _in_a_place(question.core) else told
    same = [one for one in alike if one.number == claimed]
    asked = words("asks-who") & set(question.core)
    if said("out-of-how-many", question.core):
        untold = "" if any(_AMONG in one.told for one in told) else f" {turn.say('verdict.rank_among')}"
        return Verdict(turn.say("verdict.rank", name=name, each=each) + untold, records_)
    other = asked or said("asks-what-it-is", question.core) or words("judges", "asks-meaning") & set(question.core)
    if claimed is None or other or not alike or (same and not any(one.numbered for one in same)):
        return Verdict(turn.say("verdict.rank", name=name, each=each), records_)
    wide = said("in-the-country", question.core) and not any(one.nationwide for one in same)
    key = "other" if not same else "elsewhere" if wide else "yes"
    return Verdict(turn.say(f"verdict.rank_{key}", rank=claimed, name=name, each=each), records_)


def _in_a_place(core: Sequence[str]) -> bool:
    """Whether a rank in a place is meant ("tertinggi di Sulsel"); reading leaves no mark of a province that holds the region."""
    following = zip(core, (*core[1:], PROVINCE), strict=True)
    return any(word in words("at-a-spot") and after == PROVINCE for word, after in following)


def _ranks(turn: Turn, told: list[Rank]) -> str:
    years = sorted({one.year for one in told if one.year})
    named = (turn.say("verdict.nth", rank=one.told) if one.numbered else one.told for one in told)
    return in_a_row(named, turn.person.locale) + (f" ({', '.join(years)})" if years else "")


def _sources(turn: Turn, found: Profile, aspect: str, question: Question, name: str) -> str:
    """Who says what is recorded of the aspect, where that is asked."""
    spoken = set(question.core)
    by_whom = spoken & words("says-so") and spoken & words("asks-who")
    if not (by_whom or said("asks-where-from", question.core)):
        return ""
    lines = from_records(turn, found.telling(aspect))
    named = dict.fromkeys(
        f"{line.publisher} ({worded_date(line.iso, turn.person.locale)})" if line.iso else line.publisher for line in lines
    )
    aspect_name = turn.say(f"aspect.{aspect}").lower()
    return turn.say("verdict.sources", aspect=aspect_name, name=name, sources="; ".join(named)) if named else ""


async def _awards(turn: Turn, found: Profile, question: Question, name: str) -> str:
    """How many awards are on record, or the first or the last of them, where that is asked; whether so many, where a number is named."""
    core = set(question.core)
    counts = words("how-many", "times") & core and words("asks-number") & core
    numbers = [number for word in question.core if (number := value(word)) is not None] if not question.years else []
    end = next((kind for kind in ("first", "last") if said(f"{kind}-of-them", question.core)), "")
    if not (counts or numbers or end):
        return ""
    own = awards(as_of(await records.of_region(turn, found.code), None, turn.now), found.notes)
    if not own:
        return ""
    if end:
        one = own[0 if end == "first" else -1]
        return turn.say(f"verdict.{end}_award", name=name, when=worded_date(one.when, turn.person.locale), text=one.text.rstrip("."))
    years = in_a_row(dict.fromkeys(one.when[:4] for one in own if one.when), turn.person.locale)
    told = turn.say("verdict.awards", count=len(own), name=name, years=years)
    if not numbers:
        return told
    return f"{turn.say('verdict.yes' if numbers[0] == len(own) else 'verdict.not_so')} {told}"
