"""What an answer takes over from the conversation, and what it must not: years of another aspect, a pair that was asked back about."""

from dataclasses import replace

from bot.context import AT_ONCE, PLACE_FAMILIES, Context
from bot.conversation.following import LIKELY, answer
from bot.messages import Outcome
from bot.turn import Turn
from knowledge import Decision, Kind
from knowledge.deciding.aspects import COMPARE, LISTS, PROFILE, SCORE, SCORES, SOURCE, YEAR_COUNT
from knowledge.deciding.decide import kind_of
from knowledge.language.cues import parts, said, words
from knowledge.language.kinds import KINDS
from knowledge.names.mentions import Mention
from knowledge.records.regions import ASPECTS, profile

_PROGRAMME = ("cara-ikut", "gerakan-menuju-smart-city")
"""The answers whose titles say what the programme is and that one takes part in it."""
_SURE = 0.5
"""The confidence from which a message says itself what it asks of the programme."""
_AS_OF = "daerah-per"
"""What tells of a region as of a day, which is not asked of the next."""
OF_ALL = "what the programme asks of all"
"""The reason of a decision that tells of the programme where nothing is told of the region."""


def carried(turn: Turn, context: Context, heard: Decision, final: Decision) -> Decision:
    """The final decision on what was `heard`, without what it should not take over from the conversation: years, a doubt, a region."""
    if told := _of_the_programme(turn, context, heard, final):
        return told
    if of_several := _sources_of_all(context, heard, final):
        return of_several
    final = _without_years(context, heard, _not_where_it_lies(turn, context, heard, final))
    return final if heard.question.places else _of_both(context, final)


def _not_where_it_lies(turn: Turn, context: Context, heard: Decision, final: Decision) -> Decision:
    """The decision; what was asked last, of the region named now, where only where it lies would be told and nobody asks that.

    "Manggarai saja, bukan yang barat" after a workshop of Manggarai Barat, "Lubuklinggau mana??" after the list of its province.
    """
    core, listed = set(heard.question.core), context.family in (*LISTS, SCORES, YEAR_COUNT) or bool(context.rung)
    same = {code for place in final.question.places for code in place.regions} <= set(context.regions)  # "Labuan Bajo masuk situ kan"
    asks = same or set(KINDS) <= core or core & words("asks-where-it-lies") or (not listed and core & words("asks-where", "which-region"))
    profiled = final.kind is Kind.ANSWERED and final.entry is not None and final.entry.id == PROFILE
    if not profiled or asks or context.family == PROFILE or not (listed or context.about_region):
        return final
    of_places = (context.family or "").startswith(PLACE_FAMILIES[0]) and context.family != _AS_OF
    family = context.family if of_places else SCORE if context.family == SCORES else context.of_one
    return answer(turn, family, final.question) or final


def _sources_of_all(context: Context, heard: Decision, final: Decision) -> Decision | None:
    """The sources of a comparison just told, where those of its first region alone would be ("ga percaya, dari mana itu")."""
    of_one = final.kind is Kind.ANSWERED and final.entry is not None and final.entry.id == SOURCE and not heard.question.places
    if not of_one or context.family != COMPARE or not context.regions[1:] or heard.question.years:
        return None
    return Decision(Kind.SOCIAL, heard.question, "asks for the sources of a comparison", social="sumber", score=1.0)


def _without_years(context: Context, heard: Decision, final: Decision) -> Decision:
    """The decision without the years talked about, where another aspect of a region is asked ("perbupnya"), or all of one ("semua")."""
    taken_over = bool(final.question.years) and not heard.question.years
    if not taken_over or not context.about_region or final.entry is None or not final.entry.group.startswith(PLACE_FAMILIES):
        return final
    asks_all = words("drops-the-year") & set(heard.question.core)
    same = final.entry.group == context.family and not asks_all
    return final if same else replace(final, question=replace(final.question, years=()))


def _of_both(context: Context, final: Decision) -> Decision:
    """The decision to tell both regions of a name side by side, where it was asked back about and the next message picks none."""
    places = [place for place in final.question.places if place.regions]
    of_region = final.kind is Kind.ANSWERED and final.entry is not None and final.entry.of_region
    asked_back = 1 < len(context.regions) <= AT_ONCE and context.family != COMPARE and not context.provinces
    asked_back = asked_back and context.met != Outcome.UNSURE  # two buttons are no question back
    if not (of_region and asked_back and len(places) == 1 and set(places[0].regions) == set(context.regions)):
        return final
    both = tuple(Mention(0, 0, (code,)) for code in context.regions)
    return replace(final, question=replace(final.question, places=both))


def _of_the_programme(turn: Turn, context: Context, heard: Decision, final: Decision) -> Decision | None:
    """Answer "syaratnya", "koreksi gimana" after a region of which nothing is recorded on that with what the programme asks of all."""
    question = heard.question
    of_a_region = bool(context.regions or context.earlier) and not question.places
    beside = words("leaning", "interrogative", "yes-no", "takes-part", "ours", "generic", "place-topic") | turn.knowledge.lexicon.fillers
    only_that = said("asks-of-programme", question.core) and set(question.core) <= parts("asks-of-programme") | beside
    if not of_a_region or not only_that or not untold(turn, final):
        return None
    titles = (turn.knowledge.library.entries[id_] for id_ in _PROGRAMME)
    of_it = question.adding(*(word for entry in titles for word in turn.knowledge.subject(entry)))
    for candidates, enough in ((heard.candidates, _SURE), (turn.knowledge.candidates(of_it), LIKELY)):
        best = next((one for one in candidates if one.entry is None or one.entry.id != _PROGRAMME[-1]), None)
        if best and best.entry and (best.written or best.entry.of_itself) and best.confidence >= enough:
            return Decision(kind_of(best.entry), question, OF_ALL, best.entry, best.confidence, social=best.entry.of_itself or None)
    return None


def untold(turn: Turn, final: Decision) -> bool:
    """Whether a decision leaves a message open, or tells of a region that nothing is recorded on what is asked."""
    if final.kind is not Kind.ANSWERED or final.entry is None:
        return final.kind in (Kind.UNSURE, Kind.CLARIFY)
    subject, _, aspect = (final.entry.compute or "").partition(".")
    codes = {code for place in final.question.places for code in place.regions}
    if final.told or subject != "daerah" or len(codes) != 1:
        return False
    found = profile(turn.knowledge.library, codes.pop())
    return not (found.telling(aspect) if aspect in ASPECTS else found.recorded)
