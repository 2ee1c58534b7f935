"""Messages that doubt what was said: "kok di berita lain 2022?", "yang benar yang mana", "datanya dari mana"."""

from bot.context import FOLLOWS, Context
from bot.conversation.following import AGAIN, FEW, surely, written_last
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.advice import is_case
from knowledge.deciding.aspects import LISTS, STAGES, TOTAL, YEAR_COUNT, YEAR_LIST
from knowledge.deciding.presumed import why_not_beside
from knowledge.language.cues import parts, said, words
from knowledge.language.sentences import asks_whether
from knowledge.language.wording import word_list
from knowledge.reading import REGION, YEAR, Question
from knowledge.records.regions import profile

_SMALL = words("leaning", "yes-no", "takes-part")
"""Words that add nothing to "dua kali", or to "pasti"."""
_WHY, _UNTOLD = "kenapa begitu", (Kind.SOCIAL, Kind.UNSURE, Kind.OUT_OF_SCOPE)
"""What is asked by who only wonders, and decisions that tell nothing."""
_DIFFERING = "angka-berbeda-beda"
"""The answer on why the numbers of participants differ."""
_IDENTITY = "identitas"
"""The small talk that asks who we are."""
_ON_MESSAGES = ("cek-fakta-hoaks", "label-diteruskan")
"""Answers on what people are sent, beside the advice to those in trouble."""


def doubted(context: Context, decision: Decision) -> bool:
    """Whether a few words ask why sources differ on the last region, which is right, or whether that is certain; its sources say so."""
    question = decision.question
    spoken = set(question.core)
    if not context.about_region or len(question.core) > FEW + 3:  # "ada yang menulis 2019, ada yang 2021. Mana yang benar?"
        return False
    if _asks_certain(spoken) and ("?" in question.text or words("interrogative") & spoken or words("or-between") & spoken):
        return True
    if decision.kind is Kind.ANSWERED:
        return False
    differs = spoken & words("differs") or said("twice", question.core)
    dated = question.years or spoken & words("month") or any(word.isdigit() for word in question.core)
    wonders = spoken & words("asks-reason") or said("some-say", question.core) and dated
    differs = differs or bool(question.years and spoken & words("says-so"))
    differs = differs or bool(spoken & words("month") and spoken & words("differs"))
    names_who = spoken & words("says-so") and spoken & words("asks-who")
    wonders = wonders or (dated and spoken & words("wonders"))
    return bool(wonders and differs) or bool(names_who) or said("which-is-right", question.core)


def doubted_of(decision: Decision) -> bool:
    """Whether it is doubted what is on record of the one region named: "kok ada yang tulis Singkawang 2018", "Belitung itu pasti ikut?"."""
    question, spoken = decision.question, set(decision.question.core)
    settled = decision.kind is Kind.ANSWERED or decision.refuses
    if settled or len({place.regions for place in question.places}) != 1 or len(question.core) > FEW + 1:
        return False
    differs = spoken & words("differs", "says-so") or said("twice", question.core) or (question.years and "bukan" in spoken)
    if question.years and spoken & words("wonders") and spoken & {"bukan", *words("differs", "says-so")}:
        return True
    again = said("twice", question.core) and spoken <= parts("twice") | _SMALL | {REGION}
    return bool(spoken & words("asks-reason") and differs) or again or _asks_certain(spoken)


def _asks_certain(spoken: set[str]) -> bool:
    """Whether these words ask how certain something is, and nothing else: "datanya pasti?", "2018 itu perkiraan atau pasti"."""
    beside = words("asks-certain-beside", "beside-source") | _SMALL | {REGION, YEAR}
    return bool(spoken & words("asks-certain")) and spoken <= words("asks-certain") | beside


def of_sources(context: Context, question: Question, rest: set[str]) -> Decision | None:
    """Answer "sumbernya mana", "yakin? datanya dari mana" with the sources of the last answer; `rest` are the words that ask."""
    from_where = ("dari", "mana") in zip(question.core, question.core[1:], strict=False)
    asks = from_where or bool(words("asks-source") & set(question.core))
    if _asks_for_bibliography(question):
        return _sources(context, question, set(), True)
    return _sources(context, question, rest, asks or _doubts(question))


def of_our_sources(turn: Turn, context: Context, question: Question, rest: set[str]) -> Decision | None:
    """The same; None where a victim asks what evidence to bring ("buktinya apa aja" after where to report)."""
    last = written_last(turn, context)
    of_a_case = last is not None and is_case(last) and words("evidence") & set(question.core)
    return None if of_a_case else of_sources(context, question, rest)


