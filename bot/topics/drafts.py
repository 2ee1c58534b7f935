"""The steps of a draft: stage, date, document, note, and then the rehearsal. What was said so far is kept in the draft."""

import hashlib
import re
from urllib.parse import urlsplit

from bot.making import content_of
from bot.messages import Answer, Attachment, Choice, Outcome
from bot.plans import records
from bot.plans.proposing import TOPIC, rehearsal
from bot.stage_names import named
from bot.storage import proposals
from bot.storage.plan_tables import Proposal
from bot.turn import Turn
from knowledge.language.cues import words
from knowledge.language.dating import spoken
from knowledge.records.guidance import stage_asked
from knowledge.records.stages import DECLINED, RUNGS

AWAITING, STAGE, GUIDANCE = "usul", "tahap", "bimtek"
BIGGEST_FILE = 20_000_000
_LONGEST_NOTE, _LONGEST_URL = 300, 500
_TYPED = {
    "batal": "batal",
    "cancel": "batal",
    "tanpa dokumen": "tanpa-dokumen",
    "tanpa catatan": "tanpa-catatan",
    "lewati": "tanpa-catatan",
}
"""What may be typed in place of a button."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


async def pressed(turn: Turn, rest: str) -> Answer:
    """A button of the draft: "hari-ini", "tanpa-dokumen", "tanpa-catatan", "batal"; or a stage, "tahap:bimtek.2"."""
    draft = await proposals.draft_of(turn.session, turn.person.key)
    if draft is None:
        return _say(turn, "update.no_draft")
    if rest == "batal":
        await turn.session.delete(draft)
        return _say(turn, "update.cancelled")
    step, _, value = rest.partition(":")
    if step == "tahap":
        return _stage(turn, draft, value)
    if rest == "hari-ini" and draft.rung:
        return await _dated(turn, draft, "hari ini")
    if rest == "tanpa-dokumen" and draft.happened:
        if draft.rung == DECLINED:
            return _ask_document(turn, draft, "update.proof_needed")
        draft.url = draft.file_name = draft.file_hash = ""
        return _ask_note(turn)
    if rest == "tanpa-catatan" and draft.happened:
        draft.note = ""
        return await _rehearsed(turn, draft)
    return _say(turn, "update.no_draft")


async def heard(turn: Turn, awaiting: str) -> Answer | None:
    """What was typed or sent for the step that waits; None when the draft is gone."""
    draft = await proposals.draft_of(turn.session, turn.person.key)
    step = awaiting.partition(":")[2]
    if draft is None:
        return None
    if said := _TYPED.get(turn.incoming.text.strip().lower().rstrip(".")):
        return await pressed(turn, said)
    if step != "catatan" and turn.incoming.text.rstrip().endswith("?"):  # a question between two steps; the step goes on waiting
        turn.person.awaiting = awaiting
        return None
    if step == STAGE:
        return _stage_typed(turn, draft, awaiting)
    if step == "tanggal":
        return await _dated(turn, draft, turn.incoming.text)
    if step == "dokumen":
        return await _documented(turn, draft)
    draft.note = _CONTROLS.sub(" ", turn.incoming.text).strip()[:_LONGEST_NOTE]
    return await _rehearsed(turn, draft)


def _stage(turn: Turn, draft: Proposal, stage: str) -> Answer:
    rung, _, part = stage.partition(".")
    if rung not in (*RUNGS, DECLINED) or part not in ("", "1", "2", "3", "4"):
        return _say(turn, "button.gone")
    draft.rung, draft.part = rung, part
    draft.happened = draft.url = draft.file_name = draft.file_hash = draft.note = ""  # said of another stage
    return _ask(turn, "tanggal", "update.when", Choice(turn.say("button.today"), "ud:hari-ini"))


def _stage_typed(turn: Turn, draft: Proposal, awaiting: str) -> Answer | None:
    """The stage that is named in words; None for a message that names none or asks something, while the step goes on waiting."""
    core = turn.question.core
    rung, part = named(turn.incoming.text), str(stage_asked(core) or "")
    if rung is None or words("interrogative", "negation") & set(core) or (rung == GUIDANCE and not part):
        turn.person.awaiting = awaiting
        return None
    return _stage(turn, draft, f"{rung}.{part}" if rung == GUIDANCE else rung)


async def _dated(turn: Turn, draft: Proposal, text: str) -> Answer:
    today = records.day_in(turn, draft.region)
    span = spoken(text, today)
    if span is None or span.first > today:
        key = "update.when_again" if span is None else "update.when_future"
        return _ask(turn, "tanggal", key, Choice(turn.say("button.today"), "ud:hari-ini"))
    draft.happened = span.iso
    return _ask_document(turn, draft, "update.proof")


async def _documented(turn: Turn, draft: Proposal) -> Answer:
    """A file, of which its name and hash are kept and nothing else; or the address of a page."""
    file, text = turn.incoming.file, turn.incoming.text.strip()
    if file:
        return await _filed(turn, draft, file)
    if not _is_address(text):
        return _ask_document(turn, draft, "update.proof_again")
    draft.url, draft.file_name, draft.file_hash = text, "", ""
    return _ask_note(turn)


def _is_address(text: str) -> bool:
    """Whether a text is the address of a page and nothing else."""
    try:
        address = urlsplit(text)
    except ValueError:  # "http://[…"
        return False
    return address.scheme in ("http", "https") and "." in (address.hostname or "") and len(text) <= _LONGEST_URL and " " not in text


async def _filed(turn: Turn, draft: Proposal, file: Attachment) -> Answer:
    if file.size > BIGGEST_FILE:
        return _ask_document(turn, draft, "update.file_too_big")
    try:
        content = await content_of(file)
    except OSError:
        return _ask_document(turn, draft, "update.file_unread")
    draft.url, draft.file_name, draft.file_hash = "", _CONTROLS.sub(" ", file.name)[:128], hashlib.sha256(content).hexdigest()
    return _ask_note(turn)


async def _rehearsed(turn: Turn, draft: Proposal) -> Answer:
    if not proposals.is_whole(draft):
        return _ask_document(turn, draft, "update.proof_needed")
    await turn.session.flush()
    choices = (Choice(turn.say("button.propose"), f"u:ajukan:{draft.id}"), _cancel(turn))
    return Answer(await rehearsal(turn, draft), Outcome.ANSWERED, turn.say("update.check"), choices=choices, score=1.0, topic=TOPIC)


def _ask_document(turn: Turn, draft: Proposal, key: str) -> Answer:
    """Ask for the document; that a region does not take part is never recorded without one."""
    return _ask(turn, "dokumen", key, Choice(turn.say("button.no_document"), "ud:tanpa-dokumen") if draft.rung != DECLINED else None)


def _ask_note(turn: Turn) -> Answer:
    return _ask(turn, "catatan", "update.note", Choice(turn.say("button.no_note"), "ud:tanpa-catatan"))


def _ask(turn: Turn, step: str, key: str, choice: Choice | None) -> Answer:
    turn.person.awaiting = f"{AWAITING}:{step}"
    choices = (choice, _cancel(turn)) if choice else (_cancel(turn),)
    return Answer(turn.say(key), Outcome.CLARIFY, choices=choices, topic=TOPIC)


def _cancel(turn: Turn) -> Choice:
    return Choice(turn.say("button.cancel"), "ud:batal")


def _say(turn: Turn, key: str) -> Answer:
    return Answer(turn.say(key), Outcome.SOCIAL, topic=TOPIC)
