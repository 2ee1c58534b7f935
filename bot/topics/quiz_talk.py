"""What people say while a quiz is open, instead of pressing: heard before anything is ranked, unless it is a question of its own."""

from dataclasses import replace

from bot.context import shown_last
from bot.conversation.telling_again import next_page
from bot.messages import Answer, Choice, Outcome
from bot.quiz.answering import REMINDED, agreed, answered, ask_consent, refused, show, standing, stopped
from bot.quiz.asides import comforted, how_far, paused, score_so_far, why
from bot.quiz.codes import ABOUT_QUIZZES, code_in, received, told_as_ours
from bot.quiz.hearing import View, Wish, agrees, chosen, names_its_own, names_quiz, refuses, says_yes_or_no, view, wish_of
from bot.quiz.joining import begin_or_resume, wished
from bot.quiz.picking import Picked, by_letter, by_sight, is_letter
from bot.quiz.results import result
from bot.quiz.telling import ask_deletion, asks_of_data, part_of, told_of, wants_deletion
from bot.quiz.words import PREFIX, TOPIC
from bot.storage import attempts
from bot.storage.attempts import CONSENT, UNSEEN, waits
from bot.storage.quiz_tables import Attempt, Campaign
from bot.turn import Turn
from knowledge.language.cues import words
from knowledge.language.wording import word_list
from knowledge.quizzes import LEARN, LETTERS
from knowledge.reading import Question

_ANYWAY = frozenset({Wish.ONWARD, Wish.STOP, Wish.COMFORT})
"""What is wanted of the quiz also right after an answer to something else."""
_ORGANISERS = frozenset({"pejabat", "relawan", "penyelenggara", "peran"})
"""Who says after that which of these he is asks who may run a quiz."""
_SURELY = 0.7
"""The confidence from which a question of quizzes is one that a written answer tells."""
_OF_THE_LAST = frozenset({"tadi", "salah", "kunci", "sumber", "keliru", "setuju"})
"""What asks of the question answered last while the next is shown."""
_WISHES = frozenset({"kuis", "quiz", "ikut kuis", "mau kuis", "mau ikut kuis", "main kuis", "mulai kuis", "lanjut kuis", "lanjutkan kuis"})
_PASSES = frozenset({"lewat", "lewati", "lewatin", "lewatkan", "skip", "pass"})


async def heard(turn: Turn, awaiting: str | None) -> Answer | None:
    """What a typed message means for the quiz that is open or was just shown; None for a message that is not about it.

    `awaiting` is what the person's row waited for. A message that was edited stood for the question before; the first answer counts.
    """
    seen, question = view(turn), turn.question
    if code := chosen(turn, seen) or await code_in(turn):
        return await begin_or_resume(turn, code)
    if _is_wished(turn):
        return await wished(turn, "")
    if beside := _beside(turn, question):
        return beside
    found = await attempts.find(turn.session, turn.person.attempt, turn.person)
    if found is None:
        return await _after(turn, seen, question)
    attempt, campaign = found
    if turn.called_off:
        return await stopped(turn, attempt, campaign)
    if not is_letter(turn.incoming.text) and (turn.now - attempt.shown_at > REMINDED or shown_last(turn).in_danger):
        return None
    if attempt.ended:
        return await _finished(turn, attempt, campaign, seen, question)
    if (awaiting or "").startswith(CONSENT) and (given := await _consenting(turn, attempt, campaign, seen, question, awaiting or "")):
        return given
    if marked := await _picked(turn, attempt, campaign, seen, question, awaiting):
        return marked
    wish = wish_of(turn, question)
    if wish is None and seen.explained and agrees(turn, question):
        wish = Wish.ONWARD
    if wish and not _means_something_else(turn, seen, question, wish):
        return await _granted(turn, attempt, campaign, wish, question, awaiting)
    if seen.question and (agrees(turn, question) or refuses(turn, question)):
        return await standing(turn, attempt, campaign, said=turn.say("quiz.which_letter"))
    return None


def _is_wished(turn: Turn) -> bool:
    """Whether somebody typed nothing but that they want a quiz ("kuis dong"), beside fillers."""
    said = (word for word in word_list(turn.incoming.text) if word not in turn.knowledge.lexicon.fillers)
    return " ".join(said) in _WISHES


def _beside(turn: Turn, question: Question) -> Answer | None:
    """What is asked of quizzes as such, of a code received, or of one's data in them, and of nothing that we answer otherwise."""
    if wants_deletion(question):
        return ask_deletion(turn)
    told_before = shown_last(turn).offered == ABOUT_QUIZZES
    if not (told_before or names_quiz(question.core) or "kode" in question.core or part_of(question) == "pair"):
        return None
    if told := received(turn, question):
        return told
    if told_before and _ORGANISERS & set(question.core):
        return Answer(turn.say("quiz.organisers_only"), Outcome.SOCIAL, score=1.0, topic=TOPIC)
    decision = turn.knowledge.decide(question.text, turn.today.year)
    surely_else = decision.kind is Outcome.ANSWERED and decision.score >= _SURELY
    if question.places or surely_else or not (told := told_of(turn, question)):
        return None
    told_as_ours(turn)
    return told


def _means_something_else(turn: Turn, seen: View, question: Question, wish: Wish) -> bool:
    """Whether a message leans on what else was shown last: its next page, or an answer that is no quiz's."""
    if wish is Wish.ONWARD and not names_quiz(question.core) and next_page(turn):
        return True
    return seen.elsewhere and wish not in _ANYWAY and not names_its_own(question.core)


