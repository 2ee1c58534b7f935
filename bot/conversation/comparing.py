"""Follow-ups that compare: "dua-duanya", "jadi bagusan siapa", "lebih tinggi dari Rembang?"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import AT_ONCE, DATED, PLACE_FAMILIES, Context
from bot.conversation.following import FEW, LEANING, LIKELY, answer, likeliest
from bot.conversation.ordinals import LAST, NTH, at_an_end, of_the_first_or_last
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import COMPARE, LISTS, SCORES, STATUS, YEAR_OF, named_of_several, one_aspect
from knowledge.deciding.elliptical import self_contained
from knowledge.language.cues import said, words
from knowledge.language.kinds import KINDS
from knowledge.language.numbers import value
from knowledge.names.gazetteer import OFFICES
from knowledge.names.mentions import Mention
from knowledge.reading import REGION, YEAR, Question

_PAIR, _ROW = 2, 3
"""The regions of a pair and of a row of three."""
WHICH_ONE = ("yang", "sing", "nu", "nan")
"""What one of several is picked with, in Indonesian, Javanese, Sundanese and Minangkabau."""
_SAME_AS, _SCORE = {"sama", "dengan"}, "nilai"
_BRIEF, _OF_ALL_BRIEF, _SEEMS = 5, 6, 0.8
"""The most words of a message that names another to compare with, and of one that asks something of those just compared;
the confidence from which a message that names one region compares it."""
_YEARLY = frozenset({"tahun", "angkatan", REGION})
"""What "sama tahunnya dengan Langkat?" is said with."""
_OF_BOTH = frozenset({"angkatan", "tahun", "berapa", "siapa", "mana", "sama", "ikut", "apakah", "paling", "dari", "sudah"})
"""What may be asked of two or three regions at once without naming an aspect."""


def both(turn: Turn, context: Context, decision: Decision, plain: set[str], rest: set[str]) -> Decision | None:
    """Answer "jadi bagusan siapa" with the two or three regions talked about last beside each other; None when there are not so many."""
    three = plain & words("all-three") or ("antara" in plain and len({*context.earlier, *context.regions}) >= _ROW)
    row = _row(context, _ROW if three else _PAIR)
    with_whom = ("sama", "siapa") in zip(decision.question.core, decision.question.core[1:], strict=False)
    asked_back = context.family != COMPARE and len(context.regions) == _PAIR and len(decision.question.core) <= _OF_ALL_BRIEF
    all_meant = asked_back and bool(plain & words("both") - set(NTH))
    if not row or with_whom or not (all_meant or _compares(decision, plain, rest)):
        return None
    return compared(turn, decision.question, row)


def of_those_compared(turn: Turn, context: Context, decision: Decision) -> Decision | None:
    """Answer "penghargaannya", "nilainya tinggi mana?", "yang ikut yang mana" after a comparison: one aspect, or which of all compared.

    Of several regions named without comparing them, only where both are meant ("dua-duanya kapan ikut").
    """
    question = decision.question
    of_all = YEAR in question.core and not words("both") & set(question.core)
    twice = said("more-than-once", question.core)
    if of_all or (not twice and self_contained(decision) and words("takes-part") & set(question.core)):
        return None
    asks = {"siapa", "mana"} & set(question.core)
    ends = (asks or "paling" in question.core) and at_an_end(question.core)
    nth = words("nth") if "yang" in question.core else frozenset[str]()
    picks_one = not (ends or twice) and set(question.core) & (set(KINDS) | nth | words("other-of-two"))
    closed = words("leaning", "interrogative", "asks-difference", "asks-whether", "asked-with-not", "may-be-compared", "ends-asking")
    fair = (words("may-be-compared") - words("leaning", "ends-asking")) & set(question.core)
    whether = fair and words("asks-difference") & set(question.core) and set(question.core) <= closed  # "beda tahun, boleh dibandingkan?"
    fits = len(question.core) <= _OF_ALL_BRIEF or whether
    brief = fits and not (question.places or picks_one or words("nationwide") & set(question.core))
    together = context.family == COMPARE or (words("both") & set(question.core) and named_of_several(question))
    codes = context.regions if together else context.row if ends else []
    if not codes[1:] or not brief:
        return None
    ranked = words("lowest", "highest") if len(codes) >= _ROW else words("lowest")
    if ranked & set(question.core) or said("mean", question.core):
        return answer(turn, SCORES, replace(question, places=(Mention(0, 0, tuple(codes)),)))
    measured = named_of_several(question) or words("measures", "compares", "both", "asks-gap", "highest") & set(question.core) or twice
    of_years = ends or said("newest", question.core) or said("year-of-each", question.core)
    who_takes_part = asks and words("takes-part") & set(question.core)
    asked = replace(question, core=(*question.core, _SCORE)) if whether else question
    return compared(turn, asked, codes) if measured or of_years or who_takes_part else None


def nth_compared(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "yang kedua pernah menang apa", "kalau yang pertama?" after a comparison: what is asked, or asked last, of that region.

    After a list too: not its last, which may mean the newest, and only where the aspect asked is clear.
    """
    row, listed = context.row or context.members, not context.row
    at = _place_in_row(question.core, len(row), question.text.lower())
    if at is None or not 0 < at <= len(row) or (listed and not _of_list(question.core)):
        return None
    placed = {*NTH, *(word for word in question.core if value(word) == at)}
    said_more = tuple(word for word in question.core if word not in placed | words("nth", "leaning", "rank") | {"yang"})
    asked = replace(question, core=said_more, words=said_more, places=(Mention(0, 0, (row[at - 1],)),)).adding(REGION)
    enough = LIKELY if listed else LEANING
    if context.of_one in DATED and set(said_more) <= words("asks-when", "asks-where", "interrogative"):
        said_more = ()
    found = answer(turn, one_aspect(asked), asked) if said_more else None
    found = found or (likeliest(turn, asked, turn.knowledge.candidates(asked), ("daerah-",), enough) if said_more else None)
    if listed and not found and (said_more or "apa" in question.core):
        return None
    of_a_region = (context.family or "").startswith(PLACE_FAMILIES[0])
    return found or answer(turn, context.family if of_a_region else context.of_one, asked)


