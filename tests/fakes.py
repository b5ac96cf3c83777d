"""Stand-ins for what tests must hold still: the clock, and a vault in memory without a key."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from mentorkit.services.bundle import Services
from mentorkit.storage import migrations
from mentorkit.storage.queries import Queries
from mentorkit.storage.store import Store
from tests.builders import TODAY, an_id

if TYPE_CHECKING:
    from mentorkit.domain.records import RecordId


class FakeClock:
    """A clock that stands still until told; ids keep coming."""

    def __init__(self, day: date = TODAY) -> None:
        self.moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.moment

    def today(self) -> date:
        """Return its date."""
        return self.moment.date()

    def new_id(self) -> RecordId:
        """Return an id no other record of this run has."""
        return an_id()

    def pass_by(self, **span: float) -> None:
        """Let time pass: `seconds=11`, `days=3`."""
        self.moment += timedelta(**span)


def connection_in_memory() -> dbapi2.Connection:
    """Return an open database with the newest schema, no key and nothing in it."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    _empty().backup(connection)
    return connection


@cache
def _empty() -> dbapi2.Connection:
    """Return a database to copy: going through all migrations takes ten times as long."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    migrations.migrate(connection)
    return connection


def store_in_memory(clock: FakeClock) -> Store:
    """Return a store on a database in memory."""
    return Store(connection_in_memory(), clock, device="test")


def services_in_memory(clock: FakeClock) -> Services:
    """Return all services on a store in memory."""
    store = store_in_memory(clock)
    return Services(lambda: store, Queries(store.connection), clock)
