"""Answer → Telegram HTML, keyboard, pieces of at most 4,096 characters. Markup is made here and nowhere else."""

from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.i18n import Say
from bot.messages import Answer, SourceLine
from bot.plain import SHOWN_SOURCES, source_text

LIMIT = 4096
_ROOM_FOR_TAGS = 96


def pieces(answer: Answer, say: Say) -> list[str]:
    """The message as one or more pieces of valid HTML, each within Telegram's limit."""
    parts = [f"<b>{escape(answer.title)}</b>"] if answer.title else []
    parts += [escape(paragraph) for paragraph in answer.text.split("\n\n")]
    if answer.footer:
        parts.append(f"<i>{escape(answer.footer)}</i>")
    if answer.sources:
        parts.append(_sources(answer.sources, say, answer.every_source))
    return _packed([piece for part in parts for piece in _cut(part)], tight=bool(answer.title))


def keyboard(answer: Answer) -> InlineKeyboardMarkup | None:
    """One button a row: labels are short sentences and must be readable on a small phone."""
    if not answer.choices:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(choice.label, callback_data=choice.action)] for choice in answer.choices])


def _sources(sources: tuple[SourceLine, ...], say: Say, every: bool) -> str:
    lines = [_source(one) for one in sources[: None if every else SHOWN_SOURCES]]
    if len(sources) > SHOWN_SOURCES and not every:
        lines.append(escape(say("sources.more", count=len(sources) - SHOWN_SOURCES)))
    return f"{escape(say('sources.label'))}:\n" + "\n".join(f"• {line}" for line in lines)


def _source(one: SourceLine) -> str:
    text = escape(source_text(one))
    return f'<a href="{escape(one.url)}">{text}</a>' if one.url else text


def _cut(part: str) -> list[str]:
    """A part too long for one message, cut at lines or, failing that, at words. Only plain parts grow that long."""
    found = []
    while len(part) > LIMIT - _ROOM_FOR_TAGS:
        at = max(part.rfind(sign, 0, LIMIT - _ROOM_FOR_TAGS) for sign in ("\n", " "))
        at = at if at > 0 else LIMIT - _ROOM_FOR_TAGS
        found.append(part[:at])
        part = part[at:].lstrip()
    return [*found, part] if part else found


def _packed(parts: list[str], tight: bool) -> list[str]:
    packed: list[str] = []
    for at, part in enumerate(parts):
        between = "\n" if tight and at == 1 else "\n\n"
        if packed and len(packed[-1]) + len(between) + len(part) <= LIMIT:
            packed[-1] += between + part
        else:
            packed.append(part)
    return packed
