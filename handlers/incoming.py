"""Update → Incoming. Nothing is decided here."""

import re
from functools import partial

from telegram import Bot, Message, Update, User
from telegram.error import TelegramError

from bot.messages import Attachment, Did, Incoming

CHANNEL = "telegram"
_GONE = ("left", "kicked")


def typed(update: Update, bot: Bot) -> Incoming:
    """A line of text, new or edited; "/perintah@namabot isi" becomes a command, a mention of the bot is left out."""
    text = _message(update).text or ""
    if not text.startswith("/"):
        return _incoming(update, Did.TYPED, _without_mention(text, bot.username), bot)
    command, *rest = text[1:].split(maxsplit=1) or [""]
    name, at, _ = command.partition("@")
    return _incoming(update, Did.COMMAND, " ".join([name, *rest]), bot, named=bool(at))


def pressed(update: Update, bot: Bot) -> Incoming:
    """A pressed button's action."""
    return _incoming(update, Did.PRESSED, (update.callback_query.data if update.callback_query else None) or "", bot)


def located(update: Update, bot: Bot) -> Incoming:
    """A shared place."""
    place = _message(update).location
    return _incoming(update, Did.LOCATED, "", bot, place=(place.latitude, place.longitude) if place else None)


def filed(update: Update, bot: Bot) -> Incoming:
    """A file, with its caption as what was typed."""
    message = _message(update)
    if message.document is None:
        return unreadable(update, bot)
    document = message.document
    file = Attachment(document.file_name or "berkas", document.file_size or 0, partial(_read, bot, document.file_id))
    return _incoming(update, Did.SENT, message.caption or "", bot, file=file)


def unreadable(update: Update, bot: Bot) -> Incoming:
    """A photo, sticker, voice … : its caption if it has one, else nothing to read."""
    caption = _message(update).caption
    return _incoming(update, Did.TYPED, caption, bot) if caption else _incoming(update, Did.SENT, "", bot)


def voted(update: Update, bot: Bot) -> Incoming:
    """A vote in a poll of ours: the poll's id at Telegram, and the options chosen (none: taken back)."""
    answer = update.poll_answer
    return _incoming(update, Did.VOTED, answer.poll_id if answer else "", bot, votes=tuple(answer.option_ids) if answer else ())


def inline(update: Update, bot: Bot) -> Incoming:
    """What somebody has typed after the bot's name in any chat; not claimed, as a late answer is worth nothing."""
    query = update.inline_query
    asked = _incoming(update, Did.INLINE, query.query if query else "", bot)
    return Incoming(asked.channel, asked.sender, asked.did, asked.text, None, asked.locale, chat=asked.chat)


def moved(update: Update, bot: Bot) -> Incoming | None:
    """The bot was taken into a chat, or out of it; None where only its rights there changed."""
    change = update.my_chat_member
    gone = bool(change and change.new_chat_member.status in _GONE)
    if change and gone == (change.old_chat_member.status in _GONE):
        return None
    return _incoming(update, Did.LEFT if gone else Did.JOINED, "", bot)


def _incoming(
    update: Update,
    did: Did,
    text: str,
    bot: Bot,
    *,
    place: tuple[float, float] | None = None,
    votes: tuple[int, ...] = (),
    file: Attachment | None = None,
    named: bool = False,
) -> Incoming:
    user, chat, message = update.effective_user, update.effective_chat, update.effective_message
    sender = _sender(user, chat.id if chat else 0)
    return Incoming(
        CHANNEL,
        sender,
        did,
        text,
        update.update_id,
        user.language_code if user else None,
        chat=str(chat.id) if chat else sender,
        message=str(message.message_id) if message else None,
        edited=update.edited_message is not None,
        group=chat is not None and chat.type in (chat.GROUP, chat.SUPERGROUP),
        reads_all=bool(bot.can_read_all_group_messages),
        place=place,
        votes=votes,
        file=file,
        bot=bot.username,
        named=named,
    )


def _sender(user: User | None, otherwise: int) -> str:
    return str(user.id) if user else str(otherwise)


def _message(update: Update) -> Message:
    message = update.effective_message
    assert message is not None  # noqa: S101 - the registrations hand only messages to the functions above
    return message


def _without_mention(text: str, username: str) -> str:
    return re.sub(rf"@{re.escape(username)}\b[,:]?\s*", "", text, flags=re.IGNORECASE).strip() if "@" in text else text


async def _read(bot: Bot, file_id: str) -> bytes:
    """The file's bytes. Raises OSError when Telegram does not give it out."""
    try:
        return bytes(await (await bot.get_file(file_id)).download_as_bytearray())
    except TelegramError as error:
        raise OSError(f"Telegram did not give out the file: {type(error).__name__}") from None
