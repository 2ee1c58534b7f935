"""What a writer calls his own region's ("kami dari Diskominfo Jombang. Masterplan kami sampai kapan?") is asked of that region."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.cues import phrases
from knowledge.language.cues import words as cues
from knowledge.language.wording import strip_fillers
from knowledge.names.mentions import Mention
from knowledge.reading import PROVINCE, REGION, Question


def named_as_own(core: Sequence[str]) -> range | None:
    """Where a place is called the writer's, or the one here, without its name ("kabupaten saya", "kotaku"); None where none is."""
    pairs = enumerate(zip(core, core[1:], strict=False))
    pair = next((range(at, at + 2) for at, two in pairs if two in phrases("own-place")), None)
    return pair or next((range(at, at + 1) for at, word in enumerate(core) if word in cues("own-place-word")), None)


def of_the_writers(question: Question, places: Sequence[Mention], fillers: frozenset[str]) -> Question | None:
    """The question with the writer's place where he says "kami"; None where he calls nothing the region's own, nor tells what it did.

    What comes before, up to the place named, only introduces the writer, and is left out.
    """
    after = question.without_places().core if question.from_place else question.core
    at = next((at for at, word in enumerate(after) if word in cues("ours") and _of_the_region(after, at)), None)
    if at is None or not places:
        return None
    mark = REGION if places[0].regions else PROVINCE
    named = cues("own-region" if mark == REGION else "own-province")
    start = at - 1 if at and after[at - 1] in named else at
    core = (*after[:start], mark, *after[at + 1 :])
    return replace(question, words=tuple(strip_fillers(list(core), fillers)), core=core, places=tuple(places), from_place=False)


def _of_the_region(core: Sequence[str], at: int) -> bool:
    """Whether the word there owns what stands before it ("nilai kami"), or has done what a region does ("kami pernah dievaluasi")."""
    before, then = core[at - 1] if at else "", core[at + 1] if at + 1 < len(core) else ""
    return before in cues("own-thing", "own-region", "own-province") or then in cues("done-by-a-region")
