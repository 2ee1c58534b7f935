"""Official updates as a chain, proposals and their trail, roles and invitations, subscriptions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _told() -> list[sa.Column[Any]]:
    return [
        sa.Column("region", sa.String(8), nullable=False),
        sa.Column("rung", sa.String(16), nullable=False),
        sa.Column("part", sa.String(2), nullable=False),
        sa.Column("happened", sa.String(24), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("file_name", sa.String(128), nullable=False),
        sa.Column("file_hash", sa.String(64), nullable=False),
        sa.Column("proposed_as", sa.String(32), nullable=False),
        sa.Column("signed_as", sa.String(32), nullable=False),
        sa.Column("single", sa.Boolean, nullable=False),
    ]


def upgrade() -> None:
    """Make the tables, and the end of an empty chain."""
    op.create_table(
        "plan_update",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *_told(),
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("before", sa.String(32), nullable=False),
        sa.Column("after", sa.String(32), nullable=False),
        sa.Column("replaces", sa.Integer),
        sa.Column("recorded_at", _MOMENT, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False, unique=True),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
    )
    op.create_index("ix_plan_update_region", "plan_update", ["region"])
    op.create_table(
        "plan_chain",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
    )
    op.create_table(
        "plan_proposal",
        sa.Column("id", sa.Integer, primary_key=True),
        *_told(),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("proposer", sa.String(64), nullable=False),
        sa.Column("signer", sa.String(64)),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("publish_at", _MOMENT),
        sa.Column("number", sa.Integer),
    )
    op.create_index("ix_plan_proposal_state", "plan_proposal", ["state", "publish_at"])
    op.create_table(
        "plan_trail",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("proposal", sa.Integer, nullable=False),
        sa.Column("region", sa.String(8), nullable=False),
        sa.Column("did", sa.String(16), nullable=False),
        sa.Column("acting", sa.String(32), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
    )
    op.create_index("ix_plan_trail_proposal", "plan_trail", ["proposal"])
    _people()


def _people() -> None:
    """Who holds a role, who was invited, who wants to be told, what was seen."""
    op.create_table(
        "role_grant",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("scope", sa.String(8), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("revoked_at", _MOMENT),
        sa.UniqueConstraint("person", "role", "scope"),
    )
    op.create_index("ix_role_grant_person", "role_grant", ["person"])
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String(64), nullable=False, unique=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("scope", sa.String(8), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
        sa.Column("used_at", _MOMENT),
        sa.Column("revoked_at", _MOMENT),
    )
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("scope", sa.String(8), nullable=False),
        sa.Column("rhythm", sa.String(12), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("timezone", sa.String(4), nullable=False),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("next_at", _MOMENT),
        sa.UniqueConstraint("person", "scope"),
    )
    op.create_index("ix_subscription_person", "subscription", ["person"])
    op.create_index("ix_subscription_scope", "subscription", ["scope", "rhythm"])
    op.create_index("ix_subscription_due", "subscription", ["next_at"])
    op.create_table(
        "summary_seen",
        sa.Column("person", sa.String(64), primary_key=True),
        sa.Column("scope", sa.String(8), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
    )


def downgrade() -> None:
    """Drop them again; the chain of published changes goes too, so export it first."""
    for name in ("summary_seen", "subscription", "invitation", "role_grant", "plan_trail", "plan_proposal", "plan_chain", "plan_update"):
        op.drop_table(name)
