"""The status of regions as tables: one row a region, and one row a record with its sources."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date

from bot.plans import records
from bot.plans.words import rung_name, text_of, told
from bot.storage.subscriptions import local
from bot.turn import Turn
from knowledge.records.stages import RUNGS, Event, Rung, Standing, as_of, grade, standing


async def sheets(turn: Turn, scope: str) -> dict[str, list[dict[str, str]]]:
    """Both tables of a scope, as of now."""
    found = {code: as_of(events, None, turn.now) for code, events in (await records.of_scope(turn, scope)).items()}
    codes, day = records.codes(turn, scope), turn.today
    return await asyncio.to_thread(_both, turn, found, codes, day)


def _both(turn: Turn, found: Mapping[str, Sequence[Event]], codes: Sequence[str], day: date) -> dict[str, list[dict[str, str]]]:
    return {
        "status": [_status(turn, code, found.get(code, ()), day) for code in codes],
        "bukti": [row for code in codes for row in _records(turn, code, found.get(code, ()), day)],
    }


def _status(turn: Turn, code: str, events: Sequence[Event], day: date) -> dict[str, str]:
    library, ladder = turn.knowledge.library, standing(events)
    region = library.regions[code]
    top = ladder.rungs[ladder.highest] if ladder.highest else None
    row = {
        "kode": code,
        "kabupaten_kota": region.official,
        "provinsi": region.province,
        "angkatan": "; ".join(str(one.year) for one in _cohorts(ladder)),
        "posisi": ladder.word,
        "tahap_tertinggi": rung_name(turn, top.name) if top else "",
        "tingkat_bukti": turn.say(f"grade.{top.grade.word}") if top else "",
    }
    for name in RUNGS:
        row |= _rung(turn, name, ladder.rungs.get(name))
    voices = [voice for event in events for voice in event.voices]
    row["sumber"] = "; ".join(dict.fromkeys(voice.publisher for voice in voices))
    row["alamat_sumber"] = " ".join(dict.fromkeys(voice.url for voice in voices if voice.url))
    return row | {"per_tanggal": day.isoformat()}


def _cohorts(ladder: Standing) -> list[Event]:
    rung = ladder.rungs.get("terpilih")
    rows = [event for event in rung.events if event.year and event.voices and not event.contested] if rung else []
    return list({event.year: event for event in rows if event.number is not None or len(event.happened or "") == 4}.values())


def _rung(turn: Turn, name: str, rung: Rung | None) -> Mapping[str, str]:
    if rung is None:
        return {f"{name}_tanggal": "", f"{name}_bukti": turn.say("ladder.none")}
    best = max(rung.events, key=lambda event: (grade(event, rung.events), len(event.happened or "")))
    return {f"{name}_tanggal": best.happened or "", f"{name}_bukti": turn.say(f"grade.{rung.grade.word}")}


def _records(turn: Turn, code: str, events: Sequence[Event], day: date) -> list[dict[str, str]]:
    region = turn.knowledge.library.regions[code]
    return [
        {
            "kode": code,
            "kabupaten_kota": region.official,
            "provinsi": region.province,
            "tahap": one.event.rung,
            "bagian": one.event.part,
            "tanggal": one.event.happened or "",
            "keterangan": text_of(turn, one.event),
            "tingkat_bukti": turn.say(f"grade.{one.grade.word}"),
            "sumber_berbeda": "ya" if one.disputed else "tidak",
            "sumber": "; ".join(one.publishers),
            "alamat_sumber": " ".join(dict.fromkeys(voice.url for voice in one.event.voices if voice.url)),
            "nomor_pembaruan": "" if one.event.number is None else str(one.event.number),
            "dicatat": local(one.event.recorded).date().isoformat(),
            "per_tanggal": day.isoformat(),
        }
        for one in told(events)
    ]
