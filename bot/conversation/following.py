"""Follow-ups on a written answer: "isinya apa saja", "yang ketiga?", "kalau sampah?", and what every follow-up is answered with."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import FOLLOWS, SURELY, YEAR_TOLD, Context
from bot.conversation.ordinals import at_an_end
from bot.conversation.years_on import GOES, years_on
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import is_case
from knowledge.deciding.aspects import STAGES, YEAR_COUNT, YEAR_LIST
from knowledge.deciding.decide import Candidate
from knowledge.deciding.elliptical import clitic, self_contained
from knowledge.language.affixes import roots, roots_of
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list, word_set
from knowledge.model import Entry
from knowledge.ranking.facts import kinds_of
from knowledge.ranking.passages import says_something, shares_word
from knowledge.reading import YEAR, Question

FEW, LEANING, LIKELY, _OFTEN, _SURE = 9, 0.25, 0.45, 0.3, 0.8
"""The most words of a follow-up, the confidence that is enough where the last question says what is talked about, that from which a message
says itself what it asks, the share of an answer's questions that ask for a kind of thing from which it is often asked for it, and the
probability from which an answer is told instead of a table that seems asked for."""
BEGINS = ("sejak-kapan-dimulai", "peluncuran-2017", "daftar-25-daerah-2017", "mou-2017")
"""The answers on those with whom it began."""
_A_YEAR = "tahun"
AGAIN = "the last answer again"
"""The reason of a decision to repeat."""
NO_FACT = "no fact for what the follow-up asks"
COUNTING = words("total", "how-many", "beside-source", "interrogative", "leaning")
"""The words of a message that asks for nothing but a number of all."""
_TOLD = 0.5
"""The share of what is asked that the answer of another year must tell."""
WHICH_PILLAR, THING = "masuk pilar mana", 3
_COHORTS = frozenset(("peserta", "angkatan", "didampingi"))
"""What an answer tells of that says something of the regions of a year."""


def follow(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer a short question of the subject of the last written answer; None when it stands for itself or nothing fits."""
    question = decision.question
    last = written_last(turn, context)
    if last is None or not 0 < len(question.core) <= FEW:
        return None
    if other := _another_pillar(turn, last, question) or _first_or_last(turn, last, question):
        return other
    of_a_table = False
    if not self_contained(decision):
        if question.years and (found := of_year(turn, context, question, question.years[0])):
            return found
    elif decision.entry and decision.entry.compute and not (_of_the_same(question) or (clitic(question) and not question.places)):
        if not _names_nothing(question) or (question.years and _COHORTS & word_set(last.whole)):
            return None
        of_a_table = True
    told = turn.knowledge.asked_next(decision, last)
    if told and only_offered(context, decision, told[0]):
        return None
    if told and of_that_year(question, told[0]) and (not of_a_table or outweighs_table(turn, last, *told)):
        return Decision(Kind.ANSWERED, question, "asked next after the last answer", *told)
    number = of_a_table and bool(question.years) and "berapa" in question.core
    return Decision(Kind.UNKNOWN, question, NO_FACT) if number else None


def only_offered(context: Context, decision: Decision, entry: Entry) -> bool:
    """Whether an answer never told, only thought likely, is not what a message asks: it says nothing of most of what that names.

    Advice for people in trouble is held back only where nothing is said but how a child takes it that its play ends ("dia ngamuk").
    """
    unlike = decision.kind in (Kind.OUT_OF_SCOPE, Kind.UNSURE) and decision.entry is None and not context.entry
    named = [word for word in decision.question.words if says_something(word)] if unlike else []
    if not named or is_case(entry):
        return bool(named) and set(named) <= words("upbringing", "a-device", "pronoun")
    told = roots_of(word_list(f"{entry.title} {entry.text}"))
    return 2 * sum(bool(roots(word) & told) for word in named) <= len(named)


def outweighs_table(turn: Turn, last: Entry, entry: Entry, sure: float) -> bool:
    """Whether an answer is told instead of a table that seems asked for: the last one, one that it links to, a sibling, or a sure one."""
    sibling = entry.family is not None and entry.family == last.family
    return sure >= _SURE or sibling or entry in (last, *turn.knowledge.library.linked(last))


