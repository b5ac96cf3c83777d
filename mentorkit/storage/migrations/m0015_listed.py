"""Schema 15: what lists ask of everybody, the stage and the labels, is read without the rest of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS = (
    "CREATE INDEX person_listed ON person (id, is_me, stage, resting_until, ask_again)",
    *(
        f"CREATE INDEX person_{name} ON person ({name}) WHERE {name} <> '[]'"
        for name in ("expertise", "tags")
    ),
)


def migrate(connection: Connection) -> None:
    """Create the indexes."""
    for statement in STATEMENTS:
        connection.execute(statement)
