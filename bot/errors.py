"""Failures somebody outside can mend; the message is the whole story."""


class SaidPlainly(Exception):
    """One sentence: what is wrong and what to do."""
