"""What was just talked about: kept ten minutes with the person, used only by messages that lean on it.

A message that is a question of its own is never changed. "kalau OKI?", "terus 2019?", "yang kota", "sumbernya mana?" and
"siapa bupatinya" take what they leave out from the last answer.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta

from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.places import Mention
from knowledge.reading import ISLAND, PILLAR, PROVINCE, REGION, YEAR, Question
from knowledge.understanding import STATUS

LASTS = timedelta(minutes=10)
_LEANING = frozenset(
    "kalau terus lalu bagaimana dan juga yang bukan eh maksud saya tadi nah ya kalo kah itu ini sih dong coba di untuk tahun apa kabar dengan"
    " nek yen upami mun kumaha piye ganti tapi maksudku salah deh oh maaf mau tanya gimana sama lagi selanjutnya kemudian berikutnya what about and how".split()
)
_SOURCE_WORDS = frozenset("sumber sumbernya mana dari darimana bukti buktinya link tautan rujukan referensi apa tahu minta lihat ada itu ini beritanya yang datanya data informasi info dapat bisa kok valid".split())
_ASKS_SOURCE = frozenset("sumber sumbernya bukti buktinya link linknya tautan rujukan referensi darimana beritanya".split())
_KINDS = {"kota": True, "kotanya": True, "kabupaten": False, "kab": False, "kabupatennya": False, "kabnya": False}
_PLACE_FAMILIES = ("daerah-", "banding-")
_YEAR_SUFFIX = ("tahun-", "-tahun")


@dataclass(slots=True)
class Context:
    """The last question: its family or entry, and the places, provinces, years and pillars it was about."""

    entry: str | None = None
    family: str | None = None
    regions: list[str] = field(default_factory=list)
    provinces: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    pillars: list[str] = field(default_factory=list)


def remember(turn: Turn, decision: Decision) -> None:
    """Keep what a decision was about."""
    if decision.kind is Kind.SOCIAL:
        return
    question, entry = decision.question, decision.entry
    kept = Context(
        entry=entry.id if entry else None,
        family=entry.group if entry else None,
        regions=[code for place in question.places for code in place.regions][:8],
        provinces=[code for place in question.places for code in place.provinces][:4],
        years=list(question.years),
        pillars=list(question.pillars),
    )
    keep(turn, kept)


def keep(turn: Turn, context: Context) -> None:
    """Store a context with the person."""
    turn.person.context = json.dumps(asdict(context))
    turn.person.context_at = turn.now


def recall(turn: Turn) -> Context | None:
    """The context, while it is fresh."""
    person = turn.person
    if not person.context or person.context_at is None or turn.now - person.context_at > LASTS:
        return None
    return Context(**json.loads(person.context))


def resume(turn: Turn, decision: Decision) -> Decision:
    """The decision, completed from the context when the message leans on it; then remembered."""
    context = recall(turn)
    leaning = _lean(turn, context, decision) if context else None
    final = leaning or decision
    remember(turn, final)
    return final


def _lean(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    question = decision.question
    words = set(question.core)
    if decision.kind is Kind.SOCIAL and not words & set(_KINDS):
        return None
    marks = {word for word in words if word.startswith("<")}
    plain = words - marks
    if not marks and plain & _ASKS_SOURCE and plain <= _SOURCE_WORDS | _LEANING and context.entry:
        return Decision(Kind.SOCIAL, _with(question, context), "asks for the sources of the last answer", social="sumber", score=1.0)
    if not marks and plain & set(_KINDS) and plain <= set(_KINDS) | _LEANING:
        return _other_kind(turn, context, question, city=any(_KINDS[word] for word in plain & set(_KINDS)) and not plain & {"kabupaten", "kab"} - _negated(question.core))
    if marks and plain <= _LEANING:
        return _same_family(turn, context, question, marks)
    if not marks and decision.kind is not Kind.OUT_OF_SCOPE or decision.score < 1.0:
        return _same_subject(turn, context, decision)
    return None


def _negated(words: tuple[str, ...]) -> set[str]:
    """Words right after "bukan": what is not meant."""
    return {words[at + 1] for at, word in enumerate(words[:-1]) if word == "bukan"}


def _other_kind(turn: Turn, context: Context, question: Question, city: bool) -> Decision | None:
    regions = turn.knowledge.library.regions
    names = {regions[code].name for code in context.regions}
    fitting = tuple(code for code, region in regions.items() if region.name in names and region.is_city == city)
    if len(fitting) != 1:
        return None
    return _answer(turn, context.family, replace(question, places=(Mention(0, 0, fitting),), years=tuple(context.years)))


def _same_family(turn: Turn, context: Context, question: Question, marks: set[str]) -> Decision | None:
    family = context.family or ""
    if REGION in marks and family.startswith(_PLACE_FAMILIES):
        return _answer(turn, family if family != "banding-daerah" or len(question.places) > 1 else STATUS, question)
    if PROVINCE in marks and family == "provinsi-daftar":
        return _answer(turn, family, replace(question, years=question.years or tuple(context.years)))
    if PROVINCE in marks and family in ("tahun-daftar", "tahun-jumlah"):
        return _answer(turn, "provinsi-daftar", replace(question, years=question.years or tuple(context.years)))
    if marks <= {YEAR} and (family.startswith(_YEAR_SUFFIX) or family.endswith(_YEAR_SUFFIX)):
        return _answer(turn, family, question)
    if marks <= {YEAR} and context.regions and family.startswith(_PLACE_FAMILIES):
        return _answer(turn, "daerah-tahun" if family == STATUS else family, _with(question, context))
    if marks <= {YEAR} and context.provinces and family == "provinsi-daftar":
        return _answer(turn, family, _with(question, context))
    if PILLAR in marks and family.startswith("pilar-"):
        return _answer(turn, family, question)
    if ISLAND in marks and family == "pulau-daftar":
        return _answer(turn, family, question)
    return None


def _same_subject(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """An aspect asked without its subject ("fokusnya apa", "sub dimensinya?"): try it on the last region or pillar."""
    question = decision.question
    if any(word.startswith("<") for word in question.core) or (decision.kind is Kind.ANSWERED and decision.reason == "word for word" and not _clitic(question)):
        return None
    if context.regions and (context.family or "").startswith(_PLACE_FAMILIES):
        mark, prefix = REGION, "daerah-"
    elif context.pillars and (context.family or "").startswith("pilar-"):
        mark, prefix = PILLAR, "pilar-"
    else:
        return None
    tried = turn.knowledge.decide_question(replace(_with(question, context), words=(*question.words, mark), core=(*question.core, mark)))
    best = tried.candidates[0] if tried.candidates else None
    if best is None or not best.ranked.group.startswith(prefix) or best.confidence < turn.knowledge.calibration.clarify:
        return None
    if decision.kind is Kind.ANSWERED and not _clitic(question):
        return None
    return _answer(turn, best.ranked.group, tried.question, best.confidence)


def _clitic(question: Question) -> bool:
    return any(word.endswith(("nya", "ne", "na")) and len(word) > 4 for word in question.text.lower().replace("?", " ").split())


def _with(question: Question, context: Context) -> Question:
    places = (Mention(0, 0, tuple(context.regions[:1]), tuple(context.provinces)),) if context.regions or context.provinces else ()
    return replace(question, places=question.places or places, years=question.years or tuple(context.years), pillars=question.pillars or tuple(context.pillars[:1]))


def _answer(turn: Turn, family: str | None, question: Question, score: float = 1.0) -> Decision | None:
    if not family or family not in turn.knowledge.members:
        return None
    entry = turn.knowledge.entry_for(family, question)
    if entry is None:
        return Decision(Kind.UNKNOWN, question, "no fact for what the follow-up asks", None, score)
    return Decision(Kind.ANSWERED, question, "follows from the last question", entry, score)
