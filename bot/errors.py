"""Failures the doors know what to do about."""


class SaidPlainly(Exception):
    """Somebody outside can mend it; the message is one sentence: what is wrong and what to do."""


class Unavailable(Exception):
    """The database could not be reached; nothing was taken, and the same message may be sent again."""
