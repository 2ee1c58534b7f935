"""Telegram's limits, and the words in which it refuses what goes past them."""

import json
import re
from typing import Any

Json = dict[str, Any]

TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024
CALLBACK_DATA_BYTES = 64
BUTTONS = 100
BUTTONS_IN_A_ROW = 8
MARKUP_BYTES = 10_000
POLL_QUESTION = 300
POLL_OPTIONS = (2, 12)
POLL_OPTION = 100
POLL_EXPLANATION = 200
CALLBACK_ANSWER = 200
INLINE_RESULTS = 50
ALBUM = (2, 10)
PHOTO_BYTES = 10 * 1024 * 1024
FILE_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
DELETE_SECONDS = 48 * 3600
MY_TEXTS = {"name": 64, "description": 512, "short_description": 120}

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_CAME = "Conflict: terminated by setWebhook request"
WEBHOOK_ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class ApiError(Exception):
    """A refusal, in the form Telegram gives it to the bot."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        """Keep the status, the words and the parameters."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """Return the JSON the bot receives."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


def bad_request(text: str) -> ApiError:
    """Return a 400 refusal."""
    return ApiError(400, f"Bad Request: {text}")


def forbidden(text: str) -> ApiError:
    """Return a 403 refusal."""
    return ApiError(403, f"Forbidden: {text}")


def too_many_requests(seconds: int) -> ApiError:
    """Return a 429 refusal that asks to wait."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def migrated(chat_id: int) -> ApiError:
    """Return the refusal for a group that has become a supergroup."""
    return ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat_id})


def check_text(text: str) -> None:
    """Refuse a message text that is empty or too long after entity parsing."""
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > TEXT_LENGTH:
        raise bad_request("message is too long")


def check_caption(caption: str) -> None:
    """Refuse a caption that is too long after entity parsing."""
    if len(caption) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")


def check_markup(markup: Any) -> None:
    """Refuse keyboards Telegram does not accept."""
    if markup is None:
        return
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    key = "inline_keyboard" if "inline_keyboard" in markup else "keyboard"
    rows = markup.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{key}" must be an Array of Arrays')
    buttons = [button for row in rows for button in row]
    if key == "inline_keyboard":
        for button in buttons:
            check_button(button)
        too_many = len(buttons) > BUTTONS or any(len(row) > BUTTONS_IN_A_ROW for row in rows)
        if too_many or len(json.dumps(markup, ensure_ascii=False).encode()) > MARKUP_BYTES:
            raise bad_request("reply markup is too long")
    elif any(not (button if isinstance(button, str) else button.get("text")) for button in buttons):
        raise bad_request("can't parse keyboard button: Text must be non-empty")


def check_button(button: Any) -> None:
    """Refuse one inline button that does nothing, has no words or too much data."""
    where = "can't parse inline keyboard button:"
    if not isinstance(button, dict):
        raise bad_request(f"{where} InlineKeyboardButton must be an Object")
    if not button.get("text"):
        raise bad_request(f"{where} Button text must be non-empty")
    if not set(button) - {"text", "style", "icon_custom_emoji_id"}:
        raise bad_request(f"{where} Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not re.match(r"(https?://|tg://)?[^\s/.]+(\.[^\s/.]+)+|tg://", str(url)):
        raise bad_request("BUTTON_URL_INVALID")


def check_poll(question: str, options: list[str], kind: str, correct: list[int], explanation: str) -> None:
    """Refuse a poll outside Telegram's limits."""
    least, most = POLL_OPTIONS
    if not question or not all(options):
        raise bad_request("text must be non-empty")
    if len(question) > POLL_QUESTION:
        raise bad_request(f"poll question length must not exceed {POLL_QUESTION}")
    if len(options) < least:
        raise bad_request(f"poll must have at least {least} option")
    if len(options) > most:
        raise bad_request(f"poll can't have more than {most} options")
    if any(len(option) > POLL_OPTION for option in options):
        raise bad_request(f"poll options length must not exceed {POLL_OPTION}")
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    if kind == "quiz" and (not correct or not all(0 <= number < len(options) for number in correct)):
        raise bad_request("wrong correct option ID specified")
    if len(explanation) > POLL_EXPLANATION or explanation.count("\n") > 2:
        raise bad_request("message is too long")


def check_photo(content: bytes) -> None:
    """Refuse a photo that is too big, is no picture or has impossible sides."""
    if len(content) > PHOTO_BYTES:
        raise bad_request(f"too big for a photo ({len(content)} bytes); the maximum is {PHOTO_BYTES}")
    if not content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF", b"BM")):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if content.startswith(b"\x89PNG"):
        width, height = png_size(content)
        if not width or not height or width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")


def png_size(content: bytes) -> tuple[int, int]:
    """Read a PNG's width and height from its header."""
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def check_file(content: bytes) -> None:
    """Refuse an empty upload and one over the Bot API's 50 MB."""
    if not content:
        raise bad_request("file must be non-empty")
    if len(content) > FILE_BYTES:
        raise ApiError(413, "Request Entity Too Large")


def check_commands(commands: Any) -> None:
    """Refuse a command list Telegram would not show."""
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", str(command.get("command", ""))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", "")).strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def check_inline_results(results: Any) -> None:
    """Refuse inline results that are too many or whose ids are wrong."""
    if not isinstance(results, list):
        raise bad_request("expected an Array of inline query results")
    if len(results) > INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(one.encode()) <= 64 for one in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
