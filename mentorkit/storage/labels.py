"""Words in use in a vault: labels of people, read from an index of them alone, and names."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from mentorkit.domain.people import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection


AT_ONCE = 500
"""Records whose names are read together."""


def labels_in_use(connection: Connection, name: str) -> tuple[str, ...]:
    """Return every label, the most used first. `name` is the person's field, tags or expertise."""
    found = connection.execute(
        f"SELECT {name}, count(*) FROM person WHERE {name} <> '[]' GROUP BY {name}"  # our own names
    )
    used: Counter[str] = Counter()
    for labels, number in found:
        for label in json.loads(labels):
            used[label] += number
    return tuple(sorted(used, key=lambda label: (-used[label], label)))


def names_in_use(connection: Connection) -> Iterator[list[str]]:
    """Yield every name, of people, organisations and places, some at a time; empty where one is not known."""
    for kind, fields in NAMED.items():
        last = 0
        statement = (
            f'SELECT "row", {", ".join(fields)} FROM {kind.kind} WHERE "row" > ? ORDER BY "row" LIMIT ?'
        )
        while found := connection.execute(statement, (last, AT_ONCE)).fetchall():
            last = found[-1][0]
            yield [name for _row, *names in found for name in names]
