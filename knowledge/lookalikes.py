"""Decide when an ordinary word that is also a name ("batu", "serang", "malang") means a place.

A place is meant when something says so: a kind word ("kota", "bupati"), its own province, a preposition with a capital
letter, a question about places around it, another place joined to it ("medan sama pekanbaru"), or nothing else in
the message. Fixed phrases ("batu bara") speak against it.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol, TypeVar

from knowledge.cues import phrases, words
from knowledge.gazetteer import KIND_WORDS, Form, Gazetteer
from knowledge.wording import Token

_SHORT, _BESIDE = 3, 2
_NOT = ("bukan", "selain", "kecuali")
_LISTED = (("dan",), ("atau",), ("serta",), ("sama",))
_THE = ("nya", "ne", "na", "e")


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
        listed = self.gazetteer.risky.get(joined)
        if said_kind:
            return True
        if _fixed_phrase(spelled, start, end) or (joined in words("joins-places") and self._joins(spelled, start, end)):
            return False
        short = len(joined) <= (_SHORT + (joined in self.gazetteer.capitals)) and form.exact_only
        if listed is None and joined not in self.ordinary and not short:
            return True
        strong = listed if listed is not None else joined in self.ordinary
        return self._alone(spelled, start, end, strong) or self._supported(read, spelled, start, end, form, strong)

    def _alone(self, spelled: list[str], start: int, end: int, strong: bool) -> bool:
        rest = {word for word in (*spelled[:start], *spelled[end:]) if not word.isdigit()}
        if not rest or rest <= words("alone-with-place"):
            return True
        return len(rest) == 1 and (not strong or bool(rest & (words("place-topic") | words("before-place"))))

    def _supported(self, read: Sequence[Token], spelled: list[str], start: int, end: int, form: Form, strong: bool) -> bool:
        before = spelled[start - 1] if start else ""
        initials = read[start].raw.isupper() and not all(token.raw.isupper() for token in read)
        capital, topic = read[start].raw[0].isupper(), bool(words("place-topic") & self._plain(spelled))
        if (form.provinces and form.regions) or self._own_province(spelled, form) or before in words("surely-place-after"):
            return True
        if self._joined_to_place(spelled, start, end, form):
            return True
        if before in words("before-place") and (capital or topic or not strong):
            return True
        if strong:
            plain = [self.standard.get(word, word) for word in spelled]
            phrased = any(pair in phrases("place-topic-phrase") for pair in zip(plain, plain[1:], strict=False))
            return phrased or self.asked_beside(spelled, start, end) or (topic and (initials or (capital and start > 0)))
        return topic or read[start].raw.isupper()

    def _joins(self, spelled: Sequence[str], start: int, end: int) -> bool:
        """Whether a word that is a name too ("karo") only joins the names around it."""
        before = any("".join(spelled[max(0, start - length) : start]) in self.gazetteer.forms for length in (1, 2, 3))
        return before and any("".join(spelled[end : end + length]) in self.gazetteer.forms for length in (1, 2, 3))

    def _joined_to_place(self, spelled: Sequence[str], start: int, end: int, form: Form) -> bool:
        """Whether "sama" or its like joins the word to a sure name ("medan sama pekanbaru"), or one of its province stands beside it."""
        joining = words("joins-places")
        joined = self._sure(spelled, None, end + 1) if end < len(spelled) and spelled[end] in joining else []
        joined += self._sure(spelled, start - 1, None) if start and spelled[start - 1] in joining else []
        own = {self.gazetteer.regions[code].province_code for code in form.regions}
        beside = {code for other in self._sure(spelled, start, end) for code in other.regions}
        return bool(joined) or bool(own & {self.gazetteer.regions[code].province_code for code in beside})

    def _sure(self, spelled: Sequence[str], before: int | None, after: int | None) -> list[Form]:
        """The names that are no ordinary word, of up to three words, that end at `before` or begin at `after`."""
        spans = [(max(0, before - length), before) for length in (1, 2, 3)] if before else []
        spans += [(after, after + length) for length in (1, 2, 3)] if after is not None else []
        names = ("".join(spelled[at:to]) for at, to in spans)
        sure = (name for name in names if name not in self.gazetteer.risky and name not in self.ordinary)
        return [self.gazetteer.forms[name] for name in sure if name in self.gazetteer.forms]

    def asked_beside(self, spelled: Sequence[str], start: int, end: int) -> bool:
        """Whether a word that asks about places ("ikut", "masterplan") stands within two words."""
        beside = [*spelled[max(0, start - _BESIDE) : start], *spelled[end : end + _BESIDE]]
        return bool(self._plain(beside) & words("place-topic-beside"))

    def _plain(self, spelled: Sequence[str]) -> set[str]:
        """The words as typed, without -nya and its like, and as chat and regional words stand for."""
        forms = {word.removesuffix(ending) for word in spelled for ending in ("", *_THE)}
        return forms | {self.standard[word] for word in spelled if word in self.standard}

    def _own_province(self, spelled: list[str], form: Form) -> bool:
        own = self.gazetteer.provinces_of(form.regions)
        for at in range(len(spelled)):
            for length in (1, 2, 3):
                other = self.gazetteer.forms.get("".join(spelled[at : at + length]))
                if other and not other.regions and own & set(other.provinces):
                    return True
        return False


def kind_at(spelled: Sequence[str], at: int) -> str | None:
    """The kind (kabupaten, kota, provinsi) that the word at `at` says, if it is a kind word."""
    return KIND_WORDS.get(spelled[at]) if 0 <= at < len(spelled) else None


def _fixed_phrase(spelled: list[str], start: int, end: int) -> bool:
    """Whether a phrase that names no place ("batu bara") takes in a part of the name."""
    spans = ((at, at + len(phrase), phrase) for phrase in phrases("not-a-place") for at in range(max(0, start - len(phrase) + 1), end))
    return any(tuple(spelled[at:to]) == phrase for at, to, phrase in spans)


def without_denied(spelled: Sequence[str], found: list[Named], between: Collection[str]) -> list[Named]:
    """Names without those said not to be meant ("bukan OKU, OKI"; "selain Garut dan Cimahi, Sumedang"), when others are left."""
    kept, end = [], None
    for name in found:
        carried = end is not None and tuple(spelled[end : name.start]) in _LISTED
        if carried or _denied(spelled, name.start, between):
            end = name.end
        else:
            kept.append(name)
            end = None
    return kept or found


def _denied(spelled: Sequence[str], at: int, between: Collection[str]) -> bool:
    """Whether "bukan", "selain" or "kecuali" stands before the word at `at`, with nothing but words of `between` in between."""
    while at and spelled[at - 1] in between:
        at -= 1
    return at > 0 and spelled[at - 1] in _NOT
