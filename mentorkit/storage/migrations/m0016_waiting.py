"""Schema 16: who has not answered is read in the order in which they wait, without looking at everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection


def migrate(connection: Connection) -> None:
    """Create the index."""
    connection.execute(
        "CREATE INDEX standing_waiting ON standing (wrote, shown_key)"
        " WHERE wrote > ifnull(heard, '') AND wrote > ifnull(contact, '')"
    )
