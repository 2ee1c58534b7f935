"""Run every measurement and print one table each."""

from tests.bench import growth, start, understanding


def main() -> None:
    start.report()
    understanding.report()
    growth.report()


main()
