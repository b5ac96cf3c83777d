"""The schema's history: numbered steps, each one transaction, imported by name and listed in order.

`PRAGMA user_version` of a vault is the number of steps it has seen. The runner is our own because a
ready-made one opens a vault of a newer version without a word and looks for files on disk, which a
packaged build does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.storage.migrations import (
    m0001_people,
    m0002_messages,
    m0003_imports,
    m0004_search,
    m0005_goals,
    m0006_thanks,
    m0007_meetings,
    m0008_questions,
    m0009_promised,
    m0010_advice,
    m0011_ended_roles,
    m0012_began,
    m0013_places,
    m0014_feedback,
    m0015_listed,
    m0016_waiting,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlcipher3.dbapi2 import Connection

MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    m0001_people.migrate,
    m0002_messages.migrate,
    m0003_imports.migrate,
    m0004_search.migrate,
    m0005_goals.migrate,
    m0006_thanks.migrate,
    m0007_meetings.migrate,
    m0008_questions.migrate,
    m0009_promised.migrate,
    m0010_advice.migrate,
    m0011_ended_roles.migrate,
    m0012_began.migrate,
    m0013_places.migrate,
    m0014_feedback.migrate,
    m0015_listed.migrate,
    m0016_waiting.migrate,
)
HEAD = len(MIGRATIONS)
"""The schema version this app writes."""


def version_of(connection: Connection) -> int:
    """Return the schema version of an open database; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, version: int | None = None) -> None:
    """Take an open database to a version, the newest where none is named, one transaction a step.

    A newer one, found or named, raises ValueError and leaves all as it is.
    """
    seen = version_of(connection)
    if max(seen, version or 0) > HEAD:
        raise ValueError("made by a newer version")
    for number, step in enumerate(MIGRATIONS[seen:version], start=seen + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            step(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        except BaseException:
            connection.rollback()  # nothing where SQLite did so by itself
            raise
        connection.execute("COMMIT")
