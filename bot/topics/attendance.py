"""Being at a session: /hadir with the campaign's code on arriving, and once more on leaving."""

from bot.messages import Answer, Outcome
from bot.plans import records
from bot.quiz.campaigns import TOPIC
from bot.quiz.joining import begin_or_resume, participant_of
from bot.storage import campaigns, quiz_people
from bot.turn import Turn


async def command(turn: Turn, code: str) -> Answer:
    """/hadir <kode>: in the first time, out the second, for today's session; somebody who has not agreed yet begins the quiz first."""
    campaign = await campaigns.by_code(turn.session, code) if code.strip() else None
    if campaign is None or campaign.owner is None or not campaigns.is_open(campaign, turn.now):
        return Answer(turn.say("attendance.which"), Outcome.SOCIAL, topic=TOPIC)
    if turn.incoming.group or not await quiz_people.agreed(turn.session, turn.person):
        return await begin_or_resume(turn, campaign.code)
    participant = await participant_of(turn, campaign)
    found = await campaigns.attend(turn.session, participant, records.day_in(turn, campaign.region).isoformat(), turn.now)
    key = "attendance.out" if found.check_out else "attendance.in"
    return Answer(turn.say(key, title=campaign.title), Outcome.ANSWERED, score=1.0, topic=TOPIC)
