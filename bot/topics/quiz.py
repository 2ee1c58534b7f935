"""Taking a quiz in private: join, answer, be interrupted and come back, stop. An answer is stored before the next question shows."""

from collections.abc import Collection
from datetime import timedelta

from bot.messages import Answer, Choice, Outcome
from bot.quiz.joining import begin_or_resume, offered_code
from bot.quiz.results import result
from bot.quiz.words import PREFIX, TOPIC, feedback, question
from bot.storage import attempts, campaigns, quiz_people
from bot.storage.quiz_tables import Attempt, Campaign
from bot.turn import Turn
from knowledge.language.wording import word_list
from knowledge.quizzes import LEARN, LETTERS, Form, load_bank

LINK = "k"
"""How the payload of a campaign's link begins."""
UNSEEN = attempts.UNSEEN
_WISHES = frozenset({"kuis", "quiz", "ikut kuis", "mau kuis", "mau ikut kuis", "main kuis", "mulai kuis", "lanjut kuis", "lanjutkan kuis"})
_REMINDED = timedelta(days=1)


async def command(turn: Turn, wanted: str) -> Answer:
    """/kuis: go on with what is open, or choose; "/kuis aman" begins at once."""
    if code := offered_code(wanted):
        return await begin_or_resume(turn, code)
    if found := await attempts.find(turn.session, turn.person.attempt, turn.person):
        return await _standing(turn, *found)
    return _say(turn, turn.say("quiz.choose"), _beginnings())


def _beginnings() -> tuple[Choice, ...]:
    """A button for each quiz one may learn from."""
    return tuple(Choice(form.title, f"{PREFIX}:j:{form.id}") for form in _forms())


def _forms() -> list[Form]:
    return [form for form in load_bank().forms.values() if form.mode == LEARN]


async def told(turn: Turn, _: str) -> Answer:
    """How a quiz begins, how long it is, and what there is for organisers; a button for each in private, where none is open."""
    sizes = [len(form.items) for form in _forms()]
    open_ = turn.incoming.group or turn.person.attempt is not None
    return _say(turn, turn.say("quiz.told", fewest=min(sizes), most=max(sizes)), () if open_ else _beginnings())


async def join(turn: Turn, code: str) -> Answer:
    """/gabung <kode> or a campaign's link: the first question at once."""
    code = code.strip().lower().removeprefix(f"{LINK}_")
    if not code:
        return _say(turn, turn.say("quiz.which_code"))
    return await begin_or_resume(turn, code)


async def cancel(turn: Turn, _: str) -> Answer:
    """/batal: end the quiz; what was answered stays."""
    found = await attempts.find(turn.session, turn.person.attempt, turn.person)
    if found is None or found[0].ended:
        turn.person.attempt = None
        return _say(turn, turn.say("quiz.nothing_open"))
    attempt = found[0]
    attempts.end(attempt, turn.person, attempts.STOPPED, turn.now)
    return _say(turn, turn.say("quiz.stopped", answered=attempt.position, of=attempts.size(attempt.plan)))


async def pressed(turn: Turn, action: str) -> Answer:
    """A quiz button: what it means stands before the first colon."""
    what, _, rest = action.partition(":")
    parts = rest.split(":")
    if what == "j":
        return await begin_or_resume(turn, rest)
    if what == "r":
        return await command(turn, "")
    found = await attempts.find(turn.session, int(parts[0]), turn.person) if _number(parts[0]) else None
    if found is None:
        return _say(turn, turn.say("button.gone"))
    if what == "n":
        return await _show(turn, *found)
    if what == "x":
        return await _refused(turn, *found)
    if what in ("a", "c") and len(parts) == 3 and _number(parts[1]) and parts[2] in ("0", "1", "2", "3"):
        if what == "c":
            await quiz_people.agree(turn.session, turn.person, turn.now)
        return await _answered(turn, *found, int(parts[1]), int(parts[2]), "button")
    return _say(turn, turn.say("button.gone"))


def is_letter(text: str) -> bool:
    """Whether somebody typed nothing but the letter of an option."""
    return len(stripped := text.strip(" .)(").upper()) == 1 and stripped in LETTERS


def is_wish(text: str, fillers: Collection[str]) -> bool:
    """Whether somebody typed nothing but that they want a quiz ("kuis dong"), beside `fillers`."""
    return " ".join(word for word in word_list(text) if word not in fillers) in _WISHES


