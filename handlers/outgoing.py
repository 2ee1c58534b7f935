"""Answer → Telegram: HTML in pieces of at most 4,096 characters, keyboard, pictures, files, a poll. Markup is made here only."""

from dataclasses import dataclass
from html import escape
from typing import Any, TypeAlias

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.i18n import Say
from bot.messages import Answer, Card, Document, Picture, Poll, SourceLine
from bot.plain import SHOWN_SOURCES, source_text

LIMIT = 4096
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_ROOM = 4000


@dataclass(frozen=True, slots=True)
class Text:
    """One message of text, with the buttons below it."""

    html: str
    markup: dict[str, Any] | None = None


Part: TypeAlias = Text | Picture | Document | Poll
"""What becomes one message."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch that is never cut: its markup, how many characters a reader sees of it, and what stands before it."""

    html: str
    seen: int
    before: str = "\n\n"


def parts(answer: Answer, say: Say) -> list[Part]:
    """The messages an answer becomes, in the order they are sent: pictures, text, files, poll; the buttons under the last text."""
    texts = pieces(answer, say)
    buttons = keyboard(answer)
    written = [Text(html, buttons if at == len(texts) else None) for at, html in enumerate(texts, 1)]
    poll = [answer.poll] if answer.poll else []
    return [*answer.pictures, *written, *answer.documents, *poll]


def pieces(answer: Answer, say: Say) -> list[str]:
    """The text as one or more pieces of valid HTML, each within Telegram's limit for what a reader sees."""
    found = [_stretch(answer.title, "b")] if answer.title else []
    for at, paragraph in enumerate(answer.text.split("\n\n")):
        found += [_stretch(chunk, before="\n" if answer.title and not at else "\n\n") for chunk in _chunks(paragraph)]
    if answer.footer:
        found.append(_stretch(answer.footer, "i"))
    if answer.sources:
        found += _sources(answer.sources, say, answer.every_source)
    return _packed(found)


def keyboard(answer: Answer) -> dict[str, Any] | None:
    """The buttons as an InlineKeyboardMarkup's JSON, `columns` in a row: mostly one, to be readable on a small phone."""
    if not answer.choices:
        return None
    buttons = [{"text": choice.label, "callback_data": choice.action} for choice in answer.choices]
    return {"inline_keyboard": [buttons[at : at + answer.columns] for at in range(0, len(buttons), answer.columns)]}


def poll(found: Poll) -> dict[str, Any]:
    """What sendPoll takes: a quiz whose votes are told to us, cut to Telegram's limits."""
    return {
        "question": found.question[:300],
        "options": [option[:100] for option in found.options],
        "type": "quiz",
        "correct_option_ids": [found.correct],
        "explanation": found.explanation[:200] or None,
        "is_anonymous": False,
    }


def article(card: Card, say: Say) -> InlineQueryResultArticle:
    """An inline result: the first piece of its answer is what is sent."""
    content = InputTextMessageContent(pieces(card.answer, say)[0], parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW)
    return InlineQueryResultArticle(card.id, card.title, content, description=card.description)


def _stretch(text: str, tag: str = "", before: str = "\n\n") -> _Stretch:
    html = escape(text)
    return _Stretch(f"<{tag}>{html}</{tag}>" if tag else html, len(text), before)


def _sources(sources: tuple[SourceLine, ...], say: Say, every: bool) -> list[_Stretch]:
    shown = sources if every else sources[:SHOWN_SOURCES]
    found = [_stretch(f"{say('sources.label')}:"), *(_source(one) for one in shown)]
    if len(sources) > len(shown):
        found.append(_stretch(f"• {say('sources.more', count=len(sources) - len(shown))}", before="\n"))
    return found


def _source(one: SourceLine) -> _Stretch:
    text = source_text(one)[:_ROOM]
    html = f'<a href="{escape(one.url)}">{escape(text)}</a>' if one.url else escape(text)
    return _Stretch(f"• {html}", len(text) + 2, "\n")


def _chunks(paragraph: str) -> list[str]:
    """A paragraph in stretches that fit, cut at lines or, failing that, at words."""
    found = []
    while len(paragraph) > _ROOM:
        at = paragraph.rfind("\n", 0, _ROOM)
        at = at if at > 0 else paragraph.rfind(" ", 0, _ROOM)
        at = at if at > 0 else _ROOM
        found.append(paragraph[:at])
        paragraph = paragraph[at:].lstrip()
    return [*found, paragraph] if paragraph else found


def _packed(stretches: list[_Stretch]) -> list[str]:
    packed: list[str] = []
    seen = 0
    for one in stretches:
        if packed and seen + len(one.before) + one.seen <= _ROOM:
            packed[-1] += one.before + one.html
            seen += len(one.before) + one.seen
        else:
            packed.append(one.html)
            seen = one.seen
    return packed
