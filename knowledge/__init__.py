"""What Pandu knows and how it finds it: content, reading of questions, ranking, deciding. Stands alone."""

from knowledge.decide import Decision, Kind
from knowledge.loading import Library, load_library
from knowledge.understanding import Understanding

__all__ = ["Decision", "Kind", "Library", "Understanding", "load", "load_library"]


def load() -> Understanding:
    """Load the content and build the index. Raises OSError or yaml.YAMLError when content cannot be read."""
    return Understanding(load_library())
