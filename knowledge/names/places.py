"""Find the regions and provinces a text names: generous in spelling, strict about ordinary words and twins.

Order: the longest exact form wins, spaces ignored; then names with typing slips, word by word. A form that fits several
regions gives all of them, so that the assistant can ask back.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from rapidfuzz.distance import OSA

from knowledge.language.cues import words as cues
from knowledge.language.kinds import KINDS
from knowledge.language.slips import spells
from knowledge.language.wording import Token, said_twice, tokens
from knowledge.names.gazetteer import KIND_WORDS, MAX_WORDS, OFFICES, Form, Gazetteer, all_of, key
from knowledge.names.lookalikes import Lookalikes, kind_at, up_to_commas, without_denied, without_villages
from knowledge.names.mentions import Mention
from knowledge.names.misspelt import Misspelt
from knowledge.names.settling import AFTER_NAME, IN, THAT, Settling

_ENDINGS = ("nya", "ku", "mu", "ne", "na")
_SLIP_WORDS, _SHORT_REST, _SHORT_WORD, _NEAR = 4, 4, 3, 2
_VILLAGES = frozenset(("desa", "kelurahan", "kecamatan", "kampung", "dusun", "nagari", "gampong", "pekon", "kec"))


class Resolver:
    """Finds mentions; `ordinary` are words that are never a misspelt name, `standard` what chat words stand for."""

    def __init__(self, gazetteer: Gazetteer, ordinary: Collection[str], standard: Mapping[str, str]) -> None:
        self.gazetteer = gazetteer
        self.ordinary = ordinary
        self.lookalikes = Lookalikes(gazetteer, self.ordinary, standard)
        self.misspelt = Misspelt(gazetteer, self.ordinary)
        self.settling = Settling(gazetteer)

    def resolve(self, text: str) -> list[Mention]:
        """The places named in `text`, in order, twins and homonyms kept together for asking back."""
        return [mention for mention in self.mentions(tokens(text)) if not mention.qualifier]

    def mentions(self, read: list[Token], lenient: bool = False) -> list[Mention]:
        """As `resolve`, for text already cut into tokens; spans include a kind word ("kab", "kota") beside the name.

        A `lenient` reading takes for names what may be one: ordinary words that are names too, and names with more slips.
        """
        read = [replace(token, word=self.misspelt.kind(token.word)) for token in read]
        words = [token.word for token in read]
        found: list[Mention] = []
        at = 0
        while at < len(words):
            exact = self._exact(read, words, at, lenient)
            mention = self._slip(words, at, exact.end - at if exact else 0, lenient) or exact
            if mention is None:
                at += 1
                continue
            found.append(mention)
            at = mention.end
        found = sorted((*found, *self._joined(read, words, found)), key=lambda mention: mention.start)
        found = without_villages(words, without_denied(up_to_commas(read), found, (*THAT, *AFTER_NAME, IN)))
        return self.settling.settle(words, found)

    def _joined(self, read: list[Token], words: list[str], found: list[Mention]) -> list[Mention]:
        """Names that would not do by themselves, each joined to a place found ("medn sm siantr", "denpsar sm badung").

        Names of one word with slips, and ordinary words that are names too.
        """
        taken = {at for mention in found for at in range(mention.start, mention.end)}
        beside = ((mention.start - 1, mention.start - 2) for mention in found), ((mention.end, mention.end + 1) for mention in found)
        joined = []
        for joint, at in (pair for pairs in beside for pair in pairs):
            if not 0 <= min(joint, at) <= max(joint, at) < len(words) or at in taken:
                continue
            joins = self.lookalikes.standard.get(words[joint], words[joint]) in cues("joins-places")
            if joins and (name := self._doubtful(read, words, at)) and not taken.intersection(range(name.start, name.end)):
                joined.append(name)
                taken.update(range(name.start, name.end))
        return joined

    def _doubtful(self, read: list[Token], words: list[str], at: int) -> Mention | None:
        """The name at a word that only what it is joined to makes one."""
        slip = None if words[at] in self.lookalikes.standard else self._slip(words, at, 0, lenient=True)
        return slip or (self._exact(read, words, at, lenient=True) if words[at] in self.gazetteer.risky else None)

    def _exact(self, read: list[Token], words: list[str], at: int, lenient: bool) -> Mention | None:
        said = [said_twice(word) for word in words[at : at + MAX_WORDS]]
        for length in range(len(said), 0, -1):
            joined = "".join(said[:length])
            form = self.gazetteer.forms.get(joined) or (self._of_one_word(joined) if length == 1 else None)
            capital = form is None and joined in self.gazetteer.capitals
            if capital:
                form = Form((self.gazetteer.capitals[joined],), exact_only=True)
            elif form is None and words[at][0].isdigit() and (code := self._code(read, at, length)):
                form = Form((code,)) if code in self.gazetteer.regions else Form((), (code,))
            if form is None or (length == 1 and words[at] in KIND_WORDS) or (read[at].raw == IN and length > 1):
                continue
            if self._goes_on(joined, words, at + length):
                return None
            bare = Mention(at, at + length, form.regions, form.provinces, capital=capital, says=self.gazetteer.things.get(joined, ()))
            mention = self._with_kind(words, bare)
            said_kind = kind_at(words, at - 1) is not None or mention.end != bare.end
            if self.lookalikes.place_meant(read, at, at + length, form, said_kind):
                return mention
            if lenient and self.lookalikes.place_possible(words, at, at + length):
                return replace(mention, doubtful=self.lookalikes.strong(joined))
        return None

    def _of_one_word(self, word: str) -> Form | None:
        """The form of a name with something joined to it: its kind, an ending, "se-"."""
        return self.gazetteer.joined.get(word) or self._owned(word) or self._whole(word)

    def _owned(self, word: str) -> Form | None:
        """The form before an ending ("garutku", "bandungnya"), where neither is an ordinary word."""
        stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending) and not self.misspelt.known(word))
        sure = (stem for stem in stems if len(stem) > _SHORT_WORD and stem not in self.ordinary and stem not in self.gazetteer.risky)
        return next((self.gazetteer.forms[stem] for stem in sure if stem in self.gazetteer.forms), None)

    def _whole(self, word: str) -> Form | None:
        """The province all of which is meant ("sejabar", "sajatim"), where the word is no ordinary one."""
        stem = all_of(word)
        form = self.gazetteer.forms.get(stem) if len(stem) > _SHORT_WORD and not self.misspelt.known(word) else None
        return form if form and form.provinces and not form.regions else None

    def _goes_on(self, joined: str, words: list[str], at: int) -> bool:
        """Whether the misspelt rest of a longer name may follow ("luwu utrra" is not Luwu, nor "aceh barat day" Aceh Barat)."""
        following = self.gazetteer.going_on.get(joined)
        if not following or at >= len(words) or not words[at].isalpha() or self.misspelt.known(words[at]):
            return False
        rest = words[at]
        near = any(
            len(rest) >= _SHORT_WORD and (word.startswith(rest) or OSA.distance(rest, word, score_cutoff=1) <= 1) for word in following
        )
        return near or (len(rest) > _SHORT_REST and any(OSA.distance(rest, word) <= len(word) // 2 for word in following))

    def _code(self, read: list[Token], at: int, length: int) -> str | None:
        """An official code: "73.22", or "7322" alone or after "kode"."""
        typed = [token.word for token in read[at : at + length]]
        if length == 1 and at > 0 and read[at - 1].word == "kode" and typed[0] in self.gazetteer.provinces:
            return typed[0]
        code = ".".join(typed) if length == 2 else f"{typed[0][:2]}.{typed[0][2:]}" if length == 1 and len(typed[0]) == 4 else ""
        dotted = length == 2 and read[at].end + 1 == read[at + 1].start
        asked = length == 1 and (len(read) == 1 or (at > 0 and read[at - 1].word == "kode"))
        return code if code in self.gazetteer.regions and (dotted or asked) else None

    def _with_kind(self, words: list[str], mention: Mention) -> Mention:
        """Narrow to kabupaten, kota or province when a word beside the name says which; widen the span over it."""
        start, end = mention.start, mention.end
        if mention.provinces and self._of_both_kinds(words, mention):
            return mention.as_province
        if kind := kind_at(words, start - 1):
            wali = words[max(0, start - 2) : start] == ["wali", "kota"]
            start -= 0 if wali or words[start - 1] in OFFICES else 1
        elif mention.unclear and end < len(words) and words[end] in AFTER_NAME:
            kind, end = kind_at(words, end), end + 1
        elif mention.unclear and end + 1 < len(words) and words[end] in THAT and words[end + 1] in AFTER_NAME:
            kind, end = kind_at(words, end + 1), end + 2
        if kind is None:
            return mention
        if kind == "provinsi":
            return replace(mention, start=start, end=end, regions=() if mention.provinces else mention.regions)
        fitting, joined = self.settling.of_kind(mention.regions, kind), "".join(words[mention.start : mention.end])
        fitting = tuple(code for code in fitting if key(self.gazetteer.regions[code].name) == joined) or fitting
        if not (fitting or mention.capital):  # "kab smg" is the kabupaten, though "smg" is the kota
            fitting = self.settling.of_kind(self.gazetteer.namesakes(mention.regions), kind)
        return replace(mention, start=start, end=end, regions=fitting or mention.regions, provinces=() if fitting else mention.provinces)

    def _of_both_kinds(self, words: list[str], mention: Mention) -> bool:
        """Whether kabupaten and kota are both said before a name: "kab/kota Jambi" are those of the province.

        Of a name that both a kota and a kabupaten bear, "kota dan kabupaten" are these two.
        """
        joined = mention.start > 1 and words[mention.start - 2] in cues("joins-places")
        kinds = {kind_at(words, mention.start - 1), kind_at(words, mention.start - (3 if joined else 2))}
        return kinds == set(KINDS) and not (joined and mention.ambiguous)

    def _slip(self, words: list[str], at: int, longer_than: int, lenient: bool) -> Mention | None:
        """A name typed with slips: every word of it within its allowance, no differing word an ordinary one, and none a village's.

        Only a name of more words than the exact form found here may take its place ("aceh selatna" before "aceh").
        """
        if words[at] in KIND_WORDS or self.misspelt.says_no_name(words[at]) or _VILLAGES.intersection(words[max(0, at - _NEAR) : at]):
            return None
        for length in range(min(_SLIP_WORDS, len(words) - at), longer_than, -1):
            after_kind = kind_at(words, at - 1) is not None
            names = self.misspelt.nearest(tuple(words[at : at + length]), after_kind, lenient)
            if longer := self._longer(names, words, at + length):
                names, length = longer, length + 1
            forms = [self.gazetteer.forms["".join(name)] for name in names]
            if names and length == 1 and not after_kind and self._rather_a_word(words[at], names[0]):
                continue
            alone = names and self._alone_near(words, at, names)
            if names and (length > 1 or lenient or self._introduced(words, at, forms) or alone):
                regions = tuple(dict.fromkeys(code for form in forms for code in form.regions))
                provinces = tuple(dict.fromkeys(code for form in forms for code in form.provinces))
                return self._with_kind(words, Mention(at, at + length, regions, provinces, fuzzy=True))
        return None

    def _rather_a_word(self, word: str, name: tuple[str, ...]) -> bool:
        """Whether what was typed is a word sooner than a slip of the name: a chat word or a capital sooner than one of a nickname."""
        if name in self.gazetteer.nicknames and (
            word[0] != name[0][0] or word in self.lookalikes.standard or word in self.gazetteer.capitals
        ):
            return True
        return self.misspelt.clearly_word(word, name[0])

    def _longer(self, names: tuple[tuple[str, ...], ...], words: list[str], at: int) -> tuple[tuple[str, ...], ...]:
        """The names that go on with the word after them ("bolaangamongondow utara"); none where none does."""
        grown = [(*name, words[at]) for name in names if at < len(words)]
        return tuple(name for name in grown if "".join(name) in self.gazetteer.forms)

    def _alone_near(self, words: list[str], at: int, names: tuple[tuple[str, ...], ...]) -> bool:
        """Whether one name is near, and no ordinary word as near; a nickname with other slips than vowels left out only among places."""
        word, name = words[at], names[0]
        sure = name not in self.gazetteer.nicknames or spells(word, name[0]) or len(words) == 1 or self.lookalikes.of_places(words)
        return sure and len(names) == 1 and not self.misspelt.nearer_word(word, name[0])

    def _introduced(self, words: list[str], at: int, forms: list[Form]) -> bool:
        """Whether something before or beside a word, or the province of what it may mean, says that it is a place."""
        beside = self.lookalikes.introduced(words, at) or self.lookalikes.asked_beside(words, at, at + 1)
        return beside or any(self.lookalikes.own_province(words, form) for form in forms)
