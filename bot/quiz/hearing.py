"""What is said about a quiz while it is open, in words: a small closed set that is heard before anything is ranked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.context import Context, shown_last
from bot.messages import Outcome
from bot.quiz.picking import number, offered_code
from bot.quiz.words import PREFIX
from bot.turn import Turn
from knowledge.language.cues import parts, said, words
from knowledge.language.wording import word_list
from knowledge.reading import Question

_LONGEST, _UNKIND, _SHORT = 9, 12, 5
"""The most words of a message heard here, of one in which somebody thinks little of himself, and of one that hesitates."""
_AGAIN = frozenset({"terus", "mulu", "melulu", "semua"})
"""What says of mistakes that they are one's own."""


class Wish(StrEnum):
    """What somebody wants of an open quiz."""

    STOP = "stop"
    CHANGE = "change"
    SCORE = "score"
    LEFT = "left"
    SKIP = "skip"
    WHY = "why"
    REPEAT = "repeat"
    ONWARD = "onward"
    COMFORT = "comfort"


@dataclass(frozen=True, slots=True)
class _Way:
    """How a wish is worded: something of each kind in `needs`, and nothing but what those and `beside` hold."""

    wish: Wish
    needs: tuple[str, ...]
    beside: tuple[str, ...] = ()


_WAYS = (
    _Way(Wish.STOP, ("quiz-stop",), ("quiz-stop-beside", "quiz-onward")),
    _Way(Wish.CHANGE, ("quiz-change",), ("quiz-change-beside",)),
    _Way(Wish.SCORE, ("quiz-score",), ("quiz-score-beside",)),
    _Way(Wish.LEFT, ("quiz-counts", "quiz-counts-asked"), ("quiz-counts-beside",)),
    _Way(Wish.SKIP, ("quiz-skip",), ("quiz-skip-beside",)),
    _Way(Wish.WHY, ("quiz-why",), ("quiz-why-beside",)),
    _Way(Wish.REPEAT, ("quiz-repeat",), ("quiz-repeat-beside",)),
    _Way(Wish.ONWARD, ("quiz-onward",), ("quiz-onward-beside",)),
)
"""The first that a message fits counts."""


def wish_of(turn: Turn, question: Question) -> Wish | None:
    """What a message wants of the quiz, where it says nothing else; None for other messages."""
    core = question.core
    if question.places or not core:
        return None
    if _thinks_little_of_himself(core):
        return Wish.COMFORT
    if len(core) > _LONGEST:
        return None
    rest = set(core) - _beside(turn)
    for way in _WAYS:
        if all(said(kind, core) for kind in way.needs) and rest <= frozenset().union(*map(parts, (*way.needs, *way.beside))):
            return way.wish
    back = names_quiz(core) and rest <= words("quiz-onward-beside", "quiz-names")
    return Wish.ONWARD if back and not {"apa", "bagaimana"} & rest else None


def names_quiz(core: Sequence[str]) -> bool:
    """Whether a message names the quiz itself."""
    return bool({"kuis", "quiz"} & set(core))


def names_its_own(core: Sequence[str]) -> bool:
    """Whether a message names the quiz, its questions or its answers, so that it can mean nothing else."""
    return bool(set(core) & (words("quiz-names") | {"jawaban", "jawabannya", "kunci"}))


def _beside(turn: Turn) -> frozenset[str]:
    """What may stand beside any wish."""
    return words("quiz-names", "quiz-beside", "softens", "exclaims", "comments", "thanks", "writer") | turn.knowledge.lexicon.fillers


def _thinks_little_of_himself(core: Sequence[str]) -> bool:
    """Whether somebody calls himself stupid, and nobody else; despair is heard elsewhere."""
    other = set(core) & (words("names-us", "despair") - {"ini"})
    of_himself = set(core) & (words("writer") | _AGAIN)
    return len(core) <= _UNKIND and said("quiz-foolish", core) and bool(of_himself) and not other


def agrees(turn: Turn, question: Question) -> bool:
    """Whether a message says yes and nothing else."""
    return _only(turn, question, "quiz-agrees", "quiz-agrees-beside")


def refuses(turn: Turn, question: Question) -> bool:
    """Whether a message says no and nothing else."""
    return _only(turn, question, "quiz-refuses", "quiz-refuses-beside")


def says_yes_or_no(turn: Turn, question: Question) -> bool:
    """Whether a message says a yes or a no that is not clear ("boleh ga?", "hmm", "iya tapi takut"), and asks nothing that we answer."""
    said_ = words("quiz-agrees", "quiz-refuses") & set(question.core)
    if set(question.core) <= words("quiz-agrees-beside", "quiz-refuses-beside") | said_ | _particles(turn):
        return bool(question.core)
    return bool(said_) and len(question.core) <= _SHORT and turn.knowledge.decide(question.text).kind is not Outcome.ANSWERED


def _only(turn: Turn, question: Question, kind: str, beside: str) -> bool:
    plain = words(kind, beside) | _particles(turn)
    return "?" not in question.text and bool(words(kind) & set(question.core)) and set(question.core) <= plain


def _particles(turn: Turn) -> frozenset[str]:
    return words("softens") | turn.knowledge.lexicon.fillers | {"ah", "aah"}


@dataclass(frozen=True, slots=True)
class View:
    """What of the quiz was last shown: its present question, an explanation, the request for consent, a choice of quizzes, a result."""

    question: bool
    explained: bool
    consent: bool
    choice: tuple[str, ...]
    ours: bool
    elsewhere: bool


def view(turn: Turn) -> View:
    """What stands on the screen; nothing of it after some minutes. `choice` holds the codes of the quizzes offered, in their order."""
    context = shown_last(turn)
    actions = [action for _, action in context.buttons]
    ours = [action for action in actions if action.startswith(f"{PREFIX}:") and not action.startswith(f"{PREFIX}:r")]
    offered = tuple(action.removeprefix(f"{PREFIX}:j:") for action in ours if action.startswith(f"{PREFIX}:j:"))
    return View(
        question=any(action.startswith(f"{PREFIX}:a:") for action in ours),
        explained=any(action.startswith(f"{PREFIX}:n:") for action in ours),
        consent=any(action.startswith(f"{PREFIX}:c:") for action in ours),
        choice=offered if len(offered) > 1 else (),
        ours=bool(ours),
        elsewhere=not ours and _answered_of_something_else(context),
    )


def _answered_of_something_else(context: Context) -> bool:
    return context.met in (Outcome.ANSWERED, Outcome.CLARIFY, Outcome.UNKNOWN)


def chosen(turn: Turn, seen: View) -> str | None:
    """The code of the quiz that is named where quizzes are offered or one is wanted ("aman", "nomor 2", "kuis budaya")."""
    spoken = word_list(turn.incoming.text)
    if not seen.choice and not names_quiz(spoken):
        return None
    rest = [word for word in spoken if word not in words("quiz-chooses") and word not in turn.knowledge.lexicon.fillers]
    if len(rest) != 1 or "?" in turn.incoming.text:
        return None
    if code := offered_code(rest[0]):
        return code
    place = number(rest[0])
    return seen.choice[place - 1] if 0 < place <= len(seen.choice) else None
