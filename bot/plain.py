"""An Answer as plain text, the way a person reads it without buttons: for the terminal, for machines, and when markup fails."""

from bot.i18n import Say
from bot.messages import Answer, SourceLine

SHOWN_SOURCES = 3


def body(answer: Answer) -> str:
    """Title, text and footer."""
    return "\n".join(part for part in (answer.title, answer.text, f"\n{answer.footer}" if answer.footer else "") if part)


def source_text(one: SourceLine) -> str:
    """One source in a line: title if there is one, publisher, date."""
    return ", ".join(part for part in (f"“{one.title}”" if one.title else "", one.publisher, one.date) if part)


def addressed(one: SourceLine) -> str:
    """A source with its address on a line of its own."""
    return f"{source_text(one)}\n  {one.url}" if one.url else source_text(one)


def whole(answer: Answer, say: Say) -> str:
    """Body and sources."""
    if not answer.sources:
        return body(answer)
    if answer.every_source:
        return body(answer) + "\n\n" + "\n".join(f"• {addressed(one)}" for one in answer.sources)
    shown = "; ".join(source_text(one) for one in answer.sources[:SHOWN_SOURCES])
    more = len(answer.sources) - SHOWN_SOURCES
    rest = f"; {say('sources.more', count=more)}" if more > 0 else ""
    return f"{body(answer)}\n\n{say('sources.label')}: {shown}{rest}"
