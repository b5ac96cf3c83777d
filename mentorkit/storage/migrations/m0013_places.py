"""Schema 13: communities, events and programmes in which to look for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE goal_place (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE RESTRICT,
        what TEXT NOT NULL, text TEXT NOT NULL, done TEXT)""",
    "CREATE INDEX goal_place_goal_id ON goal_place (goal_id)",
)


def migrate(connection: Connection) -> None:
    """Create the table."""
    for statement in STATEMENTS:
        connection.execute(statement)
