"""What a stage's list is narrowed to: a kind, years, cohorts, other stages reached or not; read from a message or from a button."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import stage_names
from bot.context import Context
from bot.i18n import in_a_row, worded_date
from bot.lists.excepting import kind_listed, left_out
from bot.lists.wanted import Wanted
from bot.plans import records
from bot.plans.words import rung_name
from bot.turn import Turn
from knowledge import Decision
from knowledge.deciding.smalltalk import without_tags
from knowledge.language.cues import said, words
from knowledge.language.dating import closely, within, written
from knowledge.language.kinds import KINDS
from knowledge.reading import Question
from knowledge.records.dated import dates_told, years_told
from knowledge.records.guidance import MOST, ROMAN, furthest
from knowledge.records.periods import from_runs, in_runs, years_meant
from knowledge.records.stages import RUNGS, Event

NOT, _SAID, _HOLDS = "-", 8, {"penetapan": "masterplan"}
"""What stands before a stage that is not to be on record; how many things a button says of it; the stage that another holds: a plan
enacted is written."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list is narrowed to: one kind ("kota"), the years it happened in, having come at least to a stage of guidance (1 to 4).

    `cohorts` are the years of whose participants alone it holds; `without` the codes it is asked without; `also` the other stages
    that are to be on record too, or with NOT before them not to be; `pillars` those that an award was for; `day` the one month or
    day it happened in, as content writes it; `order`: by year, the oldest or the newest first, and else by code.
    """

    kind: str = ""
    years: tuple[int, ...] = ()
    step: int = 0
    cohorts: tuple[int, ...] = ()
    without: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    day: str = ""
    order: str = ""

    @classmethod
    def pressed(cls, turn: Turn, said: Sequence[str]) -> "Narrowed":
        """What a button says, as far as it is something that a list can be narrowed to."""
        kind, years, step, cohorts, without, also, pillars, day = [*said, *[""] * _SAID][:_SAID]
        number = int(step) if step.isdecimal() and int(step) <= MOST else 0
        known = turn.knowledge.library.regions.keys() | turn.knowledge.library.provinces.keys()
        out = tuple(one for one in without.split(",") if one in known)
        others = tuple(one for one in also.split(",") if one.removeprefix(NOT) in RUNGS)
        return cls(
            kind if kind in KINDS else "",
            from_runs(years),
            number,
            from_runs(cohorts),
            out,
            others,
            tuple(pillars.split(",") if pillars else ()),
            day if written(day) else "",
        )

    @classmethod
    def shown(cls, context: Context) -> "Narrowed":
        """What the list of a stage last shown was narrowed to."""
        years, cohorts, without = tuple(context.years), tuple(context.cohorts), tuple(context.without)
        return cls(context.kind, years, context.step, cohorts, without, tuple(context.also), tuple(context.pillars))

    @property
    def suffix(self) -> str:
        """What a button says of it, after the page."""
        years, cohorts = (",".join(in_runs(of, "-")) for of in (self.years, self.cohorts))
        lists = ":".join(",".join(of) for of in (self.without, self.also, self.pillars))
        return f":{self.kind}:{years}:{self.step or ''}:{cohorts}:{lists}:{self.day}".rstrip(":")

    def among(self, turn: Turn, scope: str) -> list[str]:
        """The codes of the regions of a scope that may be on the list."""
        regions, wanted = turn.knowledge.library.regions, Wanted(years=self.cohorts)
        of_cohorts = {one.region.code for one in wanted.listed(turn) if one.years} if self.cohorts else regions.keys()
        own = (code for code in records.codes(turn, scope) if code in of_cohorts and regions[code].is_of(self.kind))
        return [code for code in own if not {code, regions[code].province_code} & {*self.without}]

    def units(self, turn: Turn) -> str:
        """What the units that may be on the list are called: "kota peserta 2022", "kabupaten/kota peserta" of those of all cohorts."""
        units, every = self.kind or turn.say("list.units"), set(turn.knowledge.library.cohorts.by_year)
        years = "" if every <= set(self.cohorts) else in_a_row(in_runs(self.cohorts), turn.person.locale, any_of=True)
        return f"{units} {turn.say('stage.of_cohort', years=years).strip()}" if self.cohorts else units

    def when(self, turn: Turn) -> str:
        """The years to stand behind what happened in any of them; nothing where all count."""
        row = in_a_row(in_runs(self.years), turn.person.locale, any_of=True)
        years = (self.day and worded_date(self.day, turn.person.locale)) or row
        return f" {turn.say('stage.in_year', year=years)}" if self.years else ""

    def stage(self, turn: Turn, rung: str) -> str:
        """The stage in words, with its number, and the others that are asked for beside it."""
        told = f"{rung_name(turn, rung)} {ROMAN[self.step - 1]}" if self.step else rung_name(turn, rung)
        told = " ".join([told, *([in_a_row(map(_plain, self.pillars), turn.person.locale)] if self.pillars else [])])
        for other in self.also:
            key = "stage.and_not" if other.startswith(NOT) else "stage.and_also"
            told = turn.say(key, rung=told, other=rung_name(turn, other.removeprefix(NOT)))
        return told

    def of(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        """The events of those years and pillars that tell of that stage or a later one."""
        named = (one for one in events if all(_plain(pillar) in one.text.lower() for pillar in self.pillars))
        dated = (one for one in named if not self.years or years_told(one) & {*self.years})
        dated = (one for one in dated if not self.day or any(within(date, self.day) for date in dates_told(one)))
        return tuple(one for one in dated if not self.step or furthest(one.text, one.part) >= self.step)


def narrowed_by(turn: Turn, decision: Decision, before: Context | None, rung: str, step: int) -> Narrowed:
    """What a stage's list is narrowed to by the message, and, where it follows a list, by what that was narrowed to."""
    question = decision.question
    kind, out = kind_listed(turn, question), left_out(turn, question)
    years = event_years(turn, question)
    cohorts, also, pillars = _cohorts(turn, question, rung), _beside(question, rung), question.pillars
    near = closely(question.text, turn.today) if len(years) == 1 else None
    day = near.iso if near else ""
    if before is None:
        return Narrowed(kind, years, step, cohorts, out, also, pillars, day)
    kept = before.also if before.rung == rung else [before.rung] if before.rung and said("adds-to-it", question.core) else []
    also = tuple(dict.fromkeys((*kept, *also)))
    return Narrowed(
        kind or before.kind,
        years,
        step,
        cohorts or tuple(before.cohorts),
        (*before.without, *out),
        also,
        question.pillars or tuple(before.pillars),
        day,
    )


