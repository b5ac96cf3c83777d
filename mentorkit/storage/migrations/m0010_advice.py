"""Schema 10: advice and what became of it, and what was agreed with mentors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE advice (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        text TEXT NOT NULL, topic TEXT NOT NULL, heard TEXT NOT NULL,
        goal_id TEXT REFERENCES goal(id) ON DELETE RESTRICT,
        interaction_id TEXT REFERENCES interaction(id) ON DELETE RESTRICT,
        message_id TEXT REFERENCES message(id) ON DELETE RESTRICT,
        meeting_id TEXT REFERENCES meeting(id) ON DELETE RESTRICT,
        state TEXT NOT NULL, decision TEXT, reason TEXT NOT NULL, cue TEXT NOT NULL, plan TEXT NOT NULL,
        began TEXT, until TEXT, result TEXT NOT NULL, outcome TEXT, ended TEXT, told TEXT, closed TEXT)""",
    """CREATE TABLE agreement (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        version INTEGER NOT NULL, tone TEXT NOT NULL, purpose TEXT NOT NULL, goals TEXT NOT NULL,
        every_days INTEGER, minutes INTEGER, form TEXT, channel TEXT NOT NULL, scheduler TEXT,
        preparation TEXT NOT NULL, off_limits TEXT NOT NULL, confidentiality TEXT NOT NULL,
        feedback_to_me TEXT NOT NULL, feedback_to_them TEXT NOT NULL, duration TEXT NOT NULL,
        ending TEXT NOT NULL, review TEXT, note TEXT NOT NULL, made TEXT NOT NULL,
        confirmed TEXT, answer TEXT NOT NULL, ended TEXT)""",
    "CREATE INDEX advice_person_id ON advice (person_id)",
    "CREATE INDEX advice_untold ON advice (heard) WHERE closed IS NULL",
    *(
        f"CREATE INDEX advice_{name} ON advice ({name}) WHERE {name} IS NOT NULL"
        for name in ("goal_id", "interaction_id", "message_id", "meeting_id")
    ),
    "CREATE INDEX agreement_person_id ON agreement (person_id, version)",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
