"""What places named together say of each other: a province which region is meant, "kota" and "kabupaten" that both are."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.language.cues import words as cues
from knowledge.language.kinds import KINDS
from knowledge.names.gazetteer import KIND_WORDS, OFFICES, Gazetteer, key
from knowledge.names.lookalikes import WHICH_KIND, denied, kind_at
from knowledge.names.mentions import Mention

THAT, IN = ("yang", "yg"), "di"
AFTER_NAME = (*WHICH_KIND, "regency", "provinsi", "prov", "province")
_AND = (["dan"], ["serta"], ["atau"], ["sama"], ["vs"])
_AGAIN = frozenset((*THAT, IN, "itu", "alias", "aka", "maksudnya"))
_OR = frozenset(("atau", "ato", "apa", "opo", "atawa"))
_THE = ("nya", "ne", "na")
_BESIDE_KIND = frozenset((*THAT, IN, "juga", "baik", "itu", "ikut"))
_MAUPUN = "maupun"
_BEFORE_IN, _WHICH_ALL = 2, ("mana", "apa", "siapa")
_ALL_OF = (*_WHICH_ALL, "saja", "aja", "sih", "yang", "yg")
"""What asks for all of a place, with the least number of words before it: "daerah mana saja di Bengkulu"."""
_ONLY_WHERE = ([], [IN], *([that] for that in THAT), *([that, IN] for that in THAT))
"""What stands between a region and the province that only says where it lies ("Kepulauan Seribu yang di Jakarta")."""


class Settling:
    """Settles mentions against one another, with what the gazetteer knows of their regions and provinces."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def settle(self, words: Sequence[str], found: list[Mention]) -> list[Mention]:
        """A province beside its own region (right after it, its former one too) only says which: narrow twins, mark it a qualifier.

        A name of several regions, one of them named for sure or meant by the name beside it too, means that one. Where "kota" and
        "kabupaten" are both said of a name that has both, both are meant.
        """
        settled: list[Mention] = []
        for mention in _inside_provinces(words, found):
            others = {code for other in found if other is not mention and not other.regions for code in other.provinces}
            own = tuple(code for code in mention.regions if self.gazetteer.regions[code].province_code in others)
            named = replace(mention, regions=own, provinces=()) if own else mention
            around = self.gazetteer.provinces_of(settled[-1].regions) if settled else set()
            says_where = settled and words[settled[-1].end : named.start] in _ONLY_WHERE
            beside = says_where and around & set(named.provinces)
            settled.append(replace(named, regions=(), qualifier=True) if beside else named)
        settled = _as_provinces(self._told_apart(words, [m for one in settled for m in self._both_kinds(words, one, settled)]))
        settled = _sharing(settled)
        sure = {mention.regions[0] for mention in settled if len(mention.regions) == 1}
        settled = [replace(m, regions=_only(m.regions, sure) or m.regions) if m.ambiguous else m for m in settled]
        pairs = zip((None, *settled), settled, strict=False)
        settled = [m for last, m in pairs if not (last and m.start == last.end and m.may_be == last.may_be)]
        again, offered = _said_again(words, settled), _alternatives(words, settled)
        return [
            replace(m, qualifier=m in again or (m not in offered and (m.qualifier or self._only_says_which(words, m, settled))))
            for m in settled
        ]

    def of_kind(self, codes: Sequence[str], kind: str) -> tuple[str, ...]:
        """The regions, of some, that are of a kind, "kota" or "kabupaten"."""
        return tuple(code for code in codes if self.gazetteer.regions[code].is_city == (kind == "kota"))

    def _only_says_which(self, words: Sequence[str], mention: Mention, others: list[Mention]) -> bool:
        """Whether a province, or one of old after its region ("Mimika masih Papua"), only says which; not in "daftar kota di Sumsel"."""
        before = words[max(0, mention.start - 2) : mention.start]
        earlier = (other for other in others if other.start < mention.start and before[-1:] not in _AND)
        inside = {self.gazetteer.regions[code].province_code for other in others for code in other.regions}
        inside |= self.gazetteer.provinces_of(code for other in earlier for code in other.regions)
        of_all = before[1:] == [IN] and before[0] in (*AFTER_NAME, "daerah", "peserta")
        return not mention.regions and bool(inside.intersection(mention.provinces)) and not of_all

    def _told_apart(self, words: Sequence[str], found: list[Mention]) -> list[Mention]:
        """The only name of a kota and a kabupaten narrowed by what is said elsewhere: "Madiun menang apa, yang kota", "bukan yang kota"."""
        twins = [mention for mention in found if mention.ambiguous]
        pairs = enumerate(zip(words, words[1:], strict=False), 1)
        picks = {*THAT, *cues("denies-place")}
        after = [at for at, (that, word) in pairs if that in picks and KIND_WORDS.get(word) in KINDS]
        if len(twins) != 1 or len(after) != 1 or any(mention.regions for mention in found if mention is not twins[0]):
            return found
        fitting = self.of_kind(twins[0].regions, KIND_WORDS[words[after[0]]])
        if denied(words, after[0], THAT):
            fitting = tuple(code for code in twins[0].regions if code not in fitting)
        return [replace(m, regions=fitting) if m is twins[0] else m for m in found] if len(fitting) == 1 else found

    def _both_kinds(self, words: Sequence[str], mention: Mention, found: list[Mention]) -> list[Mention]:
        """One mention for each of "kota dan kabupaten Tegal", "Kabupaten/Kota Madiun", "kota Jayapura deng kabupatennya".

        The name stands with the one of them that is said beside it; the other kind word is a mention of its own.
        """
        twins = self._twins(mention)
        if not twins:
            return [mention]
        taken = {at for one in found if one is not mention for at in range(one.start, one.end)}
        start = mention.start - _office(words[: mention.start])
        before = start - 2 if start and words[start - 1] in cues("joins-places") else start - 1
        if before not in taken and (kind := kind_at(words, before)) in twins and len(mention.regions) == 1:
            other = Mention(before, before + 1, (twins[kind],))
            return [other, mention] if twins[kind] != mention.regions[0] else [mention]
        first, second = self._kinds_after(words, mention)
        if second is None or {second, second + 1} & taken:
            return [mention]
        one, two = twins.get(_kind(words, first)), twins.get(_kind(words, second))
        if one is None or two is None or one == two or (len(mention.regions) == 1 and mention.regions[0] != one):
            return [mention]
        return [replace(mention, end=max(mention.end, first + 1), regions=(one,)), Mention(second, second + 1, (two,))]

    def _twins(self, mention: Mention) -> dict[str | None, str]:
        """The kota and the kabupaten of the name of a mention's first region, by kind; empty where only one bears it."""
        form = self.gazetteer.forms.get(key(self.gazetteer.regions[mention.regions[0]].name)) if mention.regions else None
        found: dict[str | None, str] = {self.gazetteer.regions[code].kind.lower(): code for code in (form.regions if form else ())}
        return found if set(found) == set(KINDS) and set(mention.regions) <= set(found.values()) else {}

    def _kinds_after(self, words: Sequence[str], mention: Mention) -> tuple[int, int | None]:
        """Where the first and the second kind word of a name stand: "tegal baik kota maupun kabupaten", "kota tegal sama kabupatennya"."""
        first, at = mention.start, mention.end
        if len(mention.regions) > 1:
            at = _past(words, at)
            first, at = at, at + 1
        elif kind_at(words, first) is None:
            first = first - 1 if _office(words[:first]) else mention.end - 1
        joined = at < len(words) and words[at] in {_MAUPUN, *cues("joins-places"), *cues("or-between")}
        second = _past(words, at + 1) if joined else len(words)
        bare = second < len(words) and words[second] in KIND_WORDS
        others = bare and bool(cues("other-than-named").intersection(words[second + 1 : second + 2]))
        return first, second if _kind(words, second) and not others else None


