"""The command line with a short lease, so that what a killed worker was sending is taken over while a test waits."""

from datetime import timedelta

from bot.__main__ import main
from bot.storage import outbox

outbox.LEASE = timedelta(seconds=2.5)

if __name__ == "__main__":
    main()
