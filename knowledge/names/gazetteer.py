"""Every written form of the 514 kabupaten/kota and 38 provinces, indexed by its letters without spaces."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from knowledge.language.numbers import as_digits
from knowledge.language.wording import word_list
from knowledge.loading import Library

MAX_WORDS = 6
KIND_WORDS = {
    "kabupaten": "kabupaten", "kabupatennya": "kabupaten", "kab": "kabupaten", "kabup": "kabupaten", "pemkab": "kabupaten",
    "bupati": "kabupaten",
    "regency": "kabupaten", "kbupaten": "kabupaten", "kabupten": "kabupaten", "kabupatn": "kabupaten",
    "kabpaten": "kabupaten", "kabuaten": "kabupaten", "kabupatem": "kabupaten", "kbpaten": "kabupaten", "wabup": "kabupaten",
    "kota": "kota", "kotanya": "kota", "kta": "kota", "kt": "kota", "pemkot": "kota", "walikota": "kota", "kotamadya": "kota",
    "kodya": "kota",
    "kotaadministrasi": "kota", "wawali": "kota", "wako": "kota", "walkot": "kota",
    "provinsi": "provinsi", "prov": "provinsi", "propinsi": "provinsi", "pemprov": "provinsi", "gubernur": "provinsi", "prop": "provinsi",
    "province": "provinsi", "provnsi": "provinsi", "prvinsi": "provinsi", "provisi": "provinsi", "propnsi": "provinsi",
    "profinsi": "provinsi",
}  # fmt: skip
OFFICES = frozenset(("bupati", "wabup", "walikota", "wawali", "wako", "walkot", "gubernur"))
"""Kind words that ask for a person; they stay in the question."""
_LONG_NICKNAME, _NICKNAME, _PROVINCE_NICKNAME = 9, 6, 5
_ALL, _ALL_REGIONAL, _SUMATRA, _PART = "se", "sa", "sumatra", "bagian"
_VOWELS = "aeiou"
_TWICE = re.compile(r"(.)\1")
_WEAK_RISK = re.compile(r"personal name|short token|also province|two regions|authority/project|comedian|fruit|mosque keeper|organisations")
_SHORT = {
    "kepulauan": ("kep",),
    "administrasi": ("adm",),
    "sumatera": ("sum", "sumatra"),
    "sulawesi": ("sul",),
    "kalimantan": ("kal",),
    "utara": ("utr", "ut"),
    "selatan": ("sel", "slt", "sltn"),
    "tengah": ("tgh", "teng", "tngh"),
    "timur": ("tmr", "timor"),
    "barat": ("bar", "brt"),
    "tenggara": ("tgr", "tenggr"),
}
"""How people shorten words inside names."""
DIRECTIONS = frozenset(("utara", "selatan", "timur", "barat", "tengah", "tenggara"))
"""What stands last in the names of regions that are told apart by it."""
_ENGLISH = {
    "utara": "north", "selatan": "south", "timur": "east", "barat": "west", "tengah": "central", "tenggara": "southeast",
    "kepulauan": "islands", "jawa": "java", "sumatera": "sumatra",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """What one written form may mean: region codes and province codes, and how it came about."""

    regions: tuple[str, ...]
    provinces: tuple[str, ...] = ()
    exact_only: bool = False

    @property
    def meant(self) -> tuple[str, ...]:
        """The codes of all it may mean."""
        return (*self.regions, *self.provinces)


@dataclass(slots=True)
class _Draft:
    regions: list[str] = field(default_factory=list)
    provinces: list[str] = field(default_factory=list)
    exact_only: bool = True


class Gazetteer:
    """Forms by key.

    `joined` are kind and name in one word ("kotabandung"), `things` those of what a region has made ("Sinotika"), with the words for what
    each is. A typo may be mended to official names and long nicknames, to shorter `nicknames` only where something says that a place is
    meant, and never to abbreviations. These are found by their
    number of words and first word, or by their consonants; `going_on` tells which words may follow the beginning of a longer name.
    """

    def __init__(self, library: Library) -> None:
        self.regions = library.regions
        self.provinces = library.provinces
        self.forms = _forms(library)
        self.joined = {
            key(f"{kind}{region.name}"): Form((code,), exact_only=True)
            for code, region in self.regions.items()
            for kind in (region.kind, *(() if region.is_city else ("kab",)))
        }
        self.things = {key(name): tuple(kind.split()) for name, (_, kind) in library.things.items()}
        self.risky = {key(surface): not _WEAK_RISK.search(meaning) for surface, meaning in library.risky.items()}
        self.capitals = {
            key(region.capital): code
            for code, region in library.regions.items()
            if region.capital and key(region.capital) not in self.forms and not as_digits(word_list(region.capital))[0].isdigit()
        }
        names = {tuple(word_list(region.name)) for region in library.regions.values()}
        names |= {tuple(word_list(province.name)) for province in library.provinces.values()}
        names |= {(_SUMATRA, *name[1:]) for name in names if name[0] == "sumatera" and f"{_SUMATRA}{''.join(name[1:])}" in self.forms}
        names |= {(alias.lower(),) for alias, _, _ in library.aliases if alias.isalpha() and len(alias) >= _LONG_NICKNAME}
        nicknames = _nicknames(library) - names
        self.nicknames = {name for name in nicknames if len(name[0]) >= _NICKNAME}
        names |= self.nicknames
        self.by_first: dict[tuple[int, str], list[tuple[str, ...]]] = defaultdict(list)
        self.by_consonants: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.going_on: dict[str, set[str]] = defaultdict(set)
        for name in sorted(names):
            self.by_first[len(name), name[0]].append(name)
            self.by_consonants[consonants("".join(name))].append(name)
            for length in range(1, len(name)):
                self.going_on["".join(name[:length])].add(name[length])
        for nickname in sorted(nicknames - self.nicknames):
            self.by_consonants[consonants("".join(nickname))].append(nickname)
        self.first_words = {length: sorted({first for n, first in self.by_first if n == length}) for length in range(1, MAX_WORDS)}
        self.name_words = frozenset(word for words in names for word in words)

    def namesakes(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The regions of the same names as these, themselves among them."""
        names = {self.regions[code].name for code in codes}
        return tuple(code for code, region in self.regions.items() if region.name in names)

    def provinces_of(self, codes: Iterable[str]) -> set[str]:
        """The provinces of regions, and those whose name theirs begins with, as before they were split ("Papua" of Papua Tengah)."""
        own = {self.regions[code].province_code for code in codes}
        names = [self.provinces[code].name for code in own]
        return own | {code for code, province in self.provinces.items() if any(name.startswith(f"{province.name} ") for name in names)}


