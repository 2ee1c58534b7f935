"""The outbox takes the place of claimed updates; people have a place and may leave."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_PENDING, _POLLED = sa.text("state IN ('waiting', 'sending')"), sa.text("poll_id IS NOT NULL")


def upgrade() -> None:
    """Make the outbox; claims of the last two days go with their table, as Telegram redelivers for one day only."""
    op.drop_table("claimed_update")
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("key", sa.String(96), nullable=False, unique=True),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("lane", sa.String(8), nullable=False),
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("address", sa.String(64)),
        sa.Column("payload", sa.Text),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("about", sa.String(32)),
        sa.Column("sent", sa.String(255)),
        sa.Column("poll_id", sa.String(32)),
        sa.Column("poll_key", sa.String(64)),
        sa.Column("error", sa.String(128)),
    )
    op.create_index("ix_outbox_pending", "outbox", ["lane", "due_at"], postgresql_where=_PENDING, sqlite_where=_PENDING)
    op.create_index("ix_outbox_about", "outbox", ["place", "about"])
    op.create_index("ix_outbox_poll", "outbox", ["poll_id"], postgresql_where=_POLLED, sqlite_where=_POLLED)
    op.create_table("pace", sa.Column("id", sa.Integer, primary_key=True), sa.Column("next_at", _MOMENT, nullable=False))
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("place", sa.String(64)))
        person.add_column(sa.Column("left_at", _MOMENT))


def downgrade() -> None:
    """Back to bare claims."""
    with op.batch_alter_table("person") as person:
        person.drop_column("left_at")
        person.drop_column("place")
    op.drop_table("pace")
    op.drop_index("ix_outbox_poll", "outbox")
    op.drop_index("ix_outbox_about", "outbox")
    op.drop_index("ix_outbox_pending", "outbox")
    op.drop_table("outbox")
    op.create_table(
        "claimed_update",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.UniqueConstraint("channel", "update_id"),
    )
