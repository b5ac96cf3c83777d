"""What tells people apart, read for everybody at once: plain values, no records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.pairs import Likeness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection

AT_ONCE = 200
"""People read together."""


def likenesses(connection: Connection) -> Iterator[list[Likeness]]:
    """Yield everybody but me in the order in which they were added, some at a time."""
    last = 0
    while True:
        people = connection.execute(
            'SELECT p."row", p.id, p.shown, s.shown_key, s.organisation, p.uid FROM person p'
            ' JOIN standing s ON s.person_id = p.id WHERE p."row" > ? AND NOT p.is_me'
            ' ORDER BY p."row" LIMIT ?',
            (last, AT_ONCE),
        ).fetchall()
        if not people:
            return
        first, last = people[0][0], people[-1][0]
        channels: dict[str, list[tuple[str, str]]] = {}
        found = connection.execute(
            "SELECT c.person_id, c.way, c.value FROM channel c JOIN person p ON p.id = c.person_id"
            ' WHERE p."row" BETWEEN ? AND ? ORDER BY c."row"',
            (first, last),
        )
        for person_id, way, value in found:
            channels.setdefault(person_id, []).append((way, value))
        yield [
            Likeness(one, shown, name, organisation, uid, tuple(channels.get(one, ())))
            for _row, one, shown, name, organisation, uid in people
        ]
