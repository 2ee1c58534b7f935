"""The places that a question about time is about."""

import re

from bot.context import TIMED, follows, recall
from bot.turn import Turn
from knowledge import Decision
from knowledge.language.cues import words
from knowledge.language.wording import word_list
from knowledge.names.mentions import Mention
from knowledge.records.regions import provinces_meant

UNCLEAR = Mention(-1, -1, ())
"""A place that a question names and we cannot make out."""
_TAIL = re.compile(
    r"\b(?:riwayat|histori|history|sejarah|kronologi|linimasa|timeline|di|in|of|provinsi|kabupaten|kota)\s+"
    r"(?:(?:of|smart city|di|in)\s+)*(?P<name>.+)"
)
"""What stands where a question about time names its place."""
_DATED = re.compile(
    r"\b(?:sejak|semenjak|since|setelah|sesudah|after|per|as of|pada|antara|dari|between|from)\b.*"
    r"|\b(?:bulan|tahun|minggu|pekan|hari|last|this|\d)\b.*"
)
_COUNTRY = re.compile(r"(?:seluruh |semua |whole )?(?:indonesia|nasional|daerah|provinsi|kabupaten|kota|negeri|mana saja|mana)")


def meant(turn: Turn, decision: Decision) -> Mention | None:
    """The place a question about time names; None for the country or an island, UNCLEAR when it names one we cannot make out.

    A place taken over from the last answer counts only where the question itself names none.
    """
    if own := turn.question.places:
        return own[0]
    told = _TAIL.search(_DATED.sub("", turn.incoming.text.lower().rstrip(" ?.!")))
    named = told["name"].strip() if told else ""
    if not named or (decision.question.places and set(word_list(named)) <= words("there", "all-of-it", "leaning", "goes-deeper", "nth")):
        return decision.question.places[0] if decision.question.places else None
    if _COUNTRY.fullmatch(named) or provinces_meant(turn.knowledge.library, turn.question):
        return None
    found = turn.knowledge.reader.resolver.resolve(named)
    return found[0] if found else UNCLEAR


def several(turn: Turn, decision: Decision, place: Mention | None) -> tuple[str, ...]:
    """The codes of the several places that a question about time names, in its order; nothing where one of them may mean another.

    Where it names none, and is about the `place` talked about, those of the last answer about time count.
    """
    own, context = turn.question.places, recall(turn)
    if any(one.ambiguous or (one.regions and one.provinces) for one in own):
        return ()
    found = [(one.regions or one.provinces)[0] for one in own]
    if place and not own and context and context.entry in TIMED and follows(decision):
        last = context.row or context.provinces
        found = last if (place.regions or place.provinces)[:1] == tuple(last[:1]) else []
    codes = tuple(dict.fromkeys(found))
    return codes if len(codes) > 1 else ()
