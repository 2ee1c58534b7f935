"""A quiz in a group: polls one after another, led by whoever began; votes are kept, a board only for those who want to stand on it."""

from collections import Counter
from collections.abc import Sequence

from bot.messages import SILENCE, Answer, Choice, Outcome, Poll
from bot.quiz.campaigns import of
from bot.quiz.joining import link
from bot.storage import attempts, campaigns, rounds
from bot.storage.attempts import Step
from bot.storage.quiz_tables import Campaign, Round, Vote
from bot.turn import Turn
from knowledge.quizzes import LEARN, load_bank

TOPIC = "quiz"
PREFIX = "grup"
_NAME, _BOARD = 24, 10
_ANIMALS = ("Anoa", "Badak", "Cendrawasih", "Elang", "Jalak", "Kancil", "Komodo", "Maleo", "Merak", "Rusa", "Tarsius", "Trenggiling")
_TRAITS = ("Cermat", "Cerdas", "Gesit", "Hemat", "Jeli", "Ramah", "Riang", "Sabar", "Santun", "Tangguh", "Teliti", "Tenang")


async def command(turn: Turn, wanted: str) -> Answer:
    """/kuis in a group: begin, or show what goes on."""
    going = await rounds.current(turn.session, _place(turn))
    if going:
        return Answer(turn.say("group_quiz.going", title=going.title), Outcome.ANSWERED, choices=_controls(turn, going), topic=TOPIC)
    forms = load_bank().forms
    word = wanted.strip().lower()
    if form := next((id_ for id_ in (word, f"pilar-{word}") if id_ in forms and forms[id_].mode == LEARN), None):
        return await _begin(turn, form)
    if campaign := await campaigns.by_code(turn.session, word) if word else None:
        return await _of_campaign(turn, campaign)
    choices = tuple(Choice(form.title, f"{PREFIX}:s:{form.id}") for form in forms.values() if form.mode == LEARN)
    return Answer(turn.say("group_quiz.choose"), Outcome.CLARIFY, choices=choices, score=1.0, topic=TOPIC)


async def pressed(turn: Turn, action: str) -> Answer:
    """A button of a round: begin, next and stop for its host, and a place on the board for everybody."""
    what, _, rest = action.partition(":")
    going = await rounds.current(turn.session, _place(turn))
    if what == "s":
        return await command(turn, "") if going else await _begin(turn, rest)
    if going is None:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    if what == "b":
        return await nickname(turn, "")
    if going.host != turn.person.key or rest != f"{going.id}:{going.position}":
        return SILENCE
    return await (_next(turn, going) if what == "n" else _stop(turn, going))


async def nickname(turn: Turn, wanted: str) -> Answer:
    """/julukan [nama] in a group: stand on the board under this name, or under one made up."""
    going = await rounds.current(turn.session, _place(turn)) if turn.incoming.group else None
    if going is None:
        return Answer(turn.say("group_quiz.none"), Outcome.SOCIAL, topic=TOPIC)
    voter = rounds.voter(turn.person)
    name = " ".join(wanted.split())[:_NAME] or _made_up(voter)
    await rounds.play(turn.session, going, voter, name)
    return Answer(turn.say("group_quiz.on_board", name=name), Outcome.ANSWERED, topic=TOPIC)


async def voted(turn: Turn, poll: str) -> Answer:
    """Somebody voted: kept, and nothing said; the poll itself shows what is right."""
    if turn.incoming.votes:
        await rounds.vote(turn.session, poll, rounds.voter(turn.person), turn.incoming.votes[0], turn.now)
    return SILENCE


async def _begin(turn: Turn, form: str) -> Answer:
    if not turn.incoming.group or form not in load_bank().forms or load_bank().forms[form].mode != LEARN:
        return Answer(turn.say("button.gone"), Outcome.SOCIAL, topic=TOPIC)
    title = load_bank().forms[form].title
    going = await rounds.begin(turn.session, _place(turn), turn.person.key, title, load_bank().of_form(form), turn.now)
    return await _ask(turn, going, turn.say("group_quiz.begin", title=title))


