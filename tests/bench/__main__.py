"""Run every measurement and print one table each."""

from tests.bench import quiz, start, understanding


def main() -> None:
    start.report()
    understanding.report()
    quiz.report()


main()
