"""What stays with the written answer just told: when its subject began, its year, its place; and who decides in it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import FOLLOWS, YEAR_TOLD, Context
from bot.conversation.following import AGAIN, FEW, answer, follow, written_last
from bot.conversation.pointing import completed
from bot.regions.of_cohort import DONE
from bot.regions.said_first import asks_for_the_missing
from bot.remembering import stage_told
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import PROVINCE_LIST, STAGES, STATUS
from knowledge.deciding.excerpts import beginnings, units_of
from knowledge.language.cues import parts, said, words
from knowledge.language.wording import word_list
from knowledge.reading import YEAR
from knowledge.records.dated import years_told
from knowledge.records.recorded import by_region
from knowledge.records.stages import Event, shows

ITS_OWN = "what the last answer tells itself, and not others beside it"
"""The reason of a decision to tell it."""
_BESIDE_AN_END = ("highest", "lowest", "asks-score", "leaning", "names-them", "list-narrows", "yes-no")
"""Kinds of words that ask for nothing but the highest or the lowest."""
BEGUN = "when what was told of began"
"""The reason of a decision to tell when the subject of the last answer began."""
_NAMELESS, _AWARDS, _AWARDED = "tolak-nama-tak-tercatat", "penghargaan-tahun", "penghargaan"
"""The refusal of names that are not on record, the family of the awards of a year, and the stage."""
_BRIEF = 4
"""The most words of a message that names no subject of its own."""


def still_of_it(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """What a brief message asks of the last answer, whatever it would mean alone; None where it names a place, or another subject."""
    question = decision.question
    if not 0 < len(question.core) <= FEW or question.places or question.islands:
        return None
    of_region = len(context.regions) == 1 and (context.entry != PROVINCE_LIST or "apa" in question.core)
    if of_region and asks_for_the_missing(question.core) and set(question.core) <= _beside_the_missing():
        return answer(turn, STATUS, completed(question, context))
    own = _when_begun(turn, context, decision) or _its_extreme(turn, context, decision) or _its_region(turn, context, decision)
    return own or _who_decides(turn, context, decision) or _of_its_place(turn, context, decision)


def _beside_the_missing() -> frozenset[str]:
    """The words of a message that asks for nothing but what is missing of a record ("tahap apa saja yang belum tercatat")."""
    return parts("asks-missing") | words("leaning", "step", "interrogative", "on-record", "yes-no")


def _when_begun(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "mulai kapan", "berlaku sejak kapan", "kapan disahkan" with when the last answer's own subject began."""
    question, last, spoken = decision.question, written_last(turn, context), set(decision.question.core)
    asks = spoken & words("begins") and (spoken & words("asks-when") or "berapa" in spoken)
    how_long = ("berapa", "tahun") in zip(question.core, question.core[1:], strict=False)
    if last is None or not asks or how_long or not spoken <= words("begins", "asks-when", "leaning") | {"berapa"}:
        return None
    linked = decision.entry in turn.knowledge.library.linked(last) if decision.kind is Kind.ANSWERED else False
    if linked and decision.entry and beginnings(decision.entry.text):
        return None
    return Decision(Kind.ANSWERED, question, BEGUN, last, 1.0)


