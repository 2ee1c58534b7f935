"""Run every measurement, or those named, and print one table each."""

import sys

from tests.bench import doors, faults, growth, quiz, start, status, understanding

PARTS = {
    "start": start,
    "understanding": understanding,
    "growth": growth,
    "doors": doors,
    "faults": faults,
    "status": status,
    "quiz": quiz,
}


def main() -> None:
    for name in sys.argv[1:] or PARTS:
        PARTS[name].report()


main()
