"""Encrypted vaults of a size, filled through the app's own store."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from mentorkit.services.bundle import Services
from mentorkit.storage import migrations
from mentorkit.storage.queries import Queries
from mentorkit.storage.store import Store
from tests.bench.people import chunks
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from tests.bench.people import Size

KEY = "x'" + "5a" * 48 + "'"


def connected(path: Path, key: str | None = KEY) -> dbapi2.Connection:
    """Open a database as the vault does: WAL, one process, every commit on disk. No key: plain."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    if key:
        connection.execute(f'PRAGMA key = "{key}"')
    for pragma in (
        "temp_store = MEMORY",
        "locking_mode = EXCLUSIVE",
        "journal_mode = WAL",
        "synchronous = FULL",
        "wal_autocheckpoint = 0",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def filled(path: Path, size: Size, clock: Clock | None = None, key: str | None = KEY) -> Services:
    """Return the services of a new vault of this size."""
    connection = connected(path, key)
    migrations.migrate(connection)
    keeper = clock or FakeClock()
    store = Store(connection, keeper)
    for chunk in chunks(size, keeper.today()):
        with store.transaction("fill") as tx:
            for _kind, records in groupby(sorted(chunk, key=rank), key=type):
                tx.add_many(records)
    while store.index.merge():
        pass
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Services(lambda: store, Queries(connection), keeper)


def rank(record: object) -> str:
    """Sort people before what belongs to them, kinds together."""
    name = type(record).__name__
    return "" if name == "Person" else name
