"""What was just talked about: kept ten minutes with the person, used only by messages that lean on it.

A message that is a question of its own is never changed. "kalau OKI?", "terus 2019?", "yang kota", "sumbernya mana?" and
"siapa bupatinya" take what they leave out from the last answer.
"""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import orjson

from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.aspects import COMPARE, STATUS
from knowledge.cues import said, words
from knowledge.places import Mention
from knowledge.reading import ISLAND, PILLAR, PROVINCE, REGION, YEAR, Question

LASTS = timedelta(minutes=10)
_KINDS = {"kota": True, "kotanya": True, "kabupaten": False, "kab": False, "kabupatennya": False, "kabnya": False}
_PLACE_FAMILIES = ("daerah-", "banding-")
_CLITICS = ("nya", "ne", "na")
_SHORT, _FEW = 2, 7
_LEANING, _CLEARLY = 0.25, 0.6
"""The confidence that is enough where the last question says what is talked about; or for a message that could stand alone."""


@dataclass(slots=True)
class Context:
    """The last question: its family or entry, and the places, provinces, years and pillars it was about."""

    entry: str | None = None
    family: str | None = None
    regions: list[str] = field(default_factory=list)
    provinces: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    pillars: list[str] = field(default_factory=list)

    @property
    def about_region(self) -> bool:
        """Whether the last answer was about a region."""
        return bool(self.regions)

    @property
    def by_year(self) -> bool:
        """Whether the last question is one asked of each year."""
        family = self.family or ""
        return family.startswith("tahun-") or family.endswith("-tahun") and not family.startswith(_PLACE_FAMILIES)


def keep(turn: Turn, context: Context) -> None:
    """Store a context with the person."""
    turn.person.context = orjson.dumps(context).decode()
    turn.person.context_at = turn.now


def recall(turn: Turn) -> Context | None:
    """The context, while it is fresh."""
    person = turn.person
    if not person.context or person.context_at is None or turn.now - person.context_at > LASTS:
        return None
    return Context(**orjson.loads(person.context))


def resume(turn: Turn, decision: Decision) -> Decision:
    """The decision, completed from the context when the message leans on it; then remembered."""
    context = recall(turn)
    final = (_lean(turn, context, decision) if context else None) or decision
    if final.entry or final.kind is Kind.CLARIFY or final.question.places:
        _remember(turn, final)
    return final


def _remember(turn: Turn, decision: Decision) -> None:
    question, entry = decision.question, decision.entry
    likely = decision.candidates[0].ranked.group if decision.candidates and decision.kind is Kind.CLARIFY else None
    regions = [code for place in question.places for code in place.regions][:8]
    provinces = [code for place in question.places for code in place.provinces][:4]
    keep(
        turn,
        Context(
            entry.id if entry else None, entry.group if entry else likely, regions, provinces, list(question.years), list(question.pillars)
        ),
    )


