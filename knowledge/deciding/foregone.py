"""What a question can only mean whatever the ranking says: a writer in danger, two years or provinces compared, who is not on record."""

from collections.abc import Sequence

from knowledge.cohorts import is_verified
from knowledge.deciding.advice import COMPLAINTS
from knowledge.deciding.aspects import (
    ISLAND_LIST,
    NOT_TAKING_PART,
    PROFILE,
    PROVINCE_ORDER,
    SCORE,
    SOURCE,
    STATUS,
    TOTAL,
    YEAR_LIST,
    YEAR_OF,
    particular,
)
from knowledge.deciding.grave import IN_DANGER, in_danger
from knowledge.deciding.presumed import presumed
from knowledge.deciding.smalltalk import calls_all
from knowledge.deciding.wherever import only_to_complain, wherever
from knowledge.language.cues import parts, phrases, said
from knowledge.language.cues import words as cues
from knowledge.language.kinds import KINDS
from knowledge.language.sentences import asks_whether
from knowledge.loading import Library
from knowledge.reading import ISLAND, PROVINCE, REGION, YEAR, Question
from knowledge.records.regions import certain, participants

CORRUPTION = "tolak-korupsi"
"""The refusal on corruption, which says whom to tell of it."""
TWO_YEARS = "two years held against each other"
"""The reason of a decision on one of two years."""
_PAIR, _NEAR, _FEW = 2, 4, 8
"""Years that are held against each other; the words among which a denial stands first and what it denies later; the most words of a brief
message that may say a little more."""


def settled(question: Question, library: Library) -> tuple[str, str] | None:
    """The group that a question can only mean whatever the ranking says, and why; None for most."""
    if in_danger(question.core):
        return IN_DANGER, "the writer is in danger"
    if speaks_of_graft(question.core):
        return CORRUPTION, "whom to tell of corruption, or that all are corrupt"
    if _says_money_is_wasted(question):
        return "kritik-program", "that the money is wasted"
    if _asks_what_all_cost(question):
        return "tolak-anggaran-nasional", "how much money it all took"
    if meant := _of_two_years(question):
        return meant, TWO_YEARS
    if _asks_of_a_year(question, library):
        return YEAR_OF, "a region in a year"
    if _asks_scores_of_years(question):
        return SCORE, "the scores of a region in several years"
    if _lists_years(question) or _counts_years(question):
        return YEAR_LIST, "the participants of years"
    if _counts_kinds(question, library):
        return TOTAL, "how many kota and kabupaten take part"
    if _puts_provinces_beside(question):
        return PROVINCE_ORDER, "provinces put beside one another"
    if _puts_islands_beside(question):
        return ISLAND_LIST, "islands put beside one another"
    if taken := presumed(question):
        return taken
    if _complains_of_the_programme(question):
        return COMPLAINTS, "where to complain of the programme"
    if _asks_where_it_lies(question):
        return PROFILE, "in which of the provinces named a region lies"
    if _asks_for_all_of(question):
        return STATUS, "all that is recorded of a region"
    if _asks_if_all_take_part(question):
        return TOTAL, "whether all take part"
    return (NOT_TAKING_PART, "who is not on record") if _asks_who_is_out(question) else None


def _complains_of_the_programme(question: Question) -> bool:
    """Whether it is asked where to complain of the programme, and nothing else ("ngadu smart city Trenggalek ke mana")."""
    return said("our-subject", question.core) and only_to_complain(wherever(question)) is not None


def _asks_where_it_lies(question: Question) -> bool:
    """Whether it is asked of one region in which province it lies ("Cirebon masuk Jabar atau Jateng")."""
    provinces = [place for place in question.places if not place.regions]
    beside = cues("leaning", "interrogative", "asks-where-it-lies", "beside-where-it-lies") | {REGION, PROVINCE}
    return len(provinces) > 1 and len(question.places) == len(provinces) + 1 and set(question.core) <= beside


def speaks_of_graft(core: Sequence[str]) -> bool:
    """Whether it is asked how to reach those who pursue corruption ("nomor KPK berapa"), or all are called corrupt ("korup semua").

    "KPK dari 12 dan 18" is a sum.
    """
    spoken = set(core)
    reach = spoken & cues("against-graft") and spoken & cues("contact", "complains-to", "complaint", "reports") and "dari" not in spoken
    return bool(reach) or calls_all("corrupt", core)


