"""Measure the understanding on questions written by others: per group and style, right, asked back, refused, wrong."""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from knowledge.deciding.aspects import PROVINCE_LIST
from knowledge.deciding.decide import Decision, Kind
from knowledge.loading import read_yaml
from knowledge.measuring.risk import Sure, accuracy_at, auroc, confidence
from knowledge.model import province_of
from knowledge.records.regions import nothing_on
from knowledge.understanding import Understanding

RIGHT, ASKED, REFUSED, WRONG = "right", "asked", "refused", "wrong"
FOLDS = ("development", "test")
_MISSES = (
    "# Test-fold questions answered wrongly today, written by `evaluate --commit`. A test fails when one is mended (take it off) or a new\n"
    "# one appears (mend it).\n"
)


@dataclass(frozen=True, slots=True)
class Case:
    """One question with what should come of it: an entry (or family), or one of `also`; a refusal when `entry` is None."""

    text: str
    entry: str | None
    style: str
    part: str
    codes: tuple[str, ...] = ()
    ask_back: bool = False
    also: tuple[str, ...] = ()

    @property
    def fold(self) -> str:
        """Development or test, by a fixed rule on the text: test questions are never tuned on."""
        return FOLDS[int(sha256(self.text.encode()).hexdigest(), 16) % 2]


def load_cases(folder: Path, library_folders: dict[str, str]) -> Iterator[Case]:
    """All cases below `folder` (questions/*.yaml, region_questions.yaml, negatives.yaml)."""
    for path in sorted((folder / "questions").glob("*.yaml")):
        document = read_yaml(path)
        for row in document["pertanyaan"]:
            part, also = library_folders.get(document["id"], "?"), tuple(row.get("juga", ()))
            yield Case(row["teks"], document["id"], row["gaya"], part, also=also)
    for row in _optional(folder / "region_questions.yaml"):
        codes, also = tuple(row.get("daerah", ())), tuple(row.get("juga", ()))
        yield Case(row["teks"], row["keluarga"], row["gaya"], "regions", codes, row.get("tanya_balik", False), also)
    for row in _optional(folder / "negatives.yaml"):
        yield Case(row["text"], None, row["kind"], f"refuse-{row['kind']}")


def _optional(path: Path) -> list[dict[str, Any]]:
    return read_yaml(path) if path.exists() else []


def verdict(case: Case, decision: Decision) -> str:
    """How a decision meets a case. For a refusal, asking back counts as asked, an answer as wrong."""
    if case.entry is None:
        return WRONG if decision.kind is Kind.ANSWERED else ASKED if decision.kind is Kind.CLARIFY else RIGHT
    wanted = {case.entry, *case.also}
    if decision.kind is Kind.ANSWERED and decision.entry:
        right = bool(wanted & {decision.entry.id, decision.entry.group}) or _status_holds(case, decision)
        return RIGHT if right and _places_right(case, decision) else WRONG
    if decision.kind in (Kind.CLARIFY, Kind.UNSURE):
        offered = {name for entry in decision.choices for name in (entry.id, entry.group)}
        return ASKED if wanted & offered else REFUSED
    return REFUSED


def says_nothing_is_known(understanding: Understanding, decision: Decision) -> bool:
    """Whether the answer is that nothing is recorded on this aspect of this region, which refuses an unanswerable question too."""
    aspect = (decision.entry.compute or "").removeprefix("daerah.") if decision.kind is Kind.ANSWERED and decision.entry else ""
    codes = [code for place in decision.question.places for code in place.regions]
    return nothing_on(understanding.library, codes, aspect)


def _status_holds(case: Case, decision: Decision) -> bool:
    """The whole record of a place also tells its year, signing and the like; its year tells whether it takes part."""
    told = {"daerah-status": ("daerah-tahun", "daerah-sumber", "daerah-mou"), "daerah-tahun": ("daerah-status",)}
    return bool(decision.entry and case.entry in told.get(decision.entry.id, ()))


def _places_right(case: Case, decision: Decision) -> bool:
    if not case.codes:
        return True
    of_region = decision.entry is not None and decision.entry.of_region
    named = ((place.regions if of_region else place.may_be) for place in decision.question.places)  # "itu Kalteng atau Kaltim" beside it
    found = {code for codes in named for code in codes}
    listed = decision.entry is not None and decision.entry.group == PROVINCE_LIST  # the others there, asked for beside a region
    return found == set(case.codes) or (listed and found == set(map(province_of, case.codes)))


def evaluate(understanding: Understanding, cases: Iterable[Case]) -> dict[str, Any]:
    """Counts per part and style, latency in milliseconds, and every case that was not right."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    spent, missed, sure = [], [], []
    for case in cases:
        began = time.perf_counter()
        decision = understanding.decide(case.text)
        spent.append((time.perf_counter() - began) * 1000)
        outcome = RIGHT if case.entry is None and says_nothing_is_known(understanding, decision) else verdict(case, decision)
        sure.append(Sure(confidence(decision), case.entry is not None, outcome == RIGHT))
        counts[case.part][outcome] += 1
        counts[f"style {case.style}" if case.entry else "refuse"][outcome] += 1
        if outcome != RIGHT:
            got = decision.entry.id if decision.entry else None
            missed.append(
                {
                    "text": case.text,
                    "wanted": case.entry,
                    "verdict": outcome,
                    "got": got,
                    "kind": str(decision.kind),
                    "score": round(decision.score, 2),
                    "top": [c.ranked.group for c in decision.candidates[:3]],
                }
            )
    spent.sort()
    shares = {
        part: {name: round(found[name] / found.total(), 4) for name in (RIGHT, ASKED, REFUSED, WRONG)} | {"n": found.total()}
        for part, found in sorted(counts.items())
    }
    latency = {"p50": round(spent[len(spent) // 2], 2), "p99": round(spent[int(len(spent) * 0.99)], 2)} if spent else {}
    risk = {"accuracy_at_90": accuracy_at(0.9, sure), "accuracy_at_80": accuracy_at(0.8, sure), "auroc": auroc(sure)}
    return {"parts": shares, "risk": risk, "latency_ms": latency, "missed": missed}


def commit(report: dict[str, Any], folder: Path) -> None:
    """Keep what the tests compare with: counts per part, and the questions answered wrongly."""
    counts = {part: {"n": f["n"], RIGHT: round(f[RIGHT] * f["n"]), WRONG: round(f[WRONG] * f["n"])} for part, f in report["parts"].items()}
    (folder / "figures.json").write_text(json.dumps(counts, indent=1) + "\n", encoding="utf-8")
    wrong = sorted(one["text"] for one in report["missed"] if one["verdict"] == WRONG)
    lines = [f"- {json.dumps(text, ensure_ascii=False)}\n" for text in wrong]
    (folder / "known_misses.yaml").write_text(_MISSES + "".join(lines), encoding="utf-8")


def table(report: dict[str, Any]) -> str:
    """The report's shares as lines of text."""
    lines = [f"{'part':24}{'n':>6}{'right':>8}{'asked':>8}{'refused':>9}{'wrong':>8}"]
    for part, found in report["parts"].items():
        lines.append(f"{part:24}{found['n']:>6}{found[RIGHT]:>8.1%}{found[ASKED]:>8.1%}{found[REFUSED]:>9.1%}{found[WRONG]:>8.1%}")
    return "\n".join([*lines, f"risk: {json.dumps(report['risk'])}", f"latency ms: {json.dumps(report['latency_ms'])}"])
