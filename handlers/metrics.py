"""Numbers for whoever runs the bot; nothing in them tells who asked or what."""

from prometheus_client import Counter, Gauge, Histogram

UPDATES = Counter("pandu_updates", "Updates taken, by kind and outcome", ["kind", "outcome"])
SECONDS = Histogram(
    "pandu_update_seconds",
    "From an update's arrival to its delivered reply",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
IN_HAND = Gauge("pandu_updates_in_hand", "Updates taken and not yet finished")
OUTBOX = Gauge("pandu_outbox_messages", "Messages in the outbox, by lane and state", ["lane", "state"])
TELEGRAM_ERRORS = Counter("pandu_telegram_errors", "Calls Telegram refused or failed, by kind", ["kind"])
UNCERTAIN = Counter("pandu_uncertain_deliveries", "Messages sent again although Telegram may have got them: it confirmed neither")
