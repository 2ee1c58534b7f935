"""Find the regions and provinces a text names: generous in spelling, strict about ordinary words and twins.

Order: the longest exact form wins, spaces ignored; then names with typing slips, word by word; an ordinary word that is
also a name ("batu", "serang") needs evidence that a place is meant. A form that fits several regions gives all of them.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.gazetteer import KIND_WORDS, MAX_WORDS, Form, Gazetteer
from knowledge.wording import Token, tokens

_PREPOSITIONS = frozenset("di dari ke kalau klo kalo untuk bagaimana gimana gmn kalu klw pemkab pemkot diskominfo dinas warga orang nek yen upami".split())
_CUES = frozenset(
    "status ikut ikutan peserta terpilih masterplan bimtek mou angkatan daftar gabung quickwin win dapat penghargaan nilai indeks skor peringkat"
    " fokus sampai sampe nyampe tahap progres progress smartcity smart city program evaluasi riwayat dievaluasi lolos merek unggulan pilar"
    " perbup perwali perda tahun kapan belum udah sudah ikt bandingkan dibanding banding vs dan provinsi pendampingan didampingi".split()
)
_STRONG_CUES = frozenset("status masterplan bimtek riwayat progres peringkat angkatan ikut terpilih peserta kalau klo kalo sudah udah bandingkan vs".split())
_NEVER = (
    ("batu", "bara"), ("padang", "pasir"), ("sabang", "sampai"), ("sampai", "merauke"), ("nasi", "padang"), ("rumah", "makan", "padang"),
    ("kepala", "batu"), ("batu", "loncatan"), ("batu", "bata"), ("peletakan", "batu"), ("bernasib", "malang"), ("nasib", "malang"), ("serang", "balik"), ("di", "serang", "hacker"),
    ("batang", "pohon"), ("sebatang", "batang"), ("puncak", "acara"), ("puncak", "gunung"), ("puncak", "kegiatan"), ("malam", "puncak"), ("acara", "puncak"), ("mitra", "kerja"), ("mitra", "program"), ("mitra", "swasta"), ("mitra", "pembangunan"), ("kota", "metro", "politan"), ("sumber", "data"),
    ("sumber", "daya"), ("solo", "karier"), ("karir", "solo"), ("medan", "perang"), ("medan", "magnet"), ("bone", "marrow"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """One place named in a text: token span [start, end), what it may be, and whether it was read through a typing slip.

    A `qualifier` is a province that only says which region is meant.
    """

    start: int
    end: int
    regions: tuple[str, ...]
    provinces: tuple[str, ...] = ()
    fuzzy: bool = False
    capital: bool = False
    qualifier: bool = False

    @property
    def ambiguous(self) -> bool:
        """More than one region fits."""
        return len(self.regions) > 1


class Resolver:
    """Finds mentions; `ordinary` are words that are never a misspelt name."""

    def __init__(self, gazetteer: Gazetteer, ordinary: Collection[str]) -> None:
        self.gazetteer = gazetteer
        self.ordinary = frozenset(ordinary)
        self._nearest = lru_cache(maxsize=50_000)(self._search)

    def resolve(self, text: str) -> list[Mention]:
        """The places named in `text`, in order, twins and homonyms kept together for asking back."""
        return [mention for mention in self.mentions(tokens(text)) if not mention.qualifier]

    def mentions(self, read: list[Token]) -> list[Mention]:
        """As `resolve`, for text already cut into tokens; spans include a kind word ("kab", "kota") before the name."""
        words = [token.word for token in read]
        found: list[Mention] = []
        at = 0
        while at < len(words):
            exact = self._exact(read, words, at)
            mention = self._slip(words, at, longer_than=exact.end - at if exact else 0) or exact
            if mention is None:
                at += 1
                continue
            found.append(mention)
            at = mention.end
        return self._settle(words, found)

    def _exact(self, read: list[Token], words: list[str], at: int) -> Mention | None:
        for length in range(min(MAX_WORDS, len(words) - at), 0, -1):
            joined = "".join(words[at : at + length])
            form = self.gazetteer.forms.get(joined)
            capital = False
            if form is None and (code := self.gazetteer.capitals.get(joined)):
                form, capital = Form((code,)), True
            if form is None and (code := self._code(joined)):
                form = Form((code,))
            if form is None or (length == 1 and words[at] in KIND_WORDS):
                continue
            mention = self._with_kind(words, Mention(at, at + length, form.regions, form.provinces, capital=capital))
            if mention and self._evident(read, words, mention, joined, form):
                return mention
        return None

    def _code(self, joined: str) -> str | None:
        code = f"{joined[:2]}.{joined[2:]}"
        return code if len(joined) == 4 and joined.isdigit() and code in self.gazetteer.regions else None

    def _with_kind(self, words: list[str], mention: Mention) -> Mention:
        """Narrow to kabupaten, kota or province when the word before (or just after) says which; widen the span over it."""
        kind, start, end = None, mention.start, mention.end
        if start and (kind := KIND_WORDS.get(words[start - 1])):
            start -= 1
            if start and words[start] in ("kota",) and words[start - 1] == "wali":
                start -= 1
        elif end < len(words) and words[end] in ("kota", "kabupaten", "kab") and len(mention.regions) > 1:
            kind, end = KIND_WORDS[words[end]], end + 1
        if kind is None:
            return mention
        if kind == "provinsi":
            return replace(mention, start=start, regions=() if mention.provinces else mention.regions)
        fitting = tuple(code for code in mention.regions if self._is_kind(code, kind))
        if fitting:
            return replace(mention, start=start, end=end, regions=fitting, provinces=())
        return replace(mention, start=start)

    def _is_kind(self, code: str, kind: str) -> bool:
        return self.gazetteer.regions[code].is_city == (kind == "kota")

    def _evident(self, read: list[Token], words: list[str], mention: Mention, joined: str, form: Form) -> bool:
        strong = self.gazetteer.risky.get(joined)
        risky = strong is not None or (len(joined) <= 3 and form.exact_only) or joined in self.ordinary
        strong = bool(strong) or (strong is None and joined in self.ordinary)
        if not risky:
            return True
        if mention.start < mention.end - _length(words, mention, joined) or _kind_near(words, mention):
            return True
        if _collocation(words, mention.start, mention.end):
            return False
        if len(words) <= 2 and not (len(words) == 2 and strong and words[0 if mention.start else 1] not in _CUES | _PREPOSITIONS):
            return True
        if form.provinces and form.regions:
            return True
        before = words[mention.start - 1] if mention.start else ""
        after = words[mention.end] if mention.end < len(words) else ""
        typed = read[mention.start].raw
        if before in _PREPOSITIONS and (typed[0].isupper() or before in ("kalau", "klo", "kalo", "warga", "pemkab", "pemkot", "diskominfo")):
            return True
        if self._own_province_near(words, form):
            return True
        if strong:
            named = before in _PREPOSITIONS and bool(_CUES & set(words))
            return bool({before, after} & _STRONG_CUES) or named or (typed[0].isupper() and mention.start > 0 and bool(_CUES & set(words)))
        return bool(_CUES & set(words)) or typed.isupper()

    def _own_province_near(self, words: list[str], form: Form) -> bool:
        own = {self.gazetteer.regions[code].province_code for code in form.regions}
        for at in range(len(words)):
            for length in (2, 1, 3):
                other = self.gazetteer.forms.get("".join(words[at : at + length]))
                if other and not other.regions and own & set(other.provinces):
                    return True
        return False

    def _slip(self, words: list[str], at: int, longer_than: int) -> Mention | None:
        """A name typed with slips: every word of it within its allowance, and no differing word an ordinary one.

        Only a name of more words than the exact form found here may take its place ("aceh selatna" before "aceh").
        """
        if words[at] in KIND_WORDS:
            return None
        after_kind = at > 0 and words[at - 1] in KIND_WORDS
        for length in range(min(4, len(words) - at), longer_than, -1):
            best = self._nearest(tuple(words[at : at + length]), after_kind)
            if best:
                form = self.gazetteer.forms["".join(best)]
                return self._with_kind(words, Mention(at, at + length, form.regions, form.provinces, fuzzy=True))
        return None

    def _search(self, typed: tuple[str, ...], after_kind: bool) -> tuple[str, ...] | None:
        joined = "".join(typed)
        if len(joined) < (4 if after_kind else 5) or any(word.isdigit() for word in typed) or self._plainly_words(typed):
            return None
        close = process.extract(joined, self.gazetteer.joined_names[len(typed)], scorer=OSA.distance, score_cutoff=2 * len(typed), limit=8)
        candidates = [(self._distance(typed, self.gazetteer.names[len(typed)][at], after_kind), self.gazetteer.names[len(typed)][at]) for _, _, at in close]
        near = sorted((distance, name) for distance, name in candidates if distance)
        if not near or (len(near) > 1 and near[0][0] == near[1][0]):
            return None
        return near[0][1]

    def _plainly_words(self, typed: tuple[str, ...]) -> bool:
        return all(word in self.ordinary or word in self.gazetteer.name_words for word in typed)

    def _distance(self, typed: tuple[str, ...], name: tuple[str, ...], after_kind: bool) -> int | None:
        total = 0
        for word, meant in zip(typed, name, strict=True):
            if word == meant:
                continue
            if word in self.ordinary or (word in self.gazetteer.name_words) or abs(len(word) - len(meant)) > 2:
                return None
            allowance = _allowance(meant, after_kind or len(name) > 1)
            distance = OSA.distance(word, meant, score_cutoff=allowance)
            if distance > allowance or (word[0] != meant[0] and distance > 1):
                return None
            total += distance
        return total

    def _settle(self, words: list[str], found: list[Mention]) -> list[Mention]:
        """A province named beside its own region only says which one; drop it, and narrow twins by it."""
        settled: list[Mention] = []
        for mention in found:
            others = {code for other in found if other is not mention and not other.regions for code in other.provinces}
            if mention.ambiguous and others:
                own = tuple(code for code in mention.regions if self.gazetteer.regions[code].province_code in others)
                mention = replace(mention, regions=own or mention.regions)
            settled.append(mention)
        inside = {self.gazetteer.regions[code].province_code for mention in settled for code in mention.regions}
        return [replace(m, qualifier=not m.regions and bool(set(m.provinces) & inside)) for m in settled]


def _allowance(name: str, generous: bool) -> int:
    if len(name) <= 4:
        return 1 if generous and len(name) == 4 else 0
    return 1 if len(name) <= 7 else 2


def _length(words: list[str], mention: Mention, joined: str) -> int:
    return next(n for n in range(1, MAX_WORDS + 1) if "".join(words[mention.end - n : mention.end]) == joined or n == MAX_WORDS)


def _kind_near(words: list[str], mention: Mention) -> bool:
    return words[mention.start] in KIND_WORDS or (mention.start > 0 and words[mention.start - 1] in KIND_WORDS)


def _collocation(words: list[str], start: int, end: int) -> bool:
    window = words[max(0, start - 2) : end + 2]
    return any(tuple(window[at : at + len(never)]) == never for never in _NEVER for at in range(len(window)))
