"""Schema 11: roles that have ended are found by when, so that whoever changed jobs is told of at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection


def migrate(connection: Connection) -> None:
    """Create the index."""
    connection.execute('CREATE INDEX role_until ON role ("until") WHERE "until" IS NOT NULL')
