"""Whether somebody named holds the office that was asked about: "appi bukan?" after "siapa wali kota Makassar".

No name is confirmed: what is on record of the officials there is told, or that none is. A name that is like a region's is not one of it.
"""

from dataclasses import replace

from bot.context import Context
from bot.conversation.following import answer
from bot.conversation.pointing import IN_OFFICE_NOW, OFFICIALS, completed
from bot.remembering import remember
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.language.cues import said, words
from knowledge.language.wording import word_list
from knowledge.names.gazetteer import OFFICES
from knowledge.reading import REGION, Question

_MOST = 3
"""The most words of a name."""
CLAIMED = "whether somebody named holds the office"
"""The reason of a decision to tell what is on record of officials, whoever is named."""


def of_an_official(turn: Turn, context: Context | None, decision: Decision) -> Decision | None:
    """The decision to tell what is known of the officials asked about, where a name is held to be one's; kept in mind."""
    if context is None or decision.question.years or not _names_somebody(turn, decision.question):
        return None
    if found := _told(turn, context, decision.question):
        remember(turn, found)
    return found


def _told(turn: Turn, context: Context, question: Question) -> Decision | None:
    """What is known of the officials of the one region talked about, or that it is not known who holds an office now."""
    names_office = any(_is_office(word) for word in word_list(question.text))
    if context.of_one_region and (context.family == OFFICIALS or names_office):
        told = answer(turn, OFFICIALS, completed(replace(question, places=()), context))
        return replace(told, reason=CLAIMED) if told else None
    if context.refused != IN_OFFICE_NOW:
        return None
    return Decision(Kind.UNKNOWN, question, CLAIMED, turn.knowledge.library.entries[IN_OFFICE_NOW], 1.0)


def _names_somebody(turn: Turn, question: Question) -> bool:
    """Whether a message says nothing but a name and that it may be so ("danny pomanto bukan?"): words that are none of the language."""
    spoken, standard = word_list(question.text), turn.knowledge.lexicon
    if any(not place.fuzzy for place in question.places) or said("our-subject", question.core):
        return False
    holds = words("asks-assent", "doubts-if-asked", "asked-whether") & set(spoken)
    asks = holds or ("?" in question.text and not question.places)  # "kalau mros?" may be a region
    small = words("asks-assent", "doubts-if-asked", "asked-whether", "leaning", "softens", "person-of", "pronoun") | standard.fillers
    name = [word for word in spoken if word not in small and standard.words.get(word, word) not in small and not _is_office(word)]
    strange = [word for word in name if not (word in standard.words or word in standard.ordinary or word in turn.knowledge.reader.known)]
    like_a_place = REGION in question.core and len(name) == 1
    return bool(asks) and 0 < len(name) <= _MOST and bool(strange) and (like_a_place or not question.places)


def _is_office(word: str) -> bool:
    """Whether a word names an office, also as "its mayor" ("walikotanya")."""
    return word.removesuffix("nya") in OFFICES
