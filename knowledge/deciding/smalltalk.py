"""Greetings, thanks, goodbyes and the like: recognised only when the whole message is small talk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from knowledge.language.cues import parts
from knowledge.language.cues import said as says
from knowledge.language.cues import words as cues
from knowledge.language.sentences import asks_whether
from knowledge.language.wording import stretches, word_list
from knowledge.loading import CONTENT, rows
from knowledge.reading import PLACEHOLDERS, Question

_LONGEST, _SHORT, _LONG = 5, 8, 14
_NEVER_MIND = ("tidak", "apa")
_PARDON = "sewu"
"""What makes a Javanese "nuwun" beg pardon, and give no thanks ("nuwun sewu, …")."""
_THANKS, _INSULT, _FEELING = "terima-kasih", "makian", "perasaan"
UNEASY = "resah"
"""The kind of small talk of somebody who says only that he is afraid or sad."""
UNPRACTISED = "gaptek"
"""That of somebody who says only that he does not know how to write to us, or fears to do it wrong."""
_LAUGHTER = re.compile(r"(?:a?[wo]?k){3,}|(?:wk)+w?k*|(?:[hx][aeio]){2,}h?|lol")


@dataclass(frozen=True)
class SmallTalk:
    """Phrases by kind, and words that may stand beside them without changing what is meant."""

    phrases: dict[tuple[str, ...], str]
    beside: frozenset[str]

    @classmethod
    @lru_cache(maxsize=2)
    def load(cls, content: Path = CONTENT) -> "SmallTalk":
        """Read `language/smalltalk.csv` (phrase, kind)."""
        phrases = {tuple(word_list(row["phrase"])): row["kind"] for row in rows(content / "language" / "smalltalk.csv")}
        beside = frozenset(row["word"] for row in rows(content / "language" / "fillers.csv"))
        return cls(phrases, beside)

    def kind(self, question: Question) -> str | None:
        """The kind of small talk, or None when the message asks something. An emoji or sign alone is "tanda"."""
        if not question.core:
            return "tanda" if question.text.strip() else None
        if question.places:
            return None
        words = word_list(question.text)
        himself = UNEASY if _only_uneasy(question.core) else UNPRACTISED if _only_unpractised(question) else None
        return himself or self._whole(words) or self._whole(list(question.core)) or self._pieces(words) or self._thanks(question)

    def remark(self, question: Question) -> str | None:
        """What a message that we have no answer to only remarks ("waduh telat dong wkwk", "huh dasar"); None when it asks something.

        A complaint that it was not answered ("kok gak dijawab-jawab") asks nothing else.
        """
        spoken = word_list(question.text)
        if (says("complains", question.core) and not question.places) or calls_all("curses", question.core):
            return _INSULT
        if not _asks_nothing(question):
            return None
        if cues("insults").intersection(spoken):
            return _INSULT
        exclaims = any(word in cues("exclaims") or _LAUGHTER.fullmatch(word) for word in spoken)
        said = set(question.core)
        return _FEELING if exclaims or (said & cues("remarks") and said <= cues("remarks", "leaning")) else None

    def comment(self, question: Question) -> str | None:
        """What a message in the midst of a conversation only comments on ("ya sudah, nanti saya telepon"); None when it asks or goes on."""
        said = set(question.core)
        begins = bool(question.core) and question.core[0] in cues("comments")
        return _FEELING if begins and _asks_nothing(question, _LONG) and not said & cues("goes-on") else None

    def verdict(self, question: Question) -> str | None:
        """What a message in the midst of a conversation only thinks of what was told ("dikit nian", "wah keren wong jateng")."""
        spoken, said = word_list(question.text), {word for word in question.core if not word.startswith("<")}
        asks = "?" in question.text or said & cues("interrogative") or asks_whether(question.core)
        if asks or not said & cues("judges") or len(question.core) > _SHORT:
            return None
        exclaims = any(word in cues("exclaims") or _LAUGHTER.fullmatch(word) for word in spoken[:1])
        alone = not question.places and said <= cues("judges", "intensifies", "leaning", "of-the-answer")
        return _FEELING if exclaims or alone else None

    def _thanks(self, question: Question) -> str | None:
        """Thanks with other words around them ("alhamdulillah, makasih penjelasannya"), where nothing is asked or named."""
        said = set(question.core)
        return _THANKS if _asks_nothing(question) and cues("thanks") & said and _PARDON not in said else None

    def _whole(self, words: list[str]) -> str | None:
        if kind := self.phrases.get(tuple(words)):
            return kind
        kept = [word for word in words if word not in self.beside]
        return self.phrases.get(tuple(kept)) if kept else None

    def _pieces(self, words: list[str]) -> str | None:
        """Small talk said in several phrases ("halo, selamat pagi min"): the last kind named counts, a feeling ("ya") only alone."""
        kind = None
        for word, found in stretches(words, _LONGEST, self.phrases.get):
            if found is None and word not in self.beside:
                return None
            kind = kind if found == _FEELING and kind else found or kind
        return kind or ("sapaan" if words else None)


def _only_uneasy(core: Sequence[str]) -> bool:
    """Whether somebody says nothing but that he is afraid or sad ("saya takut banget nak")."""
    rest = set(core) - cues("writer", "leaning", "intensifies", "softens")
    return bool(rest & cues("uneasy")) and rest <= cues("uneasy") and (bool(set(core) & cues("writer")) or bool(rest & cues("afraid")))


def _only_unpractised(question: Question) -> bool:
    """Whether somebody says nothing but that he is not used to this ("saya gaptek nak", "takut salah pencet", "pelan2 ya")."""
    closed = cues("unpractised-beside", "writer", "leaning", "intensifies", "softens") | parts("unpractised")
    return "?" not in question.text and says("unpractised", question.core) and set(question.core) <= closed


def _asks_nothing(question: Question, most: int = _SHORT) -> bool:
    """Whether a message of at most so many words asks nothing and names nothing of ours."""
    asks = PLACEHOLDERS | cues("interrogative", "our-subject")
    said = [word for before, word in zip(("", *question.core), question.core, strict=False) if (before, word) != _NEVER_MIND]
    return "?" not in question.text and len(said) <= most and not (asks.intersection(said) or asks_whether(question.core))


def calls_all(kind: str, core: Sequence[str]) -> bool:
    """Whether words only call everything something of a kind ("jelek semua", "sampah semua itu", "korup semua")."""
    said = set(core)
    return bool(said & cues(kind) and said & cues("whole")) and said <= cues(kind, "whole", "leaning", "intensifies")


def without_tags(core: Sequence[str]) -> tuple[str, ...]:
    """The words without those that deny only to ask ("ada ga yang sudah quick win", "di Sulsel sudah quick win belum")."""
    tags = {at + 1 for at, pair in enumerate(pairwise(core)) if pair[0] == "ada" and pair[1] in cues("asked-with-not")}
    last = max((at for at, word in enumerate(core) if word not in cues("softens")), default=0)
    if asks_whether(core) and not {"yang", "siapa", "mana", "tapi"} & set(core):
        tags.add(last)
    return tuple(word for at, word in enumerate(core) if at not in tags)
