"""Schema 14: feedback, from the question for it until its giver knows what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE feedback (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT REFERENCES person(id) ON DELETE RESTRICT,
        giver TEXT NOT NULL, known_as TEXT, question TEXT NOT NULL, asked TEXT, heard TEXT, how TEXT,
        situation TEXT NOT NULL, words TEXT NOT NULL, impact TEXT NOT NULL, restated TEXT NOT NULL,
        themes TEXT NOT NULL, is_strength INTEGER NOT NULL, expertise INTEGER, first_hand INTEGER,
        weight_why TEXT NOT NULL, reaction TEXT NOT NULL, began TEXT, cue TEXT NOT NULL, plan TEXT NOT NULL,
        until TEXT, did TEXT NOT NULL, acted TEXT, result TEXT NOT NULL, told TEXT, told_how TEXT,
        reason TEXT NOT NULL, ended TEXT,
        goal_id TEXT REFERENCES goal(id) ON DELETE RESTRICT,
        interaction_id TEXT REFERENCES interaction(id) ON DELETE RESTRICT,
        message_id TEXT REFERENCES message(id) ON DELETE RESTRICT,
        meeting_id TEXT REFERENCES meeting(id) ON DELETE RESTRICT)""",
    "CREATE INDEX feedback_untold ON feedback (acted) WHERE told IS NULL AND ended IS NULL",
    *(
        f"CREATE INDEX feedback_{name} ON feedback ({name}) WHERE {name} IS NOT NULL"
        for name in ("person_id", "goal_id", "interaction_id", "message_id", "meeting_id")
    ),
)


def migrate(connection: Connection) -> None:
    """Create the table."""
    for statement in STATEMENTS:
        connection.execute(statement)
