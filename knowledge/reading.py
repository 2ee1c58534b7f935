"""Read one message: its places, years, pillars and plain words, with placeholders where a place, year or pillar stood."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from knowledge.language.cues import phrases, said
from knowledge.language.cues import words as words_of
from knowledge.language.javanese import as_done
from knowledge.language.numbers import as_digits, as_word
from knowledge.language.slips import near_name
from knowledge.language.spelling import Speller
from knowledge.language.wording import Lexicon, Token, fold, strip_fillers, tokens
from knowledge.language.years import dated, of_cohorts, year_of
from knowledge.names.focus import asked_about
from knowledge.names.gazetteer import all_of
from knowledge.names.mentions import Mention
from knowledge.names.pillar_names import ORDINALS, PillarNames
from knowledge.names.places import Resolver

REGION, PROVINCE, YEAR, PILLAR, ISLAND = "<daerah>", "<provinsi>", "<tahun>", "<pilar>", "<pulau>"
PLACEHOLDERS = frozenset((REGION, PROVINCE, YEAR, PILLAR, ISLAND))
_MARKS = {"daerahxx": REGION, "provinsixx": PROVINCE, "tahunxx": YEAR, "pilarxx": PILLAR, "pulauxx": ISLAND}
_BRACED = re.compile(r"\{(daerah|provinsi|tahun|pilar|pulau)\d?\}")
_LESSER_SUNDAS = re.compile(r"\b(?:bali\s*(?:dan|sama|serta|&|,|-)\s*)?nusa\s+tenggara\b(?!\s+(?:ba?ra?t|ti?mu?r|[bt])\b)", re.IGNORECASE)
"""The island group in two words or with Bali before it; not one of the two provinces ("Nusa Tenggara Barat")."""
_MIN_AFTER, _NEAR, _LONG = 3, 5, 7
_TO_COME, _SINCE_LAST, _ALL_OF = "nanti", 2, "saja"
"""What a year is called that lies more years after the last cohort than anything is recorded of; and what asks for all ("siapa saja")."""
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_REMEMBERED = 128
_STAGE_WORDS = frozenset(("bimtek", "tahap", "tahapan", "fgd", "buku", "bimbingan", "bintek"))
_NUMBERED = _STAGE_WORDS | {"ke", "nomor", "no", "pasal", "ayat", "versi", "iso", "sni"}
"""After these a digit is a name, not a count."""
_STAGE_NUMBERS = {"satu": "1", "dua": "2", "tiga": "3", "empat": "4", **_ROMAN} | {
    word: str(number) for word, number in ORDINALS.items() if number <= len(_ROMAN) and word != "kesatu"
}


@dataclass(frozen=True, slots=True)
class Question:
    """A message as the matcher sees it. `words` carry placeholders; `exact` also carry the years and pillars themselves.

    `core` are the words before fillers were dropped; `from_place`: the place only says where the writer is from.
    """

    text: str
    words: tuple[str, ...]
    places: tuple[Mention, ...] = ()
    years: tuple[int, ...] = ()
    pillars: tuple[str, ...] = ()
    islands: tuple[str, ...] = ()
    core: tuple[str, ...] = ()
    from_place: bool = False

    def adding(self, *words: str) -> "Question":
        """The same question with these words at its end, which it leaves out."""
        return replace(self, words=(*self.words, *words), core=(*self.core, *words))

    def without_places(self) -> "Question":
        """The same question without its place; where the place only says where the writer is from, without all up to it."""
        drop = {REGION, PROVINCE}
        if self.from_place:
            return replace(self, words=_after(self.words, drop), core=_after(self.core, drop), places=(), from_place=False)
        return replace(
            self, words=tuple(w for w in self.words if w not in drop), core=tuple(w for w in self.core if w not in drop), places=()
        )

    @property
    def provinces(self) -> tuple[str, ...]:
        """The codes of the provinces named, each once, in order."""
        return tuple(dict.fromkeys(code for place in self.places for code in place.provinces))

    @property
    def islands_left_out(self) -> tuple[str, ...]:
        """The names of the island groups outside which is asked ("luar Jawa"); none for most."""
        return self.islands if said("outside-island", self.core) else ()

    @property
    def values(self) -> tuple[str, ...]:
        """The values behind the placeholders: years, pillars, places (of an unclear place, the first two it may be), islands."""
        codes = [code for place in self.places for code in (*place.regions, *place.provinces)[:2]]
        islands = [f"pulau-{island.replace(' ', '-')}" for island in self.islands]
        return tuple(f"<{value}>" for value in (*self.years, *self.pillars, *codes, *islands))

    @property
    def exact(self) -> tuple[str, ...]:
        """Words plus the values behind the placeholders, for entries about one year, pillar or place in particular."""
        return (*self.words, *self.values)


class Reader:
    """Turns text into a Question. `known` words are left as they are; unknown ones are mended towards `speller`."""

    def __init__(
        self,
        lexicon: Lexicon,
        resolver: Resolver,
        pillar_forms: dict[tuple[str, ...], str],
        islands: dict[str, str],
        speller: Speller,
        cohorts: Sequence[int] = (),
    ) -> None:
        self.lexicon = lexicon
        self.resolver = resolver
        self.pillars = PillarNames(pillar_forms)
        self.islands = islands
        self.speller = speller
        self.cohorts = cohorts

    @property
    def known(self) -> Collection[str]:
        """The words that are read as they stand."""
        return self.speller.known

    def read(self, text: str, this_year: int | None = None, lenient: bool = False) -> Question:
        """Read a message, or a question of the content, whose places may be marked "{daerah}".

        With `this_year`, "tahun lalu" and its like are that year's neighbours; without, they stay words. A `lenient` reading takes
        for a place what may be one (`Resolver.mentions`).
        """
        read = tokens(marked := _BRACED.sub(r" \1xx ", _LESSER_SUNDAS.sub("nusatenggara", text)))
        resolved = self.resolver.mentions(read, lenient)
        mentions = self._asked_about(marked, read, resolved)
        found = _Found(this_year)
        words: list[str] = []
        at = 0
        starts = {mention.start: mention for mention in mentions}
        stretch: list[Token] = []
        while at < len(read):
            if mention := starts.get(at):
                island = self._island(read, mention)
                words += self._plain(stretch[:-1] if island and not self._leaves_out(stretch[-1]) else stretch, found)
                stretch = []
                if island:
                    found.islands.append(island)
                    words.append(ISLAND)
                elif not mention.qualifier:
                    words += (REGION if mention.regions else PROVINCE, *mention.says)
                at = mention.end
            else:
                stretch.append(read[at])
                at += 1
        words += self._plain(stretch, found)
        core = tuple(words)
        named = tuple(mention for mention in mentions if not mention.qualifier and not self._island(read, mention))
        stripped = strip_fillers(words, self.lexicon.fillers)
        from_place = mentions == resolved and _from_place(core)
        return Question(
            fold(text), tuple(stripped), named, tuple(found.years), tuple(found.pillars), tuple(found.islands), core, from_place
        )

    def _asked_about(self, text: str, read: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions, those that are not asked about turned into qualifiers, which leave no placeholder.

        A province that only said which region is meant is asked about where the region is not ("saya guru di Alor. Di NTT siapa saja?").
        """
        kept = asked_about(text, read, self.lexicon.words, mentions)
        around = self.resolver.gazetteer.provinces_of(code for mention in kept for code in mention.regions)
        return [replace(mention, qualifier=mention not in kept or (mention.qualifier and _within(mention, around))) for mention in mentions]

    def _island(self, read: Sequence[Token], mention: Mention) -> str | None:
        """The island group meant by a name that is also a province's, after "pulau", "tanah" or what leaves it out ("luar Papua")."""
        before = read[mention.start - 1] if mention.start else None
        named = "".join(token.word for token in read[mention.start : mention.end])
        introduced = before and (self.lexicon.words.get(before.word, before.word) in words_of("before-island") or self._leaves_out(before))
        return self.islands.get(named) if introduced and not mention.regions else None

    def _leaves_out(self, token: Token) -> bool:
        """Whether a word leaves out the place named after it ("luar", "selain")."""
        return self.lexicon.words.get(token.word, token.word) in words_of("leaves-out")

    def _misspelt_island(self, word: str) -> str | None:
        """The island whose name a word that nobody knows misspells ("kalimntan"); the long names only."""
        if len(word) < _LONG or word in self.known:
            return None
        return next((self.islands[name] for name in self.islands if near_name(word, name)), None)

    def _plain(self, stretch: Sequence[Token], found: "_Found") -> list[str]:
        words = [word for one in as_done([token.word for token in stretch]) for word in self.lexicon.standard(one, self.known)]
        words = as_digits(self.lexicon.replace_terms(words))
        words = of_cohorts(dated(words, found.this_year) if found.this_year else words, self.cohorts)
        words = self.pillars.mark(words, found.pillars, PILLAR)
        words = [mark for at, word in enumerate(words) for mark in self._marks(word, words[at - 1] if at else "", found)]
        mended = self.lexicon.replace_terms([plain for word in words for plain in self._mended(word)])
        return self.pillars.mark(mended, found.pillars, PILLAR)

    def _mended(self, word: str) -> list[str]:
        mended = self.speller.mend(word)
        return [word] if mended == word else self.lexicon.standard(mended, self.known)

    def _marks(self, word: str, before: str, found: "_Found") -> list[str]:
        """The word or its placeholder; after a year that nothing is recorded of yet, also that it is to come."""
        if year := year_of(word, before):
            found.years += [year] if year not in found.years else []
            return [YEAR, _TO_COME] if self.cohorts and year > self.cohorts[-1] + _SINCE_LAST else [YEAR]
        return [self._mark(word, before, found)]

    def _mark(self, word: str, before: str, found: "_Found") -> str:
        if mark := _MARKS.get(word):
            return mark
        if before in _STAGE_WORDS and word in _STAGE_NUMBERS:
            return _STAGE_NUMBERS[word]
        if island := self.islands.get(word) or self.islands.get(all_of(word)) or self._misspelt_island(word):
            found.islands.append(island)
            return ISLAND
        return word if before in _NUMBERED else as_word(word)


