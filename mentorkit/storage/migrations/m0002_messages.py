"""Schema 2: messages, the history of their texts, and the user's own templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE message (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        what TEXT NOT NULL, state TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
        language TEXT NOT NULL, template TEXT NOT NULL, edited TEXT NOT NULL,
        sent TEXT, follow_up TEXT, closed TEXT, reply TEXT NOT NULL,
        interaction_id TEXT REFERENCES interaction(id) ON DELETE RESTRICT,
        answer_id TEXT REFERENCES interaction(id) ON DELETE RESTRICT,
        follows_id TEXT REFERENCES message(id) ON DELETE RESTRICT,
        mail_id TEXT NOT NULL)""",
    """CREATE TABLE text_version (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        message_id TEXT NOT NULL REFERENCES message(id) ON DELETE RESTRICT,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        at TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL)""",
    """CREATE TABLE template (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
        language TEXT NOT NULL, note TEXT NOT NULL)""",
    "CREATE INDEX message_person_id ON message (person_id)",
    "CREATE INDEX message_state ON message (state, edited)",
    "CREATE INDEX message_interaction_id ON message (interaction_id) WHERE interaction_id IS NOT NULL",
    "CREATE INDEX message_answer_id ON message (answer_id) WHERE answer_id IS NOT NULL",
    "CREATE INDEX message_follows_id ON message (follows_id) WHERE follows_id IS NOT NULL",
    "CREATE INDEX text_version_message_id ON text_version (message_id)",
    "CREATE INDEX text_version_person_id ON text_version (person_id)",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
