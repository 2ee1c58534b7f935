"""Scores held against one another: "Luwu Utara mengaku tertinggi, padahal Makassar 3,14", "kok Makassar tidak peringkat 1"."""

from dataclasses import replace

from bot.conversation.following import answer, surely
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import SCORE, SCORES
from knowledge.language.cues import said, words
from knowledge.model import Note
from knowledge.names.mentions import Mention
from knowledge.reading import Question
from knowledge.records.claims import index_claimed
from knowledge.records.regions import profile
from knowledge.records.scores import Score, scores

_ASPECT, _PAIR, _SURE = "nilai", 2, 0.9
"""The aspect of scores, the most regions that are held against each other, and the confidence of an answer that stands."""


def of_scores_at_odds(turn: Turn, decision: Decision) -> Decision | None:
    """What the records tell of two scores that seem to contradict each other, or the table of them; None for other messages."""
    question, core = decision.question, set(decision.question.core)
    named = [place for place in question.places if place.regions]
    if not 0 < len(named) <= _PAIR or (decision.kind is Kind.ANSWERED and decision.score >= _SURE):
        return None
    claimed, first = index_claimed(question.text) is not None, bool(words("rank") & core) or said("among-first", question.core)
    against = words("wonders", "disputes-figure") & core or said("which-is-true", question.core)
    wonders = against or (words("asks-reason") & core and (claimed or first))
    if not wonders or not (first or words("asks-score", "highest-of") & core):
        return None
    scored = [_scored(turn, place, question.years) for place in named]
    if not all(scored) or (len(scored) < _PAIR and not (claimed and first)):
        return None
    codes = [one[0].code for one in scored]
    if notes := _on_both(turn, codes):
        return surely(replace(decision, kind=Kind.ANSWERED, entry=turn.knowledge.groups.members[SCORE][0], score=1.0, told=notes))
    return surely(answer(turn, SCORES, _of_these(question, codes, scored)))


def _scored(turn: Turn, place: Mention, years: tuple[int, ...]) -> list[Score]:
    """The scores on record of the one region that a name may be which has any, of these years where any are named."""
    found = [one for one in scores(turn.knowledge.library) if one.code in place.regions and (not years or one.year in years)]
    return found if len({one.code for one in found}) == 1 else []


def _on_both(turn: Turn, codes: list[str]) -> tuple[Note, ...]:
    """The notes on the score of one of two regions that name the other."""
    if len(codes) < _PAIR:
        return ()
    names = turn.knowledge.library.regions
    told = ((note, other) for code, other in (codes, codes[::-1]) for note in profile(turn.knowledge.library, code).about(_ASPECT)[0])
    return tuple(note for note, other in told if names[other].name in note.text)


def _of_these(question: Question, codes: list[str], scored: list[list[Score]]) -> Question:
    """The question for the table of two regions' scores; of one region's, for that of its year."""
    if len(codes) == _PAIR:
        return replace(question, places=tuple(Mention(0, 0, (code,)) for code in codes))
    years = question.years or (max(one.year for one in scored[0]),)
    return replace(question, places=(), years=years, core=(_ASPECT,), words=(_ASPECT,))
