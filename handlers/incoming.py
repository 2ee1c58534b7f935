"""Update → Incoming. Nothing is decided here."""

from telegram import Update

from bot.messages import Did, Incoming

CHANNEL = "telegram"


def typed(update: Update) -> Incoming:
    """A line of text; "/perintah@namabot isi" becomes a command without the bot's name."""
    text = update.effective_message.text or "" if update.effective_message else ""
    if not text.startswith("/"):
        return _incoming(update, Did.TYPED, text)
    command, *rest = text[1:].split(maxsplit=1) or [""]
    return _incoming(update, Did.COMMAND, " ".join([command.split("@")[0], *rest]))


def pressed(update: Update) -> Incoming:
    """A pressed button's action."""
    return _incoming(update, Did.PRESSED, (update.callback_query.data if update.callback_query else None) or "")


def unreadable(update: Update) -> Incoming:
    """A photo, sticker, voice … : its caption if it has one, else nothing to read."""
    caption = update.effective_message.caption if update.effective_message else None
    return _incoming(update, Did.TYPED, caption) if caption else _incoming(update, Did.SENT, "")


def _incoming(update: Update, did: Did, text: str) -> Incoming:
    user = update.effective_user
    sender = str(user.id) if user else str(update.effective_chat.id if update.effective_chat else 0)
    return Incoming(CHANNEL, sender, did, text, update.update_id, user.language_code if user else None)