def of_the_message(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """The advice again to somebody who asks whether what he was sent is true ("itu bener gak"): what is doubted is no answer of ours."""
    last, spoken = written_last(turn, context), set(decision.question.core)
    of_messages = last is not None and (is_case(last) or last.id in _ON_MESSAGES) and said("a-message", word_list(last.whole))
    beside = words("leaning", "interrogative", "negation", "claims-to-be", "asks-certain", "softens", "intensifies")
    what = decision.social == _IDENTITY and spoken <= words("leaning", "interrogative")  # "ini apa nak"
    asked = what or (spoken & words("asks-if-true") and spoken <= beside | words("asks-if-true"))
    if not of_messages or not asked or spoken & words("means-us") or len(decision.question.core) > FEW:
        return None
    return Decision(Kind.ANSWERED, decision.question, AGAIN, last, 1.0)


def _asks_for_bibliography(question: Question) -> bool:
    """Whether nothing but a bibliography is asked for ("dapusnya", "buat daftar pustaka apa"); reading takes the short word for another."""
    spoken = word_list(question.text)
    beside = words("beside-source", "leaning", "beside-bibliography")
    return said("bibliography", spoken) and set(spoken) <= parts("bibliography") | beside


def disbelieved(context: Context, question: Question, rest: set[str]) -> Decision | None:
    """Answer "serius?", "yakin nih" with the sources of the last answer, where no more is said than that."""
    return _sources(context, question, rest, _doubts(question))


def _doubts(question: Question) -> bool:
    """Whether a message doubts what was told; one word alone may be amazement, unless it asks."""
    asks, spoken = "?" in question.text, set(question.core)
    if words("doubts-if-asked") & spoken and (asks or asks_whether(question.core)):
        return True
    return bool(words("doubts-it") & spoken) and (asks or len(question.core) > 1)


def _sources(context: Context, question: Question, rest: set[str], asks: bool) -> Decision | None:
    """The sources of the last answer, where they are asked for and nothing more is said."""
    if not context.entry or not asks or not rest <= words("beside-source", "doubts-it", "asks-certain", "asks-certain-beside"):
        return None
    return Decision(Kind.SOCIAL, question, "asks for the sources of the last answer", social="sumber", score=1.0)


def why_numbers_differ(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "kok beda sama kementerian" after a number of participants with why such numbers differ."""
    core, last = set(question.core), written_last(turn, context)
    counted = context.family in (YEAR_COUNT, YEAR_LIST, TOTAL) or (last is not None and _DIFFERING in last.see_also)
    asks = core & words("asks-reason", "wonders") and core & words("differs") and core & words("the-ministry")
    beside = words("asks-reason", "wonders", "differs", "the-ministry", "leaning", "joins-places", "asks-number", "puts-beside")
    if not counted or not asks or question.places or not core <= beside | {"data"}:
        return None
    return surely(Decision(Kind.ANSWERED, question, FOLLOWS, turn.knowledge.library.entries[_DIFFERING], 1.0))


def why_none(turn: Turn, context: Context, question: Question) -> bool:
    """Whether a few words ask why nothing is on record of the last region ("kok nggak ada", "kok gitu?"): its status tells that.

    That our list is incomplete is all that can be said: no reason is recorded, nor that it takes no part.
    """
    if len(context.regions) != 1:
        return False
    spoken = set(question.core)
    nothing = parts("none-there")
    brief = spoken <= nothing | words("asks-reason", "leaning", "beside-source")
    denied = brief and bool(words("asks-reason") & spoken) and said("none-there", question.core)
    return denied or (_wonders(question) and not profile(turn.knowledge.library, context.regions[0]).recorded)


def wondering(turn: Turn, context: Context, decision: Decision) -> Decision:
    """The decision; that on "kenapa begitu" for who only wonders at what was told ("kok gitu?", "la kok ngoten"), a victim apart."""
    told = context.entry or context.family
    if not told or context.in_danger or decision.kind not in _UNTOLD or not _wonders(decision.question):
        return decision
    last = written_last(turn, context)
    return decision if last is not None and is_case(last) else turn.knowledge.decide(_WHY)


def _wonders(question: Question) -> bool:
    """Whether a few words ask why that is so and name nothing: "kok gitu?", "kok bisa", "kenapa"."""
    spoken = set(word_list(question.text))
    return bool(spoken & words("asks-reason")) and spoken <= words("asks-reason", "wonders", "so-it-is")


def why_not_on_it(context: Context, decision: Decision) -> bool:
    """Whether it is asked why a region named takes no part or is not on the list ("Ternate kenapa tidak masuk"): its status tells that."""
    question, spoken = decision.question, set(decision.question.core)
    of_lists = decision.kind is not Kind.ANSWERED and (context.about_region or context.family in (*LISTS, YEAR_COUNT, STAGES))
    denies = spoken & {"tidak", "belum"} and spoken & {"ada", *words("takes-part", "on-record", "has-too")} - words("chosen")
    little = spoken & words("least") and spoken & words("names-held")
    beside = why_not_beside() | words("beside-source", "least", "names-held")
    one = len({place.regions for place in question.places}) == 1 and REGION in spoken
    return bool(of_lists and one and (denies or little) and spoken & words("asks-reason", "asks-why") and spoken <= beside)
