"""Codes of campaigns in what people type: one that exists joins, one that was only received is told where to go."""

import re

from bot.context import Context, keep, shown_last
from bot.messages import Answer, Choice, Outcome
from bot.quiz.hearing import names_quiz
from bot.quiz.words import TOPIC
from bot.storage import campaigns
from bot.turn import Turn
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.reading import Question

ABOUT_QUIZZES = "pandu-kuis"
"""The id of what is told of quizzes."""
_CODE, _TRIED = re.compile(r"^[a-z0-9]{6}$"), 3
"""What a code looks like, and how many words that look like one are tried."""
_JOINS = frozenset({"gabung", "ikut", "join", "kode", "masuk", "bergabung"})
_COMMANDED, _PAIR = frozenset({"gabung", "join"}), 2
_OTP, _THERE = "kode-otp", frozenset({"kode", "di", "ke", "dimana", "kemana"})


async def code_in(turn: Turn) -> str | None:
    """The code of a published campaign in a message that says nothing else, or joins or speaks of a code; None without one.

    Whoever types "gabung" and a code means it, whether or not there is such a campaign.
    """
    spoken = word_list(turn.incoming.text)
    if len(spoken) > 1 and not _JOINS & set(spoken):
        return None
    known, ordinary = turn.knowledge.reader.known, turn.knowledge.lexicon.ordinary
    for word in [word for word in spoken if _CODE.match(word) and word not in known and word not in ordinary][:_TRIED]:
        campaign = await campaigns.by_code(turn.session, word)
        if campaign and campaign.owner and campaign.published_at:
            return campaign.code
    meant = len(spoken) == _PAIR and spoken[0] in _COMMANDED and _CODE.match(spoken[1]) and any(char.isdigit() for char in spoken[1])
    return spoken[1] if meant else None


def received(turn: Turn, question: Question) -> Answer | None:
    """Where a code goes that somebody near gave ("dapet kode dari pak lurah"), beside the warning of codes that nobody may have.

    Also where it is typed, asked in a few words after that. None for other codes.
    """
    core = set(question.core)
    context = shown_last(turn)
    told_before = context.offered == ABOUT_QUIZZES and any(action == f"e:{_OTP}" for _, action in context.buttons)
    asks_where = told_before and core & (words("quiz-code-where") | _THERE)
    beside = words("quiz-code-where", "quiz-code-had", "quiz-code-from", "quiz-beside", "softens") | turn.knowledge.lexicon.fillers
    near = said("quiz-code-from", question.core) or names_quiz(question.core)
    more = [word for word in core - beside - _THERE if not any(char.isdigit() for char in word)]
    given = "kode" in core and near and said("quiz-code-had", question.core) and len(more) <= 1
    if core & words("quiz-code-not") or not (given or (asks_where and core <= beside | _THERE)):
        return None
    told_as_ours(turn)
    known = turn.knowledge.library.entries
    choices = (Choice(known[_OTP].title, f"e:{_OTP}"),) if _OTP in known else ()
    return Answer(turn.say("quiz.code_received"), Outcome.ANSWERED, choices=choices, score=1.0, topic=TOPIC)


def told_as_ours(turn: Turn) -> None:
    """Keep in mind that quizzes were told of, for what is asked on in a few words."""
    keep(turn, Context(offered=ABOUT_QUIZZES))
