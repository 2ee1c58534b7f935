"""Why a question is answered as it is, for editors."""

from knowledge.deciding.decide import Candidate
from knowledge.model import Entry
from knowledge.ranking.measures import MEASURES
from knowledge.understanding import Understanding


def explain(understanding: Understanding, text: str) -> str:
    """How the text was read, the candidates with their measures, and the rule that decided."""
    decision = understanding.considered(text)
    question = decision.question
    places = ", ".join(
        "/".join((*place.regions, *place.provinces)) + (" (salah ketik?)" if place.fuzzy else "") for place in question.places
    )
    limits = understanding.calibration
    lines = [
        f"dibaca    : {' '.join(question.words) or '-'}",
        f"daerah    : {places or '-'}   tahun: {_list(question.years)}",
        f"pilar     : {_list(question.pillars)}   pulau: {_list(question.islands)}",
        *(_candidate(candidate) for candidate in decision.candidates),
        f"ambang    : jawab {limits.answer}, tanya balik {limits.clarify}, pokok {limits.topic}",
        f"keputusan : {decision.kind} {_name(decision.entry)} ({decision.score:.2f}) karena {decision.reason}",
    ]
    if decision.choices:
        lines.append(f"tawaran   : {', '.join(entry.id for entry in decision.choices)}")
    return "\n".join(lines)


def _candidate(candidate: Candidate) -> str:
    measures = " ".join(f"{name}={value:.2f}" for name, value in zip(MEASURES, candidate.measures, strict=True))
    return f"  {candidate.confidence:.2f} {candidate.ranked.group:32} {measures}"


def _name(entry: Entry | None) -> str:
    return entry.id if entry else "-"


def _list(values: tuple[object, ...]) -> str:
    return ", ".join(map(str, values)) or "-"
