"""Schema 6: thanks owed, ways to help, what was told, and what is put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE owed_thanks (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        interaction_id TEXT NOT NULL REFERENCES interaction(id) ON DELETE RESTRICT,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        due TEXT NOT NULL, settled TEXT,
        message_id TEXT REFERENCES message(id) ON DELETE RESTRICT)""",
    """CREATE TABLE offer (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        text TEXT NOT NULL, given TEXT)""",
    """CREATE TABLE told (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        news TEXT NOT NULL, source TEXT NOT NULL, day TEXT,
        message_id TEXT REFERENCES message(id) ON DELETE RESTRICT)""",
    """CREATE TABLE postponement (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        reason TEXT NOT NULL, source TEXT NOT NULL, until TEXT NOT NULL)""",
    "CREATE INDEX owed_thanks_interaction_id ON owed_thanks (interaction_id)",
    "CREATE INDEX owed_thanks_person_id ON owed_thanks (person_id)",
    "CREATE INDEX owed_thanks_message_id ON owed_thanks (message_id) WHERE message_id IS NOT NULL",
    "CREATE INDEX offer_person_id ON offer (person_id)",
    "CREATE INDEX told_person_id ON told (person_id)",
    "CREATE INDEX told_message_id ON told (message_id) WHERE message_id IS NOT NULL",
    "CREATE INDEX commitment_done ON commitment (done) WHERE done IS NOT NULL",
    "CREATE INDEX postponement_person_id ON postponement (person_id, reason, source)",
    "CREATE INDEX person_to_approach ON person (\"row\") WHERE stage = 'to_approach'",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
