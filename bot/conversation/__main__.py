"""Make ready what messages are held against, so that no start has to: `python -m bot.conversation`, after `python -m knowledge build`."""

import knowledge
from bot.conversation import asked_before


def main() -> None:
    """Build the index of the known follow-ups, where it is not kept already."""
    asked_before.load(knowledge.load().groups.index)
    print("Percakapan siap.")  # noqa: T201 - a command's own words


if __name__ == "__main__":
    main()
