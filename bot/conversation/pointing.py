"""Messages that name nothing but point to something said before: "sumbernya?", "yang kota", "kapan?", "totalnya?"."""

from dataclasses import replace

from bot.context import DATED, FOLLOWS, PLACE_FAMILIES, TIMED, Context
from bot.conversation.apart import KINDS, bearing_the_name, names_a_kind, other_kind, other_part
from bot.conversation.comparing import both, compared
from bot.conversation.doubting import of_our_sources
from bot.conversation.following import COUNTING, again, answer, answered, next_year, years_told
from bot.conversation.of_a_row import BY_ITS_PLACE
from bot.conversation.of_provinces import that_province
from bot.conversation.ordinals import asks_so_many
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import (
    COMPARE,
    LISTS,
    MASTERPLAN,
    SAME_COHORT,
    SCORE,
    SCORES,
    STATUS,
    YEAR_COUNT,
    YEAR_OF,
    bare,
    one_aspect,
)
from knowledge.language.cues import parts, said, words
from knowledge.language.numbers import value
from knowledge.names.gazetteer import DIRECTIONS, OFFICES
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, REGION, YEAR, Question
from knowledge.records.regions import profile
from knowledge.records.timing import pointing as away_from

_NAME = frozenset({"sebut", "sebutkan"})
_YET = "masih"
_STILL = frozenset({_YET, "sekarang"})
"""What asks of a region's part in the programme today."""
OFFICIALS, IN_OFFICE_NOW, _DIMENSION = "daerah-tokoh", "tolak-pejabat-sekarang", "dimensi"
_RUNNING_STILL, _OUTCOMES = "tolak-masih-berjalan", ("nilai", "penghargaan", "masterplan", "quickwin")
"""That it is not known whether it still runs, and what came of it, the more telling first."""
_PLAN_WORD, _HOW_LONG = "masterplan", "umur-masterplan"
"""A master plan's word, and the answer on how long one lasts in general."""
_SIGNED = (MASTERPLAN, "daerah-regulasi")
_GUIDANCE, _TOTAL = "daerah-bimtek", "jumlah daerah peserta"
_AS_OF, _CHANGES = TIMED
_WHOLE, _FEW = (STATUS, *TIMED), 3
"""What tells a whole record, and the most words of a message that only names a time before or after which it is asked for."""
_OWN_BRIEF, _PAIR = 6, 2
"""The most words of a message that asks an aspect of the last region in its province; and the kota and the kabupaten of one name."""


def pointing(turn: Turn, context: Context, decision: Decision, plain: set[str], rest: set[str]) -> Decision | None:
    """Answer a message that names nothing but points to something: sources, the twin, a direction, when, another year, both."""
    question = decision.question
    if told := of_our_sources(turn, context, completed(question, context), rest):
        return told
    if (
        {"kota", "kabupaten"} <= plain
        and plain & words("compares", "asks-difference", "gap-of-years")
        and len(twins_ := bearing_the_name(turn, context)) == _PAIR
    ):
        return compared(turn, question, twins_)
    if names_a_kind(question) and (other := other_kind(turn, context, question, rest - set(KINDS))):
        return other
    if not context.about_region and plain & DIRECTIONS and (there := that_province(turn, context, question)):
        return there
    if context.about_region and plain & DIRECTIONS and (named := other_part(turn, context, question, rest - DIRECTIONS)):
        return named
    if context.about_region and context.family in DATED and _asks_more(context, plain, rest):
        return answer(turn, context.family, completed(question, context))
    if context.by_year and (counted := _counted(turn, context, question, plain, rest)):
        return counted
    if context.about_region and context.family in (YEAR_OF, STATUS) and _asks_with_whom(question, rest):
        return answer(turn, SAME_COHORT, completed(question, context))
    if context.family in (*LISTS, YEAR_COUNT, YEAR_OF, STATUS) and _of_all(plain, rest):
        return answered(turn, _TOTAL)
    if context.about_region and "bimtek" in plain and plain & words("nth") and rest <= words("nth") | {"bimtek"}:
        return answer(turn, _GUIDANCE, completed(question, context))
    if context.entry and plain & words("repeat") and rest <= words("repeat"):
        return again(turn, context, completed(question, context))
    if context.entry == _AS_OF and said("now", question.core) and rest <= parts("now"):
        return answer(turn, STATUS, completed(question, context))
    if context.family == SCORE and plain & words("other-year") and rest <= words("other-year", "interrogative"):
        return answer(turn, SCORE, completed(question, context))
    beside = words("other-year", "many-years", "interrogative") | (words("same-year-beside") if context.by_year else frozenset())
    if plain & words("other-year") and rest <= beside and (years := years_told(turn, context, question)):
        after = next_year(turn, replace(context, years=years), completed(question, context))
        return after if after is None or context.years else replace(after, reason=BY_ITS_PLACE)
    return both(turn, context, decision, plain, rest)