def _its_extreme(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "skor tertinggi siapa" after a study that tells who was highest with that, and not with the table of all scores."""
    question, last, spoken = decision.question, written_last(turn, context), set(decision.question.core)
    ends = [words(end) for end in ("highest", "lowest") if words(end) & spoken]
    if last is None or not ends or question.years or not spoken <= words(*_BESIDE_AN_END):
        return None
    told = set(word_list(last.text))
    return Decision(Kind.ANSWERED, question, ITS_OWN, last, 1.0) if all(end & told for end in ends) else None


def _its_region(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "daerah mana", "itu di daerah mana" after an answer that names one region with what it tells of that."""
    question, last, spoken = decision.question, written_last(turn, context), set(decision.question.core)
    asks = spoken & words("which-region", "asks-place") and "mana" in spoken and spoken & words("region-kind")
    if last is None or not asks or context.about_region or not spoken <= words("asks-place", "leaning", "at-a-spot", "region-kind"):
        return None
    named = {place.regions for line in units_of(last.text) for place in turn.knowledge.reader.read(line.text).places}
    in_full = [region.code for region in turn.knowledge.library.regions.values() if region.official in last.text]
    one = len(in_full) == 1 or (len(named) == 1 and all(len(codes) == 1 for codes in named))
    return Decision(Kind.ANSWERED, question, ITS_OWN, last, 1.0) if one else None


def _who_decides(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "yang memutuskan siapa" with what tells of the choice: a body may choose, so that no person's name is asked for."""
    question = decision.question
    refused = decision.entry is not None and decision.entry.id == _NAMELESS
    if not refused or not words("decides") & set(question.core):
        return None
    plain = next(iter(words("decides-plainly")))
    put = {part: tuple(plain if word in words("decides") else word for word in getattr(question, part)) for part in ("core", "words")}
    asked = replace(question, core=put["core"], words=put["words"])
    return follow(turn, context, turn.knowledge.decide_question(asked))


def _of_its_place(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "temanya?" after a forum in Surabaya: where the place only tells which was meant, it is not what is talked about."""
    last, spoken = written_last(turn, context), set(decision.question.core)
    if last is None or not context.about_region or len(decision.question.core) > _BRIEF or spoken & words("other-year"):
        return None
    alone = replace(context, regions=[], family=last.group)
    told = follow(turn, alone, replace(decision, kind=Kind.UNSURE, entry=None))
    near = (last, *turn.knowledge.library.linked(last))
    return told if told and told.entry in near else None


def of_its_year(turn: Turn, context: Context | None, heard: Decision, final: Decision) -> Decision:
    """The decision, or what is asked of the year of the last answer where another year's would be told and no year is said.

    Who was awarded in a year for which no written answer lists them is told from the records.
    """
    question = heard.question
    if _lists_awarded(turn, final) and len(question.years) == 1 and not question.places:
        return answer(turn, STAGES, question) or final
    last = written_last(turn, context) if context else None
    year, other = YEAR_TOLD.search(last.id) if last else None, YEAR_TOLD.search(final.entry.id) if final.entry else None
    away = question.years or question.places or len(question.core) > _BRIEF or words("other-year") & set(question.core)
    if context is None or last is None or not year or not other or year[0] == other[0] or away or said("newest", question.core):
        return final
    asked = replace(question, years=(int(year[0]),)).adding(YEAR)
    then = turn.knowledge.decide_question(asked)
    if then.kind is Kind.ANSWERED and then.entry and year[0] in then.entry.id and then.entry.group != _AWARDS:
        return replace(then, question=asked, reason=FOLLOWS)
    if stage_told(turn, context) and DONE not in last.text and {"siapa", "mana"} & set(question.core):
        return answer(turn, STAGES, asked) or final
    return Decision(Kind.ANSWERED, question, AGAIN, last, 1.0)


def _lists_awarded(turn: Turn, final: Decision) -> bool:
    """Whether it is asked who was awarded in a year, and the answer is one on the ceremony that does not say for what all were.

    Of a ceremony of which most names are on record the names are told too.
    """
    entry, core = final.entry if final.kind is Kind.ANSWERED else None, set(final.question.core)
    if entry is None or entry.group != _AWARDS:
        return False
    return DONE not in entry.text and "siapa" in core or bool({"siapa", "daftar"} & core) and _most_on_record(turn, final.question.years)


def _most_on_record(turn: Turn, years: Sequence[int]) -> bool:
    """Whether more than half of a cohort is on record with an award of its year."""
    cohort = turn.knowledge.library.cohorts.by_year.get(years[0]) if len(years) == 1 else None
    if cohort is None:
        return False
    told = (code for code, events in by_region(turn.knowledge.library).items() if any(_awarded_in(event, cohort.year) for event in events))
    return 2 * sum(1 for _ in told) > cohort.expected


def _awarded_in(event: Event, year: int) -> bool:
    return bool(event.voices) and shows(event, _AWARDED) and year in years_told(event)
