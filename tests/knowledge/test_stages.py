"""Evidence and time: no status uses what was recorded later, no grade rises when a source goes; and what the base records say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.dating import written
from knowledge.loading import load_library, rows
from knowledge.records.recorded import CONTENT, by_region, publishers
from knowledge.records.regions import certain, participants
from knowledge.records.stages import (
    DECLINED,
    OFFICIAL,
    PRESS,
    RUNGS,
    UNPROVEN,
    Event,
    Grade,
    Voice,
    as_of,
    changes,
    grade,
    merged,
    plainest,
    standing,
)
from knowledge.records.summing import summarise

LIBRARY = load_library()
NOW = datetime(2026, 11, 27, tzinfo=UTC)
START = datetime(2022, 1, 1, tzinfo=UTC)
isos = st.sampled_from(["2021", "2022", "2022-03", "2022-03-05", "2022-04-21", "2022-04-21/22", "2023", None])
voices = st.builds(
    Voice,
    st.sampled_from(["A", "B", "C", "D"]),
    st.sampled_from([OFFICIAL, PRESS, UNPROVEN]),
    st.sampled_from(["", "X", "Y"]),
    st.sampled_from([None, "2022-05-01", "2023"]),
)
events = st.builds(
    Event,
    st.just("73.22"),
    st.sampled_from([*RUNGS[:4], DECLINED]),
    st.just("x"),
    isos,
    st.integers(0, 30).map(lambda n: START + timedelta(days=n)),
    st.lists(voices, max_size=3).map(tuple),
    contested=st.booleans(),
    single=st.booleans(),
    number=st.one_of(st.none(), st.integers(1, 9)),
    replaces=st.one_of(st.none(), st.integers(1, 9)),
)
sequences = st.lists(events, max_size=8)


@given(sequences, st.integers(0, 30), st.sampled_from([None, date(2022, 4, 1), date(2022, 12, 31)]))
def test_the_status_as_of_a_time_never_uses_what_was_recorded_later(rows_: list[Event], at: int, day: date | None) -> None:
    known = START + timedelta(days=at)
    earlier = [event for event in rows_ if event.recorded <= known]
    assert standing(as_of(rows_, day, known)) == standing(as_of(earlier, day, known))
    assert all(event.recorded <= known for event in as_of(rows_, day, known))
    if day:
        assert all(event.true_by(day) for event in as_of(rows_, day, known))


@given(sequences, st.data())
def test_a_grade_never_rises_when_a_source_is_taken_away(rows_: list[Event], data: st.DataObject) -> None:
    spoken = [at for at, event in enumerate(rows_) if event.voices]
    if not spoken:
        return
    at = data.draw(st.sampled_from(spoken))
    gone = data.draw(st.integers(0, len(rows_[at].voices) - 1))
    less = list(rows_)
    less[at] = replace(rows_[at], voices=rows_[at].voices[:gone] + rows_[at].voices[gone + 1 :])
    for before, after in zip(rows_, less, strict=True):
        assert grade(after, less) <= grade(before, rows_)
    before_rungs, after_rungs = standing(rows_).rungs, standing(less).rungs
    assert all(after_rungs[name].grade <= rung.grade for name, rung in before_rungs.items() if name in after_rungs)


@given(sequences, events)
def test_a_contradiction_never_raises_a_grade(rows_: list[Event], other: Event) -> None:
    against = replace(other, voices=(), contested=False)
    for event in rows_:
        assert grade(event, [*rows_, against]) <= grade(event, rows_)


def _event(rung: str, happened: str | None, *said: Voice, **more: object) -> Event:
    return Event("73.22", rung, "x", happened, START, said, **more)  # type: ignore[arg-type]


MINISTRY, REGION, PAPER = Voice("Aptika", OFFICIAL, "Kementerian"), Voice("Pemkab", OFFICIAL, "Pemkab"), Voice("Koran", PRESS)


def test_the_four_grades() -> None:
    alone = [_event("mou", "2022-04-21"), _event("mou", "2022-04-21", PAPER), _event("mou", "2022-04-21", MINISTRY)]
    assert [grade(event, [event]) for event in alone] == [Grade.CLAIM, Grade.REPORTED, Grade.DOCUMENT]
    both = [_event("mou", "2022-04-21", MINISTRY), _event("mou", "2022-04", REGION)]
    assert grade(both[0], both) == Grade.MATCHING
    same_house = [_event("mou", "2022-04-21", MINISTRY), _event("mou", "2022-04", replace(MINISTRY, publisher="Ditjen Aptika"))]
    assert grade(same_house[0], same_house) == Grade.DOCUMENT
    conflict = [*both, _event("mou", "2022-05-05", PAPER)]
    assert grade(both[0], conflict) == Grade.DOCUMENT
    assert standing(conflict).rungs["mou"].disputes
    assert grade(replace(both[0], single=True), both) == Grade.DOCUMENT


def test_no_data_not_taking_part_and_not_finished_are_different_words() -> None:
    declined = _event(DECLINED, "2023", MINISTRY)
    joined = _event("mou", "2022-04-21", PAPER)
    assert standing([]).word == "tanpa-data"
    assert standing([joined]).word == "ikut"
    assert standing([joined, _event("masterplan", "2022-12", PAPER)]).word == "tersusun"
    assert standing([joined, declined]).word == DECLINED
    assert standing([declined, _event("mou", "2024-03-05", PAPER)]).word == "ikut"


def test_a_summary_and_the_list_of_participants_agree_on_every_province() -> None:
    undated = 0
    for province in LIBRARY.provinces:
        codes = [code for code, region in LIBRARY.regions.items() if region.province_code == province]
        summary = summarise(by_region(LIBRARY), codes, NOW)
        assert summary.taking_part - summary.undated == certain(participants(LIBRARY, [province]))
        undated += summary.undated
    assert undated


def test_a_correction_takes_the_place_of_what_it_corrects_only_from_then_on() -> None:
    first = _event("mou", "2022-04-05", MINISTRY, number=1)
    second = replace(first, happened="2022-04-21", number=2, replaces=1, recorded=START + timedelta(days=9))
    second = Event("73.22", "mou", "x", "2022-04-21", START + timedelta(days=9), (MINISTRY,), number=2, replaces=1)
    assert as_of([first, second], None, START + timedelta(days=5)) == [first]
    assert as_of([first, second], None, NOW) == [second]


def test_official_updates_stand_beside_the_base_records() -> None:
    base = by_region(LIBRARY)["73.22"]
    update = _event("penetapan", "2023-06-01", MINISTRY, number=1)
    both = merged(base, [update])
    assert set(both) == {*base, update}
    assert standing(both).rungs["mou"] == standing(base).rungs["mou"]
    assert "penetapan" in standing(both).rungs


def test_luwu_utara_then_and_later() -> None:
    rows_ = by_region(LIBRARY)["73.22"]
    assert list(standing(as_of(rows_, date(2022, 1, 31), NOW)).rungs) == ["terpilih"]
    assert standing(as_of(rows_, date(2022, 12, 31), NOW)).word == "tersusun"
    june = [event.part for event in changes(rows_, date(2022, 6, 1), date(2022, 6, 30))]
    assert june == ["1"]


def test_the_base_records_are_graded_by_who_said_them() -> None:
    words = {name: rung.grade for name, rung in standing(by_region(LIBRARY)["34.02"]).rungs.items()}
    assert words["masterplan"] == Grade.DOCUMENT
    assert standing(by_region(LIBRARY)["33.02"]).rungs["terpilih"].disputes
    assert standing(by_region(LIBRARY)["35.08"]).rungs.get("penetapan") is None, "a rule from before the programme enacts no plan of it"


def test_a_vague_record_is_not_shown_beside_a_closer_one() -> None:
    shown = plainest(by_region(LIBRARY)["73.09"])
    assert [event.happened for event in shown if event.rung == "bimtek"] == ["2022-06-13/14"]


def test_every_listed_publisher_is_known_to_the_records() -> None:
    named = {
        name.strip()
        for table in ("evidence", "participants")
        for row in rows(CONTENT / "regions" / f"{table}.csv")
        for name in row["publisher"].split(";")
    }
    named |= {LIBRARY.sources[id_].publisher for note in LIBRARY.notes for id_ in note.sources}
    assert set(publishers()) - named == set()
    houses = ("Pemkab", "Pemkot", "Diskominfo", "Dinkominfo", "PPID", "Ditjen", "InfoPublik", "Media Center Kab")
    assert {name for name in named if name.startswith(houses)} - set(publishers()) == set()


def test_no_event_rests_on_a_source_published_before_it() -> None:
    dated = [event for rows_ in by_region(LIBRARY).values() for event in rows_ if event.rung != "terpilih" and written(event.happened)]
    older = [
        (event.region, event.text, voice.publisher)
        for event in dated
        for voice in event.voices
        if (told := written(voice.date)) and (when := written(event.happened)) and told.last < when.first
    ]
    assert older == []


def test_a_plan_being_written_is_none_that_is_finished() -> None:
    for code in ("33.20", "33.19", "33.22"):
        assert "masterplan" not in standing(by_region(LIBRARY)[code]).rungs, code
    assert "masterplan" in standing(by_region(LIBRARY)["73.22"]).rungs


def test_another_index_is_no_evaluation_of_the_programme() -> None:
    assert "evaluasi" not in standing(by_region(LIBRARY)["32.11"]).rungs
    assert "evaluasi" in standing(by_region(LIBRARY)["35.71"]).rungs


def test_an_award_for_a_finished_plan_proves_the_plan_and_an_invitation_no_signing() -> None:
    makassar = standing(by_region(LIBRARY)["73.71"])
    assert makassar.rungs["masterplan"].grade is Grade.DOCUMENT
    assert "penghargaan" in makassar.rungs, "it is an award still"
    assert [event.text for event in by_region(LIBRARY)["32.79"] if event.rung == "mou"] == ["MoU (angkatan 2024)"]
    kupang = standing(by_region(LIBRARY)["53.71"])
    assert kupang.word == "ikut" and "masterplan" in kupang.missing, "a plan that is only claimed is none"
