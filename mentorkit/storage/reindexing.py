"""Filling the index anew where it is not what this version looks for: after a change of schema or of searched fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.people import Person
from mentorkit.storage.index import CHUNK, Index
from mentorkit.storage.standings import Standings
from mentorkit.storage.vault import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.editions import Stale


def reindex(connection: Connection, told: Callable[[float], None] = progress.nobody) -> None:
    """Write what is stale of the index anew; all of it or nothing, in one transaction.

    `told` hears the share that is done, from 0 to 1; whatever it raises ends the work.
    """
    index = Index(connection)
    stale = index.stale
    if not stale:
        return
    run = connection.execute
    run("BEGIN IMMEDIATE")
    try:
        total, done = rows_to_write(connection), 0
        with index.written_anew(stale):
            for written in _written(connection, index, stale):
                done += written
                told(done / total)
    except BaseException:
        connection.rollback()
        raise
    run("COMMIT")


def rows_to_write(connection: Connection) -> int:
    """Return how many rows of the index are to be written anew."""
    stale = Index(connection).stale
    kinds = (*((Person,) if stale.people else ()), *stale.entries)
    return sum(connection.execute(f'SELECT count(*) FROM "{kind.kind}"').fetchone()[0] for kind in kinds)


def _written(connection: Connection, index: Index, stale: Stale) -> Iterator[int]:
    """Write everybody, then every entry, as far as they are stale; yields how many were written at a time."""
    if stale.people:
        standings = Standings(connection, index)
        ids = [found for (found,) in connection.execute('SELECT id FROM person ORDER BY "row"').fetchall()]
        for start in range(0, len(ids), CHUNK):
            standings.index_again(chunk := ids[start : start + CHUNK])
            yield len(chunk)
    for kind in stale.entries:
        yield from index.write_all_entries(kind)
