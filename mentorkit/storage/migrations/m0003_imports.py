"""Schema 3: imports as they are remembered, and people who are kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE import (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, files INTEGER NOT NULL,
        added INTEGER NOT NULL, merged INTEGER NOT NULL, is_undone INTEGER NOT NULL)""",
    """CREATE TABLE apart (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        other_id TEXT REFERENCES person(id) ON DELETE RESTRICT)""",
    "CREATE INDEX apart_person_id ON apart (person_id)",
    "CREATE INDEX apart_other_id ON apart (other_id) WHERE other_id IS NOT NULL",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
