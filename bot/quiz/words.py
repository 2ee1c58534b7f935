"""A quiz in words: a question with its options, whether an answer was right, the result with its bars."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.messages import Answer, Choice, Outcome, SourceLine
from bot.sourcing import line
from bot.storage import attempts
from bot.storage.attempts import Step
from bot.storage.quiz_tables import Attempt
from bot.turn import Turn
from knowledge.quizzes import LETTERS, PILLARS, Item, load_bank, percent

TOPIC = "quiz"
PREFIX = "kuis"
_CELLS = 12


@dataclass(frozen=True, slots=True)
class Marked:
    """One question of a finished attempt: the item, and whether it was answered rightly."""

    item: Item
    right: bool


def bar(filled: int, of: int) -> str:
    """A bar of at most twelve cells: ▰▰▱."""
    cells = min(of, _CELLS)
    full = round(filled * cells / of) if of else 0
    return "▰" * full + "▱" * (cells - full)


async def question(turn: Turn, attempt: Attempt, before: str = "") -> Answer:
    """The attempt's present question, with four short buttons; `before` is said above it."""
    asked = await attempts.step(turn.session, attempt.plan, attempt.position)
    if turn.person.awaiting == attempts.UNSEEN:  # shown for the first time, from now
        attempt.shown_at = turn.now
    turn.person.awaiting = None if attempts.waits(turn.person.awaiting) else turn.person.awaiting
    of = attempts.size(attempt.plan)
    options = "\n".join(f"{letter}. {option}" for letter, option in zip(LETTERS, asked.placed.shown, strict=True))
    return Answer(
        "\n\n".join(part for part in (before, asked.placed.item.stem, options) if part),
        Outcome.ANSWERED,
        turn.say("quiz.progress", number=attempt.position + 1, of=of, bar=bar(attempt.position, of)),
        choices=tuple(Choice(letter, f"{PREFIX}:a:{attempt.id}:{attempt.position}:{n}") for n, letter in enumerate(LETTERS)),
        columns=4,
        replaces=True,
        score=1.0,
        topic=TOPIC,
    )


def feedback(turn: Turn, attempt: Attempt, asked: Step, chosen: int | None, before: str = "") -> Answer:
    """Whether the answer just given was right, why, where that stands, and the button to go on; `before` is said above it."""
    item, of = asked.placed.item, attempts.size(attempt.plan)
    key = "quiz.late" if chosen is None else "quiz.right" if chosen == item.key else "quiz.wrong"
    verdict = turn.say(key, letter=asked.placed.letter, option=item.options[item.key])
    own = (
        ""
        if chosen is None
        else turn.say("quiz.your_answer", letter=LETTERS[asked.placed.order.index(chosen)], option=item.options[chosen])
    )
    last = attempt.position >= of
    more = Choice(turn.say("quiz.button.result" if last else "quiz.button.next"), f"{PREFIX}:n:{attempt.id}")
    return Answer(
        "\n\n".join(part for part in (before, item.stem, own, f"{verdict} {item.explanation}") if part),
        Outcome.ANSWERED,
        turn.say("quiz.progress", number=attempt.position, of=of, bar=bar(attempt.position, of)),
        sources=source(turn, item),
        choices=(more, *readings(turn, [item], 1)),
        replaces=not before,
        score=1.0,
        topic=TOPIC,
    )


def source(turn: Turn, item: Item) -> tuple[SourceLine, ...]:
    """The page an item's fact was checked on, with the day of checking; none for an item without a source."""
    if not item.url:
        return ()
    known = load_bank().items.get(item.id)
    checked = known.checked.isoformat() if known and known.checked else None
    found = line(turn, None, urlsplit(item.url).hostname or item.url, checked, item.url)
    return (SourceLine(found.title, found.publisher, turn.say("quiz.checked", date=found.date), found.iso, found.url),)


def readings(turn: Turn, items: Sequence[Item], most: int) -> tuple[Choice, ...]:
    """Buttons to our answers on what these items are about, each answer once."""
    bank, known = load_bank(), turn.knowledge.library.entries
    found = dict.fromkeys(bank.reading(item) or "" for item in items)
    return tuple(Choice(turn.say("quiz.button.read", title=known[id_].title)[:60], f"e:{id_}") for id_ in found if id_ in known)[:most]


def by_pillar(marked: Sequence[Marked]) -> dict[str, tuple[int, int]]:
    """Pillar → (right, questions), for those that occur."""
    asked = Counter(one.item.pillar for one in marked)
    right = Counter(one.item.pillar for one in marked if one.right)
    return {pillar: (right[pillar], asked[pillar]) for pillar in PILLARS if asked[pillar]}


def score(turn: Turn, marked: Sequence[Marked]) -> str:
    """The score in one line: "9 dari 12 benar (75%), baik"."""
    right, of = sum(one.right for one in marked), len(marked)
    share = percent(right, of)
    return turn.say(
        "quiz.score", right=right, of=of, percent=share, band=turn.say(f"quiz.band.{load_bank().band(share).replace(' ', '-')}")
    )


def pillar_lines(turn: Turn, marked: Sequence[Marked]) -> str:
    """A bar for each pillar, with a word of caution where few questions stand behind it; empty for a single pillar."""
    found = by_pillar(marked)
    if len(found) < 2:
        return ""
    lines = [f"{bar(right, of)} {turn.say(f'quiz.pillar.{name}')} {right}/{of}" for name, (right, of) in found.items()]
    return "\n".join([*lines, turn.say("quiz.pillars_rough")])


def missed(turn: Turn, marked: Sequence[Marked], explain: bool) -> str:
    """What was missed: the subjects to learn next, or each question with its right answer and explanation."""
    wrong = [one.item for one in marked if not one.right]
    if not wrong:
        return turn.say("quiz.all_right")
    if explain:
        told = [f"• {item.stem}\n{turn.say('quiz.answer', option=item.options[item.key])} {item.explanation}" for item in wrong]
        return "\n\n".join([turn.say("quiz.review"), *told])
    subjects = load_bank().subjects
    titles = dict.fromkeys(subjects[item.subject].title if item.subject in subjects else item.subject for item in wrong)
    return turn.say("quiz.learn_next", subjects=", ".join(titles))