def _said_again(words: Sequence[str], found: Sequence[Mention]) -> list[Mention]:
    """The names that only say again which region is meant: "Kab. Bandung itu yang Soreang", "labura alias labuhanbatu utara"."""
    pairs = pairwise([mention for mention in found if len(mention.regions) == 1])
    return [two for one, two in pairs if one.regions == two.regions and {*words[one.end : two.start]} <= _AGAIN]


def _alternatives(words: Sequence[str], found: Sequence[Mention]) -> list[Mention]:
    """The provinces of which it is asked in which a region lies: "Mimika itu masih Papua atau sudah Papua Tengah"."""
    named = [mention for mention in found if not mention.regions]
    pairs = [pair for pair in pairwise(named) if _OR & set(words[pair[0].end : pair[1].start][:_BEFORE_IN])]
    return [one for pair in pairs for one in pair]


def _office(words: Sequence[str]) -> int:
    """How many words of an office ("bupati", "wali kota") stand at the end of some words."""
    return 2 if words[-2:] == ["wali", "kota"] else int(bool(OFFICES.intersection(words[-1:])))


def _past(words: Sequence[str], at: int) -> int:
    """The first word from `at` on that is more than "yang" and its like."""
    return next((now for now in range(at, len(words)) if words[now] not in _BESIDE_KIND), len(words))


def _kind(words: Sequence[str], at: int) -> str | None:
    """The kind said at `at`, with an ending too ("kabupatennya")."""
    if not 0 <= at < len(words):
        return None
    return next((KIND_WORDS[word] for word in (words[at], *map(words[at].removesuffix, _THE)) if word in KIND_WORDS), None)


def _as_provinces(found: list[Mention]) -> list[Mention]:
    """Names of a region and a province as the province, where all others are provinces ("sulawesi utara dan gorontalo")."""
    sure = [mention for mention in found if not (mention.regions and mention.provinces)]
    provinces = bool(sure) and not any(mention.regions or mention.qualifier for mention in sure)
    return [mention.as_province if provinces else mention for mention in found]


def _inside_provinces(words: Sequence[str], found: list[Mention]) -> list[Mention]:
    """Names of a region and a province as the province, where regions in it are asked for ("kab/kota di bengkulu")."""
    return [m.as_province if _of_those_in(words, m.start) else m for m in found]


def _of_those_in(words: Sequence[str], at: int) -> bool:
    """Whether the regions in the place named at `at` are asked for: "kab/kota di", "daerah mana saja di"."""
    if at < _BEFORE_IN or words[at - 1] != IN:
        return False
    at, all_of = at - 1, False
    while at and words[at - 1] in _ALL_OF:
        at, all_of = at - 1, all_of or words[at - 1] in _WHICH_ALL
    kind = words[at - 1] if at else ""
    return (KIND_WORDS.get(kind) in KINDS and kind not in OFFICES) or (all_of and kind in cues("region-kind"))


def _sharing(found: list[Mention]) -> list[Mention]:
    """Neighbours of several regions each, of which they share one, as that one ("Martapura, Banjar")."""
    for one, two in zip(found, found[1:], strict=False):
        shared = _only(one.regions, two.regions)
        if one.ambiguous and two.ambiguous and one.regions != two.regions and one.end == two.start and len(shared) == 1:
            return [replace(m, regions=shared) if m in (one, two) else m for m in found]
    return found


def _only(regions: tuple[str, ...], sure: Collection[str]) -> tuple[str, ...]:
    """Those of some regions that are sure."""
    return tuple(code for code in regions if code in sure)
