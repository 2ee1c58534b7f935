"""Sources as a reader sees them, without repeats."""

from collections.abc import Iterable

from bot.i18n import worded_date
from bot.messages import SourceLine
from bot.turn import Turn
from knowledge.model import Entry, Evidence, Note, Participation


def from_ids(turn: Turn, ids: Iterable[str]) -> tuple[SourceLine, ...]:
    """The sources with these ids, in order, each once."""
    known = turn.knowledge.library.sources
    found = [known[id_] for id_ in dict.fromkeys(ids) if id_ in known]
    return tuple(line(turn, source.title, source.publisher, source.date, source.url) for source in found)


def from_rows(turn: Turn, rows: Iterable[Participation | Evidence]) -> tuple[SourceLine, ...]:
    """The sources of participant and evidence rows, each once; what is dated in a row of evidence is the event, not its source."""
    return merged(*(_of_row(turn, row) for row in rows))


def from_records(turn: Turn, records: Iterable[Note | Participation | Evidence]) -> tuple[SourceLine, ...]:
    """The sources of notes, participant and evidence rows, in their order, each once."""
    return merged(*(from_ids(turn, one.sources) if isinstance(one, Note) else from_rows(turn, (one,)) for one in records))


def checked(turn: Turn, entry: Entry) -> str:
    """The sentence that says when a written answer was checked."""
    return turn.say("answer.checked", date=worded_date(entry.checked.isoformat(), turn.person.locale))


def line(turn: Turn, title: str | None, publisher: str, date: str | None, url: str | None) -> SourceLine:
    """One source with its date in words, or the sentence that none is printed."""
    return SourceLine(title, publisher, worded_date(date, turn.person.locale) or turn.say("source.undated"), date, url)


def about_event(turn: Turn, publisher: str, happened: str | None, url: str | None) -> SourceLine:
    """A source of which only the date of what it tells is known."""
    day = worded_date(happened, turn.person.locale)
    told = turn.say("source.about", date=day) if day else turn.say("source.undated")
    return SourceLine(None, publisher, told, happened, url)


def _of_row(turn: Turn, row: Participation | Evidence) -> tuple[SourceLine, ...]:
    """Its publishers, of which the address is the first one's."""
    names = [name.strip() for name in row.publisher.split(";") if name.strip()]
    urls = [row.url, *[None] * len(names)]
    if isinstance(row, Evidence):
        return tuple(about_event(turn, name, row.date, url) for name, url in zip(names, urls, strict=False))
    return tuple(line(turn, None, name, row.date, url) for name, url in zip(names, urls, strict=False))


def merged(*groups: tuple[SourceLine, ...]) -> tuple[SourceLine, ...]:
    """Several groups as one, each source once."""
    found: dict[str, SourceLine] = {}
    for one in (one for group in groups for one in group):
        found.setdefault(one.url or f"{one.publisher} {one.iso}", one)
    return tuple(found.values())
