"""Taking a quiz in private: join, answer, be interrupted and come back, stop. An answer is stored before the next question shows."""

from dataclasses import replace

from bot.context import shown_last
from bot.messages import Answer, Choice, Outcome
from bot.quiz.answering import REMINDED, agreed, answered, onward, refused, show, stopped
from bot.quiz.asides import sources
from bot.quiz.codes import told_as_ours
from bot.quiz.hearing import view
from bot.quiz.joining import begin_or_resume, beginnings, learning, wished
from bot.quiz.telling import told_of
from bot.quiz.words import PREFIX, TOPIC
from bot.storage import attempts
from bot.turn import Turn

LINK = "k"
"""How the payload of a campaign's link begins."""


async def command(turn: Turn, wanted: str) -> Answer:
    """/kuis: go on with what is open, or choose; "/kuis aman" begins at once."""
    return await wished(turn, wanted)


async def told(turn: Turn, asked: str) -> Answer:
    """What is asked of quizzes; else how one begins, how long it is, what there is for organisers; a button for each in private."""
    if part := told_of(turn, turn.knowledge.reader.read(asked)):
        return part
    sizes = [len(form.items) for form in learning()]
    open_ = turn.incoming.group or turn.person.attempt is not None
    return _say(turn, turn.say("quiz.told", fewest=min(sizes), most=max(sizes)), () if open_ else beginnings())


async def organisers_only(turn: Turn, _: str) -> Answer:
    """A command for organisers of quizzes, sent by somebody who has not got their role: who gives it, and what anybody may do."""
    told_as_ours(turn)
    return _say(turn, turn.say("quiz.organisers_only"))


async def join(turn: Turn, code: str) -> Answer:
    """/gabung <kode> or a campaign's link: the first question at once."""
    code = code.strip().lower().removeprefix(f"{LINK}_")
    if not code:
        return _say(turn, turn.say("quiz.which_code"))
    return await begin_or_resume(turn, code)


async def cancel(turn: Turn, _: str) -> Answer:
    """/batal: end the quiz; what was answered stays. One that is finished shows its result."""
    found = await attempts.find(turn.session, turn.person.attempt, turn.person)
    if found is None:
        turn.person.attempt = None
        return _say(turn, turn.say("quiz.nothing_open"))
    return await stopped(turn, *found)


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
        return await show(turn, *found)
    if what == "x":
        return await refused(turn, found[0])
    if what in ("a", "c") and len(parts) == 3 and _number(parts[1]) and parts[2] in ("0", "1", "2", "3"):
        position, slot = int(parts[1]), int(parts[2])
        return await (agreed(turn, *found, position, slot) if what == "c" else answered(turn, *found, position, slot, "button"))
    return _say(turn, turn.say("button.gone"))


async def with_way_back(turn: Turn, answer: Answer) -> Answer:
    """The answer to something else, with the button to a quiz that waits since less than a day, unless the person is in danger."""
    if turn.person.attempt is None or turn.incoming.group or answer.topic == TOPIC or answer.silent or shown_last(turn).in_danger:
        return answer
    found = await attempts.find(turn.session, turn.person.attempt, turn.person)
    if found is None or turn.now - found[0].shown_at > REMINDED:
        return answer
    resume = Choice(turn.say("quiz.button.resume"), f"{PREFIX}:r:")
    return replace(answer, choices=(*answer.choices, onward(turn, found[0]) if found[0].ended else resume))


async def checked_on(turn: Turn) -> Answer | None:
    """/sumber right under an explanation: the page its fact was checked on; None where something else was shown last."""
    found = await attempts.find(turn.session, turn.person.attempt, turn.person) if view(turn).explained else None
    return await sources(turn, found[0]) if found else None


def _say(turn: Turn, text: str, choices: tuple[Choice, ...] = ()) -> Answer:
    return Answer(text, Outcome.ANSWERED if choices else Outcome.SOCIAL, choices=choices, score=1.0, topic=TOPIC)


def _number(text: str) -> bool:
    """Whether a button's part is a number a database can hold."""
    return text.isdecimal() and len(text) < 10
