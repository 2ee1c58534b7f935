"""The methods with which the bot changes, removes and answers."""

from typing import Any

from . import limits
from .calls import Call
from .limits import bad_request
from .markup import format_text
from .sending import caption_of, text_of
from .world import Message, World

Json = dict[str, Any]


def message_to_edit(world: World, call: Call) -> Message:
    """Return the bot's own message that a call wants to change."""
    if call.text("inline_message_id"):
        found = world.inline_messages.get(call.text("inline_message_id"))
        if found is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return found
    message = world.open_chat(call).find(call.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def inline_keyboard(world: World, call: Call) -> Json | None:
    """Return the new inline keyboard, or None for its removal."""
    markup = world.reply_markup(call)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup if markup and markup["inline_keyboard"] else None


def change(world: World, call: Call, message: Message, content: Json, about: tuple[str, ...]) -> Json | bool:
    """Put new content and keyboard into a message, unless they are what it has already."""
    keyboard = inline_keyboard(world, call)
    old = {key: message.body.get(key) for key in about}
    if old == {key: content.get(key) for key in about} and message.body.get("reply_markup") == keyboard:
        raise bad_request(limits.NOT_MODIFIED)
    if "caption" in about:
        message.body = {key: value for key, value in message.body.items() if key != "caption"}
    world.revise(message, content, keyboard)
    return True if call.text("inline_message_id") else message.body


def edit_message_text(world: World, call: Call) -> Json | bool:
    """Carry out editMessageText."""
    content = text_of(call)
    message = message_to_edit(world, call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return change(world, call, message, content, ("text", "entities"))


def edit_message_caption(world: World, call: Call) -> Json | bool:
    """Carry out editMessageCaption."""
    content = caption_of(call)
    message = message_to_edit(world, call)
    if not {"photo", "document"} & set(message.body):
        raise bad_request("there is no caption in the message to edit")
    return change(world, call, message, content, ("caption", "caption_entities"))


def edit_message_reply_markup(world: World, call: Call) -> Json | bool:
    """Carry out editMessageReplyMarkup."""
    message = message_to_edit(world, call)
    keep: Json = {key: message.body[key] for key in ("entities", "caption_entities") if key in message.body}
    return change(world, call, message, keep, ())


def delete_message(world: World, call: Call) -> bool:
    """Carry out deleteMessage."""
    chat = world.open_chat(call)
    message = chat.find(call.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if world.clock.now() - message.body["date"] > limits.DELETE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    administrator = chat.members.get(world.bot["id"]) == "administrator"
    if chat.type != "private" and not message.from_bot and not administrator:
        raise bad_request("message can't be deleted")
    message.deleted = True
    message.change = world.number()
    chat.answered = message.change
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    """Carry out answerCallbackQuery."""
    if len(call.text("text")) > limits.CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.query(call.text("callback_query_id"))
    if query is None:
        raise bad_request(limits.QUERY_TOO_OLD)
    query.answers.append({"text": call.text("text"), "show_alert": bool(call.truth("show_alert")), "url": call.text("url")})
    if query.chat:
        query.chat.answered = world.number()
    return True


def answer_inline_query(world: World, call: Call) -> bool:
    """Carry out answerInlineQuery."""
    results = call.json("results") or []
    limits.check_inline_results(results)
    for result in results:
        check_result(result)
    query = world.query(call.text("inline_query_id"))
    if query is None:
        raise bad_request(limits.QUERY_TOO_OLD)
    query.answers.append({"results": results, "next_offset": call.text("next_offset"), "button": call.json("button")})
    if query.chat:
        query.chat.answered = world.number()
    return True


def check_result(result: Json) -> None:
    """Refuse an inline result whose message would be refused."""
    content = result.get("input_message_content") or {}
    if result.get("type") == "article":
        if not result.get("title"):
            raise bad_request("can't parse inline query result: Title must be non-empty")
        if not content:
            raise bad_request("can't parse inline query result: Can't find field \"input_message_content\"")
    if "message_text" in content:
        if not content["message_text"]:
            raise bad_request("message text is empty")
        text, _ = format_text(content["message_text"], content.get("parse_mode") or "", content.get("entities"))
        limits.check_text(text)
    caption, _ = format_text(result.get("caption") or "", result.get("parse_mode") or "")
    limits.check_caption(caption)
    limits.check_markup(result.get("reply_markup"))