def _says_money_is_wasted(question: Question) -> bool:
    """Whether a few words say of the programme, or of nothing named, that it wastes money ("buang-buang uang rakyat")."""
    asks = set(question.core) & cues("asks-how", "asks-number", "asks-who", "asks-where")
    return said("wastes-money", question.core) and len(question.core) <= _FEW and not asks


def _asks_what_all_cost(question: Question) -> bool:
    """Whether it is asked how many billions the programme took, of no region."""
    spoken = set(question.core)
    named = question.places or question.islands or question.years
    return bool(spoken & cues("asks-number") and spoken & cues("sum-of-money") and spoken & cues("uses-up")) and not named


def _asks_if_all_take_part(question: Question) -> bool:
    """Whether it is asked if all regions take part, of no place, year or pillar ("bener ga semua kabupaten ikut smart city")."""
    spoken = set(question.core)
    named = question.places or question.years or question.pillars or question.islands
    takes_part = spoken & cues("takes-part") or said("is-one-already", question.core)
    every = spoken & cues("every") and spoken & cues("region-kind") and takes_part
    asks = "?" in question.text or spoken & cues("asks-assent", "asks-whether", "doubts-if-asked") or asks_whether(question.core)
    return bool(every and asks and not named) and spoken <= cues("every-beside", "every", "region-kind", "takes-part", "leaning", "softens")


def _asks_for_all_of(question: Question) -> bool:
    """Whether all that is recorded of one region is asked for, or what came of it ("semua data Sleman", "hasil smart city Maros")."""
    one, spoken = len(question.places) == 1 and bool(question.places[0].regions), set(question.core)
    asks = spoken & cues("all-of-it", "outcome") or said("all-data", question.core) or said("gains-what", question.core)
    beside = cues("all-of-it", "outcome", "all-of-it-beside", "leaning") | parts("gains-what")
    return one and bool(asks) and spoken <= {REGION} | beside


def denies_part(core: Sequence[str]) -> bool:
    """Whether taking part, or being on record, is denied: "ada yang ikut gak sih" denies nothing."""
    corrects = {"bukan"} if said("corrects", core) else set[str]()  # "bukan, maksudku yang paling dulu ikut"
    denying = (cues("negation") - cues("excepting")) - corrects
    recorded = cues("takes-part", "on-record")
    return any(word in denying and recorded & set(core[at + 1 : at + _NEAR]) for at, word in enumerate(core))


def _asks_scores_of_years(question: Question) -> bool:
    """Whether nothing is asked but the scores of one region in several years ("skor Kota Surabaya 2021 2022 2023 berapa")."""
    one, spoken = len(question.places) == 1 and bool(question.places[0].regions), set(question.core)
    beside = cues("asks-score", "leaning", "interrogative", "list-narrows") | parts("our-subject") | {"evaluasi", REGION, YEAR}
    return one and len(set(question.years)) >= _PAIR and bool(spoken & cues("asks-score")) and spoken <= beside


def _asks_who_is_out(question: Question) -> bool:
    """Whether it is asked which, or how many, regions somewhere take no part, or are not on record ("yang belum tercatat di Jabar")."""
    named = bool(question.provinces or question.islands) and not any(place.regions for place in question.places)
    spoken = set(question.core)
    beside = cues("leaning", "takes-part", "on-record", "negation", "names-them", "list-narrows") | {PROVINCE, ISLAND, YEAR}
    unrecorded = said("without-record", question.core)
    kept = spoken - parts("without-record") if unrecorded else spoken
    of_all = (set(KINDS) <= kept or "yang" in kept) and kept <= beside  # "kab/kota Lampung yang belum ikut"
    asks = of_all or bool(spoken & cues("which-region", "asks-number"))
    return named and (unrecorded or denies_part(question.core)) and asks and not particular(question.core)