def _lean(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    question = decision.question
    marks = {word for word in question.core if word.startswith("<")}
    plain = set(question.core) - marks
    lean = words("leaning") | turn.knowledge.lexicon.fillers
    if decision.kind is Kind.SOCIAL and not plain & set(_KINDS):
        return None
    if not marks and context.entry and plain & words("asks-source") and plain <= words("beside-source") | lean:
        return Decision(Kind.SOCIAL, _with(question, context), "asks for the sources of the last answer", social="sumber", score=1.0)
    if not marks and plain & set(_KINDS) and plain <= set(_KINDS) | lean:
        return _other_kind(turn, context, question)
    if context.years and not marks and plain & words("other-year") and plain <= words("other-year") | lean:
        return _next_year(turn, context, question)
    if len(context.regions) > 1 and not marks and plain & words("both") and plain <= words("both") | lean:
        return _answer(turn, COMPARE, replace(question, places=tuple(Mention(0, 0, (code,)) for code in context.regions[:2])))
    if marks and plain <= lean:
        return _same_family(turn, context, question, marks)
    return None if marks - {YEAR} else _same_subject(turn, context, decision) or _same_topic(turn, context, decision)


def _next_year(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "tahun berikutnya?", "tahun sebelumnya": the last question, a year on or back."""
    step = -1 if words("year-before") & set(question.core) else 1
    return _answer(turn, context.family, replace(_with(question, context), years=(context.years[0] + step,)))


def _other_kind(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang kota", "bukan, yang kabupaten": the twin of that kind, under the last question."""
    denied = {after for word, after in zip(question.core, question.core[1:], strict=False) if word == "bukan"}
    said = [word for word in question.core if word in _KINDS and word not in denied]
    if not said:
        return None
    regions = turn.knowledge.library.regions
    names = {regions[code].name for code in context.regions}
    fitting = tuple(code for code, region in regions.items() if region.name in names and region.is_city == _KINDS[said[-1]])
    if len(fitting) != 1:
        return None
    return _answer(turn, context.family, replace(question, places=(Mention(0, 0, fitting),), years=tuple(context.years)))


def _same_family(turn: Turn, context: Context, question: Question, marks: set[str]) -> Decision | None:
    """Answer "kalau OKI?", "terus 2019?", "kalau smart living?": the last question, asked of something else."""
    family = context.family or ""
    if REGION in marks and family.startswith(_PLACE_FAMILIES):
        alone = family == "banding-daerah" and len(question.places) < 2
        return _answer(turn, STATUS if alone else family, question)
    if {PROVINCE, ISLAND} & marks and context.about_region and len(context.regions) > 1:
        return _narrowed(turn, context, question)
    if PROVINCE in marks and (family in ("provinsi-daftar", "pulau-daftar") or family.startswith("tahun-")):
        return _answer(turn, "provinsi-daftar", replace(question, years=question.years or tuple(context.years)))
    if marks == {YEAR} and context.by_year:
        return _answer(turn, family, question)
    if marks == {YEAR} and context.about_region:
        return _answer(turn, "daerah-tahun" if family == STATUS else family, _with(question, context))
    if marks == {YEAR} and family == "provinsi-daftar":
        return _answer(turn, family, _with(question, context))
    if (PILLAR in marks and family.startswith("pilar-")) or (ISLAND in marks and family == "pulau-daftar"):
        return _answer(turn, family, question)
    return None


def _narrowed(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang di sumsel" after two regions of one name: the one that lies there."""
    library = turn.knowledge.library
    there = {code for place in question.places for code in place.provinces}
    there |= {code for code, province in library.provinces.items() if province.island in question.islands}
    fitting = tuple(code for code in context.regions if library.regions[code].province_code in there)
    if not fitting:
        return None
    return _answer(turn, context.family, replace(question, places=(Mention(0, 0, fitting),), years=tuple(context.years)))


def _same_subject(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "fokusnya apa", "siapa bupatinya", "sub dimensinya?": an aspect, asked of the last region or pillar."""
    question = decision.question
    generic = context.about_region and _generic(question)
    if (_self_contained(decision) and not generic and not _clitic(question)) or _defines(question):
        return None
    if context.about_region:
        mark, prefix = REGION, "daerah-"
    elif context.years and (context.family or "").startswith("tahun-"):
        mark, prefix = YEAR, "tahun-"
    elif context.pillars and (context.family or "").startswith("pilar-"):
        mark, prefix = PILLAR, "pilar-"
    else:
        return None
    completed = replace(_with(question, context), words=(*question.words, mark), core=(*question.core, mark))
    enough = _CLEARLY if _self_contained(decision) else _LEANING
    best = next((one for one in turn.knowledge.candidates(completed) if one.ranked.group.startswith(prefix)), None)
    if best is None or best.confidence < enough:
        return None
    return _answer(turn, best.ranked.group, completed, best.confidence)


def _same_topic(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "isinya apa saja", "kalau per pilar?": a short question, asked of the subject of the last written answer."""
    question = decision.question
    last = turn.knowledge.library.entries.get(context.entry or "")
    if last is None or last.compute or last.refusal or _self_contained(decision) or not 0 < len(question.core) <= _FEW:
        return None
    subject = turn.knowledge.subject(last)
    completed = replace(question, words=(*question.words, *subject), core=(*question.core, *subject))
    own = set(question.words) - words("generic") - words("leaning") - words("plain-with-place")
    knowing = turn.knowledge.groups.knowing(own)
    if not knowing:
        return None
    candidates = [one for one in turn.knowledge.candidates(completed) if one.ranked.group in knowing]
    found = [(one.entry, one.confidence) for one in candidates if one.entry and not one.entry.refusal]
    near = [(entry, sure) for entry, sure in found if entry.id in last.see_also or last.id in entry.see_also]
    likely = [*near, *(one for one in found if one[0] is not last), *found]
    enough = [one for one in likely if one[1] >= (_LEANING if one in near else turn.knowledge.calibration.answer)]
    if not enough:
        return None
    return Decision(Kind.ANSWERED, completed, "an aspect of the last subject", *enough[0])


def _self_contained(decision: Decision) -> bool:
    """Whether a message is answered as it stands: all it needs is named, and nothing in it points back."""
    if decision.kind is not Kind.ANSWERED or decision.entry is None:
        return False
    question, kind = decision.question, (decision.entry.compute or "").partition(".")[0]
    if (kind == "tahun" and not question.years) or (kind in ("daerah", "provinsi") and not question.places):
        return False
    return not _clitic(question) or len(question.core) > _SHORT


def _generic(question: Question) -> bool:
    """Whether nothing is named that the question could be about but a place: "ikut smart city tidak", "sejak tahun berapa"."""
    said = set(question.core)
    return said <= words("place-topic") | words("plain-with-place") | words("leaning") | words("generic") and not said & words("defines")


def _defines(question: Question) -> bool:
    """Whether a term of our subject is to be explained: "apa itu quick win terus contohnya apa" is not about the last region."""
    return ("apa", "itu") in zip(question.core, question.core[1:], strict=False) and said("our-subject", question.core)


def _clitic(question: Question) -> bool:
    return any(len(word) > 4 and word.endswith(_CLITICS) for word in question.text.lower().replace("?", " ").split())


def _with(question: Question, context: Context) -> Question:
    """The question, with the last places, years and pillars where it names none itself."""
    places = question.places
    if not places and (context.regions or context.provinces):
        asked_back = context.family != "banding-daerah"
        places = (
            Mention(
                0, 0, tuple(context.regions if asked_back else context.regions[:1]), () if context.regions else tuple(context.provinces)
            ),
        )
    return replace(
        question, places=places, years=question.years or tuple(context.years), pillars=question.pillars or tuple(context.pillars[:1])
    )


def _answer(turn: Turn, family: str | None, question: Question, score: float = 1.0) -> Decision | None:
    if not family or family not in turn.knowledge.groups.members:
        return None
    entry = turn.knowledge.entry_for(family, question)
    if entry is None:
        return Decision(Kind.UNKNOWN, question, "no fact for what the follow-up asks", None, score)
    return Decision(Kind.ANSWERED, question, "follows from the last question", entry, score)
