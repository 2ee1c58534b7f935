"""One request from the bot, read from whichever encoding it came in."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .limits import bad_request

Json = dict[str, Any]


@dataclass
class Upload:
    """A file that came inside a multipart request."""

    name: str
    content: bytes
    mime: str


@dataclass
class Call:
    """A method call: its name, its parameters as text, the files that came along and how it ended."""

    method: str
    params: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)
    code: int = 0
    description: str = ""

    def text(self, name: str) -> str:
        """Return a parameter as text, empty when absent."""
        return self.params.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Return a parameter as a whole number; what is not a number counts as absent, as at Telegram."""
        try:
            return int(self.params.get(name, ""))
        except ValueError:
            return default

    def truth(self, name: str) -> bool | None:
        """Return a parameter as yes or no, or None when absent."""
        value = self.params.get(name)
        return None if value is None else value.lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str = "") -> Any:
        """Return a JSON-serialized parameter, or None when absent."""
        value = self.params.get(name, "")
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad_request(f"can't parse {what or name} JSON object") from error

    def upload(self, name: str, value: str | None = None) -> Upload | None:
        """Return the file sent under the name itself or through an attach:// address."""
        value = self.text(name) if value is None else value
        return self.files.get(value.removeprefix("attach://") if value.startswith("attach://") else name)


async def read_call(request: web.Request, method: str) -> Call:
    """Read a call from the query string and a form, multipart or JSON body."""
    call = Call(method, {key: str(value) for key, value in request.query.items()})
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError as error:
            raise bad_request("can't parse JSON object") from error
        if not isinstance(body, dict):
            raise bad_request("object expected as a JSON")
        call.params.update(as_params(body))
        return call
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            call.files[key] = Upload(value.filename, value.file.read(), value.content_type)
        elif isinstance(value, bytes | bytearray):
            call.files[key] = Upload(key, bytes(value), "application/octet-stream")
        else:
            call.params[key] = value
    return call


def as_params(body: Json) -> dict[str, str]:
    """Turn a JSON object into the text parameters a form would have carried."""
    return {key: value if isinstance(value, str) else json.dumps(value) for key, value in body.items() if value is not None}
