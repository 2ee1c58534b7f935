"""Telegram's HTML: parsed strictly into plain text and entities with UTF-16 offsets."""

import re
from dataclasses import dataclass
from typing import Any

from .limits import ApiError, bad_request

Json = dict[str, Any]

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "a": "text_link", "code": "code",
    "pre": "pre", "blockquote": "blockquote", "tg-spoiler": "spoiler", "span": "spoiler",
}  # fmt: skip
CHARACTER = re.compile(r"&(?:#(?P<decimal>\d{1,8})|#x(?P<hexadecimal>[0-9a-fA-F]{1,6})|(?P<name>lt|gt|amp|quot)(?![A-Za-z]));?")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
ATTRIBUTE = re.compile(r"""(?P<name>[^\s=>]*)(?P<equals>\s*=\s*)?""")
FOUND = {
    "url": re.compile(r"(?<!\w)https?://[^\s<>\"]*[^\s<>\".,;:!?)]"),
    "email": re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "mention": re.compile(r"(?<![\w.])@[A-Za-z]\w{3,31}(?!\w)"),
    "hashtag": re.compile(r"(?<![\w/])#\w*[^\W\d]\w*"),
    "bot_command": re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])"),
}


@dataclass
class Open:
    """A tag that waits for its end."""

    tag: str
    start: int
    attributes: dict[str, str]


def utf16(text: str) -> int:
    """Return the length in UTF-16 units, in which Telegram counts offsets."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """Return the part of a text that an entity covers."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def refuse(reason: str) -> ApiError:
    """Return the refusal for text that does not parse."""
    return bad_request(f"can't parse entities: {reason}")


def decode(raw: str) -> str:
    """Replace the four named and all numeric character references; leave the rest as typed."""

    def character(match: re.Match[str]) -> str:
        if match["name"]:
            return NAMED[match["name"]]
        code = int(match["decimal"]) if match["decimal"] else int(match["hexadecimal"], 16)
        return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match[0]

    return CHARACTER.sub(character, raw)


