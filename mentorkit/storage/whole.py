"""Everything one open vault keeps, read as a whole, and a whole brought into an empty one."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from mentorkit.domain.frozen import frozen
from mentorkit.domain.kinds import KINDS
from mentorkit.domain.people import Person
from mentorkit.domain.records import owners_of
from mentorkit.storage.codec import Codec

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction

AT_ONCE = 200
"""Records written by one statement, before others get their turn."""


class Unfitting(Exception):  # noqa: N818  # reads as what the records are
    """Records that do not fit together: two of one id, or one that names another that is not there."""


@frozen
class Draft:
    """A text that is no record yet; `name` says which field of which record it is of, `at` since when."""

    name: str
    text: str
    at: str


class Whole:
    """Reads all of a vault through one connection. Changes, undo and what follows from records are no part."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self.connection = connection
        self._codecs = {kind: Codec(kind) for kind in KINDS}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept here but *Me*."""
        kinds = (kind for kind in KINDS if kind is not Person)
        others = self.connection.execute("SELECT 1 FROM person WHERE NOT is_me LIMIT 1").fetchone()
        return others is None and not any(self.count(kind) for kind in kinds)

    def count(self, kind: type[Record]) -> int:
        """Return how many records of a kind there are."""
        return int(self.connection.execute(f'SELECT count(*) FROM "{kind.kind}"').fetchone()[0])

    def records(self, kind: type[Record]) -> Iterator[Record]:
        """Yield the records of a kind, oldest row first."""
        yield from self._found(kind, "", ())

    def free(self, kind: type[Record]) -> Iterator[Record]:
        """Yield the records of a kind that belong to no other, oldest row first."""
        owners = " AND ".join(f'"{name}" IS NULL' for name in owners_of(kind))
        yield from self._found(kind, f"WHERE {owners}" if owners else "", ())

    def owned(self, kind: type[Record], owner: str, ids: Sequence[str]) -> Iterator[Record]:
        """Yield the records of a kind whose field `owner` names any of these ids, oldest row first."""
        yield from self._found(kind, f'WHERE "{owner}" IN ({", ".join("?" * len(ids))})', ids)

    def settings(self) -> dict[str, Any]:
        """Return the vault's own settings."""
        found = self.connection.execute("SELECT name, value FROM setting ORDER BY name")
        return {name: json.loads(value) for name, value in found}

    def drafts(self) -> tuple[Draft, ...]:
        """Return the texts being typed."""
        found = self.connection.execute("SELECT name, text, at FROM draft ORDER BY name")
        return tuple(Draft(*row) for row in found)

    def digests(self) -> tuple[str, ...]:
        """Return the digests of photos and documents."""
        return tuple(
            digest for (digest,) in self.connection.execute("SELECT digest FROM blob ORDER BY digest")
        )

    def blob(self, digest: str) -> bytes:
        """Return the bytes of a digest that is kept."""
        found = self.connection.execute("SELECT bytes FROM blob WHERE digest = ?", (digest,)).fetchone()
        return bytes(found[0])

    def _found(self, kind: type[Record], where: str, bound: Sequence[str]) -> Iterator[Record]:
        codec = self._codecs[kind]
        columns = ", ".join(f'"{name}"' for name in codec.names)
        statement = f'SELECT {columns} FROM "{kind.kind}" {where} ORDER BY "row"'
        yield from map(codec.record, self.connection.execute(statement, bound))


@frozen
class Incoming:
    """What is brought into an empty vault. Each part is read when its turn comes."""

    records: Callable[[type[Record]], Iterable[Record]]
    settings: Callable[[], dict[str, Any]]
    drafts: Callable[[], Iterable[Draft]]
    blobs: Callable[[], Iterable[bytes]]


def bring_in(store: Store, incoming: Incoming, action: str) -> Generator[None]:
    """Keep all of it in one transaction, or nothing; yields now and then, so that others get their turn.

    Raises Unfitting, NotSaved, and what reading raises. Who stops taking what it yields has changed nothing.
    """
    try:
        with store.transaction(action) as transaction:
            # Records may name others that come later; all of them are there at the end.
            store.connection.execute("PRAGMA defer_foreign_keys = ON")
            # *Me* comes too, or is made anew when the vault is next opened.
            for me in store.find(Person, is_me=True):
                transaction.remove(me)
            for kind in KINDS:
                yield from _add_all(transaction, incoming.records(kind))
            for name, value in incoming.settings().items():
                store.settings.set(name, value)
            for draft in incoming.drafts():
                _keep(store.connection, draft)
            for content in incoming.blobs():
                store.blobs.keep(content)
                yield
    except dbapi2.IntegrityError:
        raise Unfitting from None


def _add_all(transaction: Transaction, records: Iterable[Record]) -> Generator[None]:
    """Add records of one kind, some at a time."""
    waiting = iter(records)
    while some := list(islice(waiting, AT_ONCE)):
        transaction.add_many(some)
        transaction.settle()
        yield


def _keep(connection: dbapi2.Connection, draft: Draft) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO draft (name, text, at) VALUES (?, ?, ?)", (draft.name, draft.text, draft.at)
    )
