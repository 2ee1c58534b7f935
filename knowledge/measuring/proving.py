"""Prove the names: every region and province, typed the ways people type it, is that one or the right question, never another."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.names.gazetteer import Form, key
from knowledge.understanding import Understanding

RIGHT, ASKED, MISSED, ANOTHER = "right", "asked", "missed", "another"
TYPED = frozenset(("dropped vowels", "one slip", "two slips"))
"""Ways with typing slips; in all other ways another unit is never right."""
_LETTERS = "abcdefghijklmnoprstuwy"
_LONG = 9
_SENTENCES = (
    "apakah {} sudah ikut smart city",
    "min {} udah sampai mana ya",
    "kalau {} gimana",
    "{} masterplannya ada gak",
    "mau tanya dong, tahun berapa {} mou smart city?",
)


@dataclass(frozen=True, slots=True)
class Surface:
    """One way of writing a unit, and all units it may rightly mean."""

    text: str
    way: str
    code: str
    may_be: frozenset[str]


def prove(understanding: Understanding, seed: int = 0) -> list[tuple[Surface, str, frozenset[str]]]:
    """Each surface with its outcome and what was found: right, asked back (more than one found), missed, or another unit."""
    resolver = understanding.reader.resolver
    results = []
    for surface in surfaces(understanding, random.Random(seed)):  # noqa: S311 - repeatable slips, not secrets
        mentions = resolver.resolve(surface.text)
        found = frozenset(code for mention in mentions for code in (*mention.regions, *mention.provinces))
        results.append((surface, _outcome(surface, found), found))
    return results


def table(results: list[tuple[Surface, str, frozenset[str]]], worst: int = 20) -> str:
    """Shares per way, and the worst results: other units first, then misses."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for surface, outcome, _ in results:
        counts[surface.way][outcome] += 1
        counts["all"][outcome] += 1
    widths = {RIGHT: 8, ASKED: 8, MISSED: 8, ANOTHER: 9}
    lines = [f"{'way':20}{'n':>7}" + "".join(f"{name:>{width}}" for name, width in widths.items())]
    for way, found in counts.items():
        shares = "".join(f"{found[name] / found.total():>{width}.1%}" for name, width in widths.items())
        lines.append(f"{way:20}{found.total():>7}{shares}")
    order = {ANOTHER: 0, MISSED: 1}
    bad = sorted((row for row in results if row[1] in order), key=lambda row: (order[row[1]], row[0].way in TYPED, row[0].text))
    for surface, outcome, codes in bad[:worst]:
        read_as = ", ".join(sorted(codes)) or "-"
        lines.append(f"  {outcome}: {surface.text!r} ({surface.way}) is {surface.code}, read as {read_as}")
    return "\n".join(lines)


def surfaces(understanding: Understanding, dice: random.Random) -> Iterator[Surface]:
    """Every way of writing each of the regions and provinces."""
    library, gazetteer = understanding.library, understanding.gazetteer
    forms = gazetteer.forms
    for code, region in library.regions.items():
        kind = "kota" if region.is_city else "kabupaten"
        yield from _named(code, region.name, kind, forms[key(region.name)], dice)
    for code, province in library.provinces.items():
        yield from _named(code, province.name, "provinsi", forms[key(province.name)], dice)
    for alias, code, _ in library.aliases:
        form = forms[key(alias)]
        yield Surface(alias, "other names", code, frozenset((*form.regions, *form.provinces)))
        yield Surface(f"status {alias} gimana", "other names", code, frozenset((*form.regions, *form.provinces)))


def _named(code: str, name: str, kind: str, form: Form, dice: random.Random) -> Iterator[Surface]:
    one = frozenset((code,))
    all_ = frozenset((*form.regions, *form.provinces))
    short = {"kabupaten": "kab.", "kota": "kota", "provinsi": "prov."}[kind]
    low = name.lower()
    yield Surface(f"{kind.title()} {name}", "official", code, one)
    yield Surface(f"kode {code}", "code", code, one)
    yield Surface(f"{short} {low}", "kab./kota", code, one)
    yield Surface(f"{short.rstrip('.')} {low} fokusnya apa", "kab./kota", code, one)
    yield Surface(name, "bare", code, all_)
    yield Surface(low, "bare", code, all_)
    for text in _SENTENCES:
        yield Surface(text.format(low), "in a sentence", code, all_)
        yield Surface(text.format(f"{kind} {low}"), "kind, in a sentence", code, one)
    yield Surface(f"{kind} {name}".upper(), "capitals", code, one)
    yield Surface(f"{name} IKUT TAHUN BERAPA".upper(), "capitals", code, all_)
    if " " in name:
        yield Surface(f"{low.replace(' ', '')} ikut smart city?", "spacing", code, all_)
        yield Surface(f"{kind} {low.replace(' ', '-')}", "spacing", code, one)
    yield Surface(f"{short} {_without_vowels(low)}", "dropped vowels", code, one)
    yield Surface(f"{short} {_slipped(low, dice)}", "one slip", code, one)
    yield Surface(f"{_slipped(low, dice)} ikut smart city gak", "one slip", code, all_)
    if len(low) >= _LONG:
        yield Surface(f"{short} {_slipped(_slipped(low, dice), dice)}", "two slips", code, one)


def _outcome(surface: Surface, found: frozenset[str]) -> str:
    if not found:
        return MISSED
    if surface.code not in found:
        return ANOTHER
    return RIGHT if found <= surface.may_be else ASKED


def _without_vowels(name: str) -> str:
    return " ".join(word[0] + "".join(letter for letter in word[1:] if letter not in "aeiou") for word in name.split())


def _slipped(name: str, dice: random.Random) -> str:
    """The name with one letter left out, doubled, changed or swapped with the next; the first letter stays."""
    at = dice.randrange(1, len(name))
    while name[at] == " " or name[at - 1] == " ":
        at = dice.randrange(1, len(name))
    rest = name[at + 1 :]
    ways: Mapping[int, str] = {
        0: name[:at] + rest,
        1: name[:at] + name[at] + name[at:],
        2: name[:at] + dice.choice(_LETTERS) + rest,
        3: name[:at] + rest[:1] + name[at] + rest[1:] if rest and rest[0] != " " else name[:at] + rest,
    }
    return ways[dice.randrange(4)]
