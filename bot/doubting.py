"""Messages that doubt what was said: "kok di berita lain 2022?", "yang benar yang mana", "datanya dari mana"."""

from bot.context import Context
from bot.following import FEW
from knowledge import Decision, Kind
from knowledge.cues import phrases, said, words
from knowledge.reading import Question
from knowledge.wording import word_list


def doubted(context: Context, decision: Decision) -> bool:
    """Whether a few words ask why sources differ on the last region, or which of them is right; its sources say so."""
    question = decision.question
    spoken = set(question.core)
    if decision.kind is Kind.ANSWERED or not context.about_region or question.places or len(question.core) > FEW:
        return False
    differs = spoken & words("differs") or said("twice", question.core)
    wonders = spoken & words("asks-reason") or "kok" in word_list(question.text)
    differs = differs or bool(question.years and spoken & words("says-so"))
    names_who = spoken & words("says-so") and spoken & words("asks-who")
    return bool(wonders and differs) or bool(names_who) or said("which-is-right", question.core)


def of_sources(context: Context, question: Question, rest: set[str]) -> Decision | None:
    """Answer "sumbernya mana", "yakin? datanya dari mana" with the sources of the last answer; `rest` are the words that ask."""
    from_where = ("dari", "mana") in zip(question.core, question.core[1:], strict=False)
    asks = from_where or bool(words("asks-source") & set(question.core))
    return _sources(context, question, rest, asks or _doubts(question))


def disbelieved(context: Context, question: Question, rest: set[str]) -> Decision | None:
    """Answer "serius?", "yakin nih" with the sources of the last answer, where no more is said than that."""
    return _sources(context, question, rest, _doubts(question))


def _doubts(question: Question) -> bool:
    """Whether a message doubts what was told; one word alone may be amazement, unless it asks."""
    return bool(words("doubts-it") & set(question.core)) and ("?" in question.text or len(question.core) > 1)


def _sources(context: Context, question: Question, rest: set[str], asks: bool) -> Decision | None:
    """The sources of the last answer, where they are asked for and nothing more is said."""
    if not context.entry or not asks or not rest <= words("beside-source") | words("doubts-it"):
        return None
    return Decision(Kind.SOCIAL, question, "asks for the sources of the last answer", social="sumber", score=1.0)


def why_none(context: Context, question: Question) -> bool:
    """Whether a few words ask why nothing is on record of the last region ("kok nggak ada"): its status tells that.

    That our list is incomplete is all that can be said: no reason is recorded, nor that it takes no part.
    """
    spoken = set(question.core)
    nothing = {word for phrase in phrases("none-there") for word in phrase}
    brief = spoken <= nothing | words("asks-reason") | words("leaning") | words("beside-source")
    return len(context.regions) == 1 and brief and bool(words("asks-reason") & spoken) and said("none-there", question.core)