def of_that_year(question: Question, entry: Entry) -> bool:
    """Whether an answer may be one on the years asked about: not one on another year that names none of them ("temanya 2025?")."""
    of_another = bool(question.years) and bool(YEAR_TOLD.search(entry.id))
    return not of_another or any(str(year) in entry.whole for year in question.years)


def _names_nothing(question: Question) -> bool:
    """Whether a message that seems to ask for a table names nothing it could be of: "2023 berapa", "kota mana saja"."""
    kinds = words("asks-place", "interrogative", "leaning", "names-them")
    return not question.places and not question.islands and all(word == YEAR or word in kinds for word in question.core)


def _of_the_same(question: Question) -> bool:
    """Whether a few words pick out others of what was just told ("yang provinsi siapa?")."""
    return question.core[0] == "yang" and len(question.core) <= THING and not said("our-subject", question.core)


def answered(turn: Turn, text: str) -> Decision | None:
    """The decision on a question of our own wording, if it is an answer."""
    decision = turn.knowledge.decide(text)
    return decision if decision.kind is Kind.ANSWERED else None


def again(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "ulangi": the last answer once more."""
    entry = turn.knowledge.library.entries.get(context.entry or "")
    return Decision(Kind.ANSWERED, question, AGAIN, entry, 1.0) if entry else answer(turn, context.family, question)


def of_year(turn: Turn, context: Context, question: Question, year: int) -> Decision | None:
    """The written answer that is for another year what the last one is for its own ("forum-smart-city-2024"); None without one."""
    last = written_last(turn, context)
    told = YEAR_TOLD.search(last.id) if last else None
    if last is None or told is None:
        return None
    if last.id.startswith("tahun-"):  # it tells of a year itself
        names = words("asks-list-of-regions") & set(question.core) - {"berapa"}
        return answer(turn, YEAR_LIST if names else YEAR_COUNT, replace(question, years=(year,)))
    entry = turn.knowledge.library.entries.get(last.id.replace(told[0], str(year))) or _titled(turn, last, told[0], year)
    return Decision(Kind.ANSWERED, question, FOLLOWS, entry, 1.0) if entry else None


def next_year(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "tahun berikutnya?", "tahun sebelumnya": the last question, completed, a year on or back."""
    year, last = year_beside(context, question), written_last(turn, context)
    family = YEAR_COUNT if last is not None and last.id in BEGINS else _of_a_year(context)
    return of_year(turn, context, question, year) or answer(turn, family, replace(question, years=(year,)))


def _of_a_year(context: Context) -> str | None:
    """The family of the last question asked of another year: a stage's list stays one of that stage."""
    return STAGES if context.rung else context.family


def years_told(turn: Turn, context: Context, question: Question) -> list[int]:
    """The years talked about; after how it all began, told or offered, that of the first cohort, where a year is spoken of."""
    last, names_one = written_last(turn, context), _A_YEAR in question.core or years_on(question.text) is not None
    begun = names_one and {last.id if last else "", context.offered} & set(BEGINS)
    return context.years or (list(turn.knowledge.library.cohorts.by_year)[:1] if begun else [])


def year_beside(context: Context, question: Question) -> int:
    """The year so many before or after the one talked about, one where nothing else is said."""
    on = years_on(question.text)
    if on is None:
        on = -1 if words("year-before") & set(question.core) else 1
    return context.years[0] + on


def a_year_on(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "taun depannya?", "setahun kemudian temanya?": the last question a year on or back, if that tells what else is asked."""
    if years_on(question.text) is None or not context.years or question.places or len(question.core) > FEW:
        return None
    rest = set(question.core) - words("other-year", "many-years", "interrogative", "leaning", "asks-for", "writer") - {YEAR, *GOES}
    asked = replace(question, years=())
    year = year_beside(context, question)
    dated = of_year(turn, context, asked, year)
    if dated is None or dated.entry is None:
        of_cohort = context.by_year and rest <= words("same-year-beside", "nth", "yes-no")
        return answer(turn, context.family, replace(asked, years=(year,))) if of_cohort else None
    if not rest or turn.knowledge.follow_ups.told_by(asked, dated.entry) >= _TOLD:
        return dated
    told = answered(turn, " ".join([*(word for word in question.core if word in rest), str(year)]))
    return told or (dated if len(rest) == 1 else None)


def _titled(turn: Turn, last: Entry, told: str, year: int) -> Entry | None:
    """The written answer that the title of the last one, put for another year, asks for ("Tujuh daerah peraih penghargaan 2021")."""
    if told not in last.title or told == str(year):
        return None
    asked = turn.knowledge.reader.read(last.title.replace(told, str(year)))
    written = [one.entry for one in turn.knowledge.candidates(asked) if one.entry and one.entry.written]
    row = (*turn.knowledge.library.linked(last), *written)
    return next((entry for entry in row if str(year) in entry.id and shares_word(asked, entry.title)), None)


def _first_or_last(turn: Turn, last: Entry, question: Question) -> Decision | None:
    """Answer "yang paling pertama dulu di mana" after one of a row of years: its first or its last year."""
    if "tahun" not in last.slots or question.years or not at_an_end(question.core):
        return None
    members = sorted(turn.knowledge.groups.members[last.group], key=lambda member: member.slots["tahun"])
    return Decision(Kind.ANSWERED, question, FOLLOWS, members[0 if said("oldest", question.core) else -1], 1.0)


def asks_alike(turn: Turn, context: Context, question: Question) -> bool:
    """Whether a message asks for the kind of thing the last written answer is often asked for ("2021 siapa aja?" after the winners)."""
    last, kinds = written_last(turn, context), kinds_of(question.core)
    return last is not None and any(turn.knowledge.groups.facts[last.group].kinds.get(kind, 0.0) >= _OFTEN for kind in kinds)


def written_last(turn: Turn, context: Context) -> Entry | None:
    """The last answer, or the one likeliest meant where we asked back, when it is a written one."""
    last = turn.knowledge.library.entries.get(context.entry or context.family or "")
    return last if last and last.written else None


def lists_pillars(last: Entry) -> bool:
    """Whether an answer lists the pillars, or is of one of them."""
    return last.id in ("enam-pilar", "sub-dimensi-semua-pilar", "pilar-atau-dimensi") or "pilar" in last.slots


def _another_pillar(turn: Turn, last: Entry, question: Question) -> Decision | None:
    """Answer "kalau sampah?" after "banjir masuk pilar mana", and "yang ngurus sampah yang mana" after the pillars."""
    if words("example") & set(question.core):
        return None
    which = lists_pillars(last) and question.core[0] == "yang" and "mana" in question.core
    if not (which or last.title.endswith(WHICH_PILLAR)):
        return None
    told = [word for word in question.core if word not in words("leaning") | (words("deals-with") if which else frozenset())]
    return answered(turn, f"{' '.join(told)} {WHICH_PILLAR}") if 0 < len(told) <= THING else None


def likeliest(turn: Turn, question: Question, candidates: Sequence[Candidate], of: tuple[str, ...], enough: float) -> Decision | None:
    """The decision to answer a question as the first candidate whose family begins with one of `of`; None when we are not sure enough."""
    best = next((one for one in candidates if one.ranked.group.startswith(of)), None)
    return answer(turn, best.ranked.group, question, best.confidence) if best and best.confidence >= enough else None


def surely(decision: Decision | None) -> Decision | None:
    """A decision that follows from the list just shown, where the message can mean nothing else."""
    return replace(decision, reason=SURELY) if decision else None


def answer(turn: Turn, family: str | None, question: Question, score: float = 1.0) -> Decision | None:
    """The decision to answer a question as one of a family; None when there is no such family."""
    if not family or family not in turn.knowledge.groups.members:
        return None
    entry = turn.knowledge.groups.entry_for(family, question)
    if entry is None:
        return Decision(Kind.UNKNOWN, question, NO_FACT, None, score)
    return Decision(Kind.ANSWERED, question, FOLLOWS, entry, score)
