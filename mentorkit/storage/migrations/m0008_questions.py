"""Schema 8: questions of one's own, and who was asked what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE question (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, topic TEXT,
        goal_id TEXT REFERENCES goal(id) ON DELETE RESTRICT)""",
    """CREATE TABLE asked (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        question_key TEXT NOT NULL, text TEXT NOT NULL, day TEXT NOT NULL,
        meeting_id TEXT REFERENCES meeting(id) ON DELETE RESTRICT, again INTEGER NOT NULL)""",
    "CREATE INDEX question_goal_id ON question (goal_id) WHERE goal_id IS NOT NULL",
    "CREATE INDEX asked_person_id ON asked (person_id)",
    "CREATE INDEX asked_meeting_id ON asked (meeting_id) WHERE meeting_id IS NOT NULL",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