def _plain(pillar: str) -> str:
    """A pillar as records name it: "smart branding"."""
    return pillar.replace("-", " ")


def event_years(turn: Turn, question: Question, cohorts: bool | None = False) -> tuple[int, ...]:
    """The years in which something is asked to have happened: none that is a cohort's ("peserta 2019 yang sudah dapat penghargaan").

    With `cohorts` None those too, where a cohort's own year is not what is asked for ("nilai peserta Jawa Timur 2024").
    """
    return years_meant(question, range(min(turn.knowledge.library.cohorts.by_year), turn.today.year + 1), cohorts)


def denied(question: Question, rung: str) -> bool:
    """Whether a stage is asked for as one that is not reached ("belum punya masterplan")."""
    found = _conditions(question)
    return f"{NOT}{rung}" in found if found else bool(words("asked-with-not") & set(without_tags(question.core)))


def asked_first(question: Question) -> str | None:
    """The stage that a question is about: of several, the first that is asked to have been reached."""
    named = stage_names.all_named(question.text)
    return next(iter((*(rung for rung in named if not denied(question, rung)), *named)), None)


def _cohorts(turn: Turn, question: Question, rung: str) -> tuple[int, ...]:
    """The cohorts of whose participants alone is asked: those of the years named, or all ("berapa persen peserta yang …").

    Who takes part but has not reached a stage is one of them too ("yang ikut tapi belum punya masterplan").
    """
    every = turn.knowledge.library.cohorts.by_year
    if years := years_meant(question, every, cohorts=True):
        return years
    no = next((at for at, word in enumerate(question.core) if word in words("asked-with-not")), 0)
    still_without = denied(question, rung) and bool(words("takes-part") & set(question.core[:no]))
    return tuple(every) if still_without or said("participants-who", question.core) else ()


def _beside(question: Question, rung: str) -> tuple[str, ...]:
    """The other stages of which a question asks beside one that is to be reached."""
    told = (rung, _HOLDS.get(rung))
    return () if denied(question, rung) else tuple(one for one in _conditions(question) if one.removeprefix(NOT) not in told)


def _conditions(question: Question) -> list[str]:
    """The stages a question names in its order, with NOT before those that are denied."""
    denying, joining = words("negation") - words("excepting"), words("joins-conditions")
    return [f"{NOT if no else ''}{rung}" for rung, no in stage_names.conditions(without_tags(question.core), denying, joining)]
