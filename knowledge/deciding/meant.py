"""What a place read in a message means beside what the message asks: a province rather than its town, a word rather than a town."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.cues import words as cues
from knowledge.language.wording import tokens
from knowledge.names.mentions import Mention
from knowledge.names.settling import AFTER_NAME, IN, THAT
from knowledge.reading import PROVINCE, REGION, Question, Reader

_TAKEN_BACK = re.compile(
    r"[\s,.;]+(?:eh|maaf|sori|sorry|ups)[\s,]+(?P<name>[^,.;?!]+?)(?:\s+(?:maksud|mksd)\w*(?:\s+[^\W\d]{1,5})?)?[\s.?!]*$", re.IGNORECASE
)
_REGION, _PARTICIPANT, _SMART_CITY, _APPOSED = "daerah", "peserta", ("smart", "city"), 3
"""Words before names, what purposes are asked of, and the words of a message that says no more than a place and that it lies beside."""


def corrected(text: str, reader: Reader) -> str:
    """The message with the place that takes back another in its stead: "skor lutra brp, eh lutim maksud saya" is "skor lutim brp".

    Only where what is said first names one place, and what takes it back nothing but a place.
    """
    taken_back = _TAKEN_BACK.search(text)
    if taken_back is None:
        return text
    head, name = text[: taken_back.start()], taken_back["name"]
    told, instead = reader.read(head).places, reader.read(name)
    if len(told) != 1 or len(instead.places) != 1 or instead.core not in ((REGION,), (PROVINCE,)):
        return text
    spelled = tokens(head)
    return f"{head[: spelled[told[0].start].start]}{name}{head[spelled[told[0].end - 1].end :]}"


def as_meant(question: Question) -> Question:
    """The question with its places as they are meant: "peserta Jambi" is about the province, "sumber Kota Ambon" not about Sumber."""
    question = _without_neighbours(question)
    spelled = [token.word for token in tokens(question.text)]
    for at in range(len(question.places) - 1, -1, -1):
        place = question.places[at]
        if place.regions and place.provinces and (_listed(spelled, place) or _beside_others(spelled, question.places)):
            question = _put(question, at, PROVINCE, (replace(place, regions=()),))
        elif _asks_source(spelled, question.places[at : at + 2]):
            question = _put(question, at, spelled[place.start], ())
    return _purpose_first(question)


def _purpose_first(question: Question) -> Question:
    """The question with its purpose before what it is of: "smart city gunanya apa" is "manfaat smart city apa", not what that means."""
    core, after = question.core, len(_SMART_CITY)
    if question.places or core[:after] != _SMART_CITY or not set(core[after : after + 1]) & cues("asks-purpose"):
        return question
    turned = (core[after], *_SMART_CITY, *core[after + 1 :])
    return replace(question, core=turned, words=turned) if question.words == core else question


def _without_neighbours(question: Question) -> Question:
    """The question without what only says of its last place that it lies beside the writer's ("gimana dengan Katingan, tetangga kami?")."""
    return replace(question, core=_without_that(question.core), words=_without_that(question.words))


def _without_that(words: tuple[str, ...]) -> tuple[str, ...]:
    if len(words) <= _APPOSED:
        return words
    mark, near, whose = words[-_APPOSED:]
    return words[:-2] if mark == REGION and near in cues("near-to") and whose in cues("writer") else words


def _put(question: Question, at: int, mark: str, places: tuple[Mention, ...]) -> Question:
    """The question with another mark or word for one of its places, and other places for it."""
    found = (*question.places[:at], *places, *question.places[at + 1 :])
    return replace(question, places=found, core=_marked(question.core, at, mark), words=_marked(question.words, at, mark))


def _marked(words: tuple[str, ...], at: int, mark: str) -> tuple[str, ...]:
    """The words with another one for the mark of the place that stands at `at` among the places."""
    marks = [number for number, word in enumerate(words) if word in (REGION, PROVINCE)]
    return (*words[: marks[at]], mark, *words[marks[at] + 1 :]) if at < len(marks) else words


def _beside_others(spelled: Sequence[str], places: Sequence[Mention]) -> bool:
    """Whether names that are all a province's and a region's too are put beside one another ("bandingkan jambi dan bengkulu")."""
    alike = len(places) > 1 and all((place.regions or place.provinces) and place.provinces for place in places)
    return alike and bool(cues("puts-beside").intersection(spelled))


def _listed(spelled: Sequence[str], place: Mention) -> bool:
    """Whether the words around a name ask for regions of it: "daerah di Jambi", "peserta Jambi", "berapa yang ikut di Jambi"."""
    before, after = [word for word in spelled[: place.start] if not word.isdigit()], list(spelled[place.end : place.end + 1])
    many = cues("which-region", "asks-number").intersection(spelled)
    if before[-1:] == [_PARTICIPANT]:
        return True
    if before[-1:] == [_REGION]:
        return bool(many) or (bool(after) and after[0] in THAT)
    inside = before[-1:] == [IN] or bool(cues("coming-from").intersection(before[-1:]))
    noun = set(before[-2:-1])
    return inside and bool(noun & {*AFTER_NAME, _REGION, _PARTICIPANT} or (many and noun & cues("takes-part")))


def _asks_source(spelled: Sequence[str], places: Sequence[Mention]) -> bool:
    """Whether a name that is a word for a source too stands right before another ("sumber kota ambon")."""
    return len(places) > 1 and places[0].end == places[1].start and spelled[places[0].start] in cues("asks-source")
