"""What Pandu knows and how it finds it: content, reading of questions, ranking, deciding. Stands alone."""

from knowledge.caching import load_understanding as load
from knowledge.deciding.decide import Decision, Kind
from knowledge.loading import Library, load_library
from knowledge.understanding import Understanding

__all__ = ["Decision", "Kind", "Library", "Understanding", "load", "load_library"]
