"""Which of several places a message asks about, when the others only tell where the writer is, where it happened, or what lies near.

Names joined ("Garut dan Tasik"), compared or listed are all asked about. Of the others, first those in a sentence that asks count
("Skor Pamekasan berapa? Di Madura kan Sampang sudah"), then those not said of a person ("orang Medan") or of a spot ("di Makassar"),
then those in the clause that asks. One taken back for the next ("Anambas? eh salah, Natuna") is not asked about.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.language.cues import said
from knowledge.language.cues import words as cues
from knowledge.language.sentences import asks_for, asks_whether, interrogatives
from knowledge.language.wording import Token, fold
from knowledge.names.gazetteer import KIND_WORDS
from knowledge.names.mentions import Mention

_SENTENCE, _CLAUSE, _ASKED = re.compile(r"[.!?;\n…]"), re.compile(r"[.!?;\n…,:()–—]"), "?"
_BARE, _SPOT, _PERSON, _AWAY = 0, 1, 2, 3
_BACK, _BETWEEN = 3, 2
_JOURNEY = "studi"


@dataclass(frozen=True, slots=True)
class _Part:
    """Tokens [start, end) of a text, and whether they ask something."""

    start: int
    end: int
    asks: bool

    def holds(self, group: Sequence[Mention]) -> bool:
        """Whether a name of the group stands in it."""
        return self.names(group) > 0

    def names(self, group: Sequence[Mention]) -> int:
        """How many names of the group stand in it."""
        return sum(self.start <= name.start < self.end for name in group)


def asked_about(text: str, read: Sequence[Token], standard: Mapping[str, str], found: Sequence[Mention]) -> list[Mention]:
    """The names a message asks about, of those found in its tokens `read`; `standard` is what chat and regional words stand for."""
    if len(found) < 2:  # noqa: PLR2004 - one name has none beside it
        return list(found)
    text, words = fold(text), [standard.get(token.word, token.word) for token in read]
    found = _without_taken_back(text, read, words, found)
    groups = _joined(read, [_where_last_said(text, read, name) for name in found])
    if len(groups) < 2 or len({(name.regions, name.provinces) for name in found}) < 2:  # noqa: PLR2004 - one thing is asked about
        return list(found)
    sentences, clauses = _parts(text, read, words, _SENTENCE), _parts(text, read, words, _CLAUSE)
    groups = (
        _compared(words, clauses, groups)
        or _compared(words, sentences, groups)
        or _of_the_question(read, words, sentences, clauses, groups)
    )
    kept = {(name.regions, name.provinces) for group in groups for name in group}
    return [name for name in found if (name.regions, name.provinces) in kept]


def _without_taken_back(text: str, read: Sequence[Token], words: Sequence[str], found: Sequence[Mention]) -> list[Mention]:
    """The names without those taken back for the one after them ("Dumai, eh bukan, Pekanbaru", "Tiom bukan, Yahukimo")."""
    pairs = zip(found, found[1:], strict=False)
    taken = [one for one, two in pairs if _takes_back(text, read, words[one.end : two.start], one.end)]
    return [name for name in found if name not in taken]


def _takes_back(text: str, read: Sequence[Token], between: Sequence[str], at: int) -> bool:
    """Whether words between two names, which begin at `at`, say that the second is meant instead of the first."""
    apart = bool(between) and "," in text[read[at].end : read[at + 1].start]
    return said("takes-back", between) or (len(between) == 1 and between[0] in cues("denies-place") and apart)


def _where_last_said(text: str, read: Sequence[Token], name: Mention) -> Mention:
    """The name where a new sentence begins with it again ("… dinas di Tabalong. Tabalong ini sudah ikut")."""
    end = name.end + name.end - name.start
    again = [token.word for token in read[name.end : end]] == [token.word for token in read[name.start : name.end]]
    ends = again and _SENTENCE.search(text[read[name.end - 1].end : read[name.end].start])
    return replace(name, start=name.end, end=end) if ends else name


def _of_the_question(
    read: Sequence[Token], words: Sequence[str], sentences: Sequence[_Part], clauses: Sequence[_Part], groups: list[list[Mention]]
) -> list[list[Mention]]:
    """The names in sentences that ask; of these the least aside; of these those in clauses that ask."""
    groups = _in_asking(sentences, groups)
    levels = [_level(read, words, clauses, group[0]) for group in groups]
    nearest = min(levels)
    plain = [group for group, level in zip(groups, levels, strict=True) if level == nearest]
    return _in_asking(clauses, _before_the_question(sentences, plain))


def _before_the_question(sentences: Sequence[_Part], groups: list[list[Mention]]) -> list[list[Mention]]:
    """The names in the sentence nearest before the one that asks, where that names none ("Tinggal Kaimana. Bagaimana kedudukannya?")."""
    asks = next((part for part in sentences if part.asks), None)
    if asks is None or any(part.asks and part.holds(group) for part in sentences for group in groups):
        return groups
    before = [part for part in sentences if part.end <= asks.start and any(map(part.holds, groups))]
    return [group for group in groups if before[-1].holds(group)] if before else groups


def _joined(read: Sequence[Token], found: Sequence[Mention]) -> list[list[Mention]]:
    """The names in groups: those with nothing but a joining word, a comma or a kind word between them belong together."""
    groups: list[list[Mention]] = []
    for name in found:
        between = [token.word for token in read[groups[-1][-1].end : name.start]] if groups else []
        joins = len(between) <= _BETWEEN and all(word in cues("joins-places") or word in KIND_WORDS for word in between)
        if groups and joins:
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _parts(text: str, read: Sequence[Token], words: Sequence[str], at: re.Pattern[str]) -> list[_Part]:
    """The stretches of tokens between marks of punctuation; those that ask end in a question mark or hold a word that asks."""
    cuts = [0]
    cuts += [n + 1 for n, (one, two) in enumerate(zip(read, read[1:], strict=False)) if at.search(text[one.end : two.start])]
    cuts.append(len(read))
    parts = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        after = text[read[end - 1].end : read[end].start if end < len(read) else len(text)]
        said_there = words[start:end]
        asks = _ASKED in after or bool(interrogatives(said_there)) or asks_for(said_there) or asks_whether(said_there)
        parts.append(_Part(start, end, asks))
    return parts


def _compared(words: Sequence[str], parts: Sequence[_Part], groups: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The names in parts that compare two or more things; none when no part does."""
    of_regions = [group for group in groups if any(name.regions for name in group)] or groups
    parts = [part for part in parts if _says_difference(words[part.start : part.end]) and sum(map(part.names, of_regions)) > 1]
    return [group for group in groups if any(part.holds(group) for part in parts)]