def _of_list(core: Sequence[str]) -> bool:
    """Whether a message begins with one of a list by its place ("yang ketiga kapan ikut"), not the last."""
    begun = next((word for word in core if word not in words("leaning") - {"yang"}), "")
    return begun in ("yang", *words("row-number")) and not set(LAST) & set(core)


def _place_in_row(core: Sequence[str], many: int, text: str) -> int | None:
    """Which of a row of so many "yang kedua", "yang terakhir", "nomor dua" means; None where it asks who came first or is second best."""
    how_far = words("how-far-beside") & set(core)  # "udah sampe mana" does not ask which
    who = words("asks-who-of-row") & set(core) - ({"mana"} if how_far else set())
    if who and not (who == {"siapa"} and OFFICES.intersection(core)):
        return None
    of_one = words("negation", "asks-when") & set(core)  # "yang kedua ikut ga", not "yang kedua ikut" for who came second
    for that, word, after in zip(core, core[1:], (*core[2:], ""), strict=False):
        if that in WHICH_ONE and word in (*NTH, *LAST) and (of_one or after not in words("takes-part") or f"{word}," in text):
            return many if word in LAST else NTH.index(word) + 1
        if that in words("row-number") and value(word) is not None:
            return value(word)
    return None


def compared(turn: Turn, question: Question, codes: Sequence[str]) -> Decision | None:
    """The regions with these codes beside each other."""
    return answer(turn, COMPARE, replace(question, places=tuple(Mention(0, 0, (code,)) for code in codes)))


def beside_the_last(turn: Turn, context: Context, decision: Decision, plain: set[str]) -> Decision | None:
    """Answer "lebih tinggi dari Rembang?": the region talked about last, or each of that name, beside the one named."""
    question = decision.question
    named = sorted({code for place in question.places for code in place.regions})
    compares = context.family == COMPARE
    if not context.regions or set(named) & set(context.regions):
        return None
    if compares and plain & words("adds"):
        return compared(turn, question, (*context.regions, *named)[-AT_ONCE:])
    if len(question.places) > 1 and plain & words("compares", "asks-difference") and not _held_against(question):
        return None
    if (compares and plain & words("joins-places")) or (len(context.regions) == 1 and _held_against(question)):
        return compared(turn, question, (context.regions[0], *named))
    asked_back = len({turn.knowledge.library.regions[code].name for code in context.regions}) == 1 and not compares
    if len(question.places) != 1 or not (asked_back or len(context.regions) == 1 + compares) or len(question.core) > FEW:
        return None
    if not (_seems_compared(decision) or plain & words("asks-difference", "measures") or plain >= _SAME_AS):
        return None
    last = tuple(context.regions if asked_back else context.regions[-1:])
    return answer(turn, COMPARE, replace(question, places=(Mention(0, 0, last), *question.places)))


