"""What takes long to make from the content: its vocabulary and its index."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.deciding.follow_ups import Lines
from knowledge.language.slips import spells
from knowledge.language.spelling import Slips, Speller
from knowledge.language.wording import Lexicon, word_set
from knowledge.language.wordsets import Words
from knowledge.loading import Library, load_islands, load_pillar_forms
from knowledge.names.gazetteer import Gazetteer, consonants
from knowledge.names.places import Resolver
from knowledge.ranking.groups import Groups
from knowledge.ranking.passages import Passages
from knowledge.reading import Reader


@dataclass(frozen=True, slots=True)
class Built:
    """What takes long to make from the content, and may be kept: its words, its index, its passages and the follow-ups of its answers."""

    vocabulary: dict[str, int]
    groups: Groups
    passages: Passages
    asked_next: Lines


_SLIP, _LONG, _NAME, _SELDOM, _ONCE_OR_SO, _EVERYDAY = 4, 5, 7, 20, 4, 200
"""The letters a misspelt name has at least, those with which it may lack more than one vowel or have another slip, the count from which
it is a word though it lacks vowels, or has another slip, and that from which an ordinary word that is part of a name too ("daerah",
"kota") is mended towards."""


def vocabulary_of(library: Library, names: Collection[str]) -> dict[str, int]:
    """The words of the content, with how many of its texts use each, without digits, typing slips and misspelt `names`."""
    entries = library.entries.values()
    asked = Counter(word for entry in entries for question in entry.questions for word in word_set(question))
    told = Counter(word for entry in entries for word in word_set(f"{entry.title} {entry.text}"))
    sure = told.keys() | Lexicon.load().ordinary
    counts = {word: asked[word] + told[word] for word in sorted(asked.keys() | told) if not word.isdigit()}
    slips, misspelt = Slips(counts), _misspelt(counts, names)
    return {word: count for word, count in counts.items() if word in sure or (count > 1 and word not in slips and word not in misspelt)}


def _misspelt(counts: Mapping[str, int], names: Collection[str]) -> set[str]:
    """The seldom words that are words of names without some of their vowels ("bngkulu utra"), or with one slip ("gunungkidull")."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) >= _LONG:
            alike[consonants(name)].append(name)
    seldom = [word for word, count in counts.items() if len(word) >= _SLIP and count < _SELDOM and word not in names]
    lacking = {word for word in seldom if any(_lacks_vowels(word, name) for name in alike.get(consonants(word), ()))}
    longest = [name for name in names if len(name) >= _NAME]
    return lacking | {word for word in seldom if counts[word] < _ONCE_OR_SO and _one_slip_from(word, longest)}


def _one_slip_from(word: str, names: Sequence[str]) -> bool:
    return any(name[0] == word[0] for name, *_ in process.extract_iter(word, names, scorer=OSA.distance, score_cutoff=1))


def _lacks_vowels(word: str, name: str) -> bool:
    return spells(word, name) and (len(word) >= _LONG or len(name) == len(word) + 1)


def reader_of(lexicon: Lexicon, gazetteer: Gazetteer, vocabulary: dict[str, int], library: Library) -> Reader:
    """The reader of messages, which knows the content's words and the names of places."""
    names = gazetteer.name_words
    told = {word for word in vocabulary if consonants(word) != word} - gazetteer.capitals.keys() - gazetteer.forms.keys()
    ordinary = Words(told, lexicon.ordinary, lexicon.fillers, lexicon.words, but=(names, gazetteer.forms))
    resolver = Resolver(gazetteer, ordinary, lexicon.words)
    plain = {word for word in names & lexicon.ordinary if vocabulary.get(word, 0) >= _EVERYDAY}
    mended_to = {word: count for word, count in vocabulary.items() if word not in names or word in plain}
    speller = Speller(mended_to, (vocabulary, lexicon.ordinary, names))
    return Reader(lexicon, resolver, load_pillar_forms(), load_islands(), speller, sorted(library.cohorts.by_year))
