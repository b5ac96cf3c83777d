"""Schema 12: when a meeting really began, so that its time counts from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection


def migrate(connection: Connection) -> None:
    """Add the moment; of what was held before it is not known."""
    connection.execute("ALTER TABLE meeting ADD COLUMN began TEXT")
