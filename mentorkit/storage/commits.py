"""Ending a transaction: counted, and where the disk refuses it, the file is asked whether it took it all the same."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from mentorkit.storage.refusals import REFUSED

if TYPE_CHECKING:
    from mentorkit.storage.refusals import Refusals

_COUNT = (
    "INSERT INTO meta (name, value) VALUES ('commit_seq', '1')"
    " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING CAST(value AS INTEGER)"
)
"""Lets the vault notice an older copy of itself put in its place."""


def commit(connection: dbapi2.Connection, refusals: Refusals) -> None:
    """Count and commit the open transaction. `NotSaved` when it is certain that the file does not hold it.

    Records that do not fit together are no matter of the disk: IntegrityError says so.
    """
    number = connection.execute(_COUNT).fetchone()[0]
    try:
        connection.execute("COMMIT")
    except dbapi2.IntegrityError:
        raise
    except REFUSED as error:
        with suppress(*REFUSED):
            connection.rollback()
        refusal = refusals.told(error)
        if not _holds(connection, number):
            raise refusal from None


def _holds(connection: dbapi2.Connection, number: int) -> bool:
    with suppress(*REFUSED):
        found = connection.execute(
            "SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'commit_seq'"
        ).fetchone()
        return found is not None and bool(found[0] == number)
    return False
