"""A quiz in a group may belong to a campaign."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Rounds so far belong to none."""
    op.add_column("quiz_round", sa.Column("campaign", sa.Integer))
    op.create_index("ix_quiz_round_campaign", "quiz_round", ["campaign"])


def downgrade() -> None:
    """Forget which campaign a round belonged to."""
    op.drop_index("ix_quiz_round_campaign", "quiz_round")
    op.drop_column("quiz_round", "campaign")