def _nicknames(library: Library) -> set[tuple[str, ...]]:
    """The nicknames of one word that are long enough to be typed without vowels too ("Siantar", "Jatim")."""
    said = [alias for alias, _, _ in library.aliases if len(alias) >= _NICKNAME]
    said += [alias for one in library.provinces.values() for alias in one.aliases if len(alias) >= _PROVINCE_NICKNAME]
    return {(alias.lower(),) for alias in said if alias.isalpha()}


def _lacking_a_vowel(word: str) -> Iterable[str]:
    """A word without one of its vowels, where it keeps one at most ("jabr", "jtim")."""
    shorter = (word[:at] + word[at + 1 :] for at, letter in enumerate(word) if letter in _VOWELS)
    return (short for short in shorter if sum(letter in _VOWELS for letter in short) <= 1)


def key(text: str) -> str:
    """The letters of a form, lower case, without spaces or punctuation."""
    return "".join(word_list(text))


def _in_english(name: str) -> list[str]:
    """English names for those with a direction in them: "South Tangerang", "Southeast Sulawesi"."""
    words = word_list(name)
    english = [_ENGLISH.get(word, word) for word in words]
    directions = [word for word in english if word in _ENGLISH.values() and word not in ("java", "sumatra")]
    return [" ".join((*directions, *(word for word in english if word not in directions)))] if directions and len(words) > 1 else []


def _without_part(name: str) -> list[str]:
    """The name without the word that says it is a part: "Seram Barat" of Seram Bagian Barat."""
    return [" ".join(word for word in word_list(name) if word != _PART)] if _PART in word_list(name) else []


def all_of(word: str) -> str:
    """The name of which the whole is meant ("sejabar", "sasumatera"); empty when the word begins otherwise."""
    return word[len(_ALL) :] if word.startswith((_ALL, _ALL_REGIONAL)) else ""


def consonants(text: str) -> str:
    """The letters of a text without vowels, doubled ones once ("mksr" is Makassar)."""
    return _TWICE.sub(r"\1", without_vowels(text))


def without_vowels(text: str) -> str:
    """The letters of a text that are no vowels."""
    return "".join(letter for letter in text if letter not in _VOWELS)


def _parts_by_name(library: Library) -> dict[str, list[tuple[str, str]]]:
    """Regions named after another with a direction: its name → direction and code ("bdg barat" is Bandung Barat as "bdg" is Bandung)."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, region in library.regions.items():
        name, _, last = region.name.rpartition(" ")
        if name and last.lower() in DIRECTIONS:
            found[name].append((last.lower(), code))
    return found


def _forms(library: Library) -> dict[str, Form]:
    drafts: dict[str, _Draft] = defaultdict(_Draft)

    def add(text: str, *, region: str | None = None, province: str | None = None, exact_only: bool = True) -> None:
        draft = drafts[key(text)]
        if region and region not in draft.regions:
            draft.regions.append(region)
        if province and province not in draft.provinces:
            draft.provinces.append(province)
        draft.exact_only = draft.exact_only and exact_only

    for code, region in library.regions.items():
        add(region.name, region=code, exact_only=False)
        for text in (*_in_english(region.name), *_without_part(region.name)):
            add(text, region=code)
        for full, shorts in _SHORT.items():
            for short in shorts if full in word_list(region.name) else ():
                add(" ".join(short if word == full else word for word in word_list(region.name)), region=code)
    parts = _parts_by_name(library)
    for alias, code, _ in library.aliases:
        add(alias, region=code)
        for direction, part in parts.get(library.regions[code].name, ()):
            for said in (direction, *_SHORT[direction]):
                add(f"{alias} {said}", region=part)
    for name, (code, _) in library.things.items():
        add(name, region=code if code in library.regions else None, province=code if code in library.provinces else None)
    for code, province in library.provinces.items():
        for text in (province.name, *province.aliases, *_in_english(province.name)):
            add(text, province=code, exact_only=text != province.name)
        for alias in province.aliases:
            for short in _lacking_a_vowel(alias.lower()) if _PROVINCE_NICKNAME <= len(alias) <= _NICKNAME else ():
                add(short, province=code)
    for surface, (regions, provinces) in library.ambiguous.items():
        for code in regions:
            add(surface, region=code)
        for code in provinces:
            add(surface, province=code)
    return {form: Form(tuple(sorted(draft.regions)), tuple(draft.provinces), draft.exact_only) for form, draft in drafts.items()}
