"""Keep what is built from the content, so that only the first start after a change has to build it.

The cache lies beside this file, is ours alone, and is used only when content and code are exactly as they were. Where the
folder cannot be written, every start builds anew.
"""

import ctypes
import pickle
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np

from knowledge.building import Built, vocabulary_of
from knowledge.loading import CONTENT, Library, load_library
from knowledge.understanding import Understanding

CACHE = Path(__file__).parent / ".cache" / "built.pickle"


def load_understanding() -> Understanding:
    """The understanding of the content, from the cache or built now. Raises OSError or yaml.YAMLError when content cannot be read."""
    stamp = fingerprint()
    if kept := _read(stamp):
        understanding = Understanding(kept[0], built=kept[1])
        del kept
        give_back()
        return understanding
    library = load_library()
    understanding = Understanding(library)
    _write(
        stamp,
        _slim(library),
        Built(
            vocabulary_of(library, understanding.gazetteer.name_words),
            understanding.groups,
            understanding.passages,
            understanding.follow_ups.lines,
        ),
    )
    return understanding


def fingerprint() -> str:
    """Changes whenever a content or code file does."""
    digest = sha256(np.__version__.encode())
    for path in sorted((*CONTENT.rglob("*.yaml"), *CONTENT.rglob("*.csv"), *Path(__file__).parent.rglob("*.py"))):
        state = path.stat()
        digest.update(f"{path.relative_to(CONTENT.parent)} {state.st_size} {state.st_mtime_ns}".encode())
    return digest.hexdigest()


def _slim(library: Library) -> Library:
    """The library without the questions, which only the building of the index needs."""
    entries = {id_: replace(entry, questions=()) for id_, entry in library.entries.items()}
    return replace(library, entries=entries, notes=tuple(replace(note, questions=()) for note in library.notes), follow_ups=())


def _read(stamp: str) -> tuple[Library, Built] | None:
    broken = (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, ValueError, TypeError)
    with suppress(*broken), CACHE.open("rb") as file:
        if file.readline().decode("ascii", "replace").strip() == stamp:
            library, built = pickle.load(file)  # noqa: S301 - written by ourselves, beside our own code
            return library, built
    return None


def give_back() -> None:
    """Hand what loading took and no longer needs to the system, where the C library can: some 5 MB."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _write(stamp: str, library: Library, built: Built) -> None:
    with suppress(OSError):
        CACHE.parent.mkdir(exist_ok=True)
        fresh = CACHE.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(f"{stamp}\n".encode())
            pickle.dump((library, built), file, protocol=pickle.HIGHEST_PROTOCOL)
        fresh.replace(CACHE)
