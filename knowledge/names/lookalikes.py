"""Decide when an ordinary word that is also a name ("batu", "serang", "malang") means a place.

A place is meant when something says so: a kind word ("kota", "bupati"), its own province, a preposition with a capital
letter, a question about places around it, another place joined to it ("medan sama pekanbaru"), or nothing else in
the message. Fixed phrases ("batu bara") speak against it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from knowledge.language.cues import phrases, words
from knowledge.language.wording import Token
from knowledge.names.gazetteer import KIND_WORDS, Form, Gazetteer

_SHORT, _BESIDE, _NAME_WORDS, _WHO = 3, 2, 3, "siapa"
BUT = ("tapi", "tetapi", "melainkan")
_LISTED = (("dan",), ("atau",), ("serta",), ("sama",))
_WHICH = (("yang",), ("yg",), ("yang", "di"), ("yg", "di"))
"""What stands between two names that are both denied, and between one and what says which ("bukan banjar yang jabar")."""
_THE = ("nya", "ne", "na", "e")
WHICH_KIND = ("kota", "kotanya", "kabupaten", "kabupatennya", "kab")
"""What says after a name which of two units of that name it is."""


class Spanned(Protocol):
    """A name in a text: tokens [start, end)."""

    @property
    def start(self) -> int:
        """The first token."""

    @property
    def end(self) -> int:
        """The token after the last."""


Named = TypeVar("Named", bound=Spanned)


class Lookalikes:
    """Judges single forms; `ordinary` are words no risky list names, `standard` what chat words stand for."""

    def __init__(self, gazetteer: Gazetteer, ordinary: Collection[str], standard: Mapping[str, str]) -> None:
        self.gazetteer = gazetteer
        self.ordinary = ordinary
        self.standard = standard

    def place_meant(self, read: Sequence[Token], start: int, end: int, form: Form, said_kind: bool) -> bool:
        """Whether tokens [start, end), which spell `form`, name a place here; `said_kind`: a kind word stands with it."""
        spelled = [token.word for token in read]
        joined = "".join(spelled[start:end])
        listed, fixed = self.gazetteer.risky.get(joined), _fixed_phrase(spelled, start, end)
        if said_kind:
            return not (fixed and form.exact_only and len(joined) <= _SHORT)
        if fixed or (joined in words("joins-places") and self._joins(spelled, start, end)):
            return False
        if joined in words("asks-source") and self._standard("".join(spelled[end : end + 1])) in words("interrogative"):
            return False  # "atas dasar sumber apa Bone Bolango ...", not Sumber in Cirebon
        short = len(joined) <= (_SHORT + (joined in self.gazetteer.capitals)) and form.exact_only and bool(form.regions)
        if listed is None and joined not in self.ordinary and not short:
            return True
        strong = self.strong(joined)
        alone = not (strong and joined in self.gazetteer.capitals) and self._alone(spelled, start, end, strong)
        calls = joined in words("abuse") and not read[start].raw.isupper()  # "oi" alone calls somebody, "OI" is Ogan Ilir
        return (alone and not calls) or self._supported(read, spelled, start, end, form, strong)

    def of_places(self, spelled: Sequence[str]) -> bool:
        """Whether a message asks something of regions, or who they are."""
        return bool((words("place-topic") | {_WHO}) & self._plain(spelled))

    def strong(self, joined: str) -> bool:
        """Whether a form is first of all an ordinary word."""
        return self.gazetteer.risky.get(joined, joined in self.ordinary)

    def place_possible(self, spelled: Sequence[str], start: int, end: int) -> bool:
        """Whether words [start, end) may name a place though nothing says so: no fixed phrase, no word that asks, joins or is doubled."""
        joined = "".join(spelled[start:end])
        if joined in (*spelled[max(0, start - 1) : start], *spelled[end : end + 1]):
            return False
        asks = self._standard(joined) in words("interrogative")  # "baa" asks how in Minangkabau
        plain = len(joined) >= _SHORT and not asks and joined not in words("joins-places", "asks-source")
        return plain and not _fixed_phrase(spelled, start, end)

    def _alone(self, spelled: list[str], start: int, end: int, strong: bool) -> bool:
        rest = {word for word in (*spelled[:start], *spelled[end:]) if not word.isdigit()}
        if all(self._among(word, words("alone-with-place")) for word in rest):
            return True
        return len(rest) == 1 and (not strong or bool(rest & words("place-topic", "before-place")))

    def _supported(self, read: Sequence[Token], spelled: list[str], start: int, end: int, form: Form, strong: bool) -> bool:
        before = self._standard(spelled[start - 1]) if start else ""
        initials = read[start].raw.isupper() and not all(token.raw.isupper() for token in read)
        capital, topic = read[start].raw[0].isupper(), bool(words("place-topic") & self._plain(spelled))
        if (form.provinces and form.regions) or self.own_province(spelled, form) or before in words("surely-place-after"):
            return True
        if self._joined_to_place(spelled, start, end, form) or (before in BUT and self._after_denied(spelled, start - 1)):
            return True
        seat = strong and "".join(spelled[start:end]) in self.gazetteer.capitals
        if self._writers(spelled, start):
            return True
        if before in words("before-place") and (capital or (topic and not seat) or not strong):
            return True
        if seat or self._may_join(spelled, start, end, before):
            return False
        if strong:
            plain = [self._standard(word) for word in spelled]
            ended = [word.removesuffix(_THE[0]) for word in spelled]
            phrased = any(pair in phrases("place-topic-phrase") for row in (plain, ended) for pair in zip(row, row[1:], strict=False))
            which_kind = bool(set(WHICH_KIND) & set(spelled[end : end + _BESIDE]))
            return phrased or which_kind or self.asked_beside(spelled, start, end) or (topic and (initials or (capital and start > 0)))
        return topic or read[start].raw.isupper()

    def _writers(self, spelled: Sequence[str], start: int) -> bool:
        """Whether somebody says right before it that it is where he is from or lives ("saya dari kudus", "rumah saya di garut")."""
        plain = tuple(self._standard(word) for word in spelled[max(0, start - _NAME_WORDS) : start])
        return any(plain[at:] in phrases("where-writer-lives") for at in range(len(plain)))

    def _joins(self, spelled: Sequence[str], start: int, end: int) -> bool:
        """Whether a word that is a name too ("karo") only joins the names around it."""
        return bool(self._before(spelled, start)) and bool(self._after(spelled, end))

    def _may_join(self, spelled: Sequence[str], start: int, end: int, before: str) -> bool:
        """Whether a word that is a name too ("karo") may join what is said around it ("MoU karo kementrian")."""
        between = start > 0 and end < len(spelled) and before not in words("interrogative", "asks-whether", "leaning")
        return between and "".join(spelled[start:end]) in words("joins-places")

    def _joined_to_place(self, spelled: Sequence[str], start: int, end: int, form: Form) -> bool:
        """Whether the word is joined to a name ("medan sama pekanbaru"), stands in a row of them, or beside one of its own province."""
        joining = words("joins-places") | (words("or-between") if words("compares") & set(spelled) else frozenset())
        joined = self._after(spelled, end + 1) if end < len(spelled) and self._among(spelled[end], joining) else {}
        joined |= self._before(spelled, start - 1) if start and self._among(spelled[start - 1], joining) else {}
        beside = self._before(spelled, start) | self._after(spelled, end)
        codes = [code for name in filter(self._sure, beside) for code in beside[name].regions]
        listed = not all(map(self.strong, joined)) or self._in_row(spelled, start, end)
        return listed or bool(self._provinces(form.regions) & self._provinces(codes))

    def _in_row(self, spelled: Sequence[str], start: int, end: int) -> bool:
        """Whether two names, one of them no ordinary word, stand right beside the word, on one side or both ("jakarta surabaya medan")."""
        beside: list[bool] = []
        for forward in (False, True):
            at = end if forward else start
            while near := self._after(spelled, at) if forward else self._before(spelled, at):
                at += 1 if forward else -1
                beside.append(not all(map(self.strong, near)))
        return len(beside) > 1 and any(beside)

    def _after_denied(self, spelled: Sequence[str], end: int) -> bool:
        """Whether a place is denied before the word at `end` ("bukan kediri tapi kudus")."""
        return any(word in words("denies-place") and self._after(spelled, at + 1) for at, word in enumerate(spelled[:end]))

    def introduced(self, spelled: Sequence[str], at: int) -> bool:
        """Whether the word before the one at `at` says that a place follows: a kind word, "di", "untuk" or their like."""
        return kind_at(spelled, at - 1) is not None or (at > 0 and self._standard(spelled[at - 1]) in words("before-place"))

    def _standard(self, word: str) -> str:
        return self.standard.get(word, word)

    def _among(self, word: str, some: Collection[str]) -> bool:
        return word in some or self._standard(word) in some

    def _before(self, spelled: Sequence[str], at: int) -> dict[str, Form]:
        """The names of up to three words that end before the word at `at`, with their forms."""
        names = ("".join(spelled[at - length : at]) for length in range(1, min(_NAME_WORDS, at) + 1))
        return {name: self.gazetteer.forms[name] for name in names if name in self.gazetteer.forms}

    def _after(self, spelled: Sequence[str], at: int) -> dict[str, Form]:
        """The names of up to three words that begin at `at`, or after a kind word there, with their forms."""
        at += 1 if kind_at(spelled, at) else 0
        names = ("".join(spelled[at : at + length]) for length in range(1, _NAME_WORDS + 1))
        return {name: self.gazetteer.forms[name] for name in names if name in self.gazetteer.forms}

    def _sure(self, name: str) -> bool:
        return name not in self.gazetteer.risky and name not in self.ordinary

    def _provinces(self, codes: Iterable[str]) -> set[str]:
        return {self.gazetteer.regions[code].province_code for code in codes}

    def asked_beside(self, spelled: Sequence[str], start: int, end: int) -> bool:
        """Whether a word that asks about places ("ikut", "masterplan") stands within two words."""
        beside = [*spelled[max(0, start - _BESIDE) : start], *spelled[end : end + _BESIDE]]
        return bool(self._plain(beside) & words("place-topic-beside"))

    def _plain(self, spelled: Sequence[str]) -> set[str]:
        """The words as typed, without -nya and its like, and as chat and regional words stand for."""
        forms = {word.removesuffix(ending) for word in spelled for ending in ("", *_THE)}
        return forms | {self.standard[word] for word in spelled if word in self.standard}

    def own_province(self, spelled: Sequence[str], form: Form) -> bool:
        """Whether the province of what a form may mean is named anywhere in the message."""
        own = self.gazetteer.provinces_of(form.regions)
        others = (other for at in range(len(spelled)) for other in self._after(spelled, at).values())
        return any(not other.regions and own & set(other.provinces) for other in others)


def kind_at(spelled: Sequence[str], at: int) -> str | None:
    """The kind (kabupaten, kota, provinsi) that the word at `at` says, if it is a kind word."""
    return KIND_WORDS.get(spelled[at].removesuffix("nya")) if 0 <= at < len(spelled) else None


def _fixed_phrase(spelled: Sequence[str], start: int, end: int) -> bool:
    """Whether a phrase that names no place ("batu bara") takes in a part of the name."""
    known = phrases("not-a-place")
    longest = max(map(len, known))
    spans = ((at, to) for at in range(max(0, start - longest + 1), end) for to in range(max(at, start) + 1, at + longest + 1))
    return any(tuple(spelled[at:to]) in known for at, to in spans)


def without_denied(spelled: Sequence[str], found: list[Named], between: Collection[str]) -> list[Named]:
    """Names without those said not to be meant ("bukan OKU, OKI"; "selain Garut dan Cimahi, Sumedang"), when others are left."""
    kept, end = [], None
    for name in found:
        carried = end is not None and tuple(spelled[end : name.start]) in (*_LISTED, *_WHICH)
        if carried or denied(spelled, name.start, between):
            end = name.end
        else:
            kept.append(name)
            end = None
    return kept or found


def without_villages(spelled: Sequence[str], found: list[Named]) -> list[Named]:
    """Names without those of a village or a person ("desa Purworejo kab Pati"), where a kota or kabupaten is named as such."""

    def of_kind(name: Named) -> bool:
        return any(kind_at(spelled, at) in ("kota", "kabupaten") for at in (name.start - 1, name.start))

    def aside(name: Named) -> bool:
        before = tuple(spelled[max(0, name.start - _BESIDE) : name.start])
        return before[-1:] in phrases("village-or-person") or before in phrases("village-or-person")

    named = any(of_kind(name) for name in found)
    return [name for name in found if not named or of_kind(name) or not aside(name)]


def denied(spelled: Sequence[str], at: int, between: Collection[str]) -> bool:
    """Whether "bukan", "selain" or their like stands before the word at `at`, with nothing but words of `between` in between."""
    while at and spelled[at - 1] in between:
        at -= 1
    return at > 0 and spelled[at - 1] in words("denies-place")


def up_to_commas(read: list[Token]) -> list[str]:
    """The words, with a comma where more than a space follows: "bukan, Pekanbaru" does not deny Pekanbaru."""
    pairs = zip(read, read[1:], strict=False)
    return [f"{one.word}," if two.start > one.end + 1 else one.word for one, two in pairs] + [one.word for one in read[-1:]]
