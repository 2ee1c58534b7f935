"""Messages that doubt what was said: "kok di berita lain 2022?", "yang benar yang mana", "datanya dari mana"."""

from bot.context import Context
from bot.following import FEW
from knowledge import Decision, Kind
from knowledge.cues import said, words
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
    """Answer "sumbernya mana", "datanya dari mana kok yakin banget" with the sources of the last answer; `rest` are the words that ask."""
    from_where = ("dari", "mana") in zip(question.core, question.core[1:], strict=False)
    asks = from_where or words("asks-source") & set(question.core)
    if not context.entry or not asks or not rest <= words("beside-source"):
        return None
    return Decision(Kind.SOCIAL, question, "asks for the sources of the last answer", social="sumber", score=1.0)
