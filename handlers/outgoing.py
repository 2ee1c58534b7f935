"""Answer → Telegram HTML, keyboard, pieces of at most 4,096 characters. Markup is made here and nowhere else."""

from dataclasses import dataclass
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.i18n import Say
from bot.messages import Answer, SourceLine
from bot.plain import SHOWN_SOURCES, source_text

LIMIT = 4096
_ROOM = 4000


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch that is never cut: its markup, how many characters a reader sees of it, and what stands before it."""

    html: str
    seen: int
    before: str = "\n\n"


def pieces(answer: Answer, say: Say) -> list[str]:
    """The message as one or more pieces of valid HTML, each within Telegram's limit for the text a reader sees."""
    parts = [_part(answer.title, "b")] if answer.title else []
    for at, paragraph in enumerate(answer.text.split("\n\n")):
        parts += [_part(chunk, before="\n" if answer.title and not at else "\n\n") for chunk in _chunks(paragraph)]
    if answer.footer:
        parts.append(_part(answer.footer, "i"))
    if answer.sources:
        parts += _sources(answer.sources, say, answer.every_source)
    return _packed(parts)


def keyboard(answer: Answer) -> InlineKeyboardMarkup | None:
    """One button a row: labels are short sentences and must be readable on a small phone."""
    if not answer.choices:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(choice.label, callback_data=choice.action)] for choice in answer.choices])


def _part(text: str, tag: str = "", before: str = "\n\n") -> _Part:
    html = escape(text)
    return _Part(f"<{tag}>{html}</{tag}>" if tag else html, len(text), before)


def _sources(sources: tuple[SourceLine, ...], say: Say, every: bool) -> list[_Part]:
    shown = sources if every else sources[:SHOWN_SOURCES]
    parts = [_part(f"{say('sources.label')}:"), *(_source(one) for one in shown)]
    if len(sources) > len(shown):
        parts.append(_part(f"• {say('sources.more', count=len(sources) - len(shown))}", before="\n"))
    return parts


def _source(one: SourceLine) -> _Part:
    text = source_text(one)[:_ROOM]
    html = f'<a href="{escape(one.url)}">{escape(text)}</a>' if one.url else escape(text)
    return _Part(f"• {html}", len(text) + 2, "\n")


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


def _packed(parts: list[_Part]) -> list[str]:
    packed: list[str] = []
    seen = 0
    for part in parts:
        if packed and seen + len(part.before) + part.seen <= _ROOM:
            packed[-1] += part.before + part.html
            seen += len(part.before) + part.seen
        else:
            packed.append(part.html)
            seen = part.seen
    return packed