async def _of_campaign(turn: Turn, campaign: Campaign) -> Answer:
    """A campaign's quiz for the whole group, begun by its organiser; tests that measure, and everybody else, go to private chats."""
    may = await of(turn, campaign.code) is not None
    if not may or campaign.mode != LEARN or not campaigns.is_open(campaign, turn.now):
        if campaign.published_at is None:
            return Answer(turn.say("quiz.no_such_code", code=campaign.code), Outcome.ANSWERED, topic=TOPIC)
        return Answer(turn.say("quiz.private_only", title=campaign.title, link=link(turn, campaign)), Outcome.ANSWERED, topic=TOPIC)
    items = await attempts.load_items(turn.session, campaigns.versions(campaign, form_after=False))
    going = await rounds.begin(turn.session, _place(turn), turn.person.key, campaign.title, items, turn.now, campaign.id)
    return await _ask(turn, going, f"{turn.say('group_quiz.begin', title=campaign.title)} {turn.say('group_quiz.counted')}")


async def _ask(turn: Turn, going: Round, before: str = "", closes: str = "") -> Answer:
    """The present question as a poll, with the host's buttons."""
    step = await attempts.step(turn.session, going.plan, going.position)
    progress = turn.say("group_quiz.question", number=going.position + 1, of=attempts.size(going.plan))
    return Answer(
        f"{before}\n\n{progress}".strip(),
        Outcome.ANSWERED,
        choices=_controls(turn, going),
        poll=_poll(going, step),
        columns=2,
        closes=closes,
        score=1.0,
        topic=TOPIC,
    )


def _poll(going: Round, step: Step) -> Poll:
    item = step.placed.item
    return Poll(rounds.poll_key(going, going.position), item.stem, step.placed.shown, step.placed.order.index(item.key), item.explanation)


async def _next(turn: Turn, going: Round) -> Answer:
    before = rounds.poll_key(going, going.position)
    if going.position + 1 >= attempts.size(going.plan):
        return await _stop(turn, going)
    going.position += 1
    return await _ask(turn, going, closes=before)


async def _stop(turn: Turn, going: Round) -> Answer:
    """End the round: how many were right, question by question, and the board."""
    going.ended_at = turn.now
    votes = await rounds.votes(turn.session, going)
    right = await _rights(turn, going, votes)
    put, voters = going.position + 1, len({vote.voter for vote in votes})
    lines = [turn.say("group_quiz.end", title=going.title, voters=voters, of=put)]
    given = Counter(vote.position for vote in votes)
    by_question = Counter(position for _, position in right)
    lines += [turn.say("group_quiz.line", number=n + 1, right=by_question[n], votes=given[n]) for n in range(put) if given[n]]
    names = await rounds.players(turn.session, going)
    points = Counter({voter: 0 for voter in names})
    points.update(voter for voter, _ in right if voter in names)
    if points:
        board = (f"{at}. {names[voter]}: {score}" for at, (voter, score) in enumerate(points.most_common(_BOARD), 1))
        lines += ["", turn.say("group_quiz.board"), *board]
    closes = rounds.poll_key(going, going.position)
    return Answer("\n".join(lines), Outcome.ANSWERED, closes=closes, score=1.0, topic=TOPIC)


async def _rights(turn: Turn, going: Round, votes: Sequence[Vote]) -> list[tuple[str, int]]:
    """Who was right in which question."""
    steps = [await attempts.step(turn.session, going.plan, at) for at in range(going.position + 1)]
    return [
        (vote.voter, vote.position)
        for vote in votes
        if vote.position is not None and vote.position < len(steps) and _is_right(steps[vote.position], vote.shown)
    ]


def _is_right(step: Step, shown: int) -> bool:
    order = step.placed.order
    return shown < len(order) and order[shown] == step.placed.item.key


def _controls(turn: Turn, going: Round) -> tuple[Choice, ...]:
    last = going.position + 1 >= attempts.size(going.plan)
    here = f"{going.id}:{going.position}"
    more = () if last else (Choice(turn.say("group_quiz.button.next"), f"{PREFIX}:n:{here}"),)
    stop = Choice(turn.say("group_quiz.button.stop"), f"{PREFIX}:x:{here}")
    return (*more, stop, Choice(turn.say("group_quiz.button.board"), f"{PREFIX}:b:{here}"))


def _place(turn: Turn) -> str:
    return turn.person.place or ""


def _made_up(voter: str) -> str:
    number = int(voter[:8], 16)
    return f"{_ANIMALS[number % 12]} {_TRAITS[number // 12 % 12]} {number // 144 % 90 + 10}"