@lru_cache(maxsize=_REMEMBERED)
def read_once(reader: Reader, text: str) -> Question:
    """A text of ours as the reader reads it, kept for the moment: the same labels and titles are read at every turn of a conversation."""
    return reader.read(text)


def all_there(question: Question) -> Question:
    """The question with a name of a region and a province taken for the province, where those in it are asked for ("jogja mana aja")."""
    return replace(question, places=tuple(place.as_province for place in question.places)) if _ALL_OF in question.core else question


def _within(mention: Mention, provinces: Collection[str]) -> bool:
    return not mention.provinces or bool(set(mention.provinces) & set(provinces))


def _after(words: tuple[str, ...], marks: set[str]) -> tuple[str, ...]:
    """The words after the first of the marks."""
    return words[1 + next((at for at, word in enumerate(words) if word in marks), -1) :]


def _from_place(core: tuple[str, ...]) -> bool:
    """Whether the only place says where the writer is from ("saya dari Garut, mau tanya …"), not what is asked about."""
    if core.count(REGION) + core.count(PROVINCE) != 1 or phrases("own-place") & set(zip(core, core[1:], strict=False)):
        return False
    at = core.index(REGION if REGION in core else PROVINCE)
    before = core[max(0, at - _NEAR) : at]
    return len(core) - at > _MIN_AFTER and bool(words_of("writer") & set(before)) and bool(words_of("from-place") & set(before))


@dataclass(slots=True)
class _Found:
    this_year: int | None = None
    years: list[int] = field(default_factory=list)
    pillars: list[str] = field(default_factory=list)
    islands: list[str] = field(default_factory=list)
