"""The methods with which the bot sends something into a chat."""

from typing import Any

from . import limits
from .calls import Call, Upload
from .limits import bad_request
from .markup import format_text
from .world import Message, StoredFile, World

Json = dict[str, Any]

ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def with_entities(text: str, entities: list[Json], name: str = "text") -> Json:
    """Return a text and its entities as fields of a message."""
    if not text:
        return {}
    key = "entities" if name == "text" else f"{name}_entities"
    return {name: text, key: entities} if entities else {name: text}


def text_of(call: Call) -> Json:
    """Return the parsed text of a call, or refuse it."""
    if not call.text("text"):
        raise bad_request("message text is empty")
    text, entities = format_text(call.text("text"), call.text("parse_mode"), call.json("entities"))
    limits.check_text(text)
    return with_entities(text, entities)


def caption_of(call: Call) -> Json:
    """Return the parsed caption of a call, or refuse it."""
    text, entities = format_text(call.text("caption"), call.text("parse_mode"), call.json("caption_entities"))
    limits.check_caption(text)
    return with_entities(text, entities, "caption")


def send_message(world: World, call: Call) -> Json:
    """Carry out sendMessage."""
    return world.send(call, text_of(call)).body


def media(world: World, call: Call, kind: str, value: str, upload: Upload | None) -> Json:
    """Return the photo or document field for an upload, a file_id or an address."""
    folder = "photos" if kind == "photo" else "documents"
    if upload is not None:
        limits.check_file(upload.content)
        if kind == "photo":
            limits.check_photo(upload.content)
        file = world.store(upload, folder)
    elif value in world.files:
        file = world.files[value]
    elif value.startswith(("http://", "https://")):
        file = world.store(Upload(value.rpartition("/")[2] or "file", b"\0", "application/octet-stream"), folder)
    elif not value:
        raise bad_request(f"there is no {kind} in the request")
    else:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return {kind: photo_sizes(file) if kind == "photo" else document(file)}


def photo_sizes(file: StoredFile) -> list[Json]:
    """Return a photo as Telegram lists it, here in one size."""
    width, height = limits.png_size(file.upload.content) if file.upload.content.startswith(b"\x89PNG") else (640, 480)
    return [file.json() | {"width": width, "height": height}]


def document(file: StoredFile) -> Json:
    """Return a document's fields."""
    return file.json() | {"file_name": file.upload.name, "mime_type": file.upload.mime}


def send_photo(world: World, call: Call) -> Json:
    """Carry out sendPhoto."""
    content = caption_of(call)
    chat = world.open_chat(call)
    return world.send(call, media(world, call, "photo", call.text("photo"), call.upload("photo")) | content, chat).body


def send_document(world: World, call: Call) -> Json:
    """Carry out sendDocument."""
    content = caption_of(call)
    chat = world.open_chat(call)
    return world.send(call, media(world, call, "document", call.text("document"), call.upload("document")) | content, chat).body


def send_media_group(world: World, call: Call) -> list[Json]:
    """Carry out sendMediaGroup for photos and documents."""
    items = call.json("media") or []
    least, most = limits.ALBUM
    if not least <= len(items) <= most:
        raise bad_request(f"number of media in the album must be between {least} and {most}")
    kinds = {str(item.get("type")) for item in items}
    if len(kinds) > 1 or not kinds <= {"photo", "document"}:
        raise bad_request("can't use the media of the specified type in the album")
    chat = world.open_chat(call)
    contents: list[Json] = []
    for item in items:
        text, entities = format_text(item.get("caption") or "", item.get("parse_mode") or "", item.get("caption_entities"))
        limits.check_caption(text)
        where = str(item.get("media", ""))
        upload = call.upload("", where) if where.startswith("attach://") else None
        contents.append(media(world, call, str(item["type"]), where, upload) | with_entities(text, entities, "caption"))
    group = {"media_group_id": str(world.number())}
    return [world.send(call, content | group, chat).body for content in contents]


def send_poll(world: World, call: Call) -> Json:
    """Carry out sendPoll."""
    given = call.json("options") or []
    options = [str(one.get("text", "") if isinstance(one, dict) else one).strip() for one in given]
    question, kind = call.text("question").strip(), call.text("type") or "regular"
    correct = call.json("correct_option_ids") or []
    if not correct and call.text("correct_option_id"):
        correct = [call.integer("correct_option_id")]
    explanation, entities = format_text(call.text("explanation"), call.text("explanation_parse_mode"))
    chat = world.open_chat(call)
    limits.check_poll(question, options, kind, correct, explanation)
    anonymous = call.truth("is_anonymous")
    revoting = call.truth("allows_revoting")
    poll: Json = {
        "id": str(880_000_000 + world.number()),
        "question": question,
        "options": [{"text": text, "voter_count": 0, "persistent_id": str(at)} for at, text in enumerate(options)],
        "total_voter_count": 0,
        "is_closed": bool(call.truth("is_closed")),
        "is_anonymous": anonymous is not False,
        "type": kind,
        "allows_multiple_answers": bool(call.truth("allows_multiple_answers")),
        "allows_revoting": kind == "regular" if revoting is None else revoting,
        "members_only": bool(call.truth("members_only")),
        **({"correct_option_ids": correct} if kind == "quiz" else {}),
        **with_entities(explanation, entities, "explanation"),
    }
    message = world.send(call, {"poll": poll}, chat)
    world.polls[poll["id"]] = message
    return message.body


def stop_poll(world: World, call: Call) -> Json:
    """Carry out stopPoll."""
    message = world.open_chat(call).find(call.integer("message_id"))
    if message is None or "poll" not in message.body:
        raise bad_request("message with poll to stop not found")
    if message.body["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    poll: Json = message.body["poll"] | {"is_closed": True}
    world.revise(message, {"poll": poll}, world.reply_markup(call))
    return poll


def send_chat_action(world: World, call: Call) -> bool:
    """Carry out sendChatAction."""
    chat = world.open_chat(call)
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(call.text("action"))
    return True


def cast_votes(world: World, message: Message, user_id: int, chosen: list[int]) -> Json:
    """Count a user's votes in a poll and return the poll as it then stands."""
    poll: Json = message.body["poll"]
    votes = world.votes.setdefault(poll["id"], {})
    votes.pop(user_id, None)
    if chosen:
        votes[user_id] = chosen
    options = [option | {"voter_count": sum(at in picked for picked in votes.values())} for at, option in enumerate(poll["options"])]
    message.body["poll"] = counted = poll | {"options": options, "total_voter_count": len(votes)}
    return counted
