"""Filling the index anew: after a change of schema, or when other fields are searched than before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.kinds import ENTRIES
from mentorkit.storage.index import CHUNK, Index
from mentorkit.storage.standings import Standings
from mentorkit.storage.vault import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlcipher3.dbapi2 import Connection


def reindex(connection: Connection, told: Callable[[float], None] = progress.nobody) -> None:
    """Fill the index where it is not what this version looks for; all of it or nothing, in one transaction.

    `told` hears the share that is done, from 0 to 1; whatever it raises ends the work.
    """
    index = Index(connection)
    if index.is_current:
        return
    run = connection.execute
    run("BEGIN IMMEDIATE")
    try:
        kinds = ("person", *(kind.kind for kind in ENTRIES))
        total = sum(run(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in kinds) or 1
        done = 0
        index.begin_anew()
        for written in _written(connection, index):
            done += written
            told(done / total)
    except BaseException:
        connection.rollback()
        raise
    run("COMMIT")


def _written(connection: Connection, index: Index) -> Iterator[int]:
    """Write everybody, then every entry; yields how many were written at a time."""
    standings = Standings(connection, index)
    ids = [found for (found,) in connection.execute('SELECT id FROM person ORDER BY "row"').fetchall()]
    for start in range(0, len(ids), CHUNK):
        standings.index_again(chunk := ids[start : start + CHUNK])
        yield len(chunk)
    for kind in ENTRIES:
        yield from index.write_all_entries(kind)
