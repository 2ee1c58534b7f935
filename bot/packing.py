"""An Answer as JSON and back, to be kept until the channel has it."""

from pydantic import ConfigDict, TypeAdapter

from bot.messages import Answer

_ANSWERS = TypeAdapter(tuple[Answer], config=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64"))


def packed(answer: Answer) -> str:
    """The answer as one line of JSON; bytes become base64."""
    return _ANSWERS.dump_json((answer,), exclude_defaults=True).decode()


def unpacked(text: str) -> Answer:
    """The answer again. Raises pydantic.ValidationError when an older release wrote something this one cannot read."""
    return _ANSWERS.validate_json(text)[0]
