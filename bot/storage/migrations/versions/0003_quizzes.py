"""Quizzes: item versions, campaigns, attempts, responses, consent, profiles, attendance, rounds in groups; views for analysts."""

import sqlalchemy as sa
from alembic import op

from bot.storage.quiz_views import VIEWS

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables and the views."""
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("attempt", sa.Integer))
    op.create_table(
        "quiz_item_version",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("item", sa.String(48), nullable=False),
        sa.Column("version", sa.String(12), nullable=False),
        sa.Column("pillar", sa.String(8), nullable=False),
        sa.Column("subject", sa.String(48), nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("stem", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("explanation", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.UniqueConstraint("item", "version"),
    )
    op.create_table(
        "quiz_campaign",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String(24), nullable=False, unique=True),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("owner", sa.String(64)),
        sa.Column("region", sa.String(8), nullable=False),
        sa.Column("form", sa.String(24), nullable=False),
        sa.Column("mode", sa.String(8), nullable=False),
        sa.Column("items", sa.Text, nullable=False),
        sa.Column("items_after", sa.Text, nullable=False),
        sa.Column("phase", sa.Integer, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("pass_percent", sa.Integer, nullable=False),
        sa.Column("certificate", sa.Boolean, nullable=False),
        sa.Column("seconds", sa.Integer),
        sa.Column("host_text", sa.String(300), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("published_at", _MOMENT),
        sa.Column("closes_at", _MOMENT),
        sa.Column("keep_until", _MOMENT),
    )
    op.create_index("ix_quiz_campaign_owner", "quiz_campaign", ["owner"])
    _taking()
    _people()
    _groups()
    for view in VIEWS:
        op.execute(view)


def _taking() -> None:
    """Who takes part, goes through a form, and answers."""
    op.create_table(
        "quiz_participant",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("campaign", sa.Integer, sa.ForeignKey("quiz_campaign.id"), nullable=False),
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("pseudonym", sa.String(16), nullable=False),
        sa.Column("arm", sa.String(1), nullable=False),
        sa.Column("joined_at", _MOMENT, nullable=False),
        sa.UniqueConstraint("campaign", "person"),
    )
    op.create_index("ix_quiz_participant_person", "quiz_participant", ["person"])
    op.create_table(
        "quiz_attempt",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("participant", sa.Integer, sa.ForeignKey("quiz_participant.id"), nullable=False),
        sa.Column("campaign", sa.Integer, sa.ForeignKey("quiz_campaign.id"), nullable=False),
        sa.Column("form", sa.String(24), nullable=False),
        sa.Column("phase", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("mode", sa.String(8), nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.Column("shown_at", _MOMENT, nullable=False),
        sa.Column("finished_at", _MOMENT),
        sa.Column("ended", sa.String(8), nullable=False),
        sa.UniqueConstraint("participant", "phase", "number"),
    )
    op.create_index("ix_quiz_attempt_campaign", "quiz_attempt", ["campaign"])
    op.create_table(
        "quiz_response",
        sa.Column("id", _BIG, primary_key=True),
        sa.Column("attempt", sa.Integer, sa.ForeignKey("quiz_attempt.id"), nullable=False),
        sa.Column("item", sa.Integer, sa.ForeignKey("quiz_item_version.id"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("shown", sa.String(8), nullable=False),
        sa.Column("chosen", sa.Integer),
        sa.Column("correct", sa.Boolean, nullable=False),
        sa.Column("presented_at", _MOMENT, nullable=False),
        sa.Column("answered_at", _MOMENT, nullable=False),
        sa.Column("ms", sa.Integer, nullable=False),
        sa.Column("delivery", sa.String(8), nullable=False),
        sa.UniqueConstraint("attempt", "item"),
    )


def _people() -> None:
    """What people agreed to and told about themselves, and where they were."""
    op.create_table(
        "quiz_consent",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("text_version", sa.String(16), nullable=False),
        sa.Column("locale", sa.String(8), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("withdrawn_at", _MOMENT),
    )
    op.create_index("ix_quiz_consent_person", "quiz_consent", ["person"])
    op.create_table(
        "quiz_profile",
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), primary_key=True, autoincrement=False),
        sa.Column("age", sa.String(8), nullable=False),
        sa.Column("gender", sa.String(8), nullable=False),
        sa.Column("work", sa.String(16), nullable=False),
        sa.Column("region", sa.String(8), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
    )
    op.create_table(
        "quiz_attendance",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("participant", sa.Integer, sa.ForeignKey("quiz_participant.id"), nullable=False),
        sa.Column("session", sa.String(16), nullable=False),
        sa.Column("check_in", _MOMENT, nullable=False),
        sa.Column("check_out", _MOMENT),
        sa.UniqueConstraint("participant", "session"),
    )


def _groups() -> None:
    """Rounds in groups, their votes and their players."""
    op.create_table(
        "quiz_round",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("host", sa.String(64), nullable=False),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.Column("ended_at", _MOMENT),
    )
    op.create_index("ix_quiz_round_place", "quiz_round", ["place", "ended_at"])
    op.create_table(
        "quiz_vote",
        sa.Column("id", _BIG, primary_key=True),
        sa.Column("poll", sa.String(32), nullable=False),
        sa.Column("voter", sa.String(64), nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("round", sa.Integer, sa.ForeignKey("quiz_round.id")),
        sa.Column("position", sa.Integer),
        sa.UniqueConstraint("poll", "voter"),
    )
    op.create_index("ix_quiz_vote_round", "quiz_vote", ["round", "position"])
    op.create_table(
        "quiz_player",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("round", sa.Integer, sa.ForeignKey("quiz_round.id"), nullable=False),
        sa.Column("voter", sa.String(64), nullable=False),
        sa.Column("nickname", sa.String(24), nullable=False),
        sa.UniqueConstraint("round", "voter"),
    )


def downgrade() -> None:
    """Drop them again, with all answers; export first."""
    for view in ("v_item_stats", "v_attempts", "v_responses"):
        op.execute(f"DROP VIEW {view}")
    for name in ("player", "vote", "round", "attendance", "profile", "consent", "response", "attempt", "participant"):
        op.drop_table(f"quiz_{name}")
    op.drop_table("quiz_campaign")
    op.drop_table("quiz_item_version")
    with op.batch_alter_table("person") as person:
        person.drop_column("attempt")
