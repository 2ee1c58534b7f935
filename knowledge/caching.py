"""Keep what is built from the content, so that only the first start after a change has to build it.

A cache lies beside what it is built from, is ours alone, and is used only when content and code are exactly as they were. Where
the folder cannot be written, every start builds anew.
"""

import ctypes
import pickle
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.building import Built, vocabulary_of
from knowledge.loading import CONTENT, Library, load_library
from knowledge.understanding import Understanding

CACHE = Path(__file__).parent / ".cache" / "built.pickle"
_FOLDER = Path(__file__).parent


def load_understanding() -> Understanding:
    """The understanding of the content, from the cache or built now. Raises OSError or yaml.YAMLError when content cannot be read."""
    stamp = fingerprint()
    if kept := read_kept(CACHE, stamp):
        understanding = Understanding(kept[0], built=kept[1])
        del kept
        give_back()
        return understanding
    library = load_library()
    understanding = Understanding(library)
    built = Built(
        vocabulary_of(library, understanding.gazetteer.name_words),
        understanding.groups,
        understanding.passages,
        understanding.follow_ups.lines,
    )
    keep(CACHE, stamp, (_slim(library), built))
    return understanding


def fingerprint(*others: Path) -> str:
    """Changes whenever a content or code file does, or one of the others."""
    digest = sha256(np.__version__.encode())
    for path in (*sorted((*CONTENT.rglob("*.yaml"), *CONTENT.rglob("*.csv"), *_FOLDER.rglob("*.py"))), *others):
        state = path.stat()
        name = path.relative_to(_FOLDER) if path.is_relative_to(_FOLDER) else path.name
        digest.update(f"{name} {state.st_size} {state.st_mtime_ns}".encode())
    return digest.hexdigest()


def read_kept(cache: Path, stamp: str) -> Any:
    """What was kept under this stamp; None where nothing was, or it can not be read."""
    broken = (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, ValueError, TypeError)
    with suppress(*broken), cache.open("rb") as file:
        if file.readline().decode("ascii", "replace").strip() == stamp:
            return pickle.load(file)  # noqa: S301 - written by ourselves, beside our own code
    return None


def keep(cache: Path, stamp: str, built: object) -> None:
    """Keep what was built for the next start, where the folder can be written."""
    with suppress(OSError):
        cache.parent.mkdir(exist_ok=True)
        fresh = cache.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(f"{stamp}\n".encode())
            pickle.dump(built, file, protocol=pickle.HIGHEST_PROTOCOL)
        fresh.replace(cache)


def _slim(library: Library) -> Library:
    """The library without the questions, which only the building of the index needs."""
    entries = {id_: replace(entry, questions=()) for id_, entry in library.entries.items()}
    return replace(library, entries=entries, notes=tuple(replace(note, questions=()) for note in library.notes), follow_ups=())


def give_back() -> None:
    """Hand what loading took and no longer needs to the system, where the C library can: some 5 MB."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
