"""The methods about the bot itself, chats, members and files."""

from collections.abc import Callable
from typing import Any

from . import limits
from .calls import Call
from .limits import bad_request
from .world import World

Json = dict[str, Any]

RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def get_me(world: World, call: Call) -> Json:
    """Carry out getMe."""
    return world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def commands_key(call: Call) -> str:
    """Return under which scope and language a list of commands is kept."""
    scope = call.json("scope") or {"type": "default"}
    return "/".join(str(scope.get(part, "")) for part in ("type", "chat_id", "user_id")) + "/" + call.text("language_code")


def set_my_commands(world: World, call: Call) -> bool:
    """Carry out setMyCommands."""
    commands = call.json("commands") or []
    limits.check_commands(commands)
    world.commands[commands_key(call)] = [one | {"command": one["command"].lstrip("/")} for one in commands]
    return True


def get_my_commands(world: World, call: Call) -> list[Json]:
    """Carry out getMyCommands."""
    return world.commands.get(commands_key(call), [])


def delete_my_commands(world: World, call: Call) -> bool:
    """Carry out deleteMyCommands."""
    world.commands.pop(commands_key(call), None)
    return True


def my_text_setter(name: str) -> Callable[[World, Call], bool]:
    """Return the method that sets one of the bot's own texts."""

    def set_text(world: World, call: Call) -> bool:
        if len(call.text(name)) > limits.MY_TEXTS[name]:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        world.my_texts[f"{name}/{call.text('language_code')}"] = call.text(name)
        return True

    return set_text


def my_text_getter(name: str) -> Callable[[World, Call], Json]:
    """Return the method that reads one of the bot's own texts."""

    def get_text(world: World, call: Call) -> Json:
        default = world.my_texts.get(f"{name}/", world.bot["first_name"] if name == "name" else "")
        return {name: world.my_texts.get(f"{name}/{call.text('language_code')}") or default}

    return get_text


def get_file(world: World, call: Call) -> Json:
    """Carry out getFile."""
    if not call.text("file_id"):
        raise bad_request("file_id not specified")
    file = world.files.get(call.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.upload.content) > limits.DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return file.json() | {"file_path": file.path}


def get_chat(world: World, call: Call) -> Json:
    """Carry out getChat."""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return world.chat(call).json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def get_chat_member(world: World, call: Call) -> Json:
    """Carry out getChatMember."""
    chat = world.open_chat(call)
    user_id = call.integer("user_id")
    if not user_id:
        raise bad_request("invalid user_id specified")
    user = world.bot if user_id == world.bot["id"] else chat.users.get(user_id)
    if user is None:
        raise bad_request("member not found")
    return member_json(user, chat.members.get(user_id, "left"))


def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """Carry out getChatAdministrators."""
    chat = world.open_chat(call)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    known = chat.users | {world.bot["id"]: world.bot}
    return [member_json(known[one], status) for one, status in chat.members.items() if status in {"creator", "administrator"}]


def member_json(user: Json, status: str) -> Json:
    """Return a member with all the fields that its status brings along."""
    member: Json = {"status": status, "user": user}
    if status == "administrator":
        member |= dict.fromkeys(RIGHTS, True) | {"is_anonymous": False, "can_be_edited": False}
    elif status == "creator":
        member |= {"is_anonymous": False}
    elif status == "kicked":
        member |= {"until_date": 0}
    return member
