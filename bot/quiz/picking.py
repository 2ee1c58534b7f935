"""Which option a typed message picks: its letter with words around it, its number, its text; or a doubt that is asked back."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.turn import Turn
from knowledge.language.affixes import roots
from knowledge.language.cues import words
from knowledge.language.numbers import value
from knowledge.language.wording import word_list
from knowledge.quizzes import LEARN, LETTERS, load_bank
from knowledge.reading import Question

_SPELLED = {"be": "b", "ce": "c", "de": "d"}
_SURE, _MAYBE = 0.6, 0.3
"""The share of an option's words from which a message that says no others is that option, and from which it may be."""
_FIRST, _NTH = "pertama", "ke"


@dataclass(frozen=True, slots=True)
class Picked:
    """The option meant, from 0, None where that cannot be told; `sure` when it may be kept without asking."""

    slot: int | None
    sure: bool


def is_letter(text: str) -> bool:
    """Whether somebody typed nothing but the letter of an option."""
    return len(stripped := text.strip(" .)(").upper()) == 1 and stripped in LETTERS


def offered_code(wanted: str) -> str | None:
    """The code of one of our own quizzes by its name: "aman" → "pilar-aman"."""
    word = wanted.strip().lower()
    forms = load_bank().forms
    return next((id_ for id_ in (word, f"pilar-{word}") if id_ in forms and forms[id_].mode == LEARN), None)


def by_letter(turn: Turn, text: str) -> Picked | None:
    """The option whose letter a message names ("pilih D", "C bang"), sure where it says nothing else; None without a letter."""
    said = word_list(text)
    letters = [word for word in said if len(word) == 1 and word.upper() in LETTERS]
    if not letters:
        return None
    rest = set(turn.knowledge.reader.read(" ".join(word for word in said if word not in letters)).core)
    if not rest - words("quiz-answers") and len(set(letters)) == 1:
        return Picked(LETTERS.index(letters[0].upper()), "?" not in text)
    if rest - words("quiz-answers", "quiz-doubts", "quiz-pick-corrects") - turn.knowledge.lexicon.fillers:
        return None
    if words("quiz-doubts") & rest - {"bukan"} or "?" in text or len(letters) != len(set(letters)):
        return Picked(LETTERS.index(letters[0].upper()) if len(set(letters)) == 1 and "bukan" not in rest else None, sure=False)
    return Picked(LETTERS.index(letters[-1].upper()), sure=True) if _corrected(said, letters) else Picked(None, sure=False)


def _corrected(said: Sequence[str], letters: Sequence[str]) -> bool:
    """Whether of two letters the second takes the place of the first ("C eh bukan, B")."""
    if len(letters) != 2:
        return False
    between = said[said.index(letters[0]) + 1 : said.index(letters[1])]
    return bool(words("quiz-pick-corrects") & set(between))


def by_sight(turn: Turn, question: Question, options: Sequence[str]) -> Picked | None:
    """The option that a message means while the question is in view: by its number, its text, or a slip of its letter."""
    named = [word for word in question.core if word not in words("quiz-answers") and word not in turn.knowledge.lexicon.fillers]
    if not named:
        return None
    sure = "?" not in turn.incoming.text
    if len(named) == 1 and (nth := number(named[0])):
        in_text = any(nth == value(word) for option in options for word in word_list(option))
        return Picked(nth - 1, sure and not in_text) if nth <= len(options) else Picked(None, sure=False)
    if len(named) == 1 and (letter := _slipped(named[0])):
        return Picked(LETTERS.index(letter.upper()), sure=False)
    return _by_text(named, options, sure)


def number(word: str) -> int:
    """The number that "2", "dua" or "kedua" is; 0 for other words."""
    return 1 if word == _FIRST else value(word) or value(word.removeprefix(_NTH)) or 0


def _slipped(word: str) -> str:
    """The letter that was meant by a slip ("cc", "be"); empty for other words."""
    alike = len(set(word)) == 1 and word[0].upper() in LETTERS
    return word[0] if alike else _SPELLED.get(word, "")


def _by_text(named: Sequence[str], options: Sequence[str], sure: bool) -> Picked | None:
    """The only option that has all the words named, sure where they are most of its own."""
    fitting: list[tuple[float, int]] = []
    for slot, option in enumerate(options):
        its = word_list(option)
        if all(any(word == one or roots(word) & roots(one) for one in its) for word in named):
            fitting.append((len(named) / len(its), slot))
    if len(fitting) != 1 or fitting[0][0] < _MAYBE:
        return None
    share, slot = fitting[0]
    return Picked(slot, sure and share >= _SURE)