def _says_difference(words: Sequence[str]) -> bool:
    """Whether something is held against something ("studi banding" is a journey)."""
    comparing = cues("asks-difference", "measures")
    return any(word in comparing and (not at or words[at - 1] != _JOURNEY) for at, word in enumerate(words))


def _in_asking(parts: Sequence[_Part], groups: list[list[Mention]]) -> list[list[Mention]]:
    """The names in parts that ask, if some are and others not."""
    asked = [group for group in groups if any(part.asks and part.holds(group) for part in parts)]
    return asked or groups


def _level(read: Sequence[Token], words: Sequence[str], clauses: Sequence[_Part], name: Mention) -> int:
    """How far a name stands aside: it says where somebody is away from home, where a person is from, or a spot, or none of these."""
    at = name.start
    while at and read[at - 1].word in KIND_WORDS:
        at -= 1
    before = words[max(0, at - _BACK) : at]
    if not before:
        return _BARE
    beside = {before[-1], read[at - 1].word}
    spot = bool(beside & cues("at-a-spot"))
    start = next(part.start for part in clauses if part.start <= name.start < part.end)
    since = at - _words_of_office(read, at)
    come = {words[since - 1], read[since - 1].word} if since > start else set()
    of_me = bool(cues("writer") & {*words[start:at], *(token.word for token in read[start:at])})
    said_of_me = of_me and bool(come & cues("coming-from") or (since < at and come & cues("writer")))
    person = said_of_me or bool(beside & cues("person-of")) or (spot and bool(set(before[:-1]) & cues("being-somewhere")))
    away = spot and bool(set(before[:-1]) & cues("away-from-home"))
    return _AWAY if away else _PERSON if person else _SPOT if spot else _BARE


def _words_of_office(read: Sequence[Token], at: int) -> int:
    """How many words for where somebody works ("dari bagian hukum setda Jember") stand right before the word at `at`."""
    since = at
    while since and read[since - 1].word in cues("works-at"):
        since -= 1
    return at - since
