"""Run every measurement, or those named, and print one table each."""

import sys

from tests.bench import doors, faults, start, status, understanding

PARTS = {"start": start, "understanding": understanding, "doors": doors, "faults": faults, "status": status}


def main() -> None:
    for name in sys.argv[1:] or PARTS:
        PARTS[name].report()


main()
