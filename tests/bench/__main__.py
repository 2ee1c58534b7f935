"""Run every measurement and print one table each."""

from tests.bench import start, understanding


def main() -> None:
    start.report()
    understanding.report()


main()
