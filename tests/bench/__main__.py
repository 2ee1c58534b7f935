"""Run every measurement and print one table each."""

from tests.bench import start, status, understanding


def main() -> None:
    start.report()
    understanding.report()
    status.report()


main()
