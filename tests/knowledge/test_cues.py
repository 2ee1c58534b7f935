"""The closed word classes: what the reading makes of each phrase must still be that phrase."""

import pytest

from knowledge import Understanding
from knowledge.language.cues import phrases, said


@pytest.mark.parametrize("phrase", sorted(" ".join(phrase) for phrase in phrases("in-danger")))
def test_a_phrase_of_danger_is_found_in_what_is_read(understanding: Understanding, phrase: str) -> None:
    assert said("in-danger", understanding.reader.read(f"rasanya {phrase}").core)


@pytest.mark.parametrize(
    "text", ["lampu jalan ga mau hidup", "wifi saya tidak mau hidup", "SIM saya mau mati", "mau loncat dari bimtek 2 ke 4"]
)
def test_what_only_sounds_like_danger_is_none(understanding: Understanding, text: str) -> None:
    assert not said("in-danger", understanding.reader.read(text).core)