def of_the_last_region(
    turn: Turn, context: Context, decision: Decision, marks: set[str], plain: set[str], rest: set[str]
) -> Decision | None:
    """Answer "masterplan?", "tentang apa isinya", "nilai 2022?", "peringkat berapa se-Jawa Timur": an aspect of the region talked about."""
    question = decision.question
    if marks <= {YEAR} and _score_alone(decision):
        return answer(turn, SCORE, completed(question, context))
    if marks == {PROVINCE}:
        return _in_its_province(turn, context, question)
    if marks:
        return None
    if context.family == SCORE and _DIMENSION in plain and rest <= words("each-dimension", "yes-no", "interrogative"):
        return answer(turn, SCORE, completed(question, context))
    in_office = words("pronoun", "in-office") | OFFICES | _STILL | parts("now")
    if context.family == OFFICIALS and plain & (_STILL | parts("now")) and rest <= in_office | words("yes-no", "interrogative"):
        return _unknown(turn, decision, IN_OFFICE_NOW)
    shares = bool(plain & words("share")) and rest <= words("share", "interrogative") and context.family in DATED
    if shares or (plain & words("content-of") and rest <= words("content-of")):
        return answer(turn, context.family, completed(question, context))
    if context.family in _SIGNED and plain & words("signed") and rest <= words("signed", "interrogative", "asks-when"):
        return answer(turn, context.family, completed(question, context))
    if _names_each(context, question, plain):
        return answer(turn, context.family, completed(question, context))
    if _asks_if_it_still_runs(plain, rest):
        return _unknown(turn, decision, _RUNNING_STILL)
    if context.family in (STATUS, YEAR_OF) and plain & words("outcome") and rest <= words("outcome", "interrogative", "yes-no"):
        return _outcome(turn, completed(question, context))
    if plain & words("takes-part") and plain & _STILL and rest <= words("takes-part") | _STILL | parts("now"):
        return answer(turn, STATUS, completed(question, context))
    if context.family == MASTERPLAN and decision.entry and decision.entry.id == _HOW_LONG and _PLAN_WORD not in plain:
        return answer(turn, MASTERPLAN, completed(question, context))
    meant = None if _number_of_it(context, plain, rest) or (plain & words("both") and (context.row or context.earlier)) else bare(question)
    return answer(turn, meant, completed(question, context)) if meant else None


def _unknown(turn: Turn, decision: Decision, refusal: str) -> Decision:
    """The decision to say that this is not known."""
    return replace(decision, kind=Kind.UNKNOWN, reason=FOLLOWS, entry=turn.knowledge.library.entries[refusal], score=1.0, choices=())


def _asks_if_it_still_runs(plain: set[str], rest: set[str]) -> bool:
    """Whether it is asked if the programme still goes on there today ("sekarang masih jalan?"), not whether the region takes part."""
    now = plain & parts("now") or plain & words("runs")
    asking = words("runs", "yes-no", "interrogative", "negation", "asked-with-not") | parts("now") | _STILL | {"sampai"}
    return _YET in plain and bool(now) and rest <= asking


def _outcome(turn: Turn, asked: Question) -> Decision | None:
    """What is on record of the outcome in a region: its score, else its awards, its plan, or all there is."""
    found = profile(turn.knowledge.library, asked.places[0].regions[0])
    recorded = next((aspect for aspect in _OUTCOMES if found.telling(aspect)), "status")
    return answer(turn, f"{PLACE_FAMILIES[0]}{recorded}", asked)


def _asks_with_whom(question: Question, rest: set[str]) -> bool:
    """Whether nothing is asked but who came in together with a region ("bareng siapa masuknya")."""
    return said("with-whom", question.core) and rest <= parts("with-whom") | words("takes-part", "interrogative", "same-year-beside")


