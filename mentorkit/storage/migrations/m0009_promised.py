"""Schema 9: which promises were made in which meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE promised (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        commitment_id TEXT NOT NULL REFERENCES commitment(id) ON DELETE RESTRICT,
        meeting_id TEXT NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        item_id TEXT REFERENCES agenda_item(id) ON DELETE RESTRICT)""",
    "CREATE INDEX promised_commitment_id ON promised (commitment_id)",
    "CREATE INDEX promised_meeting_id ON promised (meeting_id)",
    "CREATE INDEX promised_item_id ON promised (item_id) WHERE item_id IS NOT NULL",
)


def migrate(connection: Connection) -> None:
    """Create the table."""
    for statement in STATEMENTS:
        connection.execute(statement)
