"""Files in the terminal: pictures and documents of an answer go to a folder, one from the disk is sent like an upload."""

import asyncio
import tempfile
from pathlib import Path

from bot.messages import Answer, Attachment


def kept(answer: Answer) -> list[str]:
    """Write what an answer carries into the folder for temporary files; a line for each, saying where."""
    files = [(f"gambar-{number}.png", picture.png) for number, picture in enumerate(answer.pictures, 1)]
    files += [(document.name, document.content) for document in answer.documents]
    if not files:
        return []
    folder = Path(tempfile.mkdtemp(prefix="pandu-"))
    for name, content in files:
        (folder / Path(name).name).write_bytes(content)
    return [f"{folder / Path(name).name} ({max(1, len(content) // 1000)} kB)" for name, content in files]


def from_disk(path: str) -> Attachment:
    """A file of this machine as if it had been uploaded."""
    try:
        file = Path(path).expanduser()
        size = file.stat().st_size if file.is_file() else 0
    except (OSError, RuntimeError, ValueError):  # not ours to look at, no such user, no path at all
        return Attachment("berkas", 0, _none)
    return Attachment(file.name, size, lambda: asyncio.to_thread(file.read_bytes))


async def _none() -> bytes:
    raise OSError("no such file")