def _names_each(context: Context, question: Question, plain: set[str]) -> bool:
    """Whether what was counted of a region is to be named one by one ("sebutin satu-satu")."""
    of_a_region = (context.family or "").startswith(PLACE_FAMILIES[0])
    rest = {word for word in plain if value(word) is None} - words("leaning", "whole") - {"semua"}
    return of_a_region and bool(plain & _NAME) and rest <= _NAME and not question.values


def _in_its_province(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "peringkat berapa se-Jawa Timur" with that aspect of the last region, which lies there."""
    regions, ranked = turn.knowledge.library.regions, words("rank") & set(question.core) and "berapa" in question.core
    if not ranked or regions[context.regions[0]].province_code not in question.provinces or len(question.core) > _OWN_BRIEF:
        return None
    asked = replace(question, core=tuple(word for word in question.core if word != PROVINCE), places=()).adding(REGION)
    asked = completed(asked, context)
    meant = one_aspect(asked)
    return answer(turn, meant, asked) if meant else None


def _score_alone(decision: Decision) -> bool:
    """Whether a message that seems to ask for the table of scores names no regions, and so may ask for the last one's."""
    seems = decision.entry is not None and decision.entry.group == SCORES
    names = words("region-kind") | {"siapa", "mana", "daftar"}
    return seems and not names & set(decision.question.core) and not asks_so_many(decision.question.core)


def _number_of_it(context: Context, plain: set[str], rest: set[str]) -> bool:
    """Whether only a number is asked for ("nomornya?"), which then is that of what was told, not of a regulation."""
    return "nomor" in plain and rest <= {"nomor", "berapa"} and context.family in DATED


def _of_all(plain: set[str], rest: set[str]) -> bool:
    """Whether it is asked how many take part in the whole country ("total se-Indonesia?")."""
    counts = plain & (words("total", "how-many") | {"berapa"}) and words("nationwide") & plain
    return bool(counts) and rest <= words("nationwide") | COUNTING | words("region-kind", "takes-part")


def _counted(turn: Turn, context: Context, question: Question, plain: set[str], rest: set[str]) -> Decision | None:
    """Answer "jumlahnya?" with the number of the year talked about, "totalnya" with that of all years."""
    if not rest <= COUNTING:
        return None
    if plain & words("how-many"):
        return answer(turn, YEAR_COUNT, completed(question, context))
    return answered(turn, _TOTAL) if plain & words("total") else None


def _asks_more(context: Context, plain: set[str], rest: set[str]) -> bool:
    """Whether a few words ask when or where it was, which bimtek, or whether a score went up, after one of the things that are dated."""
    when = (("tahun" in plain and "berapa" in plain) or "nomor" in plain) and rest <= {"berapa", "nomor", "data"}
    of_trend = words("trend", "asks-difference", "other-year") | {"dari"}
    trend = context.family == SCORE and plain & words("trend") and rest <= of_trend
    nth = context.family == _GUIDANCE and plain & words("nth") and rest <= words("nth", "beside-nth")
    return (
        when
        or bool(trend)
        or bool(nth)
        or any(plain & words(kind) and rest <= words(kind) | words("beside-event") for kind in ("asks-when", "asks-where"))
    )


def completed(question: Question, context: Context) -> Question:
    """The question, with the last places, years and pillars where it names none itself."""
    places = question.places
    if not places and context.earlier and not (context.regions or context.provinces):
        places = (Mention(0, 0, tuple(context.earlier[:1])),)
    elif not places and (context.regions or context.provinces):
        asked_back = context.family != COMPARE
        places = (
            Mention(
                0, 0, tuple(context.regions if asked_back else context.regions[:1]), () if context.regions else tuple(context.provinces)
            ),
        )
    today = said("now", question.core)  # "sekarang masih ikut?" is not about the year talked about
    return replace(
        question,
        places=places,
        years=question.years or (() if today else tuple(context.years)),
        pillars=question.pillars or tuple(context.pillars[:1]),
    )


def changed_since_told(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "apa saja yang berubah setelah itu?" after how a region stood on a day: what changed there since, or between two such days."""
    asks = decision.entry is not None and decision.entry.id == _CHANGES and not decision.question.places
    return answer(turn, _CHANGES, completed(decision.question, context)) if asks and context.days and len(context.regions) == 1 else None


def before_or_after(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "sesudah 2020" after the record of a region: what came after that time, or how it stood before."""
    whole = context.family in _WHOLE and len(context.regions) == 1
    if not whole or question.places or len(question.core) > _FEW or not away_from(question.text, turn.today):
        return None
    return answer(turn, context.family, completed(question, context))
