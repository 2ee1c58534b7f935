"""What a list is asked without: "selain Bali", "peserta Jawa Barat kecuali Bandung"."""

import re
from functools import lru_cache

from bot.turn import Turn
from knowledge.language.cues import words
from knowledge.language.kinds import listed_kind
from knowledge.language.wording import tokens, word_list
from knowledge.reading import Question


def left_out(turn: Turn, question: Question) -> tuple[str, ...]:
    """The codes of the places named right after a word that leaves them out, each once; of an unclear name, of all it may mean.

    A place that is asked for as well is not left out ("selain Bali, Jawa Timur siapa"); a word that leaves out no place leaves out nothing
    ("selain itu, dari Jawa Barat siapa"), nor does one that leaves out a whole island group ("luar Papua": `islands_meant`).
    """
    named, _ = _named(turn, question)
    provinces = turn.knowledge.library.provinces
    codes = [code for code in named if code not in provinces or provinces[code].island not in question.islands_left_out]
    asked = {code for place in question.places for code in (*place.provinces, *place.regions)}
    return tuple(code for code in codes if code not in asked) or tuple(codes)


def nothing_else(turn: Turn, question: Question) -> bool:
    """Whether a message only leaves places out: "selain Garut dan Bekasi", "kalau tanpa Bali gimana"."""
    codes, rest = _named(turn, question)
    return bool(codes) and set(rest) <= words("leaning", "names-them", "list-narrows", "interrogative")


def kind_listed(turn: Turn, question: Question) -> str:
    """The one kind of which a list is asked for: what is left out says nothing of it ("peserta Jawa Barat kecuali Kota Bandung")."""
    codes, rest = _named(turn, question)
    standard = turn.knowledge.lexicon.words
    return listed_kind([standard.get(word, word) for word in rest] if codes else question.core)


def _named(turn: Turn, question: Question) -> tuple[dict[str, None], list[str]]:
    """The codes of the places left out, and the words of the message beside them, in order."""
    found = _leaving_out().search(question.text)
    if not found:
        return {}, []
    read, codes, end = tokens(found[1]), dict[str, None](), 0
    spelled, resolver = [token.word for token in read], turn.knowledge.reader.resolver
    for place in resolver.resolve(found[1]) or [one for one in resolver.mentions(read, lenient=True) if not one.fuzzy]:
        if not set(spelled[end : place.start]) <= words("before-left-out") | turn.knowledge.reader.islands.keys():
            break
        codes |= dict.fromkeys((*place.provinces, *place.regions))
        end = place.end
    return codes, [*word_list(question.text[: found.start()]), *spelled[end:]]


@lru_cache(maxsize=1)
def _leaving_out() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('leaves-out')))})\b(.+)", re.IGNORECASE | re.DOTALL)