class HtmlReader:
    """Reads one text from its beginning to its end."""

    def __init__(self, raw: str) -> None:
        """Prepare to read."""
        self.raw = raw
        self.at = 0
        self.text = ""
        self.open: list[Open] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        """Return the plain text and its entities, or refuse."""
        while self.at < len(self.raw):
            if self.raw[self.at] == "<":
                if self.raw.startswith("</", self.at):
                    self._end()
                else:
                    self._start()
                continue
            stop = self.raw.find("<", self.at)
            stop = len(self.raw) if stop < 0 else stop
            self.text += decode(self.raw[self.at : stop])
            self.at = stop
        if self.open:
            raise refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return self.text, self.entities

    def _offset(self, at: int) -> str:
        return f"at byte offset {len(self.raw[:at].encode())}"

    def _match(self, pattern: str) -> str:
        found = re.compile(pattern).match(self.raw, self.at)
        part = found[0] if found else ""
        self.at += len(part)
        return part

    def _start(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._match(r"[^\s>]*").lower()
        if self.at >= len(self.raw):
            raise refuse(f"Unclosed start tag {self._offset(begin)}")
        if tag not in KINDS:
            raise refuse(f'Unsupported start tag "{tag}" {self._offset(begin)}')
        attributes: dict[str, str] = {}
        while True:
            self._match(r"\s*")
            if self.raw.startswith(">", self.at):
                break
            if self.at >= len(self.raw):
                raise refuse(f"Unclosed start tag {self._offset(begin)}")
            name, value = self._attribute(tag, begin)
            attributes[name] = value
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise refuse(f'Tag "span" must have class "tg-spoiler" {self._offset(begin)}')
        self.open.append(Open(tag, utf16(self.text), attributes))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        found = ATTRIBUTE.match(self.raw, self.at)
        name, equals = (found["name"], found["equals"]) if found else ("", None)
        if not name:
            raise refuse(f'Empty attribute name in the tag "{tag}" {self._offset(begin)}')
        self.at += len(name) + len(equals or "")
        if not equals:
            return name.lower(), ""
        quote = self.raw[self.at : self.at + 1]
        if not quote:
            raise refuse(f'Unclosed start tag "{tag}" {self._offset(begin)}')
        if quote in "\"'":
            stop = self.raw.find(quote, self.at + 1)
            if stop < 0:
                raise refuse(f"Unclosed start tag {self._offset(begin)}")
            value, self.at = decode(self.raw[self.at + 1 : stop]), stop + 1
            return name.lower(), value
        token = self.at
        value = self._match(r"[A-Za-z0-9.\-]*").lower()
        if not re.match(r"[\s>]", self.raw[self.at : self.at + 1]):
            raise refuse(f"Unexpected end of name token {self._offset(token)}")
        return name.lower(), value

    def _end(self) -> None:
        begin = self.at
        if not self.open:
            raise refuse(f"Unexpected end tag {self._offset(begin)}")
        self.at += 2
        tag = self._match(r"[^\s>]*").lower()
        self._match(r"\s*")
        if not self.raw.startswith(">", self.at):
            raise refuse(f"Unclosed end tag {self._offset(begin)}")
        self.at += 1
        opened = self.open.pop()
        if tag and tag != opened.tag:
            raise refuse(f'Unmatched end tag {self._offset(begin)}, expected "</{opened.tag}>", found "</{tag}>"')
        self._add(opened, utf16(self.text) - opened.start)

    def _add(self, opened: Open, length: int) -> None:
        if not length:
            return
        entity: Json = {"type": KINDS[opened.tag], "offset": opened.start, "length": length}
        if opened.tag == "a":
            url = opened.attributes.get("href") or cut(self.text, opened.start, length)
            if not re.match(r"(https?|tg|mailto|tel|tonsite):|[^\s/.]+(\.[^\s/.]+)+", url):
                return
            mention = re.fullmatch(r"tg://user\?id=(\d+)", url)
            if mention:
                user = {"id": int(mention[1]), "is_bot": False, "first_name": cut(self.text, opened.start, length)}
                entity |= {"type": "text_mention", "user": user}
            else:
                entity["url"] = url
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "code" and self.open and self.open[-1].tag == "pre":
            language = opened.attributes.get("class", "")
            if language.startswith("language-"):
                self.open[-1].attributes["language"] = language.removeprefix("language-")
                return
        elif opened.tag == "pre" and opened.attributes.get("language"):
            entity["language"] = opened.attributes["language"]
        self.entities.append(entity)


def parse_html(raw: str) -> tuple[str, list[Json]]:
    """Return plain text and entities of a text written with parse_mode=HTML, or refuse it."""
    return HtmlReader(raw).read()


def find_entities(text: str, taken: list[Json]) -> list[Json]:
    """Find the links, mentions, hashtags and commands that Telegram marks by itself."""
    closed = {"code", "pre", "text_link", "text_mention"}
    covered = [(one["offset"], one["offset"] + one["length"]) for one in taken if one["type"] in closed]
    entities: list[Json] = []
    for kind, pattern in FOUND.items():
        for match in pattern.finditer(text):
            start, length = utf16(text[: match.start()]), utf16(match[0])
            if all(start >= stop or start + length <= begin for begin, stop in covered):
                covered.append((start, start + length))
                entities.append({"type": kind, "offset": start, "length": length})
    return entities


def format_text(raw: str, parse_mode: str = "", given: list[Json] | None = None) -> tuple[str, list[Json]]:
    """Return the text as Telegram keeps it: parsed, trimmed, with given and found entities in order."""
    if parse_mode.lower() == "html":
        text, entities = parse_html(raw)
    elif parse_mode and parse_mode.lower() != "none":
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = raw, list(given or [])
    stripped = text.strip()
    shift, end = utf16(text[: len(text) - len(text.lstrip())]), utf16(stripped)
    kept: list[Json] = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    literal = [(one["offset"], one["offset"] + one["length"]) for one in kept if one["type"] in {"code", "pre"}]
    kept = [
        one for one in kept
        if one["type"] in {"code", "pre"} or not any(a <= one["offset"] and one["offset"] + one["length"] <= b for a, b in literal)
    ]  # fmt: skip
    kept += find_entities(stripped, kept)
    return stripped, sorted(kept, key=lambda one: (one["offset"], -one["length"]))
