"""An answer dressed for Telegram: valid markup in every piece, within the limits, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import speaker
from bot.messages import Answer, Choice, Outcome, SourceLine
from handlers.outgoing import LIMIT, keyboard, pieces
from tests.telegram.markup import parse_html

SAY = speaker("id")
TEXTS = st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"], whitelist_characters="\n"), min_size=1, max_size=9000)
SOURCES = st.builds(
    SourceLine,
    st.none() | st.text(max_size=40),
    st.text(min_size=1, max_size=40),
    st.just("2022"),
    st.just("2022"),
    st.none() | st.just("https://contoh.id/?a=1&b=<2>"),
)


@given(TEXTS, st.text(max_size=60), st.lists(SOURCES, max_size=30), st.booleans())
def test_every_piece_is_valid_and_fits(text: str, title: str, sources: list[SourceLine], every: bool) -> None:
    answer = Answer(text, Outcome.ANSWERED, title, tuple(sources), every_source=every)
    for piece in pieces(answer, SAY):
        plain, _ = parse_html(piece)
        assert len(plain) <= LIMIT


def test_nothing_is_lost_when_an_answer_is_cut() -> None:
    text = "\n\n".join(f"Paragraf {n} " + "kata " * 120 for n in range(20))
    plain = " ".join(parse_html(piece)[0] for piece in pieces(Answer(text, Outcome.ANSWERED), SAY))
    assert plain.split() == text.split()


def test_buttons_are_one_a_row() -> None:
    markup = keyboard(Answer("x", Outcome.ANSWERED, choices=(Choice("a", "e:a"), Choice("b", "e:b"))))
    assert markup and [[button["text"] for button in row] for row in markup["inline_keyboard"]] == [["a"], ["b"]]
    assert keyboard(Answer("x", Outcome.ANSWERED)) is None