def _seems_compared(decision: Decision) -> bool:
    """Whether a message that names one region is clearly one that compares ("luhur mana jeung Tasikmalaya")."""
    return decision.kind is Kind.ANSWERED and decision.entry is not None and decision.entry.id == COMPARE and decision.score >= _SEEMS


def instead_of_the_second(turn: Turn, context: Context, question: Question, plain: set[str]) -> Decision | None:
    """Answer "kalau sama OKU?" after a comparison: the first of those compared beside the one named now, under the same aspect."""
    named = {code for place in question.places for code in place.regions}
    joins = context.family == COMPARE and plain & words("joins-places") and not plain & words("adds")
    if not joins or len(context.regions) != _PAIR or len(named) != 1 or named & set(context.regions) or len(question.core) > _BRIEF:
        return None
    return compared(turn, question, (context.regions[0], *named))


def as_early_as_the_last(turn: Turn, context: Context, question: Question) -> Decision | None:
    """Answer "Bengkulu Utara barengan?", "mimika yang paling lama ya" with its year; beside the last region, if its year was not told."""
    named = {code for place in question.places for code in place.regions}
    held = _SAME_AS <= set(question.core) <= _SAME_AS | words("takes-part", "leaning") | _YEARLY
    if held and len(context.regions) == len(named) == 1 and not named & set(context.regions):
        return compared(turn, question, (context.regions[0], *named))
    as_others, ends = said("asks-same-year", question.core), at_an_end(question.core) or "duluan" in question.core
    if len(named) != 1 or not (as_others or ends) or words("asks-who-of-row") & set(question.core) - {"paling"}:
        return None
    closed = of_the_first_or_last() | words("leaning", "asked-with-not") | turn.knowledge.lexicon.fillers | _SAME_AS | {REGION, "itu"}
    if not set(question.core) <= closed:
        return None
    told_its_year = context.family in (*LISTS, YEAR_OF, STATUS)
    if as_others and not told_its_year and len(context.regions) == 1 and not named & set(context.regions):
        return compared(turn, question, (context.regions[0], *named))
    return answer(turn, YEAR_OF, question) if told_its_year and len(question.core) <= FEW and (as_others or not context.regions) else None


def _held_against(question: Question) -> bool:
    """Whether something left out is held against what is named ("bandingkan dengan Bantul dan Kulon Progo")."""
    row = zip(question.core, question.core[1:], question.core[2:], strict=False)
    return any(one in words("asks-difference") and two in words("joins-places") and three == REGION for one, two, three in row)


def both_twins(turn: Turn, question: Question, plain: set[str]) -> Decision | None:
    """Answer "Mojokerto dua-duanya?", "pekalongan yang ikut kota apa kabupaten": the two regions of one name beside each other."""
    if not (plain & words("both") or (set(KINDS) <= plain and plain & words("takes-part"))):
        return None
    codes = question.places[0].regions if len(question.places) == 1 else ()
    return compared(turn, question, codes) if len(codes) == _PAIR else None


def _row(context: Context, many: int) -> list[str]:
    """So many regions talked about last, in the order in which they were; none when there are fewer."""
    if len(context.row) == many:
        return context.row
    row = [*reversed(context.earlier), *context.regions] if len(context.regions) == 1 else context.regions
    return row[-many:] if len(row) >= many else []


def _compares(decision: Decision, plain: set[str], rest: set[str]) -> bool:
    """Whether a message asks of both ("dua-duanya"), or which of them ("jadi bagusan siapa"); `rest` are its words that carry weight."""
    if said("asks-same-year", decision.question.core) and rest <= _OF_BOTH | words("same-year-of-two"):
        return True
    if plain & words("both", "all-three"):
        if at_an_end(decision.question.core):
            return True
        of_them = _OF_BOTH | words("measures", "compares", "both", "all-three", "takes-part", "beside-both")
        of_them |= words("asks-when", "each-of-them", "same-year-of-two", "the-programme", "yes-no", "asks-whether")
        if named_of_several(decision.question) or rest <= of_them:
            return True
        unknown = decision.kind is not Kind.ANSWERED and bool(plain & words("measures"))
        return unknown or rest <= words("both", "side-by-side", "compares")
    if plain & words("asks-difference") and rest <= words("asks-difference", "both", "beside-difference"):
        return True
    beside = words("compares", "takes-part") | {"siapa", "mana", "lebih"}
    return bool(plain & words("compares")) and "apa" not in plain and rest <= beside