async def _consenting(turn: Turn, attempt: Attempt, campaign: Campaign, seen: View, question: Question, awaiting: str) -> Answer | None:
    """Yes, no, or a question about the data, while we ask whether the first answer may be kept; what is neither is asked again.

    After something else was shown, only a plain word of agreeing is a yes to this.
    """
    position, slot = (int(part) for part in awaiting.split(":")[1:])
    if position != attempt.position:
        return None
    plainly = {"setuju", "simpan"} & set(question.core)
    if refuses(turn, question) and (seen.consent or plainly):
        return await refused(turn, attempt)
    if agrees(turn, question) and (seen.consent or plainly):
        return await agreed(turn, attempt, campaign, position, slot)
    if asks_of_data(question) and (part := told_of(turn, question)):
        return ask_consent(turn, attempt, slot, f"{part.text}\n\n{turn.say('quiz.yes_or_no')}")
    unclear = wish_of(turn, question) in (Wish.ONWARD, Wish.SKIP) or plainly
    if unclear or (seen.consent and says_yes_or_no(turn, question)):
        return ask_consent(turn, attempt, slot, turn.say("quiz.yes_or_no"))
    return None


async def _picked(turn: Turn, attempt: Attempt, campaign: Campaign, seen: View, question: Question, awaiting: str | None) -> Answer | None:
    """The option named is kept where it is clearly one; a doubt is asked back with the question. None where none is named."""
    picked = by_letter(turn, turn.incoming.text)
    asked_else = bool(awaiting) and not waits(awaiting)
    if awaiting == UNSEEN or ((turn.incoming.edited or asked_else) and picked):
        return await show(turn, attempt, campaign) if picked else None
    if picked is None and seen.question:
        picked = by_sight(turn, question, await _options(turn, attempt))
    if picked is None:
        return None
    if picked.sure and picked.slot is not None:
        return await answered(turn, attempt, campaign, attempt.position, picked.slot, "typed")
    return await standing(turn, attempt, campaign, said=await _which(turn, attempt, picked))


async def _options(turn: Turn, attempt: Attempt) -> tuple[str, ...]:
    """The options of the present question, as shown."""
    return (await attempts.step(turn.session, attempt.plan, attempt.position)).placed.shown


async def _which(turn: Turn, attempt: Attempt, picked: Picked) -> str:
    """The question back which option is meant."""
    if picked.slot is None:
        return turn.say("quiz.which_letter")
    return turn.say("quiz.meant", letter=LETTERS[picked.slot], option=(await _options(turn, attempt))[picked.slot])


async def _granted(turn: Turn, attempt: Attempt, campaign: Campaign, wish: Wish, question: Question, awaiting: str | None) -> Answer | None:
    """What is wanted of a quiz that goes on; None where nothing is there to be told."""
    unseen = awaiting == UNSEEN
    if wish in (Wish.WHY, Wish.CHANGE, Wish.REPEAT) and (unseen or wish is not Wish.REPEAT):
        return await _explained(turn, attempt, campaign, wish, question, unseen)
    if wish is Wish.STOP:
        return paused(turn, attempt)
    if wish is Wish.SCORE:
        return score_so_far(turn, attempt, campaign)
    if wish is Wish.LEFT:
        return how_far(turn, attempt)
    if wish is Wish.COMFORT:
        return comforted(turn, attempt)
    if unseen and wish is Wish.SKIP and not _PASSES & set(question.core):
        return await _explained(turn, attempt, campaign, wish, question, unseen)
    if unseen:
        return await show(turn, attempt, campaign)
    return await standing(turn, attempt, campaign, said=turn.say("quiz.no_skipping") if wish is Wish.SKIP else "")


async def _explained(turn: Turn, attempt: Attempt, campaign: Campaign, wish: Wish, question: Question, unseen: bool) -> Answer | None:
    """The question last answered, explained; of the one that is shown nothing is told before it is answered."""
    of_the_last = wish is Wish.CHANGE or unseen or _OF_THE_LAST & set(question.core) or attempt.mode != LEARN
    if of_the_last and (told := await why(turn, attempt, campaign, changing=wish is Wish.CHANGE)):
        return told
    return await standing(turn, attempt, campaign, said=turn.say("quiz.explained_after")) if wish is Wish.WHY else None


async def _finished(turn: Turn, attempt: Attempt, campaign: Campaign, seen: View, question: Question) -> Answer | None:
    """What is said after the last answer, before its result was seen."""
    wish = wish_of(turn, question)
    if wish and _means_something_else(turn, seen, question, wish):
        return None
    if wish in (Wish.WHY, Wish.CHANGE, Wish.REPEAT):
        return await why(turn, attempt, campaign, changing=wish is Wish.CHANGE)
    if wish is Wish.COMFORT:
        return comforted(turn, attempt)
    return await result(turn, attempt, campaign) if wish or (seen.explained and agrees(turn, question)) else None


async def _after(turn: Turn, seen: View, question: Question) -> Answer | None:
    """What is said of a quiz when none is open: its result asked for once more, or a word for somebody whom it saddened."""
    wish = wish_of(turn, question) if seen.ours or names_quiz(question.core) else None
    if wish is Wish.COMFORT and seen.ours:
        again = [Choice(turn.say("quiz.button.practise"), f"{PREFIX}:j:umum")]
        return Answer(turn.say("quiz.comfort"), Outcome.ANSWERED, choices=tuple(again), score=1.0, topic=TOPIC)
    own = bool(words("writer") & set(question.core)) or seen.ours
    last = await attempts.last_of(turn.session, turn.person) if wish is Wish.SCORE and own else None
    if last is None or not last[0].ended:
        return None
    attempt, told = last[0], await result(turn, *last)
    if attempt.ended != attempts.STOPPED or attempt.mode != LEARN:
        return told
    return replace(told, text=f"{told.text} {turn.say('quiz.score_stopped', answered=attempt.position, right=attempt.score)}")