async def typed(turn: Turn, text: str, awaiting: str | None) -> Answer | None:
    """A typed "b" as the answer to the present question, or what shows it first; "batal" as its end; None when no quiz is open.

    A letter that was edited stood for the question before; the first answer counts.
    """
    found = await attempts.find(turn.session, turn.person.attempt, turn.person)
    if found is None or found[0].ended:
        return None
    if turn.called_off:
        return await cancel(turn, "")
    if awaiting == UNSEEN or turn.incoming.edited:
        return await _show(turn, *found)
    return await _answered(turn, *found, found[0].position, LETTERS.index(text.strip(" .)(").upper()), "typed")


async def waiting(turn: Turn) -> tuple[Choice, ...]:
    """The button back to a quiz that waits since less than a day, under the answer to another question."""
    found = await attempts.find(turn.session, turn.person.attempt, turn.person)
    if found is None or found[0].ended or turn.now - found[0].shown_at > _REMINDED:
        return ()
    return (Choice(turn.say("quiz.button.resume"), f"{PREFIX}:r:"),)


async def _answered(turn: Turn, attempt: Attempt, campaign: Campaign, position: int, slot: int, how: str) -> Answer:
    """Keep an answer and show what comes next; an old or repeated press only says where the person is."""
    if attempt.ended or position != attempt.position:
        return await _standing(turn, attempt, campaign, pressed=position)
    if not await quiz_people.agreed(turn.session, turn.person):
        return _ask_consent(turn, attempt, slot)
    asked = await attempts.step(turn.session, attempt.plan, position)
    late = bool(campaign.seconds and position) and turn.now - attempt.shown_at > timedelta(seconds=campaign.seconds or 0)
    chosen = None if late else asked.placed.order[slot]
    if not await attempts.record(turn.session, attempt, asked, chosen, turn.now, how):
        return await _standing(turn, attempt, campaign, pressed=position)
    if attempt.position >= attempts.size(attempt.plan):
        attempts.end(attempt, turn.person, attempts.DONE, turn.now)
    if attempt.mode == LEARN:
        turn.person.awaiting = None if attempt.ended else UNSEEN
        return feedback(turn, attempt, asked, chosen)
    return await _show(turn, attempt, campaign)


async def _show(turn: Turn, attempt: Attempt, campaign: Campaign) -> Answer:
    """The present question, from now; or the result when there is none left."""
    if attempt.ended:
        return await result(turn, attempt, campaign)
    turn.person.attempt = attempt.id
    if campaign.seconds is None or attempt.mode == LEARN:
        attempt.shown_at = turn.now
    return await question(turn, attempt)


async def _standing(turn: Turn, attempt: Attempt, campaign: Campaign, pressed: int | None = None) -> Answer:
    """Where the person is: for an old button, a second phone, or coming back."""
    if attempt.ended:
        return await result(turn, attempt, campaign)
    of = attempts.size(attempt.plan)
    here = attempt.position + 1
    if pressed is None:
        before = turn.say("quiz.resumed", title=campaign.title, number=here, of=of)
        attempts.show_again(attempt, campaign, turn.now)
    else:
        before = turn.say("quiz.old_button", pressed=pressed + 1, number=here)
    turn.person.attempt = attempt.id
    return await question(turn, attempt, before)


def _ask_consent(turn: Turn, attempt: Attempt, slot: int) -> Answer:
    choices = (
        Choice(turn.say("quiz.button.agree"), f"{PREFIX}:c:{attempt.id}:{attempt.position}:{slot}"),
        Choice(turn.say("quiz.button.refuse"), f"{PREFIX}:x:{attempt.id}"),
    )
    return Answer(turn.say("quiz.consent"), Outcome.CLARIFY, choices=choices, replaces=True, score=1.0, topic=TOPIC)


async def _refused(turn: Turn, attempt: Attempt, _: Campaign) -> Answer:
    """No consent: nothing of the attempt is kept. Somebody who had agreed before keeps what they have."""
    if not await quiz_people.agreed(turn.session, turn.person):
        await campaigns.forget_unagreed(turn.session, attempt)
        turn.person.attempt = None
    return _say(turn, turn.say("quiz.refused"))


def _say(turn: Turn, text: str, choices: tuple[Choice, ...] = ()) -> Answer:
    return Answer(text, Outcome.ANSWERED if choices else Outcome.SOCIAL, choices=choices, score=1.0, topic=TOPIC)


def _number(text: str) -> bool:
    """Whether a button's part is a number a database can hold."""
    return text.isdecimal() and len(text) < 10