def _asks_of_a_year(question: Question, library: Library) -> bool:
    """Whether nothing is asked but whether a region takes part in a year of which it surely is ("Apakah Sawahlunto peserta 2023?")."""
    one = len(question.places) == 1 and bool(question.places[0].regions) and len(question.years) == 1
    spoken, asks = set(question.core), cues("takes-part")
    if not one or not spoken & asks or not spoken <= {REGION, YEAR} | asks | cues("yes-no", "negation", "leaning"):
        return False
    rows = (row for row in library.participations if row.region_code in question.places[0].regions and row.year in question.years)
    return any(is_verified(row) for row in rows)


def _lists_years(question: Question) -> bool:
    """Whether the participants of years are asked for, and nothing else ("daerah mana yang ikut 2018 dan 2023")."""
    spoken = set(question.core)
    beside = cues("leaning", "takes-part", "region-kind", "names-them", "list-narrows", "joins-places") | {YEAR}
    dated = bool(question.years) and not (question.places or question.islands or question.pillars)
    either = len(question.years) > 1 and spoken & cues("or-between")
    asks = spoken & cues("takes-part") and spoken & cues("names-them") and not either
    return dated and bool(asks) and spoken <= beside


def _counts_years(question: Question) -> bool:
    """Whether it is asked how many took part in several years, and nothing else ("2021 2022 2023 berapa daerah baru")."""
    spoken = set(question.core)
    closed = cues("leaning", "takes-part", "region-kind", "joins-places", "asks-each", "total", "how-many", "counts-years") | {
        YEAR,
        "berapa",
    }
    dated = len(question.years) > 1 and not (question.places or question.islands or question.pillars)
    of_them = spoken & cues("takes-part", "region-kind", "each-of-them")
    return dated and "berapa" in spoken and bool(of_them) and spoken <= closed - cues("or-between")


def _counts_kinds(question: Question, library: Library) -> bool:
    """Whether it is asked how many of all participants are kota or kabupaten ("dari 251 itu berapa kota berapa kabupaten")."""
    table, spoken = library.cohorts, set(question.core)
    said_numbers = {word for word in spoken if word.isdigit()}
    if not (said_numbers and spoken & {*KINDS} and "berapa" in spoken):
        return False
    numbers = {table.total(table.last_year), certain(participants(library))}
    of_all = {word for word in said_numbers if int(word) in numbers}
    closed = cues("leaning", "takes-part", "region-kind", "total", "how-many", "joins-places", "list-narrows", "share") | {
        "berapa",
        "dari",
        *KINDS,
    }
    return bool(of_all) and spoken - of_all <= closed


def _puts_provinces_beside(question: Question) -> bool:
    """Whether provinces are compared, and nothing but their participants can be meant ("bandingkan Jateng dan Jatim")."""
    alone = len(question.provinces) > 1 and not any(place.regions for place in question.places)
    return alone and bool(set(question.core) & cues("puts-beside", "asks-gap")) and not particular(question.core)


def _puts_islands_beside(question: Question) -> bool:
    """Whether it is asked on which of several islands more take part, and nothing else ("mana lebih banyak, Kalimantan atau Sulawesi")."""
    spoken = set(question.core)
    kinds = (
        "leaning",
        "takes-part",
        "region-kind",
        "which-region",
        "or-between",
        "joins-places",
        "most",
        "least",
        "puts-beside",
        "ends-asking",
    )
    only = spoken <= cues(*kinds) | {ISLAND, "lebih", "dari", "dibanding", "daripada", "berapa", "jumlah"}
    measures = "lebih" in spoken and cues("most", "least") & spoken
    return len(question.islands) > 1 and not question.places and bool(measures) and only


def _of_two_years(question: Question) -> str | None:
    """What is asked where two years of one region are held against each other ("ada yang nulis 2018, ada yang 2023"); None for others."""
    if len(question.years) != _PAIR or len(question.places) != 1 or len(question.places[0].regions) != 1:
        return None
    pairs = zip(question.core, question.core[1:], strict=False)
    spoken = set(question.core)
    rows = zip(question.core, question.core[1:], question.core[2:], strict=False)
    either = any(one == two == YEAR and joined in cues("or-between") for one, joined, two in rows)
    asked = either or bool(spoken & cues("holds-against", "asks-reason")) or said("which-is-right", question.core)
    if not (asked or sum(pair in phrases("some-say") for pair in pairs) > 1) or particular(question.core):
        return None
    return SOURCE if set(question.core) & cues("asks-source", "asks-reason") else YEAR_OF
