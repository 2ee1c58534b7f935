"""Sets of words seen as one, without a copy: the words we know are some twenty thousand, and a union of them takes a megabyte."""

from collections.abc import Collection, Iterator


class Words(Collection[str]):
    """The words of the sets `of`, without those of the sets `but`."""

    def __init__(self, *of: Collection[str], but: tuple[Collection[str], ...] = ()) -> None:
        self._of = of
        self._but = but

    def __contains__(self, word: object) -> bool:
        for words in self._of:
            if word in words:
                break
        else:
            return False
        return not self._but or not any(word in words for words in self._but)

    def __iter__(self) -> Iterator[str]:
        seen = {word for words in self._of for word in words}
        return iter(seen.difference(*self._but))

    def __len__(self) -> int:
        return sum(1 for _ in self)
